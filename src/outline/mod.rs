//! Lines to document trees.
//!
//! 1. [`passage`]: the logical lines of a seed, with their reading text.
//! 2. [`documents`]: where one document ends and the next begins; [`issued`] finds what a notice issues, [`annexes`] what is
//!    announced and carried, [`letterhead`] reads what a document says about itself, [`title`] its title, [`issuer`] who issues it, [`identity`] makes its record.
//! 3. [`tables`]: rows and columns, read from the printed lines.
//! 4. [`contents`] sets printed tables of contents aside; [`boxes`] finds where a box 专栏 ends; [`headings`] tells headings
//!    from items and prose; [`pieces`] puts them in order; [`numbering`] gives headings their levels.
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
#[cfg(not(target_arch = "wasm32"))]
pub mod folder;
pub mod headings;
pub mod identity;
pub mod issued;
pub mod issuer;
pub mod letterhead;
pub mod numbering;
pub mod passage;
pub mod pieces;
mod portal_head;
mod span_of_years;
pub mod tables;
pub mod title;
pub mod tree;
pub mod validity;

use crate::model::id::Ids;
use crate::model::{Corpus, Span};
use crate::normalize::furniture;
use crate::normalize::line::{self, Letter, Line};
use crate::normalize::seed::Seed;
use crate::normalize::width::Typesetting;
use catalog::Catalog;
use passage::Passage;
use tree::Tree;

/// Reads all seeds. Their order does not matter: they are read in the order of their names.
pub fn read(mut seeds: Vec<Seed>, catalog: &Catalog) -> Corpus {
    seeds.sort_by(|a, b| a.name.cmp(&b.name));
    let mut corpus = Corpus::default();
    let mut ids = Ids::default();
    for seed in &seeds {
        read_seed(seed, catalog, &mut ids, &mut corpus);
    }
    span_of_years::mark(&mut corpus);
    validity::mark(&mut corpus, catalog.edition);
    corpus
}

fn read_seed(seed: &Seed, catalog: &Catalog, ids: &mut Ids, corpus: &mut Corpus) {
    let setting = Typesetting::of(&seed.text);
    let (lines, furniture) = furniture::part(line::lines(seed));
    let passages = passage::passages(&lines, setting);
    if passages.is_empty() {
        corpus.furniture.push(Span { seed: seed.name.clone(), start: 0, end: seed.text.len() });
        corpus.findings.push(tree::finding(&seed.name, 1, "empty", "a text", "a file without letters"));
        return;
    }
    let found = documents::part(&passages);
    let mut trees: Vec<Tree> = Vec::new();
    for extent in &found.extents {
        let parent = extent.parent.map(|parent| trees[parent].document.clone());
        let record = identity::document(seed, catalog, extent, parent.as_ref(), ids);
        let mut tree = Tree::new(seed, setting, record);
        tree.read(&lines, &passages, extent);
        point_to_annex(&mut trees, &passages, extent);
        trees.push(tree);
    }
    corpus.findings.extend(found.doubts.iter().map(|doubt| doubtful(seed, &lines, &passages, doubt)));
    let first = corpus.blocks.len();
    trees.into_iter().for_each(|tree| tree.into_corpus(corpus));
    accounting::account(seed, &furniture, first, corpus);
}

/// In the document that carries it, an annex is a section.
fn point_to_annex(trees: &mut [Tree], passages: &[Passage], extent: &documents::Extent) {
    if let (Some(parent), Some(label)) = (extent.parent, &extent.label) {
        let letters: Vec<Letter> = extent.heads.iter().flat_map(|head| passages[*head].letters.clone()).collect();
        trees[parent].point_to_annex(label, &extent.title, &letters);
    }
}

fn doubtful(seed: &Seed, lines: &[Line], passages: &[Passage], doubt: &documents::Doubt) -> crate::model::Finding {
    let line = lines[passages[doubt.passage].lines.start].number;
    tree::finding(&seed.name, line, doubt.rule, &doubt.expected, &doubt.found)
}
