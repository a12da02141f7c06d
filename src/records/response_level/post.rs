//! Persons by the post that they hold, who start a response: 副总指挥启动, 市指挥部办公室主任启动Ⅲ级响应, 指挥长主持会商，…启动Ⅰ级响应.

use crate::phrase::bodies::begins;

/// 副总指挥启动, 办公室主任决定启动: a person by the post, behind 由.
pub(super) fn holder(behind: &str) -> Option<String> {
    let end = ["决定", "批准", "签发", "宣布", "启动", "组织实施"].iter().filter_map(|verb| behind.find(verb)).min()?;
    let name = behind[..end].trim();
    let post = ["主任", "指挥长", "指挥", "市长", "县长", "区长", "局长", "秘书长", "负责同志", "负责人", "领导", "组长"];
    ((2..=20).contains(&name.chars().count()) && post.iter().any(|post| name.ends_with(post))).then(|| name.to_owned())
}

/// 县防指指挥长主持会商，…，启动Ⅰ级响应: who chairs decides.
pub(super) fn chair(before: &str) -> Option<String> {
    let at = before.find("主持会商").or_else(|| before.find("主持召开"))?;
    let clause = before[..at].rfind(['，', '；', '。', '）']).map_or(0, |mark| mark + '，'.len_utf8());
    officer(&before[clause..at])
}

/// 市指挥部办公室主任启动Ⅲ级响应: a person by the post.
pub(super) fn officer(clause: &str) -> Option<String> {
    let name = clause.trim().trim_start_matches('由').trim_end_matches("决定").trim_end_matches("宣布").trim_end_matches("批准");
    let post = ["主任", "指挥长", "总指挥", "市长", "县长", "区长", "局长", "秘书长", "负责同志", "负责人", "领导"];
    let named = post.iter().any(|post| name.ends_with(post)) && begins(name) && (4..=24).contains(&name.chars().count());
    (named && !name.contains(['、', '，', '。'])).then(|| name.to_owned())
}
