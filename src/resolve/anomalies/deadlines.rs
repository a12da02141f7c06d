//! Deadlines that had passed on the day of issue.

use super::{Texts, anomaly};
use crate::model::{Anomaly, MilestoneKind, Source, When};

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let records = &texts.corpus.records;
    let deadlines = records.milestones.iter().filter(|milestone| milestone.kind == MilestoneKind::Deadline);
    let milestones = deadlines.map(|milestone| (&milestone.id, &milestone.when, &milestone.source));
    let tasks = records.tasks.iter().filter_map(|task| Some((&task.id, task.deadline.as_ref()?, &task.source)));
    let mut found: Vec<Anomaly> = Vec::new();
    for late in milestones.chain(tasks).filter_map(|(id, when, source)| late(texts, id, when, source)) {
        // A task and its milestone are late together.
        let overlaps = |other: &&mut Anomaly| {
            let (a, b) = (&other.source, &late.source);
            a.block == b.block && a.span.start < b.span.end && b.span.start < a.span.end
        };
        match found.iter_mut().find(overlaps) {
            Some(other) => other.related.extend(late.related),
            None => found.push(late),
        }
    }
    found
}

fn late(texts: &Texts, id: &str, when: &When, source: &Source) -> Option<Anomaly> {
    let reading = texts.reading(&source.document)?;
    let issued = reading.date()?;
    let day = issued.format("%Y-%m-%d").to_string();
    // A month or day: a plan of this year may well begin before its issue.
    let end = when.end.as_deref().filter(|end| end.len() >= "2021-04".len())?;
    let before = end < &day[..end.len().min(day.len())];
    let message = format!("时限“{}”（{end}）早于成文日期{day}。", when.text);
    before.then(|| anomaly("deadline-before-issue", message, vec![id.to_owned()], source.clone()))
}
