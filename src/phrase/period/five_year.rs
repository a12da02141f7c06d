//! Five-year plans: “十四五”期间, “十三五”末.

use super::calendar::{Date, Stretch};
use super::cursor::Cursor;
use crate::normalize::numeral;

/// The stretch of a plan and the place behind its name. The name alone (“十四五”规划, “十四五”目标) dates nothing.
pub(super) fn period(cursor: Cursor) -> Option<(Stretch, Cursor)> {
    let opened = cursor.after("“");
    let (first, next) = number(opened.unwrap_or(cursor))?;
    let next = if opened.is_some() { next.after("”")? } else { next };
    let (start, end) = (Date::year(first), Date::year(first + 4));
    if let Some(next) = next.after_any(&["规划期末", "时期末", "期末", "末期", "末"]) {
        return Some((Stretch { last: true, ..Stretch::of(end, end) }, next));
    }
    if let Some(next) = next.after_any(&["开局之年", "首年", "第一年"]) {
        return Some((Stretch::of(start, start), next));
    }
    let behind = next.after_any(&["规划期内", "规划期间", "期间", "时期", "五年"]);
    let since = next.after("以来").map(|_| next);
    behind.or(since).map(|next| (Stretch::of(start, end), next))
}

/// The first year of 十四五: plans run for five years since 1953, with 1963 to 1965 between the second and the third.
fn number(cursor: Cursor) -> Option<(u16, Cursor)> {
    if cursor.before().is_some_and(numeral::is_chinese) {
        return None;
    }
    let rest = cursor.rest();
    let length = rest.find(|c| !numeral::is_chinese(c)).unwrap_or(rest.len());
    let which = numeral::value(rest[..length].strip_suffix('五')?)?;
    let first = match which {
        1 | 2 => 1948 + 5 * which,
        3..=40 => 1951 + 5 * which,
        _ => return None,
    };
    Some((u16::try_from(first).ok()?, Cursor::new(cursor.text, cursor.at + length)))
}
