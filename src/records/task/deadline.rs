//! The day by which a task is to be done, as its words or its column say it.

use crate::model::When;
use crate::phrase::period::{Dated, Sense, find};
use crate::records::reading::Reading;
use chrono::Datelike;
use std::ops::Range;

/// The year that a date without one inherits: the one in the title (2021年…实施方案), or that of issue.
fn year(reading: &Reading) -> Option<u16> {
    let title =
        find(&reading.document.title, None).first().filter(|dated| dated.start.is_none() || dated.start == dated.end).and_then(Dated::year);
    title.or_else(|| reading.date().map(|date| date.year() as u16))
}

/// The last of the days by which some words of a text want them done. A day without a year has that of the words before.
pub fn of_words(text: &str, range: Range<usize>, reading: &Reading) -> Option<When> {
    let dated: Vec<Dated> = find(&text[..range.end], year(reading)).into_iter().filter(|dated| dated.range.start >= range.start).collect();
    let by = dated.iter().filter(|dated| dated.sense == Sense::By && dated.end.is_some() && !is_over(dated, reading));
    let by = by.max_by(|a, b| a.end.cmp(&b.end));
    by.or_else(|| dated.iter().find(|dated| opens(dated, &text[dated.range.clone()], &text[range.start..]) && !is_over(dated, reading)))
        .map(|dated| when(dated, text))
}

/// 2025年，组织开展…: a stretch of time with which a sentence begins.
fn opens(dated: &Dated, named: &str, words: &str) -> bool {
    let words = words.trim_start_matches("其中，");
    dated.sense == Sense::In && dated.end.is_some() && words.starts_with(named) && words[named.len()..].starts_with(['，', ','])
}

/// Where in a sentence clauses begin with a day by which: 7月底前完成甲，8月底前完成乙.
pub fn openings(words: &str, reading: &Reading) -> Vec<usize> {
    let by =
        find(words, year(reading)).into_iter().filter(|dated| dated.sense == Sense::By && dated.end.is_some() && !is_over(dated, reading));
    by.map(|dated| dated.range.start).filter(|at| *at == 0 || words[..*at].ends_with(['，', '；'])).collect()
}

/// Before the day of issue: the text reports, or describes.
fn is_over(dated: &Dated, reading: &Reading) -> bool {
    let issued = reading.date().map(|date| date.year() as u16);
    matches!((dated.year(), issued), (Some(year), Some(issued)) if year < issued)
}

/// What a column for deadlines says; words that no calendar knows stay words.
pub fn of_cell(cell: &str, reading: &Reading) -> Option<When> {
    let cell = cell.trim();
    if !cell.chars().any(char::is_alphanumeric) {
        return None;
    }
    let dated = find(cell, year(reading)).into_iter().max_by(|a, b| a.end.cmp(&b.end));
    let (start, end) = dated.map_or((None, None), |dated| (dated.start, dated.end));
    Some(When { text: cell.to_owned(), start, end })
}

fn when(dated: &Dated, words: &str) -> When {
    When { text: words[dated.range.clone()].to_owned(), start: dated.start.clone(), end: dated.end.clone() }
}
