//! 名词: words and what the document means by them, each once a document.
//!
//! 1. [`bracket`]: 区县（含代管镇、街道的功能区，下同）, 建筑信息模型（BIM）, 市药品安全事件应急处置指挥部（以下简称市指挥部, see [`short`][]）.
//! 2. [`sentence`]: 本预案所称药品安全事件，是指…; items under 名词解释; “以上”含本数.
//! 3. [`counted`][]: 甲、乙、丙“三项制度”.
//! 4. [`kinds`]: 自然灾害。主要包括…, under 突发事件分类; 专项应急预案是…的工作方案.
//! 5. Notes of tables: 注：〔〕为五年累计数.

mod abbreviated;
mod bracket;
mod counted;
mod kinds;
mod sentence;
mod short;

use super::item;
use super::purpose::is_contingency;
use super::reading::Reading;
use crate::model::{BlockKind, Source, Term};
use std::collections::BTreeSet;
use std::ops::Range;

/// A word, its meaning, and the bytes of the text that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Meaning {
    term: String,
    definition: String,
    range: Range<usize>,
}

pub fn read(reading: &Reading) -> Vec<Term> {
    let mut found = two_lines(reading);
    found.extend(kinds::headed(reading));
    for prose in reading.prose.iter().filter(|prose| prose.block.kind != BlockKind::Heading) {
        let around = reading.around(prose.block.section.as_deref());
        let of_section = around.first().is_some_and(|section| sentence::is_glossary(&section.heading));
        let glossary = of_section || sentence::is_glossary(&reading.document.title);
        let mut meanings = bracket::of(prose.text());
        // A box says what a project comprises, not what a word means.
        if prose.block.kind != BlockKind::Box {
            meanings.extend(sentence::of(prose.text(), glossary));
        } else {
            meanings.extend(sentence::explicit(prose.text()));
        }
        if is_contingency(reading) {
            meanings.extend(kinds::of(prose.text(), around.first().is_some_and(|section| kinds::parts_kinds(&section.heading))));
        }
        meanings.extend(counted::of(prose.text()));
        meanings.extend(notes(prose.text()));
        meanings.sort_by_key(|meaning| meaning.range.start);
        found.extend(meanings.into_iter().map(|meaning| {
            let source = prose.source(meaning.range.clone(), "definition");
            term(meaning, source)
        }));
    }
    found.extend(in_tables(reading));
    let mut seen = BTreeSet::new();
    found.retain(|term: &Term| seen.insert(term.term.clone()));
    found
}

/// 3.“四好农村路”： and below it 指建好、管好…的农村公路。: a term and its meaning have a line each, under a heading for terms.
fn two_lines(reading: &Reading) -> Vec<Term> {
    let mut found = Vec::new();
    for pair in reading.prose.windows(2) {
        let around = reading.around(pair[0].block.section.as_deref());
        let of_section = around.first().is_some_and(|section| sentence::is_glossary(&section.heading));
        if !of_section && !sentence::is_glossary(&reading.document.title) {
            continue;
        }
        let (head, below) = (pair[0].text().trim(), pair[1].text());
        let said = pair[1].block.kind != BlockKind::Heading && !below.trim().ends_with('：');
        let whole = head
            .strip_suffix('：')
            .filter(|_| said && (item::number(head).0.is_some() || head.starts_with('[')))
            .map(|name| format!("{name}：{below}"));
        if let Some(meaning) = whole.and_then(|text| sentence::item(&text)) {
            found.push(term(meaning, pair[1].source(0..below.len(), "definition")));
        }
    }
    found
}

fn term(meaning: Meaning, source: Source) -> Term {
    Term { id: String::new(), term: meaning.term, definition: meaning.definition, source }
}

/// Brackets in cells, and the notes at the foot.
fn in_tables(reading: &Reading) -> Vec<Term> {
    let mut found = Vec::new();
    for sheet in &reading.tables {
        for note in &sheet.table.notes {
            // 4.微创手术是指…: a note may define a word.
            let defined = sentence::of(note, false);
            found.extend(notes(note).into_iter().chain(defined).map(|meaning| term(meaning, sheet.note(note, "note of a table"))));
        }
        if reading.is_in_prose(sheet) {
            continue;
        }
        for (index, row) in sheet.table.rows.iter().enumerate() {
            let meanings = row.iter().flat_map(|cell| bracket::of(cell));
            found.extend(meanings.map(|meaning| term(meaning, sheet.source(index, "definition in a table"))));
        }
    }
    found
}

/// 注：〔〕为五年累计数，∗不含应急车辆.
fn notes(text: &str) -> Vec<Meaning> {
    let Some(start) = text.find("注：").filter(|start| *start <= 12) else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = start + "注：".len();
    for part in text[at..].split_inclusive(['，', '；', '。']) {
        let words = part.trim_end_matches(['，', '；', '。']).trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        let mark = words.find(|c: char| c.is_alphanumeric()).unwrap_or(0);
        let term = words[..mark].trim();
        let words_of = |word: &&str| words[mark..].strip_prefix(*word);
        let definition = ["内数值为", "内为", "表示", "为", "："].iter().find_map(words_of).unwrap_or(&words[mark..]);
        found.extend(measured(words).map(|(term, definition)| Meaning { term, definition, range: at..at + part.len() }));
        if mark > 0 && !term.is_empty() && !definition.is_empty() && !term.contains(['《', '“', '（']) {
            found.push(Meaning { term: term.to_owned(), definition: definition.to_owned(), range: at..at + part.len() });
        }
        at += part.len();
    }
    found
}

/// 注：雨水利用率是对新建建筑提出的利用要求: what a measure of the table is.
fn measured(words: &str) -> Option<(String, String)> {
    let (term, definition) = words.split_once('是')?;
    let named = term.ends_with(['率', '量', '值', '数']) && (3..=14).contains(&term.chars().count()) && !term.contains(['、', '以']);
    (named && definition.chars().count() >= 8).then(|| (term.to_owned(), definition.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_sentences_and_notes() {
        let cases: &[(&str, &[(&str, &str)])] = &[
            ("鼓励各区县（含代管镇、街道的功能区，下同）发展。", &[("各区县", "含代管镇、街道的功能区")]),
            ("推广建筑信息模型（BIM）技术，使用EDA（电子设计自动化）工具。", &[("BIM", "建筑信息模型"), ("EDA", "电子设计自动化")]),
            ("成立由副市长任指挥长的市应急处置指挥部（以下简称市指挥部）。", &[("市指挥部", "市应急处置指挥部")]),
            ("本预案所称突发事件，是指突然发生的事件。", &[("突发事件", "突然发生的事件")]),
            ("台风是指生成于海域的热带气旋系统。", &[("台风", "生成于海域的热带气旋系统")]),
            ("死亡（含失踪）5人（含）以上，本规划是指导未来发展的文件。", &[]),
            ("注：〔〕为五年累计数，∗不含应急车辆。", &[("〔〕", "五年累计数"), ("∗", "不含应急车辆")]),
            ("有关数量的表述中，“以上”含本数，“以下”不含本数。", &[("以上", "含本数"), ("以下", "不含本数")]),
        ];
        for (text, expected) in cases {
            let mut found = bracket::of(text);
            found.extend(sentence::of(text, false));
            found.extend(notes(text));
            let found: Vec<_> = found.iter().map(|meaning| (meaning.term.as_str(), meaning.definition.as_str())).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }

    #[test]
    fn items_of_a_glossary() {
        let found = sentence::of("9.1.1危险区：指可能造成人员伤亡的区域。", true);
        assert_eq!((found[0].term.as_str(), found[0].definition.as_str()), ("危险区", "可能造成人员伤亡的区域"));
    }
}
