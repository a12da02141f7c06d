//! Words set twice: 药品安全事件药品安全事件, 标准化化.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::width::is_ideograph;

/// Letters of a word that is set twice. Shorter ones are said twice on purpose (常常, 研究研究).
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=12;

/// 标准化化管理; but 常态化化解 is 常态化 and 化解.
const WORDS_IN_HUA: &[char] = &['解', '肥', '工', '学', '石', '验', '妆', '粪', '雪', '纤', '疗', '险', '零'];

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
        let doubled = letters.get(at..at + 2).is_some_and(|pair| pair.iter().all(|letter| letter.1 == '化'));
        if doubled && letters.get(at + 2).is_some_and(|next| is_ideograph(next.1) && !WORDS_IN_HUA.contains(&next.1)) {
            return Some((letters[at].0, end(at + 2), "化".to_owned()));
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
