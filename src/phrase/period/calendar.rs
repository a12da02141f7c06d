//! Days, months, quarters, halves, years, and stretches from one to another.

use super::Years;
use super::cursor::Cursor;
use super::five_year;

/// A day, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Date {
    pub(super) year: u16,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
}

/// From a first date to a last one, both included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stretch {
    pub(super) start: Option<Date>,
    pub(super) end: Option<Date>,
    /// The text gives no year.
    pub(super) inherited: bool,
    /// 底, 末: its last day is meant.
    pub(super) last: bool,
}

impl Date {
    pub(super) fn year(year: u16) -> Self {
        Date { year, month: None, day: None }
    }

    fn month(year: u16, month: u8) -> Self {
        Date { year, month: Some(month), day: None }
    }

    pub(super) fn written(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }
}

impl Stretch {
    pub(super) fn of(start: Date, end: Date) -> Self {
        Stretch { start: Some(start), end: Some(end), inherited: false, last: false }
    }

    /// A part of a year that may be unknown.
    fn part(year: Option<u16>, months: (u8, u8)) -> Self {
        let date = |month| year.map(|year| Date::month(year, month));
        Stretch { start: date(months.0), end: date(months.1), inherited: false, last: false }
    }
}

/// One date or a stretch of them.
pub(super) fn stretch(cursor: Cursor, years: Years) -> Option<(Stretch, Cursor)> {
    if let Some(found) = short_stretch(cursor, years) {
        return Some(found);
    }
    let (first, next) = point(cursor, years)?;
    let inner = Years { latest: first.end.map(|end| end.year).or(years.latest), ..years };
    let second = next.dash().and_then(|next| point(next, inner).or_else(|| day(first.end, next)));
    match second {
        Some((second, next)) => {
            let inherited = first.inherited && second.inherited;
            Some((Stretch { start: first.start, end: second.end, inherited, last: second.last }, next))
        }
        None => Some((first, next)),
    }
}

/// The day that ends a stretch within one month: 9月1日至15日.
fn day(first: Option<Date>, cursor: Cursor) -> Option<(Stretch, Cursor)> {
    let (number, next) = cursor.number()?;
    let next = next.after("日")?;
    let first = first.filter(|first| first.day.is_some())?;
    let last = Date { day: u8::try_from(number.value).ok().filter(|day| (1..=31).contains(day)), ..first };
    Some((Stretch::of(last, last), next))
}

/// The first end is but a number: 2022—2023年, 3—5月, 2024、2025年.
fn short_stretch(cursor: Cursor, years: Years) -> Option<(Stretch, Cursor)> {
    let (first, next) = cursor.number()?;
    let joined = next.dash().or_else(|| next.after_any(&["、", "和"]))?;
    let (second, end) = point(joined, years)?;
    let date = second.end;
    let is_year = first.letters == 4 && (1900..=2100).contains(&first.value) && !second.inherited;
    let is_month = (1..=12).contains(&first.value) && joined.number().is_some_and(|(_, next)| next.after("月").is_some());
    let start = match date {
        _ if is_year => Some(Date::year(first.value as u16)),
        Some(date) if is_month => Some(Date::month(date.year, first.value as u8)),
        None if is_month => None,
        _ => return None,
    };
    Some((Stretch { start, ..second }, end))
}

/// A date that is not a stretch by its form.
fn point(cursor: Cursor, years: Years) -> Option<(Stretch, Cursor)> {
    if let Some((year, next)) = year(cursor) {
        return Some(within(Some(year), next).unwrap_or((Stretch::of(Date::year(year), Date::year(year)), next)));
    }
    five_year::period(cursor).or_else(|| relative(cursor, years)).or_else(|| without_year(cursor, years))
}

/// 2025年, 二〇三五年, 2023年度, 2021年全年.
fn year(cursor: Cursor) -> Option<(u16, Cursor)> {
    let (number, next) = cursor.number()?;
    let next = next.after_unless("年", &["版", "第"])?;
    let next = next.after_unless("度", &["假"]).unwrap_or(next);
    (number.letters == 4 && (1900..=2100).contains(&number.value)).then(|| (number.value as u16, next.after("全年").unwrap_or(next)))
}

/// 今年, 本年度, 明年, 今年年底.
fn relative(cursor: Cursor, years: Years) -> Option<(Stretch, Cursor)> {
    let words: &[(&[&str], i32)] = &[(&["今年", "本年度", "本年"], 0), (&["明年"], 1), (&["去年", "上年度", "上年"], -1)];
    let (next, add) = words.iter().find_map(|(words, add)| Some((cursor.after_any(words)?, *add)))?;
    if cursor.before() == Some('年') || cursor.before() == Some('成') {
        return None;
    }
    let year = years.given.and_then(|year| u16::try_from(i32::from(year) + add).ok());
    let whole = Stretch { start: year.map(Date::year), end: year.map(Date::year), inherited: true, last: false };
    let (found, next) = within(year, next).unwrap_or((whole, next));
    Some((Stretch { inherited: true, ..found }, next))
}

/// 8月底, 年底, 三季度, 上半年: the year is inherited.
fn without_year(cursor: Cursor, years: Years) -> Option<(Stretch, Cursor)> {
    let before = cursor.before();
    if before.is_some_and(|c| matches!(c, '年' | '每' | '个' | '近' | '前' | '周')) {
        return None;
    }
    let bare = cursor.after_any(&["年底", "年末"]).is_some() && before.is_some_and(|c| c.is_ascii_digit() || c == '”');
    let (found, next) = if bare { None } else { within(years.latest, cursor) }.or_else(|| whole_year(cursor, years.latest))?;
    Some((Stretch { inherited: true, ..found }, next))
}

/// 年内, 全年.
fn whole_year(cursor: Cursor, year: Option<u16>) -> Option<(Stretch, Cursor)> {
    let inside = cursor.after("年内").filter(|_| !cursor.before().is_some_and(is_part_of_a_span));
    let next = inside.or_else(|| cursor.after("全年"))?;
    let date = year.map(Date::year);
    Some((Stretch { start: date, end: date, inherited: true, last: false }, next))
}

/// 三年内, 当年内: other stretches than this year.
fn is_part_of_a_span(letter: char) -> bool {
    letter.is_ascii_digit() || crate::normalize::numeral::is_chinese(letter) || "两几多数半当本今明次同每近前后周去整学财".contains(letter)
}

/// The part of every year that recurs: 每年12月底. Only the place behind it.
pub(super) fn recurring_part<'a>(cursor: Cursor<'a>, years: Years) -> Option<Cursor<'a>> {
    let (_, next) = within(years.latest, cursor)?;
    let last = next.dash().and_then(|dash| within(years.latest, dash)).map(|(_, next)| next);
    Some(last.unwrap_or(next))
}

/// A part of a year, behind the year's name or alone.
fn within(year: Option<u16>, cursor: Cursor) -> Option<(Stretch, Cursor)> {
    month(year, cursor).or_else(|| quarter(year, cursor)).or_else(|| end_of_year(year, cursor))
}

/// 6月30日, 7月底, 12月份, 6月上旬, 6月1—15日.
fn month(year: Option<u16>, cursor: Cursor) -> Option<(Stretch, Cursor)> {
    // Behind 年 the number is not taken for the rest of another one.
    let (number, next) = cursor.number()?;
    let next = next.after_unless("月", &["度", "均", "报", "球", "租", "龄", "薪", "亮"])?;
    let month = u8::try_from(number.value).ok().filter(|month| (1..=12).contains(month))?;
    if let Some((days, next)) = days(next) {
        let date = |day| year.map(|year| Date { year, month: Some(month), day: Some(day) });
        return Some((Stretch { start: date(days.0), end: date(days.1), inherited: false, last: false }, next));
    }
    let next = next.after("份").unwrap_or(next);
    let third = next.after_any(&["上旬", "中旬", "下旬"]);
    let last = next.after_any(&["月底", "底", "末"]);
    let found = Stretch { last: last.is_some(), ..Stretch::part(year, (month, month)) };
    Some((found, third.or(last).unwrap_or(next)))
}

/// 30日, 1—15日.
fn days(cursor: Cursor) -> Option<((u8, u8), Cursor)> {
    // The digits follow 月, which is no part of a number.
    let (first, next) = cursor.number()?;
    let day = |value| u8::try_from(value).ok().filter(|day| (1..=31).contains(day));
    if let Some(next) = next.after_any(&["日", "号"]) {
        return Some(((day(first.value)?, day(first.value)?), next));
    }
    let (last, next) = next.dash()?.number()?;
    Some(((day(first.value)?, day(last.value)?), next.after("日")?))
}

/// 上半年, 第三季度, 一季度末, 前三季度.
fn quarter(year: Option<u16>, cursor: Cursor) -> Option<(Stretch, Cursor)> {
    let halves = [("上半年", (1, 6)), ("下半年", (7, 12)), ("前三季度", (1, 9))];
    if let Some((months, next)) = halves.iter().find_map(|(word, months)| Some((*months, cursor.after(word)?))) {
        return Some((Stretch::part(year, months), next));
    }
    let named = cursor.after("第").unwrap_or(cursor);
    let letter = named.rest().chars().next()?;
    let which =
        ['一', '二', '三', '四'].iter().position(|c| *c == letter).or(['1', '2', '3', '4'].iter().position(|c| *c == letter))? as u8;
    let next = Cursor::new(cursor.text, named.at + letter.len_utf8()).after("季度")?;
    let last = next.after_any(&["底", "末"]);
    let found = Stretch::part(year, (which * 3 + 1, which * 3 + 3));
    Some((Stretch { last: last.is_some(), ..found }, last.unwrap_or(next)))
}

/// 年底, 底, 年末, 末 behind a year; 年底, 年末 alone. 初 is its first month.
fn end_of_year(year: Option<u16>, cursor: Cursor) -> Option<(Stretch, Cursor)> {
    let behind_year = cursor.before().is_some_and(|c| c == '年' || c == '度');
    let words: &[&str] = if behind_year { &["年底", "年末", "底", "末"] } else { &["年底", "年末"] };
    if let Some(next) = cursor.after_any(words) {
        return Some((Stretch { last: true, ..Stretch::part(year, (12, 12)) }, next));
    }
    let first = cursor.after_unless("年初", &["步"]).or_else(|| cursor.after_unless("初", &["步", "期", "级", "中", "始"]));
    first.filter(|_| behind_year).map(|next| (Stretch::part(year, (1, 1)), next))
}
