//! Shares of the three industries that are no hundred together: 三次产业结构调整为4.2：36.5：61.3.

use super::contradiction::half;
use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::records::prose::Prose;

/// Marks between the shares.
const MARKS: [char; 3] = [':', '：', '∶'];

/// Letters between the words for industries and the shares.
const NEAR: usize = 24;

/// How far from a hundred a sum of shares may be that is no ratio of another kind (1:2:3). A guess.
const FAR: f64 = 15.0;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| &reading.prose).flat_map(of_block).collect()
}

fn of_block(prose: &Prose) -> Vec<Anomaly> {
    let text = prose.text();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii_digit()).map(|offset| at + offset) {
        let shares = shares(&text[start..]);
        let end = shares.iter().map(|share| share.len()).sum::<usize>();
        // The figures and the marks between them.
        let marks: usize = text[start..].chars().filter(|c| MARKS.contains(c)).take(shares.len() - 1).map(char::len_utf8).sum();
        at = start + (end + marks).max(1);
        if of_industries(&text[..start])
            && let Some(message) = doubt(&shares)
        {
            found.push(anomaly("total", message, Vec::new(), prose.source(around(text, start, start + end + marks), "shares of a whole")));
        }
    }
    found
}

fn of_industries(before: &str) -> bool {
    let near: String = before.chars().rev().take(NEAR).collect::<Vec<_>>().into_iter().rev().collect();
    let near = near.rsplit(['。', '；']).next().unwrap_or_default();
    ["三次产业", "三产", "一二三产"].iter().any(|word| near.contains(word))
}

/// 4.2：36.5：61.3 at the head of a text, figure by figure; a single figure if nothing of the kind follows.
fn shares(text: &str) -> Vec<&str> {
    let (mut found, mut rest) = (Vec::new(), text);
    loop {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        found.push(&rest[..end]);
        match rest[end..].strip_prefix(MARKS).filter(|next| next.starts_with(|c: char| c.is_ascii_digit())) {
            Some(next) => rest = next,
            None => return found,
        }
    }
}

fn doubt(shares: &[&str]) -> Option<String> {
    let values: Vec<f64> = shares.iter().map(|share| share.parse().ok()).collect::<Option<_>>()?;
    let sum: f64 = values.iter().sum();
    let room: f64 = shares.iter().map(|share| half(share)).sum();
    let off = (sum - 100.0).abs();
    let shown = |value: f64| (value * 100.0).round() / 100.0;
    let message = format!("三次产业占比相加应为100，{}＝{}，相差{}。", shares.join("＋"), shown(sum), shown(off));
    (shares.len() == 3 && off > room + 1e-6 && off < FAR).then_some(message)
}

#[cfg(test)]
mod tests {
    use super::{doubt, shares};

    #[test]
    fn shares_of_a_whole() {
        assert_eq!(shares("4.2：36.5：61.3。"), ["4.2", "36.5", "61.3"]);
        assert!(doubt(&["4.2", "36.5", "61.3"]).is_some());
        // Rounding of three figures.
        assert!(doubt(&["4.2", "36.5", "59.4"]).is_none());
        assert!(doubt(&["1", "2", "3"]).is_none());
    }
}
