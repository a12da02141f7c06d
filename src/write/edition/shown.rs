//! The changes of an edition as the app shows them: by document and kind, shortened to what a reader needs to see.

use super::compare::Column;
use super::report::{Cause, Entry, Field, Report, is_text};
use crate::model::Corpus;
use crate::store::changes::{Change, Changed, Difference, Editions, Kind, What, short};
use crate::write::fields;
use serde_json::Value;
use std::collections::BTreeMap;

/// Changes of one kind in one document that are listed one by one; the others are counted. `changes.json` has all.
const LISTED: usize = 40;

/// A longer text that a quote repeats is not shown beside it. A guess.
const SHORT: usize = 24;

/// Titles of documents by their ids.
type Titles<'a> = BTreeMap<&'a str, &'a str>;

/// `reports`: of all editions, the newest first.
pub(super) fn editions(reports: &[Report], corpus: &Corpus) -> Editions {
    let changes = reports.first().map_or(&[][..], |report| &report.changes);
    let mut titles: Titles =
        changes.iter().filter_map(|entry| Some((entry.document.as_deref()?, entry.document_title.as_deref()?))).collect();
    titles.extend(corpus.documents.iter().map(|document| (document.id.as_str(), document.title.as_str())));
    Editions {
        editions: reports.iter().map(Report::edition).collect(),
        texts: documents(changes, Cause::Text, &titles),
        readings: documents(changes, Cause::Reading, &titles),
    }
}

fn documents(changes: &[Entry], cause: Cause, titles: &Titles) -> Vec<Changed> {
    let own = |entry: &Entry| entry.document.clone().unwrap_or_default();
    let by_document = changes.chunk_by(|a, b| a.document == b.document);
    let changed = |entries: &[Entry]| {
        let whole = entries.iter().find(|entry| entry.resource == "documents" && entry.change != What::Changed);
        // A document that came or went is one change of the texts, whatever was read out of it.
        let of_cause: Vec<&Entry> = match whole {
            Some(_) if cause == Cause::Text => entries.iter().collect(),
            Some(_) => Vec::new(),
            None => entries.iter().filter(|entry| entry.cause == cause).collect(),
        };
        let document = own(&entries[0]);
        let renamed = entries.iter().find(|entry| entry.resource == "documents").and_then(|entry| entry.former_id.clone());
        let was_there = whole.is_none_or(|entry| entry.change == What::Removed);
        let former = renamed.unwrap_or(document.clone());
        let title = titles.get(document.as_str()).copied().unwrap_or_default().to_owned();
        Changed {
            document,
            title,
            former: if was_there { former } else { String::new() },
            whole: whole.map(|entry| entry.change),
            kinds: kinds(&of_cause, whole.is_some(), titles),
        }
    };
    by_document.map(changed).filter(|changed| !changed.kinds.is_empty()).collect()
}

/// In the order in which resources are published, the texts last; only counted if the `whole` document came or went.
fn kinds(entries: &[&Entry], whole: bool, titles: &Titles) -> Vec<Kind> {
    let (texts, records): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(|entry| is_text(&entry.resource));
    let of_kind = |name: &str, entries: &[&Entry]| {
        let listed = if whole { 0 } else { LISTED };
        Kind {
            name: name.to_owned(),
            changes: entries.iter().take(listed).map(|entry| change(entry, titles)).collect(),
            more: entries.len().saturating_sub(listed),
        }
    };
    let mut kinds: Vec<Kind> =
        records.chunk_by(|a, b| a.resource == b.resource).map(|own| of_kind(&own[0].resource, own)).collect();
    let untold: Vec<&Entry> = texts.into_iter().filter(|text| whole || !records.iter().any(|record| tells(record, text))).collect();
    if !untold.is_empty() {
        kinds.push(of_kind("texts", &untold));
    }
    kinds
}

/// Does a record quote these words, so that they need not be shown again?
fn tells(record: &Entry, text: &Entry) -> bool {
    let letters = |entry: &Entry| entry.quote.as_deref().map(letters_of).unwrap_or_default();
    let quote = letters(record);
    !quote.is_empty() && letters(text).contains(&quote)
}

fn change(entry: &Entry, titles: &Titles) -> Change {
    let fields: Vec<Difference> = entry.fields.iter().filter(|field| is_shown(field, &entry.fields)).map(|field| difference(&entry.resource, field, titles)).collect();
    // Of a paragraph the words are all there is to say.
    let name = if entry.resource == "blocks" { "" } else { &entry.name };
    let quote = entry.quote.as_deref().filter(|_| fields.is_empty()).unwrap_or_default();
    Change { what: entry.change, id: entry.id.clone(), name: short(name), quote: short(quote), fields }
}

/// What another field says more plainly is left out: the number beside its words, a long text beside the quote that holds it.
fn is_shown(field: &Field, all: &[Field]) -> bool {
    let changed = |name: &str| all.iter().find(|field| field.name == name);
    if let Some((outer, "value" | "start" | "end")) = field.name.split_once('.') {
        return changed(&format!("{outer}.text")).is_none();
    }
    let quote = changed("quote").filter(|_| field.name != "quote").and_then(|quote| quote.after.as_str());
    let own = field.after.as_str().unwrap_or_default();
    !quote.is_some_and(|quote| own.chars().count() > SHORT && letters_of(quote).contains(&letters_of(own)))
}

fn letters_of(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

fn difference(resource: &str, field: &Field, titles: &Titles) -> Difference {
    let column = Column::named(resource, &field.name);
    let title = column.map_or(field.title.clone(), |column| column.short_title());
    match (&field.before, &field.after) {
        (Value::Array(before), Value::Array(after)) if column.is_some_and(|column| matches!(column.field().kind, fields::Kind::Grid)) => {
            Difference::of(&title, &rows(before, after), &rows(after, before))
        }
        (before, after) => {
            let title_of = |value: &Value| value.as_str().and_then(|id| titles.get(id)).map(|title| format!("《{title}》"));
            let is_document = column.is_some_and(|column| matches!(column.field().kind, fields::Kind::Id("documents")));
            let named = |value: &Value| title_of(value).filter(|_| is_document);
            let shown = |value: &Value| named(value).unwrap_or_else(|| column.map_or_else(|| value.to_string(), |column| column.shown(value)));
            Difference::of(&title, &shown(before), &shown(after))
        }
    }
}

/// Of a table the rows that the other one does not have.
fn rows(own: &[Value], other: &[Value]) -> String {
    let row = |row: &Value| row.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(" | ");
    own.iter().filter(|candidate| !other.contains(candidate)).map(row).collect::<Vec<_>>().join("；")
}
