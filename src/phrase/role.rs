//! Who does what: brackets, lines and columns that give bodies a role 牵头, 配合 or 责任.

use super::bodies::{Member, called, head, is_names, list};
use super::brackets;

/// Bodies by what they have to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    pub lead: Vec<Member>,
    pub support: Vec<Member>,
    pub responsible: Vec<Member>,
    /// Bodies that every later list takes in: 以下责任单位均包括各街道（镇）.
    pub later: Vec<Member>,
    /// The words of the list that say by when: 完成时限：2024年12月; 2023年9月底前完成.
    pub deadline: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Lead,
    Support,
    Responsible,
}

/// Words before a colon, and names of columns. 牵头责任单位 leads, 协同配合单位 supports: the first that fits counts.
const LABELS: &[(&str, Role)] = &[
    ("牵头", Role::Lead),
    ("主办", Role::Lead),
    ("配合", Role::Support),
    ("协办", Role::Support),
    ("协同", Role::Support),
    ("协助", Role::Support),
    ("参与", Role::Support),
    ("参加", Role::Support),
    ("责任", Role::Responsible),
    ("负责", Role::Responsible),
    ("落实", Role::Responsible),
    ("实施", Role::Responsible),
    ("承担", Role::Responsible),
    ("主管", Role::Responsible),
];

/// What labels end with.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "单位", "部门", "部门（单位）", "单位（部门）", "主体", "机构", "处室", "单位及部门", "部门及单位",
];

/// The role that a label or the name of a column gives: 牵头单位, 责任部门.
pub fn label(text: &str) -> Option<Role> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let short = text.chars().count() <= 12;
    let kind = KINDS.iter().any(|kind| text.ends_with(kind));
    LABELS.iter().find(|(word, _)| short && kind && text.contains(word)).map(|(_, role)| *role)
}

impl Roles {
    pub fn is_empty(&self) -> bool {
        self.lead.is_empty() && self.support.is_empty() && self.responsible.is_empty()
    }

    fn add(&mut self, role: Role, members: Vec<Member>) {
        let list = match role {
            Role::Lead => &mut self.lead,
            Role::Support => &mut self.support,
            Role::Responsible => &mut self.responsible,
        };
        for member in members {
            if !list.contains(&member) {
                list.push(member);
            }
        }
    }
}

/// What a bracket says about who does the work before it, or a line 牵头单位：…; 责任单位：…. `None` for other words.
pub fn read(text: &str) -> Option<Roles> {
    let (text, later) = later(&called(text));
    let roles = labelled(&text).or_else(|| said(&text))?;
    let mut roles = Roles { later, ..roles };
    let added: Vec<Member> = roles.later.iter().filter(|member| !roles.responsible.contains(member)).cloned().collect();
    roles.responsible.extend(added);
    (!roles.is_empty()).then_some(roles)
}

/// Takes out the clause that adds bodies to all lists from here on: 以下责任单位均包括…, 以下均需…落实，不再列出.
fn later(text: &str) -> (String, Vec<Member>) {
    let nothing = || (text.to_owned(), Vec::new());
    let Some(at) = text.find("以下").filter(|at| *at == 0 || text[..*at].ends_with(['，', '；', '。', '、'])) else {
        return nothing();
    };
    let Some((what, added)) = text[at..].split_once('均').filter(|(what, _)| what.chars().count() <= 10) else { return nothing() };
    if what.contains(['，', '。']) {
        return nothing();
    }
    let verbs = ["包括", "包含", "含", "需要", "需由", "需", "须", "应由", "由", "有", "为"];
    let added = verbs.iter().find_map(|verb| added.strip_prefix(verb)).unwrap_or(added);
    let added = added.split(['。', '；']).next().unwrap_or(added).split("不再").next().unwrap_or(added);
    let added = added.trim_end_matches(['，', '、']);
    let added =
        ["按职责分工负责", "组织实施", "落实", "负责", "参与", "配合"].iter().find_map(|end| added.strip_suffix(end)).unwrap_or(added);
    match list(added) {
        members if members.is_empty() => nothing(),
        members => (text[..at].trim_end_matches(['，', '；', '。']).to_owned(), members),
    }
}

/// 牵头单位：甲；责任单位：乙，丙. 〔牵头单位：县指挥部牵头，各成员单位，各镇（街道）具体负责〕 says the role again, and
/// another for those behind it.
fn labelled(text: &str) -> Option<Roles> {
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
        rest.len() < words.len() - at && label.chars().count() <= 8 && (self::label(label).is_some() || is_time(label))
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

/// A part of a list that only says by when: 2023年9月底前完成, 长期坚持.
fn when(part: &str) -> Option<&str> {
    const ALWAYS: &[&str] = &["持续推进", "长期推进", "长期坚持", "持续实施", "持续开展", "常态化推进", "长期", "立即实施"];
    if ALWAYS.contains(&part) {
        return Some(part);
    }
    let dated = crate::phrase::period::find(part, None).into_iter().next().filter(|dated| dated.range.start == 0)?;
    ["", "完成", "底前完成", "取得成效"].contains(&&part[dated.range.end..]).then_some(&part[dated.range])
}

fn said_role(part: &str) -> Option<Role> {
    let ends = |words: &[&str]| words.iter().any(|word| part.ends_with(word));
    if ends(&["牵头负责", "负责牵头", "分别牵头负责"]) {
        return None;
    }
    if ends(&["牵头", "分别牵头"]) {
        return Some(Role::Lead);
    }
    ends(&["具体负责", "分工负责", "负责落实", "按职责分工落实"]).then_some(Role::Responsible)
}

/// 〔甲、乙牵头，丙按职责分工负责〕, （甲负责）, （甲、乙）: every part names bodies and, at its end, what they do.
fn said(text: &str) -> Option<Roles> {
    let mut roles = Roles::default();
    let mut waiting: Vec<Member> = Vec::new();
    for part in brackets::split(text, |letter| matches!(letter, '；' | ';' | '，' | ',' | '。')) {
        let part = text[part].trim();
        if let Some(when) = when(part).filter(|_| !waiting.is_empty() || !roles.is_empty()) {
            roles.deadline = Some(when.to_owned());
            continue;
        }
        // （市税务局、市财政局负责。列第一位的为牵头单位，下同）
        if (part == "下同" || part.contains("为牵头")) && (!waiting.is_empty() || !roles.is_empty()) {
            continue;
        }
        let role = part_role(part);
        let members = list(part);
        if members.is_empty() || !members.iter().all(is_body) {
            return None;
        }
        waiting.extend(members);
        if let Some(role) = role {
            roles.add(role, std::mem::take(&mut waiting));
        }
    }
    // Bodies without a word for their role answer for the work, if nothing else stands in the bracket.
    if roles.is_empty() && roles.deadline.is_none() && !is_names(text) {
        return None;
    }
    roles.add(Role::Responsible, waiting);
    Some(roles)
}

fn part_role(part: &str) -> Option<Role> {
    const WORDS: &[(&str, Role)] = &[
        ("牵头", Role::Lead),
        ("牵头负责", Role::Lead),
        ("配合", Role::Support),
        ("参与", Role::Support),
        ("参加", Role::Support),
        ("协助", Role::Support),
        ("负责", Role::Responsible),
        ("落实", Role::Responsible),
        ("承担", Role::Responsible),
        ("实施", Role::Responsible),
    ];
    WORDS.iter().filter(|(word, _)| part.ends_with(word)).max_by_key(|(word, _)| word.len()).map(|(_, role)| *role)
}

fn is_body(member: &Member) -> bool {
    head(&member.full).is_some() || super::bodies::begins(&member.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(members: &[Member]) -> String {
        members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn roles_of_brackets() {
        let cases = [
            ("责任单位：市教育局、市财政局；各区县政府", "", "", "市教育局 市财政局 各区县政府"),
            ("牵头单位：县财政局，责任单位：县有关部门，各镇（街道）", "县财政局", "", "县有关部门 各镇（街道）"),
            ("牵头单位：县财政局；配合单位：县审计局", "县财政局", "县审计局", ""),
            ("县科技局、县市场监管局牵头，县教育局等有关单位按职责分工负责", "县科技局 县市场监管局", "", "县教育局"),
            ("县水务局负责", "", "", "县水务局"),
            ("县水务局牵头，县财政局配合", "县水务局", "县财政局", ""),
            ("牵头单位：县指挥部牵头，各成员单位，各镇（街道）具体负责", "县指挥部", "", "各成员单位 各镇（街道）"),
            ("责任单位：县水务局，按职责分工分别牵头负责", "", "", "县水务局"),
        ];
        for (text, lead, support, responsible) in cases {
            let roles = read(text).unwrap_or_default();
            assert_eq!(
                (names(&roles.lead), names(&roles.support), names(&roles.responsible)),
                (lead.into(), support.into(), responsible.into()),
                "{text}"
            );
        }
    }

    #[test]
    fn other_brackets_name_nobody() {
        for text in ["含济南高新区，下同", "2021—2025年", "冬季8℃以上", "详见附件1", "以下简称规划", "知识产权", "牵头作用"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_clause_adds_a_body_to_later_lists() {
        let roles = read("责任单位：县有关部门，以下责任单位均包括各街道（镇），不再逐一列出").unwrap();
        assert_eq!(names(&roles.responsible), "县有关部门 各街道（镇）");
        assert_eq!(names(&roles.later), "各街道（镇）");
        let roles = read("市民政局牵头，市财政局按职责分工负责，各区县政府落实。以下均需各区县政府落实，不再列出").unwrap();
        assert_eq!((names(&roles.lead), names(&roles.responsible)), ("市民政局".into(), "市财政局 各区县政府".into()));
        assert_eq!(names(&roles.later), "各区县政府");
    }
}
