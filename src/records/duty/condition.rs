//! 发生险情时，县水务局应当…; 有事实证明危险已经排除的，发布单位应当…: the condition with which the sentence on a duty begins. A body has
//! promised no more than what it does then, so the condition is part of the duty's words.

use crate::phrase::bodies::starts_with_any;
use crate::phrase::brackets;

/// How a clause ends that says when.
const ENDS: &[&str] = &["时", "后", "前", "的", "情况下", "条件下", "情形下", "期间", "之日起"];

/// Words that only look like such an end, and words of time that bind nothing to a condition.
const NO_ENDS: &[&str] = &["同时", "及时", "随时", "适时", "届时", "目前", "当前", "此前", "最后", "然后", "随后", "今后", "前后", "目的"];

/// How a clause begins that says when, or what the duty is about: 对造成人员死亡的灾害，….
const STARTS: &[&str] = &["如", "若", "一旦", "当", "遇", "凡", "发生", "出现", "达到", "初判", "对于", "对", "经", "因", "除", "必要时"];

/// Words that begin alike and say no condition.
const NO_STARTS: &[&str] =
    &["当前", "当地", "当日", "当天", "如期", "如实", "经常", "经济", "经营", "对外", "对口", "对标", "因地制宜", "因势利导"];

/// Where the first condition begins in the words that stand between a charge and what is told before it. `goes_on`: they begin within
/// the clause of another charge.
pub fn begins(before: &str, goes_on: bool) -> Option<usize> {
    // 甲负责监测、乙负责报告: the words go on to the charge without a mark.
    let before = before.strip_suffix('，')?;
    let clauses = brackets::split(before, |letter| matches!(letter, '，' | '：'));
    let is_condition = |clause: &str| ends(clause) || clause == "必要时" || !goes_on && starts(clause);
    clauses.into_iter().skip(usize::from(goes_on)).find(|clause| is_condition(before[clause.clone()].trim())).map(|clause| clause.start)
}

fn ends(clause: &str) -> bool {
    ENDS.iter().any(|end| clause.ends_with(end)) && !NO_ENDS.iter().any(|end| clause.ends_with(end)) && clause.chars().count() >= 2
}

/// 对受威胁的人员组织撤离 behind another charge is what that one does: such words count only where nothing else is told before.
fn starts(clause: &str) -> bool {
    starts_with_any(clause, STARTS) && !starts_with_any(clause, NO_STARTS)
}

#[cfg(test)]
mod tests {
    use super::begins;

    #[test]
    fn where_a_condition_begins() {
        for (before, goes_on, expected) in [
            ("险情解除后，", false, Some("险情解除后，")),
            ("有事实证明危险已经排除的，", false, Some("有事实证明危险已经排除的，")),
            ("对跨县的灾害，", false, Some("对跨县的灾害，")),
            ("坚持预防为主，发现异常时，根据规定，", false, Some("发现异常时，根据规定，")),
            ("负责监测，发现异常时，", true, Some("发现异常时，")),
            ("接到报告后，", true, None),
            ("应当根据预案，对受威胁的人员组织撤离，", true, None),
            ("同时，", false, None),
            ("在县政府领导下，", false, None),
        ] {
            assert_eq!(begins(before, goes_on).map(|at| &before[at..]), expected, "{before}");
        }
    }
}
