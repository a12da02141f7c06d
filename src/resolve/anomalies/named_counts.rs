//! More or fewer names than the number behind them says: 新能源、新材料三大产业; 甲、乙、丙、丁等三大产业.
//!
//! Where a list ends in 等 it may name fewer. Which words before the first name belong to the verb nobody can be sure of: a
//! list that comes out with any of its beginnings is no doubt.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::phrase::brackets;
use crate::records::prose::Prose;
use std::ops::Range;

const NUMERALS: &str = "两三四五六七八九";
const SORTS: &[&str] = &["大", "类", "种"];
/// Behind 大 a noun: 三大产业, not 四大的.
const NO_NOUN: &[char] = &['的', '小', '于', '约', '中', '型', '幅', '力', '家'];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| &reading.prose).flat_map(of_block).collect()
}

fn of_block(prose: &Prose) -> Vec<Anomaly> {
    let clauses = brackets::split(prose.text(), |letter| matches!(letter, '，' | '。' | '；' | '：'));
    let doubt = |clause: Range<usize>| Some((doubt(&prose.text()[clause.clone()])?, clause));
    let found = clauses.into_iter().filter_map(doubt);
    found.map(|(message, place)| anomaly("count", message, Vec::new(), prose.source(place, "names and their number"))).collect()
}

fn doubt(clause: &str) -> Option<String> {
    let (at, numeral) = clause.char_indices().find(|(at, letter)| is_number(clause, *at, *letter))?;
    let number = NUMERALS.chars().position(|letter| letter == numeral)? + 2;
    let before = &clause[..at];
    let (list, open) = before.strip_suffix('等').map_or((before, false), |list| (list, true));
    if list.contains(['“', '《', '（', '—', ' ']) || list.ends_with(['、', '和', '与', '的', '”', '第']) {
        return None;
    }
    let counts = counts(list);
    let most = *counts.iter().min()?;
    let fits = counts.iter().any(|count| if open { *count <= number } else { *count == number });
    let is_list = list.matches('、').count() >= 2 && most > 2;
    let sort: String = clause[at..].chars().take(4).collect();
    (is_list && !fits).then(|| format!("所列名称与数目不合：“{}{sort}”，列出{most}个，称{number}个。", if open { "……等" } else { "……" }))
}

/// 三大产业: a numeral, a word for the sort and a noun; not 第三大, 十三大.
fn is_number(clause: &str, at: usize, letter: char) -> bool {
    let behind = &clause[at + letter.len_utf8()..];
    let sorted = SORTS.iter().find_map(|sort| behind.strip_prefix(sort));
    let noun = sorted.is_some_and(|rest| rest.chars().next().is_some_and(|next| next.is_alphabetic() && !NO_NOUN.contains(&next)));
    let alone = !clause[..at].ends_with(['第', '十', '百', '一', '二', '、', '这']) && !clause[..at].is_empty();
    NUMERALS.contains(letter) && noun && alone
}

/// How many names the list has, from each place where it may begin and with each 和 that may part two.
fn counts(list: &str) -> Vec<usize> {
    const VERBS: &[&str] = &[
        "实施", "打造", "推进", "建设", "培育", "聚焦", "围绕", "构建", "发展", "开展", "完善", "形成", "包括", "突出", "抓好", "推动",
        "壮大", "深化", "做强", "做优", "加快", "统筹", "提升", "强化", "优化", "落实", "健全", "领域", "方面", "涵盖", "布局", "以",
    ];
    let starts = VERBS.iter().flat_map(|verb| list.match_indices(verb).map(|(at, verb)| at + verb.len())).chain([0]);
    let one = |start: usize| {
        let words = &list[start..];
        let marks = words.matches('、').count();
        let joints = ["以及", "和", "及", "与"].iter().map(|joint| words.matches(joint).count()).sum::<usize>();
        marks + 1..=marks + 1 + joints
    };
    starts.flat_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::doubt;

    #[test]
    fn names_and_their_number() {
        assert!(doubt("壮大新能源、新材料、高端装备三大产业").is_none());
        assert!(doubt("壮大新能源、新材料、高端装备、绿色建材三大产业").is_some());
        assert!(doubt("壮大新能源、新材料、高端装备等四大产业").is_none());
        assert!(doubt("壮大新能源、新材料、高端装备、绿色建材和纺织等三大产业").is_some());
        assert!(doubt("在交通、水利领域实施新建、改建、扩建三大工程").is_none());
        assert!(doubt("推动第一、第二、第三大产业").is_none());
    }
}
