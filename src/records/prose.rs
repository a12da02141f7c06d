//! A block's reading text that knows where each of its letters stands in the seed.
//!
//! Rules read `text` and name ranges of it (bytes, as in `&str`); [`Prose::source`] turns a range into the verbatim quote
//! and its place. Reading text and quote have the same letters in the same order; only blanks come and go between them.

use crate::model::{Block, Place, Source, Span};
use std::ops::Range;

/// One block of text: a heading, a paragraph, an item.
#[derive(Clone, Debug)]
pub struct Prose<'a> {
    pub block: &'a Block,
    places: &'a [Place],
    /// For each byte of the text that begins a letter: the index of that letter in the quote.
    letter_at: Vec<u32>,
}

impl<'a> Prose<'a> {
    pub fn new(block: &'a Block, places: &'a [Place]) -> Self {
        let mut quoted = block.quote.chars().enumerate().filter(|(_, letter)| !is_blank(*letter)).map(|(at, _)| at as u32);
        let mut letter_at = vec![0; block.text.len() + 1];
        let mut next = 0;
        for (at, letter) in block.text.char_indices() {
            if !is_blank(letter) {
                next = quoted.next().unwrap_or(next);
            }
            letter_at[at] = next;
        }
        letter_at[block.text.len()] = next;
        Prose { block, places, letter_at }
    }

    pub fn text(&self) -> &'a str {
        &self.block.text
    }

    /// Sentences, each with the mark that ends it, blanks around them taken off. A mark inside 《》 or “” ends none.
    pub fn sentences(&self) -> Vec<Range<usize>> {
        sentences(self.text())
    }

    /// All of its words, with their place.
    pub fn whole(&self, rule: &str) -> Source {
        self.source(0..self.text().len(), rule)
    }

    /// The words of a range of the text, with their place. `rule` says who read them.
    ///
    /// # Panics
    /// If the range is not one of letters of the text.
    pub fn source(&self, range: Range<usize>, rule: &str) -> Source {
        let text = &self.text()[range.clone()];
        let start = range.start + (text.len() - text.trim_start().len());
        let text = text.trim();
        let last = text.char_indices().next_back().map_or(start, |(at, _)| start + at);
        let letters = self.letter_at[start] as usize..(self.letter_at[last] as usize + 1).min(self.places.len());
        let places = &self.places[letters.start.min(letters.end)..letters.end];
        let bytes = Place::cover(places).unwrap_or(self.block.span.start..self.block.span.end);
        Source {
            document: self.block.document.clone(),
            section: self.block.section.clone(),
            block: self.block.id.clone(),
            quote: self.block.quote.chars().skip(letters.start).take(letters.len()).collect(),
            span: Span { seed: self.block.span.seed.clone(), start: bytes.start, end: bytes.end },
            words: Some(start as u32..(start + text.len()) as u32),
            row: None,
            steps: vec![rule.to_owned()],
        }
    }
}

pub(super) fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\u{3000}' | '\t' | '\n' | '\u{a0}')
}

/// See [`Prose::sentences`].
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '《' | '“' => depth += 1,
            '》' | '”' => depth = (depth - 1).max(0),
            '。' | '！' | '？' if depth == 0 => {
                let mut end = at + letter.len_utf8();
                // A closing mark belongs to what it closes.
                while let Some((at, letter)) = letters.next_if(|(_, letter)| matches!(letter, '”' | '）' | '』')) {
                    end = at + letter.len_utf8();
                }
                found.push(start..end);
                start = end;
            }
            // A mark that is never closed must not swallow the paragraph.
            '\n' => depth = 0,
            _ => {}
        }
    }
    found.push(start..text.len());
    found.into_iter().map(|range| trimmed(text, range)).filter(|range| !range.is_empty()).collect()
}

/// A range without the blanks at its ends.
pub fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let inner = &text[range.clone()];
    let start = range.start + (inner.len() - inner.trim_start().len());
    start..start + inner.trim().len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::BlockKind;

    fn block(quote: &str, text: &str) -> Block {
        let span = Span { seed: "a.txt".into(), start: 0, end: 100 };
        let (id, document) = (String::from("d.1"), String::from("d"));
        Block { id, document, section: None, kind: BlockKind::Paragraph, text: text.into(), order: 0, quote: quote.into(), span }
    }

    #[test]
    fn a_range_of_the_text_is_quoted_as_printed() {
        let (quote, text) = ("到 ２０２５ 年,达 到 ６％.森林", "到2025年，达到6%。森林");
        let block = block(quote, text);
        // As if every letter took one byte, with a page number of two bytes before 达.
        let places: Vec<Place> = (0..quote.chars().count() as u32)
            .map(|at| if at < 9 { at } else { at + 2 })
            .map(|at| Place { start: at, end: at + 1 })
            .collect();
        let prose = Prose::new(&block, &places);
        let sentences = prose.sentences();
        assert_eq!(sentences.iter().map(|range| &text[range.clone()]).collect::<Vec<_>>(), ["到2025年，达到6%。", "森林"]);
        let start = text.find("达到").unwrap();
        let source = prose.source(start..sentences[0].end, "test");
        assert_eq!(source.quote, "达 到 ６％.");
        assert_eq!((source.span.start, source.span.end), (11, 18));
    }

    #[test]
    fn quoted_sentences_end_none() {
        let text = "提出“一个中心。两个基本点。”的要求（试行。）后执行。";
        assert_eq!(sentences(text).len(), 2);
    }
}
