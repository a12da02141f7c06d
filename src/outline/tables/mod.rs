//! Printed lines to tables: rows under header paths, merged cells filled in.
//!
//! Texts taken from pages set their tables in five ways, one file each:
//! - [`tabbed`]: cells parted by tabs (or by `|`), which a conversion left;
//! - [`spaced`]: cells parted by blanks, names and values wrapped over lines;
//! - [`roster`]: names of a leading group, 组长：王青　市政府办公厅副主任;
//! - [`ledger`]: 工作台账, every cell flattened to the fragments that its column's width made of it;
//! - [`grades`]: 分级标准, the same for a few rows of thresholds.
//!
//! [`caption`] and [`notes`] read what stands above and below, [`box_list`] a 专栏 whose paragraphs are rows. A line that
//! no reader claims is no line of a table. Leaves to others: which document and section a table belongs to, and what its
//! numbers mean.

mod bodies;
mod box_list;
mod caption;
mod fragments;
mod grade_terms;
mod grades;
mod header;
mod labels;
mod ledger;
mod ledger_row;
mod merged;
mod notes;
mod roster;
mod spaced;
mod spaced_row;
mod tabbed;
mod value;
mod words;

pub use box_list::{Listing, of_box};

use crate::normalize::line::Line;
use crate::normalize::rejoin;
use crate::normalize::width::{self, Typesetting, is_ideograph};
use std::ops::Range;

/// A table as printed, with the printed lines that it takes up.
///
/// Every row has as many cells as there are columns, and every column a path of at least one word (empty where no header
/// is printed). Grids never overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Indices into the slice given to [`find`]: title, unit, header, rows and notes. An annex's title above the table is
    /// not among them, though it is the table's `title`.
    pub lines: Range<usize>,
    /// Reading text; of a box the whole 专栏1 济南市…主要指标.
    pub title: Option<String>,
    /// 单位：万人 above the table, without 单位.
    pub unit: Option<String>,
    /// Header paths, outer to inner.
    pub columns: Vec<Vec<String>>,
    pub rows: Vec<Vec<String>>,
    /// 注：… at the foot, as printed.
    pub notes: Vec<String>,
    pub doubts: Vec<Doubt>,
}

/// A cell or row that could not be placed for sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Index into the slice given to [`find`].
    pub line: usize,
    pub expected: String,
    pub found: String,
}

/// All tables of one document, in order, not overlapping. `lines` are its printed lines without page furniture.
pub fn find(lines: &[Line], typesetting: Typesetting) -> Vec<Grid> {
    let sheet = Sheet::new(lines, typesetting);
    let (mut grids, mut at, mut floor) = (Vec::new(), 0, 0);
    while at < lines.len() {
        match read(&sheet, at, floor) {
            Some(grid) => {
                at = grid.lines.end.max(at + 1);
                floor = at;
                grids.push(grid);
            }
            None => at += 1,
        }
    }
    grids
}

/// The table whose header or first row is line `at`; what stands above it is looked for no further up than `floor`.
fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    tabbed::read(sheet, at, floor)
        .or_else(|| ledger::read(sheet, at, floor))
        .or_else(|| grades::read(sheet, at, floor))
        .or_else(|| spaced::read(sheet, at, floor))
        .or_else(|| roster::read(sheet, at, floor))
}

/// The printed lines of one document and what every reader asks of them.
struct Sheet<'a> {
    lines: &'a [Line],
    texts: Vec<String>,
    /// Does the line continue the logical line before it? Right for prose, not for cells.
    joins: Vec<bool>,
    typesetting: Typesetting,
    /// The number of empty lines that most lines have before them: extractions leave none or one.
    usual_gap: usize,
}

impl<'a> Sheet<'a> {
    fn new(lines: &'a [Line], typesetting: Typesetting) -> Self {
        let mut gaps: Vec<usize> = lines.iter().map(|line| line.gap).collect();
        gaps.sort_unstable();
        Sheet {
            lines,
            texts: lines.iter().map(Line::text).collect(),
            joins: rejoin::continuations(lines),
            typesetting,
            usual_gap: gaps.get(gaps.len() / 2).copied().unwrap_or(0),
        }
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    /// Reading text of one line.
    fn text(&self, at: usize) -> String {
        width::read(&self.texts[at], self.typesetting)
    }

    /// Reading text of several lines of prose.
    fn prose(&self, lines: Range<usize>) -> String {
        width::read(&crate::normalize::line::text(&rejoin::join(&self.lines[lines])), self.typesetting)
    }

    /// Reading text of a cell. A blank between two ideographs is where the cell's line was broken, unless what follows it
    /// is a paragraph with a label of its own (历下区：… 市中区：…).
    fn cell(&self, quote: &str) -> String {
        let text = width::read(quote, self.typesetting);
        let letters: Vec<char> = text.chars().collect();
        let breaks = |at: usize| {
            let inside = at > 0 && letters.get(at + 1).is_some_and(|c| is_ideograph(*c)) && is_ideograph(letters[at - 1]);
            matches!(letters[at], ' ' | '\u{3000}') && inside && !letters[at + 1..].iter().take(12).any(|c| *c == '：')
        };
        (0..letters.len()).filter(|at| !breaks(*at)).map(|at| letters[at]).collect::<String>().trim().to_string()
    }
}

/// Letters but blanks, widths folded: two headers that print the same are the same.
fn bare(text: &str) -> String {
    text.chars().map(width::fold).filter(|c| !matches!(c, ' ' | '\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::{furniture, line, seed};

    pub fn printed_lines(text: &str) -> Vec<Line> {
        furniture::part(line::lines(&seed::Seed { name: "a.txt".into(), text: text.into() })).0
    }

    pub fn with_sheet<T>(text: &str, read: impl FnOnce(&Sheet) -> T) -> T {
        read(&Sheet::new(&printed_lines(text), Typesetting::of(text)))
    }

    /// All tables of a text, one fact a line.
    pub fn shown(text: &str) -> String {
        let lines = printed_lines(text);
        find(&lines, Typesetting::of(text)).iter().map(|grid| show(grid, |at| at)).collect()
    }

    fn show(grid: &Grid, number: impl Fn(usize) -> usize) -> String {
        let last = number(grid.lines.end.max(1) - 1);
        let title = grid.title.as_deref().unwrap_or("-");
        let unit = grid.unit.as_ref().map(|unit| format!(" [{unit}]")).unwrap_or_default();
        let mut text = format!("{}..{last} {title}{unit}\n", number(grid.lines.start));
        text += &(grid.columns.iter().map(|path| path.join("›")).collect::<Vec<_>>().join("|") + "\n");
        grid.rows.iter().for_each(|row| text += &(row.join("|") + "\n"));
        grid.notes.iter().for_each(|note| text += &format!("{note}\n"));
        grid.doubts
            .iter()
            .for_each(|doubt| text += &format!("doubt at {}: expected {}, found {}\n", number(doubt.line), doubt.expected, doubt.found));
        text
    }

    fn tables_of_seed(name: &str) -> String {
        let bytes = std::fs::read(format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a seed of the repository");
        let seed = seed::decode(name, bytes).expect("a text");
        let lines = furniture::part(line::lines(&seed)).0;
        let grids = find(&lines, Typesetting::of(&seed.text));
        grids.iter().map(|grid| show(grid, |at| lines[at].number) + "\n").collect()
    }

    #[test]
    #[ignore]
    fn dump() {
        for name in ["000_7f511eba139c84dd", "001_2d284df3f420635e", "002_6cb87f9d3e2860d9", "003_667e483abbbf26c5", "004_7208055b08d4d5fa"]
        {
            std::fs::write(format!("/tmp/tables-{}.txt", &name[..3]), tables_of_seed(&format!("{name}.txt"))).unwrap();
        }
    }
}
