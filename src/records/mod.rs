//! What each document says, kind by kind: one file a kind, each from a [`reading::Reading`] to records.
//!
//! A rule reads one document and knows nothing of the others; what links documents is made in `resolve`. Every record
//! quotes its sentence through [`prose::Prose::source`] or its row through [`sheet::Sheet::source`]. Ids are given here,
//! last, from the words.

mod broken;
mod duty;
mod event_grade;
mod heading;
mod indicator_sentence;
mod indicator_table;
pub mod item;
mod milestone;
mod owner;
mod project;
pub mod prose;
mod purpose;
pub mod reading;
mod reference;
mod response_level;
pub mod sheet;
mod task;
mod term;
mod whole;
pub mod work_group;

use crate::model::id::Ids;
use crate::model::{Corpus, Records, Source};
use rayon::prelude::*;
use reading::Reading;

/// Reads all documents.
pub fn read(corpus: &Corpus) -> Records {
    let mut records = Records::default();
    // Documents differ in length a hundredfold: each is a piece of work of its own.
    let own: Vec<Records> = reading::of(corpus).par_iter().with_max_len(1).map(of_document).collect();
    own.into_iter().for_each(|own| records.extend(own));
    records
}

fn of_document(reading: &Reading) -> Records {
    let mut records = Records {
        indicators: indicator_table::read(reading),
        tasks: task::read(reading),
        milestones: milestone::read(reading),
        projects: project::read(reading),
        duties: duty::read(reading),
        work_groups: work_group::read(reading),
        response_levels: response_level::read(reading),
        event_grades: event_grade::read(reading),
        terms: term::read(reading),
        references: reference::read(reading),
        ..Records::default()
    };
    records.indicators.extend(indicator_sentence::read(reading));
    without_glossary(reading, &mut records);
    name(&mut records);
    whole::quote(reading, &mut records);
    records
}

/// Explanations of words promise nothing: “2030计划”：到2030年布局20个专项.
fn without_glossary(reading: &Reading, records: &mut Records) {
    let of_text = |source: &Source| !reading.is_glossary(source.section.as_deref());
    records.indicators.retain(|record| of_text(&record.source));
    records.tasks.retain(|record| of_text(&record.source));
    records.milestones.retain(|record| of_text(&record.source));
    records.projects.retain(|record| of_text(&record.source));
    records.duties.retain(|record| of_text(&record.source));
}

/// Gives every record its id: document, kind, and a hash of its words.
fn name(records: &mut Records) {
    let mut ids = Ids::default();
    let mut id = |kind: &str, source: &Source, words: &str| {
        let letters: String = words.chars().chain(source.quote.chars()).filter(|c| c.is_alphanumeric()).collect();
        ids.next(&format!("{}.{kind}", source.document), &letters, 6)
    };
    records.indicators.iter_mut().for_each(|r| r.id = id("i", &r.source, &r.name));
    records.tasks.iter_mut().for_each(|r| r.id = id("t", &r.source, &r.text));
    records.milestones.iter_mut().for_each(|r| r.id = id("m", &r.source, &r.text));
    records.projects.iter_mut().for_each(|r| r.id = id("p", &r.source, &r.name));
    records.duties.iter_mut().for_each(|r| r.id = id("d", &r.source, &r.name));
    records.work_groups.iter_mut().for_each(|r| r.id = id("g", &r.source, &r.name));
    records.response_levels.iter_mut().for_each(|r| r.id = id("l", &r.source, &r.level));
    records.event_grades.iter_mut().for_each(|r| r.id = id("e", &r.source, &r.level));
    records.terms.iter_mut().for_each(|r| r.id = id("n", &r.source, &r.term));
    records.references.iter_mut().for_each(|r| r.id = id("r", &r.source, &r.title));
}
