//! `changes.json` of an edition: how much it holds, and every record that came, went or says something else than in the
//! edition before.

use super::cause::{Texts, is_in_text};
use super::compare::{Difference, FieldDifference, Package, compare, document_of, name, own_id, text, words};
use crate::store::changes::{Counts, Edition, What};
use crate::write::resources::{RESOURCES, Resource};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The file; keys in this order.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Report {
    pub date: NaiveDate,
    /// Of the data, as in `datapackage.json`.
    pub version: String,
    /// The edition that this one is compared with; `null` for the first.
    pub since: Option<NaiveDate>,
    pub documents: usize,
    /// Of all kinds that quote a document.
    pub records: usize,
    /// By resource, those without a change left out.
    pub counts: BTreeMap<String, ByKind>,
    /// By document, then by resource.
    pub changes: Vec<Entry>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct ByKind {
    pub added: usize,
    pub changed: usize,
    pub removed: usize,
}

/// One record.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    pub resource: String,
    pub change: What,
    pub id: String,
    /// Its id in the last edition, if that was another: ids are made of words.
    pub former_id: Option<String>,
    /// Id; `null` for bodies and regions.
    pub document: Option<String>,
    pub document_title: Option<String>,
    pub name: String,
    pub cause: Cause,
    /// Of the record; of the last edition's if it went.
    pub quote: Option<String>,
    /// In the order of publication; empty where a record came or went.
    pub fields: Vec<Field>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Cause {
    /// The words of the document are others.
    Text,
    /// The words are the same and are read otherwise.
    Reading,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Field {
    /// `unit`, or `target.text` for a field of a nested record.
    pub name: String,
    pub title: String,
    pub before: Value,
    pub after: Value,
}

impl Report {
    /// `before`: the last edition and its package, if there is one.
    pub fn new(date: NaiveDate, version: String, now: &Package, before: Option<(NaiveDate, &Package)>) -> Self {
        let changes = before.map(|(_, before)| entries(before, now)).unwrap_or_default();
        let mut counts: BTreeMap<String, ByKind> = BTreeMap::new();
        for entry in &changes {
            let own = counts.entry(entry.resource.clone()).or_default();
            match entry.change {
                What::Added => own.added += 1,
                What::Changed => own.changed += 1,
                What::Removed => own.removed += 1,
            }
        }
        let size = |resource: &str| now.get(resource).map_or(0, Vec::len);
        let records = RESOURCES.iter().map(|resource| resource.name).filter(|resource| is_record(resource)).map(size).sum();
        Self { date, version, since: before.map(|(date, _)| date), documents: size("documents"), records, counts, changes }
    }

    /// Without the single changes.
    pub fn edition(&self) -> Edition {
        let mut counts = Counts::default();
        for (resource, own) in &self.counts {
            if is_words(resource) {
                counts.texts += own.added + own.changed + own.removed;
            } else if is_record(resource) {
                counts.added += own.added;
                counts.changed += own.changed;
                counts.removed += own.removed;
            }
        }
        let Self { date, version, since, documents, records, .. } = self;
        Edition { date: *date, version: version.clone(), since: *since, documents: *documents, records: *records, counts }
    }
}

pub(super) fn is_words(resource: &str) -> bool {
    matches!(resource, "blocks" | "tables")
}

fn is_record(resource: &str) -> bool {
    !is_words(resource) && !matches!(resource, "documents" | "sections" | "bodies" | "regions" | "findings")
}

/// By document: in this edition's order, then those that went, then what belongs to none.
fn entries(before: &Package, now: &Package) -> Vec<Entry> {
    let documents = [now, before].into_iter().flat_map(|package| package.get("documents").into_iter().flatten());
    let mut titles: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    for (place, document) in documents.enumerate() {
        titles.entry(text(document, "id")).or_insert((place, text(document, "title")));
    }
    let texts = (Texts::of(before), Texts::of(now));
    let mut entries: Vec<(usize, Entry)> = compare(before, now)
        .iter()
        .map(|difference| {
            let mut entry = entry(difference, is_in_text(difference, &texts.0, &texts.1));
            if entry.resource == "results" {
                entry.name = result_name(&entry.id, [now, before]);
            }
            let known = entry.document.as_deref().and_then(|id| titles.get(id));
            entry.document_title = known.map(|(_, title)| (*title).to_owned());
            (known.map_or(usize::MAX, |(place, _)| *place), entry)
        })
        .collect();
    // Stable: within a document the order of the resources stays.
    entries.sort_by_key(|(place, _)| *place);
    entries.into_iter().map(|(_, entry)| entry).collect()
}

/// Of a result its indicator and year: it has no words of its own.
fn result_name(id: &str, packages: [&Package; 2]) -> String {
    let (indicator, year) = id.split_once('|').unwrap_or((id, ""));
    let mut indicators = packages.into_iter().flat_map(|package| package.get("indicators").into_iter().flatten());
    let name = indicators.find(|record| text(record, "id") == indicator).map_or(indicator, |record| text(record, "name"));
    format!("{name} {year}")
}

fn entry(difference: &Difference, in_text: bool) -> Entry {
    let resource: &Resource = difference.resource;
    let (change, record) = match (difference.before, difference.now) {
        (None, Some(now)) => (What::Added, now),
        (Some(before), None) => (What::Removed, before),
        (_, now) => (What::Changed, now.unwrap_or(&Value::Null)),
    };
    let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let id = own_id(record);
    let former_id = difference.before.map(own_id).filter(|former| *former != id);
    Entry {
        resource: resource.name.to_owned(),
        change,
        former_id,
        document: filled(document_of(resource, record)),
        document_title: None,
        name: name(resource, record).to_owned(),
        cause: if in_text { Cause::Text } else { Cause::Reading },
        quote: filled(words(record)),
        fields: difference.fields.iter().map(field).collect(),
        id,
    }
}

fn field(field: &FieldDifference) -> Field {
    Field { name: field.column.name(), title: field.column.title(), before: field.before.clone(), after: field.now.clone() }
}
