//! Records linked and checked across documents: bodies, regions, references, the same indicator in several plans,
//! anomalies. What reading cannot give stands in [`registers`].

mod anomalies;
mod bodies;
mod corrections;
mod indicator_bodies;
mod references;
mod regions;
pub mod registers;
mod results;
mod same_indicator;

use crate::model::Corpus;
use crate::normalize::seed::Seed;
use crate::outline::{self, catalog::Catalog};
use crate::records;
use registers::Registers;

/// From texts to linked records: all stages up to this one. The order of the seeds does not matter.
pub fn compile(seeds: Vec<Seed>, catalog: &Catalog, registers: &Registers) -> Corpus {
    let mut corpus = outline::read(seeds, catalog);
    corpus.records = records::read(&corpus);
    link(&mut corpus, registers);
    corpus
}

/// Links the records of a corpus and looks for what the texts themselves get wrong.
pub fn link(corpus: &mut Corpus, registers: &Registers) {
    corrections::apply(corpus, registers);
    regions::link(corpus, registers);
    let slips = anomalies::wrong_levels(corpus);
    bodies::mean(corpus, &slips);
    bodies::link(corpus, &registers.bodies);
    indicator_bodies::link(corpus);
    references::link(corpus);
    same_indicator::link(corpus);
    anomalies::find(corpus);
    results::link(corpus, &registers.results);
}
