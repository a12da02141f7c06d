//! 组建政务服务工作专班，负责推进标准化建设: a group of which the text says only what it is for.

use super::composition::made_of;
use super::name::is_group;
use super::posts;
use crate::model::WorkGroup;
use crate::phrase::bodies::starts_with_any;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use std::ops::Range;

/// How such a group's work begins.
const WORK: &[&str] = &["负责", "具体负责", "统一", "统筹", "领导", "组织", "协调", "指挥", "承担", "全面负责", "专门负责"];

/// Names that say of what kind a group is, or that there are several.
const NO_NAME: &[&str] = &["各", "相应", "若干", "临时", "由", "多", "专项工作组", "一", "两", "三", "四", "五", "六", "以"];

pub fn read(reading: &Reading) -> Vec<WorkGroup> {
    let told = reading.prose.iter().filter(|prose| !reading.looks_back(prose.block.section.as_deref()));
    told.flat_map(|prose| prose.sentences().into_iter().flat_map(|sentence| of_sentence(prose, sentence))).collect()
}

fn of_sentence(prose: &Prose, sentence: Range<usize>) -> Vec<WorkGroup> {
    let text = &prose.text()[sentence.clone()];
    let mut found = Vec::new();
    let mut at = 0;
    for part in text.split_inclusive('；') {
        found.extend(of_part(prose, part, sentence.start + at));
        at += part.len();
    }
    found
}

/// The group of one part of a sentence, which begins at `at`.
fn of_part(prose: &Prose, part: &str, at: usize) -> Option<WorkGroup> {
    let (start, name) = ["组建", "成立", "设立"].iter().find_map(|verb| {
        let start = part.find(verb)? + verb.len();
        Some((start, part[start..].split(['，', '。', '；', '：']).next()?))
    })?;
    let bare = name.trim_start_matches('了').split('（').next()?;
    let work = part[start + name.len()..].strip_prefix('，')?.trim_end_matches(['；', '。']);
    let (members, work) = made_of(work);
    let named =
        is_group(bare) && (3..=30).contains(&bare.chars().count()) && !starts_with_any(bare, NO_NAME) && !bare.contains(['、', '的', '及']);
    // 成立县指挥部，指挥长由分管副县长担任: who holds a post.
    let composes = posts::held(work).is_some();
    let advises = bare.ends_with("专家组") && starts_with_any(work, &["开展", "提供", "为"]);
    (named && !composes && (advises || starts_with_any(work, WORK)) && !bare.chars().any(|letter| letter.is_ascii_digit())).then(|| {
        WorkGroup {
            id: String::new(),
            name: bare.to_owned(),
            lead: Vec::new(),
            members,
            text: Some(work.to_owned()),
            source: prose.source(at..at + part.len(), "work-group-purpose"),
        }
    })
}
