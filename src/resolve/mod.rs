//! Records linked and checked across documents: bodies, regions, references, the same indicator in several plans,
//! anomalies. What reading cannot give stands in [`registers`].

mod anomalies;
mod corrections;
mod references;
mod regions;
pub mod registers;

use crate::model::Corpus;
use registers::Registers;

/// Links the records of a corpus and looks for what the texts themselves get wrong.
pub fn link(corpus: &mut Corpus, registers: &Registers) {
    corrections::apply(corpus, registers);
    regions::link(corpus, registers);
    references::link(corpus);
    anomalies::find(corpus);
}
