//! 台账: the tasks of a document that gives them in one table, as that table: in its order, under its categories.

use super::rows::Shown;
use crate::model::{Named, Records, Task};
use crate::store::order::InKeys;
use crate::views::markup::prelude::*;
use crate::views::parts::source;
use crate::views::routes::href;

/// The tasks of one table, complete columns where the table has them.
pub fn ledger(shown: &Shown) -> View {
    let site = shown.site;
    let place = shown.all[shown.left[0]].document;
    let file = shown.catalogue.index.shards[shown.catalogue.index.documents[place].shard].name.clone();
    // Rows of lists are cut short; the table has all of it.
    effect(move || site.shelf.open(file.clone()));
    let shown = shown.clone();
    let text =
        Memo::new_with_compare(move |_| site.shelf.text(place), |before, after| before.map(Option::is_some) != after.map(Option::is_some));
    let drawn = move || {
        let text = text.get();
        let whole = |task: &Task| {
            let row = text.as_ref().and_then(|text| source::row(text, &task.source)).unwrap_or_default();
            let start = task.text.trim_end_matches('…');
            row.into_iter().map(|(_, cell)| cell).find(|cell| cell.starts_with(start)).unwrap_or_else(|| task.text.clone())
        };
        site.shelf.records.with_untracked(|records| table(&shown, records, whole))
    };
    view! { {drawn} }
}

fn table(shown: &Shown, records: &Records, whole: impl Fn(&Task) -> String) -> View {
    let words = shown.site.words();
    let mut category: Option<&str> = None;
    let tasks = || shown.left.iter().map(|&at| &records.tasks[shown.all[at].record]);
    let others = if tasks().any(|task| !task.responsible.is_empty()) { words.answers_for() } else { words.support() };
    let rows = tasks().map(|task| {
        let head = (task.category.as_deref() != category).then(|| task.category.clone()).flatten();
        category = task.category.as_deref();
        let head = head.map(|name| view! { <tr class="ledger-head"><th colspan="5" scope="rowgroup">{name}</th></tr> });
        let by: Vec<Named> = task.support.iter().chain(&task.responsible).cloned().in_vec();
        view! {
            {head}
            <tr>
                <th scope="row" class="num">{task.num.clone()}</th>
                <td><a href=href::record(&task.id)>{whole(task)}</a></td>
                <td data-name=words.lead()>{names(&task.lead)}</td>
                <td data-name=others>{names(&by)}</td>
                <td data-name=words.deadline()>{task.deadline.as_ref().map(|when| when.text.clone())}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <table class="ledger rows" lang="zh-CN">
            <thead><tr><th scope="col">{words.row_number()}</th><th scope="col">{words.task()}</th><th scope="col">{words.lead()}</th><th scope="col">{others}</th><th scope="col">{words.deadline()}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn names(bodies: &[Named]) -> String {
    bodies.iter().map(|body| body.name.as_str()).in_vec().join("、")
}
