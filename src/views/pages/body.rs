//! A body's page: what it leads, answers for and supports, its duties plan by plan, its dates, whom it works with.
//!
//! Leaves to others: counting (`store::body`, `store::timeline`).

use super::timeline::axis;
use crate::model::{Body, Named, Records};
use crate::store::body::{Load, Share, by_document, has, partners, ties, work_groups};
use crate::store::bundle::Group;
use crate::store::listing::{Item, List, items_of};
use crate::store::order::{InKeys, InOrder};
use crate::store::timeline::{By, Choice, Event, events_of};
use crate::views::app::Site;
use crate::views::charts::frame::{Twin, frame};
use crate::views::charts::network::{Node, network};
use crate::views::markup::prelude::*;
use crate::views::parts::record_row::row;
use crate::views::parts::record_tools::page_tools;
use crate::views::parts::with_records::with_records;
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;

const GROUPS: &[Group] = &[Group::Registers, Group::Tasks, Group::Duties, Group::Milestones];

/// Rows of a list drawn at once.
const ROWS: usize = 12;
/// Partners in the picture, and ties between them; the other partners are in its table.
const PARTNERS: usize = 12;
const TIES: usize = 12;

pub fn body(site: Site, catalogue: Arc<Catalogue>, id: &str) -> View {
    let (words, id) = (site.words(), id.to_owned());
    with_records(site, GROUPS, move || {
        site.shelf.records.with(|records| match records.bodies.iter().find(|body| body.id == id) {
            Some(body) => page(site, &catalogue, records, body),
            None => view! { <h1>{words.no_body()}</h1><p class="standfirst">{words.no_body_line()}</p><p><a class="go" href=Route::Bodies { words: String::new() }.href()>{words.bodies_title()}</a></p> },
        })
    })
}

/// 牵头 47 · 配合 11: only roles that it has.
pub fn roles(words: &'static Words, load: &Load) -> String {
    let counted = counted(words, load).into_iter().map(|(name, count)| fill("{} {}", &[name, &count.to_string()]));
    counted.in_vec().join(" · ")
}

fn counted(words: &'static Words, load: &Load) -> Vec<(&'static str, usize)> {
    let all = [
        (words.leads(), load.leads),
        (words.answers_for(), load.answers_for),
        (words.supports(), load.supports),
        (words.duty(), load.duties),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).in_vec()
}

fn page(site: Site, catalogue: &Arc<Catalogue>, records: &Records, body: &Body) -> View {
    let words = site.words();
    let names = (!body.other_names.is_empty())
        .then(|| view! { <p class="note" lang="zh-CN">{fill(words.named_as(), &[words.other_names(), &body.other_names.join("、")])}</p> });
    let region = body.region.clone().map(|region| view! { <li lang="zh-CN">{region}</li> });
    let shares = by_document(records, &body.id);
    let load: Load = shares.iter().map(|share| share.load).sum();
    let figures = counted(words, &load).into_iter().map(|(name, count)| view! { <li><b class="n">{count}</b>{name}</li> });
    let has_part = |at: usize| records.tasks[at].names(&body.id);
    let all = items_of(List::Tasks, records, &catalogue.index, &catalogue.facts, &has_part);
    let tasks = |role: fn(&crate::model::Task) -> &Vec<Named>| -> Vec<&Item> {
        all.iter().filter(|item| has(role(&records.tasks[item.record]), &body.id)).in_vec()
    };
    let section = |name, items: Vec<&Item>| section(words, catalogue, records, name, List::Tasks, &items);
    view! {
        <nav class="trail-nav" aria-label=words.bodies_title()><ol class="trail"><li><a href=Route::Bodies { words: String::new() }.href()>{words.bodies_title()}</a></li>{region}</ol></nav>
        <h1 lang="zh-CN">{body.name.clone()}</h1>
        {names}
        {page_tools(site, &body.id, &Route::Body(body.id.clone()), &body.name)}
        <ul class="load-figures">{figures.collect_view()}</ul>
        {by_documents(words, catalogue, &shares, &load)}
        {dates(words, catalogue, records, body)}
        {together(site, records, body)}
        {section(words.leads(), tasks(|task| &task.lead))}
        {section(words.answers_for(), tasks(|task| &task.responsible))}
        {section(words.supports(), tasks(|task| &task.support))}
        {duties(words, catalogue, records, body)}
        {groups(words, catalogue, records, body)}
    }
}

fn title_of(catalogue: &Catalogue, document: &str) -> String {
    catalogue.index.entry(document).map(|entry| entry.document.title.clone()).unwrap_or_default()
}

/// Which document gives it how much: a table, since roles must not be added up unseen.
fn by_documents(words: &'static Words, catalogue: &Catalogue, shares: &[Share], sum: &Load) -> Option<View> {
    type Part = fn(&Load) -> usize;
    let all: [(&str, Part); 4] = [
        (words.leads(), |load| load.leads),
        (words.answers_for(), |load| load.answers_for),
        (words.supports(), |load| load.supports),
        (words.duty(), |load| load.duties),
    ];
    let columns: Vec<(&str, Part)> = all.into_iter().filter(|(_, part)| part(sum) > 0).in_vec();
    let most = shares.iter().flat_map(|share| columns.iter().map(|(_, part)| part(&share.load))).max()?;
    let heads = columns.iter().map(|(name, _)| view! { <th scope="col">{*name}</th> }).collect_view();
    let rows = shares.iter().map(|share| {
        let cells = columns.iter().map(|(_, part)| bar(part(&share.load), most)).collect_view();
        view! { <tr><th scope="row"><a href=href::document(share.document) lang="zh-CN">{title_of(catalogue, share.document)}</a></th>{cells}</tr> }
    });
    Some(view! {
        <section class="section"><h2>{words.load_by_document()}</h2>
            <table class="loads"><thead><tr><th scope="col"><span class="unseen">{words.facet_document()}</span></th>{heads}</tr></thead><tbody>{rows.collect_view()}</tbody></table>
        </section>
    })
}

fn bar(count: usize, most: usize) -> View {
    // The number keeps a part of the cell.
    let width = format!("{}%", count * 70 / most.max(1));
    let inside = (count > 0).then(|| {
        view! { <svg width=width height="12" aria-hidden="true"><rect class="c-aim" width="100%" height="100%"/></svg><b>{count}</b> }
    });
    view! { <td>{inside}</td> }
}

/// The dates of tasks that name it, a lane for each document.
fn dates(words: &'static Words, catalogue: &Arc<Catalogue>, records: &Records, body: &Body) -> Option<View> {
    let own: Vec<Event> = events_of(records, &catalogue.index, &catalogue.facts, &body.id);
    let whole = Choice { by: By::Body, lane: body.id.clone(), at: String::new() };
    (!own.is_empty()).then(|| {
        let axis = axis(words, catalogue, records, &own, &Choice::default(), usize::MAX, |_, at| {
            Route::Timeline(Choice { at: at.to_owned(), ..whole.clone() })
        });
        view! {
            <section class="section"><h2>{words.dates_of_body()}</h2>{axis}
                <p><a class="go" href=Route::Timeline(whole.clone()).href()>{words.on_the_timeline()}</a></p>
            </section>
        }
    })
}

fn together(site: Site, records: &Records, body: &Body) -> Option<View> {
    let words = site.words();
    let all = partners(records, &body.id);
    let shown = &all[..all.len().min(PARTNERS)];
    let first = shown.first()?;
    let description =
        fill(words.together_description(), &[&body.name, &all.len().to_string(), &first.body.name, &first.together.to_string()]);
    let rows = all
        .iter()
        .map(|partner| vec![partner.body.name.clone(), partner.body.region.clone().unwrap_or_default(), partner.together.to_string()]);
    let twin =
        Twin { headers: [words.facet_body(), words.region(), words.tasks_together()].map(str::to_owned).into(), rows: rows.in_vec() };
    let nodes =
        shown.iter().map(|partner| Node { name: partner.body.name.clone(), href: href::body(&partner.body.id), count: partner.together });
    let drawing = network(nodes.in_vec(), &ties(records, &body.id, shown, TIES));
    let title = fill(words.together_title(), &[&body.name, &shown.len().to_string()]);
    Some(view! { <section class="section"><h2>{words.works_with()}</h2>{frame(site, title, description, twin, drawing)}</section> })
}

/// Duties document by document, contingency plans first.
fn duties(words: &'static Words, catalogue: &Catalogue, records: &Records, body: &Body) -> Option<View> {
    let is_own = |at: usize| records.duties[at].body.as_deref() == Some(&body.id);
    let own = items_of(List::Duties, records, &catalogue.index, &catalogue.facts, &is_own);
    let mut documents: Vec<usize> = own.iter().map(|item| item.document).in_vec();
    documents.in_order(Ord::cmp);
    documents.dedup();
    let is_plan = |document: usize| catalogue.facts[document].kind.contains("预案");
    documents.in_order_of(|document| !is_plan(*document));
    let parts = documents.iter().map(|document| {
        let entry = &catalogue.index.documents[*document].document;
        let rows = own.iter().filter(|item| item.document == *document).map(|item| row(words, catalogue, List::Duties, records, item));
        view! { <h3 class="duty-of"><a href=href::document(&entry.id) lang="zh-CN">{entry.title.clone()}</a></h3><div class="rows of-one" role="list">{rows.collect_view()}</div> }
    });
    (!own.is_empty()).then(|| view! { <section class="section"><h2>{words.duty()}" "<span class="note">{counted_records(words, own.len())}</span></h2>{parts.collect_view()}</section> })
}

/// The work groups that name it.
fn groups(words: &'static Words, catalogue: &Catalogue, records: &Records, body: &Body) -> Option<View> {
    let own = work_groups(records, &body.id, |document| catalogue.facts[catalogue.place(document)?].region.as_deref());
    let rows = own.iter().map(|group| {
        let title = title_of(catalogue, &group.source.document);
        view! { <li class="row"><a href=href::record(&group.id) lang="zh-CN"><span class="name">{group.name.clone()}</span><span class="of">{title}</span></a></li> }
    });
    let rows = rows.collect_view();
    (!own.is_empty()).then(|| view! { <section class="section"><h2>{words.in_work_groups()}" "<span class="note">{counted_records(words, own.len())}</span></h2><ul class="rows">{rows}</ul></section> })
}

fn counted_records(words: &Words, count: usize) -> String {
    fill("{} {}", &[&count.to_string(), words.records_found()])
}

/// The first rows, and a way to the others. No empty section is shown.
pub fn section(
    words: &'static Words,
    catalogue: &Arc<Catalogue>,
    records: &Records,
    name: &'static str,
    list: List,
    items: &[&Item],
) -> Option<View> {
    let rows = |items: &[&Item]| items.iter().map(|item| row(words, catalogue, list, records, item)).collect_view();
    let (first, rest) = items.split_at(items.len().min(ROWS));
    let rest = (!rest.is_empty()).then(|| {
        let (count, left) = (rest.len().to_string(), rows(rest));
        view! { <details class="rest"><summary>{fill(words.and_more(), &[&count])}</summary><div class="rows" role="list">{left}</div></details> }
    });
    (!items.is_empty()).then(|| {
        view! { <section class="section"><h2>{name}" "<span class="note">{counted_records(words, items.len())}</span></h2><div class="rows" role="list">{rows(first)}</div>{rest}</section> }
    })
}
