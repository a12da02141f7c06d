//! Records on their way through the network: a file for each group of kinds that a page needs together.
//!
//! A record goes without what the app has already: its quote (the app has the words of the block), its place in the seed,
//! the rest of a long text; ids go without the document's, and nothing goes for values that are absent.

use super::{BundleError, error};
use crate::model::{Finding, Records};
use serde::{Deserialize, Serialize};

/// A file with records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordFile {
    pub group: Group,
    /// Relative to the site: `bundle/<hash>.json`.
    pub name: String,
    /// Length before any compression, for a progress bar.
    pub bytes: usize,
}

/// Kinds of records that are loaded together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Bodies, regions, anomalies: what every page may name.
    Registers,
    /// Indicators, and the results that were published later.
    Indicators,
    Tasks,
    Milestones,
    Projects,
    /// Duties, work groups, response levels, event grades.
    Duties,
    /// Terms and references.
    Words,
}

impl Group {
    pub const ALL: [Group; 7] = {
        use Group::{Duties, Indicators, Milestones, Projects, Registers, Tasks, Words};
        [Registers, Indicators, Tasks, Milestones, Projects, Duties, Words]
    };

    /// The group of a record by its id: the letter behind the document's id says the kind. All groups for other ids.
    pub fn of_record(id: &str) -> &'static [Group] {
        match id.split_once('.').and_then(|(_, own)| own.chars().next()) {
            Some('i') => &[Group::Indicators, Group::Registers],
            Some('t') => &[Group::Tasks],
            Some('m') => &[Group::Milestones],
            Some('p') => &[Group::Projects],
            Some('d' | 'g' | 'l' | 'e') => &[Group::Duties],
            Some('n' | 'r') => &[Group::Words],
            Some('a' | 'c') => &[Group::Registers],
            _ => &Group::ALL,
        }
    }

    /// The resources that it holds.
    #[cfg(not(target_arch = "wasm32"))]
    fn resources(self) -> &'static [&'static str] {
        match self {
            Group::Registers => &["bodies", "regions", "anomalies"],
            Group::Indicators => &["indicators", "results"],
            Group::Tasks => &["tasks"],
            Group::Milestones => &["milestones"],
            Group::Projects => &["projects"],
            Group::Duties => &["duties", "work_groups", "response_levels", "event_grades"],
            Group::Words => &["terms", "references"],
        }
    }
}

/// What one file holds.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
pub struct Parcel {
    pub records: Records,
    /// What could not be read; comes with the registers.
    #[serde(default)]
    pub findings: Vec<Finding>,
}

/// The records of one file, with whole ids again.
///
/// # Errors
/// See [`BundleError`].
pub fn parse_records(bytes: &[u8]) -> Result<Parcel, BundleError> {
    let mut parcel: Parcel = error::parse_json(bytes)?;
    parcel.records.each_source(|id, source| {
        *id = format!("{}.{id}", source.document);
        source.block = format!("{}.{}", source.document, source.block);
    });
    Ok(parcel)
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) use writing::files;

#[cfg(not(target_arch = "wasm32"))]
mod writing {
    use super::{Group, RecordFile};
    use crate::model::{Corpus, Records};
    use crate::store::bundle::{BundleFile, VERSION, error::Format};
    use serde_json::{Map, Value, json};

    /// One file a group, groups without records left out.
    pub(in crate::store::bundle) fn files(corpus: &Corpus, name: impl Fn(&[u8]) -> String) -> Vec<(RecordFile, BundleFile)> {
        let mut records = corpus.records.clone();
        lighten(&mut records);
        let all = serde_json::to_value(&records).expect("records always serialise");
        let findings = serde_json::to_value(&corpus.findings).expect("findings always serialise");
        let beside = |group| if group == Group::Registers { findings.clone() } else { Value::Null };
        Group::ALL.iter().filter_map(|group| file(*group, &all, &beside(*group), &name)).collect()
    }

    fn file(group: Group, all: &Value, findings: &Value, name: impl Fn(&[u8]) -> String) -> Option<(RecordFile, BundleFile)> {
        let kinds = group.resources().iter().map(|resource| ((*resource).to_owned(), slim(&all[resource])));
        let kinds: Map<String, Value> =
            kinds.filter(|(_, records)| records.as_array().is_some_and(|records| !records.is_empty())).collect();
        let has_findings = findings.as_array().is_some_and(|findings| !findings.is_empty());
        if kinds.is_empty() && !has_findings {
            return None;
        }
        // Written by hand: a map of serde_json's would put `records` before `version`, and every file begins alike.
        let head = format!("{{\"format\":{},\"version\":{VERSION},\"records\":", json!(Format::Guilan));
        let findings = if has_findings { format!(",\"findings\":{findings}") } else { String::new() };
        let bytes = format!("{head}{}{findings}}}", Value::Object(kinds)).into_bytes();
        let name = name(&bytes);
        Some((RecordFile { group, name: name.clone(), bytes: bytes.len() }, BundleFile { name, bytes }))
    }

    /// A row of a list shows no more of a text; the whole is in the block, which a record's page shows.
    const LETTERS: usize = 64;

    fn cut(text: &mut String) {
        if let Some((at, _)) = text.char_indices().nth(LETTERS) {
            text.truncate(at);
            text.push('…');
        }
    }

    fn lighten(records: &mut Records) {
        records.tasks.iter_mut().for_each(|task| cut(&mut task.text));
        records.duties.iter_mut().for_each(|duty| cut(&mut duty.text));
        records.projects.iter_mut().filter_map(|project| project.detail.as_mut()).for_each(cut);
        records.response_levels.iter_mut().filter_map(|level| level.actions.as_mut()).for_each(cut);

        records.each_source(|id, source| {
            let prefix = format!("{}.", source.document);
            *id = id.strip_prefix(&prefix).unwrap_or(id).to_owned();
            source.block = source.block.strip_prefix(&prefix).unwrap_or(&source.block).to_owned();
            source.quote.clear();
            source.section = None;
        });
    }

    /// Without what says nothing.
    fn slim(value: &Value) -> Value {
        let says = |value: &Value| match value {
            Value::Null | Value::Bool(false) => false,
            Value::String(text) => !text.is_empty(),
            Value::Array(items) => !items.is_empty(),
            _ => true,
        };
        match value {
            Value::Object(fields) => {
                let kept = fields.iter().filter(|(key, value)| key.as_str() != "span" && says(value));
                Value::Object(kept.map(|(key, value)| (key.clone(), slim(value))).collect())
            }
            Value::Array(items) => Value::Array(items.iter().map(slim).collect()),
            other => other.clone(),
        }
    }
}
