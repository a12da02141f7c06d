//! Clauses that name bodies and charge none of them, or charge them by what they are.

use crate::phrase::bodies::{explained, is_names, starts_with_any};
use crate::phrase::brackets;
use crate::records::work_group::{ends_in_post, is_post};
use std::ops::Range;

/// 建立由县长牵头、相关部门参与的工作机制: of what kind it is.
pub fn is_of_thing(clause: &str, agent: &Range<usize>) -> bool {
    let built = ["建立", "完善", "健全", "构建", "形成"].iter().any(|verb| clause[..agent.start].trim_end_matches('由').ends_with(verb));
    built && clause[agent.end..].contains('的')
}

/// 各镇是辖区防汛工作的领导机关，具体负责…; 县政府是全县防汛工作的领导机关。: the bytes of the names.
pub fn answerable(clause: &str, behind: &str) -> Option<usize> {
    let (names, what) = clause.split_once('是')?;
    let bare = what.trim_end_matches(['，', '；', '。']);
    let body = ["机关", "机构", "主体", "单位", "部门"].iter().any(|end| bare.ends_with(end));
    let told = starts_with_any(behind.trim_start_matches('，'), &["负责", "具体负责", "全面负责", "统一负责", "承担", "应", "要"]);
    // Of these the name says what they do.
    let by_itself = ["领导机关", "领导机构", "指挥机构", "工作机构", "办事机构", "主力军"].iter().any(|end| bare.ends_with(end));
    ((body && told || by_itself) && is_names(&explained(names))).then_some(names.len())
}

/// 县防指办公室设在县水利局，承担日常工作; 县减灾委（以下简称…）为综合协调机构，负责…: the bytes of the names.
/// And where in the words behind its work begins.
pub fn seated(clause: &str, behind: &str) -> Option<(usize, usize)> {
    const WORK: &[&str] = &["负责", "具体负责", "主要负责", "承担", "具体承担", "履行"];
    let work = behind.match_indices('，').map(|(at, mark)| at + mark.len()).find(|at| starts_with_any(&behind[*at..], WORK))?;
    let what = |what: &str| ["机构", "机关", "平台"].iter().any(|end| what.ends_with(end));
    let seat =
        || clause.split_once("设在").filter(|(names, _)| names.ends_with("办公室") || names.ends_with("）") || names.ends_with('办'));
    let (names, _) = seat().or_else(|| clause.split_once('为').filter(|(_, rest)| what(rest)))?;
    is_names(&explained(names)).then_some((names.len(), work))
}

/// 总指挥由县政府指定的负责同志担任, 成员由县水务局等单位组成: who belongs to a group, and nobody's duty.
pub fn holds_post(clause: &str) -> bool {
    let Some((posts, who)) = clause.split_once('由') else { return false };
    // 现场指挥部总指挥由县政府指定的负责同志担任.
    let held = ["担任", "兼任"].iter().any(|verb| who.ends_with(verb)) && ends_in_post(posts).is_some();
    held || !posts.is_empty() && posts.split(['、', '和']).all(is_post)
}

/// 分别管理园区内外的许可（高新区内由人社部门负责）: what a bracket adds for a part is not the duty of the sentence.
pub(super) fn is_aside(clause: &str, range: &Range<usize>) -> bool {
    brackets::outermost(clause).iter().any(|pair| pair.start > 0 && pair.start < range.start && range.end < pair.end)
}
