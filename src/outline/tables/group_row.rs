//! The name of a group of rows on a line of its own, without tabs: 学前教育, 二、壮大数字产业.

use super::tabbed::quotes;
use super::{Sheet, words};
use crate::normalize::marker::{self, Form};

/// Is line `at` such a name, behind the rows read so far? A whole row stands below it, and either a number opens it or the row
/// above is closed: the header, or one whose last cell is its attribute.
pub fn is_name(sheet: &Sheet, at: usize, rows: &[&[String]]) -> bool {
    let (Some(last), Some(text)) = (rows.last(), sheet.texts.get(at)) else { return false };
    let below = sheet.texts.get(at + 1).and_then(|text| quotes(text)).unwrap_or_default();
    let text = text.trim();
    if is_numbered(text) {
        let whole = rows.iter().map(|row| row.len()).max() == Some(below.len()) && sheet.lines[at].gap <= sheet.usual_gap;
        return whole && below.len() > 2 && !is_header(&below);
    }
    let attribute = |cell: &String| ["预期性", "约束性", "指导性"].contains(&cell.as_str());
    // A value at the end of the row above is whole, and so is a header of two rows.
    let values = text.chars().count() >= 4 && last.last().is_some_and(|cell| is_value(cell));
    let headed = rows.len() == 2 && below.last().is_some_and(|cell| is_value(cell)) && !last.iter().any(|cell| is_value(cell));
    let closed = rows.len() == 1 || last.last().is_some_and(attribute) || values || headed && text.chars().count() >= 4;
    let name = (2..=12).contains(&text.chars().count()) && !text.contains(['。', '，', '；', '、', ' ']);
    name && closed && below.len() == last.len() && below.len() > 2 && sheet.lines[at].gap == 0
}

/// 17.1, >2.7, —, 8.5%.
fn is_value(cell: &str) -> bool {
    let mark = |c: char| {
        matches!(c, '.' | ',' | '%' | '％' | '<' | '>' | '≥' | '≤' | '＞' | '＜' | '+' | '/' | '—' | '-' | '–' | '[' | ']' | '〔' | '〕')
    };
    !cell.trim().is_empty() && cell.trim().chars().all(|c| c.is_ascii_digit() || mark(c))
}

/// 二、壮大数字产业, （一）夯实基础.
fn is_numbered(text: &str) -> bool {
    let numbered = marker::of(text).is_some_and(|marker| matches!(marker.form, Form::Enumeration | Form::Bracketed));
    numbered && text.chars().count() <= 30 && !text.contains(['。', '；', '：', '，'])
}

/// The header of another table, whose title the line above it would be.
fn is_header(cells: &[&str]) -> bool {
    cells.iter().filter(|cell| words::role(cell.trim()).is_some()).count() * 2 > cells.len()
}
