//! A grade of event that a plan does not have: 较大及以上级别地质灾害 in a plan whose grades are 特大型、大型、中型、小型.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use std::collections::{BTreeMap, BTreeSet};

/// Grades by the size of a disaster, and the words of other plans.
const SIZES: &[&str] = &["特大型", "大型", "中型", "小型"];
const OTHERS: &[&str] = &["特别重大", "重大", "较大", "一般"];

/// Letters in which the disaster is named.
const NEAR: usize = 14;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut grades: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for grade in &texts.corpus.records.event_grades {
        grades.entry(texts.root(&grade.source.document)).or_default().insert(grade.level.as_str());
    }
    let by_size = |levels: &BTreeSet<&str>| {
        levels.len() >= SIZES.len()
            && levels
                .iter()
                .all(|level| SIZES.iter().any(|size| level.starts_with(size)) && !OTHERS.iter().any(|other| level.contains(other)))
    };
    let mut found = Vec::new();
    for reading in texts.readings.iter().filter(|reading| grades.get(texts.root(&reading.document.id)).is_some_and(by_size)) {
        for prose in &reading.prose {
            let Some((at, words)) = strange(prose.text()) else { continue };
            let message =
                format!("级别名称不一：此处为“{words}”，本预案的分级为{}，没有“{}”。", SIZES.join("、"), words.trim_end_matches("及以上"));
            found.push(anomaly(
                "name-differs",
                message,
                Vec::new(),
                prose.source(around(prose.text(), at, at + words.len()), "grades of a plan"),
            ));
        }
    }
    found
}

/// 较大及以上.
fn strange(text: &str) -> Option<(usize, &'static str)> {
    const WORDS: &[&str] = &["特别重大及以上", "重大及以上", "较大及以上"];
    // 较大及以上突发事件 are graded by another plan.
    let of_disaster = |at: &usize| text[*at..].chars().take(NEAR).any(|letter| letter == '灾');
    WORDS.iter().find_map(|words| text.find(words).filter(of_disaster).map(|at| (at, *words)))
}
