//! The texts, folded into one buffer, and what a query finds there.

use super::fold::fold_each;
use super::letters::{Letters, Wanted};
use super::query::Query;
use super::rank::Ranking;
use crate::model::{Block, BlockKind, Document};
use crate::store::bundle::{DocumentText, Entry, Index};
use crate::store::order::InKeys;
use crate::store::query::{Facts, Filter, facts};
use litemap::LiteMap;
use std::ops::Range;
use std::sync::Arc;

/// Where the words were found, from the most telling to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Text,
    /// In a box 专栏.
    Box,
    Heading,
    /// Title or number of a document.
    Title,
}

/// A block in which all words occur.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Place in [`DocumentText::blocks`].
    pub block: usize,
    pub part: Part,
}

/// A document with its hits, best first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentHits {
    /// Place in [`Index::documents`].
    pub document: usize,
    /// All words occur in the document's title, or in its number.
    pub in_title: bool,
    /// Empty when only the title has the words.
    pub hits: Vec<Hit>,
}

/// Everything that can be found: the titles from the start, a document's text once it is loaded.
#[derive(Clone, Debug, Default)]
pub struct Searcher {
    facts: Vec<Facts>,
    texts: Vec<Option<Arc<DocumentText>>>,
    places: LiteMap<String, usize>,
    /// Folded pieces, each with an end mark behind it.
    letters: Letters,
    /// The first are the documents' titles, in the order of the index.
    pieces: Vec<Piece>,
    sections: Vec<SectionPlace>,
}

/// About how many letters a document's pieces fold to: marks fall away, an end mark comes to each piece.
fn letters_of(entry: &Entry) -> usize {
    let counts = &entry.counts;
    let number = entry.document.number.as_ref().map_or(0, String::len);
    let parts = [counts.characters, counts.paragraphs, counts.sections, counts.boxes, counts.tables, entry.document.title.len(), number];
    parts.into_iter().fold(0, usize::saturating_add)
}

/// A title or a block in the buffer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Place of its first letter. It ends before the end mark in front of the next piece.
    start: u32,
    pub(super) document: u32,
    pub(super) block: u32,
    /// Place + 1 of its section in the list of all sections, 0 for none; for a heading of the section around it.
    pub(super) section: u32,
    pub(super) part: Part,
}

/// A section's heading and the section around it (place + 1, 0 for none).
#[derive(Clone, Copy, Debug)]
pub(super) struct SectionPlace {
    pub(super) piece: Option<u32>,
    pub(super) parent: u32,
}

impl Searcher {
    /// Knows the titles; texts come with [`Searcher::add`].
    pub fn new(index: &Index) -> Self {
        let mut searcher = Self { facts: facts(index), texts: vec![None; index.documents.len()], ..Self::default() };
        searcher.letters.expect(index.documents.iter().map(letters_of).fold(0, usize::saturating_add));
        for (place, entry) in index.documents.iter().enumerate() {
            searcher.places.insert(entry.document.id.clone(), place);
            searcher.add_title(place, &entry.document);
        }
        searcher
    }

    fn add_title(&mut self, place: usize, document: &Document) {
        self.begin(Piece { start: 0, document: place as u32, block: 0, section: 0, part: Part::Title });
        self.push(&document.title);
        if let Some(number) = &document.number {
            // Folding leaves no blank, so no word runs from the title into the number.
            self.letters.push(' ');
            self.push(number);
        }
        self.letters.end_piece();
    }

    /// Makes a document's text searchable. A text that is there already, or of a document that the index doesn't know,
    /// is left alone.
    pub fn add(&mut self, text: Arc<DocumentText>) {
        let Some(&place) = self.places.get(&text.document) else { return };
        if self.texts[place].is_some() {
            return;
        }
        let mut sections: LiteMap<&str, u32> = LiteMap::new();
        for section in &text.sections {
            let parent = section.parent.as_deref().and_then(|id| sections.get(id)).copied().unwrap_or(0);
            self.sections.push(SectionPlace { piece: None, parent });
            sections.insert(&section.id, self.sections.len() as u32);
        }
        for (order, block) in text.blocks.iter().enumerate() {
            self.add_block(place, order, block, &sections);
        }
        self.texts[place] = Some(text.clone());
    }

    fn add_block(&mut self, document: usize, order: usize, block: &Block, sections: &LiteMap<&str, u32>) {
        let mut section = block.section.as_deref().and_then(|id| sections.get(id)).copied().unwrap_or(0);
        let part = match block.kind {
            BlockKind::Heading => Part::Heading,
            BlockKind::Box => Part::Box,
            BlockKind::Paragraph | BlockKind::List | BlockKind::Table => Part::Text,
        };
        if let (Part::Heading, Some(&own)) = (part, sections.get(block.id.as_str())) {
            let place = &mut self.sections[own as usize - 1];
            place.piece = Some(self.pieces.len() as u32);
            section = place.parent;
        }
        self.begin(Piece { start: 0, document: document as u32, block: order as u32, section, part });
        self.push(&block.text);
        self.letters.end_piece();
    }

    fn begin(&mut self, piece: Piece) {
        self.pieces.push(Piece { start: self.letters.len() as u32, ..piece });
    }

    fn push(&mut self, text: &str) {
        fold_each(text, |letter, _| self.letters.push(letter));
    }

    /// How many documents can be searched in full so far.
    pub fn loaded(&self) -> usize {
        self.texts.iter().flatten().count()
    }

    /// The text of a document, by its place in the index.
    pub fn text(&self, document: usize) -> Option<&Arc<DocumentText>> {
        self.texts.get(document)?.as_ref()
    }

    /// The block of a hit.
    pub fn block(&self, document: usize, hit: Hit) -> Option<&Block> {
        self.text(document)?.blocks.get(hit.block)
    }

    /// Documents in the order of their best hit, and in each the hits, best first.
    pub fn search(&self, query: &Query, filter: &Filter) -> Vec<DocumentHits> {
        let mut groups: Vec<DocumentHits> = Vec::new();
        let mut group_of: Vec<usize> = vec![usize::MAX; self.facts.len()];
        for piece in self.ranked(query, filter) {
            let document = piece.document as usize;
            if group_of[document] == usize::MAX {
                group_of[document] = groups.len();
                groups.push(DocumentHits { document, in_title: false, hits: Vec::new() });
            }
            let group = &mut groups[group_of[document]];
            match piece.part {
                Part::Title => group.in_title = true,
                part => group.hits.push(Hit { block: piece.block as usize, part }),
            }
        }
        groups
    }

    /// All hits of all documents, best first, titles left out: a document's place and the hit.
    pub fn search_blocks(&self, query: &Query, filter: &Filter) -> Vec<(usize, Hit)> {
        let blocks = self.ranked(query, filter).filter(|piece| piece.part != Part::Title);
        blocks.map(|piece| (piece.document as usize, Hit { block: piece.block as usize, part: piece.part })).in_vec()
    }

    fn ranked(&self, query: &Query, filter: &Filter) -> impl Iterator<Item = Piece> + use<'_> {
        let admitted: Vec<bool> = self.facts.iter().map(|facts| filter.admits(facts)).in_vec();
        let mut ranking = Ranking::new(self, query);
        if let Some(first) = ranking.first_word() {
            self.scan(&first, |place, count| {
                if admitted[self.pieces[place].document as usize] {
                    ranking.judge(place, count);
                }
            });
        }
        ranking.best_first().map(|place| self.pieces[place])
    }

    /// Calls `found` for each piece that holds the word, with what its places there are worth.
    fn scan(&self, word: &Wanted, mut found: impl FnMut(usize, f32)) {
        let (mut place, mut count, mut next) = (0, 0.0, self.start(1));
        self.letters.find(word, 0..self.letters.len(), |at| {
            if at >= next {
                if count > 0.0 {
                    found(place, count);
                }
                count = 0.0;
                // Over all places this walks the list once.
                while at >= next {
                    place += 1;
                    next = self.start(place + 1);
                }
            }
            count += self.letters.worth(word, at);
        });
        if count > 0.0 {
            found(place, count);
        }
    }

    /// The first letter of a piece; behind the last piece the end of all letters.
    fn start(&self, place: usize) -> usize {
        self.pieces.get(place).map_or(self.letters.len(), |piece| piece.start as usize)
    }

    /// What the places of a word in a piece are worth.
    pub(super) fn count(&self, word: &Wanted, place: usize) -> f32 {
        self.letters.count(word, self.range(place))
    }

    /// What one of those places is worth.
    pub(super) fn worth(&self, word: &Wanted, at: usize) -> f32 {
        self.letters.worth(word, at)
    }

    /// Where a word stands in a piece.
    pub(super) fn find(&self, word: &Wanted, place: usize, found: impl FnMut(usize)) {
        self.letters.find(word, self.range(place), found);
    }

    pub(super) fn length(&self, place: usize) -> usize {
        self.range(place).len()
    }

    fn range(&self, place: usize) -> Range<usize> {
        self.start(place)..self.start(place + 1) - 1
    }

    pub(super) fn wanted(&self, word: &str) -> Option<Wanted> {
        self.letters.wanted(word)
    }

    pub(super) fn piece(&self, place: usize) -> Piece {
        self.pieces[place]
    }

    pub(super) fn section(&self, place: usize) -> Option<SectionPlace> {
        self.sections.get(place.checked_sub(1)?).copied()
    }

    pub(super) fn sections(&self) -> usize {
        self.sections.len()
    }

    pub(super) fn documents(&self) -> usize {
        self.facts.len()
    }

    /// Mean length of a piece in letters.
    pub(super) fn mean_length(&self) -> f32 {
        self.letters.len() as f32 / self.pieces.len().max(1) as f32
    }

    pub(super) fn size(&self) -> usize {
        self.pieces.len()
    }
}
