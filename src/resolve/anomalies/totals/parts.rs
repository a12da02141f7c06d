//! A row that heads others against them: 一、 against its （一）, 历城区小计 against the rows of 历城区.

use super::columns::unit;
use super::{has_partial_sums, mismatch, number};
use crate::model::Anomaly;
use crate::normalize::numeral;
use crate::records::sheet::Sheet;
use crate::resolve::anomalies::anomaly;

pub(super) fn find(sheet: &Sheet) -> Vec<Anomaly> {
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
    let numbers: Option<Vec<_>> = cells.iter().map(|cell| number(cell)).collect();
    if let Some(numbers) = numbers {
        return Some(mismatch(head, said, &numbers, &unit(table, column))?.tell(sheet, &name));
    }
    // Names of projects: the head says how many.
    let named = cells.iter().all(|cell| number(cell).is_none());
    let count = cells.len() as f64;
    let message = format!("{name}与所列不合：其下列出{count}项，印为{}，相差{}。", said.value, (count - said.value).abs());
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
