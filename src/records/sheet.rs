//! A table whose rows know where they stand.
//!
//! A table's cells are reading text; here each row is found again among the printed letters of the table, by following
//! its cells from left to right. A cell that a merged cell filled in is not printed again in its row, and a cell that a
//! page break cut is found by its beginning.

use crate::model::{Block, BlockKind, Place, Source, Span, Table};
use crate::normalize::width::fold;
use std::collections::BTreeSet;
use std::ops::Range;

/// How many letters may stand between one cell and the next: a footnote mark, a header that a new page repeats.
const GAP: usize = 80;

/// A cell of at least so many letters is known by its first ones.
const KNOWN_BY: usize = 6;

/// One table of a document.
#[derive(Clone, Debug)]
pub struct Sheet<'a> {
    pub table: &'a Table,
    /// The blocks that print it, with the place of their first letter: the table's own, or the paragraphs of a box.
    blocks: Vec<(usize, &'a str)>,
    letters: Vec<Printed>,
    rows: Vec<Range<usize>>,
}

/// A printed letter: as printed, folded for comparing (`None` for what is no letter or digit), and its place.
#[derive(Clone, Copy, Debug)]
struct Printed {
    letter: char,
    bare: Option<char>,
    place: Place,
}

impl<'a> Sheet<'a> {
    /// `blocks` are those that print the table, with the places of their letters.
    pub fn new(table: &'a Table, blocks: &[(&'a Block, &'a [Place])]) -> Self {
        let printed = |(block, places): &(&'a Block, &'a [Place])| {
            let letters = block.quote.chars().zip(places.iter());
            letters.map(|(letter, place)| Printed { letter, bare: bare(letter), place: *place }).collect::<Vec<_>>()
        };
        let (mut letters, mut starts): (Vec<Printed>, Vec<(usize, &str)>) = (Vec::new(), Vec::new());
        for (block, places) in blocks {
            starts.push((letters.len(), &block.id));
            letters.extend(printed(&(block, places)));
        }
        // The paragraphs of a box print no names of columns: 1.汽车产业集群工程 is its first row, no 产业集群 above it.
        let headed = blocks.iter().any(|(block, _)| block.id == table.id && block.kind == BlockKind::Table);
        let rows = rows(&letters, table, headed);
        Sheet { table, blocks: starts, letters, rows }
    }

    /// The printed words of a row, with their place.
    pub fn source(&self, row: usize, rule: &str) -> Source {
        let range = self.rows.get(row).cloned().unwrap_or(0..self.letters.len());
        Source { row: Some(row as u32), ..self.cover(range, rule) }
    }

    /// The printed words of the whole table: title, header, rows and notes.
    pub fn whole(&self, rule: &str) -> Source {
        self.cover(0..self.letters.len(), rule)
    }

    /// The printed words of a note below the table; of the whole table if they are not found again.
    pub fn note(&self, note: &str, rule: &str) -> Source {
        let ((places, text), note) = (bare_letters(&self.letters), letters_of(note));
        let found = text.windows(note.len().max(1)).rposition(|words| words == note);
        let Some(found) = found else { return self.whole(rule) };
        let last = places[found + note.len() - 1] + 1;
        // The full stop belongs to it.
        let closing = self.letters[last..].iter().take_while(|letter| letter.bare.is_none() && !letter.letter.is_whitespace()).count();
        self.cover(places[found]..last + closing, rule)
    }

    fn cover(&self, range: Range<usize>, rule: &str) -> Source {
        let block = self.blocks.iter().rev().find(|(start, _)| *start <= range.start).map_or("", |(_, id)| id);
        let letters = &self.letters[range];
        let (start, end) = match (letters.first(), letters.last()) {
            (Some(first), Some(last)) => (first.place.start as usize, last.place.end as usize),
            _ => (self.table.span.start, self.table.span.end),
        };
        Source {
            document: self.table.document.clone(),
            section: self.table.section.clone(),
            block: block.to_owned(),
            quote: letters.iter().map(|letter| letter.letter).collect(),
            span: Span { seed: self.table.span.seed.clone(), start, end },
            words: None,
            row: None,
            steps: vec![rule.to_owned()],
        }
    }
}

/// The letters that are compared, after their places among all.
fn bare_letters(letters: &[Printed]) -> (Vec<usize>, Vec<char>) {
    letters.iter().enumerate().filter_map(|(at, letter)| Some((at, letter.bare?))).unzip()
}

fn bare(letter: char) -> Option<char> {
    Some(fold(letter)).filter(|c| c.is_alphanumeric())
}

/// For each row the letters from its first cell to its last. Rows are printed in their order.
/// `headed`: the names of its columns are printed above them.
fn rows(letters: &[Printed], table: &Table, headed: bool) -> Vec<Range<usize>> {
    let (places, text) = bare_letters(letters);
    let mut at = if headed { header_end(&text, table) } else { 0 };
    let mut found: Vec<Range<usize>> = Vec::new();
    for (index, row) in table.rows.iter().enumerate() {
        let above = index.checked_sub(1).map(|above| &table.rows[above]);
        let range = follow(&text, at, row, above);
        at = range.end;
        found.push(range);
    }
    let place = |at: usize| places.get(at).copied().unwrap_or(letters.len());
    let printed = |range: Range<usize>| with_marks(letters, place(range.start)..place(range.end - 1) + 1);
    found.into_iter().map(|range| if range.is_empty() { 0..letters.len() } else { printed(range) }).collect()
}

/// “现代流通”工程 begins with its mark, and 创建“无违建街（镇）”。 ends with all of its own.
fn with_marks(letters: &[Printed], range: Range<usize>) -> Range<usize> {
    let mark = |at: usize, marks: &[char]| letters.get(at).is_some_and(|printed| marks.contains(&printed.letter));
    let (mut start, mut end) = (range.start, range.end);
    while start > 0 && mark(start - 1, &['“', '《', '（', '(', '「', '『']) {
        start -= 1;
    }
    while mark(end, &['”', '》', '）', ')', '」', '』', '%', '％', '。']) {
        end += 1;
    }
    start..end
}

/// Behind the header: the column names stand near the head of the table, each at least once.
fn header_end(text: &[char], table: &Table) -> usize {
    let names: BTreeSet<Vec<char>> = table.columns.iter().flatten().map(|name| letters_of(name)).collect();
    let title = table.title.iter().chain(&table.unit).map(|title| letters_of(title).len()).sum::<usize>();
    let room = title + 2 * names.iter().map(Vec::len).sum::<usize>() + GAP / 2;
    names.iter().filter_map(|name| position(text, 0, name, room).map(|at| at + name.len())).max().unwrap_or(0)
}

/// The bare letters of a row from `from` on. `above` is the row above, whose merged cells may fill this one.
///
/// The longest cell that is the row's own is sought first: 1 or 是 alone would be found anywhere.
fn follow(text: &[char], from: usize, row: &[String], above: Option<&Vec<String>>) -> Range<usize> {
    let cells: Vec<Vec<char>> = row.iter().map(|cell| letters_of(cell)).collect();
    let filled = |column: usize| above.and_then(|above| above.get(column)).is_some_and(|above| letters_of(above) == cells[column]);
    let own = (0..cells.len()).filter(|column| !filled(*column) && !cells[*column].is_empty());
    let Some(anchor) = own.max_by_key(|column| (cells[*column].len(), usize::MAX - column)) else { return from..from };
    let before: usize = cells[..anchor].iter().map(Vec::len).sum();
    let Some(found) = seek(text, from, &cells[anchor], GAP + before) else { return from..from };
    let (mut start, mut at) = (found.start, found.end);
    for column in (0..anchor).rev() {
        let reach = start.saturating_sub(cells[column].len() + if filled(column) { 1 } else { GAP / 8 }).max(from);
        if let Some(left) =
            (reach..start).rev().find(|at| text[*at..start].starts_with(&cells[column])).filter(|_| !cells[column].is_empty())
        {
            start = left;
        }
    }
    let mut cut = vec![&cells[anchor][found.len()..]];
    for (column, cell) in cells.iter().enumerate().skip(anchor + 1) {
        if let Some(right) = seek(text, at, cell, if filled(column) { 2 } else { GAP / 2 }) {
            at = right.end;
            cut.push(&cell[right.len()..]);
        }
    }
    start..over_break(text, at, &cut)
}

/// The end of a row of which a page break cut cells: what is left of them is printed behind the break, in their order.
fn over_break(text: &[char], from: usize, cut: &[&[char]]) -> usize {
    let mut at = from;
    for rest in cut {
        if let Some(start) = position(text, at, rest, GAP) {
            at = start + rest.len();
        }
    }
    at
}

/// A cell at or after `from`, no more than `gap` letters further: whole, or as far as a page break lets it be.
fn seek(text: &[char], from: usize, cell: &[char], gap: usize) -> Option<Range<usize>> {
    let whole = position(text, from, cell, gap).map(|start| start..start + cell.len());
    let head = || position(text, from, &cell[..KNOWN_BY], gap).map(|start| start..start + common(&text[start..], cell));
    whole.or_else(|| (cell.len() > KNOWN_BY).then(head).flatten())
}

fn letters_of(text: &str) -> Vec<char> {
    text.chars().filter_map(bare).collect()
}

/// Where `word` begins at or after `from`, no more than `gap` letters further.
fn position(text: &[char], from: usize, word: &[char], gap: usize) -> Option<usize> {
    let last = text.len().checked_sub(word.len())?.min(from + gap);
    (from..=last).find(|at| text[*at..].starts_with(word)).filter(|_| !word.is_empty())
}

fn common(text: &[char], word: &[char]) -> usize {
    text.iter().zip(word).take_while(|(a, b)| a == b).count()
}
