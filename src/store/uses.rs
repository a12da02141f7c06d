//! Where a word is used: by a plain look at the texts, letter for letter.

use super::bundle::DocumentText;

/// How often a text has a word; a table's cells are counted once, as its block has them.
pub fn uses(text: &DocumentText, word: &str) -> usize {
    if word.is_empty() {
        return 0;
    }
    text.blocks.iter().map(|block| block.text.matches(word).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Block, BlockKind, Span};

    #[test]
    fn every_place_counts() {
        let block = |words: &str| Block {
            id: "d.b".into(),
            document: "d".into(),
            section: None,
            kind: BlockKind::Paragraph,
            text: words.into(),
            order: 0,
            quote: String::new(),
            span: Span::default(),
        };
        let text = DocumentText { blocks: vec![block("海绵城市，海绵城市"), block("海绵")], ..DocumentText::default() };
        assert_eq!(uses(&text, "海绵城市"), 2);
        assert_eq!(uses(&text, "海绵"), 3);
        assert_eq!(uses(&text, ""), 0);
    }
}
