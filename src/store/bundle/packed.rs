//! A document's text on its way through the network: columns instead of records, and only what can't be recomputed.
//!
//! What the columns don't say is predicted by one function, [`Packed::predict`]; the writer runs it too and ships what
//! it gets wrong as patches. So every corpus survives the journey, and the common case costs little more than its
//! words. Spans and quotes stay behind: the reader shows the reading text, the data package has the rest.

use super::BundleError;
use crate::model::{Block, BlockKind, Corpus, Section, Span, Table};
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

impl DocumentText {
    /// The texts of all documents of a corpus, in its order.
    pub fn all(corpus: &Corpus) -> Vec<Self> {
        let new = |id: &String| Self {
            document: id.clone(),
            ..Self::default()
        };
        let mut texts: Vec<Self> = corpus.documents.iter().map(|document| new(&document.id)).collect();
        let places: BTreeMap<&str, usize> = corpus
            .documents
            .iter()
            .enumerate()
            .map(|(place, document)| (document.id.as_str(), place))
            .collect();
        let place = |document: &String| places.get(document.as_str()).copied();
        for section in &corpus.sections {
            if let Some(at) = place(&section.document) {
                texts[at].sections.push(Section {
                    quote: String::new(),
                    span: nowhere(),
                    ..section.clone()
                });
            }
        }
        for block in &corpus.blocks {
            if let Some(at) = place(&block.document) {
                texts[at].blocks.push(Block {
                    quote: String::new(),
                    span: nowhere(),
                    ..block.clone()
                });
            }
        }
        for table in &corpus.tables {
            if let Some(at) = place(&table.document) {
                texts[at].tables.push(Table {
                    quote: String::new(),
                    span: nowhere(),
                    ..table.clone()
                });
            }
        }
        texts
    }
}

fn nowhere() -> Span {
    Span {
        seed: "".into(),
        start: 0,
        end: 0,
    }
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
    pub(super) fn new(text: &DocumentText) -> Self {
        let mut packed = Self::columns(text);
        let predicted = packed.predict();
        packed.section_patch = Patch::between(&predicted.sections, &text.sections);
        packed.block_patch = Patch::between(&predicted.blocks, &text.blocks);
        packed.table_patch = Patch::between(&predicted.tables, &text.tables);
        packed
    }

    pub(super) fn unpack(self) -> Result<DocumentText, BundleError> {
        self.check()?;
        let mut text = self.predict();
        self.section_patch.apply(&mut text.sections)?;
        self.block_patch.apply(&mut text.blocks)?;
        self.table_patch.apply(&mut text.tables)?;
        Ok(text)
    }

    fn columns(text: &DocumentText) -> Self {
        let headings = text
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Heading)
            .count();
        let tables = text
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Table)
            .count();
        let short = |id: &str| id.strip_prefix(&text.document).unwrap_or(id).to_owned();
        // Columns are as long as their blocks say, whatever the lists hold; patches mend the difference.
        let section = |place: usize| text.sections.get(place);
        Self {
            document: text.document.clone(),
            kinds: text.blocks.iter().map(|block| letter(block.kind)).collect(),
            texts: text.blocks.iter().map(|block| block.text.clone()).collect(),
            ids: text.blocks.iter().map(|block| short(&block.id)).collect(),
            levels: (0..headings)
                .map(|place| section(place).map_or(1, |section| section.level))
                .collect(),
            nums: (0..headings)
                .map(|place| section(place).map_or(0, |section| section.num.chars().count()))
                .collect(),
            turns: turns(text),
            tables: (0..tables)
                .map(|place| text.tables.get(place).map(PackedTable::new).unwrap_or_default())
                .collect(),
            ..Self::default()
        }
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
        let mut text = DocumentText {
            document: self.document.clone(),
            ..DocumentText::default()
        };
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
            let section = at
                .and_then(|place| text.sections.get(place))
                .map(|section| section.id.clone());
            if kind == BlockKind::Table {
                let table = self.tables[text.tables.len()].table(&self.document, &id, section.clone());
                text.tables.push(table);
            }
            let (document, words) = (self.document.clone(), self.texts[order].clone());
            let block = Block {
                id,
                document,
                section,
                kind,
                text: words,
                order,
                quote: String::new(),
                span: nowhere(),
            };
            text.blocks.push(block);
        }
        text
    }

    /// The section that a heading opens; its parent is the nearest one before it that is higher.
    fn section(&self, before: &[Section], words: &str, id: &str) -> Section {
        let order = before.len();
        let level = self.levels[order];
        let split = words
            .char_indices()
            .nth(self.nums[order])
            .map_or(words.len(), |(at, _)| at);
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

/// Where a block's section is not the last heading's (text after a box): the block's place, and the section's + 1.
fn turns(text: &DocumentText) -> Vec<(usize, usize)> {
    let places: BTreeMap<&str, usize> = text
        .sections
        .iter()
        .enumerate()
        .map(|(place, section)| (section.id.as_str(), place + 1))
        .collect();
    let mut turns = Vec::new();
    let (mut headings, mut at) = (0, 0);
    for (order, block) in text.blocks.iter().enumerate() {
        if block.kind == BlockKind::Heading {
            headings += 1;
            at = headings;
        }
        let section = block
            .section
            .as_deref()
            .map_or(0, |id| places.get(id).copied().unwrap_or(0));
        if section != at {
            turns.push((order, section));
            at = section;
        }
    }
    turns
}

impl PackedTable {
    fn new(table: &Table) -> Self {
        let Table {
            title,
            unit,
            columns,
            rows,
            notes,
            ..
        } = table.clone();
        Self {
            title,
            unit,
            columns,
            rows,
            notes,
        }
    }

    fn table(&self, document: &str, id: &str, section: Option<String>) -> Table {
        let Self {
            title,
            unit,
            columns,
            rows,
            notes,
        } = self.clone();
        let (id, document) = (id.to_owned(), document.to_owned());
        Table {
            id,
            document,
            section,
            title,
            unit,
            columns,
            rows,
            notes,
            quote: String::new(),
            span: nowhere(),
        }
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
        Self {
            length: None,
            records: BTreeMap::new(),
        }
    }
}

impl<T: Clone + PartialEq> Patch<T> {
    fn between(predicted: &[T], real: &[T]) -> Self {
        let wrong = real
            .iter()
            .enumerate()
            .filter(|&(place, record)| predicted.get(place) != Some(record));
        Self {
            length: (predicted.len() > real.len()).then_some(real.len()),
            records: wrong.map(|(place, record)| (place, record.clone())).collect(),
        }
    }

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
