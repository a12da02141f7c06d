//! What the members of a list share and only one of them says: the word at its end, the level at its beginning.

use super::words::{BEGINNINGS, FUNCTIONS};
use super::{Member, begins, head, starts_with_any};

/// Gives members what they share: the word at the end of the next member that has one, or else `closing`; the level of the
/// member before.
pub(super) fn written_out(names: Vec<String>, closing: &str) -> Vec<Member> {
    let shared = |index: usize| {
        let next = names[index..].iter().find(|name| head(name).is_some());
        next.and_then(|name| ["部门", "局", "层面", "政府", "指挥部"].into_iter().find(|word| name.ends_with(word)))
    };
    // 铁路、民航、公路客运单位: of a list that no word closes the last may say it for all.
    let closing = match names.last() {
        Some(last) if closing.is_empty() && last.ends_with("单位") => "单位",
        _ => closing,
    };
    let mut level = "";
    let mut members = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let elided = head(name).is_none()
            && (FUNCTIONS.iter().any(|function| name.ends_with(function)) || ["国家", "省", "市"].contains(&name.as_str()));
        let own = ["省", "市", "区", "县"].into_iter().find(|level| name.starts_with(level));
        let tail = match government(name, &names[index + 1..]) {
            Some(government) => government,
            None if elided => shared(index).unwrap_or(closing),
            None => "",
        };
        // The last member carries the word and no level: 市生态环境、农业农村、应急部门.
        let plain = own.is_none() && starts_with_any(name, FUNCTIONS) && !starts_with_any(name, BEGINNINGS);
        let before = if plain && index > 0 && (elided || name.ends_with("部门")) { level } else { "" };
        level = own.unwrap_or(if plain { level } else { "" });
        let before = all_of(&names[..index], name).unwrap_or(before);
        members.push(Member { full: format!("{before}{name}{tail}"), name: name.clone() });
    }
    members
}

/// 长安县、临江市政府: the government of each, where a list says the word for the last place only.
fn government(name: &str, behind: &[String]) -> Option<&'static str> {
    let is_place = |name: &str| name.ends_with(['市', '县', '区', '旗']) && (2..=5).contains(&name.chars().count());
    let plain = is_place(name) && head(name).is_none() && !begins(name);
    let closing = behind.iter().filter(|_| plain).find(|name| head(name).is_some())?;
    let found = ["人民政府", "政府"].into_iter().find(|word| closing.strip_suffix(word).is_some_and(is_place))?;
    let mut between = behind.iter().take_while(|name| *name != closing);
    between.all(|name| is_place(name)).then_some(found)
}

/// 各街道、功能区 are all of both, 相关镇政府、街道办事处 those of both that it concerns.
fn all_of<'a>(before: &'a [String], name: &str) -> Option<&'a str> {
    const PLACES: &[&str] = &["功能区", "街道", "街道办事处", "街道办", "镇", "乡镇", "乡", "园区", "开发区", "镇政府", "乡镇政府"];
    const WHICH: &[&str] = &["各有关", "各相关", "各", "相关", "有关"];
    let is_place = |name: &str| PLACES.contains(&name);
    let first = before.iter().rev().find(|name| !is_place(name)).filter(|_| is_place(name))?;
    let which = WHICH.iter().find(|which| first.strip_prefix(**which).is_some_and(is_place))?;
    Some(&first[..which.len()])
}
