//! One indicator, one year, two values: in two plans, or in a plan's table and its text.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Bound, Corpus, Indicator, Origin, Period, Target};
use crate::phrase::amount;
use crate::resolve::same_indicator::{core, is_rate};

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let all = &texts.corpus.records.indicators;
    let by_id: std::collections::BTreeMap<&str, &Indicator> = all.iter().map(|indicator| (indicator.id.as_str(), indicator)).collect();
    let mut found: Vec<Anomaly> = Vec::new();
    // Once for a name, a year and two documents, however often they say it.
    let mut told = std::collections::BTreeSet::new();
    for one in all {
        let others = one.same_as.iter().filter_map(|id| by_id.get(id.as_str()));
        for other in others.filter(|other| other.id > one.id && other.source.block != one.source.block) {
            let anomaly = targets(one, other, texts.corpus).or_else(|| results(one, other, texts.corpus));
            let year = one.target.as_ref().map_or(one.baseline.as_ref().and_then(|baseline| baseline.year), |target| target.year);
            let place = (core(&one.name), year, &one.source.document, &other.source.document);
            found.extend(anomaly.filter(|_| told.insert(place)));
        }
    }
    found
}

/// Two targets for one year that no value can meet.
fn targets(one: &Indicator, other: &Indicator, corpus: &Corpus) -> Option<Anomaly> {
    let (a, b) = (one.target.as_ref()?, other.target.as_ref()?);
    let comparable = [one, other].iter().all(|indicator| !indicator.cumulative) && (!is_rate(one) || manner(&a.text) == manner(&b.text));
    let (first, second) = (a.value?, b.value?);
    let excluded = excludes(bound(one, a), first, &a.text, bound(other, b), second, &b.text);
    // 新建公园5处 in a plan for one year is no word about the 30处 of five years.
    let one_period = is_level(one) && is_level(other) || period(one, corpus).is_some_and(|own| period(other, corpus) == Some(own));
    // 打造大模型5个 in one paragraph of a list of tasks, 1个 in another, for one field: what is done in parts has no one number.
    let of_parts = one.source.document == other.source.document && !(is_level(one) && is_level(other));
    if a.year != b.year || a.year.is_none() || !comparable || !excluded || !one_period || of_parts {
        return None;
    }
    Some(message("目标值", a.year?, one, &a.text, other, &b.text, corpus))
}

/// Two figures for one year, both said without more or less.
fn results(one: &Indicator, other: &Indicator, corpus: &Corpus) -> Option<Anomaly> {
    let (a, b) = (one.baseline.as_ref()?, other.baseline.as_ref()?);
    // A target's baseline in a sentence is copied from a result; the result speaks for itself.
    let own = |indicator: &Indicator| indicator.target.is_none() || indicator.origin == Origin::Table;
    if !own(one) || !own(other) {
        return None;
    }
    let exact = |text: &str| amount::find(text).first().is_some_and(|amount| amount.bound == Bound::Exactly && !text.contains('级'));
    // 实施项目304个 in a review of one year, 1424个 in that of five: what was done has no one value at the end of a year.
    let levels = [one, other]
        .iter()
        .all(|indicator| !indicator.cumulative && !is_rate(indicator) && !indicator.name.contains("新增") && is_level(indicator));
    if a.year != b.year || a.year.is_none() || !levels || !exact(&a.text) || !exact(&b.text) || alike(a.value?, &a.text, b.value?, &b.text)
    {
        return None;
    }
    Some(message("数值", a.year?, one, &a.text, other, &b.text, corpus))
}

/// Words before a value that say what was reached, not what was done.
const REACHED: &[&str] = &["达", "到", "为", "占", "拥有", "共有", "保有", "总量", "增至", "降至"];

/// A state that has one value at a time: a share, a figure of a table, something that 达到 a value.
pub(super) fn is_level(indicator: &Indicator) -> bool {
    let done = ["新建", "新增", "净增", "累计"].iter().any(|word| indicator.name.contains(word));
    let share = indicator.unit.as_deref() == Some("%");
    let quote: String = indicator.source.quote.chars().filter(|letter| !letter.is_whitespace()).collect();
    let reached = || REACHED.iter().any(|word| quote.contains(word));
    !done && (share || indicator.origin == Origin::Table || reached())
}

/// The years for which the document of an indicator plans, or the notice that carries it.
pub(super) fn period(indicator: &Indicator, corpus: &Corpus) -> Option<Period> {
    let find = |id: &str| corpus.documents.iter().find(|document| document.id == id);
    let own = find(&indicator.source.document)?;
    own.period.or_else(|| find(own.parent.as_deref()?)?.period)
}

/// How a change is said, without its number: 增长, 年均增长.
pub(super) fn manner(text: &str) -> String {
    text.chars().take_while(|c| !c.is_ascii_digit()).collect()
}

/// The bound of a target; for a rate of change that of its number.
pub(super) fn bound(indicator: &Indicator, target: &Target) -> Bound {
    let number = || amount::find(&target.text).first().map_or(target.bound, |amount| amount.bound);
    if is_rate(indicator) { number() } else { target.bound }
}

/// Can no value satisfy both?
fn excludes(a: Bound, first: f64, first_text: &str, b: Bound, second: f64, second_text: &str) -> bool {
    match (a, b) {
        (Bound::Exactly, Bound::Exactly) => !rounded(first, first_text, second, second_text),
        (Bound::AtLeast, Bound::Exactly | Bound::AtMost) | (Bound::Exactly, Bound::AtMost) => second < first,
        (Bound::Exactly | Bound::AtMost, Bound::AtLeast) | (Bound::AtMost, Bound::Exactly) => first < second,
        _ => false,
    }
}

/// Equal, as far as the one that is printed with fewer decimals says.
fn alike(first: f64, first_text: &str, second: f64, second_text: &str) -> bool {
    let places = decimals(first_text).min(decimals(second_text));
    (first - second).abs() < 0.5 * 10_f64.powi(-places) + 1e-9
}

/// Equal, as targets are: 7% does not stand for 6.5%, which nobody would round.
fn rounded(first: f64, first_text: &str, second: f64, second_text: &str) -> bool {
    let places = decimals(first_text).min(decimals(second_text));
    (first - second).abs() < 0.5 * 10_f64.powi(-places) - 1e-9
}

/// Half of the last decimal that a number is printed with: what rounding may have taken or given.
pub(super) fn half(text: &str) -> f64 {
    0.5 * 10_f64.powi(-decimals(text))
}

/// How many decimals a printed number has.
pub(super) fn decimals(text: &str) -> i32 {
    let behind = text.split_once('.').map_or("", |(_, behind)| behind);
    behind.chars().take_while(char::is_ascii_digit).count().try_into().unwrap_or(0)
}

pub(super) fn title<'a>(indicator: &Indicator, corpus: &'a Corpus) -> &'a str {
    corpus.documents.iter().find(|document| document.id == indicator.source.document).map_or("", |document| &document.title)
}

/// A value with its unit, where the cell has none.
pub(super) fn shown(indicator: &Indicator, text: &str) -> String {
    let unit = indicator.unit.as_deref().unwrap_or_default();
    if text.ends_with(|c: char| c.is_ascii_digit() || c == '〕' || c == ']') { format!("{text}{unit}") } else { text.to_owned() }
}

fn message(what: &str, year: u16, one: &Indicator, first: &str, other: &Indicator, second: &str, corpus: &Corpus) -> Anomaly {
    let place = |indicator: &Indicator| match indicator.origin {
        Origin::Table => format!("《{}》表中", title(indicator, corpus)),
        Origin::Sentence => format!("《{}》文中", title(indicator, corpus)),
    };
    let (first, second) = (shown(one, first), shown(one, second));
    let message = format!("“{}”{year}年{what}不一：{}为{first}，{}为{second}。", other.name, place(one), place(other));
    anomaly("contradiction", message, vec![one.id.clone(), other.id.clone()], other.source.clone())
}
