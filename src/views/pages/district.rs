//! A district's page: its own documents, its share in what tables break down, its targets and projects.

use super::body::section;
use super::districts::{GROUPS, own};
use crate::model::{Records, Region};
use crate::store::decimal::plain;
use crate::store::district::{self, Figure};
use crate::store::listing::{Item, List, items, select};
use crate::store::order::InKeys;
use crate::store::target::grid;
use crate::store::timeline::By;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::entry::entry;
use crate::views::parts::record_tools::page_tools;
use crate::views::parts::with_records::with_records;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;

pub fn district(site: Site, catalogue: Arc<Catalogue>, id: &str) -> View {
    let (words, id) = (site.words(), id.to_owned());
    with_records(site, GROUPS, move || {
        site.shelf.records.with(|records| match records.regions.iter().find(|region| region.id == id || region.name == id) {
            Some(region) => page(site, &catalogue, records, region),
            None => {
                view! { <h1>{words.no_district()}</h1><p><a class="go" href=Route::districts().href()>{words.districts_title()}</a></p> }
            }
        })
    })
}

fn page(site: Site, catalogue: &Arc<Catalogue>, records: &Records, region: &Region) -> View {
    let words = site.words();
    let names = (!region.other_names.is_empty()).then(
        || view! { <p class="note" lang="zh-CN">{fill(words.named_as(), &[words.other_names(), &region.other_names.join("、")])}</p> },
    );
    let choice = own(records, region);
    let list = |name: &'static str, list: List| {
        let all = items(list, records, &catalogue.index, &catalogue.facts);
        let left: Vec<&Item> = select(&all, &choice).into_iter().map(|at| &all[at]).in_vec();
        section(words, catalogue, records, name, list, &left)
    };
    let sections = [
        documents(words, catalogue, region),
        shares(words, records, region),
        list(words.indicators_title(), List::Indicators),
        list(words.projects_title(), List::Projects),
    ];
    // The texts may name a place and promise nothing for it.
    let only_named = sections.iter().all(Option::is_none).then(|| {
        let href = Route::search(&region.name).href();
        view! { <div class="empty"><h2>{words.only_named()}</h2><p><a class="go" href=href>{words.where_named()}</a></p></div> }
    });
    view! {
        <nav class="trail-nav" aria-label=words.districts_title()><ol class="trail"><li><a href=Route::districts().href()>{words.districts_title()}</a></li><li lang="zh-CN">{region.name.clone()}</li></ol></nav>
        <h1 lang="zh-CN">{region.name.clone()}</h1>
        {names}
        {page_tools(site, &region.id, &Route::District(region.id.clone()), &region.name)}
        {sections.into_iter().collect_view()}
        {only_named}
    }
}

/// The documents that it issued itself, and the way to their dates.
fn documents(words: &'static Words, catalogue: &Arc<Catalogue>, region: &Region) -> Option<View> {
    let own: Vec<usize> = (0..catalogue.facts.len())
        .filter(|&place| catalogue.facts[place].region.as_deref() == Some(&region.id) && catalogue.is_principal(place))
        .in_vec();
    let rows = own.iter().map(|&place| entry(words, &catalogue.index.documents[place], &catalogue.facts[place], 0)).collect_view();
    (!own.is_empty()).then(|| {
        view! {
            <section class="section"><h2>{words.own_documents()}" "<span class="note">{own.len()}</span></h2><ul class="entries">{rows}</ul>
                <p><a class="go" href=Route::lane(By::Region, &region.id).href()>{words.on_the_timeline()}</a></p>
            </section>
        }
    })
}

/// Its number in every measure, between the least and the most.
fn shares(words: &'static Words, records: &Records, region: &Region) -> Option<View> {
    let rows: Vec<View> = district::measures(records)
        .into_iter()
        .filter_map(|measure| {
            let grid = grid(&measure.breakdown)?;
            let year = if grid.rows.iter().any(|row| row.value().is_some()) { None } else { grid.years.last().copied() };
            let figures = district::figures(&grid, year, records);
            let own = figures.iter().find(|figure| figure.region == Some(region))?;
            Some(share(words, measure, own, &figures, year))
        })
        .in_vec();
    (!rows.is_empty())
        .then(|| view! { <section class="section"><h2>{words.its_share()}</h2><ul class="directory wide">{rows}</ul></section> })
}

fn share(words: &'static Words, measure: &crate::model::Indicator, own: &Figure, all: &[Figure], year: Option<u16>) -> View {
    let unit = measure.unit.clone().unwrap_or_default();
    let values = || all.iter().map(|figure| figure.value);
    let (least, most) = (values().fold(f64::MAX, f64::min), values().fold(f64::MIN, f64::max));
    let range = fill(words.among(), &[&all.len().to_string(), &plain(least), &plain(most)]);
    let year = year.map(|year| view! { <span class="note">{year}</span> });
    let href = Route::Districts { of: measure.id.clone(), year: String::new() }.href();
    view! {
        <li><a href=href>
            <span class="name" lang="zh-CN">{measure.name.clone()}{year}<span class="also">{range}</span></span>
            <span class="n">{plain(own.value)}<small>{unit}</small></span>
        </a></li>
    }
}
