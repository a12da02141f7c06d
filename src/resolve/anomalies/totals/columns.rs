//! The row 总计 against the rows above it.

use super::{Mismatch, has_partial_sums, is_total, mismatch, number, shown};
use crate::model::{Anomaly, Table};
use crate::records::sheet::Sheet;
use crate::resolve::anomalies::anomaly;
use std::collections::BTreeSet;

/// So many columns that do not come out speak of cells that are lost or have slipped, not of so many wrong sums. A guess.
const GARBLED: usize = 3;

pub(super) fn find(sheet: &Sheet) -> Vec<Anomaly> {
    let table = sheet.table;
    let Some(total) = table.rows.iter().position(|row| row.iter().any(|cell| is_total(cell))) else { return Vec::new() };
    if total < 2 || has_partial_sums(table) {
        return Vec::new();
    }
    let wrong: Vec<(usize, Mismatch)> =
        (1..table.columns.len()).filter_map(|column| Some((column, of_column(sheet, total, column)?))).collect();
    let label = table.rows[total].iter().find(|cell| is_total(cell)).map_or("总计", |cell| cell.trim());
    let clear = tells_apart(table);
    if !wrong.is_empty() && (!clear || wrong.len() >= GARBLED) {
        return vec![garbled(sheet, label, clear, &wrong)];
    }
    let name = |column: usize| format!("“{label}”行“{}”（第{}列）", table.columns[column].join("·"), column + 1);
    wrong.iter().map(|(column, mismatch)| mismatch.tell(sheet, &name(*column))).collect()
}

/// One doubt for a sheet of which nobody can say what went wrong.
fn garbled(sheet: &Sheet, label: &str, clear: bool, wrong: &[(usize, Mismatch)]) -> Anomaly {
    let columns: Vec<String> = wrong.iter().map(|(column, _)| (column + 1).to_string()).collect();
    let say = |(_, mismatch): &(usize, Mismatch)| format!("各行相加{}，印为{}", shown(mismatch.sum), shown(mismatch.said));
    let sums: Vec<String> = wrong.iter().map(say).collect();
    let header = if clear { "" } else { "表头未逐列写明，" };
    let message = format!("“{label}”行第{}列与各行之和不合（{}）：{header}单元格可能缺失或错位。", columns.join("、"), sums.join("；"));
    let row = wrong.first().map_or(0, |(_, mismatch)| mismatch.row);
    anomaly("total", message, vec![sheet.table.id.clone()], sheet.source(row, "totals of a table"))
}

fn of_column(sheet: &Sheet, total: usize, column: usize) -> Option<Mismatch> {
    let table = sheet.table;
    let header = table.columns[column].concat();
    let above = &table.rows[..total];
    let filled = above.iter().filter(|row| !row[column].trim().is_empty()).count();
    // Where cells are empty the header may have slipped.
    if filled < above.len() || header.contains("序号") || table.rows[total][column].trim().is_empty() {
        return None;
    }
    let said = number(&table.rows[total][column])?;
    let cells = above.iter().map(|row| number(&row[column])).collect::<Option<Vec<_>>>()?;
    mismatch(total, said, &cells, &unit(table, column))
}

/// The header of a column, and the unit of the table.
pub(super) fn unit(table: &Table, column: usize) -> String {
    table.columns[column].concat() + table.unit.as_deref().unwrap_or_default()
}

/// Does every column have a header of its own? A header with fewer labels than columns has slipped, and names none of them.
fn tells_apart(table: &Table) -> bool {
    let paths: BTreeSet<&Vec<String>> = table.columns.iter().collect();
    paths.len() == table.columns.len()
}
