//! Works of which a clause says how far they are: 荷花商业小镇、众泰综合体竣工验收, 云河大街、育英路等市政道路建成通车.

use super::members::{items, outside};
use super::text;
use super::{facility, name, renewal};
use crate::phrase::bodies::starts_with_any;
use crate::phrase::bodies::words::NO_BEGINNING;

/// What is said of works under way or done.
#[rustfmt::skip]
const STAGES: &[&str] = &[
    "竣工验收", "竣工通车", "竣工投产", "竣工投用", "竣工", "建成通车", "建成投用", "建成投产", "建成使用", "建成运营", "建成运行", "建成启用", "建成投入使用",
    "建成投运", "建成开放", "建成", "完工", "投入使用", "投入运营", "投入运行", "投入生产", "交付使用", "交付入住", "开工建设", "启动建设",
    "落地建设", "签约落地", "开工", "通车", "启用", "封顶", "落成", "开园", "开馆", "投产达效", "达产达效", "达产增效", "投产", "投用", "运营",
    "建设有序推进", "建设顺利推进", "建设稳步推进", "建设扎实推进", "建设加快推进", "建设加速推进", "建设加快", "建设提速", "有序推进", "顺利推进",
    "稳步推进", "扎实推进", "加快推进", "加速推进", "贯通", "改造完成", "尽快签约",
];

/// What may stand between the works and the word for their stage.
const ADVERBS: &[&str] = &[
    "全面", "基本", "正式", "顺利", "成功", "相继", "陆续", "如期", "加快", "有序", "即将", "正在", "全线", "均已", "已经", "已", "均",
    "主体", "年内", "实现", "提前", "先后", "全部", "尽快", "建设",
];

/// What may stand before the works.
const BEFORE: &[&str] =
    &["推动", "推进", "促进", "确保", "力争", "力促", "全力推动", "加快推动", "加快", "目前", "今年", "全年", "年内", "其中"];

/// Stages of a factory: what reaches them is a work, whatever it ends in.
const OF_PLANTS: &[&str] = &["投产达效", "达产达效", "达产增效", "投产", "尽快签约", "签约落地"];

/// The works of a clause, and what it says of them. `own`: see [`name::own_places`].
pub(super) fn read(clause: &str, own: &[String]) -> Vec<(String, String)> {
    let Some(stage) = STAGES.iter().filter(|stage| clause.ends_with(**stage)).max_by_key(|stage| stage.len()) else { return Vec::new() };
    let (mut subject, mut several) = (clause.strip_suffix(stage).unwrap_or(clause), false);
    while let Some((word, rest)) = ADVERBS.iter().find_map(|word| Some((word, subject.strip_suffix(word)?))) {
        several |= ["相继", "陆续", "均", "均已", "全部", "先后"].contains(word);
        subject = rest;
    }
    let said = &clause[subject.len()..];
    let subject = BEFORE.iter().find_map(|word| subject.strip_prefix(word)).unwrap_or(subject).trim();
    if starts_with_any(subject, NO_BEGINNING) || subject.contains(['，', '的', '了']) {
        return Vec::new();
    }
    named(subject, stage, several, own).into_iter().map(|work| (work.to_owned(), said.to_owned())).collect()
}

fn named<'a>(subject: &'a str, stage: &str, several: bool, own: &[String]) -> Vec<&'a str> {
    let (list, sort) = outside(subject, '等').map_or((subject, ""), |(list, sort)| (list, sort));
    let called = sort.ends_with("项目") || sort.ends_with("工程");
    let plants = OF_PLANTS.contains(&stage);
    let members: Vec<&str> = items(list).into_iter().map(name::without_first).collect();
    let proper = facility::proper(&members, own);
    let is_work = |item: &str| is_sure(item, several, own) || proper.contains(&item) || is_stage(item);
    // 荷风商业小镇、众达综合体: one that is sure vouches for its neighbour.
    let sure = members.iter().any(|item| is_work(item));
    let found: Vec<&str> = members.iter().copied().filter(|item| is_work(item) || (sure && facility::may_be(item))).collect();
    // 甲麦、乙邦食品等项目: names of firms, which only the whole list says to be works.
    let firm = |item: &&str| is_called(item) && !name::ends(item) && !facility::is_generic(item);
    let firms = (called || plants) && sort.ends_with("项目") && members.len() > 1 && members.iter().all(firm);
    let kept = |item: &&str| is_work(item) || (is_called(item) && (item.chars().count() > 4 || name::is_named(item, own)));
    match (found.len() * 2 > members.len(), firms) {
        // 济滨高铁、“大北环”等重大交通工程: one that is sure vouches for the others of what the text calls works.
        _ if !found.is_empty() && (called || (plants && found.len() * 2 >= members.len())) => members.into_iter().filter(kept).collect(),
        (true, _) => found,
        (_, true) => vec![subject],
        _ => Vec::new(),
    }
}

/// A name by itself; of a thing that can be anywhere a long one, if no word says that there are several.
fn is_sure(item: &str, several: bool, own: &[String]) -> bool {
    let described = !several && item.chars().count() >= 8;
    let sort = ["重点项目", "重大项目", "重点工程", "重大工程"].iter().any(|sort| item.ends_with(sort));
    !sort
        && name::is_name(item, true, own)
        && !counts(item)
        && (name::is_named(item, own) || name::ends_in_built(item) || name::is_stretch(item) || described)
}

/// 怡通（一期）, 泽金三期.
fn is_stage(item: &str) -> bool {
    let stage = ["一期", "二期", "三期", "四期", "一期）", "二期）", "三期）"].iter().any(|end| item.ends_with(end));
    stage && item.chars().count() > 3 && !counts(item) && name::may_be(item)
}

/// 城区5835套安置房: a number of things is none of them.
fn counts(item: &str) -> bool {
    item.char_indices().any(|(at, letter)| {
        let rest = item[at..].trim_start_matches(|c: char| c.is_ascii_digit());
        letter.is_ascii_digit() && rest.starts_with(['套', '个', '条', '处', '座', '户', '公', '万', '亿', '家', '所', '项', '平', '余'])
    })
}

/// Before 等项目 what has a name is a work, whatever it ends in.
fn is_called(item: &str) -> bool {
    (2..=24).contains(&item.chars().filter(|c| c.is_alphanumeric()).count()) && name::may_be(item)
}

/// Verbs of what is done.
#[rustfmt::skip]
const DONE: &[&str] = &[
    "建成", "新建", "竣工", "启用", "成立", "开工", "完成", "改造", "扩建", "改建", "改扩建", "投用", "建设", "启动", "规划建设", "拓宽", "打通",
    "迁建", "实施", "推进", "大力推进", "加快推进",
];

/// The works of a clause that looks back, each with the words that say how far it is.
pub(super) fn done(clause: &str, own: &[String]) -> Vec<(String, Option<String>)> {
    let under_way: Vec<_> = read(clause, own).into_iter().map(|(name, stage)| (name, Some(stage))).collect();
    let clause = ["先后", "相继", "陆续", "累计", "全面", "率先", "顺利", "成功", "基本"]
        .iter()
        .find_map(|word| clause.strip_prefix(word))
        .unwrap_or(clause);
    if !under_way.is_empty() || !starts_with_any(clause, DONE) {
        return under_way;
    }
    let sure = |name: &String| name::is_placed(name, own) && (name::is_named(name, own) || name::ends_in_built(name));
    let named = text::names(clause, own).into_iter().filter(sure);
    let facilities = renewal::read(clause, own).into_iter().map(|(name, _)| name);
    let works: Vec<String> = named.chain(facilities).collect();
    let verb = works.iter().filter_map(|name| clause.find(name.as_str())).min().map_or("", |at| &clause[..at]);
    // 建成启用全市首个…平台: that it is the first is no part of the verb either.
    let verb = ["首个", "首家", "首座", "全国", "全省", "全市", "全区", "全县"]
        .iter()
        .fold(verb, |verb, word| verb.strip_suffix(word).unwrap_or(verb));
    works.into_iter().map(|name| (name::without_first(&name).to_owned(), Some(verb.to_owned()))).collect()
}
