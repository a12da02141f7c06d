//! A letter that is printed once where two words meet in it: 宣传报道组织协调新闻媒体 for 宣传报道组 and 组织协调.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::width::is_ideograph;
use std::collections::{BTreeMap, BTreeSet};

/// Letters of a group's name from which nothing else is called so.
const SHORTEST: usize = 4;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut groups: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for group in texts.corpus.records.work_groups.iter().filter(|group| group.name.ends_with('组')) {
        if group.name.chars().count() >= SHORTEST {
            groups.entry(texts.root(&group.source.document)).or_default().insert(&group.name);
        }
    }
    let mut found = Vec::new();
    for reading in &texts.readings {
        let Some(groups) = groups.get(texts.root(&reading.document.id)) else { continue };
        for prose in &reading.prose {
            for group in groups {
                let Some((start, end)) = meeting(prose.text(), group) else { continue };
                let words = &prose.text()[start..end];
                let message = format!("疑漏“组”字：此处为“{words}”，所设工作组为“{group}”。");
                found.push(anomaly("missing-word", message, Vec::new(), prose.source(start..end, "a letter where two words meet")));
            }
        }
    }
    found
}

/// The name of a group at the head of a clause, run into 织, with a few letters behind it.
fn meeting(text: &str, group: &str) -> Option<(usize, usize)> {
    let words = format!("{group}织");
    let heads = |at: &usize| !text[..*at].ends_with(is_ideograph);
    let start = text.match_indices(&words).map(|(at, _)| at).find(heads)?;
    let behind = text[start + words.len()..].char_indices().take_while(|(_, letter)| is_ideograph(*letter)).take(10).last();
    Some((start, start + words.len() + behind.map_or(0, |(at, letter)| at + letter.len_utf8())))
}

#[cfg(test)]
mod tests {
    use super::meeting;

    #[test]
    fn groups_that_run_into_their_verb() {
        assert!(meeting("（3）宣传报道组织协调新闻媒体发布公告", "宣传报道组").is_some());
        assert!(meeting("（3）宣传报道组组织协调新闻媒体", "宣传报道组").is_none());
        assert!(meeting("各地宣传报道组织", "宣传报道组").is_none());
    }
}
