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
    // 各县区政府，以下均需地方落实: the last of the list itself.
    let added = if matches!(added, "地方" | "各地" | "属地") { nearest(&text[..at]).unwrap_or(added) } else { added };
    match list(added) {
        members if members.is_empty() => nothing(),
        members => (text[..at].trim_end_matches(['，', '；', '。']).to_owned(), members),
    }
}

/// The governments with which the list before ends: 省财政厅，各市、县（市、区）人民政府.
fn nearest(list: &str) -> Option<&str> {
    let list = list.trim_end_matches(['，', '；', '。', '、']);
    let last = list.rsplit(['，', '；', '：']).next()?;
    let start = if last.starts_with('各') { 0 } else { last.rfind("、各").map(|at| at + '、'.len_utf8())? };
    Some(&last[start..]).filter(|name| name.ends_with("政府"))
}
