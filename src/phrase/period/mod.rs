//! Dates and durations as plans write them: 到2025年, 2023年年底前, 8月底前, 2022—2023年, “十四五”期间, 20个工作日内.
//!
//! 1. [`cursor`]: small scanners over a text.
//! 2. [`calendar`]: days, months, quarters, years and stretches of them; [`five_year`]: “十四五”期间.
//! 3. [`frame`]: the words around a date that give its sense: 到, 前, 起, 较, 截至.
//! 4. [`lasting`]: durations and what recurs.
//!
//! Titles in 《》 hold no dates. What a date belongs to is for the rules that read records to say.

mod calendar;
mod cursor;
mod five_year;
mod frame;
mod lasting;

use super::citation::title_end;
use cursor::Cursor;
use std::ops::Range;

/// One expression of time in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Bytes of the text, with the words that give the sense: 到2025年, 8月底前, 不得超过2小时.
    pub range: Range<usize>,
    pub sense: Sense,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both included; a moment or deadline has an `end` only. `None` where no calendar
    /// can say.
    pub start: Option<String>,
    pub end: Option<String>,
    /// The text gives no year: it is the one that was named before, or the one that the caller gave.
    pub inherited: bool,
}

/// What an expression of time says about what stands with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// 到2025年, 2023年底前, 6月底前: to be done by then.
    By,
    /// 2025年, “十四五”期间, 2022—2023年: within it.
    In,
    /// 自2022年起, 2022年开始.
    From,
    /// The words report: 截至2020年底, 2018年以来, 2020年已. Decided by words alone, because a text knows no day of issue;
    /// [`Dated::sense_on`] decides by the day too.
    Past,
    /// 比2020年, 较2020年, 2018年年底前形成的: a date that is compared with or describes, and dates nothing itself.
    Compared,
    /// 30分钟内, 20个工作日: a duration.
    Lasting,
    /// 每年, 每月, 每日.
    Recurring,
}

/// All expressions of time in `text`, in order, not overlapping. `year` is the year that a date without one inherits
/// (8月底前, 今年): the one named before it in the same paragraph, or the one that the document is about. A year that
/// `text` names itself takes its place from there on.
pub fn find(text: &str, year: Option<u16>) -> Vec<Dated> {
    let (mut found, mut at, mut named, mut yearly) = (Vec::new(), item(text), None, false);
    let mut units = Units::of(text);
    while let Some(letter) = text[at..].chars().next() {
        if let Some(end) = title_end(&text[at..]) {
            at += end;
        } else if let Some(mut dated) =
            units.reach(at).then(|| expression(Cursor::new(text, at), Years { given: year, latest: named.or(year), named })).flatten()
        {
            at = dated.range.end;
            // 每年1月底前完成自查，4月底前公布结果: so is the second.
            yearly = is_yearly(&text[dated.range.clone()], &dated) || yearly && dated.is_month_of_no_year();
            if yearly && dated.sense == Sense::By {
                (dated.sense, dated.end) = (Sense::Recurring, None);
            }
            if dated.names_year() {
                named = dated.year().or(named);
            }
            found.push(dated);
        } else {
            yearly &= letter != '。';
            if letter == '“' || letter == '十' {
                named = five_year::bare(Cursor::new(text, at)).or(named);
            }
            at += letter.len_utf8();
        }
    }
    found
}

/// 每年2月底前: a month of every year.
fn is_yearly(words: &str, dated: &Dated) -> bool {
    dated.sense == Sense::Recurring && words.starts_with("每年") && words.contains('月')
}

/// Where a text begins behind the number of an item that a date follows at once: 4.2021年底前, 12.6月底前. No number of years
/// or months has such decimals.
fn item(text: &str) -> usize {
    let Some((number, rest)) = text.split_once('.').filter(|(number, _)| (1..=2).contains(&number.len())) else { return 0 };
    let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let dated = digits == 4 && rest[digits..].starts_with('年') || (1..=2).contains(&digits) && rest[digits..].starts_with('月');
    if dated && number.chars().all(|c| c.is_ascii_digit()) { number.len() + 1 } else { 0 }
}

/// Where the dates end that stand side by side from `first` on: 到2022年、2023年和2025年. One alone is a run of its own.
pub fn run(text: &str, dates: &[Dated], first: usize) -> usize {
    let joined = |at: &usize| {
        let between = text.get(dates[at - 1].range.end..dates[*at].range.start);
        between.is_some_and(|between| matches!(between, "、" | "和" | "及" | "与")) && dates[*at].year().is_some()
    };
    first + 1 + (first + 1..dates.len()).take_while(joined).count()
}

/// 2030年前碳达峰, 2030年前实现碳达峰: everybody's year for that goal, which says nothing of the goals behind it.
pub fn is_of_one_goal(text: &str, dated: &Dated) -> bool {
    let rest = &text[dated.range.end..];
    let rest = ["如期实现", "确保实现", "实现"].iter().find_map(|verb| rest.strip_prefix(verb)).unwrap_or(rest);
    ["碳达峰", "碳排放达峰", "碳中和", "二氧化碳排放达"].iter().any(|goal| rest.starts_with(goal))
}

/// Where the units of time stand in a text. Every expression holds one within a few letters: far from them nothing needs
/// to be tried.
struct Units {
    places: Vec<usize>,
    next: usize,
}

impl Units {
    const LONGEST: usize = 24 * '年'.len_utf8();

    fn of(text: &str) -> Self {
        let is_unit = |letter: char| "年月日天时周旬季度期分秒晚早午“十".contains(letter);
        Units { places: text.char_indices().filter(|(_, letter)| is_unit(*letter)).map(|(at, _)| at).collect(), next: 0 }
    }

    /// Is there one at or soon behind this place? Places must be asked for in their order.
    fn reach(&mut self, at: usize) -> bool {
        while self.places.get(self.next).is_some_and(|place| *place < at) {
            self.next += 1;
        }
        self.places.get(self.next).is_some_and(|place| *place <= at + Self::LONGEST)
    }
}

/// What a date without a year can inherit.
#[derive(Clone, Copy)]
struct Years {
    /// For 今年.
    given: Option<u16>,
    /// For 8月底前.
    latest: Option<u16>,
    /// For 再奋斗十年: named by the text itself.
    named: Option<u16>,
}

fn expression(cursor: Cursor, years: Years) -> Option<Dated> {
    lasting::recurring(cursor, years)
        .or_else(|| frame::from_issue(cursor))
        .or_else(|| frame::dated(cursor, years))
        .or_else(|| frame::further(cursor, years))
        .or_else(|| lasting::lasting(cursor))
}

impl Dated {
    /// 3月底前.
    fn is_month_of_no_year(&self) -> bool {
        self.inherited && self.end.as_ref().is_some_and(|end| end.len() == "2025-03".len()) && self.start.is_none()
    }

    /// The last year that it names.
    pub fn year(&self) -> Option<u16> {
        self.end.as_ref().or(self.start.as_ref()).and_then(|date| date.get(..4)).and_then(|year| year.parse().ok())
    }

    /// Its sense in a text of that day: what ends before it is past (“十三五”期间, 2020年), and what 截至 names after it is
    /// to come.
    pub fn sense_on(&self, issued: Option<chrono::NaiveDate>) -> Sense {
        let (Some(issued), Some(end)) = (issued, &self.end) else { return self.sense };
        let day = issued.format("%Y-%m-%d").to_string();
        let before = end.as_str() < &day[..end.len().min(day.len())];
        // What is asked by a day of the year of issue is asked, if late.
        let years_before = end.get(..4) < day.get(..4);
        match self.sense {
            Sense::By if years_before => Sense::Past,
            Sense::In if before => Sense::Past,
            Sense::Past if !before && self.start.is_none() => Sense::By,
            sense => sense,
        }
    }

    fn names_year(&self) -> bool {
        !self.inherited && !matches!(self.sense, Sense::Compared | Sense::Lasting | Sense::Recurring)
    }
}

#[cfg(test)]
mod tests;
