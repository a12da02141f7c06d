//! Where in a block's own text the words of a query stand, and what of a long block to show.

use super::fold::fold_each;

use super::query::Query;
use crate::store::order::{InKeys, InOrder};
use std::ops::Range;

/// A part of a block's text around what was found; all ranges are bytes of that text, on letters' edges.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    pub shown: Range<usize>,
    /// Within `shown`, in order, apart from each other.
    pub marks: Vec<Range<usize>>,
}

/// The places of a query's words in a text, in order, joined where they touch or overlap.
pub fn marks(text: &str, query: &Query) -> Vec<Range<usize>> {
    joined(found(text, query))
}

/// At most `letters` letters of a text: those where most of the query's words stand together, from the beginning of
/// their sentence if that is near.
pub fn snippet(text: &str, query: &Query, letters: usize) -> Snippet {
    let found = found(text, query);
    let start = start_of_sentence(text, densest(text, &found, letters), letters);
    // A window at the end of the text is drawn back, so that it is full.
    let end = forward(text, start, letters);
    let start = if end == text.len() { backward(text, end, letters).min(start) } else { start };
    let inside = |mark: Range<usize>| mark.start.max(start)..mark.end.min(end);
    let marks = joined(found).into_iter().map(inside).filter(|mark| mark.start < mark.end).in_vec();
    Snippet { shown: start..end, marks }
}

/// A word by its place in the query, and where it stands.
struct Found {
    word: usize,
    at: Range<usize>,
}

/// In the order of the text.
fn found(text: &str, query: &Query) -> Vec<Found> {
    let mut folded = String::with_capacity(text.len());
    // For each folded byte, what it comes from.
    let mut sources: Vec<Range<usize>> = Vec::with_capacity(text.len());
    fold_each(text, |letter, from| {
        folded.push(letter);
        sources.resize(folded.len(), from);
    });
    let mut found = Vec::new();
    for (word, wanted) in query.words().iter().enumerate() {
        for (at, _) in folded.match_indices(wanted.as_str()) {
            found.push(Found { word, at: sources[at].start..sources[at + wanted.len() - 1].end });
        }
    }
    found.in_order_of(|found| found.at.start);
    found
}

fn joined(found: Vec<Found>) -> Vec<Range<usize>> {
    let mut marks: Vec<Range<usize>> = Vec::new();
    for Found { at, .. } in found {
        match marks.last_mut() {
            Some(before) if at.start <= before.end => before.end = before.end.max(at.end),
            _ => marks.push(at),
        }
    }
    marks
}

/// Where the first of the windows begins that hold the most different words, and among those the most places.
fn densest(text: &str, found: &[Found], letters: usize) -> usize {
    let worth = |first: usize| {
        let end = forward(text, found[first].at.start, letters);
        let inside = found[first..].iter().take_while(|next| next.at.end <= end);
        let (words, places) = inside.fold((0_u64, 0), |(words, places), next| (words | 1 << (next.word % 64), places + 1));
        (words.count_ones(), places, std::cmp::Reverse(first))
    };
    (0..found.len()).max_by_key(|&first| worth(first)).map_or(0, |first| found[first].at.start)
}

/// The beginning of the sentence around a place, or some letters before it if that is too far away.
fn start_of_sentence(text: &str, at: usize, letters: usize) -> usize {
    let far = backward(text, at, letters / 3);
    let before = &text[far..at];
    let near = before.char_indices().rev().find(|(_, letter)| matches!(letter, '。' | '；' | '！' | '？' | '\n'));
    match near {
        Some((end, mark)) => far + end + mark.len_utf8(),
        None if far == 0 => 0,
        None => backward(text, at, letters / 6),
    }
}

fn forward(text: &str, from: usize, letters: usize) -> usize {
    text[from..].char_indices().nth(letters).map_or(text.len(), |(at, _)| from + at)
}

fn backward(text: &str, from: usize, letters: usize) -> usize {
    match letters {
        0 => from,
        _ => text[..from].char_indices().rev().nth(letters - 1).map_or(0, |(at, _)| at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::search::fold;
    use proptest::prelude::*;

    fn marked(text: &str, typed: &str, letters: usize) -> String {
        let snippet = snippet(text, &Query::new(typed), letters);
        let mut shown = String::new();
        let mut at = snippet.shown.start;
        for mark in snippet.marks {
            shown += &format!("{}[{}]", &text[at..mark.start], &text[mark.clone()]);
            at = mark.end;
        }
        shown + &text[at..snippet.shown.end]
    }

    #[test]
    fn marks_cover_what_the_reader_sees() {
        let cases = [
            ("城市再生水利用率提高到 50%；", "再生水", "城市[再生水]利用率提高到 50%；"),
            ("到 2025 年，PM₂.₅浓度下降１０％。", "2025年 pm2.5 10%", "到 [2025 年]，[PM₂.₅]浓度下降[１０％]。"),
            ("启动Ⅳ级响应", "iv级", "启动[Ⅳ级]响应"),
            ("地表水IV类标准", "Ⅳ类标准", "地表水[IV类标准]"),
            ("面积100㎡以上", "100m", "面积[100㎡]以上"),
            ("“支付+追溯”肉菜流通", "支付追溯", "“[支付+追溯]”肉菜流通"),
            ("发展规划和规划", "发展规划 规划和", "[发展规划和]规划"),
            ("没有", "别的", "没有"),
        ];
        for (text, typed, expected) in cases {
            assert_eq!(marked(text, typed, 40), expected);
        }
    }

    #[test]
    fn a_long_block_is_cut_where_the_words_stand_together() {
        let text = "加强节水。再生水设施建设稳步推进，建成一批。城市再生水利用率提高到50%，再生水纳入统一配置。其他。";
        assert_eq!(marked(text, "再生水 利用率", 20), "城市[再生水][利用率]提高到50%，[再生水]纳入".replace("][", ""));
        assert_eq!(marked(text, "其他", 10), "纳入统一配置。[其他]。");
        assert_eq!(marked(text, "节水", 8), "加强[节水]。再生水");
    }

    proptest! {
        #[test]
        fn every_mark_reads_as_the_word(text in "[0-9年.， 再生水]{0,30}|.{0,30}", typed in "[0-9年.再生水]{1,3}", letters in 0..20usize) {
            let query = Query::new(&typed);
            let expected = query.words().iter().any(|word| fold(&text).contains(word.as_str()));
            prop_assert_eq!(!marks(&text, &query).is_empty(), expected);
            let shown = snippet(&text, &query, letters);
            prop_assert!(text[shown.shown.clone()].chars().count() <= letters);
            for mark in shown.marks {
                prop_assert!(shown.shown.start <= mark.start && mark.end <= shown.shown.end);
                prop_assert!(text.get(mark).is_some());
            }
        }
    }
}
