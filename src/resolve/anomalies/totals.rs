//! Totals of tables against their rows and columns.

use super::contradiction::decimals;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Table};
use crate::normalize::numeral;
use crate::records::sheet::Sheet;
use std::collections::BTreeSet;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let sheets = texts.readings.iter().flat_map(|reading| &reading.tables);
    sheets.flat_map(|sheet| columns(sheet).into_iter().chain(rows(sheet)).chain(parts(sheet))).collect()
}

/// A number as printed, its value, and how far rounding may have moved it.
#[derive(Clone, Copy)]
struct Number {
    value: f64,
    half: f64,
}

/// A cell that is a plain number, or empty (which adds nothing).
fn number(cell: &str) -> Option<Number> {
    let text = cell.trim().replace(',', "");
    let value = if text.is_empty() { 0.0 } else { text.parse().ok()? };
    // A whole number is counted, not rounded.
    let half = if decimals(&text) == 0 { 0.0 } else { 0.5 * 10_f64.powi(-decimals(&text)) };
    Some(Number { value, half })
}

fn is_total(label: &str) -> bool {
    ["合计", "总计", "共计", "全市", "全区", "全县"].contains(&label.trim())
}

/// Does a table group its rows under partial sums? Then its rows are more than its parts.
fn has_partial_sums(table: &Table) -> bool {
    table.rows.iter().any(|row| row.iter().any(|cell| cell.contains("小计") || cell.starts_with("一、") || cell.starts_with("（一）")))
}

/// The row 总计 against the rows above it.
fn columns(sheet: &Sheet) -> Vec<Anomaly> {
    let table = sheet.table;
    let Some(total) = table.rows.iter().position(|row| row.iter().any(|cell| is_total(cell))) else { return Vec::new() };
    if total < 2 || has_partial_sums(table) {
        return Vec::new();
    }
    (1..table.columns.len()).filter_map(|column| of_column(sheet, total, column)).collect()
}

fn of_column(sheet: &Sheet, total: usize, column: usize) -> Option<Anomaly> {
    let table = sheet.table;
    let header = table.columns[column].concat();
    let above = &table.rows[..total];
    let filled = above.iter().filter(|row| !row[column].trim().is_empty()).count();
    // Where cells are empty the header may have slipped.
    if filled < above.len() || header.contains("序号") || table.rows[total][column].trim().is_empty() {
        return None;
    }
    let said = number(&table.rows[total][column])?;
    let cells: Vec<Number> = above.iter().map(|row| number(&row[column])).collect::<Option<_>>()?;
    let label = table.rows[total].iter().find(|cell| is_total(cell)).map_or("总计", |cell| cell.trim());
    let name = match tells_apart(table) {
        true => format!("“{label}”行“{}”（第{}列）", table.columns[column].join("·"), column + 1),
        false => format!("“{label}”行第{}列", column + 1),
    };
    mismatch(sheet, total, &name, said, &cells)
}

/// Does every column have a header of its own? A header with fewer labels than columns has slipped, and names none of them.
fn tells_apart(table: &Table) -> bool {
    let paths: BTreeSet<&Vec<String>> = table.columns.iter().collect();
    paths.len() == table.columns.len()
}

/// A column for the whole against those of its years: “十四五”期间 and 2021年 to 2025年.
fn rows(sheet: &Sheet) -> Vec<Anomaly> {
    let table = sheet.table;
    let last = |column: usize| table.columns[column].last().map_or("", String::as_str);
    let is_whole = |column: &usize| last(*column).contains("五”") || is_total(last(*column));
    let Some(whole) = (1..table.columns.len()).find(is_whole) else { return Vec::new() };
    let parts = if is_total(last(whole)) { group_before(table, whole) } else { years(table) };
    if parts.len() < 2 || parts.contains(&whole) {
        return Vec::new();
    }
    let of_row = |row: usize| {
        let cells: Vec<Number> = parts.iter().map(|column| number(&table.rows[row][*column])).collect::<Option<_>>()?;
        let said = number(&table.rows[row][whole]).filter(|_| !table.rows[row][whole].trim().is_empty())?;
        let label = table.rows[row]
            .iter()
            .find(|cell| cell.chars().any(|c| !c.is_ascii_digit() && c.is_alphanumeric()))
            .map_or("", |cell| cell.trim());
        mismatch(sheet, row, &format!("“{label}”行“{}”", last(whole)), said, &cells)
    };
    (0..table.rows.len()).filter(|row| table.rows[*row].iter().all(|cell| !cell.contains('%'))).filter_map(of_row).collect()
}

/// The columns under one outer header that end before a column 合计.
fn group_before(table: &Table, whole: usize) -> Vec<usize> {
    let Some(outer) = whole.checked_sub(1).and_then(|before| table.columns[before].first()) else { return Vec::new() };
    let inside = |column: &usize| table.columns[*column].len() > 1 && table.columns[*column].first() == Some(outer);
    (0..whole).filter(inside).collect()
}

/// The columns of years and stretches of years that follow each other without a gap, each once.
fn years(table: &Table) -> Vec<usize> {
    let (mut columns, mut next): (Vec<usize>, Option<u32>) = (Vec::new(), None);
    for (column, path) in table.columns.iter().enumerate() {
        let Some((first, last)) = path.last().and_then(|name| span(name)) else { continue };
        if next.is_none_or(|next| next == first) {
            columns.push(column);
            next = Some(last + 1);
        }
    }
    let five = next.is_some_and(|next| next % 5 == 1);
    if five { columns } else { Vec::new() }
}

/// 2021年, 2022-2025年.
fn span(name: &str) -> Option<(u32, u32)> {
    let name = name.trim().strip_suffix('年')?;
    let (first, last) = name.split_once(['-', '－', '—', '～']).unwrap_or((name, name));
    let year = |text: &str| text.trim_end_matches('年').parse::<u32>().ok().filter(|year| (1949..=2100).contains(year));
    Some((year(first)?, year(last)?))
}

/// A row that heads others against them: 一、 against its （一）, 历城区小计 against the rows of 历城区.
fn parts(sheet: &Sheet) -> Vec<Anomaly> {
    let table = sheet.table;
    let ranks: Vec<u8> = table.rows.iter().map(|row| rank(&row[0])).collect();
    let heads = (0..ranks.len()).filter(|at| ranks[*at] < ITEM && has_partial_sums(table));
    let of_head = |at: usize| {
        let below = at + 1..(at + 1..ranks.len()).find(|below| ranks[*below] <= ranks[at]).unwrap_or(ranks.len());
        let next = below.clone().map(|row| ranks[row]).min();
        let children: Vec<usize> = below.filter(|row| Some(ranks[*row]) == next).collect();
        (1..table.columns.len()).filter_map(|column| of_head_in(sheet, at, &children, column)).collect::<Vec<_>>()
    };
    heads.flat_map(of_head).collect()
}

fn of_head_in(sheet: &Sheet, head: usize, children: &[usize], column: usize) -> Option<Anomaly> {
    let table = sheet.table;
    let said = number(&table.rows[head][column]).filter(|_| !table.rows[head][column].trim().is_empty())?;
    let cells: Vec<&str> = children.iter().map(|row| table.rows[*row][column].trim()).filter(|cell| !cell.is_empty()).collect();
    if cells.is_empty() || cells.len() != children.len() {
        return None;
    }
    let name = format!("“{}”行“{}”", table.rows[head][0].trim(), table.columns[column].join("·"));
    let numbers: Option<Vec<Number>> = cells.iter().map(|cell| number(cell)).collect();
    if let Some(numbers) = numbers {
        return mismatch(sheet, head, &name, said, &numbers);
    }
    // Names of projects: the head says how many.
    let named = cells.iter().all(|cell| number(cell).is_none());
    let count = cells.len() as f64;
    let message = format!("{name}应为{count}，实为{}：其下列出{count}项，相差{}。", said.value, (count - said.value).abs());
    let wrong = named && (count - said.value).abs() > 0.5;
    wrong.then(|| anomaly("total", message, vec![table.id.clone()], sheet.source(head, "parts of a table")))
}

/// How high a row stands: the whole, 一、, （一） or a partial sum, an item.
fn rank(label: &str) -> u8 {
    let label = label.trim();
    let numbered = |rest: &str, end: char| rest.split_once(end).is_some_and(|(number, _)| numeral::value(number).is_some());
    if label.ends_with("合计") || label.ends_with("总计") {
        0
    } else if numbered(label, '、') {
        1
    } else if label.ends_with("小计") || label.strip_prefix('（').is_some_and(|rest| numbered(rest, '）')) {
        2
    } else {
        ITEM
    }
}

/// The rank of a row that heads nothing.
const ITEM: u8 = 3;

fn mismatch(sheet: &Sheet, row: usize, name: &str, said: Number, cells: &[Number]) -> Option<Anomaly> {
    let sum: f64 = cells.iter().map(|cell| cell.value).sum();
    let room: f64 = cells.iter().map(|cell| cell.half).sum::<f64>() + said.half;
    if (sum - said.value).abs() <= room + 1e-6 {
        return None;
    }
    let shown = |value: f64| (value * 1000.0).round() / 1000.0;
    let terms: Vec<String> = cells.iter().map(|cell| shown(cell.value).to_string()).collect();
    let message = format!(
        "{name}应为{}，实为{}：{}＝{}，相差{}。",
        shown(sum),
        shown(said.value),
        terms.join("＋"),
        shown(sum),
        shown((sum - said.value).abs())
    );
    Some(anomaly("total", message, vec![sheet.table.id.clone()], sheet.source(row, "totals of a table")))
}

#[cfg(test)]
mod tests {
    use super::{number, span};

    #[test]
    fn cells_and_years() {
        assert_eq!(number("1,200").map(|number| number.value), Some(1200.0));
        assert_eq!(number("").map(|number| number.value), Some(0.0));
        assert!(number("约3").is_none());
        assert_eq!(span("2022-2025年"), Some((2022, 2025)));
        assert_eq!(span("年均值"), None);
    }
}
