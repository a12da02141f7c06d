//! Bodies behind a colon: 牵头单位：甲；责任单位：乙，丙; 责任领导：某某 责任单位：丁.

use super::{Role, Roles, label};
use crate::phrase::bodies::{Member, list};
use crate::phrase::brackets;

/// 牵头单位：甲；责任单位：乙，丙. 〔牵头单位：县指挥部牵头，各成员单位，各镇（街道）具体负责〕 says the role again, and
/// another for those behind it.
pub(super) fn read(text: &str) -> Option<Roles> {
    let mut roles = Roles::default();
    let (mut role, mut said_again, mut timed, mut named) = (None, false, false, false);
    let mut waiting: Vec<Member> = Vec::new();
    for part in
        brackets::split(text, |letter| matches!(letter, '；' | ';' | '，' | ',' | '。')).into_iter().flat_map(|part| by_labels(text, part))
    {
        let mut part = text[part].trim();
        if let Some((before, after)) = part.split_once(['：', ':'])
            && before.chars().count() <= 12
        {
            if is_time(before) {
                (role, roles.deadline) = (None, Some(after.trim().to_owned()));
                timed = true;
                continue;
            }
            // 责任领导：张伟: a person, not a body.
            if ["领导", "责任人", "负责人", "联系人"].iter().any(|end| before.trim().ends_with(end)) {
                (role, timed) = (None, true);
                continue;
            }
            (role, said_again) = (Some(label(before)?), false);
            (part, timed) = (after, false);
        }
        // What follows a deadline says more of it: 完成时限：2024年12月，长期坚持.
        if timed {
            continue;
        }
        let labelled = role?;
        named = true;
        waiting.extend(list(part));
        let said = said_role(part);
        if said.is_some() || !said_again {
            roles.add(said.unwrap_or(labelled), std::mem::take(&mut waiting));
        }
        said_again |= said == Some(Role::Lead);
    }
    roles.add(Role::Responsible, waiting);
    named.then_some(roles)
}

/// 牵头部门：县医保局　配合部门：县财政局: a part that blanks part before each label.
fn by_labels(text: &str, part: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
    let words = &text[part.clone()];
    let labelled = |at: &usize| {
        let rest = words[*at..].trim_start();
        let label = rest.split_once(['：', ':']).map_or("", |(label, _)| label);
        rest.len() < words.len() - at && label.chars().count() <= 8 && (super::label(label).is_some() || is_time(label))
    };
    let blanks = words.match_indices([' ', '\u{3000}']).map(|(at, _)| at).filter(labelled);
    let mut cuts: Vec<usize> = blanks.map(|at| part.start + at).filter(|at| *at > part.start).collect();
    cuts.insert(0, part.start);
    cuts.push(part.end);
    cuts.windows(2).map(|pair| pair[0]..pair[1]).collect()
}

/// 完成时限, 完成时间: the label of a deadline.
fn is_time(label: &str) -> bool {
    ["时限", "完成时间", "期限", "完成日期"].iter().any(|word| label.ends_with(word))
}

fn said_role(part: &str) -> Option<Role> {
    let ends = |words: &[&str]| words.iter().any(|word| part.ends_with(word));
    if ends(&["牵头负责", "负责牵头", "分别牵头负责"]) {
        return None;
    }
    if ends(&["牵头", "分别牵头"]) {
        return Some(Role::Lead);
    }
    // 责任单位：甲，乙按职能职责配合.
    if ends(&["配合", "协助", "参与", "协办"]) {
        return Some(Role::Support);
    }
    ends(&["具体负责", "分工负责", "负责落实", "按职责分工落实"]).then_some(Role::Responsible)
}
