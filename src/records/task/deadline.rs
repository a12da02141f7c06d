//! The day by which a task is to be done, as its words or its column say it.

use crate::model::When;
use crate::phrase::period::{Dated, Sense, find};
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use chrono::Datelike;
use std::ops::Range;

/// What a document's dates start from.
pub struct Calendar<'a> {
    reading: &'a Reading<'a>,
    issued: Option<u16>,
}

impl<'a> Calendar<'a> {
    pub fn of(reading: &'a Reading) -> Self {
        Calendar { reading, issued: reading.date().map(|date| date.year() as u16) }
    }

    /// The days of a paragraph from the year of issue on; with an earlier one the text reports or describes.
    pub fn days(&self, prose: &Prose) -> Vec<Dated> {
        let text = prose.text();
        // Most paragraphs name no day, and looking closely takes time.
        if !text.contains(['年', '月', '日', '期']) {
            return Vec::new();
        }
        let over = |dated: &Dated| matches!((dated.year(), self.issued), (Some(year), Some(issued)) if year < issued);
        let year = self.reading.year_at(prose.block.section.as_deref());
        find(text, year).into_iter().filter(|dated| dated.end.is_some() && !over(dated)).collect()
    }

    /// What a column for deadlines says; words that no calendar knows stay words.
    pub fn cell(&self, cell: &str) -> Option<When> {
        let cell = cell.trim();
        if !cell.chars().any(char::is_alphanumeric) {
            return None;
        }
        let dated = find(cell, self.reading.year_at(None)).into_iter().max_by(|a, b| a.end.cmp(&b.end));
        // 2024 alone, in a column for when it is built.
        let year = cell.parse::<u16>().ok().filter(|year| (1990..2100).contains(year)).map(|year| year.to_string());
        let (start, end) = dated.map_or((None, year), |dated| (dated.start, dated.end));
        Some(When { text: cell.to_owned(), start, end })
    }
}

/// The last of the days by which some words of a paragraph want them done, or the stretch of time with which they begin.
pub fn of_words(text: &str, range: &Range<usize>, days: &[Dated]) -> Option<When> {
    let own = || days.iter().filter(|dated| range.contains(&dated.range.start) && dated.range.end <= range.end);
    let by = own().filter(|dated| dated.sense == Sense::By).max_by(|a, b| a.end.cmp(&b.end));
    let dated = by.or_else(|| own().find(|dated| opens(dated, text, range)))?;
    Some(When { text: text[dated.range.clone()].to_owned(), start: dated.start.clone(), end: dated.end.clone() })
}

/// 2025年，组织开展…: a stretch of time with which a sentence begins.
fn opens(dated: &Dated, text: &str, range: &Range<usize>) -> bool {
    let before = text[range.start..dated.range.start].trim_start_matches("其中，");
    dated.sense == Sense::In && before.is_empty() && text[dated.range.end..].starts_with(['，', ','])
}

/// Where in some words of a paragraph clauses begin with a day by which: 7月底前完成甲，8月底前完成乙.
pub fn openings<'a>(text: &'a str, range: &'a Range<usize>, days: &'a [Dated]) -> impl Iterator<Item = usize> + 'a {
    let by = days.iter().filter(|dated| dated.sense == Sense::By && range.contains(&dated.range.start));
    by.map(|dated| dated.range.start).filter(|at| *at == range.start || text[..*at].ends_with(['，', '；']))
}
