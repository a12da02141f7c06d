//! 名词: a word and what the document means by it.

use super::{Source, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    pub id: String,
    pub term: String,
    pub definition: String,
    pub source: Source,
}

columns!(Term { id, term, definition, source });
