//! The day by which a task is to be done, as its words or its column say it.

use crate::model::{MilestoneKind, When};
use crate::phrase::bodies::starts_with_any;
use crate::phrase::period::{Dated, Sense, find};
use crate::records::milestone;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use chrono::Datelike;
use std::ops::Range;

/// The days of a paragraph.
#[derive(Default)]
pub struct Days {
    all: Vec<Dated>,
    /// What its clauses commit to in a stretch of time, wherever it stands: 力争2025年率先实现…; 6月至9月组织开展….
    promised: Vec<(Range<usize>, When)>,
}

/// What a document's dates start from.
pub struct Calendar<'a> {
    reading: &'a Reading<'a>,
    issued: Option<u16>,
}

impl<'a> Calendar<'a> {
    pub fn of(reading: &'a Reading) -> Self {
        // A text without a day is from the beginning of its period.
        let begins = || reading.document.period.map(|period| period.start);
        Calendar { reading, issued: reading.date().map(|date| date.year() as u16).or_else(begins) }
    }

    /// The days of a paragraph from the year of issue on; with an earlier one the text reports or describes.
    pub fn days(&self, prose: &Prose) -> Days {
        let text = prose.text();
        // Most paragraphs name no day, and looking closely takes time.
        if !text.contains(['年', '月', '日', '期', '末']) {
            return Days::default();
        }
        let over = |dated: &Dated| matches!((dated.year(), self.issued), (Some(year), Some(issued)) if year < issued);
        let year = self.reading.year_at(prose.block.section.as_deref());
        let all: Vec<Dated> = find(text, year).into_iter().filter(|dated| dated.end.is_some() && !over(dated)).collect();
        let promised = if all.is_empty() { Vec::new() } else { promised(prose, self.reading, &all) };
        Days { all, promised }
    }

    /// “十三五”期间，市人社局落实…: a sentence that begins with a time gone by before the text was issued.
    pub fn looks_back(&self, sentence: &str) -> bool {
        let first = find(sentence, None).into_iter().next().filter(|dated| dated.range.start == 0 && dated.sense != Sense::Compared);
        let year = first.filter(|dated| sentence[dated.range.end..].starts_with(['，', ','])).and_then(|dated| dated.year());
        matches!((year, self.issued), (Some(year), Some(issued)) if year < issued)
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

fn promised(prose: &Prose, reading: &Reading, all: &[Dated]) -> Vec<(Range<usize>, When)> {
    let mut found = Vec::new();
    for milestone in milestone::of_block(prose, reading) {
        let known = all.iter().any(|dated| dated.end == milestone.when.end);
        let words = milestone.source.words.map(|words| words.start as usize..words.end as usize);
        let words = words.filter(|_| known && milestone.kind == MilestoneKind::Deadline);
        found.extend(words.filter(|words| leads(&prose.text()[words.clone()], &milestone.when.text)).map(|words| (words, milestone.when)));
    }
    found
}

/// Does a date lead its clause, or come from one before? In 制定实施2021年压减方案 it belongs to a name, in 2021年新上项目参照耗煤项目
/// 管理 to what a rule is for.
fn leads(clause: &str, date: &str) -> bool {
    const EFFORT: &[&str] = &["", "力争", "争取", "确保", "计划", "全市", "全区", "全县", "并", "于", "在", "其中", "力争在", "确保在"];
    // 2023年、2024年分别完成…: the years before it are of the same list.
    let before = |at: usize| clause[..at].trim_end_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, '年' | '、' | '和'));
    let leads = |at: usize| EFFORT.contains(&before(at).rsplit(['，', '；', '：']).next().unwrap_or("").trim());
    !clause.contains("参照") && clause.find(date).is_none_or(leads)
}

/// The last of the days by which some words of a paragraph want them done, or the stretch of time with which they begin, or
/// the last in which they commit to something.
pub fn of_words(text: &str, range: &Range<usize>, days: &Days) -> Option<When> {
    let own = || days.all.iter().filter(|dated| range.contains(&dated.range.start) && dated.range.end <= range.end);
    let by = own().filter(|dated| dated.sense == Sense::By).max_by(|a, b| a.end.cmp(&b.end));
    let dated = by.or_else(|| own().find(|dated| opens(dated, text, range)));
    if let Some(dated) = dated {
        return Some(When { text: text[dated.range.clone()].to_owned(), start: dated.start.clone(), end: dated.end.clone() });
    }
    let promised = days.promised.iter().filter(|(words, _)| range.start <= words.start && words.end <= range.end);
    promised.max_by(|a, b| a.1.end.cmp(&b.1.end)).map(|(_, when)| when.clone())
}

/// 每年1月底前, 每月5日前: a day that comes again has no date of its own, so only its words are kept.
pub fn recurring(words: &str) -> Option<When> {
    let found = ["每年", "每季度", "每月"].iter().filter_map(|every| words.find(every)).min()?;
    let rest = &words[found..];
    let end = rest.char_indices().take(LONGEST).find(|(_, letter)| *letter == '前').map(|(at, letter)| at + letter.len_utf8())?;
    let day =
        |letter: char| letter.is_ascii_digit() || matches!(letter, '月' | '日' | '年' | '每' | '底' | '初' | '前' | ' ' | '季' | '度');
    rest[..end].chars().all(day).then(|| When { text: rest[..end].to_owned(), start: None, end: None })
}

/// Letters of 每年12月31日前.
const LONGEST: usize = 10;

/// 2025年，组织开展…: a stretch of time with which a sentence begins.
fn opens(dated: &Dated, text: &str, range: &Range<usize>) -> bool {
    let before = text[range.start..dated.range.start].trim_start_matches("其中，");
    dated.sense == Sense::In && before.is_empty() && text[dated.range.end..].starts_with(['，', ','])
}

/// What is done in a year that stands before it.
const DONE: &[&str] = &["完成", "实现", "建成", "全面完成", "基本完成", "力争", "启动", "开展"];

/// Where in some words of a paragraph clauses begin with a day by which, or a time in which something is done: 7月底前完成甲，8月底前
/// 完成乙; 2022年，制定方案；2023年，完成改造.
pub fn openings<'a>(text: &'a str, range: &'a Range<usize>, days: &'a Days) -> impl Iterator<Item = usize> + 'a {
    let done = |dated: &Dated| {
        let rest = &text[dated.range.end..];
        dated.sense == Sense::By || dated.sense == Sense::In && (rest.starts_with('，') || starts_with_any(rest, DONE))
    };
    let by = days.all.iter().filter(move |dated| range.contains(&dated.range.start) && done(dated));
    by.map(|dated| dated.range.start).filter(|at| *at == range.start || text[..*at].ends_with(['，', '；']))
}
