//! An axis of time with lanes: a table whose numbers are pressed. It is its own table twin.

use leptos::prelude::*;

/// A place on the axis.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    pub name: String,
    /// Leads to the parts of this time.
    pub href: Option<String>,
    /// Today lies in it.
    pub now: bool,
    /// Stands for today alone: nothing is in it.
    pub line: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lane {
    pub name: String,
    pub note: Option<String>,
    pub href: String,
    pub on: bool,
    /// One a head.
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Nothing is shown for nought.
    pub count: usize,
    pub href: String,
    pub on: bool,
    /// Whole, for those who don't see where it stands.
    pub label: String,
    /// Inside the time that the lane lasts.
    pub lasting: bool,
}

/// `caption` is read before the table; `kind` heads the names of the lanes.
pub fn lanes(caption: String, kind: &'static str, heads: &[Head], lanes: Vec<Lane>) -> AnyView {
    let head = heads.iter().map(|head| {
        let name = match &head.href {
            Some(href) => view! { <a href=href.clone()>{head.name.clone()}</a> }.into_any(),
            None => head.name.clone().into_any(),
        };
        view! { <th scope="col" class:now=head.now>{name}</th> }
    });
    let rows = lanes.into_iter().map(|lane| {
        let note = lane.note.map(|note| view! { <span class="note">{note}</span> });
        let lasts = |at: usize| lane.cells.get(at).is_some_and(|cell| cell.lasting);
        let cells = (0..lane.cells.len()).map(|at| cell(&lane.cells[at], heads[at].line, at.checked_sub(1).is_some_and(lasts), lasts(at + 1)));
        let cells = cells.collect_view();
        view! {
            <tr class:on=lane.on>
                <th class="lane-name" scope="row"><a href=lane.href lang="zh-CN" aria-current=lane.on.then_some("true")>{lane.name}</a>{note}</th>
                {cells}
            </tr>
        }
    });
    let (many, most) = (heads.len() > 8, heads.len() > 14);
    view! {
        <div class="lanes-wrap">
            <table class="lanes" class:many=many class:most=most>
                <caption class="unseen">{caption}</caption>
                <thead><tr><th class="lane-name" scope="col"><span class="note">{kind}</span></th>{head.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(cell: &Cell, line: bool, lasted: bool, will_last: bool) -> AnyView {
    let count = (cell.count > 0).then(|| {
        view! { <a href=cell.href.clone() class:on=cell.on aria-label=cell.label.clone()>{cell.count}</a> }
    });
    let lasting = cell.lasting;
    view! { <td class:in=lasting class:first=lasting && !lasted class:last=lasting && !will_last class:line=line>{count}</td> }.into_any()
}
