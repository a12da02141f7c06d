//! 首页: what this is, a field to search in, and the documents by level and kind.

use crate::model::Level;
use crate::store::bundle::Holds;
use crate::store::listing::List;
use crate::views::app::Site;
use crate::views::parts::entry::{day, entry, level_name};
use crate::views::parts::search_field::search_field;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use leptos::prelude::*;
use std::sync::Arc;

/// How many headings of a document give a taste of it.
const HEADINGS: usize = 8;

pub fn home(site: Site, catalogue: Arc<Catalogue>) -> AnyView {
    let words = site.words();
    let count = catalogue.index.documents.len().to_string();
    let newest = catalogue.index.newest.map(day).unwrap_or_default();
    let shelves = by_level(&catalogue).into_iter().map(|shelf| shelf_section(words, &catalogue, shelf)).collect_view();
    view! {
        <h1>{unbroken(&headline(words, &catalogue))}</h1>
        <p class="standfirst">{fill(words.home_line, &[&count, &newest])}</p>
        <div class="home-search">
            {search_field(words, Signal::stored(String::new()), |_| {}, move |query| site.address.go(&Route::search(query.trim())))}
            <p class="note">{words.search_how}</p>
        </div>
        {counted(words, &catalogue)}
        {shelves}
        <p class="home-all"><a class="button" href=Route::library().href()>{fill(words.all_documents, &[&count])}</a></p>
    }
    .into_any()
}

/// What was read out of the documents, each kind a way to its list; kinds without records are not there.
fn counted(words: &'static Words, catalogue: &Catalogue) -> AnyView {
    let sum = |of: fn(&Holds) -> usize| catalogue.index.documents.iter().map(|entry| of(&entry.holds)).sum::<usize>();
    let kinds = [
        (sum(|holds| holds.indicators), Route::list(List::Indicators), words.indicators_title),
        (sum(|holds| holds.milestones), Route::Timeline(Default::default()), words.dates_title),
        (catalogue.index.overview.districts.len(), Route::districts(), words.districts_title),
        (sum(|holds| holds.tasks), Route::list(List::Tasks), words.tasks_title),
        (sum(|holds| holds.projects), Route::list(List::Projects), words.projects_title),
        (sum(|holds| holds.duties), Route::Bodies { words: String::new() }, words.bodies_title),
        (sum(|holds| holds.response_levels + holds.event_grades), Route::Emergency, words.emergency_title),
        (sum(|holds| holds.terms), Route::list(List::Terms), words.terms_title),
        (sum(|holds| holds.references), Route::list(List::References), words.references_title),
    ];
    let ways = kinds.into_iter().filter(|(count, ..)| *count > 0).map(|(count, route, name)| {
        view! { <li><a href=route.href()><b class="n">{count}</b>{name}</a></li> }
    });
    view! { <nav class="counted" aria-label=words.holds><ul>{ways.collect_view()}</ul></nav> }.into_any()
}

/// A title breaks at its comma first: browsers don't know Chinese words.
fn unbroken(title: &str) -> AnyView {
    let parts = title.split_inclusive(['，', ',']).map(|part| view! { <span class="phrase">{part.to_owned()}</span> });
    parts.collect_view().into_any()
}

/// Whose documents these are, if the highest level has one region.
fn headline(words: &Words, catalogue: &Catalogue) -> String {
    let highest = catalogue.facts.iter().filter_map(|facts| facts.level).min();
    let mut regions: Vec<&str> =
        catalogue.facts.iter().filter(|facts| facts.level == highest).filter_map(|facts| facts.region.as_deref()).collect();
    regions.sort_unstable();
    regions.dedup();
    match regions[..] {
        [region] => fill(words.home_title_of, &[region]),
        _ => words.home_title.to_owned(),
    }
}

/// The texts that are read for their own sake of one region, by kind.
struct LevelShelf {
    level: Option<Level>,
    region: Option<String>,
    /// A kind and the places of its documents, the newest first; the kind with most documents first.
    kinds: Vec<(String, Vec<usize>)>,
}

/// From the highest level down, regions in the order in which they come first.
fn by_level(catalogue: &Catalogue) -> Vec<LevelShelf> {
    let mut shelves: Vec<LevelShelf> = Vec::new();
    for (place, facts) in catalogue.facts.iter().enumerate().filter(|(place, _)| catalogue.is_principal(*place)) {
        let same = |shelf: &LevelShelf| shelf.level == facts.level && shelf.region == facts.region;
        let at = shelves.iter().position(same).unwrap_or_else(|| {
            shelves.push(LevelShelf { level: facts.level, region: facts.region.clone(), kinds: Vec::new() });
            shelves.len() - 1
        });
        let kinds = &mut shelves[at].kinds;
        match kinds.iter_mut().find(|(kind, _)| *kind == facts.kind) {
            Some((_, places)) => places.push(place),
            None => kinds.push((facts.kind.clone(), vec![place])),
        }
    }
    shelves.sort_by_key(|shelf| (shelf.level.is_none(), shelf.level));
    for (_, places) in shelves.iter_mut().flat_map(|shelf| &mut shelf.kinds) {
        places.sort_by_key(|&place| std::cmp::Reverse(catalogue.facts[place].date));
    }
    for shelf in &mut shelves {
        shelf.kinds.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    }
    shelves
}

fn shelf_section(words: &'static Words, catalogue: &Catalogue, shelf: LevelShelf) -> AnyView {
    let region = shelf.region.clone().map(|region| view! { <span lang="zh-CN">{region}</span>" " });
    let kinds = shelf.kinds.into_iter().map(|(kind, places)| {
        let rows = places.iter().map(|&place| entry(words, &catalogue.index.documents[place], &catalogue.facts[place], HEADINGS));
        view! {
            <div class="kind-group">
                <h3 lang="zh-CN">{kind}<span class="note">{places.len()}</span></h3>
                <ul class="entries">{rows.collect_view()}</ul>
            </div>
        }
    });
    view! {
        <section class="section">
            <h2>{region}<span class="level-name">{level_name(words, shelf.level)}</span></h2>
            {kinds.collect_view()}
        </section>
    }
    .into_any()
}
