//! Deadlines without a year, in texts that are not of one year: 2024年7月底前完成采样，8月底前完成化验.

use super::{Texts, anomaly};
use crate::model::{Anomaly, MilestoneKind};

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let deadlines = texts.corpus.records.milestones.iter().filter(|milestone| milestone.kind == MilestoneKind::Deadline);
    let mut seen = std::collections::BTreeSet::new();
    // One date that governs several clauses is one.
    let deadlines = deadlines.filter(|milestone| seen.insert((&milestone.source.block, &milestone.when.text)));
    deadlines
        .filter_map(|milestone| {
            let reading = texts.reading(&milestone.source.document)?;
            let of_one_year = reading
                .document
                .period
                .or(reading.parent.and_then(|parent| parent.period))
                .is_some_and(|period| period.start == period.end);
            let words = milestone.when.text.as_str();
            let year = milestone.when.end.as_deref()?.get(..4)?;
            let bare = words.contains('月') && !words.contains('年') && !of_one_year;
            let message = format!("“{words}”未写年份，按上文取{year}年。");
            bare.then(|| anomaly("missing-year", message, vec![milestone.id.clone()], milestone.source.clone()))
        })
        .collect()
}
