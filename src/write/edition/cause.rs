//! Why a record is another than before: because the words of its document are, or because the same words are read
//! otherwise. A reader must not take our better reading for a change of the city's plans.

use super::compare::{Difference, Package, document_of, name, text, words};
use serde_json::Value;
use std::collections::BTreeMap;

/// The letters of every document of a package, by its id: blanks, marks and line breaks are no words.
pub(super) struct Texts(BTreeMap<String, String>);

impl Texts {
    pub fn of(package: &Package) -> Self {
        let mut texts: BTreeMap<String, String> = BTreeMap::new();
        for block in package.get("blocks").into_iter().flatten() {
            texts.entry(text(block, "document").to_owned()).or_default().extend(letters(words(block)));
        }
        Self(texts)
    }

    fn has(&self, document: &str, words: &str) -> bool {
        let words: String = letters(words).collect();
        self.0.get(document).is_some_and(|text| !words.is_empty() && text.contains(&words))
    }

    /// In any document.
    fn name(&self, name: &str) -> bool {
        self.0.keys().any(|document| self.has(document, name))
    }
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|letter| letter.is_alphanumeric())
}

/// Is it the words that changed? `before` and `now`: of the two packages that were compared.
pub(super) fn is_in_text(difference: &Difference, before: &Texts, now: &Texts) -> bool {
    let resource = difference.resource;
    // What is published later is an editor's, a datum of its own.
    if resource.name == "results" {
        return true;
    }
    let (Some(record), document) = side(difference) else { return true };
    match document {
        // Bodies and regions are read out of all documents together.
        "" => match (difference.before, difference.now) {
            (None, Some(_)) => !before.name(name(resource, record)),
            (Some(_), None) => !now.name(name(resource, record)),
            _ => false,
        },
        document => {
            let old = difference.before.map_or(document, |record| document_of(resource, record));
            let same = before.0.get(old).is_some_and(|text| now.0.get(document) == Some(text));
            !same && is_reworded(difference, (old, before), (document, now))
        }
    }
}

fn side<'a>(difference: &Difference<'a>) -> (Option<&'a Value>, &'a str) {
    let record = difference.now.or(difference.before);
    (record, record.map_or("", |record| document_of(difference.resource, record)))
}

/// In a document whose words are not the same throughout.
fn is_reworded(difference: &Difference, (old, before): (&str, &Texts), (new, now): (&str, &Texts)) -> bool {
    match (difference.before, difference.now) {
        (Some(one), Some(other)) if words(one).is_empty() && words(other).is_empty() => true,
        (Some(one), Some(other)) => !letters(words(one)).eq(letters(words(other))),
        (None, Some(record)) => !before.has(old, words(record)),
        (Some(record), None) => !now.has(new, words(record)),
        (None, None) => true,
    }
}
