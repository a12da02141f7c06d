//! 引用: every document that a text cites, each time it cites it.
//!
//! > 根据《中华人民共和国消防法》《山东省消防条例》等，结合我市消防工作实际，编制本规划。
//!
//! What the citing document does with the cited one is said by the verb before a list of titles (根据, 贯彻), by the words
//! behind it (同时废止), or by the heading (编制依据). Short names that the text gave itself (《纲要》) are not cited again.

use super::prose::{Prose, sentences};
use super::reading::Reading;
use crate::model::{BlockKind, Reference, Relation, Source};
use crate::phrase::bare_citation;
use crate::phrase::brackets::without_last;
use crate::phrase::citation::{self, Citation};

pub fn read(reading: &Reading) -> Vec<Reference> {
    let shorts = shorts(reading);
    let is_short = |citation: &Citation| shorts.contains(&citation.title);
    let mut found = Vec::new();
    for prose in reading.prose.iter().filter(|prose| prose.block.kind != BlockKind::Heading) {
        let under_basis = is_basis(prose, reading);
        let marked = citation::find(prose.text()).into_iter();
        let marked = marked.filter(|citation| !is_short(citation) && !is_signed(prose.text(), citation));
        let bare = bare_citation::find(prose.text()).into_iter();
        for (citation, rule) in marked.map(|found| (found, "title in 《》")).chain(bare.map(|found| (found, "title without 《》"))) {
            let relation = relation(prose.text(), &citation, under_basis);
            found.push(record(&citation, relation, prose.source(citation.range.clone(), rule)));
        }
    }
    found.extend(in_tables(reading, is_short));
    found
}

fn record(citation: &Citation, relation: Relation, source: Source) -> Reference {
    Reference { id: String::new(), title: citation.title.clone(), number: citation.number.clone(), resolved: None, relation, source }
}

/// The names that the document gives to what it cites.
fn shorts(reading: &Reading) -> Vec<String> {
    reading.prose.iter().flat_map(|prose| citation::find(prose.text())).filter_map(|citation| citation.short).collect()
}

/// 择优签订《物资储备协议》: a contract that is still to be made, not a document that is cited.
fn is_signed(text: &str, citation: &Citation) -> bool {
    let kinds = ["协议", "协议书", "合同", "责任书", "承诺书", "责任状"];
    let signs = ["签订", "逐级签订", "签定"].iter().any(|verb| verb_before(text, citation).ends_with(verb));
    signs && citation.number.is_none() && kinds.iter().any(|kind| without_last(&citation.title).ends_with(kind))
}

/// Below 编制依据 every title is a basis.
fn is_basis(prose: &Prose, reading: &Reading) -> bool {
    let around = reading.around(prose.block.section.as_deref());
    around.first().is_some_and(|section| section.heading.contains("依据"))
}

/// Titles in the cells of tables that are not printed as paragraphs too.
fn in_tables(reading: &Reading, is_short: impl Fn(&Citation) -> bool) -> Vec<Reference> {
    let mut found = Vec::new();
    for sheet in reading.tables_beside_prose() {
        for note in &sheet.table.notes {
            for citation in citation::find(note).into_iter().filter(|citation| !is_short(citation)) {
                found.push(record(&citation, relation(note, &citation, false), sheet.note(note, "title in 《》 in a note of a table")));
            }
        }
        for (index, row) in sheet.table.rows.iter().enumerate() {
            let above = index.checked_sub(1).and_then(|above| sheet.table.rows.get(above));
            for (column, cell) in row.iter().enumerate() {
                // A merged cell cites once.
                if above.and_then(|above| above.get(column)) == Some(cell) {
                    continue;
                }
                for citation in citation::find(cell).into_iter().filter(|citation| !is_short(citation)) {
                    let relation = relation(cell, &citation, false);
                    found.push(record(&citation, relation, sheet.source(index, "title in 《》 in a table")));
                }
            }
        }
    }
    found
}

/// 抓好《…》落实, 推动《…》各项任务落实: the verb stands behind the title, before any mark.
fn goes_on(behind: &str, verbs: &[&str]) -> bool {
    let near = behind.split(['，', '。', '；', '、', '《', '（']).next().unwrap_or(behind);
    near.chars().count() <= 12 && verbs.iter().any(|verb| near.contains(verb))
}

/// Verbs of which a title is the outcome.
#[rustfmt::skip]
const MADE: &[&str] = &[
    "签订", "签署", "修订", "编制", "制定", "制订", "出台", "起草", "拟定", "草拟", "编写", "形成", "制定印发", "制订印发", "编制印发",
    "修订印发", "制定实施", "制定下发",
];

/// 完成《…》确定的目标任务: what a document gives one to do is done for its sake.
const GIVEN: &[&str] = &["确定的", "明确的", "提出的", "下达的", "部署的", "规定的"];

fn relation(text: &str, citation: &Citation, under_basis: bool) -> Relation {
    let sentence = sentence(text, citation);
    let before = verb_before(text, citation);
    let behind = behind_list(&text[citation.range.end..sentence.end.max(citation.range.end)]);
    let holds = |text: &str, words: &[&str]| words.iter().any(|word| text.contains(word));
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    if holds(clause(behind), &["废止", "停止执行", "失效"]) {
        Relation::Repeals
    } else if !under_basis && ends(MADE) {
        // 根据工作实际修订《…》: what is made is not what it is made by.
        Relation::Mentions
    } else if !under_basis && ends(&["结合"]) && holds(clause(behind), &["编制", "制定", "制订"]) {
        Relation::Basis
    } else if is_carried_out(before, behind) {
        Relation::Implements
    } else if under_basis || holds(before, &["根据", "依据", "按照", "依照", "参照", "遵照", "依", "按"]) {
        Relation::Basis
    } else if holds(before, &["贯彻", "落实", "执行", "实施", "印发", "承接", "学习"]) || holds(clause(behind), &["印发", "已经", "同意"])
    {
        Relation::Implements
    } else {
        Relation::Mentions
    }
}

/// 抓好《…》落实, 完成《…》确定的任务: the words around a list of titles together say that it is carried out.
fn is_carried_out(before: &str, behind: &str) -> bool {
    let ends = |words: &[&str]| words.iter().any(|word| before.ends_with(word));
    let driven = ends(&["抓好", "做好", "推动", "推进", "确保", "加快", "狠抓"]);
    let given = GIVEN.iter().any(|word| behind.starts_with(word));
    driven && goes_on(behind, &["落实", "贯彻", "实施", "执行"]) || ends(&["完成"]) && given
}

/// The sentence in which a title stands.
fn sentence(text: &str, citation: &Citation) -> std::ops::Range<usize> {
    let sentence = sentences(text).into_iter().find(|sentence| sentence.contains(&citation.range.start));
    sentence.unwrap_or(0..text.len())
}

/// The words before the list of titles in which a title stands.
fn verb_before<'a>(text: &'a str, citation: &Citation) -> &'a str {
    verb(&text[sentence(text, citation).start.min(citation.range.start)..citation.range.start])
}

/// The words before a list of titles: 、《A》《B》和 before a title are left out.
fn verb(before: &str) -> &str {
    let mut before = before;
    loop {
        before = before.trim_end_matches(['、', '和', '及', '与', ' ', '等']);
        // 《A》（X号，以下简称《B》），《C》: a comma behind a bracket goes on with the list too.
        before = before.strip_suffix('，').filter(|rest| rest.ends_with(['》', '）'])).unwrap_or(before);
        let Some(inner) = before.strip_suffix('》').or_else(|| before.strip_suffix('）')) else { break };
        match inner.rfind(if before.ends_with('》') { '《' } else { '（' }) {
            Some(open) => before = &before[..open],
            None => break,
        }
    }
    let clause = before.rfind(['，', '；', '。', '：']).map_or(0, |at| at + '，'.len_utf8());
    &before[clause..]
}

/// The words behind a list of titles: 《B》《C》已经同意 behind 《A》 is 已经同意.
fn behind_list(behind: &str) -> &str {
    let mut behind = behind;
    while let Some((_, rest)) =
        behind.trim_start_matches(['、', '和', '及', '与']).strip_prefix('《').and_then(|rest| rest.split_once('》'))
    {
        behind = rest;
    }
    behind
}

/// As far as the next mark that ends a thought; commas do not (《A》，《B》同时废止).
fn clause(behind: &str) -> &str {
    let near = behind.char_indices().nth(30).map_or(behind, |(at, _)| &behind[..at]);
    near.split(['。', '；']).next().unwrap_or(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_text_does_with_a_title() {
        let cases = [
            ("根据《河东市条例》《河西市条例》和《河南市办法》，制定本规划。", vec![Relation::Basis; 3]),
            ("认真贯彻《河东市条例》，发挥作用。", vec![Relation::Implements]),
            ("《河东市预案》已经市政府同意，现印发给你们。", vec![Relation::Implements]),
            ("本预案自印发之日起施行，《河东市预案》（河政字〔2014〕152号）同时废止。", vec![Relation::Repeals]),
            ("编制完成《河东市规划》。", vec![Relation::Mentions]),
            ("制定印发《河东市方案》，对标先进地区。", vec![Relation::Mentions]),
            ("全面完成《河东市计划》和《河东市工作报告》确定的各项任务。", vec![Relation::Implements; 2]),
            ("根据工作实际修订《河东市规定》。", vec![Relation::Mentions]),
            ("深入抓好《河东市计划》落实，推进公开。", vec![Relation::Implements]),
            ("结合《河东市纲要》，编制本规划。", vec![Relation::Basis]),
            ("为贯彻落实《河东市纲要》（东政发〔2022〕6号），《河西市意见》，制定本方案。", vec![Relation::Implements; 2]),
            ("加强《河东市条例》和《实施意见》的学习宣传。", vec![Relation::Mentions]),
        ];
        for (text, expected) in cases {
            let found: Vec<Relation> = citation::find(text).iter().map(|citation| relation(text, citation, false)).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
