//! How hard a value is promised: 力争达到千亿元, 基本实现零填埋, 至少建成1处. The words belong to the value.

use super::quantity::Figure;
use super::relation;
use super::sentence::Sentence;
use crate::model::Bound;

/// Words that say it, wherever they stand before the value in its clause.
const EFFORTS: [&str; 2] = ["力争", "争取"];

/// Puts them before the text of a target.
pub(super) fn keep(sentence: &Sentence, figure: &mut Figure) {
    if figure.result || figure.is_policy {
        return;
    }
    let head = head(sentence, figure);
    let least = head.contains("至少") && figure.bound == Bound::Exactly;
    if least {
        figure.bound = Bound::AtLeast;
    }
    let word = effort(head).or_else(|| in_the_main(head, figure)).or_else(|| least.then(|| "至少".to_owned()));
    if let Some(word) = word.filter(|word| !figure.text.starts_with(word.as_str())) {
        figure.text.insert_str(0, &word);
    }
}

/// From the clause to the value.
fn head<'a>(sentence: &Sentence<'a>, figure: &Figure) -> &'a str {
    let amount = sentence.amounts.iter().find(|amount| amount.range.start == figure.at);
    let end = amount.map_or(figure.at, |amount| amount.words.start);
    &sentence.text[sentence.clause_start(end).min(end)..end]
}

/// 力争, or 力争达到 where the value follows it at once.
fn effort(head: &str) -> Option<String> {
    let (at, word) = EFFORTS.iter().filter_map(|word| Some((head.rfind(word)?, *word))).max()?;
    let behind = &head[at + word.len()..];
    // 争取上级资金3亿元: what is won.
    let wins = word == "争取" && !behind.is_empty() && !does(behind);
    let verb =
        Some(behind).filter(|verb| matches!(*verb, "达到" | "完成" | "实现" | "突破" | "超过" | "控制在" | "保持在")).unwrap_or_default();
    (!wins).then(|| format!("{word}{verb}"))
}

/// Does a verb or a date follow?
fn does(words: &str) -> bool {
    ["完成", "达到", "实现", "到", "在", "年", "今", "“", "有", "使"].iter().any(|word| words.starts_with(word))
        || words.starts_with(|c: char| c.is_ascii_digit())
        || relation::without_leading_verb(words).len() < words.len()
}

/// 基本实现生活垃圾零填埋: 基本实现零填埋.
fn in_the_main(head: &str, figure: &Figure) -> Option<String> {
    let said = figure.bound == Bound::Text && !figure.text.starts_with("基本");
    if said && head.contains("基本实现") {
        return Some("基本实现".to_owned());
    }
    (said && head.ends_with("基本")).then(|| "基本".to_owned())
}
