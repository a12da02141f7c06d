//! The record of a document: what its letterhead says, filled up from what carries it and from the catalog.

use super::catalog::{Catalog, Entry};
use super::documents::Extent;
use super::issuer;
use super::letterhead;
use crate::model::id::Ids;
use crate::model::{Document, Level, Span, Status};
use crate::normalize::seed::Seed;

/// The document of an extent. Its span is filled in when its text is read.
pub fn document(seed: &Seed, catalog: &Catalog, extent: &Extent, parent: Option<&Document>, ids: &mut Ids) -> Document {
    let entry = catalog.entry(&seed.name);
    let issuer = extent.issuer.clone().or_else(|| entry.and_then(|entry| entry.issuer.clone()));
    let (region, level) = governed(issuer.as_deref(), &extent.title, entry, parent);
    let words = [Some(&extent.title), extent.number.as_ref(), extent.label.as_ref(), issuer.as_ref()];
    let words: Vec<&str> = words.into_iter().map(|word| word.map_or("", String::as_str)).collect();
    Document {
        id: ids.next("", &words.join("|"), 6),
        title: extent.title.clone(),
        number: extent.number.clone(),
        kind: letterhead::kind(&extent.title, extent.label.is_some()),
        level,
        issuer,
        region,
        date: extent.date,
        printed: extent.printed,
        parent: parent.map(|parent| parent.id.clone()),
        period: letterhead::period(&extent.title)
            .or_else(|| parent.and_then(|parent| parent.period))
            .or_else(|| letterhead::year_of_report(&extent.title, extent.date)),
        status: Status::Unknown,
        status_quote: None,
        seed: seed.name.clone(),
        span: Span { seed: seed.name.clone(), start: 0, end: 0 },
    }
}

/// The region and level that a document governs: by its issuer, else by the catalog, by the place that its title or
/// issuer begins with, or as the document that carries it.
fn governed(issuer: Option<&str>, title: &str, entry: Option<&Entry>, parent: Option<&Document>) -> (Option<String>, Option<Level>) {
    if let Some((region, level)) = issuer.and_then(issuer::governs) {
        return (Some(region), Some(level));
    }
    if let Some(entry) = entry.filter(|entry| entry.region.is_some()) {
        return (entry.region.clone(), entry.level);
    }
    // 某市发展和改革委员会: a department of the place.
    let department = || issuer.filter(|name| !name.starts_with('国')).and_then(issuer::named_region);
    match issuer::named_region(title).or_else(department) {
        Some((region, level)) => (Some(region), Some(level)),
        None => (parent.and_then(|parent| parent.region.clone()), parent.and_then(|parent| parent.level)),
    }
}
