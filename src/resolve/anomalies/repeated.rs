//! Words set twice: 药品安全事件药品安全事件, 标准化化.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::width::is_ideograph;

/// Letters of a word that is set twice. Shorter ones are said twice on purpose (常常, 研究研究).
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=12;

/// Single letters that no sentence has twice.
const NEVER_TWICE: &[char] = &['的', '化', '和', '与', '及'];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let prose = texts.readings.iter().flat_map(|reading| &reading.prose);
    prose
        .filter_map(|prose| {
            let (start, end, word) = twice(prose.text())?;
            let message = format!("词语重复：应为“{word}”，实为“{word}{word}”。");
            Some(anomaly("repeated-words", message, Vec::new(), prose.source(around(prose.text(), start, end), "words set twice")))
        })
        .collect()
}

/// The first word that stands twice without a mark between.
fn twice(text: &str) -> Option<(usize, usize, String)> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let end = |at: usize| letters.get(at).map_or(text.len(), |(end, _)| *end);
    for at in 0..letters.len() {
        if letters.len() > at + 1 && letters[at].1 == letters[at + 1].1 && NEVER_TWICE.contains(&letters[at].1) {
            return Some((letters[at].0, end(at + 2), letters[at].1.to_string()));
        }
        for length in LENGTHS.filter(|length| at + 2 * length <= letters.len()) {
            let (one, two) = (&letters[at..at + length], &letters[at + length..at + 2 * length]);
            let same = one.iter().zip(two).all(|(a, b)| a.1 == b.1 && is_ideograph(a.1));
            if same && one.iter().any(|letter| letter.1 != one[0].1) {
                return Some((letters[at].0, end(at + 2 * length), one.iter().map(|(_, letter)| letter).collect()));
            }
        }
    }
    None
}
