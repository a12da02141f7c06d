//! What a column of a table of indicators holds, from its header path.

use crate::normalize::numeral;
use crate::records::reading::Reading;
use chrono::Datelike;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// 类别, or an outer one of several name columns.
    Group,
    Name,
    Unit,
    Baseline(Option<u16>),
    Target(Option<u16>),
    /// 年均增长, 年均/累计.
    Growth,
    /// 约束性 or 预期性.
    Attribute,
    /// 序号, 备注, 责任单位.
    Other,
}

/// The years that a document plans for, and the one in which it was issued.
#[derive(Clone, Copy, Debug)]
pub struct Years {
    pub first: Option<u16>,
    pub last: Option<u16>,
    pub issued: Option<u16>,
}

impl Years {
    pub fn of(reading: &Reading) -> Self {
        let period = reading.document.period.or(reading.parent.and_then(|parent| parent.period));
        let issued = reading.date().and_then(|date| u16::try_from(date.year()).ok());
        Years { first: period.map(|period| period.start), last: period.map(|period| period.end), issued }
    }

    /// Is a figure of this year one that was achieved when the document was issued?
    pub fn is_past(self, year: u16) -> bool {
        self.first.is_some_and(|first| year < first) || self.issued.is_some_and(|issued| year < issued)
    }
}

/// The roles of all columns.
pub fn roles(columns: &[Vec<String>], years: Years) -> Vec<Role> {
    let mut roles: Vec<Role> = columns.iter().map(|path| rate(path, years).unwrap_or_else(|| role(&path.concat(), years))).collect();
    // 指标名称 over three columns: groups, then the name.
    let last = roles.iter().rposition(|role| *role == Role::Name);
    for (at, role) in roles.iter_mut().enumerate() {
        if *role == Role::Name && Some(at) != last {
            *role = Role::Group;
        }
    }
    without_past_aims(columns, &mut roles);
    roles
}

/// 规划目标 2020年 beside 实现情况 2020年: what was aimed at in years that are over is no level from which a plan starts, and the rates
/// of both say nothing of what is to come.
fn without_past_aims(columns: &[Vec<String>], roles: &mut [Role]) {
    let under = |at: usize, words: &[&str]| columns[at].len() > 1 && words.iter().any(|word| columns[at][0].contains(word));
    let reached = |at: usize| under(at, &["实现情况", "完成情况", "实际"]);
    let aimed = |at: usize| under(at, &["规划目标", "规划值", "目标值", "规划指标"]) && !reached(at);
    let is_baseline = |role: &Role| matches!(role, Role::Baseline(Some(_)));
    let told = (0..roles.len()).any(|at| reached(at) && is_baseline(&roles[at]));
    let both = told && (0..roles.len()).any(|at| aimed(at) && is_baseline(&roles[at]));
    for at in (0..roles.len()).filter(|_| both) {
        let rate = roles[at] == Role::Growth && (aimed(at) || reached(at));
        if rate || aimed(at) && is_baseline(&roles[at]) {
            roles[at] = Role::Other;
        }
    }
}

/// 2023年计划 | 绝对值 | 增长（%）: below a year, the rate beside the value. That of a year gone by says nothing of the plan.
fn rate(path: &[String], years: Years) -> Option<Role> {
    let (last, outer) = path.split_last()?;
    let year = year(&outer.concat())?;
    let rate = ["增长", "增速", "增幅"].iter().any(|word| last.contains(word)) && self::year(last).is_none();
    rate.then_some(if years.is_past(year) { Role::Other } else { Role::Growth })
}

fn role(header: &str, years: Years) -> Role {
    let has = |words: &[&str]| words.iter().any(|word| header.contains(word));
    let year = year(header);
    if has(&["属性"]) || header == "指标类型" || header == "指标性质" || header == "性质" {
        Role::Attribute
    } else if has(&["序号", "备注", "责任", "牵头", "部门"]) {
        Role::Other
    } else if year.is_none() && has(&["年均", "增速", "增长", "增幅", "累计"]) {
        Role::Growth
    } else if let Some(time) = time(header, year, years) {
        time
    } else if has(&["指标", "名称"]) {
        Role::Name
    } else if has(&["计量单位", "单位"]) {
        Role::Unit
    } else if has(&["类别", "类型", "分类", "领域", "维度"]) {
        Role::Group
    } else {
        Role::Other
    }
}

fn time(header: &str, year: Option<u16>, years: Years) -> Option<Role> {
    let has = |words: &[&str]| words.iter().any(|word| header.contains(word));
    if has(&["基数", "基期", "基准", "完成", "实际", "现状", "现值"]) {
        Some(Role::Baseline(year))
    } else if has(&["目标值", "工作目标", "规划值", "预期目标", "目标数"]) {
        Some(Role::Target(year.or(years.last)))
    } else {
        year.map(|year| if years.is_past(year) { Role::Baseline(Some(year)) } else { Role::Target(Some(year)) })
    }
}

/// The last year that a header names: 2025年, 2022-2025年, “十四五”.
pub fn year(header: &str) -> Option<u16> {
    let digits = |at: usize| header.get(at..at + 4).filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let alone =
        |at: usize| !header[..at].ends_with(|c: char| c.is_ascii_digit()) && !header[at + 4..].starts_with(|c: char| c.is_ascii_digit());
    let named = header.char_indices().filter(|(at, _)| digits(*at).is_some() && alone(*at));
    let mut years = named.filter_map(|(at, _)| digits(at)?.parse().ok()).filter(|year| (1949..=2100).contains(year));
    years.next_back().or_else(|| five_year(header))
}

/// The last year of “十四五”: the first five-year plan ended in 1957, and since the third one they follow each other.
pub fn five_year(header: &str) -> Option<u16> {
    let (_, rest) = header.split_once("“")?;
    let (number, _) = rest.split_once("五”")?;
    let number = u16::try_from(numeral::value(number)?).ok()?;
    (6..=30).contains(&number).then(|| 1955 + 5 * number)
}

/// Does a header name one year, and no stretch of years?
pub fn single_year(header: &str) -> Option<u16> {
    let stretch = header.contains(['-', '－', '—', '～', '至']) || header.contains("五”") || header.contains("五年");
    year(header).filter(|_| !stretch)
}
