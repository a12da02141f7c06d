//! Numbers of headings that are there twice or left out: （一）（二）（二）, 1. 2. 4.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Section};
use crate::normalize::numeral;
use crate::records::item;
use crate::records::reading::Reading;
use std::collections::BTreeMap;

/// Headings of one style below one heading, with their numbers.
type Run<'a> = Vec<(&'a Section, u32)>;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| of_document(texts, reading)).collect()
}

fn of_document(texts: &Texts, reading: &Reading) -> Vec<Anomaly> {
    let sections = texts.corpus.sections.iter().filter(|section| section.document == reading.document.id);
    let mut siblings: BTreeMap<(Option<&str>, String), Run> = BTreeMap::new();
    for section in sections {
        if let Some((style, number)) = number(&section.num) {
            siblings.entry((section.parent.as_deref(), style)).or_default().push((section, number));
        }
    }
    siblings.values().filter(|run| starts_at_one(run)).flat_map(|run| of_run(reading, run)).collect()
}

/// A list that begins elsewhere continues one that was read apart: nothing can be said.
fn starts_at_one(run: &[(&Section, u32)]) -> bool {
    run.first().is_some_and(|(_, number)| *number == 1) && run.len() > 2
}

fn of_run(reading: &Reading, run: &[(&Section, u32)]) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for pair in run.windows(2) {
        let ((above, one), (section, two)) = (pair[0], pair[1]);
        let Some((kind, said)) = fault(one, two) else { continue };
        let Some(prose) = reading.prose.iter().find(|prose| prose.block.id == section.id) else { continue };
        if kind == "skipped-number" && is_printed(reading, above, section, one + 1) {
            continue;
        }
        let message = format!("{said}：“{}{}”之后应为第{}，实为“{}”。", above.num, above.heading, one + 1, section.num);
        found.push(anomaly(kind, message, vec![above.id.clone(), section.id.clone()], prose.whole("numbers of headings in their order")));
    }
    found
}

/// A heading that runs into a long text was read as a paragraph: its number stands between the two, and nothing is skipped.
fn is_printed(reading: &Reading, above: &Section, section: &Section, wanted: u32) -> bool {
    let style = number(&section.num).map(|(style, _)| style);
    let between = reading.prose.iter().skip_while(|prose| prose.block.id != above.id).skip(1);
    between.take_while(|prose| prose.block.id != section.id).any(|prose| {
        let printed = item::number(prose.text()).0.and_then(number);
        printed.is_some_and(|(own, value)| Some(&own) == style.as_ref() && value == wanted) || holds(prose.text(), wanted)
    })
}

/// 指标名称 9 零碳园区数量: the rows of a table that was read as text, with the number among its words.
fn holds(text: &str, wanted: u32) -> bool {
    let digits = wanted.to_string();
    text.match_indices(&digits).any(|(at, _)| {
        let (before, behind) = (text[..at].chars().next_back(), text[at + digits.len()..].trim_start().chars().next());
        before.is_none_or(|letter| !letter.is_ascii_digit() && letter != '.') && behind.is_some_and(crate::normalize::width::is_ideograph)
    })
}

/// What is wrong with a number behind another: the rule, and what is said of it.
pub(super) fn fault(one: u32, two: u32) -> Option<(&'static str, &'static str)> {
    match two {
        two if two == one => Some(("duplicate-number", "序号重复")),
        two if two == one + 2 => Some(("skipped-number", "序号跳过")),
        _ => None,
    }
}

/// The style of a number and its value: （三） is 3 in （）.
fn number(num: &str) -> Option<(String, u32)> {
    let is_digit = |c: char| c.is_ascii_digit() || numeral::is_chinese(c);
    let start = num.rfind(is_digit)?;
    let end = start + num[start..].chars().next()?.len_utf8();
    let first = num[..end].char_indices().rev().take_while(|(_, letter)| is_digit(*letter)).last().map_or(start, |(at, _)| at);
    let value = numeral::value(&num[first..end])?;
    let kind = if num[first..end].starts_with(|c: char| c.is_ascii_digit()) { '1' } else { '一' };
    Some((format!("{}{kind}{}", &num[..first], &num[end..]), value))
}
