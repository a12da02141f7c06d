//! The unit 万 lost from the second of two sizes of one plant: 近期7.5万m³/d，远期20m³/d.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::records::prose::Prose;

/// Units of what a plant can do in a day.
const UNITS: &[&str] = &["m³/d", "m3/d", "立方米/日", "立方米/天", "吨/日", "吨/天", "t/d"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| &reading.prose).flat_map(of_block).collect()
}

fn of_block(prose: &Prose) -> Vec<Anomaly> {
    let text = prose.text();
    let of_place = |(at, _): (usize, &str)| {
        let near = size(&text[at..], "近期")?;
        let next = at + near.end;
        let far = size(text[next..].strip_prefix(['，', '、', '；'])?, "远期")?;
        let lost = near.ten_thousand && !far.ten_thousand && near.unit == far.unit && far.value < 1000.0;
        let end = next + '，'.len_utf8() + far.end;
        let message = format!(
            "远期疑为“{}万{}”，印为“{}{}”：近期已是{}万{}，“万”字疑缺。",
            far.value, far.unit, far.value, far.unit, near.value, near.unit
        );
        lost.then(|| anomaly("missing-unit", message, Vec::new(), prose.source(around(text, at, end), "sizes of one plant")))
    };
    text.match_indices("近期").filter_map(of_place).collect()
}

struct Size<'a> {
    value: f64,
    ten_thousand: bool,
    unit: &'a str,
    end: usize,
}

/// 近期7.5万m³/d at the head of a text.
fn size<'a>(text: &'a str, word: &str) -> Option<Size<'a>> {
    let rest = text.strip_prefix(word)?.trim_start();
    let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').filter(|digits| *digits > 0)?;
    let behind = rest[digits..].trim_start();
    let bare = behind.strip_prefix('万').unwrap_or(behind).trim_start();
    let unit = UNITS.iter().find(|unit| bare.starts_with(**unit))?;
    Some(Size {
        value: rest[..digits].parse().ok()?,
        ten_thousand: behind.starts_with('万'),
        unit: &bare[..unit.len()],
        end: text.len() - bare.len() + unit.len(),
    })
}
