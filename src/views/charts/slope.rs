//! Before and after: a line for each indicator from its baseline to its target, numbers at both ends, kept apart, names
//! below.

use super::percent;
use crate::store::decimal::decimal;
use crate::store::order::{InKeys, InOrder};
use crate::views::markup::prelude::*;

#[derive(Clone, Debug, PartialEq)]
pub struct Slope {
    pub name: String,
    pub from: f64,
    pub to: f64,
    /// As it is to be read at the left and at the right end.
    pub texts: (String, String),
}

/// Between two lines of letters, in CSS pixels.
const LINE: f64 = 22.0;

/// All in one unit; not below nought. The ends are the years.
pub fn slope(slopes: &[Slope], ends: (String, String)) -> View {
    let most = slopes.iter().map(|slope| slope.from.max(slope.to)).fold(f64::MIN_POSITIVE, f64::max);
    let height = (slopes.len() as f64 * LINE * 1.6).max(160.0);
    let y = |value: f64| LINE + (height - 2.0 * LINE) * (1.0 - value / most);
    let left = apart(&slopes.iter().map(|slope| y(slope.from)).in_vec(), LINE);
    let right = apart(&slopes.iter().map(|slope| y(slope.to)).in_vec(), LINE);
    let lines = slopes.iter().enumerate().zip(left.iter().zip(&right)).map(|((at, slope), (left, right))| {
        let (from, to) = (decimal(y(slope.from), 1), decimal(y(slope.to), 1));
        view! {
            <line class="s-aim" x1=percent(0.2) y1=from.clone() x2=percent(0.72) y2=to.clone()/>
            <circle class="s-base" cx=percent(0.2) cy=from r="5"/>
            <circle class="c-aim" cx=percent(0.72) cy=to r="5"/>
            <text x=percent(0.17) y=decimal(left + 5.0, 1) text-anchor="end">{slope.texts.0.clone()}</text>
            <text class="strong" x=percent(0.75) y=decimal(right + 5.0, 1)>{format!("{} {}", sign(at), slope.texts.1)}</text>
        }
    });
    let names = slopes.iter().enumerate().map(|(at, slope)| view! { <li>{sign(at)}" "{slope.name.clone()}</li> });
    view! {
        <svg height=decimal(height + LINE, 0) aria-hidden="true">
            {lines.collect_view()}
            <text x=percent(0.2) y=decimal(height + LINE - 4.0, 0) text-anchor="middle">{ends.0}</text>
            <text x=percent(0.72) y=decimal(height + LINE - 4.0, 0) text-anchor="middle">{ends.1}</text>
        </svg>
        <ul class="slope-names">{names.collect_view()}</ul>
    }
}

/// ①, ② …: ties a line to its name below.
fn sign(at: usize) -> char {
    char::from_u32('①' as u32 + at as u32).unwrap_or('·')
}

/// Places of letters near their points, none nearer to another than `gap`, in the order of the points.
pub fn apart(points: &[f64], gap: f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..points.len()).in_vec();
    order.in_order(|&a, &b| points[a].total_cmp(&points[b]));
    let mut placed = points.to_vec();
    for pair in order.windows(2) {
        placed[pair[1]] = placed[pair[1]].max(placed[pair[0]] + gap);
    }
    // What was pushed beyond the last point goes back as far as there is room.
    let end = points.iter().copied().fold(f64::MIN, f64::max);
    let mut below = end;
    for &at in order.iter().rev() {
        placed[at] = placed[at].min(below);
        below = placed[at] - gap;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_keep_apart() {
        let placed = apart(&[50.0, 52.0, 10.0, 100.0], 20.0);
        assert_eq!(placed, [50.0, 70.0, 10.0, 100.0]);
        let crowded = apart(&[98.0, 99.0, 100.0], 20.0);
        assert_eq!(crowded, [60.0, 80.0, 100.0]);
    }
}
