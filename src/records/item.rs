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

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_of_items() {
        let cases = [("（1）做好准备", Some("（1）")), ("3.建立清单", Some("3.")), ("2021年底前完成", None), ("加强监管", None)];
        for (text, expected) in cases {
            assert_eq!(number(text).0, expected, "{text}");
        }
    }
}
