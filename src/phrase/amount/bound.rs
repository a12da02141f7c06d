//! Words and signs that bind a number: 不低于, 以上, 控制在…以内, 左右, ≥.

use super::unit::is_manifold;
use crate::model::Bound;
use std::ops::Range;

/// Before the number, longer ones first where one ends like another.
const BEFORE: &[(&str, Bound)] = &[
    ("不得低于", Bound::AtLeast),
    ("不得少于", Bound::AtLeast),
    ("不得超过", Bound::AtMost),
    ("不得高于", Bound::AtMost),
    ("最高不超过", Bound::AtMost),
    ("最长不超过", Bound::AtMost),
    ("一般不超过", Bound::AtMost),
    ("不低于", Bound::AtLeast),
    ("不少于", Bound::AtLeast),
    ("不小于", Bound::AtLeast),
    ("不短于", Bound::AtLeast),
    ("大于等于", Bound::AtLeast),
    ("小于等于", Bound::AtMost),
    ("不高于", Bound::AtMost),
    ("不超过", Bound::AtMost),
    ("不大于", Bound::AtMost),
    ("不多于", Bound::AtMost),
    ("至少", Bound::AtLeast),
    ("高于", Bound::AtLeast),
    ("超过", Bound::AtLeast),
    ("突破", Bound::AtLeast),
    ("大于", Bound::AtLeast),
    ("多于", Bound::AtLeast),
    ("优于", Bound::AtLeast),
    ("最高", Bound::AtMost),
    ("最多", Bound::AtMost),
    ("至多", Bound::AtMost),
    ("低于", Bound::AtMost),
    ("小于", Bound::AtMost),
    ("少于", Bound::AtMost),
    ("控制在", Bound::AtMost),
    ("控制到", Bound::AtMost),
    ("将近", Bound::About),
    ("接近", Bound::About),
    ("大约", Bound::About),
    ("约为", Bound::About),
    ("约", Bound::About),
    ("近", Bound::About),
    ("超", Bound::AtLeast),
    ("过", Bound::AtLeast),
];

/// Behind it.
const AFTER: &[(&str, Bound)] = &[
    ("（含）以上", Bound::AtLeast),
    ("（含）以下", Bound::AtMost),
    ("及以上", Bound::AtLeast),
    ("及以下", Bound::AtMost),
    ("以上", Bound::AtLeast),
    ("以下", Bound::AtMost),
    ("以内", Bound::AtMost),
    ("之内", Bound::AtMost),
    ("左右", Bound::About),
    ("上下", Bound::About),
    ("多", Bound::AtLeast),
];

/// Words that end like one that binds and do not: 附近, 经过, 通过.
const OTHER_WORDS: &[&str] =
    &["附近", "最近", "经过", "通过", "度过", "节约", "条约", "制约", "预约", "签约", "集约", "合约", "违约", "履约"];

/// ≥, ≤, ＞, ±, − at a place, and where the number begins.
pub fn sign(text: &str, at: usize) -> (Option<Bound>, usize) {
    let bound = match text[at..].chars().next() {
        Some('≥' | '>' | '＞' | '⩾') => Bound::AtLeast,
        Some('≤' | '<' | '＜' | '⩽') => Bound::AtMost,
        Some('±' | '≈') => Bound::About,
        _ => return (None, at),
    };
    (Some(bound), at + text[at..].chars().next().map_or(0, char::len_utf8))
}

/// A range with the words that bind it, and what they say. 控制在…左右 is about, 不超过…以内 at most.
pub fn around(text: &str, range: &Range<usize>) -> (Range<usize>, Option<Bound>) {
    let head = &text[..range.start];
    let before = BEFORE.iter().find(|(word, _)| head.ends_with(word)).filter(|_| !OTHER_WORDS.iter().any(|word| head.ends_with(word)));
    let after = AFTER.iter().find(|(word, _)| text[range.end..].starts_with(word)).filter(|_| !is_manifold(&text[range.end..]));
    let words = range.start - before.map_or(0, |(word, _)| word.len())..range.end + after.map_or(0, |(word, _)| word.len());
    (words, after.or(before).map(|(_, bound)| *bound))
}
