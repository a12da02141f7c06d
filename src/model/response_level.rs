//! 响应级别: what happens at which grade of an emergency. Levels of warning 预警 are among them.

use super::{Source, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResponseLevel {
    pub id: String,
    /// `I` to `IV`; a level of warning as printed: 一级预警, 红色预警.
    pub level: String,
    pub trigger: Option<String>,
    /// Who activates it, as printed.
    pub activated_by: Option<String>,
    pub actions: Option<String>,
    pub source: Source,
}

columns!(ResponseLevel { id, level, trigger, activated_by, actions, source });
