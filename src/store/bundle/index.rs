//! The index: everything that the home page and the library show before any text is loaded.

use super::{BundleError, RecordFile, error};
use crate::model::{Document, columns};
use crate::store::overview::Overview;
use chrono::NaiveDate;

/// First file of the bundle. Every document is in exactly one shard; documents of one shard stand together, the one
/// that carries the others wherever its seed has it (first, as a rule).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    /// Changes when, and only when, a word or a datum of the bundle changes.
    pub build: String,
    /// Name of the site, if its catalog gives one.
    pub title: Option<String>,
    /// Where readers report an error, if its catalog says so: see [`crate::store::citation::report_address`].
    pub report: Option<String>,
    /// The day to which the site speaks, if its catalog gives one.
    pub edition: Option<NaiveDate>,
    /// The latest day on which one of the documents was signed or printed.
    pub newest: Option<NaiveDate>,
    pub documents: Vec<Entry>,
    /// One an issuance.
    pub shards: Vec<Shard>,
    /// Together all documents once more, as few files as their size allows.
    pub packs: Vec<Shard>,
    /// What the texts say, kind by kind.
    pub records: Vec<RecordFile>,
    pub sources: Vec<Source>,
    /// The file with the names that a search field offers, relative to the site.
    pub suggestions: Option<String>,
    /// The file with the published editions and their changes, relative to the site; none before the first release.
    pub editions: Option<String>,
    pub overview: Overview,
}

columns!(Index { build, title, report, edition, newest, documents, shards, packs, records, sources, suggestions, overview, editions });

/// What the catalog says of a source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Name in the folder of seeds, as in [`Document::seed`].
    pub file: String,
    /// What it is, in a line; may be empty.
    pub about: String,
    /// Where it was published.
    pub published: Option<String>,
}

columns!(Source { file, about, published });

/// A document with what is inside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    pub document: Document,
    pub counts: Counts,
    pub holds: Holds,
    /// The highest level of its contents, without boxes.
    pub headings: Vec<TopHeading>,
    /// Place of its shard in [`Index::shards`].
    pub shard: usize,
    /// Place of its title among all titles in the order of a Chinese dictionary.
    pub title_rank: usize,
}

columns!(Entry { document, counts, holds, headings, shard, title_rank });

/// How much there is to read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Without boxes.
    pub sections: usize,
    /// Paragraphs and list items, also those inside boxes.
    pub paragraphs: usize,
    pub tables: usize,
    pub boxes: usize,
    /// Characters of all blocks that are not blank.
    pub characters: usize,
}

columns!(Counts { sections, paragraphs, tables, boxes, characters });

/// How many records of each kind a document holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    pub indicators: usize,
    pub tasks: usize,
    pub milestones: usize,
    pub projects: usize,
    pub duties: usize,
    pub work_groups: usize,
    pub response_levels: usize,
    pub event_grades: usize,
    pub terms: usize,
    pub references: usize,
    pub anomalies: usize,
}

columns!(Holds {
    indicators,
    tasks,
    milestones,
    projects,
    duties,
    work_groups,
    response_levels,
    event_grades,
    terms,
    references,
    anomalies,
});

/// A heading of the highest level of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopHeading {
    /// Of the section and of its heading block.
    pub id: String,
    pub num: String,
    pub heading: String,
}

columns!(TopHeading { id, num, heading });

/// A file with texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Relative to the site: `bundle/text-<hash>.bin`, of a pack `bundle/texts-<hash>.bin`.
    pub name: String,
    /// Length before any compression, for a progress bar.
    pub bytes: usize,
    /// Ids of its documents.
    pub documents: Vec<String>,
}

columns!(Shard { name, bytes, documents });

impl Index {
    /// Reads `bundle/index.bin`.
    ///
    /// # Errors
    /// See [`BundleError`]; also when an entry names a shard that is not there.
    pub fn parse(bytes: &[u8]) -> Result<Self, BundleError> {
        let index: Self = error::parse(bytes)?;
        match index.documents.iter().find(|entry| entry.shard >= index.shards.len()) {
            Some(entry) => Err(BundleError::Damaged(format!("document {} in no shard", entry.document.id))),
            None => Ok(index),
        }
    }

    /// Place of a document among all.
    pub fn place(&self, document: &str) -> Option<usize> {
        self.documents.iter().position(|entry| entry.document.id == document)
    }

    pub fn entry(&self, document: &str) -> Option<&Entry> {
        self.place(document).map(|place| &self.documents[place])
    }

    /// The file that holds a document's text.
    pub fn shard_of(&self, document: &str) -> Option<&Shard> {
        self.shards.get(self.entry(document)?.shard)
    }
}
