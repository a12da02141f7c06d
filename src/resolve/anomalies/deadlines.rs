//! Deadlines that had passed on the day of issue; a row whose words want it done later than its column.

use super::{Texts, anomaly};
use crate::model::{Anomaly, MilestoneKind, Source, Task, When};
use crate::phrase::period::{self, Sense};

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
    found.extend(records.tasks.iter().filter_map(beyond_column));
    found
}

/// A row whose words want something by a later month than its column: 12月底前完成验收, in a row for 2023年10月底前.
fn beyond_column(task: &Task) -> Option<Anomaly> {
    let column = task.deadline.as_ref().filter(|_| task.source.row.is_some())?;
    let end = column.end.as_deref().filter(|end| end.len() >= MONTH)?;
    let year = end.get(..4)?.parse().ok();
    let own = period::find(&task.text, year).into_iter().filter(|dated| dated.sense == Sense::By);
    let later = own
        .filter_map(|dated| Some((dated.end.clone()?, dated.range)))
        .find(|(own, _)| own.len() >= MONTH && own[..MONTH] > end[..MONTH])?;
    let words = &task.text[later.1];
    let message = format!("时限不一：措施写“{words}”（{}），完成时限一栏为“{}”（{end}）。", later.0, column.text);
    Some(anomaly("deadlines-differ", message, vec![task.id.clone()], task.source.clone()))
}

/// Letters of 2021-04.
const MONTH: usize = 7;

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
