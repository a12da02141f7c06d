//! Everything that was read from one folder of seeds.

use super::{Block, Document, Finding, Place, Records, Section, Span, Table};

/// Records in the order of the seeds' names and, within a seed, in reading order. Ids refer within the corpus.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corpus {
    pub documents: Vec<Document>,
    pub sections: Vec<Section>,
    pub blocks: Vec<Block>,
    /// For each block the places of the letters of its quote.
    pub places: Vec<Vec<Place>>,
    pub tables: Vec<Table>,
    /// Page numbers, running heads, markup, blanks: the bytes that belong to no block.
    pub furniture: Vec<Span>,
    pub findings: Vec<Finding>,
    pub records: Records,
}
