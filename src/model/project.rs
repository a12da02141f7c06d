//! 项目: works with a name, from a box or from prose.

use super::{Source, columns};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    pub id: String,
    pub name: String,
    /// Id of the region where it lies; several named together are a region of kind `group`.
    pub region: Option<String>,
    /// Scale, length, money, as the text has them.
    pub detail: Option<String>,
    /// The box 专栏 or table that lists it.
    #[serde(rename = "box")]
    pub in_box: Option<String>,
    pub source: Source,
}

columns!(Project { id, name, region, detail, in_box, source });
