//! The smallest piece of a document that has an address: a heading, a paragraph, a list item, a table.

use super::{Span, columns};
use serde::{Deserialize, Serialize};

/// Blocks of a document, in reading order, together with the page furniture cover every byte of it exactly once.
///
/// A block of kind `heading` has the id of its section, one of kind `table` the id of its table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Block {
    pub id: String,
    pub document: String,
    /// The nearest section; for a heading its own.
    pub section: Option<String>,
    pub kind: BlockKind,
    /// For reading: widths folded, letter-spacing and the full stops of the gazette's typesetting undone.
    pub text: String,
    /// Counts from 0 in its document.
    pub order: usize,
    /// Verbatim: line breaks and page furniture taken out, nothing else changed.
    pub quote: String,
    pub span: Span,
}

columns!(Block { id, document, section, kind, text, order, quote } without span);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    Paragraph,
    Table,
    /// One numbered or marked item of a list.
    List,
    /// A paragraph inside a box 专栏.
    Box,
    Heading,
}

columns!(BlockKind [Paragraph, Table, List, Box, Heading]);
