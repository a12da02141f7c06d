//! One limit of years said in two ways: 2005年12月31日前建成 has the year in it, 2005年以前建成 has not.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::records::reading::Reading;

/// What is limited so.
const BUILT: &[&str] = &["建成", "建设", "投用", "登记", "注册", "出厂"];

/// Ends of a year that take it in, and words that leave it out.
const WITH: &[&str] = &["12月31日前", "12月31日以前", "12月31日之前", "年底前", "底前", "底以前", "末前"];
const WITHOUT: &[&str] = &["以前", "之前", "前"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().filter_map(of_document).collect()
}

/// Letters behind a limit in which its noun stands, and of the noun.
const NOUN: usize = 12;
const SHARED: usize = 4;

/// A limit as printed, and whether it takes its year in.
struct Limit<'a> {
    year: &'a str,
    words: &'a str,
    verb: &'static str,
    with: bool,
    /// The letters behind it, which name what is limited.
    noun: String,
}

fn of_document(reading: &Reading) -> Option<Anomaly> {
    let limits: Vec<(usize, usize, Limit)> = reading
        .prose
        .iter()
        .enumerate()
        .flat_map(|(at, prose)| limits(prose.text()).into_iter().map(move |(start, limit)| (at, start, limit)))
        .collect();
    let other = |a: &Limit, b: &Limit| a.year == b.year && a.verb == b.verb && a.with != b.with && share(&a.noun, &b.noun);
    let (two, one) =
        limits.iter().enumerate().find_map(|(at, two)| limits[..at].iter().find(|one| other(&one.2, &two.2)).map(|one| (two, one)))?;
    let meant = |limit: &Limit| if limit.with { "含" } else { "字面不含" };
    let said = |limit: &Limit| format!("“{}{}”（{}{}年）", limit.words, limit.verb, meant(limit), limit.year);
    let message = format!("年限写法不一：一处为{}，此处为{}。", said(&one.2), said(&two.2));
    let prose = &reading.prose[two.0];
    let range = around(prose.text(), two.1, two.1 + two.2.words.len() + two.2.verb.len());
    let related = vec![reading.prose[one.0].block.id.clone()];
    Some(anomaly("limit-differs", message, related, prose.source(range, "one limit of years in two ways")))
}

/// Do the letters behind two limits name one thing?
fn share(a: &str, b: &str) -> bool {
    let letters: Vec<char> = a.chars().collect();
    letters
        .windows(SHARED)
        .any(|words| words.iter().all(|letter| letter.is_alphanumeric()) && b.contains(&words.iter().collect::<String>()))
}

/// The limits of a text, each with the place where it begins.
fn limits(text: &str) -> Vec<(usize, Limit<'_>)> {
    let of_year = |(at, _): (usize, &str)| {
        let start = at.checked_sub(4)?;
        let year = text.get(start..at).filter(|year| year.parse().is_ok_and(|year: u16| (1900..2100).contains(&year)))?;
        let rest = &text[at + '年'.len_utf8()..];
        let taken = |words: &&[&'static str]| words.iter().find(|word| rest.starts_with(**word)).copied();
        let (word, with) = taken(&WITH).map(|word| (word, true)).or_else(|| taken(&WITHOUT).map(|word| (word, false)))?;
        let behind = rest[word.len()..].trim_start();
        // 2025年前建成5处 is a target; 2005年前建成的小区 is a class of things.
        let (verb, noun) = BUILT.iter().find_map(|verb| Some((*verb, behind.strip_prefix(*verb)?.strip_prefix('的')?)))?;
        let words = &text[start..at + '年'.len_utf8() + word.len()];
        Some((start, Limit { year, words, verb, with, noun: noun.chars().take(NOUN).collect() }))
    };
    text.match_indices('年').filter_map(of_year).collect()
}

#[cfg(test)]
mod tests {
    use super::limits;

    #[test]
    fn years_with_and_without() {
        let with = |text: &str| limits(text).first().map(|(_, limit)| limit.with);
        assert_eq!(with("对2000年12月31日前建成的老旧小区进行改造"), Some(true));
        assert_eq!(with("2000年以前建成的老旧小区"), Some(false));
        assert_eq!(with("2025年前完成改造"), None);
    }
}
