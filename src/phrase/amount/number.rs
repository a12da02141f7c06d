//! Figures: 10140.9, 1,500, 8－10, 十七, 两, 千 (of 千亿元).

use crate::normalize::numeral;

/// One number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    pub value: f64,
    pub chinese: bool,
    /// 余 or 多 follows: 500多家.
    pub more: bool,
}

/// Length of a run of digits and numerals that no amount begins with, so that none is read from its middle.
pub fn run(rest: &str) -> usize {
    rest.chars().take_while(char::is_ascii_digit).count()
}

/// A number or a range of two at a place, and where it ends. A range: 8－10, 50至100, 20%-30%.
pub fn at(text: &str, at: usize) -> Option<(Number, Option<Number>, usize)> {
    let (first, end) = single(text, at)?;
    let second = joined(text, end, first.chinese).filter(|(second, _)| second.value > first.value);
    let years = |number: &Number| number.value.fract() == 0.0 && (1900.0..=2100.0).contains(&number.value);
    match second {
        Some((second, end)) if !(years(&first) && years(&second)) => Some((first, Some(second), end)),
        Some(_) => None,
        None => Some((first, None, end)),
    }
}

/// The second number of a range. The first may have said the unit already: 20%-30%.
fn joined(text: &str, end: usize, chinese: bool) -> Option<(Number, usize)> {
    let rest = text[end..].strip_prefix('%').unwrap_or(&text[end..]);
    let next = rest.strip_prefix(['-', '－', '—', '–', '~', '～', '至'])?;
    let (number, end) = single(text, text.len() - next.len())?;
    (number.chinese == chinese).then_some((number, end))
}

fn single(text: &str, at: usize) -> Option<(Number, usize)> {
    arabic(text, at).or_else(|| chinese(text, at))
}

fn arabic(text: &str, at: usize) -> Option<(Number, usize)> {
    let bytes = text.as_bytes();
    let digits = |from: usize| from + bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = digits(at);
    if end == at {
        return None;
    }
    while bytes.get(end) == Some(&b',') && digits(end + 1) == end + 4 {
        end += 4;
    }
    if bytes.get(end) == Some(&b'.') && digits(end + 1) > end + 1 {
        end = digits(end + 1);
    }
    let value = text[at..end].replace(',', "").parse().ok()?;
    Some((Number { value, chinese: false, more: false }, end))
}

/// 一 alone counts nothing in most places (一批, 一体), and 一二三 is no number but a list of three.
fn chinese(text: &str, at: usize) -> Option<(Number, usize)> {
    let is_numeral = |c: &char| *c == '两' || (numeral::is_chinese(*c) && *c != '○');
    let letters: String = text[at..].chars().take_while(is_numeral).collect();
    let list = letters.chars().count() > 1 && letters.chars().all(|c| numeral::digit(c).is_some());
    let value = numeral::value(&letters.replace('两', "二")).filter(|value| *value > 1 && !list)?;
    let inside = text[..at].chars().next_back().is_some_and(|c| is_numeral(&c) || c == '第');
    let end = at + letters.len();
    let more = text[end..].starts_with(['余', '多']);
    (!inside).then_some((Number { value: f64::from(value), chinese: true, more }, end + if more { '余'.len_utf8() } else { 0 }))
}
