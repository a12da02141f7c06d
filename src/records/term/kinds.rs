//! What a contingency plan means by the kinds of things it parts: （1）自然灾害。主要包括水旱灾害、…; 专项应急预案是为应对…而预先制定的工作方案.

use super::Meaning;
use crate::model::{BlockKind, Term};
use crate::records::item;
use crate::records::prose::sentences;
use crate::records::purpose::is_contingency;
use crate::records::reading::Reading;

/// `kinds`: the text stands under a heading like 突发事件分类.
pub(super) fn of(text: &str, kinds: bool) -> Vec<Meaning> {
    let start = item::number(text).1;
    if let Some(kind) = kinds.then(|| kind(text, start)).flatten() {
        return vec![kind];
    }
    sentences(text).into_iter().filter_map(|range| document(&text[range.start.max(start)..range.end], range.start.max(start))).collect()
}

/// Is it a heading under which events are parted into kinds?
pub(super) fn parts_kinds(heading: &str) -> bool {
    heading.ends_with("分类") || heading.ends_with("种类") || heading.ends_with("类别") || heading.contains("分类分级")
}

/// 3.2.2 矿震事件 and below it 辖区内发生矿震的事件。: a heading that names a kind of event, and what it is.
pub(super) fn headed(reading: &Reading) -> Vec<Term> {
    let pairs = reading.prose.windows(2).filter(|pair| pair[0].block.kind == BlockKind::Heading && is_contingency(reading));
    let defined = pairs.filter_map(|pair| {
        let term = reading.section(&pair[0].block.id).map(|section| section.heading.as_str())?;
        let said = pair[1].text().trim();
        let one = said.matches('。').count() == 1 && said.chars().count() <= 80 && pair[1].block.kind == BlockKind::Paragraph;
        let what = ["的事件。", "分级标准。"].iter().any(|end| said.ends_with(end)) && !said.contains(['；', '：']);
        let source = || pair[1].source(0..pair[1].text().len(), "definition under a heading");
        let definition = said.trim_end_matches('。').to_owned();
        (term.ends_with("事件") && one && what).then(|| Term { id: String::new(), term: term.to_owned(), definition, source: source() })
    });
    defined.collect()
}

/// 自然灾害。主要包括…: an item that begins with its kind.
fn kind(text: &str, start: usize) -> Option<Meaning> {
    let (term, rest) = text[start..].split_once(['。', '：', '，'])?;
    let comprises = ["主要包括", "包括", "主要指", "主要是指"].iter().any(|word| rest.starts_with(word));
    let fits = start > 0 && (2..=10).contains(&term.chars().count()) && comprises;
    fits.then(|| Meaning { term: term.to_owned(), definition: rest.trim_end_matches(['。', '；']).to_owned(), range: start..text.len() })
}

/// 应急工作手册是…的工作方案: what a kind of document is.
fn document(sentence: &str, at: usize) -> Option<Meaning> {
    const DOCUMENTS: &[&str] = &["预案", "手册", "方案", "指引"];
    const WHAT: &[&str] = &["方案", "安排", "指引", "总纲", "文件", "计划", "规定", "预案"];
    let (term, definition) = sentence.trim_end_matches('。').split_once('是')?;
    let term = term.trim_end_matches("主要");
    let named = DOCUMENTS.iter().any(|word| term.ends_with(word)) && (4..=14).contains(&term.chars().count());
    let plain = !term.contains(['，', '、', '的', '本']) && !term.starts_with(['各', '该']);
    // 总体应急预案是应急预案体系的总纲，是…的制度安排，由县政府制定.
    let first = definition.split('，').any(|part| WHAT.iter().any(|word| part.ends_with(word)));
    (named && plain && first && definition.chars().count() >= 8).then(|| Meaning {
        term: term.to_owned(),
        definition: definition.to_owned(),
        range: at..at + sentence.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn kinds_and_documents() {
        let found = of("（1）自然灾害。主要包括水旱灾害、地质灾害等。", true);
        assert_eq!((found[0].term.as_str(), found[0].definition.as_str()), ("自然灾害", "主要包括水旱灾害、地质灾害等"));
        let found = of("专项应急预案是为应对某一类突发事件而预先制定的工作方案。", false);
        assert_eq!(found[0].term, "专项应急预案");
        assert!(of("本预案是全县应急工作的总纲。", false).is_empty());
    }
}
