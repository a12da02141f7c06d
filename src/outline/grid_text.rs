//! The words of a table.

use super::tables::Grid;
use crate::normalize::line::Line;
use crate::normalize::width::{self, Typesetting};

/// A table for reading and searching: its cells, row by row; what could not be read as a grid, line by line.
pub(super) fn grid_text(grid: &Grid, lines: &[Line], setting: Typesetting) -> String {
    if grid.rows.is_empty() {
        return lines.iter().map(|line| width::read(&line.text(), setting)).collect::<Vec<_>>().join("\n");
    }
    let head = grid.columns.iter().map(|path| path.join(" ")).collect::<Vec<_>>();
    let title = grid.title.iter().cloned().chain(grid.unit.iter().cloned());
    let rows = std::iter::once(&head).chain(&grid.rows).map(|row| row.join("\u{3000}"));
    title.chain(rows).chain(grid.notes.iter().cloned()).collect::<Vec<_>>().join("\n")
}
