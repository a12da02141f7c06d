//! Groups of a contingency plan: one that is given work and is not among those set up, a body with a duty that belongs to
//! none of them.

use super::{Texts, anomaly, unplaced};
use crate::model::{Anomaly, Duty, WorkGroup};
use std::collections::{BTreeMap, BTreeSet};

/// So many groups and duties make up a whole of which something can be missing.
pub(super) const WHOLE: usize = 3;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let records = &texts.corpus.records;
    let parents: BTreeMap<&str, &str> =
        texts.corpus.documents.iter().filter_map(|document| Some((document.id.as_str(), document.parent.as_deref()?))).collect();
    // A plan and its annexes belong to one notice.
    let family = |document: &str| {
        let above = std::iter::successors(Some(document), |document| parents.get(document).copied());
        above.take(4).last().unwrap_or(document).to_owned()
    };
    let mut groups: BTreeMap<String, Vec<&WorkGroup>> = BTreeMap::new();
    for group in records.work_groups.iter().filter(|group| group.name.ends_with('组') && group.name.chars().count() >= 4) {
        groups.entry(family(&group.source.document)).or_default().push(group);
    }
    groups.retain(|_, groups| groups.len() >= WHOLE);
    let mut found = Vec::new();
    for (of, groups) in &groups {
        let duties: Vec<&Duty> = records.duties.iter().filter(|duty| family(&duty.source.document) == *of).collect();
        found.extend(unknown(groups, &duties));
        found.extend(unplaced::find(groups, &duties));
    }
    found
}

/// 社会稳定组负责…, where 维护稳定组 was set up.
fn unknown(groups: &[&WorkGroup], duties: &[&Duty]) -> Vec<Anomaly> {
    let names: BTreeSet<&str> = groups.iter().map(|group| group.name.as_str()).collect();
    let mut told = BTreeSet::new();
    let strange = |duty: &&&Duty| {
        let name = duty.name.as_str();
        name.ends_with('组')
            && (4..=8).contains(&name.chars().count())
            && !names.iter().any(|known| known.contains(name) || name.contains(known))
    };
    let mut found = Vec::new();
    for duty in duties.iter().filter(strange) {
        let near = names.iter().map(|known| (common(known, &duty.name), *known)).max();
        let Some((_, near)) = near.filter(|(common, _)| *common >= 2).filter(|_| told.insert(duty.name.as_str())) else { continue };
        let message = format!("工作组名称不一：所设{}个工作组中有“{near}”，没有“{}”。", names.len(), duty.name);
        let related = groups.iter().filter(|group| group.name == near).map(|group| group.id.clone()).chain([duty.id.clone()]).collect();
        found.push(anomaly("name-differs", message, related, duty.source.clone()));
    }
    found
}

/// Pairs of letters, without 组, that two names share.
fn common(a: &str, b: &str) -> usize {
    let pairs =
        |name: &str| name.trim_end_matches('组').chars().collect::<Vec<_>>().windows(2).map(<[char]>::to_vec).collect::<BTreeSet<_>>();
    // 稳定 is shared by 维护稳定 and 社会稳定: one pair and the letters around it.
    pairs(a).intersection(&pairs(b)).count() + usize::from(a.chars().count() == b.chars().count())
}
