//! The day by which a task is to be done, as its words or its column say it.

use crate::model::When;
use crate::phrase::period::{Dated, Sense, find};
use crate::records::reading::Reading;
use chrono::Datelike;

/// The year that a date without one inherits: the one in the title (2021年…实施方案), or that of issue.
fn year(reading: &Reading) -> Option<u16> {
    let title =
        find(&reading.document.title, None).first().filter(|dated| dated.start.is_none() || dated.start == dated.end).and_then(Dated::year);
    title.or_else(|| reading.date().map(|date| date.year() as u16))
}

/// The last of the days by which the words of a task want it done.
pub fn of_words(words: &str, reading: &Reading) -> Option<When> {
    let dated = find(words, year(reading));
    let by = dated.iter().filter(|dated| dated.sense == Sense::By && dated.end.is_some() && !is_over(dated, reading));
    let by = by.max_by(|a, b| a.end.cmp(&b.end));
    by.or_else(|| dated.iter().find(|dated| opens(dated, words) && !is_over(dated, reading))).map(|dated| when(dated, words))
}

/// 2025年，组织开展…: a stretch of time with which a sentence begins.
fn opens(dated: &Dated, words: &str) -> bool {
    let before = words[..dated.range.start].trim_start_matches("其中，");
    dated.sense == Sense::In && before.is_empty() && words[dated.range.end..].starts_with(['，', ',']) && dated.end.is_some()
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
