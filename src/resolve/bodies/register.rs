//! `bodies.toml`: names of bodies that no rule can bring together.
//!
//! ```toml
//! [[work]]                        # words for the same work, in names of departments everywhere
//! name = "市场监督管理"
//! also = ["市场监管"]
//!
//! [[body]]
//! region = "济南市"
//! name = "市园林和林业绿化局"      # the name by which the site calls it
//! also = ["市林业局"]
//! classification = "政府部门"     # where its name does not tell
//! ```

use serde::Deserialize;

#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyRegister {
    #[serde(default, rename = "work")]
    pub works: Vec<Work>,
    #[serde(default, rename = "body")]
    pub entries: Vec<Entry>,
}

/// Words for the same work.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Work {
    pub name: String,
    #[serde(default)]
    pub also: Vec<String>,
}

/// One body.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub region: Option<String>,
    pub name: String,
    #[serde(default)]
    pub also: Vec<String>,
    pub classification: Option<String>,
}
