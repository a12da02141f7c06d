//! Bodies as the subject of a clause: 市发展改革委会同…建立…; 各区县政府要…; 由市政府决定….

use super::split::list;
use super::words::{FUNCTIONS, NO_BEGINNING, NO_PREDICATES, PREDICATES};
use super::{Member, begins, head, starts_with_any};
use crate::phrase::brackets::{closes, opens};

/// How many letters a subject has at most; a guess, longer than any list of departments that was seen as one.
const LONGEST: usize = 110;

/// Words that name somebody only beside others: 社区、物业公司要….
const ALONE: &[&str] = &["社区", "部门", "单位"];

/// Words that name nobody.
const GENERIC: &[&str] = &["社会", "机构", "平台", "主体", "委会"];

/// All governments: 各级、各部门; 各地要….
const ALL: &[&str] = &["各级", "各地"];

/// The bodies with which a clause begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Bytes of the clause that name them.
    pub end: usize,
    pub members: Vec<Member>,
}

/// The subject of a clause, if it begins with names of bodies and what follows can be their predicate.
pub fn subject(clause: &str) -> Option<Subject> {
    // 12小时内派出工作组赴…: a term before the order. 商有关部门…: with whom. 组织各镇…: whom the order is about.
    let leads = clause.starts_with(|letter: char| letter.is_ascii_digit())
        || starts_with_any(clause, &["商有关", "商相关", "商各", "组织各", "组织有关", "组织相关"]);
    // 指县级以上人民政府…: what a word means.
    let means = clause.strip_prefix('指').is_some_and(|rest| starts_with_any(rest, &["省", "市", "县", "各", "国", "由"]));
    if leads || means || starts_with_any(clause, NO_BEGINNING) && !begins(clause) {
        return None;
    }
    // 组织医疗机构开展救治 is an order, 组织处置工作的政府 a government.
    let organizes = clause.starts_with("组织") && !starts_with_any(clause, &["组织部", "组织、", "组织和", "组织人事"]);
    ends(clause).into_iter().find_map(|end| {
        let (names, rest) = clause.split_at(end);
        (is_predicate(rest) && is_names(names) && (!organizes || names.contains('的'))).then(|| Subject { end, members: list(names) })
    })
}

/// The bodies of a circumstance with which a text begins, who are told what follows it: 市级部门出台政策时，要考虑….
pub fn engaged(text: &str) -> Option<Subject> {
    let (clause, behind) = text.split_once('，')?;
    let bare = clause.strip_suffix(['时', '前', '后'])?;
    let told = starts_with_any(behind, &["要", "应", "须", "必须", "不得"]) && is_predicate(behind);
    if !told || starts_with_any(clause, NO_BEGINNING) && !begins(clause) || subject(clause).is_some() {
        return None;
    }
    // 台 in 出台 is no head.
    let sure = |names: &str| head(names).is_some_and(|head| head.chars().count() > 1 || ["局", "委", "办", "厅", "镇"].contains(&head));
    let whole = |end: &usize| *end < bare.len() && !bare[*end..].starts_with(['、', '和', '及', '与']);
    let named = || ends(bare).into_iter().rfind(|end| whole(end) && sure(&bare[..*end]) && is_names(&bare[..*end]));
    let end = open_list(bare).or_else(named)?;
    Some(Subject { end, members: list(&bare[..end]) })
}

/// 药品批发企业、零售连锁总部、第三方平台等在获知事件后: a list that begins with a body and that 等 leaves open.
fn open_list(clause: &str) -> Option<usize> {
    let (before, behind) = clause.split_once('等')?;
    let first = before.split('、').next().filter(|first| is_names(first))?;
    let short = before.split('、').skip(1).all(|name| (2..=14).contains(&name.chars().count()) && !holds_clause(name));
    let circumstance = behind.starts_with(['在', '于']) || is_predicate(behind);
    (before.len() > first.len() && short && circumstance).then_some(before.len() + '等'.len_utf8())
}

/// Can a text that follows a name say what its body does? 应急 and 以上 only begin like predicates, and 发布的命令 says of what kind it is.
pub fn is_predicate(text: &str) -> bool {
    let acts = || PREDICATES.iter().any(|word| text.strip_prefix(word).is_some_and(|behind| !behind.starts_with('的')));
    acts() && !starts_with_any(text, NO_PREDICATES) || shall_act_on(text) || is_by_day(text)
}

/// 2026年6月底前完成…, 于10月底前报送…: by when a body has to act, right behind its name.
pub fn is_by_day(text: &str) -> bool {
    let day = text.strip_prefix('于').unwrap_or(text);
    let date: String = day.chars().take_while(|letter| letter.is_ascii_digit() || "年月日底前上旬中下".contains(*letter)).collect();
    date.starts_with(|letter: char| letter.is_ascii_digit()) && date.contains(['月', '年']) && date.ends_with('前')
}

/// 应对设计文件实施审查 is 应 and 对; 应对突发事件 is one verb.
fn shall_act_on(text: &str) -> bool {
    let clause = text.split(['，', '；', '。']).next().unwrap_or(text);
    clause.strip_prefix("应对").is_some_and(|rest| ["实施", "进行", "予以", "给予", "作出"].iter().any(|verb| rest.contains(verb)))
}

/// The bodies behind 由 in a clause that says what they do: 由市政府决定启动. The range is that of the names.
pub fn agent(clause: &str) -> Option<(std::ops::Range<usize>, Subject)> {
    clause.match_indices('由').find_map(|(at, word)| {
        let start = at + word.len();
        let before = clause[..at].chars().next_back();
        // 理由, 自由 and the like are no prepositions.
        // 请示由上级机构部署: what is asked for.
        if before.is_some_and(|letter| matches!(letter, '理' | '自' | '缘' | '事')) || clause[..at].ends_with("请示") {
            return None;
        }
        subject(&clause[start..]).map(|subject| (start..start + subject.end, subject))
    })
}

/// The bodies with which a text begins, as far as the list goes: 市科技局、市财政局等相关部门，推动…; 教育、民政等部门建立….
pub fn company(text: &str) -> Option<Vec<Member>> {
    let ends: Vec<usize> = ends(text).into_iter().filter(|end| is_names(&text[..*end])).collect();
    // 会同县财政局对各镇进行督查: the list ends where the predicate begins.
    let acts = ends.iter().find(|end| is_predicate(&text[**end..]));
    Some(list(&text[..*acts.or(ends.last())?]))
}

/// Byte positions at which names of bodies can end, in order.
fn ends(clause: &str) -> Vec<usize> {
    let (mut found, mut depth) = (Vec::new(), 0_i32);
    for (count, (at, letter)) in clause.char_indices().enumerate() {
        if count > LONGEST || (depth == 0 && matches!(letter, '。' | '；' | '：' | '，' | '\n')) {
            break;
        }
        depth += i32::from(opens(letter)) - i32::from(closes(letter));
        let end = at + letter.len_utf8();
        let names = &clause[..end];
        let closed = names.ends_with('等') && head(names.trim_end_matches('等')).is_some() || names.ends_with("等行业");
        if depth == 0 && (closed || head(names).is_some() || ALL.contains(&names)) {
            found.push(end);
        }
    }
    found
}

/// Is this a list of names and nothing else?
pub fn is_names(text: &str) -> bool {
    let members = list(text);
    let Some(first) = members.first() else { return false };
    let plausible = |member: &Member| {
        let name = member.name.as_str();
        let named = head(name).is_some()
            || is_post(name)
            || ALL.contains(&name)
            || FUNCTIONS.iter().any(|function| name.ends_with(function))
            || begins(name);
        let nobody = GENERIC.contains(&name) || members.len() == 1 && ALONE.contains(&name);
        named
            && !nobody
            && !name.ends_with("社会")
            && name.chars().count() <= 30
            && !holds_clause(name)
            && (begins(name) || !starts_with_any(name, NO_BEGINNING))
    };
    if is_closed(text, &members) {
        return true;
    }
    !text.contains(['。', '：'])
        && members.iter().all(plausible)
        && (head(&first.full).is_some() || ALL.contains(&first.name.as_str()) || members.len() > 1 && is_post(&first.full))
}

/// 气象、海洋、林业等部门: a list of what departments are for, most of which are known, that the word for all of them closes.
fn is_closed(text: &str, members: &[Member]) -> bool {
    let known = |member: &&Member| FUNCTIONS.iter().any(|function| member.name.trim_end_matches("部门").ends_with(function));
    let short = |member: &Member| {
        (2..=8).contains(&member.name.trim_end_matches("部门").chars().count())
            && !holds_clause(&member.name)
            && (begins(&member.name) || !starts_with_any(&member.name, NO_BEGINNING))
    };
    let closed = ["部门", "部门和单位", "部门（单位）", "部门及单位"].iter().any(|close| text.ends_with(close));
    let known = members.iter().filter(known).count();
    let most = known * 2 > members.len() && members.len() > 2 || text.contains('等') && known > 0 && members.len() == 2;
    closed && most && members.iter().all(short)
}

/// 指挥长、副指挥长和成员单位负责人: those who hold a post, in a list with others.
fn is_post(name: &str) -> bool {
    name.ends_with("指挥长") || name.ends_with("总指挥") || name.ends_with("召集人")
}

/// Words that stand in clauses and not in names.
fn holds_clause(name: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "等", "为", "了", "是", "将", "把", "被", "使", "通过", "根据", "按照", "进行", "实现", "提出", "以及", "就",
        "也", "并", "由", "率有关", "率领", "设在", "会同", "与其", "视情", "接受", "包括", "有责任", "有权", "能够", "不能", "才能", "报请", "立即", "移送", "发生后", "协调新", "规定", "参与处置",
    ];
    let bare = super::without_bracket(name);
    let of = bare.find('的').is_some_and(|at| {
        let mut rest = &bare[at + '的'.len_utf8()..];
        // 应急预案涉及的相关单位, 突发事件应对的牵头部门.
        while let Some(behind) = WHICH.iter().find_map(|which| rest.strip_prefix(which)) {
            rest = behind;
        }
        !["政府", "单位", "部门", "企业", "街道", "镇", "机构", "负责同志", "负责人", "县级", "市级", "省级", "设区"]
            .iter()
            .any(|head| rest.starts_with(head))
    });
    // 由县政府授权县气象局发布: by whose leave is no part of the name.
    let leave = bare.contains("授权") && !bare.contains("授权的") && !bare.contains("其授权");
    of || leave || WORDS.iter().any(|word| bare.contains(word))
}

/// What may stand before the noun behind 的.
const WHICH: &[&str] = &["各级", "各", "相关", "有关", "属地", "牵头", "主要", "主管", "责任", "所有", "专业"];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(clause: &str) -> Option<&str> {
        subject(clause).map(|subject| &clause[..subject.end])
    }

    #[test]
    fn subjects_of_clauses() {
        let cases = [
            ("市发展改革委会同市科技局建立机制", Some("市发展改革委")),
            ("各区县政府要切实履行主体责任", Some("各区县政府")),
            ("各镇（街道）组织开展排查", Some("各镇（街道）")),
            ("综合协调组组织有关部门做好处置", Some("综合协调组")),
            ("公安部门、交通运输部门依据各自职责采取措施", Some("公安部门、交通运输部门")),
            ("县指挥部办公室根据事态发展提请调整", Some("县指挥部办公室")),
            ("区县政府和相关部门应当采取以下措施", Some("区县政府和相关部门")),
            ("各街道、功能区要完善工作机制", Some("各街道、功能区")),
            ("各级、各部门要认真学习", Some("各级、各部门")),
            ("应急预案涉及的相关单位要制定工作手册", Some("应急预案涉及的相关单位")),
            ("事发地村（居）民委员会和其他组织要立即宣传动员", Some("事发地村（居）民委员会和其他组织")),
            ("区应急管理、发展改革、工业和信息化、财政等部门按照职能分工", Some("区应急管理、发展改革、工业和信息化、财政等部门")),
            ("区应急管理等有关部门要充分利用现有资源", Some("区应急管理等有关部门")),
            ("区级应急管理、公共卫生、消防救援等部门应当加强队伍建设", Some("区级应急管理、公共卫生、消防救援等部门")),
            ("灾害发生地的属地政府及有关责任单位应立即派人", Some("灾害发生地的属地政府及有关责任单位")),
            ("加强各有关部门协调配合", None),
            ("对有关部门的建议", None),
            ("充分发挥牵头作用", None),
            ("支持企业开展研发", None),
        ];
        for (clause, expected) in cases {
            assert_eq!(read(clause), expected, "{clause}");
        }
    }

    #[test]
    fn agents_behind_by() {
        let clause = "一级响应由县政府决定启动";
        let (range, _) = agent(clause).unwrap();
        assert_eq!(&clause[range], "县政府");
        assert_eq!(agent("自由贸易试验区建设"), None);
    }
}
