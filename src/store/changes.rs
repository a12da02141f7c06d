//! 更新记录: which editions are published, and what the newest changed against the one before it. Made when an edition is
//! released (`write::edition`); a site that was never released has none.

use crate::model::columns;
use crate::store::order::InKeys;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The editions that lie beside the site, and the newest one's changes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Editions {
    /// The newest first.
    pub editions: Vec<Edition>,
    /// Where the words of a document are others than before.
    pub texts: Vec<Changed>,
    /// Where the words are the same, and what is read out of them is not.
    pub readings: Vec<Changed>,
}

columns!(Editions { editions, texts, readings });

/// A published edition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    pub date: NaiveDate,
    /// Of the data: `0.1.0+20261122`.
    pub version: String,
    /// The edition that it was compared with; `None` for the first.
    pub since: Option<NaiveDate>,
    pub documents: usize,
    /// Records of all kinds; without documents, bodies, regions.
    pub records: usize,
    pub counts: Counts,
}

columns!(Edition { date, version, since, documents, records, counts });

/// How many records came, went, and are others than before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    pub added: usize,
    pub removed: usize,
    pub changed: usize,
    /// Paragraphs and tables that came, went or are others than before.
    pub texts: usize,
}

columns!(Counts { added, removed, changed, texts });

/// What changed in one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Changed {
    /// Id; empty for what belongs to no document: bodies, regions.
    pub document: String,
    /// Of the document: one that went is not in the index.
    pub title: String,
    /// Id in the last edition; empty if it wasn't there.
    pub former: String,
    /// Set if the whole document came or went; its records are then only counted.
    pub whole: Option<What>,
    pub kinds: Vec<Kind>,
}

columns!(Changed { document, title, former, whole, kinds });

/// Changes of one kind in one document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kind {
    /// Name of the resource in the data package; `texts` for paragraphs and tables.
    pub name: String,
    pub changes: Vec<Change>,
    /// Further changes that are only counted.
    pub more: usize,
}

columns!(Kind { name, changes, more });

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Added,
    Changed,
    Removed,
}

columns!(What [Added, Changed, Removed]);

/// One record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub what: What,
    /// In this edition; in the last one for a record that went.
    pub id: String,
    /// What a line calls it.
    pub name: String,
    /// The words that say it, where it came or went.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<Difference>,
}

columns!(Change { what, id, name, quote, fields });

/// A field that says something else than before; what both values have in common stands once, around the difference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Difference {
    /// Its title in the data package.
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub head: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub before: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub now: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub tail: String,
}

columns!(Difference { name, head, before, now, tail });

impl Editions {
    /// The edition that the changes are of, if there was one before it.
    pub fn compared(&self) -> Option<(&Edition, NaiveDate)> {
        let newest = self.editions.first()?;
        Some((newest, newest.since?))
    }
}

/// Letters of what both values have in common that are shown on each side.
const AROUND: usize = 24;

/// Letters of a difference that are shown; the whole is in the edition's files.
const SHOWN: usize = 160;

impl Difference {
    /// Where two values differ. A number is never cut in two: 300 and 320 differ as a whole.
    pub fn of(name: &str, before: &str, now: &str) -> Self {
        let (old, new): (Vec<char>, Vec<char>) = (before.chars().in_vec(), now.chars().in_vec());
        let (head, tail) = common(&old, &new);
        let inner = |letters: &[char]| shortened(&letters[head..letters.len() - tail]);
        Self {
            name: name.to_owned(),
            head: last(&old[..head]),
            before: inner(&old),
            now: inner(&new),
            tail: shortened_to(&old[old.len() - tail..], AROUND),
        }
    }
}

/// How many letters two texts have in common at their beginning and at their end, without numbers that the difference
/// touches.
fn common(old: &[char], new: &[char]) -> (usize, usize) {
    let mut head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    while head > 0 && is_of_number(old[head - 1]) {
        head -= 1;
    }
    let rest = old.len().min(new.len()) - head;
    let mut tail = old.iter().rev().zip(new.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    while tail > 0 && is_of_number(old[old.len() - tail]) {
        tail -= 1;
    }
    (head, tail)
}

fn is_of_number(letter: char) -> bool {
    letter.is_numeric() || matches!(letter, '.' | ',' | '．' | '－' | '-' | '%' | '％')
}

fn last(letters: &[char]) -> String {
    match letters.len().checked_sub(AROUND) {
        Some(cut) if cut > 0 => std::iter::once('…').chain(letters[cut..].iter().copied()).collect(),
        _ => letters.iter().collect(),
    }
}

fn shortened(letters: &[char]) -> String {
    shortened_to(letters, SHOWN)
}

fn shortened_to(letters: &[char], most: usize) -> String {
    match letters.get(..most) {
        Some(first) if letters.len() > most => first.iter().copied().chain(['…']).collect(),
        _ => letters.iter().collect(),
    }
}

/// A text of a line or two.
pub fn short(text: &str) -> String {
    shortened(&text.chars().in_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_values_have_in_common_stands_once() {
        let cases = [
            ("300公里", "320公里", ["", "300", "320", "公里"]),
            ("里程达到300公里。", "里程达到1320.5公里。", ["里程达到", "300", "1320.5", "公里。"]),
            ("市水务局", "市水务局、市财政局", ["市水务局", "", "、市财政局", ""]),
            ("", "新", ["", "", "新", ""]),
            ("旧", "", ["", "旧", "", ""]),
            ("60%", "65%", ["", "60%", "65%", ""]),
            ("甲甲", "甲甲甲", ["甲甲", "", "甲", ""]),
        ];
        for (before, now, expected) in cases {
            let found = Difference::of("", before, now);
            assert_eq!([found.head, found.before, found.now, found.tail], expected, "{before} → {now}");
        }
    }

    #[test]
    fn what_is_long_is_cut_and_says_so() {
        let around = "长".repeat(100);
        let found = Difference::of("x", &format!("{around}甲{around}"), &format!("{around}{}{around}", "乙".repeat(500)));
        assert_eq!((found.head.chars().count(), found.tail.chars().count()), (AROUND + 1, AROUND + 1));
        assert!(found.head.starts_with('…') && found.tail.ends_with('…') && found.now.ends_with('…'));
        assert_eq!(found.now.chars().count(), SHOWN + 1);
    }
}
