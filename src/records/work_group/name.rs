//! Names of groups, in headings and where the text first gives them with their short form.

use crate::phrase::bodies::{head, without_bracket};
use crate::records::reading::Reading;

/// What a heading adds to the name of the body that it is about.
#[rustfmt::skip]
const ADDED: &[&str] = &[
    "组成及主要职责", "组成及职责", "组成和职责", "组成与职责", "组成及其职责", "成员及职责", "设置及职责", "设置和职责",
    "及其主要职责", "及主要职责", "和主要职责", "主要职责", "及其职责", "及职责", "和职责", "与职责", "工作职责", "职责分工",
    "职责", "的组成", "组成", "组织机构", "组成机构", "领导机构", "机构组成", "设置", "成员单位", "成员名单", "组成人员", "人员组成", "名单",
];

/// What groups of bodies are called.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "指挥部", "领导小组", "协调小组", "工作小组", "小组", "专班", "联席会议", "组", "办公室", "指挥机构", "委员会", "防指", "防总",
];

/// The body that a heading is about: 2.1　县指挥部组成及职责.
pub fn of_heading(heading: &str) -> Option<&str> {
    let mut name = heading.trim().trim_end_matches(['。', '：', '.']);
    while let Some(added) = ADDED.iter().find(|added| name.ends_with(**added)) {
        name = name[..name.len() - added.len()].trim();
    }
    let letters = name.chars().count();
    let plain = !name.contains(['，', '、', '。', '；', '的', '和']) && !["各", "及", "其他"].iter().any(|word| name.starts_with(word));
    (head(name).is_some() && (3..=30).contains(&letters) && plain).then_some(name)
}

/// Is it called like a group? 工作组 alone says which kind, not which one.
pub fn is_group(name: &str) -> bool {
    let bare = without_bracket(name);
    // 30个专项指挥部 are many.
    !bare.starts_with(|letter: char| letter.is_ascii_digit())
        && !bare.contains("下设")
        && !["工作组", "小组", "办公室", "委员会", "指挥机构", "现场指挥机构"].contains(&bare)
        && GROUPS.iter().any(|group| bare.ends_with(group))
}

/// A short name with the full one before it, as the text introduced it: 县防汛抗旱指挥部（县指挥部）.
pub fn full(name: &str, reading: &Reading) -> String {
    let introduced = |word: &str| format!("{word}{name}）");
    let marks = ["（以下简称", "（以下简称：", "（简称"].map(introduced);
    for prose in &reading.prose {
        for mark in &marks {
            if let Some(at) = prose.text().find(mark.as_str()) {
                let before = &prose.text()[..at];
                let start = STARTS.iter().filter_map(|word| before.rfind(word).map(|at| at + word.len())).max().unwrap_or(0);
                if before.len() > start && before[start..].chars().count() <= 40 {
                    return format!("{}（{name}）", &before[start..]);
                }
            }
        }
    }
    name.to_owned()
}

/// Words and marks before the full name of a body.
#[rustfmt::skip]
const STARTS: &[&str] = &[
    "成立", "设立", "组建", "启动", "的", "，", "。", "；", "、", "由", "为", "向", "在", "是", "：", "建立", "设",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_of_headings() {
        let cases = [
            ("县指挥部组成及职责", Some("县指挥部")),
            ("专家组", Some("专家组")),
            ("应急响应", None),
            ("各工作组及职责", None),
            ("综合协调组。", Some("综合协调组")),
        ];
        for (heading, expected) in cases {
            assert_eq!(of_heading(heading), expected, "{heading}");
        }
    }
}
