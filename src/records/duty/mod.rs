//! 职责: what a body has to do.
//!
//! 1. [`listed`]: 一、市教育局：负责…; 主要职责：（1）…（2）….
//! 2. [`sentence`]: sentences with a body as their subject, or behind 由.
//! 3. Groups with what they are for ([`super::work_group`]).

mod listed;
mod sentence;

use super::reading::Reading;
use super::work_group;
use crate::model::Duty;

pub fn read(reading: &Reading) -> Vec<Duty> {
    let mut duties = listed::read(reading);
    let blocks: Vec<(String, usize)> = duties.iter().map(|duty| (duty.source.block.clone(), duty.source.span.start)).collect();
    let groups = work_group::read(reading).into_iter().filter_map(|group| {
        let text = group.text?;
        let known = blocks.iter().any(|(block, _)| *block == group.source.block);
        (!known).then(|| Duty { id: String::new(), name: group.name, body: None, text, source: group.source })
    });
    duties.extend(groups);
    let taken: Vec<String> = duties.iter().map(|duty| duty.source.block.clone()).collect();
    duties.extend(sentence::read(reading, &taken));
    duties.sort_by_key(|duty| duty.source.span.start);
    duties
}
