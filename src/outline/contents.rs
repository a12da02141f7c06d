//! Printed tables of contents, whole or what an extraction left of them.
//!
//! A contents entry looks like a heading, and its words stand again further down as the heading itself. Only the second
//! is one. Source: the contingency plans print their contents, two five-year plans have lost most of theirs.

use super::passage::{Passage, bare};
use std::collections::BTreeMap;

/// Which passages are entries of a table of contents (or its title 目录).
pub fn entries(passages: &[Passage]) -> Vec<bool> {
    let keys: Vec<String> = passages.iter().map(|passage| key(&passage.text)).collect();
    let mut last: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, key) in keys.iter().enumerate() {
        last.insert(key, at);
    }
    let mut entries = vec![false; passages.len()];
    let mut at = 0;
    while at < passages.len() {
        let end = run_end(passages, at);
        let recurs = |index: usize| {
            last.get(keys[index].as_str()).is_some_and(|place| *place > index) || recurs_as_head(passages, &keys[index], end)
        };
        for index in at..end.max(at + 1) {
            entries[index] = keys[index] == "目录" || is_dotted(&passages[index].text);
        }
        if let Some(final_entry) = (at..end).rev().find(|index| recurs(*index)) {
            let count = (at..=final_entry).filter(|index| recurs(*index)).count();
            if count >= 2 && count * 5 >= (final_entry + 1 - at) * 3 {
                // 某县人民政府, 2021年5月 stand above the contents.
                let first = (at..=final_entry).find(|index| keys[*index] == "目录").unwrap_or(at);
                entries[first..=final_entry].fill(true);
            }
        }
        at = end.max(at + 1);
    }
    entries
}

/// 总则 ........ 1: dots lead to a page number.
fn is_dotted(text: &str) -> bool {
    (text.contains("....") || text.contains("……") || text.contains("····"))
        && text.ends_with(|c: char| c.is_ascii_digit() || matches!(c, ')' | '）'))
}

/// Words of an entry without its dots and page number.
fn key(text: &str) -> String {
    let dots_and_page = |c: char| c.is_ascii_digit() || matches!(c, '.' | '…' | '·' | ' ' | '\u{3000}' | '(' | ')' | '（' | '）' | '-');
    bare(if is_dotted(text) { text.trim_end_matches(dots_and_page) } else { text })
}

/// The end of a run of lines that look like entries: short, no sentence.
fn run_end(passages: &[Passage], start: usize) -> usize {
    let like_entry = |passage: &&Passage| {
        let count = passage.text.chars().count();
        count <= 60 && !passage.text.contains(['。', '；', '：', '，']) && (passage.marker.is_some() || passage.is_title_like())
    };
    start + passages[start..].iter().take_while(like_entry).count()
}

/// Headings that run into their text begin with the entry's words.
fn recurs_as_head(passages: &[Passage], key: &str, from: usize) -> bool {
    key.chars().count() >= 6 && passages[from..].iter().any(|passage| passage.marker.is_some() && passage.bare().starts_with(key))
}
