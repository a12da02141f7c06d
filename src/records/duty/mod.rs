//! 职责: what a body has to do.
//!
//! 1. [`listed`]: 一、市教育局：负责…; 主要职责：（1）…（2）….
//! 2. [`sentence`]: sentences with a body as their subject, or behind 由, with the [`condition`] before it.
//! 3. [`carried`]: items of a response that elide their subject.
//! 4. Groups with what they are for ([`super::work_group`]).
//! 5. [`signed`]: the brackets behind the measures of a contingency plan.
//! 6. [`table`]: 成员单位 | 职责.
//! 7. [`introduced`][]: 领导小组 of which the text has said before which one it is.

mod carried;
mod charge;
mod clause;
mod condition;
mod introduced;
mod listed;
mod office;
mod sentence;
mod signed;
mod table;

use super::reading::Reading;
use super::work_group;
use crate::model::{Duty, WorkGroup};
use std::collections::BTreeSet;

/// Rules that read a group in a sentence of its founder's.
const FOUNDED: &[&str] = &["work-group-led", "work-group-purpose", "work-group-formed"];

pub fn read(reading: &Reading) -> Vec<Duty> {
    let mut duties = listed::read(reading);
    let blocks: BTreeSet<String> = duties.iter().map(|duty| duty.source.block.clone()).collect();
    let groups = work_group::read(reading).into_iter().filter(|group| !blocks.contains(&group.source.block));
    // A sentence that sets up a group names other bodies too: it is read as a sentence.
    // Duties that stand below the composition are read there.
    let own = groups.filter(|group| !group.source.steps.iter().any(|step| step == work_group::STEP));
    let described =
        own.filter(|group| is_by(group, &["work-group", "work-group-roster", "work-group-led", "work-group-formed", "work-group-row"]));
    // 县政府成立县防汛指挥部，负责指挥全县防汛工作, whatever a roster below says of the same group.
    let founded = work_group::purposes(reading).into_iter().filter(|group| !blocks.contains(&group.source.block));
    duties.extend(
        described
            .chain(founded)
            // The items below 专家组主要职责： are read as a list.
            .filter_map(|group| Some((group.text?.lines().next()?.to_owned(), group.name, group.source)))
            .map(|(text, name, source)| Duty { id: String::new(), name, body: None, text, source }),
    );
    let whole = |duty: &&Duty| duty.source.steps.first().is_none_or(|rule| !FOUNDED.contains(&rule.as_str()));
    let read = duties.iter().filter(whole);
    let taken: BTreeSet<String> = read.map(|duty| duty.source.block.clone()).collect();
    duties.extend(carried::read(reading, &taken));
    duties.extend(sentence::read(reading, &taken));
    duties.extend(signed::read(reading));
    duties.extend(table::read(reading));
    duties.sort_by_key(|duty| duty.source.span.start);
    // A list and the group itself may give one duty of a section.
    let mut seen = BTreeSet::new();
    duties.retain(|duty| seen.insert((duty.source.section.clone(), duty.name.clone(), duty.text.clone())));
    named_once(&mut duties);
    without_founded(&mut duties);
    introduced::name(&mut duties, reading);
    duties
}

fn is_by(group: &WorkGroup, rules: &[&str]) -> bool {
    group.source.steps.first().is_some_and(|rule| rules.contains(&rule.as_str()))
}

/// 由县政府成立专家组，开展决策咨询: what the group is founded for is its own, and the founder's duty ends before it.
fn without_founded(duties: &mut [Duty]) {
    let founded = |duty: &&Duty| duty.source.steps.first().is_some_and(|rule| rule == "work-group-purpose" || rule == "work-group-formed");
    let groups: Vec<(String, String)> = duties.iter().filter(founded).map(|duty| (duty.source.block.clone(), duty.text.clone())).collect();
    for duty in duties.iter_mut() {
        let own = groups.iter().find_map(|(block, text)| duty.text.strip_suffix(text.as_str()).filter(|_| *block == duty.source.block));
        if let Some(rest) = own.map(|rest| rest.trim_end_matches(['，', '；']).to_owned()).filter(|rest| rest.chars().count() >= 4) {
            duty.text = rest;
        }
    }
}

/// 县防汛抗旱指挥部（县指挥部） and 县指挥部 with one duty of a section: the list itself is quoted, under the full name.
fn named_once(duties: &mut Vec<Duty>) {
    let all = duties.clone();
    let longer = |duty: &Duty, other: &Duty| {
        let same = duty.source.section == other.source.section && duty.text == other.text;
        same && duty.name.contains(&format!("（{}）", other.name))
    };
    duties.retain(|duty| !all.iter().any(|other| longer(duty, other)));
    for duty in duties {
        if let Some(full) = all.iter().find(|other| longer(other, duty)) {
            duty.name.clone_from(&full.name);
        }
    }
}
