//! A document's text on its way through the network: columns instead of records, and only what can't be recomputed.
//!
//! What the columns don't say is predicted by one function, [`Packed::predict`]: reading texts from quotes, ids from
//! texts, the tree from levels. The writer runs it too and ships what it gets wrong as patches. So every corpus survives
//! the journey, and the common case costs little more than its words.

#[cfg(not(target_arch = "wasm32"))]
mod pack;

use crate::model::columns::{Columns, Reader, Writer};
use crate::model::id::{self, Ids};
use crate::model::{Block, BlockKind, Section, Span, Table, columns};
use crate::normalize::width::{self, Typesetting};
use crate::store::order::InKeys;
use litemap::LiteMap;
use std::mem::take;

/// The text of one document as the app reads it: blocks in reading order, the tree of sections, tables.
///
/// Only the data package has spans and the quotes of tables, which are empty here, and the tables that were read from the
/// paragraphs of a box, which stand here as paragraphs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DocumentText {
    /// Id of the document.
    pub document: String,
    pub sections: Vec<Section>,
    pub blocks: Vec<Block>,
    pub tables: Vec<Table>,
}

/// Columns of one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Packed {
    document: String,
    /// How its quotes are read.
    setting: Typesetting,
    /// A letter a block: see [`letter`].
    kinds: String,
    /// Quotes of blocks; for tables the text, empty if it is that of the table's own cells. As one text, each behind a
    /// letter that none of them has: their lengths would cost more.
    words: String,
    /// Of each heading block the level of the section that it opens; 0 for a title, which opens none.
    levels: Vec<u8>,
    /// How many characters of the text of each heading block are its number.
    nums: Vec<usize>,
    /// From this block on, text belongs to that section (place + 1, 0 for none) though no heading says so.
    turns: Vec<(usize, usize)>,
    tables: Vec<PackedTable>,
    /// None, as a rule.
    patches: Option<Patches>,
}

columns!(Packed { document, setting, kinds, words, levels, nums, turns, tables, patches });

#[derive(Clone, Debug, Default, PartialEq)]
struct PackedTable {
    /// Place of its block, which has its id and section.
    block: usize,
    title: Option<String>,
    unit: Option<String>,
    columns: Vec<Vec<String>>,
    rows: Vec<Vec<String>>,
    notes: Vec<String>,
}

columns!(PackedTable { block, title, unit, columns, rows, notes });

/// Unpacks each document as soon as it is read, so that no two forms of all texts are in memory at once.
impl TryFrom<Packed> for DocumentText {
    type Error = String;

    fn try_from(mut packed: Packed) -> Result<Self, String> {
        packed.check()?;
        let patches = packed.patches.take();
        let mut text = packed.predict();
        if let Some(patches) = patches {
            patches.sections.apply(&mut text.sections)?;
            patches.blocks.apply(&mut text.blocks)?;
            patches.tables.apply(&mut text.tables)?;
        }
        Ok(text)
    }
}

impl Packed {
    /// The columns agree in length: what [`Packed::predict`] relies on.
    fn check(&self) -> Result<(), String> {
        let blocks = self.kinds.chars().count();
        let headings = self.kinds.chars().filter(|&c| c == letter(BlockKind::Heading)).count();
        let sound = self.kinds.chars().all(|c| kind(c).is_some())
            && blocks == apart(&self.words).count()
            && headings == self.levels.len()
            && headings == self.nums.len()
            && self.tables.iter().all(|table| table.block < blocks);
        if sound { Ok(()) } else { Err(format!("columns that disagree in document {}", self.document)) }
    }

    /// The document as the columns alone tell it.
    fn predict(mut self) -> DocumentText {
        let mut text = DocumentText { document: self.document.clone(), ..DocumentText::default() };
        let words = take(&mut self.words);
        let cells: LiteMap<usize, &PackedTable> = self.tables.iter().map(|table| (table.block, table)).in_map();
        let mut ids = Ids::default();
        let span = nowhere();
        text.blocks.reserve_exact(self.kinds.len());
        let mut tree = Tree { packed: &self, headings: 0, at: None, turns: 0 };
        for ((order, kind), words) in self.kinds.chars().filter_map(kind).enumerate().zip(apart(&words)) {
            let (words, quote) = self.words(words.to_owned(), kind, cells.get(&order).copied());
            let id = id::of_block(&mut ids, &self.document, &words);
            let section = tree.section(&mut text.sections, order, kind, &id, (&words, &quote));
            let document = self.document.clone();
            text.blocks.push(Block { id, document, section, kind, text: words, order, quote, span: span.clone() });
        }
        text.tables = self.tables.iter().map(|table| table.unpack(&text.blocks[table.block])).in_vec();
        text
    }

    /// Reading text and quote of a block.
    fn words(&self, words: String, kind: BlockKind, cells: Option<&PackedTable>) -> (String, String) {
        match (kind, cells) {
            (BlockKind::Table, Some(cells)) if words.is_empty() => (cells.text(), String::new()),
            (BlockKind::Table, _) => (words, String::new()),
            _ => (width::read(&words, self.setting), words),
        }
    }
}

/// The words of [`Packed::words`].
fn apart(words: &str) -> impl Iterator<Item = &str> {
    words.chars().next().into_iter().flat_map(move |letter| words.split(letter).skip(1))
}

/// The sections while the blocks go by.
struct Tree<'a> {
    packed: &'a Packed,
    /// Heading blocks so far.
    headings: usize,
    /// Place of the section that is open.
    at: Option<usize>,
    /// Turns taken so far.
    turns: usize,
}

impl Tree<'_> {
    /// The section of the next block, which a heading opens. `words` are its text and its quote.
    fn section(&mut self, sections: &mut Vec<Section>, order: usize, kind: BlockKind, id: &str, words: (&str, &str)) -> Option<String> {
        if kind == BlockKind::Heading {
            if let level @ 1.. = self.packed.levels[self.headings] {
                self.at = Some(sections.len());
                sections.push(self.open(sections, level, id, words));
            }
            self.headings += 1;
        }
        while let Some((_, section)) = self.packed.turns.get(self.turns).filter(|(from, _)| *from <= order) {
            self.at = section.checked_sub(1);
            self.turns += 1;
        }
        self.at.and_then(|place| sections.get(place)).map(|section| section.id.clone())
    }

    /// Its parent is the nearest section before it that is higher.
    fn open(&self, before: &[Section], level: u8, id: &str, (text, quote): (&str, &str)) -> Section {
        let (num, heading) = split(text, self.packed.nums[self.headings]);
        let parent = before.iter().rev().find(|section| section.level < level);
        Section {
            id: id.to_owned(),
            document: self.packed.document.clone(),
            parent: parent.map(|section| section.id.clone()),
            level,
            num,
            heading,
            order: before.len(),
            quote: quote.to_owned(),
            span: nowhere(),
        }
    }
}

/// A heading's text as number and words, the number being its first `length` characters without what parts it from the
/// words; inside 专栏 2 stands no blank, and dashes are no number.
fn split(text: &str, length: usize) -> (String, String) {
    let at = text.char_indices().nth(length).map_or(text.len(), |(at, _)| at);
    let (num, heading) = text.split_at(at);
    let num = num.trim_start_matches('—').trim_end_matches([' ', '\u{3000}', '：']);
    let num = if num.starts_with("专栏") { num.replace([' ', '\u{3000}'], "") } else { num.to_owned() };
    (num, heading.trim_end_matches('。').trim().to_owned())
}

impl PackedTable {
    /// What a table's block says: title, unit, heads, rows, notes, a line each.
    fn text(&self) -> String {
        let heads: Vec<String> = self.columns.iter().map(|path| path.join(" ")).in_vec();
        let rows = std::iter::once(&heads).chain(&self.rows).map(|row| row.join("\u{3000}"));
        let title = self.title.iter().chain(&self.unit).cloned();
        title.chain(rows).chain(self.notes.iter().cloned()).in_vec().join("\n")
    }

    fn unpack(&self, block: &Block) -> Table {
        let Self { title, unit, columns, rows, notes, .. } = self.clone();
        let Block { id, document, section, .. } = block.clone();
        Table { id, document, section, title, unit, columns, rows, notes, quote: String::new(), span: nowhere() }
    }
}

/// What the prediction gets wrong.
#[derive(Clone, Debug, Default, PartialEq)]
struct Patches {
    sections: Patch<Section>,
    blocks: Patch<Block>,
    tables: Patch<Table>,
}

columns!(Patches { sections, blocks, tables });

/// Records that the prediction gets wrong, by place, and how many records there are.
#[derive(Clone, Debug, PartialEq)]
struct Patch<T> {
    length: Option<usize>,
    records: LiteMap<usize, T>,
}

impl<T> Default for Patch<T> {
    fn default() -> Self {
        Self { length: None, records: LiteMap::new() }
    }
}

impl<T: Columns + Clone> Columns for Patch<T> {
    const WIDTH: usize = Option::<usize>::WIDTH + LiteMap::<usize, T>::WIDTH;

    fn put(&self, to: &mut Writer) {
        self.length.put(to);
        self.records.put(to);
    }

    fn take(from: &mut Reader) -> Self {
        Self { length: Columns::take(from), records: Columns::take(from) }
    }
}

impl<T> Patch<T> {
    fn apply(self, list: &mut Vec<T>) -> Result<(), String> {
        list.truncate(self.length.unwrap_or(list.len()));
        for (place, record) in self.records {
            match place.cmp(&list.len()) {
                std::cmp::Ordering::Less => list[place] = record,
                std::cmp::Ordering::Equal => list.push(record),
                std::cmp::Ordering::Greater => return Err(format!("a gap before record {place}")),
            }
        }
        Ok(())
    }
}

fn nowhere() -> Span {
    Span { seed: "".into(), start: 0, end: 0 }
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
