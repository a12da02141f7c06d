//! 指挥长由副县长担任，副指挥长由县水务局局长担任。成员由县财政局、县民政局组成: posts in sentences, told with who holds each.

use super::composition::{Composition, LEADS, MEMBERS, Post, duty, holders};
use crate::phrase::brackets;

/// The posts of a paragraph; none if nobody is said to lead.
pub fn held(text: &str) -> Option<Composition> {
    let mut found = Composition::default();
    let mut behind = 0;
    for clause in brackets::split(text, |letter| matches!(letter, '，' | '；' | '。')) {
        let Some((post, names)) = of_clause(text[clause.clone()].trim()) else { continue };
        let names = holders(names).into_iter().filter(|name| (2..=24).contains(&name.chars().count()));
        match post {
            Post::Lead => found.lead.extend(names),
            Post::Member => found.members.extend(names),
        }
        behind = clause.end;
    }
    found.duty = duty(&text[behind..]).filter(|duty| duty.starts_with("负责") || text[behind..].contains("职责"));
    (!found.lead.is_empty()).then_some(found)
}

/// 县指挥部指挥长由副县长担任; 副县长担任指挥长; 成员由甲、乙组成; 成员单位包括甲、乙.
fn of_clause(clause: &str) -> Option<(Post, &str)> {
    by(clause).or_else(|| holds(clause)).or_else(|| made_up(clause))
}

fn by(clause: &str) -> Option<(Post, &str)> {
    let (before, names) = clause.split_once('由')?;
    // 指挥长由县政府指定: by whom is all that the text says.
    let named = || Some(names).filter(|names| names.ends_with("指定"));
    let names = ["兼任", "担任", "出任"].iter().find_map(|verb| names.strip_suffix(verb)).or_else(named)?;
    // 办公室主任由县水务局局长兼任: the head of its office, not its own.
    let of_office = ["办公室主任", "办公室常务副主任", "办公室副主任", "办主任", "办副主任"].iter().any(|post| before.ends_with(post));
    // 指挥长、副指挥长由县政府指定: the first of the posts.
    let first = before.split('、').find_map(ends_in_post);
    Some((first.filter(|_| !of_office)?, names))
}

fn holds(clause: &str) -> Option<(Post, &str)> {
    let (at, verb) = ["兼任", "担任", "任", "为"].iter().find_map(|verb| clause.rfind(verb).map(|at| (at, *verb)))?;
    let post = of(&clause[at + verb.len()..])?;
    // 联席会议由副县长担任召集人.
    Some((post, clause[..at].rsplit_once('由').map_or(&clause[..at], |(_, names)| names)))
}

fn made_up(clause: &str) -> Option<(Post, &str)> {
    let at = clause.find("成员")?;
    let names = clause[at + "成员".len()..].trim_start_matches("单位");
    let names = names
        .strip_prefix('由')
        .and_then(|names| ["组成", "担任"].iter().find_map(|verb| names.strip_suffix(verb)))
        .or_else(|| ["包括", "主要包括", "有", "为", "："].iter().find_map(|verb| names.strip_prefix(verb)))?;
    (clause[..at].chars().count() <= 12).then(|| (Post::Member, without_posts(names)))
}

/// 县指挥部指挥长, 副指挥长: the post with which words end, the longest of those that fit.
pub fn ends_in_post(words: &str) -> Option<Post> {
    let of = |posts: &[&'static str], post| {
        posts.iter().filter(|name| words.ends_with(**name)).map(|name| (name.len(), post)).max_by_key(|found| found.0)
    };
    of(LEADS, Post::Lead).into_iter().chain(of(MEMBERS, Post::Member)).max_by_key(|found| found.0).map(|(_, post)| post)
}

fn of(words: &str) -> Option<Post> {
    if LEADS.contains(&words) { Some(Post::Lead) } else { MEMBERS.contains(&words).then_some(Post::Member) }
}

/// 市民政局、市财政局等部门主要负责人: the bodies.
pub fn without_posts(people: &str) -> &str {
    let mut names = people.trim_start_matches(['，', '、', '；']).trim_start_matches('由');
    for end in ["同志", "负责人", "负责", "主要", "分管", "相关", "有关"] {
        names = names.trim_end_matches(end);
    }
    // 等部门 says that there are more; 区级相关部门 are who belongs to it.
    match names.rfind('等') {
        Some(at) if ["部门", "单位"].iter().any(|end| names.ends_with(end)) && names[at..].chars().count() <= 7 => &names[..at],
        _ => names.trim_end_matches('等'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_holds_which_post() {
        let cases = [
            (
                "县指挥部指挥长由分管水务工作的副县长担任，副指挥长由县政府办公室副主任、县水务局局长担任。成员由县财政局、县民政局组成。",
                "分管水务工作的副县长",
                "县政府办公室副主任 县水务局局长 县财政局 县民政局",
            ),
            ("由县长担任总指挥，常务副县长任副总指挥，成员单位包括县财政局、县民政局等部门。", "县长", "常务副县长 县财政局 县民政局"),
            ("由县水务局负责日常工作。", "", ""),
        ];
        for (text, lead, members) in cases {
            let read = held(text).unwrap_or_default();
            assert_eq!((read.lead.join(" "), read.members.join(" ")), (lead.to_owned(), members.to_owned()), "{text}");
        }
    }
}
