//! Bodies of a contingency plan by its two lists, the groups with their members and the bodies with their duties: one that is called
//! otherwise in the other list, or is in one of them only; one that has two entries.

use super::groups::WHOLE;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Duty, WorkGroup};
use crate::phrase::bodies::without_bracket;
use std::collections::{BTreeMap, BTreeSet};

/// Members of groups of which one may have no duty of its own; more in so many, and the lists are of different things. Guesses.
const LISTED: usize = 4 * WHOLE;
const APART: usize = 8;

/// Letters at the end by which two names are those of one body: 济阳黄河河务局, 区黄河河务局.
const SHARED: usize = 5;

/// How names of single bodies end.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "局", "委", "委员会", "办", "办公室", "中心", "支队", "大队", "中队", "公司", "集团", "电视台", "红十字会", "科协", "宣传部",
];

/// The lists of a notice and its annexes.
#[derive(Default)]
struct Lists<'a> {
    groups: Vec<&'a WorkGroup>,
    duties: Vec<&'a Duty>,
}

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut families: BTreeMap<&str, Lists> = BTreeMap::new();
    for group in &texts.corpus.records.work_groups {
        families.entry(texts.root(&group.source.document)).or_default().groups.push(group);
    }
    // Each list stands in a document of its own; the longest is that of the bodies.
    let mut lists: BTreeMap<&str, Vec<&Duty>> = BTreeMap::new();
    for duty in texts.corpus.records.duties.iter().filter(|duty| is_entry(duty)) {
        lists.entry(&duty.source.document).or_default().push(duty);
    }
    for (document, duties) in lists {
        let family = families.entry(texts.root(document)).or_default();
        if entries(&duties).len() > entries(&family.duties).len() {
            family.duties = duties;
        }
    }
    let whole = families.values().filter(|lists| lists.groups.len() >= WHOLE && entries(&lists.duties).len() >= LISTED);
    whole.flat_map(|lists| unlisted(lists).into_iter().chain(twice(&lists.duties))).collect()
}

/// An entry of a list of bodies, not of groups.
fn is_entry(duty: &Duty) -> bool {
    let listed = duty.source.steps.first().is_some_and(|rule| rule == "duty-listed");
    listed && !duty.name.ends_with('组') && !duty.name.contains('各')
}

/// The names of a list; 26. 铁路公司、机场公司 has two.
fn entries<'a>(duties: &[&'a Duty]) -> BTreeSet<&'a str> {
    duties.iter().flat_map(|duty| duty.name.split('、')).map(str::trim).collect()
}

fn unlisted(lists: &Lists) -> Vec<Anomaly> {
    let entries = entries(&lists.duties);
    let known = |name: &str| entries.iter().any(|entry| entry.contains(name) || name.contains(without_bracket(entry)));
    let mut members: BTreeMap<&str, &WorkGroup> = BTreeMap::new();
    for group in &lists.groups {
        for name in group.lead.iter().chain(&group.members).map(|name| without_bracket(name).trim()).filter(|name| is_body(name)) {
            members.entry(name).or_insert(group);
        }
    }
    let strange: Vec<(&str, &WorkGroup)> = members.iter().filter(|(name, _)| !known(name)).map(|(name, group)| (*name, *group)).collect();
    let longer = members.iter().filter_map(|(name, group)| Some((*name, *group, longer(name, &entries)?)));
    let mut found: Vec<Anomaly> = longer.map(|(name, group, entry)| other_name(name, group, entry)).collect();
    if members.len() >= LISTED && strange.len() * APART <= members.len() {
        for (name, group) in strange {
            let near = entries.iter().find(|entry| shared_end(name, entry) >= SHARED);
            found.push(near.map_or_else(|| without_entry(name, group, entries.len()), |entry| other_name(name, group, entry)));
        }
    }
    found
}

fn is_body(name: &str) -> bool {
    let plain = name.chars().all(crate::normalize::width::is_ideograph) && (4..=16).contains(&name.chars().count());
    plain && ENDS.iter().any(|end| name.ends_with(end)) && !["各", "有关", "相关", "其他"].iter().any(|word| name.contains(word))
}

/// 中国铁路河东局集团 in a group, 中国铁路河东局集团有限公司河东站 in the list.
fn longer<'a>(name: &str, entries: &BTreeSet<&'a str>) -> Option<&'a str> {
    let firm = ["集团", "公司"].iter().any(|end| name.ends_with(end));
    let more =
        |entry: &&&str| entry.strip_prefix(name).is_some_and(|more| more.chars().next().is_some_and(crate::normalize::width::is_ideograph));
    entries.iter().filter(|_| firm && !entries.contains(name)).find(more).copied()
}

fn shared_end(a: &str, b: &str) -> usize {
    a.chars().rev().zip(b.chars().rev()).take_while(|(a, b)| a == b).count()
}

fn other_name(name: &str, group: &WorkGroup, entry: &str) -> Anomaly {
    let message = format!("单位名称不一：“{}”中为“{name}”，列明职责处为“{entry}”，疑指同一单位。", group.name);
    anomaly("name-differs", message, vec![group.id.clone()], group.source.clone())
}

fn without_entry(name: &str, group: &WorkGroup, listed: usize) -> Anomaly {
    let message = format!("“{name}”列入“{}”，列明职责的{listed}个单位中没有它。", group.name);
    anomaly("body-unlisted", message, vec![group.id.clone()], group.source.clone())
}

/// 区委宣传部 and 区委宣传部（区网信办）, each with duties of its own.
fn twice(duties: &[&Duty]) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for (at, two) in duties.iter().enumerate() {
        let bare = without_bracket(&two.name).trim();
        let same =
            |one: &&&Duty| one.name != two.name && without_bracket(&one.name).trim() == bare && one.source.document == two.source.document;
        if let Some(one) = duties[..at].iter().find(same) {
            let message = format!("同一单位列了两次：一处为“{}”，此处为“{}”，各列职责。", one.name, two.name);
            found.push(anomaly("duplicate-entry", message, vec![one.id.clone(), two.id.clone()], two.source.clone()));
        }
    }
    found.dedup_by(|a, b| a.message == b.message);
    found
}
