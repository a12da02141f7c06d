//! A sum that a sentence makes of parts which it gives in brackets: 东湖片区（4.7平方公里）、西河片区（10.4平方公里），共计15.2平方公里.
//!
//! Only where every member of the list has its bracket: what is not measured is in no sum.

use super::contradiction::half;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Bound};
use crate::phrase::amount::{self, Amount};
use crate::phrase::brackets;
use crate::records::prose::Prose;
use std::ops::Range;

const SUMS: &[&str] = &["共计", "合计", "总计"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| &reading.prose).flat_map(of_block).collect()
}

fn of_block(prose: &Prose) -> Vec<Anomaly> {
    let doubt = |sentence: Range<usize>| {
        let found = doubts(&prose.text()[sentence.clone()]);
        found.into_iter().map(move |(place, message)| (sentence.start + place.start..sentence.start + place.end, message))
    };
    let found = prose.sentences().into_iter().flat_map(doubt);
    found.map(|(place, message)| anomaly("total", message, Vec::new(), prose.source(place, "parts in brackets and their sum"))).collect()
}

fn doubts(sentence: &str) -> Vec<(Range<usize>, String)> {
    let sums = SUMS.iter().flat_map(|word| sentence.match_indices(word).map(|(at, word)| (at, at + word.len())));
    sums.filter_map(|(at, behind)| doubt(sentence, at, behind)).collect()
}

fn doubt(sentence: &str, at: usize, behind: usize) -> Option<(Range<usize>, String)> {
    let total = amount::find(&sentence[behind..]).into_iter().next().filter(|amount| amount.range.start == 0 && is_exact(amount))?;
    let (parts, place) = parts(&sentence[..at], &total.unit)?;
    let sum: f64 = parts.iter().map(|(value, _)| value).sum();
    let words = digits(&sentence[behind..][total.range.clone()]);
    let room = half(&words) + parts.iter().map(|(_, words)| half(words)).sum::<f64>();
    // Whole numbers are counted, not rounded.
    let whole = parts.iter().all(|(_, words)| !words.contains('.')) && !words.contains('.');
    let differs = (sum - total.value).abs() > if whole { 1e-6 } else { room + 1e-6 };
    let shown = (sum * 1000.0).round() / 1000.0;
    let list: Vec<&str> = parts.iter().map(|(_, words)| words.as_str()).collect();
    let word = &sentence[at..behind];
    differs.then(|| (place..behind + total.words.end, format!("“{word}”与括注的各项之和不合：{}＝{shown}，印为{words}。", list.join("＋"))))
}

/// The amounts in the brackets right before the sum, and where the first member begins.
fn parts(before: &str, unit: &str) -> Option<(Vec<(f64, String)>, usize)> {
    let clause = before.rfind(['。', '；', '：']).map_or(0, |mark| mark + '。'.len_utf8());
    let pairs: Vec<Range<usize>> = brackets::outermost(before).into_iter().filter(|pair| pair.start >= clause).collect();
    let last = pairs.last().filter(|last| before[last.end..].chars().count() <= 2)?;
    let first = pairs.first()?;
    let measured = |pair: &Range<usize>| {
        let inside = brackets::inside(&before[pair.clone()]);
        let amount = amount::find(inside).into_iter().next().filter(|amount| amount.words == (0..inside.len()))?;
        (amount.unit == unit && is_exact(&amount)).then(|| (amount.value, digits(&inside[amount.range.clone()])))
    };
    let parts: Vec<(f64, String)> = pairs.iter().map(measured).collect::<Option<_>>()?;
    let marks = |range: Range<usize>| {
        let plain = |at: usize| !pairs.iter().any(|pair| pair.contains(&(range.start + at)));
        before[range.clone()].match_indices(['、', '，', '和', '与', '及']).filter(|(at, _)| plain(*at)).count()
    };
    // One mark between two members, and none before the first: else a member has no bracket.
    let whole = marks(first.end..last.start) == parts.len() - 1 && !before[clause..first.start].contains('、');
    (parts.len() >= 2 && whole).then_some((parts, clause))
}

/// 4.73 of 4.73平方公里.
fn digits(words: &str) -> String {
    words.chars().take_while(|letter| letter.is_ascii_digit() || *letter == '.').collect()
}

fn is_exact(amount: &Amount) -> bool {
    amount.bound == Bound::Exactly && amount.upper.is_none() && !amount.chinese && !amount.unit.is_empty()
}

#[cfg(test)]
mod tests {
    use super::doubts;

    #[test]
    fn sums_of_what_stands_in_brackets() {
        let wrong = doubts("推进东湖片区（4.73平方公里）、西河片区（10.46平方公里），共计15.91平方公里达标评估");
        assert_eq!(wrong.len(), 1);
        assert!(wrong[0].1.contains("4.73＋10.46＝15.19，印为15.91"));
        for right in [
            "推进东湖片区（4.73平方公里）、西河片区（10.46平方公里），共计15.19平方公里达标评估",
            "推进东湖片区（4.7平方公里）、西河片区（10.5平方公里），共计15.1平方公里",
            "推进东湖片区、南山片区（4.73平方公里）、西河片区（10.46平方公里），共计25平方公里",
            "新建小学（3所）、中学（2所），共计120个班",
        ] {
            assert!(doubts(right).is_empty(), "{right}");
        }
    }
}
