//! 职责: what a body has to do, in general or in an emergency.

use super::{Source, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Duty {
    pub id: String,
    /// The body as printed.
    pub name: String,
    /// Its id in bodies.
    pub body: Option<String>,
    pub text: String,
    pub source: Source,
}

columns!(Duty { id, name, body, text, source });
