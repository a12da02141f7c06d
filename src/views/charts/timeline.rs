//! An axis of time with lanes: a table whose numbers are pressed, over circles that are as large as the numbers. It is its
//! own table twin.

use super::percent;
use crate::store::decimal::decimal;
use crate::views::markup::prelude::*;

/// A place on the axis.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    pub name: String,
    /// Leads to the parts of this time.
    pub href: Option<String>,
    /// Today lies in it, at this share of its width.
    pub now: Option<f64>,
    /// Stands for years, months or days in which nothing is: these, for those who don't see it.
    pub gap: Option<String>,
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
    pub past: bool,
}

/// `caption` is read before the table; `kind` heads the names of the lanes; `today` is the word for it.
pub fn lanes(caption: String, kind: &'static str, today: &'static str, heads: &[Head], lanes: Vec<Lane>) -> View {
    let head = heads.iter().map(|head| {
        let name = match (&head.href, &head.gap) {
            (Some(href), _) => view! { <a href=href.clone()>{head.name.clone()}</a> },
            (_, Some(gap)) => {
                let seen = if head.now.is_some() { today } else { "···" };
                view! { <span aria-hidden="true">{seen}</span><span class="unseen">{gap.clone()}</span> }
            }
            _ => head.name.clone().into_view(),
        };
        view! { <th scope="col" class:now=head.now.is_some() class:gap=head.gap.is_some()>{name}</th> }
    });
    let most = lanes.iter().flat_map(|lane| &lane.cells).map(|cell| cell.count).max().unwrap_or(1);
    let rows = lanes.into_iter().map(|lane| {
        let note = lane.note.map(|note| view! { <span class="note">{note}</span> });
        let lasts = |at: usize| lane.cells.get(at).is_some_and(|cell| cell.lasting);
        let cells = (0..lane.cells.len()).map(|at| {
            let way = lasts(at).then(|| (at.checked_sub(1).is_some_and(lasts), lasts(at + 1)));
            cell(&lane.cells[at], &heads[at], way, most)
        });
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
}

/// `way`: the time that the lane lasts goes through here: does it come from the left, does it go on to the right?
fn cell(cell: &Cell, head: &Head, way: Option<(bool, bool)>, most: usize) -> View {
    let end = |on: bool, end: &'static str| if on { end } else { "50%" };
    let way = way.map(|(before, behind)| view! { <line class="s-way" x1=end(before, "-1") x2=end(behind, "100%") y1="50%" y2="50%"/> });
    let today = head.now.map(|share| view! { <line class="s-today" x1=percent(share) x2=percent(share) y1="0" y2="100%"/> });
    // In letters' heights, since a number stands in it; the area grows with the number.
    let radius = |count: usize| (0.72 + 0.9 * count as f64 / most as f64).sqrt();
    let circle = (cell.count > 0).then(|| {
        let look = if cell.past { "c-past" } else { "c-come" };
        view! { <circle class=look cx="50%" cy="50%" r=decimal(radius(cell.count), 2) + "em"/> }
    });
    let count = (cell.count > 0).then(|| view! { <a href=cell.href.clone() aria-label=cell.label.clone()>{cell.count}</a> });
    view! { <td class:on=cell.on class:gap=head.gap.is_some()><svg aria-hidden="true">{way}{today}{circle}</svg>{count}</td> }
}
