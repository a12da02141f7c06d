//! Clauses that add bodies to every list from here on: 以下责任单位均包括各街道（镇）, 以下均需各区县政府落实，不再列出.

use crate::phrase::bodies::{Member, list};

/// Takes out the clause that adds bodies to all lists from here on: 以下责任单位均包括…, 以下均需…落实，不再列出.
pub(super) fn split(text: &str) -> (String, Vec<Member>) {
    let nothing = || (text.to_owned(), Vec::new());
    let Some(at) = text.find("以下").filter(|at| *at == 0 || text[..*at].ends_with(['，', '；', '。', '、'])) else {
        return nothing();
    };
    let Some((what, added)) = text[at..].split_once('均').filter(|(what, _)| what.chars().count() <= 10) else { return nothing() };
    if what.contains(['，', '。']) {
        return nothing();
    }
    let verbs = ["包括", "包含", "含", "需要", "需由", "需", "须", "应由", "由", "有", "为"];
    let added = verbs.iter().find_map(|verb| added.strip_prefix(verb)).unwrap_or(added);
    let added = added.split(['。', '；']).next().unwrap_or(added).split("不再").next().unwrap_or(added);
    let added = added.trim_end_matches(['，', '、']);
    let added =
        ["按职责分工负责", "组织实施", "落实", "负责", "参与", "配合"].iter().find_map(|end| added.strip_suffix(end)).unwrap_or(added);
    match list(added) {
        members if members.is_empty() => nothing(),
        members => (text[..at].trim_end_matches(['，', '；', '。']).to_owned(), members),
    }
}
