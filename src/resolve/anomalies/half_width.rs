//! Marks of half width in a text that sets them in full width all through: 使用量,其他 beside 281 ，.

use super::{Texts, anomaly, quoted};
use crate::model::{Anomaly, Block, Place};
use crate::normalize::width::is_ideograph;
use std::collections::BTreeMap;

/// Each mark in half and in full width.
const MARKS: &[(char, char)] = &[(',', '，'), (':', '：'), (';', '；')];

/// How often the mark stands in full width in a text that always sets it so, and in half width in one that slips.
const USUAL: usize = 50;
const RARE: usize = 5;

/// Letters shown on either side.
const AROUND: usize = 6;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut documents: BTreeMap<&str, Vec<(&Block, &[Place])>> = BTreeMap::new();
    for (block, places) in texts.corpus.blocks.iter().zip(&texts.corpus.places) {
        documents.entry(&block.document).or_default().push((block, places));
    }
    documents.values().flat_map(|blocks| MARKS.iter().filter_map(|(half, full)| of_document(blocks, *half, *full))).collect()
}

/// Once a document, with all its places.
fn of_document(blocks: &[(&Block, &[Place])], half: char, full: char) -> Option<Anomaly> {
    let usual: usize = blocks.iter().map(|(block, _)| block.quote.matches(full).count()).sum();
    if usual < USUAL {
        return None;
    }
    let mut slips = Vec::new();
    for (block, places) in blocks {
        let quote: Vec<char> = block.quote.chars().collect();
        let between = |at: &usize| quote[*at] == half && is_ideograph(quote[*at - 1]) && is_ideograph(quote[*at + 1]);
        let own = (1..quote.len().saturating_sub(1)).filter(between);
        slips.extend(own.map(|at| (*block, *places, quoted::around(&quote, at..at + 1, AROUND))));
    }
    let (block, places, letters) = slips.first().filter(|_| slips.len() <= RARE)?;
    let words = |block: &Block, letters: &std::ops::Range<usize>| -> String {
        block.quote.chars().skip(letters.start).take(letters.len()).filter(|letter| !letter.is_whitespace()).collect()
    };
    let shown: Vec<String> = slips.iter().map(|(block, _, letters)| format!("“{}”", words(block, letters))).collect();
    let message = format!("标点半角：中文句中应为“{full}”（同一文件用{usual}处），有{}处为“{half}”：{}。", slips.len(), shown.join("、"));
    let source = quoted::source(block, places, letters.clone(), "marks of half width")?;
    Some(anomaly("glyph", message, Vec::new(), source))
}
