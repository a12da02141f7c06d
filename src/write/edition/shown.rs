//! The changes of an edition as the app shows them: by document and kind, shortened to what a reader needs to see.

use super::compare::Column;
use super::report::{Cause, Entry, Field, Report, is_words};
use crate::model::Corpus;
use crate::normalize::width::fold;
use crate::store::changes::{Change, Changed, Difference, Editions, Kind, What, short};
use crate::write::fields;
use serde_json::Value;
use std::collections::BTreeMap;

/// Changes of one kind in one document that are listed one by one; the others are counted. `changes.json` has all.
const LISTED: usize = 40;

/// The same of changes of our reading, an improved rule may touch all documents; and of bodies and regions.
const LISTED_FEW: usize = 8;

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
        let listed = match cause {
            _ if whole.is_some() => 0,
            Cause::Text if !document.is_empty() => LISTED,
            _ => LISTED_FEW,
        };
        let renamed = entries.iter().find(|entry| entry.resource == "documents").and_then(|entry| entry.former_id.clone());
        let was_there = whole.is_none_or(|entry| entry.change == What::Removed);
        let former = renamed.unwrap_or(document.clone());
        let title = titles.get(document.as_str()).copied().unwrap_or_default().to_owned();
        Changed {
            document,
            title,
            former: if was_there { former } else { String::new() },
            whole: whole.map(|entry| entry.change),
            kinds: kinds(&of_cause, listed, titles),
        }
    };
    let mut all: Vec<Changed> = by_document.map(changed).filter(|changed| !changed.kinds.is_empty()).collect();
    // What came or went as a whole is the greatest change.
    all.sort_by_key(|changed| changed.whole.is_none());
    all
}

/// In the order in which resources are published, the texts last. `listed`: how many of a kind are more than counted.
fn kinds(entries: &[&Entry], listed: usize, titles: &Titles) -> Vec<Kind> {
    let (texts, records): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(|entry| is_words(&entry.resource));
    let mut told = Vec::new();
    let mut of_kind = |name: &str, entries: &[&Entry]| Kind {
        name: name.to_owned(),
        changes: entries.iter().take(listed).map(|entry| change(entry, titles, &mut told)).collect(),
        more: entries.len().saturating_sub(listed),
    };
    let mut kinds: Vec<Kind> = records.chunk_by(|a, b| a.resource == b.resource).map(|own| of_kind(&own[0].resource, own)).collect();
    let untold: Vec<&Entry> = texts.into_iter().filter(|text| listed == 0 || !records.iter().any(|record| tells(record, text))).collect();
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

fn change(entry: &Entry, titles: &Titles, told: &mut Vec<Told>) -> Change {
    let shown = entry.fields.iter().filter(|field| !is_beside_words(field, &entry.fields));
    let mut fields: Vec<(&Field, Difference)> = shown.map(|field| (field, difference(&entry.resource, field, titles))).collect();
    if let Some(quote) = fields.iter().find(|(field, _)| field.name == "quote").map(|(_, quote)| quote.clone()) {
        let same = |other: &Difference| (&other.before, &other.now) == (&quote.before, &quote.now);
        let own = Told { words: letters_of(entry.quote.as_deref().unwrap_or_default()), difference: quote.clone() };
        let is_told = told.iter().any(|other| same(&other.difference) && other.is_about(&own));
        fields.retain(|(field, other)| if field.name == "quote" { !is_told } else { !(same(other) && is_text(&entry.resource, field)) });
        told.push(own);
    }
    let fields: Vec<Difference> = fields.into_iter().map(|(_, difference)| difference).collect();
    // Of a paragraph the words are all there is to say.
    let name = if entry.resource == "blocks" { "" } else { &entry.name };
    let quote = entry.quote.as_deref().filter(|_| entry.change != What::Changed).unwrap_or_default();
    Change { what: entry.change, id: entry.id.clone(), name: short(name), quote: short(quote), fields }
}

/// A sentence whose new words were shown: several records may have been read out of it.
struct Told {
    words: String,
    difference: Difference,
}

impl Told {
    fn is_about(&self, other: &Told) -> bool {
        self.words.contains(&other.words) || other.words.contains(&self.words)
    }
}

/// A text that says no more than the quote that holds it.
fn is_text(resource: &str, field: &Field) -> bool {
    Column::named(resource, &field.name).is_some_and(|column| !column.is_nested() && matches!(column.field().kind, fields::Kind::Text))
}

/// The number beside the words that print it, and all that follows from them.
fn is_beside_words(field: &Field, all: &[Field]) -> bool {
    let outer = match field.name.split_once('.') {
        Some((outer, "value" | "start" | "end")) => outer,
        _ => return false,
    };
    all.iter().any(|other| other.name == format!("{outer}.text"))
}

/// Letters and digits in one width: quotes keep that of the print, other texts don't.
fn letters_of(text: &str) -> String {
    text.chars().map(fold).filter(|letter| letter.is_alphanumeric()).collect()
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
            let shown =
                |value: &Value| named(value).unwrap_or_else(|| column.map_or_else(|| value.to_string(), |column| column.shown(value)));
            Difference::of(&title, &shown(before), &shown(after))
        }
    }
}

/// Of a table the rows that the other one does not have.
fn rows(own: &[Value], other: &[Value]) -> String {
    let row = |row: &Value| row.as_array().into_iter().flatten().filter_map(Value::as_str).collect::<Vec<_>>().join(" | ");
    own.iter().filter(|candidate| !other.contains(candidate)).map(row).collect::<Vec<_>>().join("；")
}
