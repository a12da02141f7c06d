//! A sentence with its amounts, its dates and its clauses.

use super::context::Context;
use crate::phrase::amount::{self, Amount};
use crate::phrase::period::{self, Dated, Sense};
use std::ops::Range;

pub struct Sentence<'a> {
    pub text: &'a str,
    pub amounts: Vec<Amount>,
    pub dates: Vec<Dated>,
    /// Its passage reports what was achieved.
    reports: Option<bool>,
    issued: Option<chrono::NaiveDate>,
    carried: Option<(Sense, u16)>,
    /// A number is a promise only where a year, a bound or a rate makes it one.
    pub tells_of_works: bool,
}

/// Marks that part one clause from the next.
const BREAKS: [char; 8] = ['，', '；', '。', '！', '？', '：', '\n', '|'];

impl<'a> Sentence<'a> {
    pub fn new(text: &'a str, context: &Context) -> Self {
        let dates = period::find(text, context.inherited_year);
        let dated = |amount: &Amount| {
            let overlaps = |dated: &&Dated| dated.range.start < amount.range.end && amount.range.start < dated.range.end;
            dates.iter().find(overlaps).is_some_and(|dated| !matches!(dated.sense, Sense::Lasting | Sense::Recurring))
        };
        let amounts = amount::find(text).into_iter().filter(|amount| !dated(amount)).collect();
        let (reports, issued) = (context.reports(), context.issued);
        Sentence { text, amounts, dates, reports, issued, carried: context.carried, tells_of_works: context.tells_of_works }
    }

    /// Where the clause around a place begins; a bracket that is open there begins one of its own.
    pub fn clause_start(&self, at: usize) -> usize {
        let head = &self.text[..at];
        let mark = head.char_indices().rev().find(|(_, letter)| BREAKS.contains(letter)).map_or(0, |(at, letter)| at + letter.len_utf8());
        let dash = head.rfind("——").map_or(0, |at| at + "——".len());
        mark.max(dash).max(open_bracket(head).unwrap_or(0))
    }

    /// Where the clause around a place ends, its mark not included.
    pub fn clause_end(&self, at: usize) -> usize {
        let mut depth = 0_i32;
        for (offset, letter) in self.text[at..].char_indices() {
            match letter {
                '（' => depth += 1,
                '）' if depth == 0 => return at + offset,
                '）' => depth -= 1,
                _ if depth == 0 && BREAKS.contains(&letter) => return at + offset,
                _ => {}
            }
        }
        self.text.len()
    }

    /// The date that governs a place: the last one before it that dates anything.
    pub fn date_at(&self, at: usize) -> Option<&Dated> {
        self.dates.iter().rfind(|dated| dated.range.start < at && matches!(dated.sense, Sense::By | Sense::In | Sense::From | Sense::Past))
    }

    /// 2018年以来: from that year until now.
    pub fn is_since(&self, dated: &Dated) -> bool {
        self.text[dated.range.clone()].ends_with("以来") && dated.start.is_none()
    }

    pub fn sense_at(&self, at: usize) -> Option<Sense> {
        self.date_at(at).map(|dated| dated.sense_on(self.issued))
    }

    /// Was what stands here achieved? Its date says so, else its headings, else the words.
    pub fn is_result(&self, at: usize) -> bool {
        let clause = &self.text[self.clause_start(at)..self.clause_end(at)];
        match self.sense_at(at) {
            // 4月底前, in a plan for this year that was issued in May, is a deadline still.
            Some(Sense::Past) if self.is_of_this_year(at) => false,
            Some(Sense::Past) => true,
            Some(Sense::By | Sense::From) => false,
            Some(Sense::In) if self.reports != Some(true) => false,
            _ => match self.reports {
                Some(reports) => reports,
                None => is_told_as_done(clause) || matches!(self.carried, Some((Sense::Past, _))),
            },
        }
    }

    fn is_of_this_year(&self, at: usize) -> bool {
        let year = self.issued.map(|date| chrono::Datelike::year(&date));
        self.reports != Some(true)
            && self.date_at(at).is_some_and(|dated| dated.sense != Sense::Past && dated.year().map(i32::from) == year)
    }

    /// Is a place inside “…”? What is quoted is a name: “六个100%”.
    pub fn is_quoted(&self, at: usize) -> bool {
        let head = &self.text[..at];
        let open = head.rfind('“').filter(|open| !head[*open..].contains('”'));
        open.is_some_and(|open| self.text[at..].contains('”') && !self.quotes_goals(open))
    }

    /// 实现“骨干人才达到800名，集聚度达到45%”的发展目标: what is quoted are the goals themselves.
    fn quotes_goals(&self, open: usize) -> bool {
        let Some((inner, behind)) = self.text[open + '“'.len_utf8()..].split_once('”') else { return false };
        let named: String = behind.chars().take(12).collect();
        inner.contains('，') && inner.contains("达到") && named.starts_with('的') && named.contains("目标")
    }

    /// Words of a range, for a quote: whole clauses.
    pub fn clauses(&self, range: Range<usize>) -> Range<usize> {
        self.clause_start(range.start)..self.clause_end(range.end).max(range.end)
    }
}

fn is_told_as_done(clause: &str) -> bool {
    let done = ["已", "累计完成", "目前", "仅为", "居全", "位居", "首次突破", "获评", "荣获"];
    let to_do = ["力争", "确保", "争取", "不断", "将"];
    // 对首次突破10亿元的企业给予奖励: a condition.
    // 组织对12家已完成整改的企业开展评估: to whom it is to be done.
    !clause.trim_start().trim_start_matches("组织").starts_with('对')
        && done.iter().any(|word| clause.contains(word))
        && !to_do.iter().any(|word| clause.contains(word))
}

/// Behind the last bracket that is not closed.
fn open_bracket(head: &str) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, letter) in head.char_indices().rev() {
        match letter {
            '）' => depth += 1,
            '（' if depth == 0 => return Some(at + letter.len_utf8()),
            '（' => depth -= 1,
            _ => {}
        }
    }
    None
}
