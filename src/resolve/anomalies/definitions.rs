//! One term that documents of one region define in different words, which may still mean one thing: 区县（含代管镇、街道的功能区）, 区县（含高新区、南部山区）.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Term};
use std::collections::BTreeMap;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let region: BTreeMap<&str, Option<&str>> =
        texts.corpus.documents.iter().map(|document| (document.id.as_str(), document.region.as_deref())).collect();
    let title: BTreeMap<&str, &str> =
        texts.corpus.documents.iter().map(|document| (document.id.as_str(), document.title.as_str())).collect();
    let mut terms: BTreeMap<(Option<&str>, &str), Vec<&Term>> = BTreeMap::new();
    for term in texts.corpus.records.terms.iter().filter(|term| term.definition.starts_with('含')) {
        let region = region.get(term.source.document.as_str()).copied().flatten();
        terms.entry((region, term.term.trim_start_matches('各'))).or_default().push(term);
    }
    let mut found = Vec::new();
    for ((_, word), terms) in terms {
        // What most documents mean is the measure.
        let usual = |term: &&&Term| terms.iter().filter(|other| other.definition == term.definition).count();
        let Some(first) = terms.iter().rev().max_by_key(usual) else { continue };
        for other in terms.iter().filter(|other| other.definition != first.definition) {
            let (one, two) = (title[first.source.document.as_str()], title[other.source.document.as_str()]);
            let message = format!("“{word}”界定写法不一：《{one}》为“{}”，《{two}》为“{}”。", first.definition, other.definition);
            found.push(anomaly("definition-differs", message, vec![first.id.clone(), other.id.clone()], other.source.clone()));
        }
    }
    found
}
