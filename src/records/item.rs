//! The number at the head of a paragraph or item: （1）, 3., ①.

use crate::normalize::marker;

/// The number as printed, and how many bytes it takes; a text without one gives `None` and 0.
pub fn number(text: &str) -> (Option<&str>, usize) {
    let Some(marker) = marker::of(&text.chars().take(24).collect::<String>()) else { return (None, 0) };
    // 2021年 and 3个 begin a sentence, not an item.
    let end = text.char_indices().nth(marker.letters).map_or(text.len(), |(at, _)| at);
    let plain = text[..end].trim_end().ends_with(|letter: char| letter.is_ascii_digit()) && !text[..end].contains('.');
    if plain { (None, 0) } else { (Some(text[..end].trim()), end) }
}

/// Is a sentence one of several points: 一是…, 第二，…, （3）…?
pub fn is_point(sentence: &str) -> bool {
    const ORDINALS: &str = "一二三四五六七八九十";
    let numeral = sentence.trim_start_matches('第').trim_start_matches('其').trim_start_matches(|letter| ORDINALS.contains(letter));
    let spelt = numeral.len() < sentence.len() && sentence.starts_with(|letter| ORDINALS.contains(letter) || "第其".contains(letter));
    (spelt && numeral.starts_with(['是', '要', '，'])) || number(sentence).0.is_some()
}

#[cfg(test)]
mod tests {
    use super::{is_point, number};

    #[test]
    fn points_of_a_paragraph() {
        for (sentence, expected) in
            [("一是新建水厂。", true), ("第二，改造管网。", true), ("（3）健全机制。", true), ("一批项目开工。", false)]
        {
            assert_eq!(is_point(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn numbers_of_items() {
        let cases = [("（1）做好准备", Some("（1）")), ("3.建立清单", Some("3.")), ("2021年底前完成", None), ("加强监管", None)];
        for (text, expected) in cases {
            assert_eq!(number(text).0, expected, "{text}");
        }
    }
}
