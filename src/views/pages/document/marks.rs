//! What was read out of a text, marked in it: which words of which block open which record.

use crate::model::{Block, Named, Records, Source};
use crate::store::bundle::DocumentText;
use crate::store::order::InKeys;
use litemap::LiteMap;
use std::ops::Range;

/// Words of a block that open a record. Marks of a block are in order and don't overlap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Bytes of the block's text.
    pub words: Range<usize>,
    pub kind: MarkKind,
    /// Id of the record.
    pub record: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    Indicator,
    Date,
    Body,
    Term,
    Reference,
}

impl MarkKind {
    pub const ALL: [MarkKind; 5] = [MarkKind::Indicator, MarkKind::Date, MarkKind::Body, MarkKind::Term, MarkKind::Reference];

    /// Its class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            MarkKind::Indicator => "f",
            MarkKind::Date => "f date",
            MarkKind::Body => "f org",
            MarkKind::Term => "f term",
            MarkKind::Reference => "f ref",
        }
    }
}

/// The marks of a document by the id of the block.
pub type Marks = LiteMap<String, Vec<Mark>>;

/// Where two kinds want the same words, the one that names the smaller thing has them: a date inside the clause of an
/// indicator, a title that holds the name of a body.
pub fn marks(text: &DocumentText, records: &Records) -> Marks {
    let mut marks = Marker { blocks: text.blocks.iter().map(|block| (block.id.as_str(), block)).in_map(), marks: Marks::new() };
    let own = |source: &Source| source.document == text.document;
    for reference in records.references.iter().filter(|reference| own(&reference.source)) {
        marks.word(MarkKind::Reference, &reference.id, &reference.source, &format!("《{}》", reference.title));
    }
    for term in records.terms.iter().filter(|term| own(&term.source)) {
        marks.word(MarkKind::Term, &term.id, &term.source, &term.term);
    }
    for milestone in records.milestones.iter().filter(|milestone| own(&milestone.source)) {
        marks.word(MarkKind::Date, &milestone.id, &milestone.source, &milestone.when.text);
    }
    for task in records.tasks.iter().filter(|task| own(&task.source)) {
        let named = task.lead.iter().chain(&task.support).chain(&task.responsible);
        named.for_each(|Named { name, .. }| marks.word(MarkKind::Body, &task.id, &task.source, name));
    }
    for duty in records.duties.iter().filter(|duty| own(&duty.source)) {
        marks.word(MarkKind::Body, &duty.id, &duty.source, &duty.name);
    }
    for indicator in records.indicators.iter().filter(|indicator| own(&indicator.source)) {
        marks.clause(&indicator.id, &indicator.source);
    }
    marks.marks
}

struct Marker<'a> {
    blocks: LiteMap<&'a str, &'a Block>,
    marks: Marks,
}

impl Marker<'_> {
    /// The words of a record in its block; `None` for records from tables.
    fn words(&self, source: &Source) -> Option<(&str, Range<usize>)> {
        let block = self.blocks.get(source.block.as_str())?;
        let words = source.words.as_ref()?;
        let range = words.start as usize..words.end as usize;
        block.text.get(range.clone()).map(|_| (block.text.as_str(), range))
    }

    /// Every place of a word within the record's words, or, if it stands outside them (an inherited year), none.
    fn word(&mut self, kind: MarkKind, record: &str, source: &Source, word: &str) {
        let Some((text, range)) = self.words(source) else { return };
        let places: Vec<Range<usize>> = match word.is_empty() {
            true => Vec::new(),
            false => text[range.clone()].match_indices(word).map(|(at, _)| range.start + at..range.start + at + word.len()).in_vec(),
        };
        places.into_iter().for_each(|words| self.add(&source.block, Mark { words, kind, record: record.to_owned() }));
    }

    /// The record's words as far as nothing else is marked in them.
    fn clause(&mut self, record: &str, source: &Source) {
        let Some((text, range)) = self.words(source) else { return };
        let taken = self.marks.get(&source.block).map_or(&[][..], Vec::as_slice);
        let free = free(range, taken).into_iter().map(|range| trimmed(text, range)).max_by_key(Range::len);
        if let Some(words) = free.filter(|words| !words.is_empty()) {
            self.add(&source.block, Mark { words, kind: MarkKind::Indicator, record: record.to_owned() });
        }
    }

    fn add(&mut self, block: &str, mark: Mark) {
        let marks = self.marks.entry(block.to_owned()).or_default();
        let at = marks.partition_point(|other| other.words.start < mark.words.start);
        let before = at.checked_sub(1).is_none_or(|before| marks[before].words.end <= mark.words.start);
        let after = marks.get(at).is_none_or(|after| mark.words.end <= after.words.start);
        if before && after {
            marks.insert(at, mark);
        }
    }
}

/// What is left of a range.
fn free(range: Range<usize>, taken: &[Mark]) -> Vec<Range<usize>> {
    let (mut free, mut at) = (Vec::new(), range.start);
    for mark in taken.iter().filter(|mark| mark.words.end > range.start && mark.words.start < range.end) {
        free.push(at..mark.words.start.max(at));
        at = mark.words.end.max(at);
    }
    free.push(at..range.end.max(at));
    free
}

/// Without the marks of punctuation around it.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let outer = |c: char| "，。；：、！？ \u{3000}".contains(c);
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start_matches(outer).len());
    start..start + words.trim_matches(outer).len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BlockKind, Milestone, MilestoneKind, Span, When};

    #[test]
    fn a_date_is_marked_where_it_stands_and_a_clause_beside_it() {
        let words = "到2025年，森林覆盖率达到13.68%，绿化提升。";
        let span = Span::default();
        let block = Block {
            id: "d.b".into(),
            document: "d".into(),
            section: None,
            kind: BlockKind::Paragraph,
            text: words.into(),
            order: 0,
            quote: String::new(),
            span: span.clone(),
        };
        let text = DocumentText { document: "d".into(), blocks: vec![block], ..DocumentText::default() };
        let source = |end: usize| Source {
            document: "d".into(),
            section: None,
            block: "d.b".into(),
            quote: String::new(),
            span: span.clone(),
            words: Some(0..end as u32),
            row: None,
            steps: vec![],
        };
        let clause = words.find("，绿化").unwrap();
        let milestone = Milestone {
            id: "d.m1".into(),
            when: When { text: "到2025年".into(), start: None, end: Some("2025".into()) },
            text: "森林覆盖率达到13.68%".into(),
            kind: MilestoneKind::Deadline,
            source: source(clause),
        };
        let indicator =
            serde_json::json!({ "id": "d.i1", "name": "森林覆盖率", "origin": "sentence", "source": { "document": "d", "block": "d.b" } });
        let mut indicator: crate::model::Indicator = serde_json::from_value(indicator).unwrap();
        indicator.source = source(clause);
        let records = Records { milestones: vec![milestone], indicators: vec![indicator], ..Records::default() };
        let found: Vec<(&str, MarkKind)> =
            marks(&text, &records)[&"d.b".to_owned()].iter().map(|mark| (&words[mark.words.clone()], mark.kind)).collect();
        assert_eq!(found, [("到2025年", MarkKind::Date), ("森林覆盖率达到13.68%", MarkKind::Indicator)]);
    }
}
