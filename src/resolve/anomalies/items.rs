//! Numbers of items that run on in one paragraph, twice or left out: （1）…；（2）…；（2）…；（3）….

use super::numbers::fault;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::numeral;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for prose in texts.readings.iter().flat_map(|reading| &reading.prose) {
        let text = prose.text();
        for run in runs(text) {
            // Before and behind the doubtful one the list counts on.
            for window in run.windows(3) {
                let (one, two, three) = (window[0].1, window[1].1, window[2].1);
                let Some((kind, said)) = fault(one, two).filter(|_| three == two + 1) else { continue };
                let (from, at) = (window[0].0, window[1].0);
                let message = format!("{said}：第{one}项之后应为第{}项，实为第{two}项。", one + 1);
                found.push(anomaly(kind, message, Vec::new(), prose.source(from..end(text, at), "numbers of items in their order")));
            }
        }
    }
    found
}

/// Lists of at least four numbers in brackets, from 1 on, each with the place of its bracket.
fn runs(text: &str) -> Vec<Vec<(usize, u32)>> {
    let mut runs: Vec<Vec<(usize, u32)>> = Vec::new();
    for (at, _) in text.match_indices('（') {
        let begins = text[..at].trim_end().is_empty() || text[..at].trim_end().ends_with(['；', '。', '：', '，']);
        let number = text[at + '（'.len_utf8()..].split_once('）').filter(|(number, _)| number.chars().count() <= 3);
        let value = number.filter(|_| begins).and_then(|(number, _)| numeral::value(number));
        match (value, runs.last_mut()) {
            (Some(1), _) => runs.push(vec![(at, 1)]),
            (Some(value), Some(run)) => run.push((at, value)),
            _ => {}
        }
    }
    runs.retain(|run| run.len() >= 4);
    runs
}

/// The end of the item at a place.
fn end(text: &str, at: usize) -> usize {
    text[at..].find(['；', '。']).map_or(text.len(), |end| at + end)
}
