//! A heading that lacks the last word of all its siblings: 3.1.1 特别重大地震灾害 beside 3.1.2 重大地震灾害事件, 3.1.3 较大地震灾害事件.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Section};
use crate::records::reading::Reading;
use std::collections::BTreeMap;

/// Siblings that agree, letters that they end with, letters that the odd one may lack. Guesses.
const AGREEING: usize = 3;
const SHARED: usize = 4;
const LACKING: std::ops::RangeInclusive<usize> = 1..=2;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut lists: BTreeMap<(&str, &str), Vec<&Section>> = BTreeMap::new();
    for section in &texts.corpus.sections {
        lists.entry((&section.document, section.parent.as_deref().unwrap_or_default())).or_default().push(section);
    }
    let lists = lists.into_iter().filter(|(_, list)| list.len() > AGREEING);
    lists.filter_map(|((document, _), list)| of_list(texts.reading(document)?, &list)).collect()
}

fn of_list(reading: &Reading, list: &[&Section]) -> Option<Anomaly> {
    let (odd, end, lacking) = (0..list.len()).find_map(|at| {
        let others: Vec<&str> =
            list.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, section)| section.heading.trim()).collect();
        let end = shared_end(&others).filter(|end| end.chars().count() >= SHARED)?;
        let lacking = lacks(list[at].heading.trim(), end)?;
        Some((list[at], end, lacking))
    })?;
    let prose = reading.prose.iter().find(|prose| prose.block.id == odd.id)?;
    let message =
        format!("标题用字不一：同级其余{}个标题都以“{end}”结尾，此处为“{}{}”，少“{lacking}”。", list.len() - 1, odd.num, odd.heading);
    let related = list.iter().map(|section| section.id.clone()).collect();
    Some(anomaly("name-differs", message, related, prose.whole("headings of one list and how they end")))
}

/// The letters with which all of some words end.
fn shared_end<'a>(words: &[&'a str]) -> Option<&'a str> {
    let first = *words.first()?;
    let starts = first.char_indices().map(|(at, _)| at);
    starts.map(|at| &first[at..]).find(|end| words.iter().all(|word| word.ends_with(end) && word.len() > end.len()))
}

/// What a heading lacks of an end whose head it has.
fn lacks<'a>(heading: &str, end: &'a str) -> Option<&'a str> {
    let cut = |letters: usize| end.char_indices().rev().nth(letters - 1).map(|(at, _)| end.split_at(at));
    LACKING.filter_map(cut).find(|(head, _)| head.chars().count() >= 2 && heading.ends_with(head)).map(|(_, lacking)| lacking)
}

#[cfg(test)]
mod tests {
    use super::{lacks, shared_end};

    #[test]
    fn ends() {
        assert_eq!(shared_end(&["重大地震灾害事件", "较大地震灾害事件"]), Some("大地震灾害事件"));
        assert_eq!(lacks("特别重大地震灾害", "大地震灾害事件"), Some("事件"));
        assert_eq!(lacks("有感地震事件", "大地震灾害事件"), None);
    }
}
