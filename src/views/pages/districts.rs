//! 区县: a map of tiles, what tables break down by district, and what the texts hold of each.

use crate::model::{Indicator, Records, Region};
use crate::store::bundle::Group;
use crate::store::decimal::plain;
use crate::store::district::{self, Figure};
use crate::store::listing::{Choice, Facet, List, items, select};
use crate::store::order::{InKeys, InOrder};
use crate::store::target::{Grid, grid};
use crate::views::app::Site;
use crate::views::charts::bars::{Bar, bars};
use crate::views::charts::frame::{Twin, frame};
use crate::views::charts::tiles::{Tile, legend, tiles};
use crate::views::markup::prelude::*;
use crate::views::parts::with_records::with_records;
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;

pub const GROUPS: &[Group] = &[Group::Registers, Group::Indicators, Group::Projects];

pub fn districts(site: Site, catalogue: Arc<Catalogue>) -> View {
    let words = site.words();
    let chosen = Memo::new(move |_| {
        site.address.route.with(|route| match route {
            Route::Districts { of, year } => (of.clone(), year.parse::<u16>().ok()),
            _ => (String::new(), None),
        })
    });
    let body = with_records(site, GROUPS, move || {
        let catalogue = catalogue.clone();
        view! { {move || site.shelf.records.with_untracked(|records| page(site, &catalogue, records, &chosen.get()))} }
    });
    view! { <h1>{words.districts_title()}</h1><p class="standfirst">{words.districts_line()}</p>{body} }
}

fn page(site: Site, catalogue: &Arc<Catalogue>, records: &Records, (of, year): &(String, Option<u16>)) -> View {
    let words = site.words();
    let measures = district::measures(records);
    let measure = measures.iter().find(|measure| measure.id == *of).or(measures.first()).copied();
    let map = measure.and_then(|measure| Some((measure, grid(&measure.breakdown)?))).map(|(measure, grid)| {
        view! { <section class="section">{choose(words, catalogue, &measures, measure)}{years(words, measure, &grid, *year)}{map(site, records, measure, &grid, *year)}</section> }
    });
    view! { {map}{directory(words, catalogue, records)} }
}

/// The measures, under the documents that have them.
fn choose(words: &'static Words, catalogue: &Catalogue, measures: &[&Indicator], measure: &Indicator) -> View {
    let links = measures.iter().map(|other| {
        let here = other.id == measure.id;
        let href = Route::Districts { of: other.id.clone(), year: String::new() }.href();
        view! { <a class="way" href=href lang="zh-CN" aria-current=here.then_some("true")>{other.name.clone()}</a> }
    });
    let document = catalogue.index.entry(&measure.source.document).map(|entry| entry.document.title.clone());
    view! {
        <h2>{words.by_district()}</h2>
        <nav class="ways one-line" aria-label=words.by_district()>{links.collect_view()}</nav>
        <p class="note"><a href=href::record(&measure.id) lang="zh-CN">{document}</a></p>
    }
}

fn years(words: &'static Words, measure: &Indicator, grid: &Grid, year: Option<u16>) -> Option<View> {
    let whole = grid.rows.iter().any(|row| row.value().is_some());
    let way = |own: Option<u16>, name: String| {
        let here = own == shown_year(grid, year);
        let href = Route::Districts { of: measure.id.clone(), year: own.map(|year| year.to_string()).unwrap_or_default() }.href();
        view! { <a class="way" href=href aria-current=here.then_some("true")>{name}</a> }
    };
    let all = whole.then(|| way(None, words.all_years().to_owned()));
    let years = grid.years.iter().map(|year| way(Some(*year), year.to_string())).collect_view();
    (grid.years.len() > 1).then(|| view! { <nav class="ways" aria-label=words.year()>{all}{years}</nav> })
}

/// The chosen year, or all of them; a table without a sum begins with its first year.
fn shown_year(grid: &Grid, year: Option<u16>) -> Option<u16> {
    let whole = grid.rows.iter().any(|row| row.value().is_some());
    year.filter(|year| grid.years.contains(year)).or(if whole { None } else { grid.years.first().copied() })
}

fn map(site: Site, records: &Records, measure: &Indicator, grid: &Grid, year: Option<u16>) -> View {
    let words = site.words();
    let year = shown_year(grid, year);
    let figures = district::figures(grid, year, records);
    let unit = measure.unit.clone().unwrap_or_default();
    let title = match year.map(|year| year.to_string()) {
        Some(year) => fill(words.measure_in_year(), &[&measure.name, &year, &unit]),
        None => fill(words.measure_of_all(), &[&measure.name, &unit]),
    };
    let mut sorted: Vec<&Figure> = figures.iter().in_vec();
    sorted.in_order(|a, b| b.value.total_cmp(&a.value));
    let description = match (sorted.last(), sorted.first()) {
        (Some(least), Some(most)) => fill(words.measure_description(), &[least.name, &plain(least.value), most.name, &plain(most.value)]),
        _ => String::new(),
    };
    let regions = district::districts(records);
    let placed = district::placed(&regions).into_iter().map(|(region, column, row)| {
        let figure = figures.iter().find(|figure| figure.region == Some(region));
        Tile {
            column,
            row,
            name: short_name(&regions, region),
            text: figure.map(|figure| plain(figure.value)),
            step: figure.map(|figure| figure.step),
            href: href::district(&region.id),
        }
    });
    let placed: Vec<Tile> = placed.in_vec();
    let steps: Vec<(u8, String)> = district::legend(&figures)
        .into_iter()
        .map(|(step, least, most)| (step, if least == most { plain(least) } else { format!("{}–{}", plain(least), plain(most)) }))
        .in_vec();
    let map = (!placed.is_empty()).then(|| view! { <div>{tiles(&placed)}{legend(&steps)}<p class="note">{words.tiles_note()}</p></div> });
    let bar = |figure: &&Figure| Bar {
        name: figure.name.to_owned(),
        value: figure.value,
        text: plain(figure.value),
        href: figure.region.map(|region| href::district(&region.id)),
        own: false,
    };
    let bars = bars(sorted.iter().map(bar).in_vec());
    let rows = sorted.iter().map(|figure| vec![figure.name.to_owned(), plain(figure.value)]);
    let twin = Twin {
        headers: vec![words.districts_title().to_owned(), if unit.is_empty() { measure.name.clone() } else { unit }],
        rows: rows.in_vec(),
    };
    frame(site, title, description, twin, view! { <div class="map-and-bars">{map}{bars}</div> })
}

/// The shortest name by which the texts know it, unless another has the same.
fn short_name(regions: &[&Region], region: &Region) -> String {
    let short = |region: &Region| {
        let names = std::iter::once(&region.name).chain(&region.other_names);
        names.min_by_key(|name| name.chars().count()).cloned().unwrap_or_default()
    };
    let own = short(region);
    let others = regions.iter().filter(|other| short(other) == own).count();
    if others > 1 { region.name.clone() } else { own }
}

/// All districts with what there is of each; kinds of which there is nothing are left out.
fn directory(words: &'static Words, catalogue: &Catalogue, records: &Records) -> View {
    let regions = district::districts(records);
    if regions.is_empty() {
        return view! { <div class="empty"><h2>{words.no_districts()}</h2></div> };
    }
    let lists = [List::Indicators, List::Projects].map(|list| items(list, records, &catalogue.index, &catalogue.facts));
    let rows = regions.iter().map(|region| {
        let choice = own(records, region);
        let documents = (0..catalogue.facts.len()).filter(|&at| catalogue.facts[at].region.as_deref() == Some(&region.id)).count();
        let counted = [
            (documents, words.documents_found()),
            (select(&lists[0], &choice).len(), words.targets_found()),
            (select(&lists[1], &choice).len(), words.projects_found()),
        ];
        let counted = counted.iter().filter(|(count, _)| *count > 0).map(|(count, name)| fill("{} {}", &[&count.to_string(), name]));
        let counted = counted.in_vec().join(" · ");
        view! { <li><a href=href::district(&region.id)><span class="name" lang="zh-CN">{region.name.clone()}</span><span class="load">{counted}</span></a></li> }
    });
    view! { <section class="section"><h2>{words.all_districts()}</h2><ul class="directory">{rows.collect_view()}</ul></section> }
}

/// What lists show of a region: its own, and what it shares with others.
pub fn own(records: &Records, region: &Region) -> Choice {
    Choice { picked: district::ids(records, region).into_iter().map(|id| (Facet::Region, id)).in_vec(), ..Choice::default() }
}
