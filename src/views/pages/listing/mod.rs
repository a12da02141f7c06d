//! A list of records of one kind: looked up, narrowed, sorted; all of it in the address.

mod bar;
mod board;
mod detail;
mod ledger;
mod names;
mod rows;

pub use self::rows::OnlyFirst;

use self::bar::bar;
use self::names::{facet_name, value_name};
use self::rows::Shown;
use crate::store::bundle::Group;
use crate::store::listing::{Choice, Facet, Item, List, counts, is_ledger, items, resource, select};
use crate::store::order::InKeys;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::parts::export::exports;
use crate::views::parts::facets::tick_box;
use crate::views::parts::with_records::with_records;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::Words;
use std::sync::Arc;

pub fn title(words: &Words, list: List) -> &'static str {
    match list {
        List::Indicators => words.indicators_title(),
        List::Tasks => words.tasks_title(),
        List::Dates => words.dates_title(),
        List::Projects => words.projects_title(),
        List::Duties => words.duties_title(),
        List::Terms => words.terms_title(),
        List::References => words.references_title(),
    }
}

fn line(words: &'static Words, list: List) -> &'static str {
    match list {
        List::Indicators => words.indicators_line(),
        List::Tasks => words.tasks_line(),
        List::Dates => words.dates_line(),
        List::Projects => words.projects_line(),
        List::Duties => words.duties_line(),
        List::Terms => words.terms_line(),
        List::References => words.references_line(),
    }
}

/// The files that a list needs; names of bodies come with the registers.
fn groups(list: List) -> &'static [Group] {
    match list {
        List::Indicators => &[Group::Indicators, Group::Registers],
        List::Tasks => &[Group::Tasks, Group::Registers],
        List::Dates => &[Group::Milestones],
        List::Projects => &[Group::Projects, Group::Registers],
        List::Duties => &[Group::Duties, Group::Registers],
        List::Terms | List::References => &[Group::Words],
    }
}

pub fn listing(site: Site, catalogue: Arc<Catalogue>, list: List) -> View {
    let words = site.words();
    let body = with_records(site, groups(list), move || narrowed(site, &catalogue, list));
    let on_timeline = (list == List::Dates)
        .then(|| view! { " "<a class="nowrap" href=Route::Timeline(Default::default()).href()>{words.as_timeline()}</a> });
    view! { <h1>{title(words, list)}</h1><p class="standfirst">{line(words, list)}{on_timeline}</p>{body} }
}

fn chosen(site: Site) -> Choice {
    site.address.route.with(|route| match route {
        Route::List { choice, .. } => choice.clone(),
        _ => Choice::default(),
    })
}

fn narrowed(site: Site, catalogue: &Arc<Catalogue>, list: List) -> View {
    let words = site.words();
    let all = site.shelf.records.with_untracked(|records| items(list, records, &catalogue.index, &catalogue.facts));
    let all: Arc<[Item]> = all.into();
    let choice = Memo::new(move |_| chosen(site));
    let open = RwSignal::new(false);
    // What decides which records there are; the one that is open beside the list changes nothing of it.
    let narrowing = Memo::new(move |_| choice.with(|choice| Choice { open: String::new(), ..choice.clone() }));
    let beside = Memo::new(move |_| choice.with(|choice| choice.open.clone()));
    let (of_boxes, of_left, of_ids) = (all.clone(), all.clone(), StoredValue::new(all.clone()));
    let left: Memo<Arc<[usize]>> = Memo::new(move |_| select(&of_left, &narrowing.get()).into());
    let ids = move || {
        let left = left.get_untracked();
        site.shelf.records.with_untracked(|records| of_ids.with_value(|all| Shown::ids(list, records, all, &left)))
    };
    let counted = later(narrowing);
    let boxes = move || counted.with(|choice| choice.as_ref().map(|choice| boxes(site, &of_boxes, list, choice)));
    let of_rows = catalogue.clone();
    let rows = move || {
        let (choice, left) = (narrowing.get(), left.get());
        shown(Shown { site, catalogue: of_rows.clone(), list, all: all.clone(), left }, &choice)
    };
    view! {
        {search(site, list, choice)}
        <div class="with-facets" class:beside=move || beside.with(|id| !id.is_empty())>
            <div class="facets" id="facets" class:open=open>
                {boxes}
                <button class="button full fold" on:click=move |_| open.set(false)>{words.filters_done()}</button>
            </div>
            <div class="list">{bar(site, list, choice, left, open, exports(site, resource(list), ids))}{rows}</div>
            {detail::detail(site, catalogue.clone(), list, beside)}
        </div>
    }
}

/// The same a little later: a reader looks at the list, also when ticking a box, and what each box would leave may follow it.
/// Nobody waits natively.
fn later(narrowing: Memo<Choice>) -> RwSignal<Option<Choice>> {
    let counted = RwSignal::new(cfg!(not(target_arch = "wasm32")).then(|| narrowing.get_untracked()));
    effect(move || {
        narrowing.track();
        browser::after_frames(2, move || {
            if let Some(choice) = narrowing.try_get_untracked() {
                counted.try_set(Some(choice));
            }
        });
    });
    counted
}

/// As a board, as the table from which they come, or as rows.
fn shown(shown: Shown, choice: &Choice) -> View {
    let is_ledger = shown.site.shelf.records.with_untracked(|records| is_ledger(shown.list, records, &shown.all, &shown.left));
    match choice.by {
        Some(by) if board::groupings(shown.list).contains(&by) && !shown.left.is_empty() => board::board(&shown, choice, by),
        _ if is_ledger => ledger::ledger(&shown),
        _ => rows::rows(shown),
    }
}

fn search(site: Site, list: List, choice: Memo<Choice>) -> View {
    let words = site.words();
    let typed = move |event| {
        let choice = Choice { words: event_target_value(&event), ..choice.get_untracked() };
        site.address.change(Route::List { list, choice });
    };
    let value = Memo::new(move |_| choice.with(|choice| choice.words.clone()));
    view! {
        <form class="list-search" role="search" on:submit=|event| event.prevent_default()>
            <input type="search" prop:value=value value=value.get_untracked() aria-label=words.list_search() placeholder=words.list_search() autocomplete="off" on:input=typed/>
        </form>
    }
}

fn boxes(site: Site, all: &[Item], list: List, choice: &Choice) -> View {
    let words = site.words();
    let groups = counts(all, choice).into_iter().enumerate().map(|(at, (facet, values))| {
        let boxes = worth_ticking(choice, facet, &values)
            .into_iter()
            .enumerate()
            .map(|(place, (value, count))| facet_box(site, list, choice, (facet, value), *count, format!("facet-{at}-{place}")));
        view! { <fieldset class="facet"><legend>{facet_name(words, facet)}</legend>{boxes.collect_view()}</fieldset> }
    });
    groups.collect_view()
}

/// A facet with many values is for the search field, not for ticking: of such a one the most frequent that leave
/// something, and those that are ticked.
fn worth_ticking<'a>(choice: &Choice, facet: Facet, values: &'a [(String, usize)]) -> Vec<&'a (String, usize)> {
    const FEW: usize = 10;
    let left = values.iter().filter(|(_, count)| values.len() <= FEW || *count > 0);
    let (shown, rest): (Vec<_>, Vec<_>) = left.enumerate().partition(|(at, _)| *at < FEW);
    let ticked = rest.into_iter().filter(|(_, (value, _))| choice.has(facet, value));
    shown.into_iter().chain(ticked).map(|(_, value)| value).in_vec()
}

fn facet_box(site: Site, list: List, choice: &Choice, (facet, value): (Facet, &str), count: usize, id: String) -> View {
    let name = value_name(site, facet, value);
    let own = value.to_owned();
    // Of what is chosen when it is pressed: the boxes may still show the choice before.
    let press = move || {
        let choice = untrack(|| chosen(site)).toggled(facet, &own);
        site.address.go(&Route::List { list, choice });
    };
    tick_box(id, name, count, choice.has(facet, value), press)
}
