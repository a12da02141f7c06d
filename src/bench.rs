//! The bench page's way into search: the same texts and the same code as the app, without its views.
//!
//! `public/bench.js` makes of it what compares search engines: `window.__bench = { ready, search, show }`.

use guilan::store::bundle::{Index, parse_shard};
use guilan::store::query::Filter;
use guilan::store::search::{Query, Searcher, snippet};
use std::sync::Arc;
use wasm_bindgen::prelude::*;

/// Letters of a result that the page shows.
const SHOWN: usize = 80;

/// All texts. A block is named by its number, counted through all documents in the order of the index.
#[wasm_bindgen]
pub struct Bench {
    index: Index,
    searcher: Searcher,
    /// Document and place of each block, once all texts are there.
    blocks: Vec<(usize, usize)>,
    /// Number of each document's first block.
    first: Vec<usize>,
}

#[wasm_bindgen]
impl Bench {
    /// From the bytes of `bundle/index.bin`.
    #[wasm_bindgen(constructor)]
    pub fn new(index: &[u8]) -> Result<Bench, JsError> {
        let index = Index::parse(index)?;
        Ok(Bench { searcher: Searcher::new(&index), index, blocks: Vec::new(), first: Vec::new() })
    }

    /// Names of the files that hold the texts.
    pub fn files(&self) -> Vec<String> {
        self.index.packs.iter().map(|pack| pack.name.clone()).collect()
    }

    /// Takes one of those files; says how many blocks there are so far.
    pub fn add(&mut self, file: &[u8]) -> Result<usize, JsError> {
        for text in parse_shard(file)? {
            self.searcher.add(Arc::new(text));
        }
        self.blocks.clear();
        self.first.clear();
        for document in 0..self.index.documents.len() {
            let count = self.searcher.text(document).map_or(0, |text| text.blocks.len());
            self.first.push(self.blocks.len());
            self.blocks.extend((0..count).map(|block| (document, block)));
        }
        Ok(self.blocks.len())
    }

    /// Numbers of all blocks that have the words, best first.
    pub fn search(&self, typed: &str) -> Vec<u32> {
        let hits = self.searcher.search_blocks(&Query::new(typed), &Filter::default());
        hits.into_iter().map(|(document, hit)| (self.first[document] + hit.block) as u32).collect()
    }

    pub fn id(&self, number: usize) -> String {
        self.block(number).map(|block| block.id.clone()).unwrap_or_default()
    }

    pub fn text(&self, number: usize) -> String {
        self.block(number).map(|block| block.text.clone()).unwrap_or_default()
    }

    /// What the page shows of a block: pieces of its text, in turn as it is and marked.
    pub fn pieces(&self, number: usize, typed: &str) -> Vec<String> {
        let Some(block) = self.block(number) else { return Vec::new() };
        let snippet = snippet(&block.text, &Query::new(typed), SHOWN);
        let mut at = snippet.shown.start;
        let mut pieces = Vec::new();
        for mark in snippet.marks {
            pieces.push(block.text[at..mark.start].to_owned());
            at = mark.end;
            pieces.push(block.text[mark].to_owned());
        }
        pieces.push(block.text[at..snippet.shown.end].to_owned());
        pieces
    }
}

impl Bench {
    fn block(&self, number: usize) -> Option<&guilan::model::Block> {
        let (document, block) = *self.blocks.get(number)?;
        self.searcher.text(document)?.blocks.get(block)
    }
}
