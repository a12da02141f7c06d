//! Lines that begin with what they say of the item above them: 建设内容：…, 总投资：…, 完成时限：…, 责任单位：….

use crate::phrase::role;

/// What a line says of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// What is to be done.
    Content,
    Deadline,
    Bodies,
    /// Where, for how much, who leads it, whom to ask.
    Detail,
}

/// Letters of a label.
const LONGEST: usize = 9;

const LABELS: &[(Label, &[&str])] = &[
    (Label::Deadline, &["时限", "完成时间", "完成日期", "建设周期", "建设期限", "进度安排"]),
    (Label::Content, &["内容", "任务", "措施", "目标", "举措", "内容及规模", "规模及内容"]),
    (Label::Detail, &["地点", "地址", "投资", "投资额", "资金来源", "规模", "联系人", "电话", "所在地", "项目性质"]),
    (Label::Detail, PERSONS),
];

/// Labels of those who answer in person: 牵头负责领导：张伟.
const PERSONS: &[&str] = &["领导", "责任人", "负责人"];

/// The label of a line and where what it says begins, in bytes.
pub fn of(text: &str) -> Option<(Label, usize)> {
    let (label, rest) = text.split_once(['：', ':'])?;
    let plain = (2..=LONGEST).contains(&label.chars().count()) && label.chars().all(|c| c.is_alphanumeric() || matches!(c, '（' | '）'));
    let named = |words: &[&str]| words.iter().any(|word| label.ends_with(word));
    let kind = match role::label(label) {
        Some(_) => Some(Label::Bodies),
        None => LABELS.iter().find(|(_, words)| named(words)).map(|(kind, _)| *kind),
    };
    kind.filter(|_| plain).map(|kind| (kind, text.len() - rest.len()))
}

/// 责任领导, 牵头负责领导, 责任人: the label of a person, who is no body.
pub fn is_person(label: &str) -> bool {
    let label = label.trim();
    label.chars().count() <= LONGEST && PERSONS.iter().any(|end| label.ends_with(end))
}

/// Where the words begin that may be a task; `None` for a line that only says more of one.
pub fn behind(text: &str) -> Option<usize> {
    match of(text) {
        None => Some(0),
        Some((Label::Content, start)) => Some(start),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_lines() {
        for (text, expected) in [
            ("建设内容：改造老旧小区12个。", Some(Label::Content)),
            ("总投资：8600万元", Some(Label::Detail)),
            ("完成时限：2024年10月底前", Some(Label::Deadline)),
            ("配合单位：县教育局", Some(Label::Bodies)),
            ("牵头负责领导：张伟。", Some(Label::Detail)),
            ("到2025年，实现以下目标：", None),
            ("加强监管。主要任务：", None),
        ] {
            assert_eq!(of(text).map(|(label, _)| label), expected, "{text}");
        }
    }
}
