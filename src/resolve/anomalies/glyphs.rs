//! One sign set in two ways: 劣V类 with a Latin letter beside 劣Ⅴ类, ○ for 〇.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::records::reading::Reading;

/// Roman numerals and the Latin letters that look like them.
const ROMAN: &[(&str, &str)] = &[("Ⅲ", "III"), ("Ⅱ", "II"), ("Ⅳ", "IV"), ("Ⅰ", "I"), ("Ⅴ", "V")];

/// What is numbered so.
const NUMBERED: &[&str] = &["类", "级"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| latin(reading).into_iter().chain(circle(reading))).collect()
}

/// Latin letters before 类 or 级 where the document has a numeral itself elsewhere, the same (Ⅴ类) or another (Ⅲ类).
fn latin(reading: &Reading) -> Vec<Anomaly> {
    let holds = |words: &str| reading.prose.iter().any(|prose| prose.text().contains(words));
    let mut found = Vec::new();
    for (roman, letters) in ROMAN {
        for noun in NUMBERED {
            let (right, wrong) = (format!("{roman}{noun}"), format!("{letters}{noun}"));
            let others = || ROMAN.iter().map(|(other, _)| format!("{other}{noun}"));
            let Some(elsewhere) = std::iter::once(right.clone()).chain(others()).find(|words| holds(words)) else { continue };
            for prose in &reading.prose {
                let alone = |at: &usize| !prose.text()[..*at].ends_with(|c: char| c.is_ascii_alphanumeric());
                for at in prose.text().match_indices(&wrong).map(|(at, _)| at).filter(alone) {
                    let message = format!("应为罗马数字“{right}”，实为拉丁字母“{wrong}”；同一文件别处用“{elsewhere}”。");
                    found.push(anomaly(
                        "glyph",
                        message,
                        Vec::new(),
                        prose.source(around(prose.text(), at, at + wrong.len()), "one sign in two ways"),
                    ));
                }
            }
        }
    }
    found
}

/// 二○三五年 with the circle U+25CB; once a document.
fn circle(reading: &Reading) -> Option<Anomaly> {
    let printed = reading.prose.iter().find(|prose| prose.block.quote.contains("二○"))?;
    let at = printed.text().find("二〇")?;
    let message = "应为汉字零“〇”（U+3007），实为圆圈“○”（U+25CB）。".to_owned();
    Some(anomaly("glyph", message, Vec::new(), printed.source(around(printed.text(), at, at + "二〇".len()), "one sign in two ways")))
}

/// A range with a few letters around it.
pub(super) fn around(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let from = text[..start].char_indices().rev().take(10).last().map_or(start, |(at, _)| at);
    let to = text[end..].char_indices().nth(10).map_or(text.len(), |(at, _)| end + at);
    from..to
}
