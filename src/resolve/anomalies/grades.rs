//! Grades of events: the sentence below a heading gives another level than the heading; 超过50人（含） excludes and includes.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::{Anomaly, BlockKind};
use crate::records::reading::Reading;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| levels(reading).into_iter().chain(bounds(reading))).collect()
}

/// 二、重大（Ⅱ级）事件 followed by 有下列情形之一的，为特别重大（Ⅰ级）事件.
fn levels(reading: &Reading) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for pair in reading.prose.windows(2) {
        let (heading, lead) = (&pair[0], &pair[1]);
        if heading.block.kind != BlockKind::Heading || !lead.text().contains("情形之一") {
            continue;
        }
        let (Some(own), Some(said)) = (level(heading.text()), level(lead.text())) else { continue };
        if own != said {
            let message = format!("应为“{own}”（标题“{}”），实为“{said}”。", heading.text().trim_end_matches('。'));
            found.push(anomaly("wrong-level", message, vec![heading.block.id.clone()], lead.whole("level of heading and lead sentence")));
        }
    }
    found
}

/// The only level in brackets of a text: Ⅱ级.
fn level(text: &str) -> Option<&str> {
    let mut levels = text
        .split('（')
        .skip(1)
        .filter_map(|rest| rest.split('）').next())
        .filter(|inner| inner.chars().count() == 2 && inner.ends_with('级'));
    let first = levels.next()?;
    levels.all(|other| other == first).then_some(first)
}

/// 超过50人（含）: 超过 leaves 50 out, （含） takes it in. Once a paragraph.
fn bounds(reading: &Reading) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for prose in &reading.prose {
        let text = prose.text();
        let hit = text.match_indices("超过").find_map(|(at, word)| {
            let rest = &text[at + word.len()..];
            let digits = rest.find(|c: char| !c.is_ascii_digit()).filter(|digits| *digits > 0)?;
            let unit = rest[digits..].find("（含）").filter(|unit| *unit <= "人".len() * 2)?;
            Some((at, at + word.len() + digits + unit + "（含）".len(), &rest[..digits + unit]))
        });
        if let Some((start, end, amount)) = hit {
            let message = format!("“{}”自相矛盾：“超过{amount}”不含{amount}，“（含）”又含{amount}。", &text[start..end]);
            found.push(anomaly(
                "contradictory-bound",
                message,
                Vec::new(),
                prose.source(around(text, start, end), "bound that excludes and includes"),
            ));
        }
    }
    found
}
