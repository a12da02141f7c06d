//! What two documents say differently is shown in both: who reads the one does not look into the other.

use super::Texts;
use crate::model::{Anomaly, Indicator};
use std::collections::BTreeMap;

/// Kinds whose message names both documents by their titles.
const KINDS: &[&str] = &["contradiction", "scope-differs", "target-differs"];

/// The same doubts once more, each at the place in the other document.
pub(super) fn of(texts: &Texts, found: &[Anomaly]) -> Vec<Anomaly> {
    let indicators = &texts.corpus.records.indicators;
    let by_id: BTreeMap<&str, &Indicator> = indicators.iter().map(|indicator| (indicator.id.as_str(), indicator)).collect();
    let other = |anomaly: &Anomaly| {
        let related = anomaly.related.iter().filter_map(|id| by_id.get(id.as_str()));
        let elsewhere = related.map(|indicator| &indicator.source).find(|source| source.document != anomaly.source.document)?;
        Some(Anomaly { source: elsewhere.clone(), ..anomaly.clone() })
    };
    found.iter().filter(|anomaly| KINDS.contains(&anomaly.kind.as_str())).filter_map(other).collect()
}
