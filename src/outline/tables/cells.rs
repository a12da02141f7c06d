//! Tables whose cells stand on a line each, as a page is copied whose cells nothing has wrapped: first the words of the
//! header, 序号 among them, then row by row what its columns hold, each number on a line of its own.
//!
//! > 任务类型 / 序号 / 工作任务 / 推进单位 / 道路建设 / 1 / 新建道路3条 / 区建设局、区规划局 / 2 / 整治积水点5处 / …
//!
//! A cell that is merged with those above it is not printed again, and a cell without words is no line: each row is laid
//! over the columns so that what stands in them is of their kind ([`super::cell_fit`]). What stands before the next number
//! and in no column labels the next row (道路建设), and what is more than there are columns of labels heads a group.

use super::cell_fit::{self, Column};
use super::words::{self, Role};
use super::{Grid, Sheet, bare, caption, notes};
use crate::normalize::line::Line;
use crate::normalize::marker::{self, Form};
use crate::normalize::width;
use std::ops::Range;

/// Lines of a row, at most; a guess.
const ROW_LINES: usize = 40;
/// Words of a header, at most.
const HEADER_LINES: usize = 16;
/// No page is that wide, in half ems: a line that is was not wrapped.
const PAGE: usize = 140;

pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    let header = header(sheet, at)?;
    let rows = rows(sheet, &header)?;
    let columns: Vec<Column> = header.words[header.number + 1..].iter().map(|word| Column::of(word)).collect();
    let mut grid = Grid { columns: header.words.iter().map(|word| vec![word.clone()]).collect(), ..Grid::default() };
    let mut labels: Vec<String> = cells(sheet, header.labels.clone()).into_iter().map(|cell| cell.text).collect();
    let mut end = header.end;
    for (at, row) in rows.iter().enumerate() {
        let cells = cells(sheet, row.clone());
        let laid = cell_fit::lay(&cells[1..], &columns);
        let mut filled = vec![String::new(); columns.len()];
        for (cell, column) in cells[1..].iter().zip(&laid) {
            let Some(column) = column else { break };
            filled[*column].push_str(&cell.text);
            end = cell.lines.end;
        }
        merge(&grid.rows, &columns, &mut filled, header.number);
        push_groups(&mut grid.rows, &mut labels, &header);
        let own = label_cells(&grid.rows, &labels, header.number);
        grid.rows.push(own.into_iter().chain([(at + 1).to_string()]).chain(filled).collect());
        labels = cells[1..].iter().zip(&laid).filter(|(_, column)| column.is_none()).map(|(cell, _)| cell.text.clone()).collect();
    }
    let caption = caption::above(sheet, at, floor);
    let (end, notes) = notes::below(sheet, end);
    (grid.title, grid.unit, grid.lines, grid.notes) = (caption.title, caption.unit, caption.start..end, notes);
    Some(grid)
}

/// Are the lines of a text whole, as a page on the web has them?
pub fn are_whole(lines: &[Line]) -> bool {
    let wide = |line: &&Line| !line.marked && !line.text().contains('\t') && width::printed(&line.text()) > PAGE;
    lines.iter().filter(wide).take(2).count() == 2
}

/// The words above the columns, the lines of labels that stand above the first row, and where 1 stands.
struct Header {
    words: Vec<String>,
    /// Where 序号 stands: so many columns of labels.
    number: usize,
    end: usize,
    labels: Range<usize>,
    first: usize,
}

fn header(sheet: &Sheet, at: usize) -> Option<Header> {
    if !sheet.whole_lines || words::role(&sheet.texts[at]).is_none() || caption::names_a_table(&sheet.texts[at]) {
        return None;
    }
    let until = (at + HEADER_LINES).min(sheet.len());
    let first = (at..until).find(|line| bare(&sheet.texts[*line]) == "1")?;
    let short = |line: usize| bare(&sheet.texts[line]).chars().count() <= 30 && !sheet.texts[line].contains(['。', '，', '；', '\t', ' ']);
    let known = |line: usize| words::role(&sheet.texts[line]).is_some() || is_heading(&sheet.texts[line]);
    let end = (at..first).rev().find(|line| known(*line))? + 1;
    let words = header_words(sheet, at..end);
    let number = words.iter().position(|word| words::role(word) == Some(Role::Number))?;
    let named = words.iter().filter(|word| words::role(word).is_some()).count();
    let is_header = words.len() >= 3 && named * 3 >= words.len() * 2 && words.len() - number >= 3 && (at..first).all(short);
    // More labels than columns of labels and the head of a group are words of something else.
    (is_header && first - end <= number + 1).then_some(Header { words, number, end, labels: end..first, first })
}

/// 参考文件, 责任主体: no word tells what it holds, but it is as short as those that do.
fn is_heading(text: &str) -> bool {
    ["文件", "依据", "主体", "来源", "情况"].iter().any(|end| text.ends_with(end)) && bare(text).chars().count() <= 6
}

/// Words that one cell holds on two lines are one: “十四五” / 完成值, 面积 / （平方公里）.
fn header_words(sheet: &Sheet, lines: Range<usize>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for line in lines {
        let word = bare(&sheet.texts[line]);
        let period = words.last().is_some_and(|last| last.starts_with('“') && last.ends_with('”') || words::is_year(last));
        let goes_on = word.starts_with('(') || period && words::role(&word) == Some(Role::Value) && !words::is_year(&word);
        match words.last_mut().filter(|_| goes_on) {
            Some(last) => last.push_str(&sheet.text(line)),
            None => words.push(sheet.text(line)),
        }
    }
    words
}

/// The lines of each row, from its number to the next one; at least two.
fn rows(sheet: &Sheet, header: &Header) -> Option<Vec<Range<usize>>> {
    let mut rows: Vec<Range<usize>> = Vec::new();
    let mut start = header.first;
    let mut at = start + 1;
    while at < sheet.len() && at - start <= ROW_LINES && !ends(sheet, at) {
        if bare(&sheet.texts[at]) == (rows.len() + 2).to_string() {
            rows.push(start..at);
            start = at;
        }
        at += 1;
    }
    if at - start > ROW_LINES {
        at = start + 1 + header.words.len();
    }
    rows.push(start..at.min(sheet.len()));
    (rows.len() >= 2).then_some(rows)
}

/// 二、, 附件, 注：: what stands below a table.
fn ends(sheet: &Sheet, at: usize) -> bool {
    let text = &sheet.texts[at];
    let strong = |form: Form| matches!(form, Form::Part | Form::Chapter | Form::Passage | Form::Enumeration | Form::Annex | Form::Box);
    notes::opens(text) || marker::of(text).is_some_and(|marker| strong(marker.form)) || sheet.lines[at].marked
}

/// One cell: a line, and those that its own breaks parted from it.
pub struct Cell {
    pub text: String,
    pub lines: Range<usize>,
    /// More empty lines stand before it than before the others: a row or a cell without words ended there.
    pub parted: bool,
}

fn cells(sheet: &Sheet, lines: Range<usize>) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    for line in lines {
        let gap = sheet.lines[line].gap;
        match cells.last_mut().filter(|last| gap < sheet.usual_gap && last.lines.start > 0 && !is_number(&last.text)) {
            Some(last) => {
                last.text.push_str(&sheet.text(line));
                last.lines.end = line + 1;
            }
            None => cells.push(Cell { text: sheet.text(line), lines: line..line + 1, parted: gap > sheet.usual_gap }),
        }
    }
    repeated_header(sheet, &mut cells);
    cells
}

fn is_number(text: &str) -> bool {
    text.chars().all(|letter| letter.is_ascii_digit())
}

/// A header that the next page repeats is no cell.
fn repeated_header(sheet: &Sheet, cells: &mut Vec<Cell>) {
    let Some(number) = cells.iter().position(|cell| words::role(&cell.text) == Some(Role::Number) && bare(&cell.text).chars().count() == 2)
    else {
        return;
    };
    let is_head = |cell: &Cell| words::role(&cell.text).is_some() || is_heading(&cell.text);
    let before = cells[..number].iter().rev().take_while(|cell| is_head(cell) && cell.text.chars().count() <= 6).count();
    let behind = cells[number..].iter().take_while(|cell| is_head(cell) && !sheet.text(cell.lines.start).contains('。')).count();
    cells.drain(number - before..number + behind);
}

/// A body that stands for several rows is printed in the first of them; so is a label.
fn merge(rows: &[Vec<String>], columns: &[Column], filled: &mut [String], number: usize) {
    let Some(above) = rows.iter().rev().find(|row| !row[number].is_empty()) else { return };
    for (at, column) in columns.iter().enumerate() {
        if filled[at].is_empty() && column.is_merged() {
            filled[at].clone_from(&above[number + 1 + at]);
        }
    }
}

/// Labels that are more than the columns for them head a group.
fn push_groups(rows: &mut Vec<Vec<String>>, labels: &mut Vec<String>, header: &Header) {
    while labels.len() > header.number {
        let mut row = vec![String::new(); header.words.len()];
        row[0] = labels.remove(0);
        rows.push(row);
    }
}

/// The labels of a row: those printed before its number, else those of the row above.
fn label_cells(rows: &[Vec<String>], labels: &[String], number: usize) -> Vec<String> {
    let above = rows.last().filter(|row| !row[number].is_empty());
    let inherited = number - labels.len();
    let from_above = |at: usize| above.map(|row| row[at].clone()).unwrap_or_default();
    (0..inherited).map(from_above).chain(labels.iter().cloned()).collect()
}
