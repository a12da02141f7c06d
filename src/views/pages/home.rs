//! 首页: what this is, a field to search in, what was promised by when and by whom, and the documents by level and kind.

use crate::model::Level;
use crate::store::bundle::Holds;
use crate::store::district::own_name;
use crate::store::emergency;
use crate::store::listing::{Choice, Facet, List};
use crate::store::order::{InKeys, InOrder};
use crate::store::overview::{Due, Load};
use crate::views::app::Site;
use crate::views::charts::aim;
use crate::views::charts::bars::{Bar, bars};
use crate::views::charts::frame::{Twin, frame};
use crate::views::first;
use crate::views::markup::prelude::*;
use crate::views::parts::entry::{day, entry, level_name};
use crate::views::parts::figure::figure;
use crate::views::parts::in_turn::{Piece, in_turn};
use crate::views::parts::search_field::search_field;
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;

/// How many headings of a document give a taste of it.
const HEADINGS: usize = 8;

pub fn home(site: Site, catalogue: Arc<Catalogue>) -> View {
    let drawn = |draw: fn(Site, &Catalogue) -> View| -> Piece {
        let catalogue = catalogue.clone();
        Box::new(move || draw(site, &catalogue))
    };
    // What the texts promise stands in a few figures; sections without anything to show are not there.
    in_turn(site, vec![drawn(top), drawn(headlines), drawn(charts), drawn(districts), drawn(shelves)], first::take_away_soon)
}

/// What a phone shows before anybody scrolls.
fn top(site: Site, catalogue: &Catalogue) -> View {
    let words = site.words();
    let count = catalogue.index.documents.len().to_string();
    let newest = catalogue.index.newest.map(day).unwrap_or_default();
    view! {
        <div class="home-top">
            <div>
                <h1>{unbroken(&headline(words, catalogue))}</h1>
                <p class="standfirst">{fill(words.home_line(), &[&count, &newest])}</p>
                <div class="home-search">
                    {search_field(site, Memo::new(|_| String::new()), |_| {}, move |query| site.address.go(&Route::search(query.trim())))}
                    <p class="note">{words.search_how()}</p>
                </div>
            </div>
            {plans(words, catalogue)}
        </div>
        {counted(words, catalogue)}
    }
}

/// All documents that are read for their own sake.
fn shelves(site: Site, catalogue: &Catalogue) -> View {
    let words = site.words();
    let count = catalogue.index.documents.len().to_string();
    let shelves = by_level(catalogue).into_iter().map(|shelf| shelf_section(words, catalogue, shelf)).collect_view();
    view! { {shelves}<p class="home-all"><a class="button" href=Route::library().href()>{fill(words.all_documents(), &[&count])}</a></p> }
}

/// What was read out of the documents, each kind a way to its list, in the order of the rail; kinds without records are not
/// there.
fn counted(words: &'static Words, catalogue: &Catalogue) -> View {
    let sum = |of: fn(&Holds) -> usize| catalogue.index.documents.iter().map(|entry| of(&entry.holds)).sum::<usize>();
    let kinds = [
        (sum(|holds| holds.indicators), Route::list(List::Indicators), words.indicators_title()),
        (sum(|holds| holds.milestones), Route::Timeline(Default::default()), words.dates_title()),
        (catalogue.index.overview.bodies, Route::Bodies { words: String::new() }, words.bodies_title()),
        (sum(|holds| holds.tasks), Route::list(List::Tasks), words.tasks_title()),
        (sum(|holds| holds.projects), Route::list(List::Projects), words.projects_title()),
        (catalogue.index.overview.district_pages, Route::districts(), words.districts_title()),
        (emergency::plans(&catalogue.index).len(), Route::Emergency, words.emergency_title()),
        (sum(|holds| holds.terms), Route::list(List::Terms), words.terms_title()),
        (sum(|holds| holds.references), Route::list(List::References), words.references_title()),
    ];
    let ways = kinds.into_iter().filter(|(count, ..)| *count > 0).map(|(count, route, name)| {
        view! { <li><a href=route.href()><b class="n">{count}</b>{name}</a></li> }
    });
    view! { <nav class="counted" aria-label=words.holds()><ul>{ways.collect_view()}</ul></nav> }
}

fn headlines(site: Site, catalogue: &Catalogue) -> View {
    let words = site.words();
    let chosen = &catalogue.index.overview.headlines;
    let cards = chosen.iter().map(|indicator| {
        let title = catalogue.index.entry(&indicator.source.document).map(|entry| entry.document.title.clone());
        let values = indicator.baseline.as_ref().and_then(|from| from.value).zip(indicator.target.as_ref().and_then(|to| to.value));
        let line = values.map(|(from, to)| {
            aim::level(Some(from), to, aim::end(indicator.unit.as_deref(), from.max(to)))
        });
        view! {
            <li><a href=href::record(&indicator.id) lang="zh-CN">
                <h3>{indicator.name.clone()}</h3>{figure(words, indicator)}<div class="drawing">{line}</div><span class="note">{title}</span>
            </a></li>
        }
    });
    let cards = cards.collect_view();
    if chosen.is_empty() {
        return View::nothing();
    }
    view! {
        <section class="section">
            <h2>{words.headlines_title()}</h2><p class="note">{words.headlines_line()}</p>
            <ul class="headlines">{cards}</ul>
            <p><a class="go" href=Route::list(List::Indicators).href()>{words.all_targets()}</a></p>
        </section>
    }
}

fn charts(site: Site, catalogue: &Catalogue) -> View {
    let overview = &catalogue.index.overview;
    match (due(site, &overview.due), loads(site, &overview.loads)) {
        (None, None) => View::nothing(),
        (due, loads) => view! { <div class="charts">{due}{loads}</div> },
    }
}

fn due(site: Site, years: &[Due]) -> Option<View> {
    let words = site.words();
    let bar = |due: &Due| {
        let choice = Choice::default().toggled(Facet::Sort, "deadline").toggled(Facet::Year, &due.year);
        let href = Route::List { list: List::Dates, choice }.href();
        Bar { name: due.year.clone(), value: due.count as f64, text: due.count.to_string(), href: Some(href), own: false }
    };
    let rows: Vec<Vec<String>> = years.iter().map(|due| vec![due.year.clone(), due.count.to_string()]).in_vec();
    let twin = Twin { headers: vec![words.year().to_owned(), words.dates_title().to_owned()], rows };
    let description = said(words.due_line(), &twin);
    let drawing = bars(years.iter().map(bar).in_vec());
    (years.len() > 1).then(|| {
        view! { <section class="section"><h2>{words.due_title()}</h2>{frame(site, words.due_line().to_owned(), description, twin, drawing)}</section> }
    })
}

fn loads(site: Site, loads: &[Load]) -> Option<View> {
    let words = site.words();
    // 区交通运输局 is of which district, and of which is 财政局 where two have one?
    let tells = |load: &Load| {
        let is_shared = loads.iter().any(|other| other.name == load.name && other.id != load.id);
        !is_shared && !load.name.starts_with(['区', '县'])
    };
    let name = |load: &Load| match load.region.as_deref().map(own_name) {
        Some(region) if !tells(load) => format!("{}（{region}）", load.name),
        _ => load.name.clone(),
    };
    let bar = |load: &Load| Bar {
        name: name(load),
        value: load.tasks as f64,
        text: load.tasks.to_string(),
        href: Some(href::body(&load.id)),
        own: false,
    };
    let row = |load: &Load| vec![load.name.clone(), load.region.clone().unwrap_or_default(), load.tasks.to_string()];
    let twin = Twin {
        headers: [words.facet_body(), words.region(), words.tasks_title()].map(str::to_owned).to_vec(),
        rows: loads.iter().map(row).in_vec(),
    };
    let description = said(words.loads_line(), &twin);
    let drawing = bars(loads.iter().map(bar).in_vec());
    (!loads.is_empty()).then(|| {
        view! { <section class="section"><h2>{words.loads_title()}</h2>{frame(site, words.loads_line().to_owned(), description, twin, drawing)}</section> }
    })
}

fn said(line: &str, twin: &Twin) -> String {
    format!("{line}：{}", twin.rows.iter().map(|row| row.join(" ")).in_vec().join("；"))
}

fn districts(site: Site, catalogue: &Catalogue) -> View {
    let words = site.words();
    let districts = &catalogue.index.overview.districts;
    if districts.is_empty() {
        return View::nothing();
    }
    let rows = districts.iter().map(|district| {
        let href = href::district(&district.region);
        let counts = [(words.documents_of(), district.documents), (words.indicators_count(), district.indicators), (words.tasks_count(), district.tasks)];
        let counts: Vec<String> = counts.iter().filter(|(_, count)| *count > 0).map(|(name, count)| fill(name, &[&count.to_string()])).in_vec();
        view! { <li class="row"><a href=href><span class="name" lang="zh-CN">{district.region.clone()}</span><span class="when">{counts.join(" · ")}</span></a></li> }
    });
    view! { <section class="section"><h2>{words.district_level()}</h2><ul class="rows">{rows.collect_view()}</ul></section> }
}

/// 应急预案: what is read when something happens, and then there is no time to look for it.
fn plans(words: &'static Words, catalogue: &Catalogue) -> Option<View> {
    let plans = emergency::plans(&catalogue.index);
    let rows = plans.iter().map(|plan| {
        let (document, facts) = (&catalogue.index.documents[plan.document].document, &catalogue.facts[plan.document]);
        let event = emergency::event(&document.title, facts.region.as_deref()).to_owned();
        view! { <li><a href=Route::plan(&document.id).href()>{event}<small>{facts.region.as_deref().map(|region| own_name(region).to_owned())}</small></a></li> }
    });
    let rows = rows.collect_view();
    (!plans.is_empty())
        .then(|| view! { <section class="home-events"><h2>{words.when_it_happens()}</h2><ul lang="zh-CN">{rows}</ul></section> })
}

/// A title breaks at its comma first: browsers don't know Chinese words.
fn unbroken(title: &str) -> View {
    let parts = title.split_inclusive(['，', ',']).map(|part| view! { <span class="phrase">{part.to_owned()}</span> });
    parts.collect_view()
}

/// Whose documents these are, if the highest level has one region.
fn headline(words: &Words, catalogue: &Catalogue) -> String {
    let highest = catalogue.facts.iter().filter_map(|facts| facts.level).min();
    let mut regions: Vec<&str> =
        catalogue.facts.iter().filter(|facts| facts.level == highest).filter_map(|facts| facts.region.as_deref()).in_vec();
    regions.in_order(Ord::cmp);
    regions.dedup();
    match regions[..] {
        [region] => fill(words.home_title_of(), &[region]),
        _ => words.home_title().to_owned(),
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
    shelves.in_order_of(|shelf| (shelf.level.is_none(), shelf.level));
    for (_, places) in shelves.iter_mut().flat_map(|shelf| &mut shelf.kinds) {
        places.in_order_of(|&place| std::cmp::Reverse(catalogue.facts[place].date));
    }
    for shelf in &mut shelves {
        shelf.kinds.in_order_of(|(_, places)| std::cmp::Reverse(places.len()));
    }
    shelves
}

fn shelf_section(words: &'static Words, catalogue: &Catalogue, shelf: LevelShelf) -> View {
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
}
