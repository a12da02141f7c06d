//! A 领导小组 that one document names with a word more in one place than in the other: 区深入优化营商环境领导小组, 区持续深入优化营商环境领导小组.

use super::shapes::put_in;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Source};
use crate::normalize::width::is_ideograph;
use std::collections::BTreeMap;

const END: &str = "领导小组";

/// Letters behind those that are put in, and of those.
const TAIL: usize = 10;
const MORE: usize = 3;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut families: BTreeMap<&str, Vec<(&str, Source)>> = BTreeMap::new();
    for reading in &texts.readings {
        let family = families.entry(texts.root(&reading.document.id)).or_default();
        for prose in &reading.prose {
            for (start, end) in names(prose.text()) {
                let name = &prose.text()[start..end];
                if !family.iter().any(|(known, _)| *known == name) {
                    family.push((name, prose.source(start..end, "names of one group")));
                }
            }
        }
    }
    families.values().flat_map(|names| of_family(names)).collect()
}

fn of_family(names: &[(&str, Source)]) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for (at, (two, source)) in names.iter().enumerate() {
        for (one, other) in &names[..at] {
            let cut = put_in(one, two).filter(|put| put.head >= 1 && put.tail >= TAIL && (1..=MORE).contains(&put.more.len()));
            if cut.is_some() {
                let message = format!("名称不一：一处为“{one}”，此处为“{two}”，疑指同一领导小组。");
                found.push(anomaly("name-differs", message, vec![other.block.clone()], source.clone()));
            }
        }
    }
    found
}

/// 区…领导小组: from the word for its level, the last one before it, to its end.
fn names(text: &str) -> Vec<(usize, usize)> {
    let of_end = |(at, end): (usize, &str)| {
        let run = text[..at].char_indices().rev().take_while(|(_, letter)| is_ideograph(*letter)).last()?.0;
        let start = text[run..at]
            .char_indices()
            .rev()
            .find(|(_, letter)| matches!(letter, '区' | '市' | '县' | '省'))
            .map(|(from, _)| run + from)?;
        (text[start..at].chars().count() >= TAIL - 4).then_some((start, at + end.len()))
    };
    text.match_indices(END).filter_map(of_end).collect()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_of_groups() {
        let text = "完善区持续深入优化营商环境和推进政府职能转变领导小组，明确分工";
        let found: Vec<&str> = names(text).into_iter().map(|(start, end)| &text[start..end]).collect();
        assert_eq!(found, ["区持续深入优化营商环境和推进政府职能转变领导小组"]);
    }
}
