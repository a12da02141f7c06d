//! Thresholds of two grades that meet in one number: 2人以上、5人以下 beside 2人（含）以下, and 5人（含）以上 beside it.
//!
//! The law takes 以上 and 以下 with their number unless a text says otherwise. That this one marks the number elsewhere may mean
//! that it leaves it out where it does not: so the doubt says "if".

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
    for marked in &reading.prose {
        for (mark, other) in [("（含）以下", "以上"), ("（含）以上", "以下")] {
            let Some((at, bound, amount, what)) = inclusive(marked.text(), mark) else { continue };
            let wanted = format!("{amount}{other}");
            let holder = |prose: &&Prose| other_grade(marked, prose) && prose.text().contains(what) && holds(prose.text(), &wanted);
            let Some(holder) = reading.prose.iter().find(holder) else { continue };
            let message =
                format!("分级界限重叠：一级为“{bound}”，另一级为“{wanted}”；“{other}”未注明不含本数，若含，恰为{amount}时两级都符合。");
            let source = marked.source(around(marked.text(), at, at + bound.len()), "thresholds of two grades");
            found.push(anomaly("overlapping-thresholds", message, vec![holder.block.id.clone()], source));
        }
    }
    found
}

/// Below another heading.
fn other_grade(low: &Prose, high: &Prose) -> bool {
    low.block.section.is_some() && high.block.section.is_some() && low.block.section != high.block.section
}

/// 2人（含）以下患者死亡: where, the bound, its amount, and the letters behind it.
fn inclusive<'a>(text: &'a str, mark: &str) -> Option<(usize, &'a str, &'a str, &'a str)> {
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
    let alone = |at: usize| !text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.');
    // 50人（含）以上、300人以下: who marks the one end leaves the other out.
    let marked = |at: usize| text[..at].chars().rev().take(16).collect::<String>().contains("）含（");
    text.match_indices(wanted).any(|(at, _)| alone(at) && !marked(at))
}
