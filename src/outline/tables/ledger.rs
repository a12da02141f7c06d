//! Ledgers 工作台账, flattened: one fragment of a cell a line, a number alone begins a row.
//!
//! The header names the columns, and with them what their cells look like: labels before 序号, then measures, deadlines,
//! bodies. Between two numbers stand the cells of a row ([`super::ledger_row`]) and the labels of the next one
//! ([`super::labels`]), which are printed once for several rows and again on each page. Rows are read twice: the second
//! time with the widths that the columns turned out to have.

use super::fragments::{self, Fragment, joined, measure};
use super::labels::{self, Run};
use super::ledger_row::{self, Assignment, Column, Rest};
use super::words::{self, Role};
use super::{Doubt, Grid, Sheet, bare, caption, notes};
use crate::normalize::marker::{self, Form};
use crate::normalize::width;
use std::ops::Range;

/// Between two numbers stand at most this many lines; a guess, 40 have been seen.
const ROW_LINES: usize = 100;
/// An assignment that costs more is doubtful.
const DOUBTFUL: u32 = 9;

pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    let header = header(sheet, at)?;
    let numbers = numbers(sheet, header.end);
    if numbers.len() < 2 {
        return None;
    }
    let end = last_line(sheet, numbers[numbers.len() - 1]);
    let ledger = Ledger { sheet, header: &header, rows: zones(sheet, &numbers, end) };
    let assignments = ledger.assign();
    let outside = assignments.last().and_then(|last| ledger.rows.last()?.get(last.rest.start)).map(|fragment| fragment.line);
    let end = outside.unwrap_or(end);
    let caption = caption::above(sheet, at, floor);
    let mut grid = Grid { title: caption.title, unit: caption.unit, columns: header.columns(), ..Grid::default() };
    grid.doubts = ledger.doubts(&assignments);
    grid.rows = ledger.cells(&assignments, fragments::fragments(sheet, header.end..numbers[0]));
    let (end, notes) = notes::below(sheet, end);
    (grid.lines, grid.notes) = (caption.start..end, notes);
    Some(grid)
}

/// The words above the columns, and the line behind them.
struct Header {
    words: Vec<String>,
    end: usize,
}

impl Header {
    fn roles(&self) -> Vec<Role> {
        self.words.iter().map(|word| words::role(word).unwrap_or(Role::Text)).collect()
    }

    fn columns(&self) -> Vec<Vec<String>> {
        self.words.iter().map(|word| vec![word.clone()]).collect()
    }

    /// Where 序号 stands: labels before it, cells behind it.
    fn number(&self) -> usize {
        self.roles().iter().position(|role| *role == Role::Number).unwrap_or(0)
    }
}

/// 类别 重点任务 序号 具体措施 完成时限 牵头部门 配合部门 on one line or on one line each; letters below it (备 / 注) are a
/// narrow column's.
fn header(sheet: &Sheet, at: usize) -> Option<Header> {
    let mut header = Header { words: Vec::new(), end: at };
    while let Some(text) = sheet.texts.get(header.end).filter(|text| text.chars().count() <= 60 && !text.contains(['\t', '。', '，', ',']))
    {
        let words = words::split(text);
        let known = words.iter().filter(|word| words::role(word).is_some()).count();
        let single = words.len() == 1 && fragments::is_short_word(&words[0], 1);
        let heads = known * 3 >= words.len() * 2 && (header.words.is_empty() || words.len() == 1 && !is_whole(&header));
        match header.words.last_mut().filter(|_| single) {
            Some(last) if fragments::is_short_word(last, 1) => last.push_str(&words[0]),
            Some(_) => header.words.extend(words),
            None if heads => header.words.extend(words),
            None => break,
        }
        header.end += 1;
    }
    is_whole(&header).then_some(header)
}

/// A ledger has numbers, and bodies or deadlines.
fn is_whole(header: &Header) -> bool {
    let roles = header.roles();
    let duties = roles.iter().any(|role| matches!(role, Role::Deadline | Role::Lead | Role::Support));
    header.words.len() >= 3 && roles.contains(&Role::Number) && duties && roles.contains(&Role::Text)
}

/// The lines that hold nothing but 1, 2, 3, …
fn numbers(sheet: &Sheet, from: usize) -> Vec<usize> {
    let (mut numbers, mut at): (Vec<usize>, usize) = (Vec::new(), from);
    let number = |at: usize| bare(&sheet.texts[at]).parse::<usize>().ok();
    while let Some(found) = (at..sheet.len().min(at + ROW_LINES)).find(|at| number(*at) == Some(numbers.len() + 1)) {
        numbers.push(found);
        at = found + 1;
    }
    numbers
}

/// The line behind the last row, as far as one can see without reading it: a note, an annex, the number of lines.
fn last_line(sheet: &Sheet, number: usize) -> usize {
    let annex = |text: &str| marker::of(text).is_some_and(|marker| matches!(marker.form, Form::Annex | Form::Chapter | Form::Box));
    let ends = |at: &usize| notes::opens(&sheet.texts[*at]) || annex(&sheet.texts[*at]) || sheet.lines[*at].marked;
    let limit = sheet.len().min(number + ROW_LINES / 2);
    (number + 1..limit).find(ends).unwrap_or(limit)
}

/// The fragments behind each number.
fn zones(sheet: &Sheet, numbers: &[usize], end: usize) -> Vec<Vec<Fragment>> {
    let ends = numbers.iter().skip(1).copied().chain([end]);
    numbers.iter().zip(ends).map(|(number, end)| fragments::fragments(sheet, number + 1..end)).collect()
}

struct Ledger<'a> {
    sheet: &'a Sheet<'a>,
    header: &'a Header,
    rows: Vec<Vec<Fragment>>,
}

impl Ledger<'_> {
    /// Reads all rows, and again with the widths that the first reading found.
    fn assign(&self) -> Vec<Assignment> {
        let roles = self.header.roles();
        let mut columns: Vec<Column> = roles[self.header.number() + 1..].iter().map(|role| Column { role: *role, measure: 0 }).collect();
        let first = self.assign_with(&columns, 0);
        for (at, column) in columns.iter_mut().enumerate() {
            let mut widths: Vec<usize> =
                first.iter().zip(&self.rows).flat_map(|(row, fragments)| inner_widths(&row.cells[at], fragments)).collect();
            column.measure = measure(&mut widths);
        }
        let mut labels: Vec<usize> =
            first.iter().zip(&self.rows).flat_map(|(row, fragments)| &fragments[row.rest.clone()]).map(|f| f.width).collect();
        labels.sort_unstable();
        // The widest label column: nine label fragments in ten are no wider.
        self.assign_with(&columns, labels.get(labels.len() * 9 / 10).copied().unwrap_or(0))
    }

    fn assign_with(&self, columns: &[Column], labels: usize) -> Vec<Assignment> {
        let last = self.rows.len() - 1;
        let rest = |at: usize| if at == last { Rest::Outside } else { Rest::Labels(labels) };
        let everything = |fragments: &[Fragment]| {
            let mut cells = vec![Vec::new(); columns.len()];
            cells[0].push(0..fragments.len());
            Assignment { cells, rest: fragments.len()..fragments.len(), cost: u32::MAX }
        };
        let assign = |(at, fragments): (usize, &Vec<Fragment>)| {
            ledger_row::assign(fragments, columns, rest(at)).unwrap_or_else(|| everything(fragments))
        };
        self.rows.iter().enumerate().map(assign).collect()
    }

    fn cells(&self, assignments: &[Assignment], first: Vec<Fragment>) -> Vec<Vec<String>> {
        let number = self.header.number();
        let mut runs = vec![Run { row: 0, fragments: first }];
        for (at, (row, fragments)) in assignments.iter().zip(&self.rows).enumerate().take(self.rows.len() - 1) {
            runs.push(Run { row: at + 1, fragments: fragments[row.rest.clone()].to_vec() });
        }
        runs.retain(|run| !run.fragments.is_empty());
        let mut parted = runs.iter().map(|run| run.row).zip(labels::part(&runs, number)).peekable();
        let mut labels = vec![String::new(); number];
        let row = |(at, (row, fragments)): (usize, (&Assignment, &Vec<Fragment>))| {
            if let Some((_, texts)) = parted.next_if(|(run, _)| *run == at) {
                for (label, text) in labels.iter_mut().zip(texts).filter_map(|(label, text)| Some((label, text?))) {
                    *label = self.sheet.cell(&text);
                }
            }
            let roles = self.header.roles();
            let cells = row.cells.iter().zip(&roles[number + 1..]).map(|(pages, role)| self.cell(pages, fragments, *role));
            labels.iter().cloned().chain([(at + 1).to_string()]).chain(cells).collect()
        };
        assignments.iter().zip(&self.rows).enumerate().map(row).collect()
    }

    /// Reading text of a cell; names of bodies and deadlines hold no blanks.
    fn cell(&self, pages: &[Range<usize>], fragments: &[Fragment], role: Role) -> String {
        let text = joined(pages.iter().flat_map(|page| &fragments[page.clone()]));
        let text = width::read(&text, self.sheet.typesetting);
        let solid = matches!(role, Role::Lead | Role::Support | Role::Deadline);
        if solid { text.replace(' ', "") } else { text }
    }

    fn doubts(&self, assignments: &[Assignment]) -> Vec<Doubt> {
        let doubtful = |(at, (row, fragments)): (usize, (&Assignment, &Vec<Fragment>))| {
            let line = fragments.first().filter(|_| row.cost > DOUBTFUL)?.line;
            Some(Doubt {
                line,
                expected: format!("cells of row {} that fit their columns", at + 1),
                found: format!("a misfit of {}", row.cost),
            })
        };
        assignments.iter().zip(&self.rows).enumerate().filter_map(doubtful).collect()
    }
}

/// Widths of all fragments that another one follows in their cell.
fn inner_widths(pages: &[Range<usize>], fragments: &[Fragment]) -> Vec<usize> {
    let all: Vec<usize> = pages.iter().flat_map(|page| &fragments[page.clone()]).map(|fragment| fragment.width).collect();
    all[..all.len().saturating_sub(1)].to_vec()
}
