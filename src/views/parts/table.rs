//! A table of a document: header paths as rows of headers, the first column kept in view.

use super::marked::marked;
use crate::model::Table;
use crate::store::order::InKeys;
use crate::store::search::Query;
use crate::views::markup::prelude::*;
use crate::views::words::{Words, fill};

/// A header over some columns, and over the rows of headers below it if it has no inner ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub text: String,
    pub columns: usize,
    pub rows: usize,
}

/// Header paths (outer to inner, one a column) as rows of cells: equal neighbours under the same outer header are one.
pub fn header_rows(columns: &[Vec<String>]) -> Vec<Vec<Header>> {
    let depth = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut rows = Vec::with_capacity(depth);
    for level in 0..depth {
        let mut row: Vec<Header> = Vec::new();
        let mut before: Option<&[String]> = None;
        for path in columns {
            let Some(outer) = path.get(..=level) else {
                before = None;
                continue;
            };
            let is_last = path.len() == level + 1;
            match row.last_mut() {
                Some(header) if before == Some(outer) && !is_last => header.columns += 1,
                _ => row.push(Header { text: path[level].clone(), columns: 1, rows: if is_last { depth - level } else { 1 } }),
            }
            before = Some(outer);
        }
        rows.push(row);
    }
    rows
}

/// `titled`: show its title, unless the frame around it does; `query`: what to mark in its cells.
pub fn table(words: &'static Words, table: &Table, titled: bool, query: Option<&Query>) -> View {
    let name = table.title.clone().unwrap_or_else(|| words.table().to_owned());
    let title = table.title.as_deref().filter(|_| titled).map(|title| marked(title, query));
    let unit = table.unit.as_deref().map(|unit| view! { <span class="note">{fill(words.unit(), &[unit])}</span> });
    let caption = (title.is_some() || unit.is_some()).then(|| view! { <p class="table-title">{title}" "{unit}</p> });
    let head = header_rows(&table.columns).into_iter().enumerate().map(|(level, row)| head_row(row, level == 0)).collect_view();
    let widths: Vec<&'static str> = (0..table.columns.len()).map(|column| width(&table.rows, column)).in_vec();
    let body = table.rows.iter().map(|row| body_row(row, &widths, query)).collect_view();
    let notes = table.notes.iter().map(|note| view! { <p class="note">{marked(note, query)}</p> }).collect_view();
    view! {
        {caption}
        <div class="table-wrap" tabindex="0" role="region" aria-label=fill(words.table_scrolls(), &[&name])>
            <table class="table"><thead>{head}</thead><tbody>{body}</tbody></table>
        </div>
        {notes}
    }
}

fn head_row(row: Vec<Header>, first: bool) -> View {
    let cells = row.into_iter().enumerate().map(|(place, header)| {
        let scope = if header.columns > 1 { "colgroup" } else { "col" };
        let (columns, rows) = (header.columns.to_string(), header.rows.to_string());
        view! { <th scope=scope colspan=columns rowspan=rows class:stick=first && place == 0>{header.text}</th> }
    });
    view! { <tr>{cells.collect_view()}</tr> }
}

fn body_row(row: &[String], widths: &[&'static str], query: Option<&Query>) -> View {
    let cells = row.iter().enumerate().map(|(place, cell)| {
        let text = marked(cell, query);
        let width = widths.get(place).copied().unwrap_or_default();
        match place {
            0 => view! { <th scope="row" class=format!("stick {width}")>{text}</th> },
            _ => view! { <td class=width class:num=is_number(cell)>{text}</td> },
        }
    });
    view! { <tr>{cells.collect_view()}</tr> }
}

/// How wide a column must be for its longest cell to be read in few lines.
fn width(rows: &[Vec<String>], column: usize) -> &'static str {
    let longest = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    match longest {
        0..=8 => "narrow",
        9..=36 => "medium",
        _ => "broad",
    }
}

/// Digits with what belongs to a number: such cells are set flush right.
fn is_number(cell: &str) -> bool {
    let digit = |letter: char| letter.is_ascii_digit();
    cell.chars().any(digit) && cell.chars().all(|letter| digit(letter) || matches!(letter, '.' | ',' | '%' | '-' | '+' | '±' | ' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(columns: &[&[&str]]) -> Vec<Vec<String>> {
        columns.iter().map(|path| path.iter().map(|&text| text.to_owned()).collect()).collect()
    }

    #[test]
    fn outer_headers_span_their_inner_ones() {
        let rows = header_rows(&paths(&[&["区县"], &["2021年", "一级站"], &["2021年", "特勤站"], &["2022年", "一级站"]]));
        let flat: Vec<Vec<(&str, usize, usize)>> =
            rows.iter().map(|row| row.iter().map(|cell| (cell.text.as_str(), cell.columns, cell.rows)).collect()).collect();
        assert_eq!(
            flat,
            [vec![("区县", 1, 2), ("2021年", 2, 1), ("2022年", 1, 1)], vec![("一级站", 1, 1), ("特勤站", 1, 1), ("一级站", 1, 1)]]
        );
    }

    #[test]
    fn every_row_of_headers_covers_every_column() {
        let columns = paths(&[&["甲", "乙", "丙"], &["甲", "乙", "丁"], &["甲", "戊"], &["己"]]);
        let rows = header_rows(&columns);
        let covered: usize = rows.iter().flatten().map(|cell| cell.columns * cell.rows).sum();
        assert_eq!(covered, columns.len() * rows.len());
    }

    #[test]
    fn numbers_are_told_from_words() {
        for number in ["7515", "0.015%", "1,200", "-3.5"] {
            assert!(is_number(number), "{number}");
        }
        for words in ["无", "新增 33 个", "-", "", "2021年"] {
            assert!(!is_number(words), "{words}");
        }
    }
}
