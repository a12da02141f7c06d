//! The writer's half of `packed`: a document's records to columns, and patches for what the columns don't tell.

use super::{DocumentText, Packed, PackedTable, Patch, letter, nowhere};
use crate::model::{Block, BlockKind, Corpus, Section, Table};
use std::collections::BTreeMap;

impl DocumentText {
    /// The texts of all documents of a corpus, in its order.
    pub fn all(corpus: &Corpus) -> Vec<Self> {
        let new = |id: &String| Self { document: id.clone(), ..Self::default() };
        let mut texts: Vec<Self> = corpus.documents.iter().map(|document| new(&document.id)).collect();
        let places: BTreeMap<&str, usize> =
            corpus.documents.iter().enumerate().map(|(place, document)| (document.id.as_str(), place)).collect();
        let place = |document: &String| places.get(document.as_str()).copied();
        for section in &corpus.sections {
            if let Some(at) = place(&section.document) {
                texts[at].sections.push(Section { quote: String::new(), span: nowhere(), ..section.clone() });
            }
        }
        for block in &corpus.blocks {
            if let Some(at) = place(&block.document) {
                texts[at].blocks.push(Block { quote: String::new(), span: nowhere(), ..block.clone() });
            }
        }
        for table in &corpus.tables {
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
        let predicted = packed.predict();
        packed.section_patch = Patch::between(&predicted.sections, &text.sections);
        packed.block_patch = Patch::between(&predicted.blocks, &text.blocks);
        packed.table_patch = Patch::between(&predicted.tables, &text.tables);
        packed
    }

    fn columns(text: &DocumentText) -> Self {
        let headings = text.blocks.iter().filter(|block| block.kind == BlockKind::Heading).count();
        let tables = text.blocks.iter().filter(|block| block.kind == BlockKind::Table).count();
        let short = |id: &str| id.strip_prefix(&text.document).unwrap_or(id).to_owned();
        // Columns are as long as their blocks say, whatever the lists hold; patches mend the difference.
        let section = |place: usize| text.sections.get(place);
        Self {
            document: text.document.clone(),
            kinds: text.blocks.iter().map(|block| letter(block.kind)).collect(),
            texts: text.blocks.iter().map(|block| block.text.clone()).collect(),
            ids: text.blocks.iter().map(|block| short(&block.id)).collect(),
            levels: (0..headings).map(|place| section(place).map_or(1, |section| section.level)).collect(),
            nums: (0..headings).map(|place| section(place).map_or(0, |section| section.num.chars().count())).collect(),
            turns: turns(text),
            tables: (0..tables).map(|place| text.tables.get(place).map(PackedTable::new).unwrap_or_default()).collect(),
            ..Self::default()
        }
    }
}

/// Where a block's section is not the last heading's (text after a box): the block's place, and the section's + 1.
fn turns(text: &DocumentText) -> Vec<(usize, usize)> {
    let places: BTreeMap<&str, usize> = text.sections.iter().enumerate().map(|(place, section)| (section.id.as_str(), place + 1)).collect();
    let mut turns = Vec::new();
    let (mut headings, mut at) = (0, 0);
    for (order, block) in text.blocks.iter().enumerate() {
        if block.kind == BlockKind::Heading {
            headings += 1;
            at = headings;
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
    fn new(table: &Table) -> Self {
        let Table { title, unit, columns, rows, notes, .. } = table.clone();
        Self { title, unit, columns, rows, notes }
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
