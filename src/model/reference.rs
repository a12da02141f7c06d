//! 引用: a document that a text cites.

use super::{Source, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    pub id: String,
    /// What is cited, without 《》.
    pub title: String,
    /// Its number, if the text gives it.
    pub number: Option<String>,
    /// Id of the document, if we hold it.
    pub resolved: Option<String>,
    pub relation: Relation,
    pub source: Source,
}

columns!(Reference { id, title, number, resolved, relation, source });

/// What the citing document does with the cited one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// 依据, 根据.
    Basis,
    /// 贯彻, 落实, 印发.
    Implements,
    /// 同时废止.
    Repeals,
    Mentions,
}

columns!(Relation [Basis, Implements, Repeals, Mentions]);
