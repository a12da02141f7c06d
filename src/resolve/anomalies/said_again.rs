//! A clause that one paragraph says twice in the same words: 建立健全应急培训制度。……要建立健全应急培训制度。
//!
//! Set phrases are said again on purpose, so only long clauses without a figure count.

use super::{Texts, anomaly};
use crate::model::{Anomaly, BlockKind};
use crate::normalize::width::is_ideograph;
use std::ops::Range;

/// Letters of a clause that nobody says twice by habit.
const LONG: usize = 12;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let prose = texts.readings.iter().flat_map(|reading| &reading.prose);
    let plain = prose.filter(|prose| matches!(prose.block.kind, BlockKind::Paragraph | BlockKind::List));
    let told = plain.filter_map(|prose| {
        let (words, place) = twice(prose.text())?;
        let message = format!("重复：“{words}”，同一段中说了两次。");
        Some(anomaly("repeated-words", message, Vec::new(), prose.source(place, "clause said again")))
    });
    told.collect()
}

/// The first clause that a text says twice, and where it does so again, perhaps behind who must do so.
fn twice(text: &str) -> Option<(&str, Range<usize>)> {
    let mut seen: Vec<&str> = Vec::new();
    clauses(text).find_map(|range| {
        let whole = &text[range.clone()];
        let words = whole.rsplit_once([')', '）']).map_or(whole, |(_, words)| words).trim_start_matches(['要', '并', '（']);
        let again =
            |before: &str| whole.strip_suffix(before).is_some_and(|who| who.is_empty() || who.ends_with(['要', '应', '须', '当', '并']));
        if let Some(before) = seen.iter().find(|before| again(before)) {
            return Some((*before, range.end - before.len()..range.end));
        }
        // Who says a number twice repeats a figure.
        let plain = words.chars().all(|letter| is_ideograph(letter) || letter == '、');
        seen.extend((plain && words.chars().count() >= LONG).then_some(words));
        None
    })
}

/// The clauses of a text, marks left out.
fn clauses(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    let ends = text.match_indices(['，', '。', '；', '：', '！']).map(|(at, mark)| (at, at + mark.len())).chain([(text.len(), text.len())]);
    ends.map(move |(end, next)| {
        let range = start..end;
        start = next;
        range
    })
}

#[cfg(test)]
mod tests {
    use super::twice;

    #[test]
    fn a_long_clause_said_again() {
        assert!(twice("建立健全突发事件应急培训制度。各镇要加强培训，要建立健全突发事件应急培训制度。").is_some());
        assert!(twice("（3）建立健全突发事件应急培训制度。各镇（街道）要建立健全突发事件应急培训制度。").is_some());
        assert!(twice("开展火灾致因的基础机理研究，对电气火灾等开展火灾致因的基础机理研究。").is_none());
        assert!(twice("建立健全培训制度，加强培训，建立健全考核制度。").is_none());
        assert!(twice("到2025年完成改造120个小区，其中到2025年完成改造120个小区。").is_none());
    }
}
