//! 疑点: what the source itself gets wrong, with the arithmetic that shows it.

use super::{Source, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Anomaly {
    pub id: String,
    /// A short stable word for the rule, e.g. `total`, `growth`, `duplicate-number`.
    pub kind: String,
    /// Expected, found, where; with the arithmetic. In Chinese: readers see it.
    pub message: String,
    /// Ids of the records and blocks concerned.
    #[serde(default)]
    pub related: Vec<String>,
    pub source: Source,
}

columns!(Anomaly { id, kind, message, related, source });
