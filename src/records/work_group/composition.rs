//! Who leads a group and who belongs to it, in a sentence or in the lines of a roster.

use super::posts::without_posts;
use crate::phrase::bodies::{head, is_names, list, subject};
use crate::phrase::brackets;

/// What a paragraph says about a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Composition {
    pub lead: Vec<String>,
    pub members: Vec<String>,
    /// Its duty: what stands behind.
    pub duty: Option<String>,
}

/// 由市卫生健康部门牵头，会同市市场监管部门等单位组织做好…; 县政府办牵头，县水务局等单位组成。负责…. A text without 牵头 is
/// all duty.
pub fn of_sentence(text: &str) -> Composition {
    if let Some(posts) = of_posts(text) {
        return posts;
    }
    let Some(at) = text.find("牵头").filter(|at| leads(&text[..*at])) else {
        let (members, behind) = made_of(text);
        return Composition { duty: duty(behind), members, ..Composition::default() };
    };
    let lead = list(text[..at].trim_start_matches('由')).into_iter().map(|member| member.name).collect();
    let rest = text[at + "牵头".len()..].trim_start_matches("负责").trim_start_matches(['，', '、', '；']);
    let (members, behind) = members(rest);
    Composition { lead, members, duty: duty(&rest[behind..]) }
}

/// 组长单位：市公安局；成员单位：市城管局。主要职责：…; 牵头单位市民政局，成员单位市财政局。负责…; 市经信局任组长单位，市通信局为成员单位，负责…:
/// every part names the bodies of a post; the duty is what stands behind.
fn of_posts(text: &str) -> Option<Composition> {
    let mut found = Composition::default();
    let mut behind = 0;
    for part in brackets::split(text, |letter| matches!(letter, '；' | '，' | '。')) {
        let words = text[part.clone()].trim();
        let helps = || signed(words).filter(|(post, _)| *post == Post::Lead || !found.lead.is_empty());
        let Some((post, names)) = labelled(words).or_else(|| held(words)).or_else(helps) else { break };
        let names = list(names).into_iter().map(|member| member.name);
        if post == Post::Lead {
            found.lead.extend(names)
        } else {
            found.members.extend(names)
        }
        behind = part.end;
    }
    found.duty = duty(&text[behind..]);
    (!found.lead.is_empty()).then_some(found)
}

/// 成员单位：甲、乙, 成员单位甲、乙.
fn labelled(words: &str) -> Option<(Post, &str)> {
    let of = |labels: &[&str]| {
        labels.iter().filter(|label| label.ends_with("单位") || label.ends_with("部门")).find_map(|label| words.strip_prefix(label))
    };
    let (post, rest) = of(LEADS).map(|rest| (Post::Lead, rest)).or_else(|| Some((Post::Member, of(MEMBERS)?)))?;
    let names = rest.trim_start_matches(['：', ':', '为', ' ', '有']);
    is_names(names).then_some((post, names))
}

/// 由甲负责, 乙、丙配合.
fn signed(words: &str) -> Option<(Post, &str)> {
    let lead = words.strip_prefix('由').and_then(|rest| rest.strip_suffix("负责")).map(|names| (Post::Lead, names));
    let help = || ["配合", "协助", "参加", "参与"].iter().find_map(|end| words.strip_suffix(end)).map(|names| (Post::Member, names));
    lead.or_else(help).filter(|(_, names)| is_names(names))
}

/// 甲任组长单位, 甲、乙为成员单位.
fn held(words: &str) -> Option<(Post, &str)> {
    let (at, verb) =
        ["任", "为", "担任"].iter().filter_map(|verb| words.rfind(verb).map(|at| (at, *verb))).max_by_key(|(at, verb)| at + verb.len())?;
    let (names, post) = (words[..at].trim_start_matches('由').trim_end_matches('担'), &words[at + verb.len()..]);
    let post = if LEADS.contains(&post) {
        Post::Lead
    } else if MEMBERS.contains(&post) {
        Post::Member
    } else {
        return None;
    };
    is_names(names).then_some((post, names))
}

fn leads(before: &str) -> bool {
    is_names(before.trim_start_matches('由')) && !before.contains('。')
}

/// The members with which a text begins, and where what they do begins.
fn members(text: &str) -> (Vec<String>, usize) {
    let names = |text: &str| list(text).into_iter().map(|member| member.name).collect::<Vec<_>>();
    let sentence = text.find('。').unwrap_or(text.len());
    if let Some(end) =
        ["组成", "构成", "参加", "参与", "配合"].iter().filter_map(|word| text[..sentence].find(word).map(|at| at + word.len())).min()
        && !text.starts_with("组织")
    {
        let end = if text[end..].starts_with('。') { end + '。'.len_utf8() } else { end };
        return (names(text[..end].trim_start_matches("会同").trim_end_matches('。')), end);
    }
    let behind = ["会同", "联合", "协同"].iter().find(|word| text.starts_with(**word)).map_or(0, |word| word.len());
    if behind == 0 {
        return (experts(text).into_iter().collect(), 0);
    }
    let end = behind + names_end(&text[behind..]);
    (names(&text[behind..end]), end)
}

/// Where a list of names ends: before what they do, or at the mark that closes it.
fn names_end(text: &str) -> usize {
    if let Some(subject) = subject(text) {
        return subject.end;
    }
    let clause = brackets::split(text, |letter| matches!(letter, '，' | '。' | '；')).first().map_or(text.len(), |range| range.end);
    let ends = text[..clause].char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.rev().find(|end| head(&text[..*end]).is_some() && is_names(&text[..*end])).unwrap_or(clause)
}

/// 组织药品安全、公共卫生等领域专家参与…: experts are members without names.
fn experts(text: &str) -> Option<String> {
    let end = text.find("专家")? + "专家".len();
    let named = text[..end].strip_prefix("组织")?;
    (named.chars().count() <= 40 && !named.contains(['，', '。'])).then(|| named.to_owned())
}

/// 由县财政局、县民政局等部门组成，负责…: those who belong to it, and what it is for.
pub fn made_of(text: &str) -> (Vec<String>, &str) {
    let made = text.strip_prefix('由').and_then(|rest| rest.split_once('，'));
    let names = |made: &str| {
        let names = ["组成", "构成", "参加"].iter().find_map(|verb| made.strip_suffix(verb))?;
        let names = without_posts(names);
        let known = list(names);
        (!known.is_empty() && known.iter().all(|member| head(&member.full).is_some())).then(|| holders(names))
    };
    made.and_then(|(made, behind)| Some((names(made)?, behind))).unwrap_or((Vec::new(), text))
}

/// What a text says that a group does.
pub fn duty(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches(['，', '。', '；', '、', '）', '：']);
    // 设在县水务局。负责…: where it sits is no part of what it does.
    let text = text.strip_prefix("设在").and_then(|rest| rest.split_once('。')).map_or(text, |(_, rest)| rest).trim();
    let text = ["主要职责：", "主要职责是", "工作职责：", "职责：", "主要任务：", "主要任务是", "任务："]
        .iter()
        .find_map(|label| text.strip_prefix(label))
        .unwrap_or(text)
        .trim();
    (text.chars().count() >= 4).then(|| text.to_owned())
}

/// Posts in a roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Post {
    Lead,
    Member,
}

#[rustfmt::skip]
pub const LEADS: &[&str] = &[
    "组长", "指挥长", "总指挥", "召集人", "主任", "负责人", "指挥", "第一组长", "牵头单位", "牵头部门", "组长单位", "牵头责任单位",
];
#[rustfmt::skip]
pub const MEMBERS: &[&str] = &[
    "副组长", "副指挥长", "副总指挥", "常务副组长", "常务副指挥长", "副召集人", "副主任", "副指挥", "成员", "组员", "成员单位",
    "组成单位", "参与单位", "配合单位", "参加单位", "参加部门", "协助单位", "协助部门", "协作单位", "协同单位", "责任单位", "政委", "执行组长", "成员部门", "配合部门", "副组长单位", "参与部门",
];

/// Is it what a post is called, and no more?
pub fn is_post(words: &str) -> bool {
    LEADS.contains(&words) || MEMBERS.contains(&words)
}

/// 组　长：, 成员：: the post with which a line begins, and what stands behind.
pub fn post(line: &str) -> Option<(Post, &str)> {
    let (label, rest) = line.split_once(['：', ':'])?;
    let label: String = label.chars().filter(|letter| !letter.is_whitespace()).collect();
    let post = if LEADS.contains(&label.as_str()) {
        Post::Lead
    } else if MEMBERS.contains(&label.as_str()) {
        Post::Member
    } else {
        return None;
    };
    Some((post, rest.trim()))
}

/// 井　然 县水务局局长: a name and a post. A name of two letters may be spaced.
pub fn person(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let (name, rest) = match words.as_slice() {
        [a, b, rest @ ..] if a.chars().count() == 1 && b.chars().count() == 1 => (format!("{a}{b}"), rest),
        [name, rest @ ..] if (2..=4).contains(&name.chars().count()) => ((*name).to_owned(), rest),
        _ => return None,
    };
    (!rest.is_empty() && !line.contains('。') && !name.contains(['、', '，'])).then(|| format!("{name} {}", rest.join(" ")))
}

/// Who holds a post: a person, or a list of bodies and posts.
pub fn holders(text: &str) -> Vec<String> {
    if let Some(person) = person(text) {
        return vec![person];
    }
    // 县应急局局长、县水务局局长 keep their posts.
    let posts = |part: &str| ["长", "主任", "书记", "领导", "负责同志", "负责人"].iter().any(|post| part.ends_with(post));
    let parts: Vec<&str> = brackets::split(text.trim_end_matches('。'), |letter| matches!(letter, '、' | '，' | '；'))
        .into_iter()
        .map(|part| text[part].trim())
        .collect();
    let all_posts = parts.iter().all(|part| posts(part));
    if all_posts {
        return parts.into_iter().filter(|part| !part.is_empty()).map(str::to_owned).collect();
    }
    list(without_people(text)).into_iter().map(|member| member.name).collect()
}

/// 甲、乙有关负责人: the bodies, whoever comes from them.
fn without_people(text: &str) -> &str {
    let bare = text.trim_end_matches('。');
    let of = |end: &str| ["有关", "相关"].iter().find_map(|which| bare.strip_suffix(end)?.strip_suffix(which));
    ["负责人", "负责同志", "人员", "同志"].iter().find_map(|end| of(end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compositions_of_sentences() {
        let cases = [
            (
                "由县卫健局牵头，会同县教育、财政部门和城东海关等单位做好救治工作。",
                "县卫健局",
                "县教育 财政部门 城东海关",
                "做好救治工作。",
            ),
            ("县政府办牵头，县水务局、受灾街道（镇）等单位组成。承担协调工作。", "县政府办", "县水务局 受灾街道（镇）", "承担协调工作。"),
            ("由县水务局牵头，会同县应急局等单位，采取控制措施。", "县水务局", "县应急局", "采取控制措施。"),
            ("负责协调联络。", "", "", "负责协调联络。"),
        ];
        for (text, lead, members, duty) in cases {
            let read = of_sentence(text);
            assert_eq!(
                (read.lead.join(" "), read.members.join(" "), read.duty.unwrap_or_default()),
                (lead.into(), members.into(), duty.into()),
                "{text}"
            );
        }
    }

    #[test]
    fn rosters() {
        assert_eq!(post("组 长：井然 县水务局局长"), Some((Post::Lead, "井然 县水务局局长")));
        assert_eq!(person("井 然 县水务局局长").as_deref(), Some("井然 县水务局局长"));
        assert_eq!(holders("县教育局、县水务局分管负责同志，各街道分管负责同志"), ["县教育局", "县水务局", "各街道"]);
        assert_eq!(holders("县政府相关领导、县应急局局长"), ["县政府相关领导", "县应急局局长"]);
    }
}
