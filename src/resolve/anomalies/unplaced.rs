//! A body with a duty in the list of a contingency plan that belongs to none of its groups, where all the others do.

use super::anomaly;
use super::groups::WHOLE;
use crate::model::{Anomaly, Duty, WorkGroup};
use crate::phrase::bodies::without_bracket;
use std::collections::{BTreeMap, BTreeSet};

/// One in so many may stand apart; more of them, and the groups are no place for all. A guess.
const APART: usize = 12;

/// `groups` and `duties` are those of a plan and its annexes; each list is looked at by itself.
pub(super) fn find(groups: &[&WorkGroup], duties: &[&Duty]) -> Vec<Anomaly> {
    let members: Vec<&str> = groups.iter().flat_map(|group| group.lead.iter().chain(&group.members)).map(String::as_str).collect();
    // 各成员单位 takes everybody in.
    if members.iter().any(|name| name.contains(['各', '其'])) {
        return Vec::new();
    }
    let cores: Vec<&str> = members.into_iter().map(core).collect();
    let quotes: Vec<String> =
        groups.iter().map(|group| group.source.quote.chars().filter(|letter| !letter.is_whitespace()).collect()).collect();
    let is_placed = |duty: &Duty| {
        let own = core(&duty.name);
        let said = own.chars().count() >= 2 && quotes.iter().any(|quote| quote.contains(own));
        said || cores.iter().any(|member| member.starts_with(own) || member.chars().count() >= 2 && own.starts_with(member))
    };
    let mut found = Vec::new();
    for list in lists(duties) {
        let missing: Vec<&Duty> = list.iter().copied().filter(|duty| !is_placed(duty)).collect();
        if missing.len() * APART <= list.len() {
            found.extend(missing.iter().map(|duty| doubt(duty, groups.len(), list.len(), missing.len())));
        }
    }
    found
}

fn doubt(duty: &Duty, groups: usize, listed: usize, missing: usize) -> Anomaly {
    let message = format!(
        "“{}”列有职责，不在{groups}个工作组的任何一个之中；单独列有职责的{listed}个单位，其余{}个都在。",
        duty.name,
        listed - missing
    );
    anomaly("body-unplaced", message, vec![duty.id.clone()], duty.source.clone())
}

/// The lists of bodies with their duties, document by document, each body once.
fn lists<'a>(duties: &[&'a Duty]) -> Vec<Vec<&'a Duty>> {
    let mut lists: BTreeMap<&str, Vec<&Duty>> = BTreeMap::new();
    for duty in duties.iter().copied().filter(|duty| duty.source.steps.first().is_some_and(|rule| rule == "duty-listed")) {
        // A duty of several bodies together is none of one.
        if !duty.name.ends_with('组') && !duty.name.contains(['、', '各']) && duty.body.is_some() {
            lists.entry(&duty.source.document).or_default().push(duty);
        }
    }
    let once = |list: &Vec<&Duty>| list.iter().map(|duty| duty.name.as_str()).collect::<BTreeSet<_>>().len() == list.len();
    lists.into_values().filter(|list| list.len() >= 3 * WHOLE && once(list)).collect()
}

/// 市外办 is 外, which begins 外事: lists of groups shorten their members (会同市发展改革、司法行政、外事部门).
fn core(name: &str) -> &str {
    const ENDS: &[&str] = &["委员会", "部门", "管理局", "分局", "局", "委", "厅", "办公室", "办"];
    let bare = without_bracket(name).trim();
    let bare = bare.strip_prefix(['市', '县', '区', '省']).unwrap_or(bare);
    let cut = ENDS.iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(bare);
    // 市委办 is not the whole of 委…
    if cut.is_empty() || cut == "委" { bare } else { cut }
}
