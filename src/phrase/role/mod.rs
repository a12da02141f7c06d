//! Who does what: brackets, lines and columns that give bodies a role 牵头, 配合 or 责任.

mod labelled;
mod later;
mod said;

use super::bodies::{Member, called};

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
    /// The list only says that it is that of the item before: 责任单位同上.
    pub as_before: bool,
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
    ("支撑", Role::Support),
    ("支持", Role::Support),
    ("协作", Role::Support),
    ("责任", Role::Responsible),
    ("负责", Role::Responsible),
    ("落实", Role::Responsible),
    ("实施", Role::Responsible),
    ("承担", Role::Responsible),
    ("主管", Role::Responsible),
    ("推进", Role::Responsible),
    ("主责", Role::Responsible),
    ("执行", Role::Responsible),
];

/// What labels end with.
#[rustfmt::skip]
const KINDS: &[&str] = &[
    "单位", "部门", "部门（单位）", "单位（部门）", "主体", "机构", "处室", "单位及部门", "部门及单位", "责任分工",
];

/// Labels that are nothing but the word: 牵头：市教育局；配合：市财政局.
const BARE: &[(&str, Role)] =
    &[("牵头", Role::Lead), ("主办", Role::Lead), ("配合", Role::Support), ("协办", Role::Support), ("参与", Role::Support)];

/// The role that a label or the name of a column gives: 牵头单位, 责任部门.
pub fn label(text: &str) -> Option<Role> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    if let Some((_, role)) = BARE.iter().find(|(word, _)| *word == text) {
        return Some(*role);
    }
    let short = text.chars().count() <= 12;
    let kind = KINDS.iter().any(|kind| text.ends_with(kind));
    LABELS.iter().find(|(word, _)| short && kind && text.contains(word)).map(|(_, role)| *role)
}

impl Roles {
    pub fn is_empty(&self) -> bool {
        self.lead.is_empty() && self.support.is_empty() && self.responsible.is_empty()
    }

    fn add(&mut self, role: Role, members: Vec<Member>) {
        for member in members {
            // 市教育局（牵头）、市财政局: one of a list is marked.
            let marked = ["（牵头）", "〔牵头〕", "(牵头)", "（牵头单位）"].iter().find_map(|mark| member.name.strip_suffix(mark));
            let (role, member) = match marked {
                Some(name) => (Role::Lead, Member { name: name.to_owned(), full: name.to_owned() }),
                None => (role, member),
            };
            let list = match role {
                Role::Lead => &mut self.lead,
                Role::Support => &mut self.support,
                Role::Responsible => &mut self.responsible,
            };
            if !list.contains(&member) {
                list.push(member);
            }
        }
    }
}

/// 【牵头单位】市教育局【配合单位】市财政局 with colons for the brackets; `None` for a text without such a label.
pub fn unmarked(text: &str) -> Option<String> {
    let marked = text.split('【').skip(1).any(|part| part.split_once('】').is_some_and(|(inside, _)| label(inside).is_some()));
    let plain = marked.then(|| text.replace('【', "；").replace('】', "："))?;
    Some(plain.trim_start_matches('；').to_owned())
}

/// What a bracket says about who does the work before it, or a line 牵头单位：…; 责任单位：…. `None` for other words.
pub fn read(text: &str) -> Option<Roles> {
    if is_as_before(text) {
        return Some(Roles { as_before: true, ..Roles::default() });
    }
    let (text, later) = later::split(&called(text));
    let roles = labelled::read(&text).or_else(|| said::read(&text))?;
    let mut roles = Roles { later, ..roles };
    let added: Vec<Member> = roles.later.iter().filter(|member| !roles.responsible.contains(member)).cloned().collect();
    roles.responsible.extend(added);
    (!roles.is_empty()).then_some(roles)
}

/// 责任单位同上, 责任单位：同上, 同上.
fn is_as_before(text: &str) -> bool {
    let before = text.trim().trim_end_matches('。').strip_suffix("同上").map(|before| before.trim_end_matches(['：', ':']));
    before.is_some_and(|before| before.is_empty() || label(before).is_some())
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
            ("牵头单位：县财政局，支撑单位：县审计局、相关镇", "县财政局", "县审计局 相关镇", ""),
            ("推进单位：县财政局", "", "", "县财政局"),
            ("县科技局、县市场监管局牵头，县教育局等有关单位按职责分工负责", "县科技局 县市场监管局", "", "县教育局"),
            ("县水务局负责", "", "", "县水务局"),
            ("县水务局牵头，县财政局配合", "县水务局", "县财政局", ""),
            ("牵头单位：县指挥部牵头，各成员单位，各镇（街道）具体负责", "县指挥部", "", "各成员单位 各镇（街道）"),
            ("牵头：县财政局；配合：县审计局", "县财政局", "县审计局", ""),
            ("县财政局 牵头，县审计局 配合", "县财政局", "县审计局", ""),
            ("县财政局〔牵头〕、县审计局", "县财政局", "", "县审计局"),
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
