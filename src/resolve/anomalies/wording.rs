//! Words around a number that cannot both hold: 近千余份 is fewer and more than a thousand, 下午16时 counts to twelve and to 24.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Source};
use crate::normalize::numeral;
use crate::records::prose::Prose;

/// Letters of a number between the two words.
const LONGEST: usize = 6;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let prose = || texts.readings.iter().flat_map(|reading| &reading.prose);
    let mut found: Vec<Anomaly> = prose().filter_map(of_block).collect();
    for prose in prose() {
        found
            .extend(hour(prose.text()).map(|(at, words)| clocks(&words, prose.source(around(prose.text(), at, at + words.len()), CLOCKS))));
    }
    for sheet in texts.readings.iter().flat_map(|reading| reading.tables_beside_prose()) {
        for (row, cells) in sheet.table.rows.iter().enumerate() {
            found.extend(cells.iter().find_map(|cell| hour(cell)).map(|(_, words)| clocks(&words, sheet.source(row, CLOCKS))));
        }
    }
    found
}

const CLOCKS: &str = "hours of twelve and of 24";

fn clocks(words: &str, source: Source) -> Anomaly {
    let half = if words.starts_with("晚上") { "晚上" } else { "下午" };
    anomaly("wording", format!("“{words}”：“{half}”是12小时制，“{}”是24小时制，两种写法并用。", &words[half.len()..]), Vec::new(), source)
}

/// 下午16时: where, and its words.
fn hour(text: &str) -> Option<(usize, String)> {
    ["下午", "晚上"].iter().find_map(|half| {
        text.match_indices(half).find_map(|(at, _)| {
            let behind = text[at + half.len()..].trim_start();
            let digits = &behind[..behind.find(|c: char| !c.is_ascii_digit())?];
            let unit = behind[digits.len()..].trim_start().chars().next().filter(|unit| matches!(unit, '时' | '点' | ':' | '：'))?;
            let late = digits.parse().is_ok_and(|hour: u32| (13..=24).contains(&hour));
            late.then(|| (at, format!("{half}{digits}{unit}")))
        })
    })
}

fn of_block(prose: &Prose) -> Option<Anomaly> {
    let text = prose.text();
    // 附近十余个村, 临近三十余处: the word before is another.
    let alone = |at: &usize| !text[..*at].ends_with(['附', '临', '邻', '远', '最']);
    let places = text.match_indices('近').map(|(at, _)| at).filter(alone);
    let (at, number) = places.filter_map(|at| Some((at, less_and_more(&text[at + '近'.len_utf8()..])?))).next()?;
    let words = format!("近{number}余");
    let message = format!("“{words}”自相矛盾：“近{number}”不足{number}，“{number}余”又多于{number}。");
    Some(anomaly("contradictory-bound", message, Vec::new(), prose.source(around(text, at, at + words.len()), "less and more at once")))
}

/// The number between 近 and 余.
fn less_and_more(rest: &str) -> Option<&str> {
    let is_number = |c: char| c.is_ascii_digit() || numeral::is_chinese(c) || matches!(c, '百' | '千' | '万' | '亿');
    let end = rest.find(|c| !is_number(c)).filter(|end| *end > 0)?;
    let number = &rest[..end];
    let behind = rest[end..].strip_prefix('余')?;
    // 近十余年来: the last ten years and more.
    let time = ["年", "个月", "天", "日"].iter().any(|unit| behind.starts_with(unit));
    (number.chars().count() <= LONGEST && !time).then_some(number)
}
