//! Small multiples: the same columns once for every region, all on one scale.

use crate::store::decimal::{decimal, plain};
use crate::store::target::Grid;
use crate::views::markup::prelude::*;

/// Height of the highest column, in CSS pixels.
const HEIGHT: f64 = 44.0;

/// `own`: the region that the page is about.
pub fn multiples(grid: &Grid, own: Option<&str>) -> View {
    let most = grid.rows.iter().flat_map(|row| &row.cells).flatten().copied().fold(f64::MIN_POSITIVE, f64::max);
    let ends = grid.years.first().zip(grid.years.last()).map(|(first, last)| format!("{first}–{last}"));
    let one = own.is_some();
    let pictures = grid.rows.iter().map(|row| {
        let is_own = own == Some(&row.region);
        let look = if one && !is_own { "c-rest" } else { "c-aim" };
        let columns = row.cells.iter().enumerate().map(|(at, cell)| {
            let height = cell.unwrap_or(0.0) / most * HEIGHT;
            let width = 100.0 / row.cells.len() as f64;
            let (x, w) = (decimal(width * at as f64, 2) + "%", decimal(width * 0.84, 2) + "%");
            view! { <rect class=look x=x y=decimal(HEIGHT - height, 1) width=w height=decimal(height, 1)/> }
        });
        let columns = columns.collect_view();
        let total = row.value().map(|total| view! { <b>{plain(total)}</b> });
        view! {
            <li class:own=is_own>
                <span class="name">{row.region.clone()}</span>{total}
                <svg height=decimal(HEIGHT, 0) aria-hidden="true">{columns}</svg>
            </li>
        }
    });
    view! { <ul class="multiples" aria-hidden="true">{pictures.collect_view()}</ul><p class="note">{ends}</p> }
}
