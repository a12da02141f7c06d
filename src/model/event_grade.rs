//! 事件分级: what makes an event a grave one; one record a criterion.

use super::{Source, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EventGrade {
    pub id: String,
    /// As printed: 特别重大（Ⅰ级）.
    pub level: String,
    pub criterion: String,
    pub source: Source,
}

columns!(EventGrade { id, level, criterion, source });
