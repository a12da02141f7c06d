//! A row of a table with one of two years in 〔〕: a sum over five years beside a figure of one year.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::records::sheet::Sheet;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let sheets = texts.readings.iter().flat_map(|reading| &reading.tables);
    sheets.filter(|sheet| explains(sheet)).flat_map(of_sheet).collect()
}

/// The notes say what 〔〕 mean.
fn explains(sheet: &Sheet) -> bool {
    sheet.table.notes.iter().any(|note| note.contains('〔') && note.contains("累计"))
}

fn of_sheet(sheet: &Sheet) -> Vec<Anomaly> {
    let year = |path: &Vec<String>| path.last().is_some_and(|head| head.starts_with("20") && head.contains('年'));
    let years: Vec<usize> = (0..sheet.table.columns.len()).filter(|column| year(&sheet.table.columns[*column])).collect();
    let [first, second] = years[..] else { return Vec::new() };
    let mut found = Vec::new();
    for (index, row) in sheet.table.rows.iter().enumerate() {
        let (Some(one), Some(two)) = (row.get(first), row.get(second)) else { continue };
        let figure = |cell: &String| cell.chars().any(|c| c.is_ascii_digit());
        let bracketed = |cell: &String| cell.starts_with('〔');
        if figure(one) && figure(two) && bracketed(one) != bracketed(two) {
            let name = row.iter().take(first).next_back().map_or("", String::as_str);
            let heads = [first, second].map(|column| sheet.table.columns[column].last().cloned().unwrap_or_default());
            let message = format!("“{name}”口径不一：{}为“{one}”，{}为“{two}”，只有一个是五年累计数〔〕。", heads[0], heads[1]);
            found.push(anomaly("brackets-differ", message, Vec::new(), sheet.source(index, "sum beside a figure of one year")));
        }
    }
    found
}
