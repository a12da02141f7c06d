//! Amounts as plans write them: 8－10家, 不低于30%, 〔5000〕万平方米, 千亿元, ≥98, 60余万平方米.
//!
//! 1. [`number`]: the figures, Arabic or Chinese.
//! 2. [`unit`]: 万平方米, 亿元, 个百分点, 家.
//! 3. [`bound`]: 不低于, 以上, 左右, ≥.
//!
//! What looks like a number and counts nothing is left out: S3, G205, 12345, 中国500强, “1+6+N”, 第8位, dates, numbers of
//! documents and standards. What an amount belongs to is for the rules that read records to say.

pub mod bound;
mod number;
pub mod unit;

use super::citation::title_end;
use crate::model::Bound;
use std::ops::Range;

/// One amount in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Amount {
    /// Bytes of the figures with sign, brackets and unit: 8－10家, 〔5000〕, ≥98.
    pub range: Range<usize>,
    /// The same with the words that bind it: 不低于30%, 20家以上.
    pub words: Range<usize>,
    /// In `unit`: 千亿元 is 1000 亿元. The lower end of a range.
    pub value: f64,
    pub upper: Option<f64>,
    /// As printed, magnitude and measure: 亿元, 万; empty where none follows the figures.
    pub unit: String,
    /// `Exactly` where no word binds it.
    pub bound: Bound,
    /// 〔…〕: a sum over the years of a plan, where a note says so.
    pub bracketed: bool,
    /// In Chinese numerals, which also stand in set phrases: 两个, 千亿元.
    pub chinese: bool,
}

/// All amounts of a text, in order, not overlapping.
pub fn find(text: &str) -> Vec<Amount> {
    let (mut found, mut at): (Vec<Amount>, usize) = (Vec::new(), 0);
    while let Some(letter) = text[at..].chars().next() {
        if let Some(end) = title_end(&text[at..]) {
            at += end;
        } else if let Some(amount) = scan(text, at) {
            at = amount.words.end;
            let floor = found.last().map_or(0, |before| before.words.end);
            found.push(Amount { words: amount.words.start.max(floor)..amount.words.end, ..amount });
        } else {
            at += number::run(&text[at..]).max(letter.len_utf8());
        }
    }
    found
}

/// The amount that a cell of a table holds, if it holds one and little else: 6560, 8%, [105], 达到0.02%, 新增33个, 0.6543以上.
pub fn of_cell(text: &str) -> Option<Amount> {
    let found = find(&grouped(text));
    let first = found.first()?.clone();
    (found.len() == 1).then_some(first)
}

/// 1 200 in a cell is one number: its digits are printed in groups of three.
fn grouped(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let groups = |at: usize| at > 0 && digit(at - 1) && (1..=3).all(|next| digit(at + next)) && !digit(at + 4);
    letters.iter().enumerate().filter(|(at, letter)| **letter != ' ' || !groups(*at)).map(|(_, letter)| letter).collect()
}

fn scan(text: &str, start: usize) -> Option<Amount> {
    let before = text[..start].chars().next_back();
    let (opened, sign_at) = opening(text, start);
    let (sign, number_at) = bound::sign(text, sign_at);
    let (first, second, mut end) = number::at(text, number_at)?;
    if is_part_of_a_name(text, before, sign_at, end) {
        return None;
    }
    let bracketed = opened && closing(text, end).is_some_and(|next| !text[next..].starts_with(|c: char| c.is_ascii_digit()));
    if opened {
        end = closing(text, end).filter(|_| bracketed)?;
    }
    let unit = unit::at(text, end);
    // A bare number of seven figures is one of a telephone.
    if unit.is_none() && (!ends_a_value(text, end, first.chinese) || first.value >= 1e6) || is_year(&first, text, end) {
        return None;
    }
    let (name, end, more) = unit.map_or((String::new(), end, false), |unit| (unit.name, unit.end, unit.more));
    // 二轮土地承包, 二次供水: the second of them; two are 两.
    if text[number_at..].starts_with('二') && first.value == 2.0 && matches!(name.as_str(), "轮" | "次" | "类" | "种" | "条") {
        return None;
    }
    let range = start..end;
    let words = bound::around(text, &range);
    let bound = match (second.is_some(), sign.or(words.1)) {
        (true, _) => Bound::Range,
        (false, Some(bound)) => bound,
        (false, None) if more || first.more => Bound::AtLeast,
        (false, None) => Bound::Exactly,
    };
    let (value, upper) = (first.value, second.map(|second| second.value));
    Some(Amount { range, words: words.0, value, upper, unit: name, bound, bracketed, chinese: first.chinese })
}

fn opening(text: &str, at: usize) -> (bool, usize) {
    let letter = text[at..].chars().next().filter(|c| matches!(c, '〔' | '[' | '［' | '【'));
    (letter.is_some(), at + letter.map_or(0, char::len_utf8))
}

fn closing(text: &str, at: usize) -> Option<usize> {
    let letter = text[at..].chars().next().filter(|c| matches!(c, '〕' | ']' | '］' | '】'))?;
    Some(at + letter.len_utf8())
}

/// S3, GB/T35547, PM2.5, 第8位, “12345”, 1+6+N.
fn is_part_of_a_name(text: &str, before: Option<char>, start: usize, end: usize) -> bool {
    let after = text[end..].chars().next();
    let own = text[..start].chars().next_back().or(before);
    let named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '第' | '+' | '/' | '_' | '.' | '·' | '″' | '×' | '′');
    // 排名前1%的学科: a rank.
    let ranked = own == Some('前') && matches!(after, Some('%' | '％' | '‰'));
    let quoted = own == Some('“') && after == Some('”');
    let hyphened = own == Some('-') && text[..start - 1].chars().next_back().is_some_and(|c| c.is_ascii_alphanumeric());
    own.is_some_and(named) || ranked || quoted || hyphened || after == Some('+')
}

/// A number without a unit is a value only where its clause or cell ends with it: 系数提高到0.6543以上.
fn ends_a_value(text: &str, end: usize, chinese: bool) -> bool {
    let rest = text[end..].trim_start();
    let bound = ["以上", "以下", "以内", "左右"].iter().any(|word| rest.starts_with(word));
    !chinese && (bound || rest.is_empty() || rest.starts_with(['，', '。', '；', '、', '|']))
}

fn is_year(number: &number::Number, text: &str, end: usize) -> bool {
    number.value.fract() == 0.0 && (1900.0..=2100.0).contains(&number.value) && text[end..].trim_start().starts_with('年')
}

#[cfg(test)]
mod tests;
