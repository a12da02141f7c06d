//! The nouns: what the texts hold and what the site shows. Field order is the order of the published data package.
//!
//! Leaves to others: how values are found (`normalize`, `outline`) and how they are written (`write`).

mod block;
mod corpus;
mod document;
mod finding;
pub mod id;
mod section;
mod span;
mod table;

pub use block::{Block, BlockKind};
pub use corpus::Corpus;
pub use document::{Document, Level, Period, Status};
pub use finding::Finding;
pub use section::Section;
pub use span::Span;
pub use table::Table;
