//! A column that is printed twice: the same name above it and the same figure in every row.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Table};

/// Rows and different figures among them from which two columns are one.
const ROWS: usize = 4;
const FIGURES: usize = 4;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let sheets = texts.readings.iter().flat_map(|reading| &reading.tables);
    let of_sheet = |sheet: &crate::records::sheet::Sheet| {
        let (one, two) = twins(sheet.table)?;
        // A merged cell is filled in and printed once.
        let printed = |row: usize| {
            let (cell, quote) = (sheet.table.rows[row][two].trim(), sheet.source(row, RULE).quote);
            quote.split_whitespace().filter(|token| *token == cell).count() > 1
        };
        if !(0..sheet.table.rows.len()).all(printed) {
            return None;
        }
        let name = sheet.table.columns[two].last()?;
        let rows = sheet.table.rows.len();
        let message = format!("“{name}”一列印了两次：第{}列与第{}列表头相同，{rows}行数值逐行相同。", one + 1, two + 1);
        Some(anomaly("repeated-column", message, vec![sheet.table.id.clone()], sheet.source(rows - 1, RULE)))
    };
    sheets.filter_map(of_sheet).collect()
}

const RULE: &str = "columns that are the same";

fn twins(table: &Table) -> Option<(usize, usize)> {
    let column = |at: usize| table.rows.iter().map(move |row| row.get(at).map_or("", String::as_str));
    let same = |one: &usize, two: &usize| {
        let figures: std::collections::BTreeSet<&str> = column(*two).filter(|cell| cell.contains(|c: char| c.is_ascii_digit())).collect();
        let (first, second) = (&table.columns[*one], &table.columns[*two]);
        // 数量 under 2024年 and under 2025年 are two columns.
        let year = second.last().is_some_and(|name| name.ends_with('年') && name.contains(|c: char| c.is_ascii_digit()));
        let named = first == second || year && first.first() == second.first() && first.last() == second.last();
        named && table.rows.len() >= ROWS && figures.len() >= FIGURES && column(*one).eq(column(*two))
    };
    (1..table.columns.len()).find_map(|two| (0..two).find(|one| same(one, &two)).map(|one| (one, two)))
}
