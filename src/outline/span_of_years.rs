//! The years of a plan that its title does not print: 某市推进数字经济发展实施方案, 力争通过三年努力…, 有效期至2026年12月31日.
//!
//! How many years they are stands in the title (三年行动计划) or in one of the first paragraphs; which, where the text names that
//! many: a stretch (2024—2026年), a row (2024年、2025年、2026年), the day to which it holds or the year of its goal, counted back to
//! the year of issue. Years that do not agree give no period.

use super::letterhead;
use crate::model::{Corpus, Document, Period};
use crate::normalize::numeral;
use crate::normalize::width::fold;
use chrono::Datelike;
use std::collections::BTreeMap;

/// Paragraphs at the head of a plan in which it says how long it takes: a guess.
const HEAD: usize = 16;

/// Fills in the periods of documents that have none, and of what they carry or are carried by.
pub fn mark(corpus: &mut Corpus) {
    let mut texts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    corpus.blocks.iter().for_each(|block| texts.entry(&block.document).or_default().push(&block.text));
    let open = corpus.documents.iter().filter(|document| document.period.is_none());
    let period = |document: &Document| period(document, texts.get(document.id.as_str())?);
    let found: Vec<(String, Option<String>, Period)> =
        open.filter_map(|document| Some((document.id.clone(), document.parent.clone(), period(document)?))).collect();
    for document in corpus.documents.iter_mut().filter(|document| document.period.is_none()) {
        let own = found.iter().find(|(id, ..)| *id == document.id);
        let kin = || found.iter().find(|(id, parent, _)| Some(id) == document.parent.as_ref() || parent.as_ref() == Some(&document.id));
        let sibling = || found.iter().find(|(_, parent, _)| parent.is_some() && *parent == document.parent);
        document.period = own.or_else(kin).or_else(sibling).map(|(.., period)| *period);
    }
}

fn period(document: &Document, texts: &[&str]) -> Option<Period> {
    if let Some(year) = year_of_report(document) {
        return Some(Period { start: year, end: year });
    }
    let head: Vec<String> = texts.iter().take(HEAD).map(|text| plain(text)).collect();
    if let Some((start, end)) = head.iter().find_map(|text| from_on(text)) {
        return Some(Period { start: u16::try_from(start).ok()?, end: u16::try_from(end).ok()? });
    }
    let count = count_in_title(&document.title).or_else(|| head.iter().find_map(|text| count(text)))?;
    let issued = document.date?;
    let begins = |start: i32| start == issued.year() || (issued.month() >= 10 && start == issued.year() + 1);
    let of_end = |end: i32| begins(end - count + 1).then_some((end - count + 1, end));
    let named = || head.iter().flat_map(|text| runs(text)).find(|(start, end)| end - start + 1 == count && begins(*start));
    let valid = || texts.iter().find_map(|text| letterhead::valid_until(text)).and_then(|day| of_end(day.year()));
    let goal = || head.iter().flat_map(|text| goals(text)).find_map(of_end);
    let (start, end) = named().or_else(valid).or_else(goal)?;
    Some(Period { start: u16::try_from(start).ok()?, end: u16::try_from(end).ok()? })
}

/// A report that a government gives in the first half of a year sets the work of that year, if its title names none.
fn year_of_report(document: &Document) -> Option<u16> {
    let given = document.date.filter(|day| day.month() <= 6 && document.title == "政府工作报告")?;
    u16::try_from(given.year()).ok()
}

fn plain(text: &str) -> String {
    text.chars().map(fold).filter(|letter| *letter != ' ').collect()
}

/// 三年行动计划, 两年攻坚方案, 五年规划.
fn count_in_title(title: &str) -> Option<i32> {
    ["年行动", "年攻坚", "年计划", "年实施", "年提升"].iter().find_map(|word| ends_in_number(&title[..title.find(word)?]))
}

/// 力争通过三年努力, 用3年左右时间, 经过两年的努力.
fn count(text: &str) -> Option<i32> {
    text.match_indices('年').find_map(|(at, year)| {
        let behind = text[at + year.len()..].trim_start_matches("左右").trim_start_matches('的');
        let effort = behind.starts_with("时间") || behind.starts_with("努力");
        ends_in_number(&text[..at]).filter(|_| effort)
    })
}

fn ends_in_number(text: &str) -> Option<i32> {
    let numeral = |letter: char| numeral::is_chinese(letter) || letter.is_ascii_digit() || letter == '两';
    let digits = text.rsplit(|letter| !numeral(letter)).next()?;
    let value = if digits == "两" { 2 } else { numeral::value(digits)? };
    i32::try_from(value).ok().filter(|value| (2..=5).contains(value))
}

/// 2012年起5年内, 从2024年起，用3年时间: from which year on, and for how many.
fn from_on(text: &str) -> Option<(i32, i32)> {
    years(text).into_iter().find_map(|(at, start)| {
        let behind = text[at + 4..].strip_prefix("年起")?.trim_start_matches(',').trim_start_matches('用').trim_start_matches("利用");
        let count = ends_in_number(&behind[..behind.find('年')?]).filter(|_| behind.chars().take(3).any(|letter| letter == '年'))?;
        let rest = &behind[behind.find('年')? + '年'.len_utf8()..];
        (rest.starts_with('内') || rest.starts_with("时间") || rest.starts_with("左右")).then_some((start, start + count - 1))
    })
}

/// Stretches and rows of years: 2024—2026年, 2024年至2026年, 2024年、2025年、2026年.
fn runs(text: &str) -> Vec<(i32, i32)> {
    let years = years(text);
    let mut found = Vec::new();
    for (at, (place, start)) in years.iter().enumerate() {
        let mut end = (*place, *start);
        for (next, year) in &years[at + 1..] {
            let between = &text[end.0 + 4..*next];
            let row = year - end.1 == 1 && between == "年、";
            let stretch = end.1 == *start && ["-", "—", "–", "~", "～", "年-", "年—", "年至", "至"].contains(&between);
            if !row && !stretch {
                break;
            }
            end = (*next, *year);
        }
        if end.1 > *start {
            found.push((*start, end.1));
        }
    }
    found
}

/// 到2026年: the years of goals.
fn goals(text: &str) -> Vec<i32> {
    years(text).into_iter().filter(|(at, _)| text[..*at].ends_with('到')).map(|(_, year)| year).collect()
}

/// Numbers of four digits that can be years, with their places.
fn years(text: &str) -> Vec<(usize, i32)> {
    let digit = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let alone = |at: usize| (at == 0 || !digit(at - 1)) && (at..at + 4).all(digit) && !digit(at + 4);
    let of = |at: usize| text[at..at + 4].parse().ok().filter(|year| (2000..2100).contains(year)).map(|year| (at, year));
    (0..text.len()).filter(|at| alone(*at)).filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_many_years_and_which() {
        assert_eq!(count("力争通过三年努力，核心产业增加值达到6%"), Some(3));
        assert_eq!(count("用2年左右的时间，连续三年增长"), Some(2));
        assert_eq!(count("近三年来"), None);
        assert_eq!(count_in_title("某市制造业提质三年行动计划"), Some(3));
        assert_eq!(runs("2024年、2025年、2026年分别达到120亿元"), [(2024, 2026), (2025, 2026)]);
        assert_eq!(runs("2023—2025年"), [(2023, 2025)]);
        assert_eq!(goals("到2026年，2027年"), [2026]);
        assert_eq!(from_on("2022年起5年内,大力实施人才计划"), Some((2022, 2026)));
        assert_eq!(from_on("2022年起,每年选派5年内的毕业生"), None);
    }
}
