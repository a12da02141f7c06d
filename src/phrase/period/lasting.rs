//! Durations and what recurs: 30分钟内, 不得超过2小时, 20个工作日, 每年12月底前.

use super::cursor::Cursor;
use super::{Dated, Sense, Years, calendar};
use crate::normalize::numeral;

const AT_MOST: &[&str] = &["最迟不得超过", "最迟不超过", "最长不得超过", "最长不超过", "最多不超过", "不得超过", "不超过"];
const INSIDE: &[&str] = &["以内", "之内", "内"];

/// Units of time, each with letters that would make it another word: 15分钟生活圈, 100周年, 三年行动, 50年一遇.
const UNITS: &[(&str, &[&str])] = &[
    ("个工作日", &[]),
    ("工作日", &[]),
    ("个自然日", &[]),
    ("个小时", &[]),
    ("个半小时", &[]),
    ("小时", &[]),
    ("分钟", &[]),
    ("秒钟", &[]),
    ("秒", &[]),
    ("天", &["然", "气", "津", "空", "桥", "地"]),
    ("个星期", &[]),
    ("周", &["年", "岁", "边", "期", "围", "转"]),
    ("个月", &[]),
    ("年", &["代", "级", "一遇", "龄", "轮", "制", "规划", "行动", "计划", "攻坚", "内涝", "学前", "义务教育"]),
];

/// A duration. 日 alone is a day of a month: it needs 内.
pub(super) fn lasting(cursor: Cursor) -> Option<Dated> {
    let at_most = cursor.after_any(AT_MOST);
    let (number, next) = amount(at_most.unwrap_or(cursor))?;
    let unit = UNITS.iter().find_map(|(unit, others)| next.after_unless(unit, others).map(|next| (*unit, next)));
    let end = match unit {
        Some(("年", _)) if !number.is_small() => return None,
        Some((_, next)) => next.after_any(INSIDE).unwrap_or(next),
        None => next.after("日").and_then(|next| next.after_any(INSIDE))?,
    };
    if is_circle(end) {
        return None;
    }
    Some(Dated { range: cursor.at..end.at, sense: Sense::Lasting, start: None, end: None, inherited: false })
}

/// 15分钟生活圈, 1小时经济圈: a name.
fn is_circle(cursor: Cursor) -> bool {
    cursor.rest().chars().take(5).take_while(|c| c.is_alphanumeric()).any(|c| c == '圈')
}

/// How much: 2, 1.5, 两, 半, 3-5.
fn amount(cursor: Cursor) -> Option<(Amount, Cursor)> {
    if let Some(next) = cursor.after("半").filter(|_| !cursor.before().is_some_and(|c| matches!(c, '个' | '上' | '下' | '大'))) {
        return next.after_any(&["小时", "个小时", "个月", "年"]).map(|_| (Amount { letters: 1 }, next));
    }
    let (number, next) = cursor.number()?;
    let words = &cursor.text[cursor.at..next.at];
    // 百年, 千年 count nothing.
    if words.chars().all(|c| matches!(c, '百' | '千')) {
        return None;
    }
    // 4.2021年底前: the number of an item and a year.
    if next
        .after(".")
        .and_then(|dot| dot.rest().get(..4))
        .is_some_and(|year| ["19", "20"].iter().any(|century| year.starts_with(century)) && year.bytes().all(|b| b.is_ascii_digit()))
    {
        return None;
    }
    // 1.到2026年: the number of an item, and no stretch from 1 on.
    let digits = next.after(".").map(|dot| (dot.at, skip(dot, |c| c.is_ascii_digit()))).filter(|(dot, end)| end.at > *dot);
    let fraction = digits.map_or(next, |(_, end)| end);
    let last =
        fraction.dash().map(|dash| skip(dash, |c| c.is_ascii_digit() || numeral::is_chinese(c))).filter(|end| end.at > fraction.at + 3);
    Some((Amount { letters: number.letters }, last.unwrap_or(fraction)))
}

struct Amount {
    letters: usize,
}

impl Amount {
    /// A number of four letters before 年 is a year.
    fn is_small(&self) -> bool {
        self.letters <= 3
    }
}

fn skip(cursor: Cursor, of: impl Fn(char) -> bool) -> Cursor {
    let rest = cursor.rest();
    Cursor::new(cursor.text, cursor.at + rest.find(|c| !of(c)).unwrap_or(rest.len()))
}

/// 每年, 每日, 每季度, 每半年, 每3年, 每年12月底前, 每月10日前.
pub(super) fn recurring(cursor: Cursor, years: Years) -> Option<Dated> {
    let next = cursor.after("每")?;
    let unit = next.after_any(&["个工作日", "工作日", "年度", "半年", "年", "季度", "个月", "月", "周", "日", "天", "小时"]);
    let daily = cursor.text[next.at..].starts_with(['日', '天']);
    let end = match unit {
        Some(unit) => hours(unit).filter(|_| daily).unwrap_or_else(|| within(unit, years)),
        None => lasting(next).map(|lasting| Cursor::new(cursor.text, lasting.range.end))?,
    };
    Some(Dated { range: cursor.at..end.at, sense: Sense::Recurring, start: None, end: None, inherited: false })
}

/// 每日8时、20时: the hours of the day, not the stretch between two (每日8时至20时).
fn hours(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let hour = |cursor: Cursor<'_>| cursor.number().and_then(|(_, next)| next.after_unless("时", &["间", "段", "许"])).map(|next| next.at);
    let mut end = hour(cursor)?;
    while let Some(next) = Cursor::new(cursor.text, end).after_any(&["、", "和"]).and_then(hour) {
        end = next;
    }
    let end = Cursor::new(cursor.text, end);
    (!end.rest().starts_with(['至', '到', '-', '—', '～'])).then_some(end)
}

/// 每年预算编制前，: as far as the comma, if it is near.
fn before_event(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let near = cursor.rest().char_indices().take(10).find(|(_, c)| matches!(c, '，' | '。' | '；' | '、'))?.0;
    let event = &cursor.rest()[..near];
    (event.ends_with('前') && !event.contains(|c: char| c.is_ascii_digit())).then(|| Cursor::new(cursor.text, cursor.at + near))
}

/// Behind the day that recurs: 12月底前, 10日前, 底前.
fn within<'a>(cursor: Cursor<'a>, years: Years) -> Cursor<'a> {
    let day = |cursor: Cursor<'a>| cursor.number().and_then(|(_, next)| next.after_any(&["日", "号"]));
    if let Some(end) = before_event(cursor) {
        return end;
    }
    let dated = calendar::recurring_part(cursor, years).or_else(|| cursor.after_any(&["底", "末", "初"]));
    let end = dated.or_else(|| day(cursor)).unwrap_or(cursor);
    end.after_any(&["之前", "以前"]).or_else(|| end.after_unless("前", &["期", "列", "往"]).filter(|_| end.at > cursor.at)).unwrap_or(end)
}
