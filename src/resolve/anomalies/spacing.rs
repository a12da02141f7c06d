//! Lines that were set letter by letter: 万 元 GDP 用 水 量 较 ２０２０ 年 下 降. A search for the words in the source finds none.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::width::is_ideograph;

/// Ideographs in a row with a blank behind each, from which a line was set so. Fewer are a name or a label.
const SPACED: usize = 5;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let prose = texts.readings.iter().flat_map(|reading| &reading.prose);
    prose
        .filter_map(|prose| {
            let spaced = spaced(&prose.block.quote)?;
            let words: String = spaced.chars().filter(|c| !c.is_whitespace()).collect();
            let at = prose.text().find(&words)?;
            let message = format!("字间夹空格：应为“{words}”，实为“{spaced}”。");
            let source = prose.source(at..at + words.len(), "letters set apart");
            Some(anomaly("letter-spacing", message, Vec::new(), source))
        })
        .collect()
}

/// The first run of ideographs set apart.
fn spaced(quote: &str) -> Option<&str> {
    let letters: Vec<(usize, char)> = quote.char_indices().collect();
    let mut start = 0;
    while start < letters.len() {
        let count = letters[start..].chunks(2).take_while(|pair| pair.len() == 2 && is_ideograph(pair[0].1) && pair[1].1 == ' ').count();
        if count >= SPACED {
            // The last letter of the run has no blank behind it.
            let last = start + 2 * count;
            let end = letters.get(last).filter(|letter| is_ideograph(letter.1)).map_or(last - 1, |_| last + 1);
            return Some(quote[letters[start].0..letters.get(end).map_or(quote.len(), |letter| letter.0)].trim_end());
        }
        start += if count > 0 { 2 * count } else { 1 };
    }
    None
}
