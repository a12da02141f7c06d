//! Two data packages, record by record: which came, which went, which say something else.
//!
//! A record is the same as before if it says the same in the same document, wherever it stands now. What is left over is
//! matched by its id; then, since an id is made of a record's words and changes with them, by its name, by its words
//! without their numbers, and by words that are mostly alike. Only what is left after that came or went.

mod column;
mod matching;

use crate::write::resources::{RESOURCES, Resource};
pub(super) use column::Column;
use matching::{Matching, Several};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Published records by the name of their resource.
pub(super) type Package = BTreeMap<String, Vec<Value>>;

/// Resources that are not compared: headings are blocks too, and what could not be read is no record.
const LEFT_OUT: [&str; 2] = ["sections", "findings"];

/// Fields that say where a record stands, or which others are like it: they change when something else changes.
const POSITIONS: [&str; 8] = ["id", "document", "section", "order", "seed", "span", "same_as", "related"];

/// What a line calls a record, the first of these that its resource has.
const NAMES: [&str; 6] = ["title", "name", "term", "text", "message", "level"];

/// A record that came, went, or says something else.
pub(super) struct Difference<'a> {
    pub resource: &'static Resource,
    pub before: Option<&'a Value>,
    pub now: Option<&'a Value>,
    /// In the order of publication; empty where a record came or went.
    pub fields: Vec<FieldDifference<'a>>,
}

/// Values as the package has them.
pub(super) struct FieldDifference<'a> {
    pub column: Column,
    pub before: &'a Value,
    pub now: &'a Value,
}

/// All differences, resource by resource; in the order of the new records, then those that went in the order of the old.
pub(super) fn compare<'a>(before: &'a Package, now: &'a Package) -> Vec<Difference<'a>> {
    let renamed = renamed(before, now);
    let compared = RESOURCES.iter().filter(|resource| !LEFT_OUT.contains(&resource.name));
    let of = |resource: &'static Resource| {
        let (before, now) = (records(before, resource), records(now, resource));
        let (pairs, same) = paired(resource, Matching::new(&before, &now, &renamed));
        let columns = columns(resource, &before, &now);
        differences(resource, &columns, (&before, &now), (&pairs, &same))
    };
    compared.flat_map(of).collect()
}

/// Documents that have another id now, because their number or issuer is read otherwise: old id to new one.
fn renamed<'a>(before: &'a Package, now: &'a Package) -> BTreeMap<&'a str, &'a str> {
    let titles = |package: &'a Package| {
        let mut ids: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for document in package.get("documents").into_iter().flatten() {
            ids.entry(text(document, "title")).or_default().push(text(document, "id"));
        }
        ids
    };
    let (old, new) = (titles(before), titles(now));
    let alone = old.iter().filter_map(|(title, ids)| Some((ids, new.get(title)?))).filter(|(old, new)| old.len() == 1 && new.len() == 1);
    alone.map(|(old, new)| (old[0], new[0])).filter(|(old, new)| old != new).collect()
}

/// A table's words are compared in `tables`.
fn records<'a>(package: &'a Package, resource: &Resource) -> Vec<&'a Value> {
    let all = package.get(resource.name).into_iter().flatten();
    all.filter(|record| resource.name != "blocks" || record["kind"] != "table").collect()
}

/// Which old record each new one was, by their places; and the new ones that say the same as before.
fn paired(resource: &'static Resource, mut matching: Matching) -> (BTreeMap<usize, usize>, BTreeSet<usize>) {
    let columns = columns(resource, matching.before, matching.now);
    let content = |record: &Value| columns.iter().map(|column| column.cell(record)).collect::<Vec<_>>().join("\u{1}");
    matching.by(content, Several::InOrder);
    let same = matching.pairs.keys().copied().collect();
    matching.by(own_id, Several::InOrder);
    matching.by(|record| name(resource, record).to_owned(), Several::LeftOver);
    matching.by(|record| words(record).chars().filter(|letter| !letter.is_numeric()).collect(), Several::LeftOver);
    matching.by_likeness();
    (matching.pairs, same)
}

fn differences<'a>(
    resource: &'static Resource,
    columns: &[Column],
    (before, now): (&[&'a Value], &[&'a Value]),
    (pairs, same): (&BTreeMap<usize, usize>, &BTreeSet<usize>),
) -> Vec<Difference<'a>> {
    let kept: BTreeSet<usize> = pairs.values().copied().collect();
    let came = (0..now.len()).filter(|at| !same.contains(at)).map(|at| {
        let old = pairs.get(&at).map(|&old| before[old]);
        let fields = old.map(|old| differing(columns, old, now[at])).unwrap_or_default();
        Difference { resource, before: old, now: Some(now[at]), fields }
    });
    let went = (0..before.len()).filter(|at| !kept.contains(at));
    let went = went.map(|at| Difference { resource, before: Some(before[at]), now: None, fields: Vec::new() });
    came.chain(went).collect()
}

/// What is compared: fields that both packages know, so that a field that is new in the form of the data changes nothing.
fn columns(resource: &'static Resource, before: &[&Value], now: &[&Value]) -> Vec<Column> {
    let fields = resource.fields.iter().filter(|field| !POSITIONS.contains(&field.name));
    fields.flat_map(Column::all).filter(|column| column.is_in(before) && column.is_in(now)).collect()
}

fn differing<'a>(columns: &[Column], before: &'a Value, now: &'a Value) -> Vec<FieldDifference<'a>> {
    let differs = columns.iter().filter(|column| column.cell(before) != column.cell(now));
    differs.map(|column| FieldDifference { column: *column, before: column.value(before), now: column.value(now) }).collect()
}

/// Id of a record; a result has none, and is told by its indicator and year.
pub(super) fn own_id(record: &Value) -> String {
    match record["id"].as_str() {
        Some(id) => id.to_owned(),
        None => format!("{}|{}", text(record, "indicator"), record["year"]),
    }
}

/// The document that a record belongs to; empty for bodies and regions.
pub(super) fn document_of<'a>(resource: &Resource, record: &'a Value) -> &'a str {
    match resource.name {
        "documents" => text(record, "id"),
        "results" => text(record, "indicator").split('.').next().unwrap_or_default(),
        _ => text(record, "document"),
    }
}

pub(super) fn name<'a>(resource: &Resource, record: &'a Value) -> &'a str {
    let field = NAMES.iter().find(|name| resource.fields.iter().any(|field| field.name == **name));
    field.map_or("", |name| text(record, name))
}

/// The words that say a record.
pub(super) fn words(record: &Value) -> &str {
    text(record, "quote")
}

/// A text field; empty if absent.
pub(super) fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests;
