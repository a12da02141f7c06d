//! Works of a list whose common end stands behind their number: 新建柳溪社区、白石社区2处便民市场 are 柳溪社区便民市场 and 白石社区便民市场.

use super::{facility, name};
use crate::normalize::numeral;

/// What works are counted by.
const COUNTS: &[char] = &['处', '座', '个', '所', '家', '条'];

/// Letters of a member, and of the end.
const LONGEST: usize = 12;

/// The names of the works, if `list` is such a list and the number is right.
pub(super) fn names(list: &str) -> Option<Vec<String>> {
    let (members, number, end) = parts(list)?;
    let items: Vec<&str> = members.split(['、', '和', '及']).map(str::trim).collect();
    // 甲便民市场、乙农贸市场2处便民市场: only the sum of what has its end.
    let last = end.char_indices().rev().nth(1).map_or("", |(at, _)| &end[at..]);
    let bare = |item: &str| !item.ends_with(last) && !facility::is_generic(item) && name::may_be(item);
    let fits = |item: &&str| (2..=LONGEST).contains(&item.chars().count()) && bare(item);
    // “个转企、小升规”2个培育工程 is one work.
    let sort = (name::ends(end) && !name::is_called_work(end)) || facility::is_sort(end);
    let works = items.len() == number && number > 1 && sort && !members.contains('“') && end.chars().count() >= 3 && items.iter().all(fits);
    works.then(|| items.iter().map(|item| format!("{item}{end}")).collect())
}

/// 柳溪社区、白石社区 | 2 | 便民市场.
fn parts(list: &str) -> Option<(&str, usize, &str)> {
    let (at, mark) = list.char_indices().find(|(at, mark)| COUNTS.contains(mark) && digits(&list[..*at]) > 0)?;
    let start = at - digits(&list[..at]);
    let number = &list[start..at];
    let value = number.parse().ok().or_else(|| "一二三四五六七八九".chars().position(|letter| number.starts_with(letter)).map(|at| at + 1));
    let value = if number == "两" { Some(2) } else { value };
    Some((list[..start].trim(), value?, list[at + mark.len_utf8()..].trim()))
}

/// How many bytes of a number a text ends with.
fn digits(text: &str) -> usize {
    let number = |letter: char| letter.is_ascii_digit() || letter == '两' || numeral::is_chinese(letter);
    let text = text.trim_end();
    text.len() - text.trim_end_matches(number).len()
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn the_end_behind_the_number_belongs_to_each() {
        assert_eq!(names("柳溪社区、白石社区2处便民市场").unwrap_or_default(), ["柳溪社区便民市场", "白石社区便民市场"]);
        assert_eq!(names("柳溪、白石4个街道养老服务中心"), None);
        assert_eq!(names("柳溪便民市场、白石便民市场"), None);
    }
}
