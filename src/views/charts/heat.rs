//! A heat table: every cell carries its number, the ground says how much it is beside the others.

use crate::store::decimal::plain;
use crate::store::target::{Grid, Row, step};
use crate::views::markup::prelude::*;
use crate::views::words::{Words, fill};

/// It is its own table twin. `name` is for screen readers; `own`: the region that the page is about.
pub fn heat(words: &'static Words, name: &str, grid: &Grid, own: Option<&str>) -> View {
    let numbers = || grid.rows.iter().flat_map(|row| &row.cells).flatten().copied();
    let (least, most) = (numbers().fold(f64::MAX, f64::min), numbers().fold(0.0, f64::max));
    let totals = grid.rows.iter().any(|row| row.total.is_some());
    let years = grid.years.iter().map(|year| view! { <th scope="col" class="num">{*year}</th> }).collect_view();
    let total_head = totals.then(|| view! { <th scope="col" class="num">{words.all_years()}</th> });
    let line = |row: &Row, name: String, shaded: bool| {
        let cells = row.cells.iter().map(|cell| {
            let shade = cell.filter(|_| shaded).map(|value| step(value, least, most).to_string());
            view! { <td class="num" data-heat=shade>{cell.map(plain)}</td> }
        });
        let cells = cells.collect_view();
        let total = totals.then(|| view! { <td class="num"><b>{row.total.map(plain)}</b></td> });
        view! { <tr class:own=own == Some(&row.region) class:whole=!shaded><th class="stick" scope="row">{name}</th>{total}{cells}</tr> }
    };
    let rows = grid.rows.iter().map(|row| line(row, row.region.clone(), true)).collect_view();
    let whole = grid.whole.as_ref().map(|row| line(row, words.whole().to_owned(), false));
    view! {
        <div class="table-wrap" tabindex="0" role="region" aria-label=fill(words.table_scrolls(), &[name])>
            <table class="table heat"><thead><tr><th class="stick" scope="col">{words.region()}</th>{total_head}{years}</tr></thead><tbody>{rows}{whole}</tbody></table>
        </div>
    }
}
