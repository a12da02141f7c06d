//! A document's text on its way through the network: columns instead of records, and only what can't be recomputed.
//!
//! What the columns don't say is predicted by one function, [`Packed::predict`]; the writer runs it too and ships what
//! it gets wrong as patches. So every corpus survives the journey, and the common case costs little more than its
//! words. Spans and quotes stay behind: the reader shows the reading text, the data package has the rest.

#[cfg(not(target_arch = "wasm32"))]
mod pack;

use super::BundleError;
use crate::model::{Block, BlockKind, Section, Span, Table};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The text of one document as the app reads it: blocks in reading order, the tree of sections, tables.
///
/// `quote` and `span` of all records are empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentText {
    /// Id of the document.
    pub document: String,
    pub sections: Vec<Section>,
    pub blocks: Vec<Block>,
    pub tables: Vec<Table>,
}

fn nowhere() -> Span {
    Span { seed: "".into(), start: 0, end: 0 }
}

/// Columns of one document, one item a block, a section or a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Packed {
    document: String,
    /// A letter a block: see [`letter`].
    kinds: String,
    texts: Vec<String>,
    /// Ids of blocks without the document's id, where they begin with it.
    ids: Vec<String>,
    /// Level of each section; the sections are the heading blocks in their order.
    levels: Vec<u8>,
    /// How many characters of each heading's text are its number.
    nums: Vec<usize>,
    /// From this block on, text belongs to that section (place + 1, 0 for none) though no heading says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    turns: Vec<(usize, usize)>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    tables: Vec<PackedTable>,
    #[serde(default, skip_serializing_if = "Patch::is_empty")]
    section_patch: Patch<Section>,
    #[serde(default, skip_serializing_if = "Patch::is_empty")]
    block_patch: Patch<Block>,
    #[serde(default, skip_serializing_if = "Patch::is_empty")]
    table_patch: Patch<Table>,
}

/// Id and section are those of its block.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct PackedTable {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    columns: Vec<Vec<String>>,
    rows: Vec<Vec<String>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<String>,
}

impl Packed {
    pub(super) fn unpack(self) -> Result<DocumentText, BundleError> {
        self.check()?;
        let mut text = self.predict();
        self.section_patch.apply(&mut text.sections)?;
        self.block_patch.apply(&mut text.blocks)?;
        self.table_patch.apply(&mut text.tables)?;
        Ok(text)
    }

    /// The columns agree in length: what [`Packed::predict`] relies on.
    fn check(&self) -> Result<(), BundleError> {
        let count = |kind: BlockKind| self.kinds.chars().filter(|&c| c == letter(kind)).count();
        let blocks = self.kinds.chars().count();
        let sound = self.kinds.chars().all(|c| kind(c).is_some())
            && blocks == self.texts.len()
            && blocks == self.ids.len()
            && count(BlockKind::Heading) == self.levels.len()
            && count(BlockKind::Heading) == self.nums.len()
            && count(BlockKind::Table) == self.tables.len();
        let damaged = || BundleError::Damaged(format!("columns of different lengths in document {}", self.document));
        if sound { Ok(()) } else { Err(damaged()) }
    }

    /// The document as the columns alone tell it.
    fn predict(&self) -> DocumentText {
        let mut text = DocumentText { document: self.document.clone(), ..DocumentText::default() };
        let mut turns = self.turns.iter().peekable();
        let mut at: Option<usize> = None;
        for (order, kind) in self.kinds.chars().filter_map(kind).enumerate() {
            let id = format!("{}{}", self.document, self.ids[order]);
            if kind == BlockKind::Heading {
                at = Some(text.sections.len());
                let section = self.section(&text.sections, &self.texts[order], &id);
                text.sections.push(section);
            }
            while let Some((_, section)) = turns.next_if(|(from, _)| *from <= order) {
                at = section.checked_sub(1);
            }
            let section = at.and_then(|place| text.sections.get(place)).map(|section| section.id.clone());
            if kind == BlockKind::Table {
                let table = self.tables[text.tables.len()].table(&self.document, &id, section.clone());
                text.tables.push(table);
            }
            let (document, words) = (self.document.clone(), self.texts[order].clone());
            let block = Block { id, document, section, kind, text: words, order, quote: String::new(), span: nowhere() };
            text.blocks.push(block);
        }
        text
    }

    /// The section that a heading opens; its parent is the nearest one before it that is higher.
    fn section(&self, before: &[Section], words: &str, id: &str) -> Section {
        let order = before.len();
        let level = self.levels[order];
        let split = words.char_indices().nth(self.nums[order]).map_or(words.len(), |(at, _)| at);
        let parent = before.iter().rev().find(|section| section.level < level);
        Section {
            id: id.to_owned(),
            document: self.document.clone(),
            parent: parent.map(|section| section.id.clone()),
            level,
            num: words[..split].to_owned(),
            heading: words[split..].trim_start().to_owned(),
            order,
            quote: String::new(),
            span: nowhere(),
        }
    }
}

impl PackedTable {
    fn table(&self, document: &str, id: &str, section: Option<String>) -> Table {
        let Self { title, unit, columns, rows, notes } = self.clone();
        let (id, document) = (id.to_owned(), document.to_owned());
        Table { id, document, section, title, unit, columns, rows, notes, quote: String::new(), span: nowhere() }
    }
}

/// Records that the prediction gets wrong, by place, and how many records there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Patch<T> {
    length: Option<usize>,
    records: BTreeMap<usize, T>,
}

impl<T> Default for Patch<T> {
    fn default() -> Self {
        Self { length: None, records: BTreeMap::new() }
    }
}

impl<T: Clone + PartialEq> Patch<T> {
    fn is_empty(&self) -> bool {
        self.length.is_none() && self.records.is_empty()
    }

    fn apply(self, list: &mut Vec<T>) -> Result<(), BundleError> {
        list.truncate(self.length.unwrap_or(list.len()));
        for (place, record) in self.records {
            match place.cmp(&list.len()) {
                std::cmp::Ordering::Less => list[place] = record,
                std::cmp::Ordering::Equal => list.push(record),
                std::cmp::Ordering::Greater => {
                    return Err(BundleError::Damaged(format!("a gap before record {place}")));
                }
            }
        }
        Ok(())
    }
}

fn letter(kind: BlockKind) -> char {
    match kind {
        BlockKind::Paragraph => 'p',
        BlockKind::Table => 't',
        BlockKind::List => 'l',
        BlockKind::Box => 'b',
        BlockKind::Heading => 'h',
    }
}

fn kind(letter: char) -> Option<BlockKind> {
    match letter {
        'p' => Some(BlockKind::Paragraph),
        't' => Some(BlockKind::Table),
        'l' => Some(BlockKind::List),
        'b' => Some(BlockKind::Box),
        'h' => Some(BlockKind::Heading),
        _ => None,
    }
}
