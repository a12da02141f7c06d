//! Lines to document trees.
//!
//! 1. [`passage`]: the logical lines of a seed, with their reading text.
//! 2. [`documents`]: where one document ends and the next begins; [`issued`] finds what a notice issues, [`annexes`] what is
//!    announced and carried, [`letterhead`] reads what a document says about itself, [`title`] its title, [`issuer`] who issues it, [`identity`] makes its record.
//! 3. [`tables`]: rows and columns, read from the printed lines.
//! 4. [`contents`] sets printed tables of contents aside; [`boxes`] finds where a box 专栏 ends; [`headings`] tells headings
//!    from items and prose, [`series`] by their neighbours; [`pieces`] puts them in order; [`numbering`] gives headings their levels.
//! 5. [`tree`]: sections and blocks with ids.
//! 6. [`accounting`]: every byte has an owner. [`span_of_years`]: for which years. [`validity`]: what is in force.
//!
//! No rule here names a document, a place or a line: what only people can know stands in the [`catalog`], which lies with
//! the texts in a [`folder`].

pub mod accounting;
pub mod annexes;
pub mod boxes;
pub mod catalog;
pub mod contents;
pub mod documents;
pub mod folder;
mod grid_text;
pub mod headings;
pub mod identity;
pub mod issued;
pub mod issuer;
pub mod letterhead;
mod lost;
pub mod numbering;
pub mod passage;
pub mod pieces;
mod portal_head;
mod series;
mod span_of_years;
pub mod tables;
pub mod title;
pub mod tree;
pub mod validity;

use crate::model::id::Ids;
use crate::model::{Corpus, Document, Finding, Span};
use crate::normalize::furniture;
use crate::normalize::line::{self, Letter, Line};
use crate::normalize::seed::Seed;
use crate::normalize::width::Typesetting;
use catalog::Catalog;
use documents::{Doubt, Extent, Found};
use passage::Passage;
use rayon::prelude::*;
use tree::Tree;

/// Reads all seeds. Their order does not matter: they are read in the order of their names.
pub fn read(mut seeds: Vec<Seed>, catalog: &Catalog) -> Corpus {
    seeds.sort_by(|a, b| a.name.cmp(&b.name));
    let parted: Vec<Parted> = seeds.par_iter().map(Parted::of).collect();
    // Ids of documents are counted over all seeds, so those are given one after the other; the rest of a document is its own.
    let mut ids = Ids::default();
    let documents: Vec<Vec<Document>> = parted.iter().map(|parted| parted.documents(catalog, &mut ids)).collect();
    let trees: Vec<Vec<Tree>> = parted.par_iter().zip(documents).map(|(parted, documents)| parted.trees(documents)).collect();
    let mut corpus = Corpus::default();
    for (parted, trees) in parted.iter().zip(trees) {
        parted.close(trees, &mut corpus);
    }
    span_of_years::mark(&mut corpus);
    validity::mark(&mut corpus, catalog.edition);
    corpus
}

/// A seed parted into documents that are not yet read.
struct Parted<'a> {
    seed: &'a Seed,
    setting: Typesetting,
    lines: Vec<Line>,
    furniture: Vec<Line>,
    passages: Vec<Passage>,
    found: Found,
}

impl<'a> Parted<'a> {
    fn of(seed: &'a Seed) -> Self {
        let setting = Typesetting::of(&seed.text);
        let (lines, furniture) = furniture::part(line::lines(seed));
        let passages = passage::passages(&lines, setting);
        let found = if passages.is_empty() { Found::default() } else { documents::part(&passages) };
        Parted { seed, setting, lines, furniture, passages, found }
    }

    /// What its documents say about themselves.
    fn documents(&self, catalog: &Catalog, ids: &mut Ids) -> Vec<Document> {
        let mut documents: Vec<Document> = Vec::new();
        for extent in &self.found.extents {
            let parent = extent.parent.map(|parent| &documents[parent]);
            documents.push(identity::document(self.seed, catalog, extent, parent, ids));
        }
        documents
    }

    fn trees(&self, documents: Vec<Document>) -> Vec<Tree<'a>> {
        let extents = self.found.extents.par_iter().with_max_len(1);
        let read = |(extent, document): (&Extent, Document)| {
            let mut tree = Tree::new(self.seed, self.setting, document);
            tree.read(&self.lines, &self.passages, extent);
            tree
        };
        let mut trees: Vec<Tree> = extents.zip(documents).map(read).collect();
        self.found.extents.iter().for_each(|extent| self.point_to_annex(&mut trees, extent));
        trees
    }

    /// In the document that carries it, an annex is a section.
    fn point_to_annex(&self, trees: &mut [Tree], extent: &Extent) {
        if let (Some(parent), Some(label)) = (extent.parent, &extent.label) {
            let letters: Vec<Letter> = extent.heads.iter().flat_map(|head| self.passages[*head].letters.clone()).collect();
            trees[parent].point_to_annex(label, &extent.title, &letters);
        }
    }

    fn close(&self, trees: Vec<Tree>, corpus: &mut Corpus) {
        let name = &self.seed.name;
        if self.passages.is_empty() {
            corpus.furniture.push(Span { seed: name.clone(), start: 0, end: self.seed.text.len() });
            corpus.findings.push(tree::finding(name, 1, "empty", "a text", "a file without letters"));
            return;
        }
        corpus.findings.extend(self.found.doubts.iter().map(|doubt| self.doubtful(doubt)));
        let first = corpus.blocks.len();
        trees.into_iter().for_each(|tree| tree.into_corpus(corpus));
        accounting::account(self.seed, &self.furniture, first, corpus);
    }

    fn doubtful(&self, doubt: &Doubt) -> Finding {
        let line = self.lines[self.passages[doubt.passage].lines.start].number;
        tree::finding(&self.seed.name, line, doubt.rule, &doubt.expected, &doubt.found)
    }
}
