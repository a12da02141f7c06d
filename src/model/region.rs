//! 区县: a place that governs itself or is governed as one.

use super::columns;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Region {
    /// Its full name, e.g. 济南市历下区.
    pub id: String,
    /// The name by which the texts of its parent call it: 历下区.
    pub name: String,
    #[serde(default)]
    pub other_names: Vec<String>,
    /// `province`, `city`, `district`, `county`, `functional_area`, `town`; `group`: several that a text names together.
    pub kind: String,
    pub parent: Option<String>,
    /// Its place on a schematic map of its parent, from 1: columns from the left, rows from the top.
    #[serde(default)]
    pub column: Option<u8>,
    #[serde(default)]
    pub row: Option<u8>,
}

columns!(Region { id, name, other_names, kind, parent, column, row });
