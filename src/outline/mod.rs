//! Lines to document trees.
//!
//! 1. [`passage`]: the logical lines of a seed, with their reading text.
//! 2. [`documents`]: where one document ends and the next begins; [`letterhead`] reads what it says about itself,
//!    [`annexes`] what it announces and carries.
//! 3. [`tables`]: rows and columns, read from the printed lines.
//! 4. [`contents`] sets printed tables of contents aside; [`boxes`] finds where a box 专栏 ends; [`headings`] tells headings
//!    from items and prose; [`numbering`] gives them levels.
//!    [`pieces`] puts them in order.
//! 5. [`tree`]: sections and blocks with ids.
//!
//! No rule here names a document, a place or a line: what only people can know stands in the [`catalog`].

pub mod annexes;
pub mod boxes;
pub mod catalog;
pub mod contents;
pub mod documents;
#[cfg(not(target_arch = "wasm32"))]
pub mod folder;
pub mod headings;
pub mod letterhead;
pub mod numbering;
pub mod passage;
pub mod pieces;
pub mod tables;
pub mod tree;

use crate::model::Corpus;
use crate::normalize::seed::Seed;
use catalog::Catalog;

/// Reads all seeds. Their order does not matter: they are read in the order of their names.
pub fn read(mut seeds: Vec<Seed>, catalog: &Catalog) -> Corpus {
    seeds.sort_by(|a, b| a.name.cmp(&b.name));
    let mut corpus = Corpus::default();
    let mut ids = crate::model::id::Ids::default();
    for seed in &seeds {
        tree::grow(seed, catalog, &mut ids, &mut corpus);
    }
    corpus
}
