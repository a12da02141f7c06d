//! 单位/部门: one entry for what texts name in many ways.

use super::{Level, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// Its region and its name: 济南市/市发展和改革委员会.
    pub id: String,
    pub name: String,
    /// Other names by which the texts call it, sorted.
    #[serde(default)]
    pub other_names: Vec<String>,
    pub level: Option<Level>,
    /// Id of the region whose body it is.
    pub region: Option<String>,
    /// Id of the body above it.
    pub parent: Option<String>,
    /// 党委, 政府, 政府部门, 事业单位, 企业, 工作组, 群体 …
    pub classification: Option<String>,
}

columns!(Body { id, name, other_names, level, region, parent, classification });

impl Body {
    /// The class of what stands for many bodies: 各区县政府, 有关部门.
    pub const MANY: &str = "群体";

    /// Does it stand for many?
    pub fn is_many(&self) -> bool {
        self.classification.as_deref() == Some(Self::MANY)
    }
}
