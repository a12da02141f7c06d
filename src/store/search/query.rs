//! What a reader typed, taken apart into words.
//!
//! Blanks part words; punctuation is folded away like that of the texts. Quotation marks make a phrase only where they
//! stand around whole words (`"高质量 发展"`, “高质量 发展” 2025): inside a pasted title they are punctuation.

use super::fold::fold;

/// Folded words; nothing matches a query without words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
    phrase: String,
}

impl Query {
    pub fn new(typed: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        for word in pieces(typed).map(fold) {
            if !word.is_empty() && !words.contains(&word) {
                words.push(word);
            }
        }
        Self { phrase: fold(typed), words }
    }

    /// Each occurs once, in the order typed.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// All of it in one piece; for a single word the word itself.
    pub fn phrase(&self) -> &str {
        &self.phrase
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }
}

/// Words and phrases as typed.
fn pieces(typed: &str) -> impl Iterator<Item = &str> {
    let mut rest = typed;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let (piece, after) = quoted(rest).unwrap_or_else(|| rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len())));
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

/// A phrase at the beginning, without its marks, and what comes after it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    const MARKS: [(char, char); 6] = [('"', '"'), ('“', '”'), ('”', '“'), ('„', '“'), ('「', '」'), ('＂', '＂')];
    let first = text.chars().next()?;
    let body = &text[first.len_utf8()..];
    let close = MARKS.iter().find(|(open, _)| *open == first)?.1;
    let (phrase, after) = body.split_once(close)?;
    (after.is_empty() || after.starts_with(char::is_whitespace)).then_some((phrase, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_by_blanks_and_phrases_by_their_marks() {
        let cases: [(&str, &[&str]); 14] = [
            ("每个月", &["每个月"]),
            ("  水土保持　规划 ", &["水土保持", "规划"]),
            ("2025 年", &["2025", "年"]),
            ("\"2025 年\"", &["2025年"]),
            ("“高质量 发展” 2025", &["高质量发展", "2025"]),
            ("2025 「高质量 发展」", &["2025", "高质量发展"]),
            ("济南市“十四五”商务 发展规划", &["济南市十四五商务", "发展规划"]),
            ("“十四五”商务发展规划", &["十四五商务发展规划"]),
            ("\"没有关上 的引号", &["没有关上", "的引号"]),
            ("规划 规划 《规划》", &["规划"]),
            ("PM2.5、１００％", &["pm2.5-100%"]),
            ("，。 ！", &[]),
            ("\"\" \"，\"", &[]),
            ("", &[]),
        ];
        for (typed, words) in cases {
            assert_eq!(Query::new(typed).words(), words, "{typed}");
        }
    }

    #[test]
    fn the_phrase_is_the_whole_query() {
        assert_eq!(Query::new("2025 年").phrase(), "2025年");
        assert_eq!(Query::new("2021 2025").phrase(), "2021-2025");
        assert!(Query::new("，").is_empty());
    }
}
