//! Bodies that a clause describes instead of naming: 参与救援的应急力量要…; 任何单位和个人不得…; 由履行统一领导职责的政府宣布….
//!
//! Who is meant is known by what they do, so the words before 的 are a clause and no name. Only a modal word behind them
//! shows that they are a subject; behind 由 an act of office does.

use super::words::NO_BEGINNING;
use super::{begins, head, is_predicate, list, starts_with_any};
use crate::phrase::brackets::{closes, opens};

/// Letters of a description; a guess, 45 have been seen.
const LONGEST: usize = 60;

/// Verbs with which such a description begins.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "参加", "参与", "履行", "负有", "承担", "发现", "获悉", "有条件", "具备", "具有", "从事", "组织", "涉及", "可能", "易受", "受",
    "任何", "凡", "未", "纳入", "列入", "使用",
];

/// Words that begin a clause of another kind, though [`NO_BEGINNING`] does not know them.
const CLAUSES: &[&str] = &["属于", "位于", "需要", "导致", "造成", "超出", "超过", "认为", "确需"];

/// Who can be told to do something and is no body by the word alone.
const PEOPLE: &[&str] = &["个人", "力量", "团体", "组织", "人员", "公民", "负责人"];

/// Words that tell a subject what to do.
const MODAL: &[&str] = &["应", "要", "须", "必须", "不得", "可以", "可"];

/// What an agent behind 由 does by its office.
#[rustfmt::skip]
const OFFICE: &[&str] = &[
    "负责", "牵头", "承担", "制定", "签发", "宣布", "决定", "审批", "审核", "统一", "统筹", "组织", "提出", "启动", "发布",
];

/// The bytes of the description with which a clause begins: what follows them, or the comma behind them, is modal.
pub fn described(clause: &str) -> Option<usize> {
    ends(clause).into_iter().find(|end| {
        let rest = clause[*end..].trim_start_matches('，').trim_start_matches(['也', '均', '都']);
        // 任何单位和个人发现险情，应当立即报告.
        let finds = starts_with_any(rest, &["发现", "获悉", "获知", "接到"]) && clause.starts_with("任何");
        let rest = if finds { rest.split_once('，').map_or("", |(_, behind)| behind) } else { rest };
        let strong = ["应", "要", "须", "必须", "不得"].iter().any(|word| rest.starts_with(word));
        let apart = clause[*end..].starts_with('，');
        starts_with_any(rest, MODAL) && is_predicate(rest) && is_description(&clause[..*end], apart, strong)
    })
}

/// The bytes of the names behind 由: 主要牵头部门 in 由主要牵头部门负责起草.
pub fn acting(behind: &str) -> Option<usize> {
    let closed = |names: &str| head(names).is_some_and(|head| head.chars().count() > 1) && names.chars().count() >= 3;
    ends(behind).into_iter().find(|end| {
        let (names, rest) = behind.split_at(*end);
        starts_with_any(rest, OFFICE) && is_predicate(rest) && closed(names) && !names.contains(['“', '，']) && !holds_verb(names)
    })
}

/// 由政府举办为主向政府统筹管理转变: from one state to another, no agent.
fn holds_verb(names: &str) -> bool {
    ["为主", "向", "转变", "将", "把"].iter().any(|word| names.contains(word))
}

/// Where a description can end: outside brackets, before the second comma.
fn ends(clause: &str) -> Vec<usize> {
    let (mut found, mut depth) = (Vec::new(), 0_i32);
    for (at, letter) in clause.char_indices().take(LONGEST) {
        if depth == 0 && matches!(letter, '。' | '；' | '：' | '，') {
            found.push(at);
            break;
        }
        depth += i32::from(opens(letter)) - i32::from(closes(letter));
        if depth == 0 {
            found.push(at + letter.len_utf8());
        }
    }
    found
}

/// `apart`: a comma parts it from what it shall do. `told`: it shall, and not only may.
fn is_description(words: &str, apart: bool, told: bool) -> bool {
    let bare = words.trim_end_matches('等');
    let person = PEOPLE.iter().any(|person| bare.ends_with(person));
    // 事发单位、网格员和村、企业、监测网点等要: of a list that begins with a body the last may be none.
    let open = told && words.ends_with('等') && begins(words) && words.matches('、').count() >= 2 && plain(words);
    if words.chars().count() < 4 || !person && !open && head(bare).is_none() || starts_with_any(words, CLAUSES) {
        return false;
    }
    let opening = starts_with_any(words, OPENINGS);
    if starts_with_any(words, NO_BEGINNING) && !opening && !begins(words) {
        return false;
    }
    // 参与突发事件应对的救援队伍: the noun stands soon behind 的.
    let which = words.rfind('的').is_some_and(|at| words[at..].split('、').next().unwrap_or("").chars().count() <= 16);
    let joint = words.contains(['、', '和', '及', '与', '或']);
    if words.starts_with("任何") {
        return true;
    }
    which && (opening || begins(words) || apart || told) || joint && !opening && (begins(words) || several(words)) && plain(words)
}

/// 药品检验、风险监测、医疗卫生等专业技术机构; 红十字会、慈善总会等人民团体: what they are stands behind 等.
fn several(words: &str) -> bool {
    let Some((before, kind)) = words.split_once('等') else { return false };
    before.contains('、') && (2..=20).contains(&kind.chars().count())
}

/// All of the list are short, and no clause.
fn plain(words: &str) -> bool {
    const CLAUSE: &[&str] = &["的", "为", "是", "将", "把", "被", "向", "对", "通过", "按照", "根据", "进行", "发生", "加强", "由"];
    !CLAUSE.iter().any(|word| words.contains(word)) && list(words).iter().all(|member| member.name.chars().count() <= 20)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_described() {
        let cases = [
            ("参与救援的应急力量要及时报到", Some("参与救援的应急力量")),
            ("发现险情的单位和个人，应立即报告", Some("发现险情的单位和个人")),
            ("任何单位和个人不得编造虚假信息", Some("任何单位和个人")),
            ("有条件的镇（街道）也要建设平台", Some("有条件的镇（街道）")),
            ("县政府或授权的有关主管部门可以采取措施", Some("县政府或授权的有关主管部门")),
            ("检验检测、风险监测等专业技术机构应当加强力量建设", Some("检验检测、风险监测等专业技术机构")),
            ("对造成损失的单位应当追究责任", None),
            ("涉及其他单位职责的，应当书面征求意见", None),
        ];
        for (clause, expected) in cases {
            assert_eq!(described(clause).map(|end| &clause[..end]), expected, "{clause}");
        }
    }

    #[test]
    fn agents_that_are_described() {
        let clause = "主要牵头部门负责起草";
        assert_eq!(acting(clause).map(|end| &clause[..end]), Some("主要牵头部门"));
    }
}
