//! 时限: something that is to be done, or begin, by a day; or that may take no longer than so long.

use super::{Source, When, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Milestone {
    pub id: String,
    pub when: When,
    /// What.
    pub text: String,
    pub kind: MilestoneKind,
    pub source: Source,
}

columns!(Milestone { id, when, text, kind, source });

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MilestoneKind {
    /// To be done by then.
    Deadline,
    /// Begins then.
    Start,
    /// Was reached then.
    Result,
    /// A duration such as 30分钟内; its dates are `None`.
    Limit,
}

columns!(MilestoneKind [Deadline, Start, Result, Limit]);
