//! Dates and durations as plans write them: 到2025年, 2023年年底前, 8月底前, 2022—2023年, “十四五”期间, 20个工作日内.

use std::ops::Range;

/// One expression of time in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Bytes of the text.
    pub range: Range<usize>,
    pub sense: Sense,
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, both included; a moment or deadline has an `end` only. `None` where no calendar
    /// can say.
    pub start: Option<String>,
    pub end: Option<String>,
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
    /// 截至2020年底, 2020年: at or before the day of issue; the text reports.
    Past,
    /// 比2020年, 较2020年, 2018年年底前形成的: a date that is compared with or describes, and dates nothing itself.
    Compared,
    /// 30分钟内, 20个工作日: a duration.
    Lasting,
    /// 每年, 每月, 每日.
    Recurring,
}

/// All expressions of time in `text`, in order, not overlapping. `year` is the year that a date without one inherits
/// (8月底前): the one named before it in the same paragraph, or the one that the document is about.
pub fn find(_text: &str, _year: Option<u16>) -> Vec<Dated> {
    Vec::new()
}

impl Dated {
    /// The last year that it names.
    pub fn year(&self) -> Option<u16> {
        self.end.as_ref().or(self.start.as_ref()).and_then(|date| date.get(..4)).and_then(|year| year.parse().ok())
    }
}
