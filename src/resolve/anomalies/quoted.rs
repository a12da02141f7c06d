//! Where letters of a block's quote stand in its reading text: both have the same letters, only blanks come and go.

use crate::model::{Block, BlockKind, Place, Source, Span};
use std::ops::Range;

/// The words of some letters of a quote (counted from 0), with their place.
pub(super) fn source(block: &Block, places: &[Place], letters: Range<usize>, rule: &str) -> Option<Source> {
    let bytes = Place::cover(places.get(letters.clone())?)?;
    let words = range(block, &letters).filter(|_| block.kind != BlockKind::Table);
    Some(Source {
        document: block.document.clone(),
        section: block.section.clone(),
        block: block.id.clone(),
        quote: block.quote.chars().skip(letters.start).take(letters.len()).collect(),
        span: Span { seed: block.span.seed.clone(), start: bytes.start, end: bytes.end },
        words: words.map(|words| words.start as u32..words.end as u32),
        row: None,
        steps: vec![rule.to_owned()],
    })
}

/// The bytes of the reading text that hold some letters of the quote.
fn range(block: &Block, letters: &Range<usize>) -> Option<Range<usize>> {
    let counted = |letters: usize| block.quote.chars().take(letters).filter(|letter| !letter.is_whitespace()).count();
    let (before, through) = (counted(letters.start), counted(letters.end));
    let mut printed = block.text.char_indices().filter(|(_, letter)| !letter.is_whitespace()).skip(before);
    let start = printed.next()?.0;
    let (last, letter) =
        if through - before > 1 { printed.nth(through - before - 2)? } else { block.text[start..].char_indices().next()? };
    let last = if through - before > 1 { last } else { start };
    Some(start..last + letter.len_utf8())
}

/// So many letters before and behind a place, blanks not counted.
pub(super) fn around(quote: &[char], at: Range<usize>, letters: usize) -> Range<usize> {
    let dark = |at: &usize| !quote[*at].is_whitespace();
    let start = (0..at.start).rev().filter(dark).take(letters).last().unwrap_or(at.start);
    let end = (at.end..quote.len()).filter(dark).take(letters).last().map_or(at.end, |last| last + 1);
    start..end
}
