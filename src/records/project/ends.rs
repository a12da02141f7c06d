//! Works of a list whose common end one place prints for all: 开工甲村至乙城、丙湖至丁州等铁路 are 甲村至乙城铁路 and 丙湖至丁州铁路;
//! 湘琼、粤琼合作产业园 are two parks.

use super::members::{items, outside};
use super::{facility, name};

/// What stands behind 等 and is the end of each: lines and plants, of which each member says where.
const ENDS: &[&str] =
    &["铁路", "高铁", "城际", "高速公路", "高速", "公路", "水库", "煤电", "电站", "电厂", "机场", "枢纽", "港区", "航道", "航电枢纽"];

/// How what two places have together begins, or what a place has of a higher rank.
const SHARED: &[&str] = &["合作", "协作", "共建", "国家", "国际", "省级"];

pub(super) fn names(words: &str) -> Option<Vec<String>> {
    behind(words).or_else(|| of_pairs(words))
}

/// 大湾、盘南等煤电项目: the sort behind 等 ends the name of each that has no end of its own.
fn behind(words: &str) -> Option<Vec<String>> {
    let (list, sort) = outside(words, '等')?;
    let stem = sort.strip_suffix("项目").or_else(|| sort.strip_suffix("工程")).unwrap_or(sort);
    let end = ENDS.iter().any(|end| stem.ends_with(end)) && stem.chars().count() <= 8 && !stem.contains(|c: char| c.is_ascii_digit());
    let members = items(list);
    let where_only = |member: &&str| {
        (2..=10).contains(&member.chars().count())
            && !name::ends(member)
            && !facility::is_generic(member)
            && name::may_be(member)
            && !member.contains(['“', '的', '和'])
    };
    let rank = ["重点", "重大", "骨干", "新型", "大型"].iter().any(|rank| stem.starts_with(rank));
    (end && !rank && members.len() > 1 && members.iter().all(where_only))
        .then(|| members.iter().map(|member| format!("{member}{sort}")).collect())
}

/// 湘琼、粤琼、深儋合作产业园; 云州、青山国家物流枢纽: two letters each, and the same behind them.
fn of_pairs(words: &str) -> Option<Vec<String>> {
    let members = items(words);
    let (last, others) = members.split_last().filter(|(_, others)| !others.is_empty())?;
    let end = &last[last.char_indices().nth(2)?.0..];
    let short = |member: &&str| member.chars().count() == 2 && !facility::is_generic(member) && name::may_be(member);
    let head = &last[..last.len() - end.len()];
    let shared = SHARED.iter().any(|word| end.starts_with(word))
        && !end.contains(['和', '及', '与'])
        && name::ends(last)
        && !facility::is_generic(head);
    let whole = |member: &&str| format!("{member}{end}");
    (shared && others.iter().all(short)).then(|| others.iter().chain([&head]).map(whole).collect())
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn the_end_of_a_list_belongs_to_each() {
        assert_eq!(names("甲村至乙城、丙湖至丁州等铁路").unwrap_or_default(), ["甲村至乙城铁路", "丙湖至丁州铁路"]);
        assert_eq!(names("云州、青山国家物流枢纽").unwrap_or_default(), ["云州国家物流枢纽", "青山国家物流枢纽"]);
        assert_eq!(names("云州水库、青山水库"), None);
    }
}
