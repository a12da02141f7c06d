//! 出处 of a record: the words that say it, and how they were understood.

use super::{Span, columns};
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Where a record comes from. Every record has one: what cannot quote its source is no record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Source {
    pub document: String,
    /// The nearest section.
    pub section: Option<String>,
    /// The block in which the quote stands (the first, if it runs over several): what a link to the record opens.
    pub block: String,
    /// Verbatim: line breaks and page furniture taken out, nothing else changed. Empty in the app, which reads the words
    /// from the block.
    #[serde(default)]
    pub quote: String,
    #[serde(default)]
    pub span: Span,
    /// Where the words stand in the block's reading text, in bytes; `None` for the words of a table.
    #[serde(default)]
    pub words: Option<Range<u32>>,
    /// Of a record from a table, its row (from 0); `None` for the whole table.
    #[serde(default)]
    pub row: Option<u32>,
    /// How the record was made: the rule, then each step that took something from elsewhere (a year from the section, a
    /// body from the paragraph before). For `guilan compile --explain`.
    #[serde(skip)]
    pub steps: Vec<String>,
}

columns!(Source { document, section, block, quote, words, row } without span, steps);

impl Source {
    /// Notes a step, for people who ask where a value comes from.
    pub fn step(&mut self, step: impl Into<String>) {
        self.steps.push(step.into());
    }
}
