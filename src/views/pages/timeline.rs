//! 时间轴: what is dated on an axis of years, months and days, in lanes; below it the sentences.
//!
//! Leaves to others: what is dated and where it stands on the axis (`store::timeline`), the calendar file (`store::calendar`).

use crate::model::Records;
use crate::store::bundle::Group;
use crate::store::calendar::calendar;
use crate::store::listing::List;
use crate::store::order::InKeys;
use crate::store::timeline::{By, Choice, Column, Event, Place, beside, chosen, entry, events, is_past, lanes, places};
use crate::views::app::Site;
use crate::views::browser;
use crate::views::charts::frame::{Twin, frame};
use crate::views::charts::timeline::{self as chart, Cell, Head, Lane};
use crate::views::markup::prelude::*;
use crate::views::parts::with_records::with_records;
use crate::views::parts::{download, icon};
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;

const GROUPS: &[Group] = &[Group::Registers, Group::Tasks, Group::Milestones];

/// Lanes drawn at once.
const LANES: usize = 8;
/// Sentences of a group drawn at once, of all years and of one.
const FEW: usize = 4;
const MANY: usize = 40;

pub fn timeline(site: Site, catalogue: Arc<Catalogue>) -> View {
    let words = site.words();
    let body = with_records(site, GROUPS, move || loaded(site, &catalogue));
    view! { <h1>{words.timeline_title()}</h1><p class="standfirst">{words.timeline_line()}" "<a class="nowrap" href=Route::list(List::Dates).href()>{words.as_list()}</a></p>{body} }
}

fn loaded(site: Site, catalogue: &Arc<Catalogue>) -> View {
    let all: Arc<[Event]> = site.shelf.records.with_untracked(|records| events(records, &catalogue.index, &catalogue.facts)).into();
    let choice = Memo::new(move |_| {
        site.address.route.with(|route| match route {
            Route::Timeline(choice) => choice.clone(),
            _ => Choice::default(),
        })
    });
    let every = RwSignal::new(false);
    let (of_lead, of_axis, of_list, catalogue) = (all.clone(), all.clone(), all, catalogue.clone());
    let of_list_catalogue = catalogue.clone();
    view! {
        {move || lead(site, &of_lead, &choice.get())}
        {move || whole_axis(site, &catalogue, &of_axis, &choice.get(), every)}
        {move || sentences(site, &of_list_catalogue, &of_list, &choice.get())}
    }
}

/// What the lanes are, the way out of a month and a year, and to those beside it.
fn lead(site: Site, all: &[Event], choice: &Choice) -> View {
    let words = site.words();
    let ways = [(By::Document, words.facet_document()), (By::Body, words.facet_body()), (By::Region, words.region())].map(|(by, name)| {
        let here = by == choice.by;
        let next = Choice { by, lane: String::new(), at: choice.at.clone() };
        view! { <a class="way" href=Route::Timeline(next).href() aria-current=here.then_some("true")>{name}</a> }
    });
    let step = |at: &str, name: String| {
        let next = Choice { at: at.to_owned(), ..choice.clone() };
        view! { <li><a href=Route::Timeline(next).href()>{name}</a></li> }
    };
    let trail = (!choice.at.is_empty()).then(|| {
        let above: Vec<&str> = [4, 7].into_iter().filter_map(|length| choice.at.get(..length)).filter(|above| *above != choice.at).in_vec();
        let above = above.into_iter().map(|above| step(above, above.to_owned())).collect_view();
        let (before, behind) = beside(all, &choice.at);
        let beside = |at: Option<&str>, name: fn(&str) -> String| at.map(|at| step(at, name(at)));
        let (before, behind) = (beside(before, |at| format!("← {at}")), beside(behind, |at| format!("{at} →")));
        view! {
            <ol class="trail">{step("", words.all_of_time().to_owned())}{above}<li aria-current="page">{choice.at.clone()}</li></ol>
            <ul class="ways">{before}{behind}</ul>
        }
    });
    view! { <div class="lanes-lead"><nav class="ways" aria-label=words.lanes_by()><span class="note">{words.lanes_by()}</span>{ways}</nav>{trail}</div> }
}

fn whole_axis(site: Site, catalogue: &Arc<Catalogue>, all: &[Event], choice: &Choice, every: RwSignal<bool>) -> View {
    let words = site.words();
    let most = if every.get() { usize::MAX } else { LANES };
    let count = lanes(all, &catalogue.index, choice).1.len();
    let to = |lane: &str, at: &str| Route::Timeline(Choice { by: choice.by, lane: lane.to_owned(), at: at.to_owned() });
    let axis = site.shelf.records.with_untracked(|records| axis(words, catalogue, records, all, choice, most, to));
    let more = (count > LANES).then(|| {
        let name = if every.get() { words.fewer_lanes().to_owned() } else { fill(words.all_lanes(), &[&count.to_string()]) };
        view! { <button class="button" aria-expanded=every.get().to_string() on:click=move |_| every.update(|every| *every = !*every)>{name}</button> }
    });
    let today = browser::today();
    let today = (!today.is_empty()).then(|| fill(words.today_is(), &[&today]));
    let title = if choice.at.is_empty() { words.lanes_caption().to_owned() } else { format!("{} · {}", words.lanes_caption(), choice.at) };
    let axis = frame(site, title, words.lanes_note().to_owned(), Twin::default(), axis);
    view! { <section aria-label=words.timeline_title()>{axis}<p class="lanes-foot"><span class="note">{words.lanes_note()}" "{today}</span>{more}</p></section> }
}

/// 6月, 30日; years as they are; where the text says no more, that.
fn column_name(words: &Words, column: &Column) -> String {
    let last = column.key.rsplit('-').next().unwrap_or_default().trim_start_matches('0');
    match (column.unstated, column.key.len()) {
        (true, 4) => words.no_month().to_owned(),
        (true, _) => words.no_day().to_owned(),
        (_, 7) => fill(words.month_short(), &[last]),
        (_, 10) => fill(words.day_short(), &[last]),
        _ => column.key.clone(),
    }
}

/// The axis of some events, the lanes with most first, and that which is chosen. `to` leads to a lane (empty: all) at a time.
pub fn axis(
    words: &'static Words,
    catalogue: &Catalogue,
    records: &Records,
    all: &[Event],
    choice: &Choice,
    most: usize,
    to: impl Fn(&str, &str) -> Route,
) -> View {
    let today = browser::today();
    let (columns, mut rows) = lanes(all, &catalogue.index, choice);
    if columns.is_empty() {
        return view! { <div class="empty"><h2>{words.nothing_dated()}</h2><p>{words.nothing_dated_line()}</p></div> };
    }
    if let Some(own) = rows.iter().position(|lane| lane.key == choice.lane).filter(|own| *own >= most) {
        let own = rows.remove(own);
        rows.truncate(most - 1);
        rows.push(own);
    }
    rows.truncate(most);
    let places = places(&columns, &choice.at, &today);
    let heads: Vec<Head> = places
        .iter()
        .map(|place| match place {
            Place::Column(at, now) => {
                let column = &columns[*at];
                let finer = !column.unstated && column.key != choice.at;
                Head { name: column_name(words, column), href: finer.then(|| to("", &column.key).href()), now: *now, gap: None }
            }
            Place::Gap(first, last, now) => {
                let span = if first == last { first.clone() } else { format!("{first}–{last}") };
                Head { gap: Some(fill(words.gap_of(), &[&span])), now: now.then_some(0.5), ..Head::default() }
            }
        })
        .in_vec();
    let drawn = rows.iter().map(|lane| {
        let (name, period) = lane_name(words, catalogue, records, choice.by, &lane.key);
        let period = period.filter(|_| choice.at.is_empty());
        let lasting = |key: &str| period.is_some_and(|(start, end)| key.parse::<u16>().is_ok_and(|year| (start..=end).contains(&year)));
        let cells = places.iter().map(|place| match place {
            Place::Column(at, _) => {
                let (column, count) = (&columns[*at], lane.counts[*at]);
                let label = fill(words.count_of_lane(), &[&name, &column_label(words, column), &count.to_string()]);
                let (on, past) = (lane.key == choice.lane, is_past(&column.key, &today));
                Cell { count, href: to(&lane.key, &column.key).href(), on, label, lasting: lasting(&column.key), past }
            }
            // A gap lasts if its neighbours do.
            Place::Gap(first, ..) => Cell { lasting: lasting(first), ..Cell::default() },
        });
        let note = period.map(|(start, end)| if start == end { start.to_string() } else { format!("{start}–{end}") });
        let on = lane.key == choice.lane;
        Lane { href: to(if on { "" } else { &lane.key }, &choice.at).href(), name: name.clone(), note, on, cells: cells.in_vec() }
    });
    let kind = match choice.by {
        By::Document => words.facet_document(),
        By::Body => words.facet_body(),
        By::Region => words.region(),
    };
    chart::lanes(words.lanes_caption().to_owned(), kind, words.today(), &heads, drawn.in_vec())
}

fn column_label(words: &Words, column: &Column) -> String {
    match column.unstated {
        true => format!("{} {}", column.key, column_name(words, column)),
        false => column.key.clone(),
    }
}

/// Name of a lane, and the years that its document plans for.
fn lane_name(words: &Words, catalogue: &Catalogue, records: &Records, by: By, key: &str) -> (String, Option<(u16, u16)>) {
    match by {
        By::Document => catalogue.index.entry(key).map_or((key.to_owned(), None), |entry| {
            (entry.document.title.clone(), entry.document.period.map(|period| (period.start, period.end)))
        }),
        By::Body => {
            let body = records.bodies.iter().find(|body| body.id == key);
            let name = |body: &crate::model::Body| match &body.region {
                // Two regions have bodies of one name.
                Some(region) => fill(words.body_of(), &[&body.name, region]),
                None => body.name.clone(),
            };
            (body.map_or(key.to_owned(), name), None)
        }
        By::Region => (key.to_owned(), None),
    }
}

fn sentences(site: Site, catalogue: &Arc<Catalogue>, all: &[Event], choice: &Choice) -> View {
    let words = site.words();
    let groups = chosen(all, &catalogue.index, choice);
    let count: usize = groups.iter().map(|(_, places)| places.len()).sum();
    let lane = (!choice.lane.is_empty()).then(|| {
        let name = site.shelf.records.with_untracked(|records| lane_name(words, catalogue, records, choice.by, &choice.lane).0);
        let without = Choice { lane: String::new(), ..choice.clone() };
        crate::views::parts::facets::chip(words, name, Route::Timeline(without).href())
    });
    let picked: Vec<Event> = groups.iter().flat_map(|(_, places)| places).map(|at| all[*at].clone()).in_vec();
    let of_button = catalogue.clone();
    let save = move |_| save(site, &of_button, &picked);
    let export = (count > 0).then(|| view! { <button class="button" on:click=save>{icon::take()}{words.to_calendar()}</button> });
    let shown = if choice.at.is_empty() { FEW } else { MANY };
    let groups = groups.iter().map(|(column, places)| group(words, catalogue, all, choice, column, places, shown)).collect_view();
    view! {
        <div class="filter-bar"><p class="count" role="status"><b>{count}</b>" "{words.records_found()}</p>{export}</div>
        <p class="chips">{lane}</p>
        <div class="years">{groups}</div>
    }
}

fn group(
    words: &'static Words,
    catalogue: &Catalogue,
    all: &[Event],
    choice: &Choice,
    column: &Column,
    places: &[usize],
    shown: usize,
) -> View {
    let unstated = column.unstated.then(|| view! { <span class="note">{column_name(words, column)}</span> });
    let due = is_past(&column.key, &browser::today()).then(|| view! { <span class="mark due">{words.past_due()}</span> });
    let promise = |at: &usize| {
        let event = &all[*at];
        let document = catalogue.index.documents[event.document].document.title.clone();
        view! {
            <li class="promise"><a href=href::record(&event.id) lang="zh-CN">
                <span class="when">{event.when.clone()}</span><span class="name">{event.text.clone()}</span><span class="of">{document}</span>
            </a></li>
        }
    };
    let (first, rest) = places.split_at(places.len().min(shown));
    let rest = (!rest.is_empty()).then(|| {
        let more = fill(words.and_more(), &[&rest.len().to_string()]);
        match choice.at.is_empty() {
            // Of all years, the rest is a step into the year.
            true => {
                let year = Choice { at: column.key.clone(), ..choice.clone() };
                view! { <li><a class="go" href=Route::Timeline(year).href()>{more}</a></li> }
            }
            false => {
                let rest = rest.iter().map(promise).collect_view();
                view! { <li><details class="rest"><summary>{more}</summary><ul>{rest}</ul></details></li> }
            }
        }
    });
    view! {
        <section class="year-block">
            <header><h2 class="n">{column.key.clone()}</h2>{unstated}<span class="note">{places.len()}" "{words.records_found()}</span>{due}</header>
            <ul>{first.iter().map(promise).collect_view()}{rest}</ul>
        </section>
    }
}

fn save(site: Site, catalogue: &Catalogue, picked: &[Event]) {
    let words = site.words();
    let address = |event: &Event| browser::whole_address(&href::record(&event.id));
    let entries: Vec<_> = picked.iter().map(|event| entry(event, &catalogue.index, words.calendar_inexact(), address(event))).in_vec();
    let name = catalogue.index.title.as_deref().unwrap_or(words.site());
    let file = calendar(name, catalogue.index.edition.or(catalogue.index.newest), &entries);
    download::save("guilan-dates.ics", "text/calendar;charset=utf-8", file.as_bytes());
    site.tell(words.calendar_saved());
}
