//! The writer's half of `packed`: a document's records to columns, and patches for what the columns don't tell.

use super::{DocumentText, Packed, PackedTable, Patch, Patches, letter, nowhere, split};
use crate::model::{Block, BlockKind, Corpus, Section, Table};
use crate::normalize::width::{self, Typesetting};
use std::collections::{BTreeMap, BTreeSet};

impl DocumentText {
    /// The texts of all documents of a corpus, in its order, as the app will read them.
    pub fn all(corpus: &Corpus) -> Vec<Self> {
        let new = |id: &String| Self { document: id.clone(), ..Self::default() };
        let mut texts: Vec<Self> = corpus.documents.iter().map(|document| new(&document.id)).collect();
        let places: BTreeMap<&str, usize> =
            corpus.documents.iter().enumerate().map(|(place, document)| (document.id.as_str(), place)).collect();
        let place = |document: &String| places.get(document.as_str()).copied();
        for section in &corpus.sections {
            if let Some(at) = place(&section.document) {
                texts[at].sections.push(Section { span: nowhere(), ..section.clone() });
            }
        }
        for block in &corpus.blocks {
            if let Some(at) = place(&block.document) {
                let quote = if block.kind == BlockKind::Table { String::new() } else { block.quote.clone() };
                texts[at].blocks.push(Block { quote, span: nowhere(), ..block.clone() });
            }
        }
        let blocks: BTreeSet<&str> = corpus.blocks.iter().filter(|b| b.kind == BlockKind::Table).map(|b| b.id.as_str()).collect();
        for table in corpus.tables.iter().filter(|table| blocks.contains(table.id.as_str())) {
            if let Some(at) = place(&table.document) {
                texts[at].tables.push(Table { quote: String::new(), span: nowhere(), ..table.clone() });
            }
        }
        texts
    }
}

impl Packed {
    pub(in crate::store::bundle) fn new(text: &DocumentText) -> Self {
        let mut packed = Self::columns(text);
        let predicted = packed.clone().predict();
        let patches = Patches {
            sections: Patch::between(&predicted.sections, &text.sections),
            blocks: Patch::between(&predicted.blocks, &text.blocks),
            tables: Patch::between(&predicted.tables, &text.tables),
        };
        packed.patches = (patches != Patches::default()).then_some(patches);
        packed
    }

    pub(in crate::store::bundle) fn document(&self) -> &str {
        &self.document
    }

    /// Bytes of its words.
    pub(in crate::store::bundle) fn size(&self) -> usize {
        self.words.len()
    }

    fn columns(text: &DocumentText) -> Self {
        let blocks: BTreeMap<&str, usize> = text.blocks.iter().enumerate().rev().map(|(order, block)| (block.id.as_str(), order)).collect();
        let tables: Vec<PackedTable> =
            text.tables.iter().filter_map(|table| blocks.get(table.id.as_str()).map(|&block| PackedTable::new(table, block))).collect();
        let sections: BTreeMap<&str, &Section> = text.sections.iter().map(|section| (section.id.as_str(), section)).collect();
        let headings: Vec<(&Block, Option<&Section>)> = text
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::Heading)
            .map(|block| (block, sections.get(block.id.as_str()).copied()))
            .collect();
        Self {
            document: text.document.clone(),
            setting: setting(text),
            kinds: text.blocks.iter().map(|block| letter(block.kind)).collect(),
            words: joined(&words(text, &tables)),
            levels: headings.iter().map(|(_, section)| section.map_or(0, |section| section.level)).collect(),
            nums: headings.iter().map(|(block, section)| section.map_or(0, |section| num_length(block, section))).collect(),
            turns: turns(text),
            tables,
            ..Self::default()
        }
    }
}

/// The typesetting that reads more of the quotes as they were read.
fn setting(text: &DocumentText) -> Typesetting {
    let right = |setting: Typesetting| {
        text.blocks.iter().filter(|block| block.kind != BlockKind::Table && width::read(&block.quote, setting) == block.text).count()
    };
    if right(Typesetting::Gazette) > right(Typesetting::Plain) { Typesetting::Gazette } else { Typesetting::Plain }
}

/// Undone by [`super::apart`].
fn joined(words: &[String]) -> String {
    let is_free = |letter: &char| !words.iter().any(|words| words.contains(*letter));
    let letter = std::iter::once('\n').chain('\u{1}'..).find(is_free).unwrap_or_default();
    words.iter().flat_map(|words| [String::from(letter), words.clone()]).collect()
}

fn words(text: &DocumentText, tables: &[PackedTable]) -> Vec<String> {
    let cells: BTreeMap<usize, &PackedTable> = tables.iter().map(|table| (table.block, table)).collect();
    let words = |(order, block): (usize, &Block)| match (block.kind, cells.get(&order)) {
        (BlockKind::Table, Some(cells)) if cells.text() == block.text => String::new(),
        (BlockKind::Table, _) => block.text.clone(),
        _ => block.quote.clone(),
    };
    text.blocks.iter().enumerate().map(words).collect()
}

/// Characters of a heading's text that are its number, with blanks inside it and what parts it from the words.
fn num_length(block: &Block, section: &Section) -> usize {
    let is_right = |num: &usize| split(&block.text, *num) == (section.num.clone(), section.heading.clone());
    (0..=block.text.chars().count()).find(is_right).unwrap_or(0)
}

/// Where a block's section is not the last heading's (text after a box): the block's place, and the section's + 1.
fn turns(text: &DocumentText) -> Vec<(usize, usize)> {
    let places: BTreeMap<&str, usize> = text.sections.iter().enumerate().map(|(place, section)| (section.id.as_str(), place + 1)).collect();
    let mut turns = Vec::new();
    let (mut opened, mut at) = (0, 0);
    for (order, block) in text.blocks.iter().enumerate() {
        if block.kind == BlockKind::Heading && places.contains_key(block.id.as_str()) {
            opened += 1;
            at = opened;
        }
        let section = block.section.as_deref().map_or(0, |id| places.get(id).copied().unwrap_or(0));
        if section != at {
            turns.push((order, section));
            at = section;
        }
    }
    turns
}

impl PackedTable {
    fn new(table: &Table, block: usize) -> Self {
        let Table { title, unit, columns, rows, notes, .. } = table.clone();
        Self { block, title, unit, columns, rows, notes }
    }
}

impl<T: Clone + PartialEq> Patch<T> {
    fn between(predicted: &[T], real: &[T]) -> Self {
        let wrong = real.iter().enumerate().filter(|&(place, record)| predicted.get(place) != Some(record));
        Self {
            length: (predicted.len() > real.len()).then_some(real.len()),
            records: wrong.map(|(place, record)| (place, record.clone())).collect(),
        }
    }
}
