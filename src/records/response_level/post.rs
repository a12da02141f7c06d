//! Persons by the post that they hold, who start a response: 副总指挥启动, 市指挥部办公室主任启动Ⅲ级响应, 指挥长主持会商，…启动Ⅰ级响应.

use crate::phrase::bodies::{begins, subject};

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

/// How it is said that somebody decides what another proposes.
const DECIDES: &[&str] = &["审定同意", "研究决定", "审核同意", "批准", "同意", "决定", "审定", "审批"];

/// 县减灾委报县政府决定启动, 县防办报经总指挥批准后启动: who is asked, in the words before 启动.
pub(super) fn reported(before: &str) -> Option<String> {
    let before = before.trim().trim_end_matches('后');
    let asked = DECIDES.iter().find_map(|word| before.strip_suffix(word))?;
    let (_, name) =
        asked.rsplit_once('报').filter(|(first, name)| !first.ends_with(['通', '情', '预', '警']) && !name.starts_with('告'))?;
    named(name)
}

/// 办公室提出建议，经县政府批准，启动Ⅱ级响应: who has agreed, in the clause before.
pub(super) fn approved(before: &str) -> Option<String> {
    let clause = before.trim_end_matches('，').rsplit(['，', '；', '。']).next()?.trim_end_matches('后');
    let name = DECIDES.iter().find_map(|word| clause.strip_suffix(word))?;
    named(["报请", "提请", "报经", "报", "经", "由"].iter().find_map(|word| name.strip_prefix(*word))?)
}

fn named(name: &str) -> Option<String> {
    let name = name.trim_start_matches(['请', '经', '由']);
    ((2..=20).contains(&name.chars().count()) && !name.contains(['、', '，'])).then(|| name.to_owned())
}

/// 市指挥部办公室主任启动Ⅲ级响应: a person by the post.
pub(super) fn officer(clause: &str) -> Option<String> {
    let name = clause.trim().trim_start_matches('由').trim_end_matches("决定").trim_end_matches("宣布").trim_end_matches("批准");
    let post = ["主任", "指挥长", "总指挥", "市长", "县长", "区长", "局长", "秘书长", "负责同志", "负责人", "领导"];
    let named = post.iter().any(|post| name.ends_with(post)) && begins(name) && (4..=24).contains(&name.chars().count());
    (named && !name.contains(['、', '，', '。'])).then(|| name.to_owned())
}

/// 县卫健局接到报告后，启动Ⅳ级响应: who does it stands in the circumstance.
pub(super) fn then(before: &str) -> Option<String> {
    let clause = before.trim_end_matches('，').rsplit(['，', '；', '。', '）']).next()?;
    let own = subject(clause).filter(|_| clause.ends_with('后'))?;
    Some(clause[..own.end].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_decides_what_another_proposes() {
        for (before, expected) in
            [("县减灾委报县政府决定", Some("县政府")), ("县防办报经县防指总指挥批准后", Some("县防指总指挥")), ("县气象局通报县政府", None)]
        {
            assert_eq!(reported(before).as_deref(), expected, "{before}");
        }
        assert_eq!(approved("县防办提出建议，经县政府批准，").as_deref(), Some("县政府"));
        assert_eq!(approved("县防办提出建议，").as_deref(), None);
    }
}
