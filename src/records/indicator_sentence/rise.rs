//! From one level to another: 由68%提高到72%.

use super::quantity::{Before, Figure, figure};
use super::relation::{self, Relation, Verb};
use super::sentence::Sentence;
use super::several;
use super::subject;
use std::ops::Range;

/// 由68%提高到72%: where 由 stands, if the amount is the first of the two.
pub(super) fn start_of_change(sentence: &Sentence, at: usize, head: &str) -> Option<usize> {
    let next = sentence.amounts.get(at + 1)?;
    let between = &sentence.text[sentence.amounts[at].words.end..next.words.start];
    let word = relation::to_a_level(between)?;
    let short = between.chars().count() <= word.chars().count() + 16;
    let from = head.rfind(['由', '从', '将']).filter(|_| short)?;
    Some(sentence.amounts[at].words.start - head.len() + from)
}

/// 低保、特困标准分别从每月600元、800元提高到640元、850元: a start and an end for each of the names.
pub(super) fn each(sentence: &Sentence, at: usize, head: &str) -> Option<Vec<Figure>> {
    let count = several::following(sentence, at);
    let (first, end) = (&sentence.amounts[at], sentence.amounts.get(at + count)?);
    let from = head.rfind(['由', '从']).filter(|from| head[*from..].chars().count() <= 6)?;
    let words = head[..from].strip_suffix("分别")?;
    let between = &sentence.text[sentence.amounts[at + count - 1].words.end..end.words.start];
    relation::to_a_level(between).filter(|_| between.chars().count() <= 10)?;
    let start = first.words.start - head.len();
    let names = several::names(&subject::name(sentence, start..start + words.len())?);
    let whole = count > 1 && names.len() == count && several::following(sentence, at + count) == count;
    let place = sentence.clauses(start..sentence.amounts[at + 2 * count - 1].words.end);
    let one = |(index, name): (usize, String)| {
        let before = &sentence.amounts[at + index];
        let from = Some((sentence.text[before.words.clone()].to_owned(), before.value));
        Figure { from, ..figure(sentence, at + count + index, name, place.clone()) }
    };
    whole.then(|| names.into_iter().enumerate().map(one).collect())
}

pub(super) fn risen(sentence: &Sentence, at: usize, name: Range<usize>, before: &mut Before) -> Option<Figure> {
    before.taken = at + 1;
    let end = sentence.amounts[at].words.end;
    let inner = &sentence.text[name.end..end];
    // 由单个企业平均进出口0.3亿元提高到0.5亿元: the quantity may be named behind 由.
    let behind = || inner.chars().skip(1).take_while(|c| !c.is_ascii_digit()).collect::<String>();
    let name = subject::name(sentence, name.clone())
        .or_else(|| Some(behind()).filter(|name| name.chars().count() >= 2))
        .or_else(|| counted(sentence, at))
        .unwrap_or_default();
    let mut figure = figure(sentence, at, name, sentence.clauses(end..end));
    figure.from = before.from.take();
    // 由7.6%降至0.
    if figure.unit.is_empty() {
        figure.unit.clone_from(&sentence.amounts[at - 1].unit);
    }
    figure.from_year = year_of_first(sentence, at);
    before.end = end;
    Some(figure).filter(|figure| figure.name.chars().count() >= 2)
}

/// 收入比由3.27缩小至2.93: a number without a unit is no amount, and what the level was before.
pub(super) fn without_start(name: String, relation: &Relation) -> (String, Option<(String, f64)>) {
    let parts = name.rsplit_once(['由', '从']).filter(|_| relation.verb == Verb::Level);
    let start = parts.and_then(|(whole, first)| Some((whole.to_owned(), first.to_owned(), first.parse::<f64>().ok()?)));
    match start.filter(|(whole, ..)| whole.chars().count() >= 2) {
        Some((whole, first, value)) => (whole, Some((first, value))),
        None => (name, None),
    }
}

/// 由2023年的12家增至22家, 从2020年68%提高到72%: a date right before the first says its year.
fn year_of_first(sentence: &Sentence, at: usize) -> Option<u16> {
    let first = at.checked_sub(1).map(|first| sentence.amounts[first].words.start)?;
    let clause = sentence.clause_start(first);
    let dated = sentence.dates.iter().rfind(|dated| dated.range.start >= clause && dated.range.end <= first)?;
    sentence.text[dated.range.end..first].trim_start_matches('的').is_empty().then(|| dated.year())?
}

/// 将16个城市社区优化调整为25个: what is counted stands behind the first number.
fn counted(sentence: &Sentence, at: usize) -> Option<String> {
    let (first, last) = (&sentence.amounts[at.checked_sub(1)?], &sentence.amounts[at]);
    let between = &sentence.text[first.words.end..last.words.start];
    let verb = relation::to_a_level(between).filter(|_| first.unit == last.unit)?;
    Some(between[..between.rfind(verb)?].trim().to_owned())
}
