//! `catalog.toml`: what people know about each source file and no rule can read from it.
//!
//! ```toml
//! edition = "2026-11-22"          # the day to which this edition speaks: decides what has expired
//!
//! [[seed]]
//! file = "000_7f511eba139c84dd.txt"
//! about = "济南市人民政府办公厅印发的四个专项规划"
//! region = "济南市"               # where the text names none
//! level = "city"
//! ```

use crate::model::Level;
use chrono::NaiveDate;
use serde::Deserialize;

/// The catalog of a folder of seeds. Without a file everything is read from the texts alone.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalog {
    /// Day of the edition.
    pub edition: Option<NaiveDate>,
    /// Name of the site, shown in its head.
    pub title: Option<String>,
    /// Where readers report an error: `mailto:` or `https:` address, in which `{id}` and `{address}` stand for the record's.
    pub report: Option<String>,
    #[serde(default, rename = "seed")]
    pub seeds: Vec<Entry>,
}

/// One source file.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub file: String,
    /// What it is, in a line.
    #[serde(default)]
    pub about: String,
    /// Where it was published.
    pub source: Option<String>,
    /// Used for documents that name no issuer.
    pub issuer: Option<String>,
    pub region: Option<String>,
    pub level: Option<Level>,
}

impl Catalog {
    pub fn entry(&self, file: &str) -> Option<&Entry> {
        self.seeds.iter().find(|entry| entry.file == file)
    }
}
