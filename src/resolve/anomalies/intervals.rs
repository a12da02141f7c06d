//! One grade with two intervals: 较大 is 5.0≤M＜6.0 in the text of a plan and 4.5≤M＜6.0 in its annex.

use super::{Texts, anomaly};
use crate::model::{Anomaly, EventGrade};
use std::collections::BTreeMap;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let parents: BTreeMap<&str, &str> =
        texts.corpus.documents.iter().filter_map(|document| Some((document.id.as_str(), document.parent.as_deref()?))).collect();
    let family = |grade: &EventGrade| {
        // A plan and its annexes belong to one notice.
        let mut own = grade.source.document.as_str();
        while let Some(parent) = parents.get(own) {
            own = parent;
        }
        own.to_owned()
    };
    let mut first: BTreeMap<(String, &str, String), (&EventGrade, Interval)> = BTreeMap::new();
    let mut found = Vec::new();
    for grade in &texts.corpus.records.event_grades {
        for interval in intervals(&grade.criterion) {
            let key = (family(grade), level(&grade.level), interval.quantity.clone());
            match first.get(&key) {
                Some((other, said)) if said.words != interval.words && other.source.document != grade.source.document => {
                    let message = format!("“{}”的界限不一：一处为“{}”，另一处为“{}”。", level(&grade.level), said.words, interval.words);
                    found.push(anomaly(
                        "contradictory-thresholds",
                        message,
                        vec![other.id.clone(), grade.id.clone()],
                        grade.source.clone(),
                    ));
                }
                Some(_) => {}
                None => {
                    first.insert(key, (grade, interval));
                }
            }
        }
    }
    found
}

/// 较大（Ⅲ级） is 较大.
fn level(printed: &str) -> &str {
    printed.split(['（', '(']).next().unwrap_or(printed).trim()
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Interval {
    /// The letter for what is measured.
    quantity: String,
    words: String,
}

/// 5.0≤M＜6.0: numbers with signs for "at least" and "less than" around a letter.
fn intervals(text: &str) -> Vec<Interval> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| if c == '＜' { '<' } else { c }).collect();
    let of_sign = |(at, sign): (usize, &str)| {
        let number = |c: &char| c.is_ascii_digit() || *c == '.';
        let low: usize = text[..at].chars().rev().take_while(number).count();
        let rest = &text[at + sign.len()..];
        let (quantity, high) = rest.split_once('<').filter(|(quantity, _)| (1..=2).contains(&quantity.chars().count()))?;
        let high: usize = high.chars().take_while(number).count();
        let words = &text[at - low..at + sign.len() + quantity.len() + 1 + high];
        (low > 0 && high > 0).then(|| Interval { quantity: quantity.to_owned(), words: words.to_owned() })
    };
    text.match_indices('≤').filter_map(of_sign).collect()
}

#[cfg(test)]
mod tests {
    use super::intervals;

    #[test]
    fn intervals_of_a_letter() {
        let words = |text| intervals(text).into_iter().map(|interval| interval.words).collect::<Vec<_>>();
        assert_eq!(words("初判标准：5.0 ≤ M＜6.0级"), ["5.0≤M<6.0"]);
        assert!(words("死亡人数≤3人").is_empty());
    }
}
