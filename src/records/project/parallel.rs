//! Works that stand side by side and share the word for what they are: 实施技术改造升级、领航企业培育、绿色制造推广工程 are three
//! works, each with 工程 behind its name. What is no such row (文物、珍贵古籍、影像资料数字化工程) is one work.

use super::name;

/// What a text calls works of a row.
const CALLED: &[&str] = &["工程", "行动", "计划"];

/// Letters of a member that says by itself what is done: 领航企业培育, not 精准灌溉.
const LEAST: usize = 6;

/// The names of the works of a row, if `items` are one. `called`: the words behind the list (等工程) call its members works.
pub(super) fn names(items: &[&str], called: bool) -> Option<Vec<String>> {
    let (last, others) = items.split_last().filter(|(_, others)| !others.is_empty())?;
    let end = if called { "工程" } else { CALLED.iter().find(|end| last.ends_with(**end))? };
    let stem = if called { last } else { last.strip_suffix(end)? };
    let members: Vec<&str> = others.iter().copied().chain([stem]).collect();
    is_row(&members).then(|| members.iter().map(|member| format!("{member}{end}")).collect())
}

/// Members of like length, of which each says what is done.
fn is_row(members: &[&str]) -> bool {
    let lengths: Vec<usize> = members.iter().map(|member| member.chars().count()).collect();
    let (Some(least), Some(most)) = (lengths.iter().min(), lengths.iter().max()) else { return false };
    let plain = |member: &str| !name::ends(member) && name::may_be(member) && !member.contains(['“', '的', '等', '和', '（']);
    *least >= LEAST && most - least <= 1 && members.iter().copied().all(plain)
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn a_row_of_works_has_members_of_like_length() {
        let row = names(&["技术改造升级", "领航企业培育", "绿色制造推广工程"], false);
        assert_eq!(row.unwrap_or_default(), ["技术改造升级工程", "领航企业培育工程", "绿色制造推广工程"]);
        assert_eq!(names(&["文物精品", "珍贵古籍", "影像资料数字化工程"], false), None);
        assert_eq!(names(&["精准灌溉", "智慧灌溉工程"], false), None);
        assert_eq!(names(&["技术改造升级", "领航企业培育"], true).unwrap_or_default(), ["技术改造升级工程", "领航企业培育工程"]);
    }
}
