//! Tables whose cells are parted by tabs, or by `|` with one at both ends of the line.
//!
//! What a conversion does to them: the title becomes the first row, a header is repeated after a page break, a cell that
//! held a line break becomes two lines, and merged cells become blanks ([`super::merged`], [`super::header`]).

use super::header::{self, cell};
use super::merged::Columns;
use super::{Doubt, Grid, Sheet, bare, box_list, caption, notes};
use crate::normalize::marker::{self, Form};

struct Row {
    line: usize,
    cells: Vec<String>,
}

impl Row {
    fn words(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// 专栏 2 主要指标体系 and nothing beside it.
    fn is_title(&self) -> bool {
        self.words() == 1 && !self.cells[0].is_empty()
    }
}

pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    let begins = at == floor || quotes(&sheet.texts[at - 1]).is_none();
    if !begins || quotes(&sheet.texts[at]).is_none() {
        return None;
    }
    let (mut rows, end) = rows(sheet, at);
    let mut grid = Grid { lines: at..end, ..Grid::default() };
    take_titles(sheet, &mut rows, &mut grid);
    if rows.iter().filter(|row| row.words() >= 2).count() < 2 || is_list(&rows) {
        return None;
    }
    let caption = caption::above(sheet, at, floor);
    grid.lines.start = caption.start;
    grid.title = grid.title.take().or(caption.title);
    grid.unit = grid.unit.take().or(caption.unit);
    fill(&mut grid, rows);
    (grid.lines.end, grid.notes) = notes::below(sheet, end);
    Some(grid)
}

/// The cells of a line as printed; `None` for a line without cells.
fn quotes(text: &str) -> Option<Vec<&str>> {
    if text.contains('\t') {
        return Some(text.split('\t').collect());
    }
    let inner = text.strip_prefix('|')?.strip_suffix('|')?;
    inner.contains('|').then(|| inner.split('|').collect())
}

/// |---|:--:|
fn is_rule(cells: &[&str]) -> bool {
    cells.iter().all(|cell| cell.contains('-') && cell.chars().all(|c| matches!(c, '-' | ':' | ' ')))
}

/// The rows from line `at` on, and the line behind them.
fn rows(sheet: &Sheet, at: usize) -> (Vec<Row>, usize) {
    let (mut rows, mut end): (Vec<Row>, usize) = (Vec::new(), at);
    while let Some(text) = sheet.texts.get(end) {
        match quotes(text) {
            Some(cells) if is_rule(&cells) => {}
            Some(cells) => rows.push(Row { line: end, cells: cells.iter().map(|quote| sheet.cell(quote)).collect() }),
            None if is_page_head(sheet, end) => {}
            None if is_rest_of_cell(sheet, end) => append(rows.last_mut(), &sheet.cell(text)),
            None => break,
        }
        end += 1;
    }
    (join_broken(rows), end)
}

/// 续表 between two rows.
fn is_page_head(sheet: &Sheet, at: usize) -> bool {
    caption::is_continuation(&sheet.texts[at]) && sheet.texts.get(at + 1).is_some_and(|text| quotes(text).is_some())
}

/// A line without tabs right between two rows, no empty line on either side: the middle of a cell.
fn is_rest_of_cell(sheet: &Sheet, at: usize) -> bool {
    let next = at + 1;
    let row_below = sheet.texts.get(next).is_some_and(|text| quotes(text).is_some());
    row_below && sheet.lines[at].gap == 0 && sheet.lines[next].gap == 0 && !sheet.lines[at].marked
}

fn append(row: Option<&mut Row>, text: &str) {
    if let Some(last) = row.and_then(|row| row.cells.last_mut()) {
        last.push_str(text);
    }
}

/// Two short lines that make one row of the usual length: the cell between them held a line break.
fn join_broken(rows: Vec<Row>) -> Vec<Row> {
    let width = usual_width(&rows);
    let mut joined: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        match joined.last_mut() {
            Some(last) if last.cells.len() < width && row.cells.len() < width && last.cells.len() + row.cells.len() == width + 1 => {
                let mut cells = row.cells.into_iter();
                append(Some(&mut *last), &cells.next().unwrap_or_default());
                last.cells.extend(cells);
            }
            _ => joined.push(row),
        }
    }
    joined
}

/// The most common number of cells; of several the greatest.
fn usual_width(rows: &[Row]) -> usize {
    let mut widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
    widths.sort_unstable();
    widths.chunk_by(|a, b| a == b).max_by_key(|chunk| (chunk.len(), chunk[0])).map_or(0, |chunk| chunk[0])
}

/// Takes the title and the unit out of the first rows.
fn take_titles(sheet: &Sheet, rows: &mut Vec<Row>, grid: &mut Grid) {
    while rows.len() > 2 && rows[0].words() <= 1 {
        let row = rows.remove(0);
        let Some(text) = row.cells.iter().find(|cell| !cell.is_empty()) else { continue };
        match caption::unit(text) {
            Some(unit) => grid.unit = Some(unit),
            None if grid.title.is_none() && row.is_title() => {
                grid.title = quotes(&sheet.texts[row.line]).map(|quotes| caption::title(sheet, quotes[0]))
            }
            None => return rows.insert(0, row),
        }
    }
}

/// Tabs behind the numbers of a list, or before the page numbers of a table of contents, make no table.
fn is_list(rows: &[Row]) -> bool {
    let most = |holds: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| holds(row)).count() * 2 > rows.len();
    let number_alone = |row: &Row| {
        let letters = row.cells[0].chars().count();
        marker::of(&format!("{}文", row.cells[0])).is_some_and(|marker| marker.letters >= letters && letters > 0 && row.cells.len() == 2)
    };
    let page = |row: &Row| {
        let contents = marker::of(&row.cells[0]).is_some_and(|marker| marker.form != Form::Box);
        contents && row.cells.len() == 2 && !row.cells[1].is_empty() && row.cells[1].chars().all(|c| c.is_ascii_digit())
    };
    most(&number_alone) || most(&page)
}

/// Header, rows and what is doubtful about them.
fn fill(grid: &mut Grid, rows: Vec<Row>) {
    let usual = usual_width(&rows);
    let width = rows.iter().map(|row| 1 + row.cells.iter().rposition(|cell| !cell.is_empty()).unwrap_or(0)).max().unwrap_or(0);
    let texts: Vec<Vec<String>> = rows.iter().map(|row| row.cells.clone()).collect();
    let header_rows = header::count(&texts, width);
    let mut head = texts[..header_rows].to_vec();
    let body: Vec<Row> = without_repeats(rows.into_iter().skip(header_rows).collect(), &head);
    for row in body.iter().filter(|row| row.cells.len() < usual && row.words() > 1) {
        grid.doubts.push(Doubt { line: row.line, expected: format!("{usual} cells"), found: format!("{} cells", row.cells.len()) });
    }
    let lines: Vec<usize> = body.iter().map(|row| row.line).collect();
    let mut cells: Vec<Vec<String>> = body.into_iter().map(|row| row.cells).collect();
    cells.iter_mut().for_each(|row| row.resize(width, String::new()));
    if let [only] = &mut head[..] {
        header::align(only, &cells, width);
    }
    let named = header::complete(&mut head, width);
    grid.columns = header::paths(&head, width);
    if !named.is_empty() {
        let path = grid.columns[named[0]].join(" ");
        grid.doubts.push(Doubt {
            line: grid.lines.start,
            expected: format!("a name for column {}", named[0] + 1),
            found: format!("none, read as {path}"),
        });
    }
    if header_rows == 0 {
        grid.columns = box_list::name_columns(grid.title.as_deref().unwrap_or_default(), &cells);
    }
    let columns = Columns::of(&grid.columns, &cells);
    cells.iter_mut().for_each(|row| columns.undo_shift(row));
    for at in columns.move_known_labels(&mut cells) {
        grid.doubts.push(Doubt {
            line: lines[at],
            expected: "labels from the left".into(),
            found: "a label that other rows have further right".into(),
        });
    }
    columns.fill(&mut cells);
    grid.rows = cells;
}

/// Rows without the headers that a new page repeats.
fn without_repeats(rows: Vec<Row>, head: &[Vec<String>]) -> Vec<Row> {
    let Some(first) = head.first() else { return rows };
    let same = |row: &Row, header: &[String]| {
        (0..row.cells.len().max(header.len())).all(|at| bare(cell(&row.cells, at)) == bare(cell(header, at)))
    };
    let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
    let mut skip = 0;
    for row in rows {
        if same(&row, first) {
            skip = head.len();
        }
        if skip > 0 && head.get(head.len() - skip).is_some_and(|header| same(&row, header)) {
            skip -= 1;
        } else {
            skip = 0;
            kept.push(row);
        }
    }
    kept
}
