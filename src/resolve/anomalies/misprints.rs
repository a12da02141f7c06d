//! Fixed expressions with a letter that is another's: 自然灾害、事故灾害 for 事故灾难, 人蓄 for 人畜; English function words left in
//! a Chinese sentence: 机构and队伍.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::width::is_ideograph;
use crate::records::prose::Prose;
use crate::records::sheet::Sheet;

/// As misprinted and as meant. Only what is never right.
const PAIRS: &[(&str, &str)] = &[
    ("自然灾害、事故灾害", "自然灾害、事故灾难"),
    ("人蓄饮水", "人畜饮水"),
    ("人蓄安全", "人畜安全"),
    ("倍量消减", "倍量削减"),
    ("、分布推进", "、分步推进"),
    ("，分布推进", "，分步推进"),
    ("、分布实施", "、分步实施"),
    ("，分布实施", "，分步实施"),
    ("农村农业局", "农业农村局"),
    ("农村农业部门", "农业农村部门"),
    ("、农村农业、", "、农业农村、"),
    ("违法违规行。", "违法违规行为。"),
    ("违法违规行，", "违法违规行为，"),
    ("柴油车货车", "柴油货车"),
    ("枢钮", "枢纽"),
    ("防震救灾指挥部", "抗震救灾指挥部"),
    ("工种抢险", "工程抢险"),
    ("上垮桥", "上跨桥"),
    ("通迅", "通讯"),
    ("截止目前", "截至目前"),
    ("食物安全和职业危害", "食品安全和职业危害"),
    ("农业包装废弃物", "农药包装废弃物"),
];

/// English words that name nothing, and the Chinese ones for them.
const ENGLISH: &[(&str, &str)] = &[("and", "和"), ("etc", "等"), ("or", "或"), ("of", "的"), ("the", "")];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut found: Vec<Anomaly> = Vec::new();
    for reading in &texts.readings {
        found.extend(reading.prose.iter().flat_map(of_block));
        // A box whose items are also rows is read as paragraphs.
        found.extend(reading.tables_beside_prose().flat_map(of_table));
    }
    found
}

fn of_table(sheet: &Sheet) -> Vec<Anomaly> {
    let rows = sheet.table.rows.iter().enumerate();
    let cells = rows.flat_map(|(index, row)| row.iter().map(move |cell| (index, cell)));
    let found = cells.flat_map(|(index, cell)| pairs(cell).map(move |(_, _, message)| (index, message)));
    found.map(|(index, message)| anomaly("misprint", message, Vec::new(), sheet.source(index, RULE))).collect()
}

const RULE: &str = "expressions that are never right";

fn of_block(prose: &Prose) -> Vec<Anomaly> {
    let text = prose.text();
    let found = pairs(text).chain(english(text));
    found.map(|(at, end, message)| anomaly("misprint", message, Vec::new(), prose.source(around(text, at, end), RULE))).collect()
}

/// The fixed expressions that a text gets wrong: where, and what is to be said of it.
fn pairs(text: &str) -> impl Iterator<Item = (usize, usize, String)> {
    PAIRS.iter().filter_map(|(wrong, right)| {
        let at = text.find(wrong)?;
        let (bare, right) = (wrong.trim_matches(MARKS), right.trim_matches(MARKS));
        Some((at, at + wrong.len(), format!("用字：应为“{right}”，实为“{bare}”。")))
    })
}

const MARKS: [char; 3] = ['、', '。', '，'];

/// English words that stand between two ideographs, with blanks or without.
fn english(text: &str) -> Vec<(usize, usize, String)> {
    let mut found = Vec::new();
    for (word, meant) in ENGLISH {
        for (at, _) in text.match_indices(word) {
            let before = text[..at].trim_end().chars().next_back();
            let behind = text[at + word.len()..].trim_start_matches('.').trim_start().chars().next();
            if before.is_some_and(is_ideograph) && behind.is_some_and(is_ideograph) {
                let meant = if meant.is_empty() { String::new() } else { format!("，应为“{meant}”") };
                found.push((at, at + word.len(), format!("中文句中夹有英文虚词“{word}”{meant}。")));
            }
        }
    }
    found
}
