//! Charts: SVG of our own, letters in HTML beside or over it, so that no text shrinks with the picture.
//!
//! Each chart takes data that is counted and sorted already, and stands in a [`frame`], which gives it a title, a
//! description, a table of its numbers and the buttons that save it. Widths are in percent and heights in pixels, without
//! `viewBox`: letters in a drawing keep their size on every screen.

pub mod aim;
pub mod bars;
pub mod columns;
pub mod frame;
pub mod heat;
pub mod multiples;
pub mod network;
pub mod path;
pub mod save;
pub mod slope;
pub mod tiles;
pub mod timeline;

/// A share of the width, from 0 to 1.
fn percent(share: f64) -> String {
    crate::store::decimal::decimal(share * 100.0, 2) + "%"
}
