//! Charts: SVG of our own, letters in HTML beside or over it, so that no text shrinks with the picture.
//!
//! Each chart takes data that is counted and sorted already, and stands in a [`frame`], which gives it a title, a
//! description, a table of its numbers and the buttons that save it.

pub mod frame;
pub mod save;
