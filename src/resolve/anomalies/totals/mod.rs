//! Totals of tables against their rows and columns.
//!
//! 1. [`columns`]: the row 总计 against the rows above it.
//! 2. [`rows`]: the column 合计 or “十四五” against those of its parts.
//! 3. [`parts`]: a row that heads others (一、, 小计) against them.
//!
//! Who erred, the total or a part, no sum can tell: it is said what they come to, and what is printed.

mod columns;
mod parts;
mod rows;

use super::contradiction::half;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Table};
use crate::records::sheet::Sheet;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let sheets = texts.readings.iter().flat_map(|reading| &reading.tables);
    sheets.flat_map(|sheet| columns::find(sheet).into_iter().chain(rows::find(sheet)).chain(parts::find(sheet))).collect()
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
    if text.is_empty() {
        return Some(Number { value: 0.0, half: 0.0 });
    }
    let value = text.parse().ok()?;
    Some(Number { value, half: half(&text) })
}

fn is_total(label: &str) -> bool {
    ["合计", "总计", "共计", "全市", "全区", "全县"].contains(&label.trim())
}

/// Does a table group its rows under partial sums? Then its rows are more than its parts.
fn has_partial_sums(table: &Table) -> bool {
    table.rows.iter().any(|row| row.iter().any(|cell| cell.contains("小计") || cell.starts_with("一、") || cell.starts_with("（一）")))
}

/// A total that its parts do not come to.
struct Mismatch {
    row: usize,
    sum: f64,
    said: f64,
    terms: Vec<f64>,
    /// Whole numbers that are measured (km²) may have been rounded, every one of them.
    rounded: bool,
}

/// What is counted is never rounded.
const COUNTED: &[&str] = &["个", "人", "项", "处", "家", "座", "户", "辆", "台", "套", "件", "起", "所", "名", "支", "具", "数量", "总数"];

/// `unit`: the words that say in what the numbers are, as far as a table has any.
fn mismatch(row: usize, said: Number, cells: &[Number], unit: &str) -> Option<Mismatch> {
    let sum: f64 = cells.iter().map(|cell| cell.value).sum();
    let off = (sum - said.value).abs();
    let room = |of: &dyn Fn(&Number) -> f64| cells.iter().map(of).sum::<f64>() + of(&said);
    // A whole number is exact, as long as nothing with decimals stands beside it.
    let whole = |number: &Number| if number.half >= 0.5 { 0.0 } else { number.half };
    if off <= room(&whole) + 1e-6 {
        return None;
    }
    let counted = COUNTED.iter().any(|word| unit.contains(word)) && !unit.contains("面积");
    let rounded = !counted && off <= room(&|number: &Number| number.half) + 1e-6;
    Some(Mismatch { row, sum, said: said.value, terms: cells.iter().map(|cell| cell.value).collect(), rounded })
}

fn shown(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

impl Mismatch {
    fn tell(&self, sheet: &Sheet, name: &str) -> Anomaly {
        let terms: Vec<String> = self.terms.iter().map(|value| shown(*value).to_string()).collect();
        let (sum, said, off) = (shown(self.sum), shown(self.said), shown((self.sum - self.said).abs()));
        let rounded = if self.rounded { "（可能因各数取整）" } else { "" };
        let message = format!("{name}与各项之和不合：{}＝{sum}，印为{said}，相差{off}{rounded}。", terms.join("＋"));
        anomaly("total", message, vec![sheet.table.id.clone()], sheet.source(self.row, "totals of a table"))
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn cells() {
        assert_eq!(number("1,200").map(|number| number.value), Some(1200.0));
        assert_eq!(number("").map(|number| number.value), Some(0.0));
        assert!(number("约3").is_none());
    }
}
