//! A column for the whole against those of its parts: “十四五”期间 and 2021年 to 2025年, 合计 and the columns of its group.

use super::columns::unit;
use super::{is_total, mismatch, number};
use crate::model::{Anomaly, Table};
use crate::records::sheet::Sheet;

pub(super) fn find(sheet: &Sheet) -> Vec<Anomaly> {
    let table = sheet.table;
    let last = |column: usize| table.columns[column].last().map_or("", String::as_str);
    let is_whole = |column: &usize| last(*column).contains("五”") || is_total(last(*column));
    let Some(whole) = (1..table.columns.len()).find(is_whole) else { return Vec::new() };
    let parts = if is_total(last(whole)) { group_before(table, whole) } else { years(table) };
    if parts.len() < 2 || parts.contains(&whole) {
        return Vec::new();
    }
    let of_row = |row: usize| {
        let cells: Vec<_> = parts.iter().map(|column| number(&table.rows[row][*column])).collect::<Option<_>>()?;
        let said = number(&table.rows[row][whole]).filter(|_| !table.rows[row][whole].trim().is_empty())?;
        let label = table.rows[row]
            .iter()
            .find(|cell| cell.chars().any(|c| !c.is_ascii_digit() && c.is_alphanumeric()))
            .map_or("", |cell| cell.trim());
        // 受理数（件）: what a row counts may stand in its label.
        let unit = format!("{label}{}", unit(table, whole));
        Some(mismatch(row, said, &cells, &unit)?.tell(sheet, &format!("“{label}”行“{}”", last(whole))))
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

#[cfg(test)]
mod tests {
    use super::span;

    #[test]
    fn years_of_a_header() {
        assert_eq!(span("2022-2025年"), Some((2022, 2025)));
        assert_eq!(span("年均值"), None);
    }
}
