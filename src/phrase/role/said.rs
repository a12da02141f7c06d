//! Bodies and behind them what they do: 〔甲、乙牵头，丙按职责分工负责〕, （甲指导，乙落实）, （甲、乙）.

use super::{Role, Roles};
use crate::phrase::bodies::words::NO_BEGINNING;
use crate::phrase::bodies::{Member, begins, head, is_names, list, starts_with_any};
use crate::phrase::brackets;
use std::borrow::Cow;

/// 〔甲、乙牵头，丙按职责分工负责〕, （甲负责）, （甲、乙）: every part names bodies and, at its end, what they do.
pub(super) fn read(text: &str) -> Option<Roles> {
    let mut said = Said::default();
    for part in brackets::split(text, |letter| matches!(letter, '；' | ';' | '，' | ',' | '。')) {
        said.take(&whole(text[part].trim()))?;
    }
    let Said { mut roles, waiting, guides } = said;
    // Who guides helps those who do it; with none of these in the list they answer for it: （生态环境部指导）.
    let alone = roles.lead.is_empty() && roles.responsible.is_empty() && waiting.is_empty();
    roles.add(if alone { Role::Responsible } else { Role::Support }, guides);
    // Bodies without a word for their role answer for the work, if nothing else stands in the bracket.
    if roles.is_empty() && roles.deadline.is_none() && !is_names(text) {
        return None;
    }
    roles.add(Role::Responsible, waiting);
    Some(roles)
}

/// 市教育局 牵头: without the blank before the word for the role.
fn whole(part: &str) -> Cow<'_, str> {
    let last = part.rsplit_once([' ', '\u{3000}']).filter(|(_, word)| word.chars().count() <= 4 && does(word).is_some());
    last.filter(|(_, word)| list(word).iter().all(|member| !is_body(member)))
        .map_or(Cow::Borrowed(part), |(names, word)| Cow::Owned(names.to_owned() + word))
}

/// What the parts of a list have said so far.
#[derive(Default)]
struct Said {
    roles: Roles,
    /// Bodies whose role a later part may say.
    waiting: Vec<Member>,
    guides: Vec<Member>,
}

impl Said {
    /// Takes in a part; `None` if it makes the text no list of bodies.
    fn take(&mut self, part: &str) -> Option<()> {
        let begun = !self.waiting.is_empty() || !self.roles.is_empty();
        // （含开发区，下同） explains a word and gives nobody anything to do.
        if part.ends_with("下同") && self.roles.is_empty() && self.guides.is_empty() {
            return None;
        }
        // （甲负责。）ends with a mark; （以下简称乙） names, and begins with nothing.
        if is_rider(part) || part.is_empty() && begun {
            return Some(());
        }
        if let Some(when) = when(part).filter(|_| begun) {
            self.roles.deadline = Some(when.to_owned());
            return Some(());
        }
        if let Some((first, others)) = company(part) {
            self.waiting.extend(first);
            self.roles.add(Role::Lead, std::mem::take(&mut self.waiting));
            self.roles.add(Role::Support, others);
            return Some(());
        }
        let does = does(part);
        self.waiting.extend(bodies(part, does.is_some(), !self.waiting.is_empty())?);
        match does {
            Some(Does::Guides) => self.guides.append(&mut self.waiting),
            Some(Does::Role(role)) => self.roles.add(role, std::mem::take(&mut self.waiting)),
            None => {}
        }
        Some(())
    }
}

/// The bodies of a part, if it is made of nothing else. `told`: a word for their role ends it; `behind`: others wait for it.
fn bodies(part: &str, told: bool, behind: bool) -> Option<Vec<Member>> {
    let members = list(part);
    // （技工院校内由人社部门负责） is a clause.
    if members.iter().any(|member| member.name.contains('由') && !member.name.contains("自由")) {
        return None;
    }
    // 甲、乙，按职责分工负责: the role of those before.
    if members.is_empty() {
        return (told && behind).then_some(members);
    }
    let known = members.iter().filter(|member| is_body(member)).count();
    // One name that no list of words knows spoils no list of bodies: 国资委、中信保、海关总署等负责.
    let plausible = |member: &Member| is_body(member) || is_short_name(&member.name);
    (known == members.len() || told && known * 2 > members.len() && members.iter().all(plausible)).then_some(members)
}

/// Can a word be a name though it ends with no word for a body?
fn is_short_name(name: &str) -> bool {
    name.chars().count() <= 12 && !starts_with_any(name, NO_BEGINNING) && !name.contains(['的', '为', '是', '“', '《', '：'])
}

/// 市教育局会同市财政局负责: the first leads, the others help. Those whom nobody names (会同有关部门) are no members.
fn company(part: &str) -> Option<(Vec<Member>, Vec<Member>)> {
    let (before, after) = part.split_once("会同")?;
    let nobody = ["有关", "相关", "各", "其他"].iter().any(|word| after.starts_with(word));
    let (first, others) = (list(before), list(after));
    // 会同市商务局对进展情况跟踪督办 is a clause.
    let is_name = |member: &Member| head(&member.full).is_some() && member.name.chars().count() <= 16 && !member.name.contains('对');
    let named = |members: &[Member]| !members.is_empty() && members.iter().all(is_name);
    (!nobody && named(&others) && (before.is_empty() || named(&first))).then_some((first, others))
}

/// A clause of a bracket about the lists themselves: 下同, 不再列出, 排在第一位的部门为牵头部门.
fn is_rider(part: &str) -> bool {
    let first = || ["首位", "第一", "首个"].iter().any(|word| part.contains(word));
    matches!(part, "下同" | "以下同" | "以下类同") || part.starts_with("不再") || part.contains("为牵头") && first()
}

/// What the last words of a part say that its bodies do.
#[derive(Clone, Copy)]
enum Does {
    Role(Role),
    /// 指导: neither theirs to do nor a part of it.
    Guides,
}

fn does(part: &str) -> Option<Does> {
    const WORDS: &[(&str, Does)] = &[
        ("牵头", Does::Role(Role::Lead)),
        ("牵头负责", Does::Role(Role::Lead)),
        ("主办", Does::Role(Role::Lead)),
        ("配合", Does::Role(Role::Support)),
        ("协办", Does::Role(Role::Support)),
        ("参与", Does::Role(Role::Support)),
        ("参加", Does::Role(Role::Support)),
        ("协助", Does::Role(Role::Support)),
        ("协同推进", Does::Role(Role::Support)),
        ("协同落实", Does::Role(Role::Support)),
        ("配合推进", Does::Role(Role::Support)),
        ("配合落实", Does::Role(Role::Support)),
        ("负责", Does::Role(Role::Responsible)),
        ("落实", Does::Role(Role::Responsible)),
        ("承担", Does::Role(Role::Responsible)),
        ("实施", Does::Role(Role::Responsible)),
        ("推进", Does::Role(Role::Responsible)),
        ("指导", Does::Guides),
        ("督导", Does::Guides),
        ("监督", Does::Guides),
        ("督促", Does::Guides),
    ];
    WORDS.iter().filter(|(word, _)| part.ends_with(word)).max_by_key(|(word, _)| word.len()).map(|(_, does)| *does)
}

fn is_body(member: &Member) -> bool {
    head(&member.full).is_some() || begins(&member.name)
}

/// A part of a list that only says by when: 2023年9月底前完成, 长期坚持.
fn when(part: &str) -> Option<&str> {
    const ALWAYS: &[&str] = &["持续推进", "长期推进", "长期坚持", "持续实施", "持续开展", "常态化推进", "长期", "立即实施"];
    if ALWAYS.contains(&part) {
        return Some(part);
    }
    let dated = crate::phrase::period::find(part, None).into_iter().next().filter(|dated| dated.range.start == 0)?;
    let behind = &part[dated.range.end..];
    // 12月底前完成并长期坚持 says more of it.
    let done = behind.strip_prefix("完成").or(behind.strip_prefix("底前完成"));
    let only = done.is_some_and(|more| more.is_empty() || more.starts_with('并')) || matches!(behind, "" | "取得成效");
    only.then_some(&part[dated.range])
}
