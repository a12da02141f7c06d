//! A list of records of one kind: looked up, narrowed, sorted; all of it in the address.

use crate::model::Records;
use crate::store::bundle::Group;
use crate::store::listing::{Choice, Facet, Item, List, Order, counts, id_of, items, resource, select};
use crate::views::app::Site;
use crate::views::parts::export::exports;
use crate::views::parts::facets::{chip, tick_box};
use crate::views::parts::icon;
use crate::views::parts::record_row::row;
use crate::views::parts::with_records::with_records;
use crate::views::routes::{ORDERS, Route};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use leptos::prelude::*;
use std::sync::Arc;

/// Rows drawn at once; more come when the reader asks for them.
const PAGE: usize = 100;

pub fn title(words: &Words, list: List) -> &'static str {
    match list {
        List::Indicators => words.indicators_title,
        List::Tasks => words.tasks_title,
        List::Dates => words.dates_title,
        List::Projects => words.projects_title,
        List::Duties => words.duties_title,
        List::Terms => words.terms_title,
        List::References => words.references_title,
    }
}

fn line(words: &'static Words, list: List) -> &'static str {
    match list {
        List::Indicators => words.indicators_line,
        List::Tasks => words.tasks_line,
        List::Dates => words.dates_line,
        List::Projects => words.projects_line,
        List::Duties => words.duties_line,
        List::Terms => words.terms_line,
        List::References => words.references_line,
    }
}

/// The files that a list needs; names of bodies come with the registers.
fn groups(list: List) -> &'static [Group] {
    match list {
        List::Indicators => &[Group::Indicators, Group::Tasks, Group::Registers],
        List::Tasks => &[Group::Tasks, Group::Registers],
        List::Dates => &[Group::Milestones],
        List::Projects => &[Group::Projects, Group::Registers],
        List::Duties => &[Group::Duties, Group::Registers],
        List::Terms | List::References => &[Group::Words],
    }
}

pub fn listing(site: Site, catalogue: Arc<Catalogue>, list: List) -> AnyView {
    let words = site.words();
    let body = with_records(site, groups(list), move || narrowed(site, &catalogue, list));
    view! { <h1>{title(words, list)}</h1><p class="standfirst">{line(words, list)}</p>{body} }.into_any()
}

fn chosen(site: Site) -> Choice {
    site.address.route.with(|route| match route {
        Route::List { choice, .. } => choice.clone(),
        _ => Choice::default(),
    })
}

fn narrowed(site: Site, catalogue: &Arc<Catalogue>, list: List) -> AnyView {
    let words = site.words();
    let all = site.shelf.records.with_untracked(|records| items(list, records, &catalogue.index, &catalogue.facts));
    let all: Arc<[Item]> = all.into();
    let choice = Memo::new(move |_| chosen(site));
    let open = RwSignal::new(false);
    let (of_boxes, of_left, of_ids, catalogue) = (all.clone(), all.clone(), all.clone(), catalogue.clone());
    let left: Memo<Arc<[usize]>> = Memo::new(move |_| select(&of_left, &choice.get()).into());
    let shown = StoredValue::new(of_ids);
    let ids = move || {
        let id = |records: &Records, at: &usize| Some(id_of(list, records, shown.with_value(|all| all[*at].record))?.to_owned());
        site.shelf.records.with_untracked(|records| left.get_untracked().iter().filter_map(|at| id(records, at)).collect())
    };
    let boxes = move || boxes(site, &of_boxes, list, &choice.get());
    let rows = move || rows(site, &catalogue, list, &all, left.get());
    view! {
        {search(site, list, choice)}
        <div class="with-facets">
            <div class="facets" id="facets" class:open=open>
                {boxes}
                <button class="button full fold" on:click=move |_| open.set(false)>{words.filters_done}</button>
            </div>
            <div class="list">{bar(site, list, choice, left, open, exports(site, resource(list), ids))}{rows}</div>
        </div>
    }
    .into_any()
}

fn search(site: Site, list: List, choice: Memo<Choice>) -> AnyView {
    let words = site.words();
    let typed = move |event| {
        let choice = Choice { words: event_target_value(&event), ..choice.get_untracked() };
        site.address.change(Route::List { list, choice });
    };
    let value = Memo::new(move |_| choice.with(|choice| choice.words.clone()));
    view! {
        <form class="list-search" role="search" on:submit=|event| event.prevent_default()>
            <input type="search" prop:value=value value=value.get_untracked() aria-label=words.list_search placeholder=words.list_search autocomplete="off" on:input=typed/>
        </form>
    }
    .into_any()
}

fn boxes(site: Site, all: &[Item], list: List, choice: &Choice) -> AnyView {
    let words = site.words();
    let groups = counts(all, choice).into_iter().enumerate().map(|(at, (facet, values))| {
        let boxes = worth_ticking(choice, facet, &values)
            .into_iter()
            .enumerate()
            .map(|(place, (value, count))| facet_box(site, list, choice, (facet, value), *count, format!("facet-{at}-{place}")));
        view! { <fieldset class="facet"><legend>{facet_name(words, facet)}</legend>{boxes.collect_view()}</fieldset> }
    });
    groups.collect_view().into_any()
}

/// A facet with many values is for the search field, not for ticking: of such a one the most frequent that leave
/// something, and those that are ticked.
fn worth_ticking<'a>(choice: &Choice, facet: Facet, values: &'a [(String, usize)]) -> Vec<&'a (String, usize)> {
    const FEW: usize = 10;
    let left = values.iter().filter(|(_, count)| values.len() <= FEW || *count > 0);
    let (shown, rest): (Vec<_>, Vec<_>) = left.enumerate().partition(|(at, _)| *at < FEW);
    let ticked = rest.into_iter().filter(|(_, (value, _))| choice.has(facet, value));
    shown.into_iter().chain(ticked).map(|(_, value)| value).collect()
}

fn facet_box(site: Site, list: List, choice: &Choice, (facet, value): (Facet, &str), count: usize, id: String) -> AnyView {
    let next = Route::List { list, choice: choice.toggled(facet, value) };
    let name = value_name(site.words(), facet, value);
    tick_box(id, name, count, choice.has(facet, value), move || site.address.go(&next))
}

fn bar(site: Site, list: List, choice: Memo<Choice>, left: Memo<Arc<[usize]>>, open: RwSignal<bool>, exports: AnyView) -> AnyView {
    let words = site.words();
    // The count stays in the page and only its words change: so a screen reader says the new one.
    let count = move || left.with(|left| left.len());
    view! {
        <div class="filter-bar">
            <p class="count" role="status"><b>{count}</b>" "{words.records_found}</p>
            <button class="button fold" aria-expanded=move || open.get().to_string() aria-controls="facets" on:click=move |_| open.update(|open| *open = !*open)>
                {icon::filter()}{words.filters}
            </button>
            {orders(site, list, choice)}
            {exports}
        </div>
        {move || chips(site, list, &choice.get())}
    }
    .into_any()
}

/// What is picked, each to be taken off; all of it at once, with a way back.
fn chips(site: Site, list: List, choice: &Choice) -> AnyView {
    let words = site.words();
    if choice.picked.is_empty() {
        return ().into_any();
    }
    let chips = choice.picked.iter().map(|(facet, value)| {
        let href = Route::List { list, choice: choice.toggled(*facet, value) }.href();
        chip(words, value_name(words, *facet, value), href)
    });
    let before = Route::List { list, choice: choice.clone() };
    let clear = move |_| {
        let before = before.clone();
        site.tell_undo(words.cleared, move || site.address.go(&before));
    };
    let cleared = Route::List { list, choice: Choice { picked: Vec::new(), ..choice.clone() } };
    let clear = (choice.picked.len() > 1).then(|| view! { <a class="button" href=cleared.href() on:click=clear>{words.clear}</a> });
    view! { <p class="chips">{chips.collect_view()}{clear}</p> }.into_any()
}

fn orders(site: Site, list: List, choice: Memo<Choice>) -> AnyView {
    let words = site.words();
    let order = Memo::new(move |_| choice.with(|choice| choice.order));
    let names = [words.order_text, words.order_earliest, words.order_latest, words.order_name];
    let options = ORDERS.iter().zip(names).map(|((key, own), name)| {
        let chosen = move || order.get() == *own;
        view! { <option value=*key selected=chosen prop:selected=chosen>{name}</option> }
    });
    let on_order = move |event| {
        let key = event_target_value(&event);
        let order = ORDERS.iter().find(|(name, _)| *name == key).map_or(Order::Text, |(_, order)| *order);
        site.address.go(&Route::List { list, choice: Choice { order, ..choice.get_untracked() } });
    };
    view! { <label class="sort"><span class="unseen">{words.sort}</span><select on:change=on_order>{options.collect_view()}</select></label> }
        .into_any()
}

fn rows(site: Site, catalogue: &Arc<Catalogue>, list: List, all: &Arc<[Item]>, left: Arc<[usize]>) -> AnyView {
    let words = site.words();
    if left.is_empty() {
        return view! { <div class="empty"><h2>{words.nothing_in_list}</h2><p>{words.nothing_in_list_line}</p></div> }.into_any();
    }
    let drawn = RwSignal::new(1);
    let (all, catalogue, count) = (all.clone(), catalogue.clone(), left.len());
    let pages = move || {
        let page = |page: usize| {
            let own = &left[page * PAGE..((page + 1) * PAGE).min(count)];
            let rows = site
                .shelf
                .records
                .with_untracked(|records| own.iter().map(|&at| row(words, &catalogue, list, records, &all[at])).collect_view());
            view! { <ul class="rows">{rows}</ul> }.into_any()
        };
        (0..drawn.get().min(count.div_ceil(PAGE))).map(page).collect_view()
    };
    let more = move || {
        let rest = count.saturating_sub(drawn.get() * PAGE);
        let label = fill(words.show_more, &[&rest.min(PAGE).to_string(), &rest.to_string()]);
        (rest > 0).then(|| view! { <button class="button full" on:click=move |_| drawn.update(|drawn| *drawn += 1)>{label}</button> })
    };
    view! { {pages}{more} }.into_any()
}

fn facet_name(words: &'static Words, facet: Facet) -> &'static str {
    match facet {
        Facet::Level => words.level,
        Facet::Region => words.region,
        Facet::Document => words.facet_document,
        Facet::Attribute => words.attribute,
        Facet::Kind => words.facet_kind,
        Facet::Stage => words.facet_stage,
        Facet::Year => words.year,
        Facet::Sort => words.sort_of_date,
        Facet::Category => words.category,
        Facet::Role => words.facet_role,
        Facet::Body => words.facet_body,
        Facet::Relation => words.relation,
    }
}

/// Values that are words of the data are said in the language of the page; others are the texts' own.
fn value_name(words: &'static Words, facet: Facet, value: &str) -> String {
    let known = match (facet, value) {
        (Facet::Level, "province") => words.province_level,
        (Facet::Level, "city") => words.city_level,
        (Facet::Level, "district") => words.district_level,
        (Facet::Attribute, "binding") => words.binding,
        (Facet::Attribute, "anticipatory") => words.anticipatory,
        (Facet::Kind, "level") => words.kind_level,
        (Facet::Kind, "increment") => words.kind_increment,
        (Facet::Kind, "cumulative") => words.kind_cumulative,
        (Facet::Kind, "rate") => words.kind_rate,
        (Facet::Kind, "text") => words.in_words,
        (Facet::Stage, "target") => words.stage_target,
        (Facet::Stage, "result") => words.stage_result,
        (Facet::Sort, "deadline") => words.to_be_done,
        (Facet::Sort, "start") => words.begins,
        (Facet::Sort, "result") => words.reached,
        (Facet::Sort, "limit") => words.time_limit,
        (Facet::Role, "lead") => words.lead,
        (Facet::Role, "support") => words.support,
        (Facet::Role, "responsible") => words.responsible,
        (Facet::Relation, "basis") => words.basis,
        (Facet::Relation, "implements") => words.implements,
        (Facet::Relation, "repeals") => words.repeals,
        (Facet::Relation, "mentions") => words.mentions,
        _ => return value.to_owned(),
    };
    known.to_owned()
}
