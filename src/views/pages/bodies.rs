//! 部门: the directory of bodies, and for each what it leads, supports, answers for, and its duties.

use crate::model::{Body, Named, Records};
use crate::store::bundle::Group;
use crate::store::listing::{Item, List, items};
use crate::store::search::fold;
use crate::views::app::Site;
use crate::views::parts::record_row::row;
use crate::views::parts::with_records::with_records;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

const GROUPS: &[Group] = &[Group::Registers, Group::Tasks, Group::Duties];

pub fn directory(site: Site, _catalogue: &Arc<Catalogue>) -> AnyView {
    let words = site.words();
    let sought = Memo::new(move |_| {
        site.address.route.with(|route| match route {
            Route::Bodies { words } => words.clone(),
            _ => String::new(),
        })
    });
    let typed = move |event| site.address.change(Route::Bodies { words: event_target_value(&event) });
    let list = with_records(site, GROUPS, move || {
        let sought = fold(&sought.get());
        site.shelf.records.with(|records| found(words, records, &sought))
    });
    view! {
        <h1>{words.bodies_title}</h1>
        <p class="standfirst">{words.bodies_line}</p>
        <form class="list-search" role="search" on:submit=|event| event.prevent_default()>
            <input type="search" prop:value=sought value=sought.get_untracked() aria-label=words.bodies_search placeholder=words.bodies_search autocomplete="off" on:input=typed/>
        </form>
        {list}
    }
    .into_any()
}

/// By region, those with most to do first; bodies that nothing is given to are not listed.
fn found(words: &'static Words, records: &Records, sought: &str) -> AnyView {
    let loads = loads(records);
    let mut by_region: BTreeMap<&str, Vec<(&Body, usize)>> = BTreeMap::new();
    for body in &records.bodies {
        let named = || std::iter::once(&body.name).chain(&body.other_names).any(|name| fold(name).contains(sought));
        if let Some(load) = loads.get(body.id.as_str()).filter(|_| sought.is_empty() || named()) {
            by_region.entry(body.region.as_deref().unwrap_or_default()).or_default().push((body, *load));
        }
    }
    if by_region.is_empty() {
        return view! { <div class="empty"><h2>{words.no_body}</h2><p>{words.nothing_in_list_line}</p></div> }.into_any();
    }
    let regions = by_region.into_iter().map(|(region, mut bodies)| {
        let region = if region.is_empty() { words.bodies_above } else { region };
        bodies.sort_by_key(|(_, load)| std::cmp::Reverse(*load));
        let chips = bodies.into_iter().map(|(body, load)| {
            let href = Route::Body(body.id.clone()).href();
            view! { <li><a class="body" href=href>{body.name.clone()}<i>{load}</i></a></li> }
        });
        view! { <section class="section"><h2 lang="zh-CN">{region.to_owned()}</h2><ul class="bodies" lang="zh-CN">{chips.collect_view()}</ul></section> }
    });
    regions.collect_view().into_any()
}

/// How many records name each body.
fn loads(records: &Records) -> BTreeMap<&str, usize> {
    let of_tasks = records.tasks.iter().flat_map(|task| task.lead.iter().chain(&task.support).chain(&task.responsible));
    let ids = of_tasks.filter_map(|named| named.body.as_deref()).chain(records.duties.iter().filter_map(|duty| duty.body.as_deref()));
    ids.fold(BTreeMap::new(), |mut loads, id| {
        *loads.entry(id).or_default() += 1;
        loads
    })
}

pub fn body(site: Site, catalogue: Arc<Catalogue>, id: &str) -> AnyView {
    let (words, id) = (site.words(), id.to_owned());
    with_records(site, GROUPS, move || {
        site.shelf.records.with(|records| match records.bodies.iter().find(|body| body.id == id) {
            Some(body) => page(words, &catalogue, records, body),
            None => view! { <h1>{words.no_body}</h1><p><a class="go" href=Route::Bodies { words: String::new() }.href()>{words.bodies_title}</a></p> }.into_any(),
        })
    })
}

fn page(words: &'static Words, catalogue: &Catalogue, records: &Records, body: &Body) -> AnyView {
    let names = (!body.other_names.is_empty())
        .then(|| view! { <p class="note" lang="zh-CN">{words.other_names}"："{body.other_names.join("、")}</p> });
    let region = body.region.clone().map(|region| view! { <li lang="zh-CN">{region}</li> });
    let is_it = |named: &Named| named.body.as_deref() == Some(&body.id);
    let all = items(List::Tasks, records, &catalogue.index, &catalogue.facts);
    let tasks = |role: fn(&crate::model::Task) -> &Vec<Named>| {
        all.iter().filter(|item| role(&records.tasks[item.record]).iter().any(is_it)).collect()
    };
    let all_duties = items(List::Duties, records, &catalogue.index, &catalogue.facts);
    let duties = all_duties.iter().filter(|item| records.duties[item.record].body.as_deref() == Some(&body.id)).collect();
    let section = |name, list, items| section(words, catalogue, records, name, list, items);
    view! {
        <nav class="trail-nav" aria-label=words.bodies_title><ol class="trail"><li><a href=Route::Bodies { words: String::new() }.href()>{words.bodies_title}</a></li>{region}</ol></nav>
        <h1 lang="zh-CN">{body.name.clone()}</h1>
        {names}
        {section(words.leads, List::Tasks, tasks(|task| &task.lead))}
        {section(words.answers_for, List::Tasks, tasks(|task| &task.responsible))}
        {section(words.supports, List::Tasks, tasks(|task| &task.support))}
        {section(words.duty, List::Duties, duties)}
    }
    .into_any()
}

/// No empty section is shown.
fn section(
    words: &'static Words,
    catalogue: &Catalogue,
    records: &Records,
    name: &'static str,
    list: List,
    items: Vec<&Item>,
) -> Option<AnyView> {
    let count = fill("{} {}", &[&items.len().to_string(), words.records_found]);
    let rows = items.iter().map(|item| row(words, catalogue, list, records, item)).collect_view();
    (!items.is_empty()).then(|| {
        view! { <section class="section"><h2>{name}" "<span class="note">{count}</span></h2><ul class="rows">{rows}</ul></section> }
            .into_any()
    })
}
