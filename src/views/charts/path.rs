//! A quantity through the years: what was reached is hollow, what is aimed at full, numbers at the points.

use super::percent;
use crate::store::decimal::{decimal, plain};
use crate::store::target::Point;
use crate::views::markup::prelude::*;

/// Height of the drawing and room for letters above and below, in CSS pixels.
const HEIGHT: f64 = 190.0;
const ABOVE: f64 = 34.0;
const BELOW: f64 = 34.0;

/// `points` in the order of their years, two or more.
pub fn path(points: &[Point]) -> View {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return View::nothing() };
    let most = points.iter().map(|point| point.value).fold(0.0, f64::max);
    let years = f64::from(last.year - first.year).max(1.0);
    // Room at both sides for the letters of the outermost points.
    let x = |point: &Point| percent(0.1 + 0.8 * f64::from(point.year - first.year) / years);
    let height = |point: &Point| ABOVE + (HEIGHT - ABOVE - BELOW) * (1.0 - point.value / most.max(f64::MIN_POSITIVE));
    let y = |point: &Point| decimal(height(point), 1);
    let lines = points.windows(2).map(|pair| {
        view! { <line class=if pair[1].reached { "s-way" } else { "s-aim" } x1=x(&pair[0]) y1=y(&pair[0]) x2=x(&pair[1]) y2=y(&pair[1])/> }
    });
    let marks = points.iter().map(|point| {
        view! {
            <circle class=if point.reached { "s-base" } else { "c-aim" } cx=x(point) cy=y(point) r="6"/>
            <text class="strong" x=x(point) y=decimal(height(point) - 14.0, 1) text-anchor="middle">{plain(point.value)}</text>
            <text x=x(point) y=decimal(HEIGHT - 8.0, 0) text-anchor="middle">{point.year}</text>
        }
    });
    view! {
        <svg height=decimal(HEIGHT, 0) aria-hidden="true">
            <line class="s-axis" x1="0" x2="100%" y1=decimal(HEIGHT - BELOW, 0) y2=decimal(HEIGHT - BELOW, 0)/>
            {lines.collect_view()}{marks.collect_view()}
        </svg>
    }
}
