//! Measures in a ledger are sentences too; boxes whose items are a table stand among the paragraphs already.

use super::context::Context;
use super::quantity::Figure;
use super::record;
use super::relation;
use super::sentence::Sentence;
use crate::model::Indicator;
use crate::phrase::period::{self, Dated};
use crate::records::indicator_table::single_year;
use crate::records::prose;
use crate::records::reading::Reading;
use crate::records::sheet::Sheet;

pub(super) fn read(reading: &Reading, context: &Context) -> Vec<Indicator> {
    let measures = |sheet: &&Sheet| sheet.table.columns.iter().any(|path| is_of_measures(path));
    let ledgers = reading.tables.iter().filter(|sheet| !reading.is_in_prose(sheet)).filter(measures);
    ledgers.flat_map(|sheet| (0..sheet.table.rows.len()).flat_map(|row| of_row(sheet, row, context))).collect()
}

fn of_row(sheet: &Sheet, row: usize, context: &Context) -> Vec<Indicator> {
    let (columns, cells) = (&sheet.table.columns, &sheet.table.rows[row]);
    let deadline = columns.iter().position(|path| ["时限", "完成时间"].iter().any(|word| path.concat().contains(word)));
    // 完成时限 of the row holds for what it sets, if a cell names no day itself.
    let by = deadline.and_then(|column| cells.get(column)).and_then(|cell| period::find(cell, None).iter().find_map(Dated::year));
    let short = |column: usize, cell: &str| columns.get(column).is_some_and(|path| is_of_measures(path)) && is_short_measure(cell);
    let measures = || cells.iter().enumerate().filter(|(column, cell)| is_measure(cell) || short(*column, cell));
    let year = |column: usize| columns.get(column).and_then(|path| single_year(&path.concat()));
    let run_together = measures().any(|(column, cell)| year(column).is_some() && says_twice(cell, context));
    let mut found = Vec::new();
    for (column, cell) in measures() {
        // 2026年目标 | 2027年目标: what each column sets is for its own year.
        let by = year(column).filter(|_| !run_together).or(by);
        for range in prose::sentences(cell) {
            let sentence = Sentence::new(&cell[range], context);
            for mut figure in super::figures(&sentence) {
                figure.year = figure.year.or(by.filter(|_| sentence.date_at(figure.at).is_none()));
                found.push(record::indicator(figure, &sentence, context, sheet.source(row, "indicator-in-a-cell")));
            }
        }
    }
    found
}

/// 主要任务, 年度目标; 建设内容 says how large a work is, not what is aimed at.
fn is_of_measures(path: &[String]) -> bool {
    let head = path.concat();
    ["措施", "任务", "内容", "要求", "目标", "标准"].iter().any(|word| head.contains(word)) && !head.contains("建设")
}

/// A cell for one year sets each thing once. Where it sets one twice, the cells of the row have run together, and nobody can say
/// which value is for which year.
fn says_twice(cell: &str, context: &Context) -> bool {
    let figures = |range| super::figures(&Sentence::new(&cell[range], context));
    let found: Vec<Figure> = prose::sentences(cell).into_iter().flat_map(figures).collect();
    found.iter().enumerate().any(|(at, figure)| found[..at].iter().any(|before| before.name == figure.name && before.unit == figure.unit))
}

/// A cell with a sentence in it, not a word or a number.
fn is_measure(cell: &str) -> bool {
    cell.contains(['，', '。', '；']) && cell.chars().count() >= 15
}

/// 新建老人照料中心8个: a deed, and how many.
fn is_short_measure(cell: &str) -> bool {
    let one = (6..=40).contains(&cell.chars().count()) && !cell.contains(['；', '。', '：']);
    one && relation::starts_with_count(cell) && cell.contains(|c: char| c.is_ascii_digit())
}
