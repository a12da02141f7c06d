//! Every byte of a seed has an owner: what no block holds is named as furniture, and the furniture inside blocks, too.

use crate::model::{Corpus, Span};
use crate::normalize::line::Line;
use crate::normalize::seed::Seed;
use std::ops::Range;

/// Names every byte outside the blocks of this seed (those from index `first` on) as furniture, and the page furniture inside
/// them.
pub fn account(seed: &Seed, furniture: &[Line], first: usize, corpus: &mut Corpus) {
    let mut blocks: Vec<Range<usize>> = corpus.blocks[first..].iter().map(|b| b.span.start..b.span.end).collect();
    blocks.sort_by_key(|bytes| bytes.start);
    let mut at = 0;
    let mut gaps: Vec<Range<usize>> = Vec::new();
    for bytes in blocks.iter().cloned().chain(std::iter::once(seed.text.len()..seed.text.len())) {
        if bytes.start > at {
            gaps.push(at..bytes.start);
        }
        at = at.max(bytes.end);
    }
    let holder = |mark: &Range<usize>| {
        let before = blocks.partition_point(|block| block.start <= mark.start);
        before > 0 && mark.end <= blocks[before - 1].end
    };
    let inside = furniture.iter().map(Line::span).filter(holder);
    let mut all: Vec<Range<usize>> = gaps.into_iter().chain(inside).collect();
    all.sort_by_key(|bytes| bytes.start);
    corpus.furniture.extend(all.into_iter().map(|bytes| Span { seed: seed.name.clone(), start: bytes.start, end: bytes.end }));
}
