//! Brackets （…）, 〔…〕 and 〈…〉, which drafters nest: the outermost pairs of a text.

use std::ops::Range;

/// The outermost pairs, brackets included, in order. One that is never closed is none; either kind closes the other's,
/// because gazettes print 〔…） now and then.
pub fn outermost(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    for (at, letter) in text.char_indices() {
        if opens(letter) {
            open.push(at);
        } else if closes(letter)
            && let Some(start) = open.pop()
        {
            let pair = start..at + letter.len_utf8();
            found.retain(|inner: &Range<usize>| inner.start < pair.start);
            found.push(pair);
        }
    }
    found
}

pub fn opens(letter: char) -> bool {
    matches!(letter, '（' | '〔' | '(' | '［' | '[' | '【' | '〈')
}

pub fn closes(letter: char) -> bool {
    matches!(letter, '）' | '〕' | ')' | '］' | ']' | '】' | '〉')
}

/// What stands between the brackets of a pair.
pub fn inside(pair: &str) -> &str {
    pair.strip_prefix(opens).unwrap_or(pair).strip_suffix(closes).unwrap_or(pair)
}

/// Without the bracket at its end, if that is not all: （试行）, （2019年本）, （一期）.
pub fn without_last(text: &str) -> &str {
    match text.strip_suffix(['）', ')']).and_then(|rest| rest.rfind(['（', '(']).map(|open| &rest[..open])) {
        Some(bare) if !bare.is_empty() => bare.trim_end(),
        _ => text,
    }
}

/// The byte ranges of `text` between letters for which `splits` says so, brackets and quotation marks kept whole.
pub fn split(text: &str, splits: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    for (at, letter) in text.char_indices() {
        if opens(letter) || matches!(letter, '“' | '《') {
            depth += 1;
        } else if closes(letter) || matches!(letter, '”' | '》') {
            depth = (depth - 1).max(0);
        } else if depth == 0 && splits(letter) {
            found.push(start..at);
            start = at + letter.len_utf8();
        }
    }
    found.push(start..text.len());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outermost_pairs() {
        let text = "甲（乙（丙）丁）戊〔己〕庚（辛";
        let found: Vec<&str> = outermost(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["（乙（丙）丁）", "〔己〕"]);
        assert_eq!(inside("（乙（丙）丁）"), "乙（丙）丁");
        assert_eq!(split("甲（乙、丙）、丁", |c| c == '、').len(), 2);
    }
}
