//! 工作组: a group of bodies or persons that a document sets up: 领导小组, 指挥部, 综合协调组.

use super::{Source, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkGroup {
    pub id: String,
    pub name: String,
    /// Bodies, or persons with their posts (马保岭 副市长), as printed.
    #[serde(default)]
    pub lead: Vec<String>,
    #[serde(default)]
    pub members: Vec<String>,
    /// Its duty.
    pub text: Option<String>,
    pub source: Source,
}

columns!(WorkGroup { id, name, lead, members, text, source });
