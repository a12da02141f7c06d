//! Works of which a clause says how far they are: 荷花商业小镇、众泰综合体竣工验收, 云河大街、育英路等市政道路建成通车.

use super::members::{items, outside};
use super::{facility, name};
use crate::phrase::bodies::starts_with_any;
use crate::phrase::bodies::words::NO_BEGINNING;

/// What is said of works under way or done.
#[rustfmt::skip]
const STAGES: &[&str] = &[
    "竣工验收", "竣工通车", "竣工投产", "竣工投用", "竣工", "建成通车", "建成投用", "建成投产", "建成使用", "建成运营", "建成运行", "建成启用", "建成投入使用",
    "建成投运", "建成开放", "建成", "完工", "投入使用", "投入运营", "投入运行", "投入生产", "交付使用", "交付入住", "开工建设", "启动建设",
    "落地建设", "签约落地", "开工", "通车", "启用", "封顶", "落成", "开园", "开馆", "投产达效", "达产达效", "达产增效", "投产", "投用", "运营",
    "建设有序推进", "建设顺利推进", "建设稳步推进", "建设扎实推进", "建设加快推进", "建设加速推进", "建设加快", "建设提速", "有序推进", "顺利推进",
    "稳步推进", "扎实推进", "加快推进", "加速推进", "贯通", "改造完成", "尽快签约", "尽快落地",
    "开业运营", "开业", "功能升级", "提档升级",
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

/// Stages of shops and halls: what opens is a work, if one of those that open with it is.
const OPENS: &[&str] = &["开业运营", "开业", "开园", "开馆", "竣工验收"];

/// The works of a clause, and what it says of them. `own`: see [`super::own::words`].
pub(super) fn read(clause: &str, own: &[String]) -> Vec<(String, String)> {
    let Some((subject, stage)) = predicate(clause) else { return Vec::new() };
    let said = &clause[subject.len()..];
    let several = ["相继", "陆续", "均", "全部", "先后"].iter().any(|word| said.contains(word));
    let subject = BEFORE.iter().find_map(|word| subject.strip_prefix(word)).unwrap_or(subject).trim();
    if starts_with_any(subject, NO_BEGINNING) || subject.contains(['，', '的', '了']) {
        return Vec::new();
    }
    named(subject, stage, several, own).into_iter().map(|work| (work.to_owned(), said.to_owned())).collect()
}

/// The clause up to the words for a stage and their adverbs, and the stage: 推动绿港产业园项目 | (尽快) 落地.
fn predicate(clause: &str) -> Option<(&str, &'static str)> {
    let stage = STAGES.iter().copied().filter(|stage| clause.ends_with(stage)).max_by_key(|stage| stage.len())?;
    let mut subject = clause.strip_suffix(stage)?;
    while let Some(rest) = ADVERBS.iter().find_map(|word| subject.strip_suffix(word)) {
        subject = rest;
    }
    Some((subject, stage))
}

/// What a clause that furthers works wants of them: 推动…产业园建成投产.
pub(super) fn wanted(clause: &str) -> Option<&str> {
    predicate(clause).map(|(subject, _)| &clause[subject.len()..])
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
    // 有轨电车: a sort, of which a city builds one.
    let described = |item: &str| item.chars().count() > 4 || (item.chars().count() == 4 && facility::is_sort(item));
    let kept = |item: &&str| is_work(item) || (is_called(item) && (described(item) || name::is_named(item, own)));
    match (found.len() * 2 > members.len(), firms) {
        // 济滨高铁、“大北环”等重大交通工程: one that is sure vouches for the others of what the text calls works.
        _ if !found.is_empty() && (called || (plants && found.len() * 2 >= members.len())) => members.into_iter().filter(kept).collect(),
        (true, _) => found,
        _ if !found.is_empty() && OPENS.contains(&stage) => members.into_iter().filter(kept).collect(),
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
