//! Deadlines without a year, in texts that are not of one year: 2024年7月底前完成采样，8月底前完成化验.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Milestone, MilestoneKind};
use crate::records::reading::Reading;

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
            let bare = words.contains('月') && !words.contains('年') && !of_one_year && !is_yearly(reading, milestone);
            let message = format!("“{words}”未写年份，按上文取{year}年。");
            bare.then(|| anomaly("missing-year", message, vec![milestone.id.clone()], milestone.source.clone()))
        })
        .collect()
}

/// 每年2月底前完成考核工作，3月底前完成分析工作: each year, by a word further up in the sentence.
fn is_yearly(reading: &Reading, milestone: &Milestone) -> bool {
    let prose = reading.prose.iter().find(|prose| prose.block.id == milestone.source.block);
    let before = prose.zip(milestone.source.words.as_ref()).and_then(|(prose, words)| prose.text().get(..words.start as usize));
    before.is_some_and(|before| before.rsplit('。').next().is_some_and(|sentence| sentence.contains("每年")))
}
