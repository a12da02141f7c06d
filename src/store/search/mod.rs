//! Search over all text: the exact words, as a reader sees them.
//!
//! No index is built or shipped: folded text is scanned from end to end, which at a city's size is faster than drawing
//! the answer and misses nothing. A query's words must all occur in one block, or all in one document's title.
//!
//! Leaves to others: loading the texts, and showing results (`views`).

mod fold;
mod letters;
mod query;
mod rank;
mod searcher;
mod snippet;

pub use fold::fold;
pub use query::Query;
pub use searcher::{DocumentHits, Hit, Part, Searcher};
pub use snippet::{Snippet, marks, snippet};
