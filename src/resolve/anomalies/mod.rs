//! 疑点: what the texts themselves get wrong, each with the place and what speaks for it.
//!
//! One file a rule. A rule speaks only where the text itself proves it: what may be the reader's own mistake is a finding
//! of the stage that read it, not an anomaly.

mod allotments;
mod annex_titles;
mod annexes;
mod binding;
mod bodies;
mod both_sides;
mod brackets;
mod cited;
mod contents;
mod contradiction;
mod counts;
mod cut_bodies;
mod cutoffs;
mod deadlines;
mod definitions;
mod departments;
mod entries;
mod falls;
mod glyphs;
mod grades;
mod group_names;
mod groups;
mod growth;
mod half_width;
mod increment;
mod intervals;
mod items;
mod leads;
mod look_alikes;
mod magnitudes;
mod misprints;
mod named_counts;
mod names;
mod numbering_styles;
mod numbers;
mod of_districts;
mod other_words;
mod overlaps;
mod pages;
mod parallel;
mod per_head;
mod places;
mod portions;
mod project_names;
mod proven;
mod quoted;
mod quotes;
mod ratios;
mod repeated;
mod repeated_headers;
mod respectively;
mod restarts;
mod rosters;
mod run_together;
mod said_again;
mod said_sums;
mod scopes;
mod shapes;
mod siblings;
mod signals;
mod spacing;
mod steps;
mod strange_grades;
mod sums;
mod targets;
mod tenfold;
mod titles;
mod totals;
mod towns;
mod twin_columns;
mod twins;
mod unplaced;
mod wording;
mod years;

use crate::model::id::Ids;
use crate::model::{Anomaly, Corpus, Source};
use crate::records::reading::{self, Reading};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What the rules look at.
struct Texts<'a> {
    corpus: &'a Corpus,
    readings: Vec<Reading<'a>>,
    /// Where the reading of a document stands among them.
    places: BTreeMap<&'a str, usize>,
}

impl<'a> Texts<'a> {
    fn of(corpus: &'a Corpus) -> Self {
        // In the order of the corpus's documents.
        let readings = reading::of(corpus);
        let places = corpus.documents.iter().enumerate().map(|(place, document)| (document.id.as_str(), place)).collect();
        Texts { corpus, readings, places }
    }

    fn reading(&self, document: &str) -> Option<&Reading<'a>> {
        self.readings.get(*self.places.get(document)?)
    }

    /// The notice that carries a document, or carries what carries it; itself if nothing does.
    fn root(&self, document: &'a str) -> &'a str {
        let parent = |id: &&'a str| self.reading(id).and_then(|reading| reading.document.parent.as_deref());
        std::iter::successors(Some(document), parent).take(DEEPEST).last().unwrap_or(document)
    }
}

/// Annexes of annexes: deeper nothing is carried.
const DEEPEST: usize = 5;

type Rule = fn(&Texts) -> Vec<Anomaly>;

const RULES: &[Rule] = &[
    numbers::find,
    items::find,
    contents::find,
    groups::find,
    counts::find,
    named_counts::find,
    said_sums::find,
    said_again::find,
    of_districts::find,
    annexes::find,
    deadlines::find,
    years::find,
    definitions::find,
    grades::find,
    overlaps::find,
    places::find,
    binding::find,
    sums::find,
    names::find,
    repeated::find,
    quotes::find,
    glyphs::find,
    spacing::find,
    totals::find,
    growth::find,
    increment::find,
    contradiction::find,
    bodies::find,
    brackets::find,
    intervals::find,
    misprints::find,
    portions::find,
    tenfold::find,
    wording::find,
    towns::find,
    twins::find,
    allotments::find,
    departments::find,
    falls::find,
    look_alikes::find,
    parallel::find,
    per_head::find,
    respectively::find,
    scopes::find,
    titles::find,
    ratios::find,
    steps::find,
    cited::find,
    cutoffs::find,
    half_width::find,
    leads::find,
    pages::find,
    project_names::find,
    repeated_headers::find,
    restarts::find,
    rosters::find,
    run_together::find,
    siblings::find,
    signals::find,
    twin_columns::find,
    entries::find,
    proven::find,
    magnitudes::find,
    annex_titles::find,
    cut_bodies::find,
    numbering_styles::find,
    strange_grades::find,
    targets::find,
    group_names::find,
    other_words::find,
];

/// Lists in which 市 stands for the district's own: the words of the task, the name as printed, the name that is meant.
pub fn wrong_levels(corpus: &Corpus) -> Vec<(Source, String, String)> {
    bodies::levels(&Texts::of(corpus))
}

/// Looks for all of them; they stand in the order of the texts.
pub fn find(corpus: &mut Corpus) {
    let texts = Texts::of(corpus);
    let mut found: Vec<Anomaly> = RULES.par_iter().flat_map_iter(|rule| rule(&texts)).collect();
    found.extend(both_sides::of(&texts, &found));
    found.sort_by(|a, b| (&a.source.span, &a.kind).cmp(&(&b.source.span, &b.kind)));
    found.dedup_by(|a, b| a.kind == b.kind && a.message == b.message && a.source.span == b.source.span);
    // What people have corrected needs no second word.
    let corrected: BTreeSet<&str> = corpus.records.anomalies.iter().map(|anomaly| anomaly.source.block.as_str()).collect();
    found.retain(|anomaly| anomaly.kind != "repeated-words" || !corrected.contains(anomaly.source.block.as_str()));
    let mut ids = Ids::default();
    for anomaly in &mut found {
        let letters: String = anomaly.message.chars().chain(anomaly.source.quote.chars()).filter(|c| c.is_alphanumeric()).collect();
        anomaly.id = ids.next(&format!("{}.a", anomaly.source.document), &letters, 6);
    }
    corpus.records.anomalies.extend(found);
}

fn anomaly(kind: &str, message: String, related: Vec<String>, source: Source) -> Anomaly {
    Anomaly { id: String::new(), kind: kind.to_owned(), message, related, source }
}

/// The letters and digits of a text: blanks and marks are set in many ways.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests;
