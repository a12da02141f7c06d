//! 出处: where in a source text something stands.

use super::columns;
use serde::{Deserialize, Serialize};

/// A half-open range of bytes (UTF-8) of one seed file. The bytes contain the quote of the record that carries the span;
/// page furniture and line breaks may stand between them.
///
/// For a seed that is published in another encoding, the bytes are those of the file decoded to UTF-8.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// File name in the folder of seeds.
    pub seed: std::sync::Arc<str>,
    pub start: usize,
    pub end: usize,
}

columns!(Span { seed, start, end });

impl Span {
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }
}
