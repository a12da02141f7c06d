//! `dates.ics`: everything that is dated, as a calendar that phones and desks can follow.

use super::SiteFile;
use crate::model::Corpus;
use crate::store::bundle::Index;
use crate::store::calendar::calendar;
use crate::store::query::facts;
use crate::store::timeline::{entry, events};

/// Said of dates that are a month or a year.
const INEXACT: &str = "原文没有写到日：期限放在所写年、月的最后一天，开始的放在第一天。";

pub(super) fn file(corpus: &Corpus, index: &Index) -> SiteFile {
    let events = events(&corpus.records, index, &facts(index));
    let entries: Vec<_> = events.iter().map(|event| entry(event, index, INEXACT, String::new())).collect();
    let name = index.title.as_deref().unwrap_or("规览");
    let text = calendar(name, index.edition.or(index.newest), &entries);
    SiteFile { name: "data/dates.ics".to_owned(), bytes: text.into_bytes() }
}
