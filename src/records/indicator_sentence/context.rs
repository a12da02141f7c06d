//! Where a passage stands: among results or among promises, and for which year.

use super::sentence::Sentence;
use super::sum;
use crate::model::BlockKind;
use crate::phrase::period::{self, Sense};
use crate::records::heading::{has_both, looks_back, named_year};
use crate::records::project;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use chrono::{Datelike, NaiveDate};

/// Headings below which a plan says what was achieved, or how things stand.
#[rustfmt::skip]
const RESULTS: &[&str] = &[
    "发展基础", "工作基础", "现实基础", "发展现状", "现状", "回顾", "发展成就", "主要成就", "取得成效", "主要成效",
    "工作成效", "完成情况", "执行情况", "存在问题", "主要问题", "突出问题", "面临形势", "形势研判", "发展形势",
    "发展环境", "迈上新台阶", "新成效", "面临新形势", "工作开展情况", "规划背景", "发展背景", "决定性成就", "历史性成就", "如期全面建成小康",
];

/// Headings below which it says what is to be.
const PROMISES: &[&str] = &["目标", "任务", "远景", "措施", "思路", "指标体系"];

/// Headings below which figures are conditions and definitions, not promises.
const LEFT_OUT: &[&str] = &["名词", "注释", "术语", "分级标准", "响应分级", "附则", "适用范围", "事件分级"];

/// What is known before a sentence is read.
#[derive(Clone, Debug, Default)]
pub struct Context {
    pub title: String,
    pub issued: Option<NaiveDate>,
    /// The plan's period.
    first: Option<u16>,
    last: Option<u16>,
    /// The headings around, innermost first.
    headings: Vec<String>,
    /// The sections around the leading paragraph that named a year for all below it, and that year.
    lead: Option<(Option<String>, u16)>,
    /// The same for a look back: “十三五”时期，…, and what was reached is told below.
    told: Option<(Option<String>, u16)>,
    section: Option<String>,
    /// The last heading without a number that opened a part of a report: “十四五”时期工作回顾.
    part: Option<String>,
    /// Below “十三五”时期成就和“十四五”时期目标 the text has come to the years ahead.
    turned: bool,
    /// The year and sense that the sentences before in this paragraph gave.
    pub carried: Option<(Sense, u16)>,
    /// What they gave is a stretch of years: “十三五”时期.
    stretch: bool,
    /// A box, or the description of one work.
    pub tells_of_works: bool,
    /// The year that a date without one inherits.
    pub inherited_year: Option<u16>,
}

/// Contingency plans, rosters and grading tables set conditions; they promise no quantities.
pub fn promises(reading: &Reading) -> bool {
    let of = |kind: &str| matches!(kind, "预案" | "名单");
    !of(&reading.document.kind)
        && !reading.is_glossary(None)
        && !reading.parent.is_some_and(|parent| parent.title.contains("应急预案"))
        && !reading.document.title.contains("应急预案")
}

impl Context {
    pub fn of(reading: &Reading) -> Self {
        let period = reading.document.period.or(reading.parent.and_then(|parent| parent.period));
        // A text without a date is from the beginning of its period: what ended before that is past.
        let begins = period.and_then(|period| NaiveDate::from_ymd_opt(i32::from(period.start), 1, 1));
        Context {
            title: reading.document.title.clone(),
            issued: reading.date().or(begins),
            first: period.map(|period| period.start),
            last: reading.last_year(),
            inherited_year: reading.year_at(None),
            ..Context::default()
        }
    }

    /// Comes to a block.
    pub fn enter(&mut self, prose: &Prose, reading: &Reading) {
        let around = reading.around(prose.block.section.as_deref());
        self.open_part(prose, reading);
        self.turned &= self.section == prose.block.section;
        self.headings = around.iter().map(|section| section.heading.clone()).collect();
        self.headings.extend(self.part.clone().filter(|part| !self.headings.contains(part)));
        self.section = prose.block.section.clone();
        self.tells_of_works = prose.block.kind == BlockKind::Box || project::describes(prose.block.section.as_deref(), reading);
        self.inherited_year = reading.year_at(prose.block.section.as_deref());
        (self.carried, self.stretch) = (None, false);
        let below = |lead: &Option<String>| lead.is_none() || around.iter().any(|section| Some(&section.id) == lead.as_ref());
        self.lead = self.lead.take().filter(|(lead, _)| below(lead));
        self.told = self.told.take().filter(|(told, _)| told.is_some() && below(told));
    }

    /// Work reports set their parts without numbers, and the points of each as headings of the same rank: what stands below
    /// them belongs to the part until the next begins.
    fn open_part(&mut self, prose: &Prose, reading: &Reading) {
        let numbered = reading.section(&prose.block.id).is_some_and(|section| !section.num.is_empty());
        let title = prose.text().trim();
        if numbered {
            self.part = None;
        } else if title.chars().count() <= 24 && opens_part(title) && !title.contains(['，', '；', '：']) {
            self.part = Some(title.to_owned());
        }
    }

    /// Leaves a sentence: what it named holds for the rest of the paragraph, and, below a heading for goals, for all that
    /// stands below that heading.
    pub fn pass(&mut self, sentence: &Sentence) {
        let last = sentence.dates.iter().rev().find_map(|dated| match dated.sense_on(self.issued) {
            sense @ (Sense::By | Sense::In | Sense::From | Sense::Past)
                if !dated.inherited && !period::is_of_one_goal(sentence.text, dated) =>
            {
                // 创2006年以来新高: what follows is not of that year.
                let year = if sentence.is_since(dated) { self.reported_year()? } else { dated.year()? };
                Some((sense, year, sum::is_stretch(dated)))
            }
            _ => None,
        });
        self.stretch = last.map_or(self.stretch, |(.., stretch)| stretch);
        self.turned |= last.is_some_and(|(_, year, _)| !self.is_before_issue(year));
        let named = last.map(|(sense, year, _)| (sense, year));
        self.carried = named.or(self.carried);
        let opens = sentence.dates.first().is_some_and(|dated| dated.range.start == 0 && sum::is_stretch(dated));
        if let Some((_, year)) = named.filter(|(_, year)| opens && self.told.is_none() && self.is_before_issue(*year)) {
            self.told = Some((self.section.clone(), year)).filter(|_| self.reports() == Some(true));
        }
        // “十四五”时期经济社会发展主要目标：, behind 到2035年…: the paragraphs that follow are for that period.
        let announces = sentence.text.ends_with('：') && sentence.text.contains("目标") && sentence.text.chars().count() <= 50;
        if let (true, Some((Sense::In | Sense::By, year))) = (announces, named) {
            self.lead = Some((self.section.clone(), year));
        }
        let Some((Sense::By, year)) = named else { return };
        // 2022年6月底前 is the day of one thing.
        let whole = sentence
            .dates
            .iter()
            .any(|dated| dated.year() == Some(year) && dated.end.as_ref().is_some_and(|end| end.len() == 4 || end.ends_with("-12")));
        if whole && self.heading().is_some_and(|heading| heading.contains("目标")) && self.lead.is_none() {
            self.lead = Some((self.section.clone(), year));
        }
    }

    /// Did the sentences before speak of a stretch of years?
    pub fn carries_stretch(&self) -> bool {
        self.stretch
    }

    /// Is it a plan for more years than one?
    pub fn plans_for_years(&self) -> bool {
        self.first < self.last
    }

    pub fn heading(&self) -> Option<&str> {
        self.headings.first().map(String::as_str)
    }

    pub fn group(&self) -> Option<String> {
        self.heading().filter(|heading| !heading.is_empty()).map(str::to_owned)
    }

    pub fn is_left_out(&self) -> bool {
        self.headings.iter().any(|heading| LEFT_OUT.iter().any(|word| heading.contains(word)))
    }

    /// Do the headings around say that a passage reports? The innermost that says anything decides.
    pub fn reports(&self) -> Option<bool> {
        // 综合实力迈上新台阶 looks back, but not below 发展目标.
        let aimed = |at: usize| self.headings[at..].iter().any(|heading| heading.contains("目标"));
        // 高质量发展取得新成效 tells of the past only as the heading of a whole part.
        let part = |at: usize| at + 1 == self.headings.len();
        let ambiguous =
            |at: usize| self.headings[at].contains("迈上新台阶") && aimed(at) || self.headings[at].contains("新成效") && !part(at);
        // 着力落实重大任务 says what was done below 2023年工作回顾.
        let done = |at: usize| self.headings[at].contains("任务") && self.headings[at + 1..].iter().any(|heading| looks_back(heading));
        let told = self.headings.iter().enumerate().filter(|(at, _)| !ambiguous(*at) && !done(*at));
        told.map(|(_, heading)| heading).find_map(|heading| self.heading_reports(heading))
    }

    fn heading_reports(&self, heading: &str) -> Option<bool> {
        let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
        if has_both(heading, self.issued) {
            return Some(!self.turned);
        }
        if looks_back(heading) || self.opens_with_past(heading) {
            return Some(true);
        }
        // 夯实高质量发展基础, 优化发展环境: what is to be done.
        let to_do = [
            "夯实", "优化", "营造", "改善", "打造", "健全", "强化", "完善", "提升", "筑牢", "巩固", "厚植", "加强", "推进", "增强", "塑造",
            "集聚",
        ];
        if to_do.iter().any(|verb| heading.contains(verb)) && !heading.contains("新形势") && !heading.contains("迈上新台阶") {
            return None;
        }
        if has(&["发展基础"]) {
            return Some(true);
        }
        if heading.contains("目标") || heading.contains("远景") {
            return Some(false);
        }
        if has(RESULTS) {
            return Some(true);
        }
        has(PROMISES).then_some(false)
    }

    /// “十三五”时期，全县发展取得历史性成就: the years with which it begins are over.
    fn opens_with_past(&self, heading: &str) -> bool {
        let over = |dated: &period::Dated| dated.range.start == 0 && sum::is_stretch(dated) && dated.sense_on(self.issued) == Sense::Past;
        period::find(heading, None).first().is_some_and(over) && !heading.contains("目标")
    }

    /// The year of a result: that of the heading that reports, or the last one before the plan.
    pub fn reported_year(&self) -> Option<u16> {
        // 2022年计划执行情况 tells of that year, also in a report that has no later date.
        let told = |heading: &str, year: u16| {
            self.is_before_issue(year) || (looks_back(heading) && self.issue_year().is_none_or(|issued| year <= issued))
        };
        let named = self.headings.iter().find_map(|heading| Some((heading, named_year(heading)?)));
        let of_heading = named.filter(|(heading, year)| told(heading, *year)).map(|(_, year)| year);
        let fresh = |first: &u16| self.issue_year().is_none_or(|issued| issued <= first + 1);
        of_heading
            .or_else(|| self.first.filter(fresh).map(|first| first - 1))
            .or_else(|| self.told.as_ref().map(|(_, year)| *year))
            .or_else(|| self.year_before())
    }

    /// A report that a government gives in the first half of a year tells of the year before.
    fn year_before(&self) -> Option<u16> {
        let given = self.issued.filter(|day| day.month() <= 6 && self.title.contains("政府工作报告"))?;
        u16::try_from(given.year() - 1).ok()
    }

    /// The year of a promise that names none, and where it is from.
    pub fn promised_year(&self) -> Option<(u16, &'static str)> {
        let of_heading = || self.headings.iter().find_map(|heading| named_year(heading)).filter(|year| !self.is_before_issue(*year));
        let carried = self.carried.filter(|(sense, _)| matches!(sense, Sense::By | Sense::In)).map(|(_, year)| (year, "本段前文"));
        carried
            .or_else(|| of_heading().map(|year| (year, "标题")))
            .or_else(|| self.lead.as_ref().map(|(_, year)| (*year, "本节首段")))
            .or_else(|| self.last.map(|year| (year, "规划期")))
    }

    pub fn issue_year(&self) -> Option<u16> {
        self.issued.and_then(|date| u16::try_from(date.year()).ok())
    }

    fn is_before_issue(&self, year: u16) -> bool {
        self.issue_year().is_some_and(|issued| year < issued)
    }
}

/// “十四五”时期工作回顾, “十五五”时期主要目标任务, 2026年重点工作.
fn opens_part(title: &str) -> bool {
    const PARTS: [&str; 8] = ["回顾", "目标任务", "主要目标", "重点工作", "工作安排", "工作打算", "主要任务", "重点任务"];
    PARTS.iter().any(|part| title.ends_with(part))
}
