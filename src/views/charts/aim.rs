//! Baseline → target on a line from nought: a hollow point, a line, a full point. What is added to what there is stands
//! behind it.

use super::percent;
use crate::store::target::round_up;
use crate::views::markup::prelude::*;

/// A level that is to be reached; `end` of the line is not below either value.
pub fn level(from: Option<f64>, to: f64, end: f64) -> View {
    let x = |value: f64| percent(value / end);
    let way = from.map(|from| {
        view! { <line class="s-aim" x1=x(from) x2=x(to) y1="12" y2="12"/><circle class="s-base" cx=x(from) cy="12" r="6"/> }
    });
    view! {
        <svg class="aim" height="24" aria-hidden="true">
            <line class="s-faint" x1="0" x2="100%" y1="12" y2="12"/>
            {way}
            <circle class="c-aim" cx=x(to) cy="12" r="7"/>
        </svg>
    }
}

/// Where the line of a level ends, `most` being the greater of its values: shares on the line of a hundred that all shares
/// have, unless they are so small that both points would lie on nought; what else there is at the next round number.
pub fn end(unit: Option<&str>, most: f64) -> f64 {
    const SEEN: f64 = 1.0;
    if unit == Some("%") && (SEEN..=100.0).contains(&most) { 100.0 } else { round_up(most) }
}

/// What there is, and what is added.
pub fn added(from: f64, more: f64) -> View {
    let first = from / (from + more);
    view! {
        <svg class="aim" height="26" aria-hidden="true">
            <rect class="c-base" width=percent(first) height="26"/>
            <rect class="c-aim" x=percent(first) width=percent(1.0 - first) height="26"/>
            <line class="s-paper" x1=percent(first) x2=percent(first) y1="0" y2="26"/>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::end;

    #[test]
    fn the_line_of_a_share_is_a_hundred_long_unless_nothing_could_be_seen_on_it() {
        let cases =
            [(Some("%"), 30.0, 100.0), (Some("%"), 120.0, 200.0), (Some("%"), 0.02, 0.02), (Some("个"), 30.0, 50.0), (None, 0.7, 1.0)];
        for (unit, most, expected) in cases {
            assert_eq!(end(unit, most), expected, "{unit:?} {most}");
        }
    }
}
