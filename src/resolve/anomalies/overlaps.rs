//! Thresholds of two grades that meet in one number: 2人以上、5人以下 beside 2人（含）以下.
//!
//! 以上 includes its number unless the document says otherwise.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(of_document).collect()
}

fn of_document(reading: &Reading) -> Vec<Anomaly> {
    if reading.prose.iter().any(|prose| prose.text().contains("本数")) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for low in &reading.prose {
        let Some((at, bound, amount, what)) = at_most(low.text()) else { continue };
        let wanted = format!("{amount}以上");
        let high = reading.prose.iter().find(|high| other_grade(low, high) && high.text().contains(what) && holds(high.text(), &wanted));
        if let Some(high) = high {
            let message = format!("分级界限重叠：一级为“{bound}”，另一级为“{wanted}”，恰为{amount}时两级都符合。");
            let source = low.source(around(low.text(), at, at + bound.len()), "thresholds of two grades");
            found.push(anomaly("overlapping-thresholds", message, vec![high.block.id.clone()], source));
        }
    }
    found
}

/// Below another heading.
fn other_grade(low: &Prose, high: &Prose) -> bool {
    low.block.section.is_some() && high.block.section.is_some() && low.block.section != high.block.section
}

/// 2人（含）以下患者死亡: where, the bound, its amount, and the letters behind it.
fn at_most(text: &str) -> Option<(usize, &str, &str, &str)> {
    let mark = "（含）以下";
    let at = text.find(mark)?;
    let digits = |c: &(usize, char)| c.1.is_ascii_digit();
    let unit = text[..at].char_indices().next_back().filter(|unit| !digits(unit))?.0;
    let start = text[..unit].char_indices().rev().take_while(digits).last()?.0;
    let end = at + mark.len();
    let what = text[end..].char_indices().nth(4).map(|(length, _)| &text[end..end + length])?;
    Some((start, &text[start..end], &text[start..at], what))
}

/// The number stands alone, not as the end of another (12人以上).
fn holds(text: &str, wanted: &str) -> bool {
    text.match_indices(wanted).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.'))
}
