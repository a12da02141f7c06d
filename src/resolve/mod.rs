//! Records linked and checked across documents: bodies, regions, references, the same indicator in several plans,
//! anomalies.

mod references;

use crate::model::Corpus;

/// Links the records of a corpus and looks for what the texts themselves get wrong.
pub fn link(corpus: &mut Corpus) {
    references::link(corpus);
}
