//! Facilities that are built or renewed, each by its proper name: 新建青年公园、南湖公园, 拓宽改造S234线, 对朝阳路、育才街进行大修.

use super::members::items;
use super::{counted, facility};
use crate::normalize::numeral;
use std::ops::Range;

/// What is done to what stands already, and to what is to stand.
const RENEWS: &[&str] = &[
    "拓宽改造",
    "大修改造",
    "改造提升",
    "提升改造",
    "改造升级",
    "升级改造",
    "改造整治",
    "扩建改造提升",
    "扩建改造",
    "改扩建",
    "改建",
    "改造",
    "拓宽",
    "扩建",
    "迁建",
    "打通",
    "大修",
    "修缮",
    "提质增效",
    "扩容提升",
    "扩容改造",
    "扩容",
    "整治提升",
    "提标改造",
    "升级扩容",
    "保护整治",
    "保护提升",
    "提升",
];
const BUILDS: &[&str] = &[
    "新建、改扩建",
    "新建、改建、扩建",
    "新建、改建",
    "新建、改造",
    "异地新建",
    "新建续建",
    "新建",
    "新改建",
    "新改扩建",
    "续建",
    "修建",
    "兴建",
    "规划建设",
    "开工建设",
    "启动建设",
    "建成通车",
    "竣工通车",
    "建成投用",
    "建成投运",
    "建成投产",
    "建成启用",
    "建成使用",
    "建成开通",
    "建成",
    "建设",
    "开工",
];

/// What may stand before the verb: 高标准, 加快, 完成.
const BEFORE: &[&str] = &[
    "加快",
    "积极",
    "全面",
    "高标准",
    "高质量",
    "有序",
    "扎实",
    "推进",
    "推动",
    "实施",
    "完成",
    "规划",
    "统筹",
    "逐步",
    "适时",
    "重点",
    "启动",
    "抓好",
    "加强",
];

/// Each facility of a clause, and what is done to it if that is not simply that it is built. `own`: see
/// [`super::own::words`].
pub(super) fn read<'a>(clause: &'a str, own: &[String]) -> Vec<(String, Option<&'a str>)> {
    let Some((object, verb)) = treated(clause).or_else(|| done(clause)) else { return Vec::new() };
    let (list, sort) = object.split_once('等').unwrap_or((object, ""));
    if PARTS.iter().any(|part| sort.ends_with(part)) {
        return Vec::new();
    }
    let list = plain(list);
    let what = RENEWS.contains(&verb).then(|| in_what_way(clause, verb));
    if let Some(counted) = counted::names(list) {
        return counted.into_iter().map(|name| (name, what)).collect();
    }
    let items: Vec<&str> =
        facility::with_shared_ends(list, &items(list)).into_iter().flat_map(joined).map(without_count).map(named_in_bracket).collect();
    // 南山路、河东、河西路等商圈: members without an end of their own, which the next has drawn to itself.
    let works = sort.is_empty() || ["项目", "工程"].iter().any(|word| sort.contains(word));
    let whole = |item: &&str| works || !item.contains('、');
    facility::proper(&items, own).into_iter().filter(whole).map(|item| (item.to_owned(), what)).collect()
}

/// 白石东外环并向南延伸, 南外环项目: what goes on behind the names, and what they are called.
fn plain(list: &str) -> &str {
    let list = ["并向", "并与"].iter().find_map(|more| list.split_once(more)).map_or(list, |(list, _)| list);
    list.strip_suffix("项目").unwrap_or(list)
}

/// 主干路快速化改造提升: the word before the verb says in what way.
fn in_what_way<'a>(clause: &'a str, verb: &'static str) -> &'a str {
    let behind = clause.strip_suffix(verb).filter(|before| before.ends_with('化'));
    let way = behind.and_then(|before| before.char_indices().rev().nth(2)).map(|(at, _)| &clause[at..]);
    way.unwrap_or(verb)
}

/// What belongs to a road or a building and is not the whole of it: 汶北路、学苑大街等沿线景观改造提升.
const PARTS: &[&str] = &[
    "景观", "绿化", "绿地", "管网", "管线", "路灯", "照明", "环境", "立面", "外墙", "设备", "周边", "沿线", "两侧", "路段", "路口", "节点",
];

/// 东外环及南外环: two facilities, where both sides may be one.
fn joined(item: &str) -> Vec<&str> {
    let apart = |mark: &str| item.split_once(mark).filter(|(left, right)| facility::may_be(left) && facility::may_be(right));
    match ["以及", "及", "和", "与"].iter().find_map(|mark| apart(mark)) {
        Some((left, right)) => vec![left, right],
        None => vec![item],
    }
}

fn longest(fits: impl Fn(&str) -> bool) -> Option<&'static str> {
    RENEWS.iter().chain(BUILDS).copied().filter(|verb| fits(verb)).max_by_key(|verb| verb.len())
}

/// 对朝阳路、育才街等道路进行大修; 对白石镇卫生院扩建改造提升.
fn treated(clause: &str) -> Option<(&str, &'static str)> {
    let rest = clause.strip_prefix('对')?;
    let verb = longest(|verb| rest.ends_with(verb))?;
    let object = rest.strip_suffix(verb)?;
    let object = ["进行", "实施", "开展"].iter().find_map(|word| object.strip_suffix(word)).unwrap_or(object);
    Some((object.trim_start_matches("现有").trim_start_matches('现'), verb))
}

/// 加快改造提升北外环、东外环; 推进磨石山公园、林东路建设.
fn done(clause: &str) -> Option<(&str, &'static str)> {
    let mut rest = clause;
    while let Some(bare) = BEFORE.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = bare;
    }
    if let Some(verb) = longest(|verb| rest.starts_with(verb)) {
        // 建成开放大剧院.
        let object = &rest[verb.len()..];
        return Some((["开放", "启用", "投用"].iter().find_map(|second| object.strip_prefix(second)).unwrap_or(object), verb));
    }
    let verb = longest(|verb| rest.ends_with(verb)).filter(|_| rest.len() < clause.len())?;
    Some((rest.strip_suffix(verb)?, verb))
}

/// 区级公墓（青山公墓）: the bracket behind a sort names the one that is meant.
fn named_in_bracket(item: &str) -> &str {
    let bracket = item.strip_suffix('）').and_then(|item| item.split_once('（'));
    bracket.filter(|(sort, name)| facility::is_sort(sort) && facility::may_be(name)).map_or(item, |(_, name)| name)
}

/// 湖滨园便民市场4处便民市场, 金水河水厂一座: without how many there are.
fn without_count(item: &str) -> &str {
    let at = item.char_indices().find(|(at, letter)| {
        let number = |letter: char| letter.is_ascii_digit() || letter == '两' || numeral::is_chinese(letter);
        let behind = item[*at..].trim_start_matches(number).trim_start();
        *at > 0 && number(*letter) && behind.starts_with(['处', '座', '所', '个', '条', '家'])
    });
    at.map_or(item, |(at, _)| item[..at].trim_end())
}

/// 甲至乙铁路联络线两条货运通道: without how many the members of the list are; 产业园区15个以上 are none of them.
pub(super) fn without_sum(item: &str) -> &str {
    let name = without_count(item);
    let rest = item[name.len()..].trim_start();
    let sum = rest.starts_with(['两', '二', '三', '四', '五', '六', '七', '八', '九']) && rest.chars().count() > 3;
    if sum && super::name::ends(name) { name } else { item }
}

/// 改造提升草齐线、新建汶北路、拓宽改造S234线: a clause for each verb.
pub(super) fn verbs_apart(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    const VERBS: &[&str] = &["新建", "拓宽改造", "改造提升", "续建", "打通", "新改建"];
    let (mut found, mut start) = (Vec::new(), range.start);
    for (at, mark) in text[range.clone()].match_indices('、') {
        let (at, behind) = (range.start + at, range.start + at + mark.len());
        let rest = VERBS.iter().find_map(|verb| text[behind..range.end].strip_prefix(verb));
        // 续建、新建项目: two verbs of one object, or the name of a sort.
        let object = rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['、', '和', '及', '等', '的', '项', '工', '任']));
        if object && longest(|verb| text[start..at].ends_with(verb)).is_none() {
            found.push(start..at);
            start = behind;
        }
    }
    found.push(start..range.end);
    found
}
