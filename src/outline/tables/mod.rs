//! Tables, read from the printed lines of a document.

use crate::normalize::line::Line;
use crate::normalize::width::Typesetting;
use std::ops::Range;

/// A table as printed, with the printed lines that it takes up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    pub lines: Range<usize>,
    pub title: Option<String>,
    pub unit: Option<String>,
    pub columns: Vec<Vec<String>>,
    pub rows: Vec<Vec<String>>,
    pub notes: Vec<String>,
}

pub fn find(_lines: &[Line], _typesetting: Typesetting) -> Vec<Grid> {
    Vec::new()
}

pub fn of_box(_title: &str, _paragraphs: &[String]) -> Option<Grid> {
    None
}
