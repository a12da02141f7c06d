//! Columns: one a year, its number on top.

use crate::store::decimal::{decimal, plain};
use crate::views::markup::prelude::*;

/// Height of the highest column, in CSS pixels.
const HEIGHT: f64 = 170.0;

/// Years and values, none below nought.
pub fn columns(values: &[(u16, f64)]) -> View {
    let most = values.iter().map(|(_, value)| *value).fold(f64::MIN_POSITIVE, f64::max);
    let columns = values.iter().map(|(year, value)| {
        view! {
            <li><b class="n">{plain(*value)}</b>{column(value / most * HEIGHT)}<span class="year">{*year}</span></li>
        }
    });
    view! { <ul class="cols" aria-hidden="true">{columns.collect_view()}</ul> }
}

fn column(height: f64) -> View {
    view! { <svg height=decimal(height.max(1.0), 0) aria-hidden="true"><rect class="c-aim" width="100%" height="100%"/></svg> }
}
