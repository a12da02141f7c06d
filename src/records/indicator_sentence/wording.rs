//! Targets without a number: 全覆盖, 全部…, 基本消除, 只减不增, 完成省下达的…任务, 翻一番.

use super::quantity::Figure;
use super::sentence::Sentence;
use super::subject;
use crate::model::Bound;
use std::ops::Range;

/// Words that end a clause and say how much of the whole is reached.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "全覆盖", "应保尽保", "应收尽收", "应治尽治", "只减不增", "零填埋", "零排放", "零增长", "负增长", "全面消除",
    "基本消除", "动态清零", "清零", "翻一番", "翻番", "翻两番", "全面达标", "稳定达标", "全部达标", "明显下降",
    "大幅下降", "持续下降", "显著下降", "翻了一番以上", "翻了一番", "全部建成", "全部淘汰", "全部完成", "精准覆盖",
    "连续覆盖", "全部销号",
];

/// Words before their object.
const STARTS: &[&str] = &["基本消除", "全面消除", "率先消除", "实现消除", "彻底消除", "全部消除"];

pub fn read(sentence: &Sentence) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < sentence.text.len() {
        let end = sentence.clause_end(start).max(start);
        found.extend(clause(sentence, start..end));
        start = end + sentence.text[end..].chars().next().map_or(1, char::len_utf8);
    }
    found
}

fn clause(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    assigned(sentence, range.clone())
        .or_else(|| ended(sentence, range.clone()))
        .or_else(|| object(sentence, range.clone()))
        .or_else(|| all(sentence, range.clone()))
        .or_else(|| as_set(sentence, range))
}

/// 完成省下达的能耗双控任务.
fn assigned(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = &sentence.text[range.clone()];
    let at = words.find("完成")?;
    let from = words[at..].find("下达")?;
    let who = &words[at + "完成".len()..at + from];
    let end = ["目标任务", "任务指标", "任务", "指标", "目标"]
        .iter()
        .filter_map(|word| words.rfind(word).map(|end| (end, word.len())))
        .max_by_key(|(end, length)| (end + length, *length))?;
    if who.chars().count() > 8 || end.0 < at + from {
        return None;
    }
    let inner = words[at + from + "下达".len()..end.0].trim_start_matches(['的', '年', '度']);
    // 下达的分解指标和任务: nothing of their own.
    let inner = ["指标和", "目标和"].iter().find_map(|word| inner.strip_suffix(word)).unwrap_or(inner).trim_start_matches("分解");
    let before = || subject::name(sentence, range.start..range.start + at);
    let name = subject::tidy(inner).or_else(before)?;
    Some(figure(sentence, name, format!("完成{who}下达任务"), range, at))
}

/// 预警信息全覆盖, 煤耗总量只减不增.
fn ended(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = &sentence.text[range.clone()];
    let (at, word) =
        ENDS.iter().filter_map(|word| words.find(word).map(|at| (at, *word))).min_by_key(|(at, word)| (*at, usize::MAX - word.len()))?;
    let tail = &words[at + word.len()..];
    // 全领域、全覆盖的体系: the word describes something else.
    let goes_on = tail.starts_with(['和', '、', '（', '及']) && !tail.contains('的');
    if !(tail.is_empty() || goes_on) || words[..at].ends_with(['、', '“', '/']) || words[..at].ends_with("构建") {
        return None;
    }
    // 500米全覆盖, 100%全覆盖: what is covered stands before the number.
    let amount = sentence.amounts.iter().find(|amount| amount.words.end == range.start + at);
    let end = amount.map_or(range.start + at, |amount| amount.words.start);
    let text = sentence.text[end..range.start + at + word.len()].to_owned();
    let head = sentence.text[range.start..end]
        .trim_end_matches("实现")
        .trim_end_matches("达到")
        .trim_end_matches("全部")
        .trim_end_matches("基本")
        .trim_end_matches('的');
    let name = subject::name(sentence, range.start..range.start + head.len())?;
    let changing = word.contains("下降") && !subject::is_quantity(&name);
    (!changing && name.chars().count() <= 40).then(|| figure(sentence, name, text, range, at))
}

/// 城市建成区基本消除生活污水直排口.
fn object(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = &sentence.text[range.clone()];
    let (at, word) = STARTS.iter().find_map(|word| words.find(word).map(|at| (at, *word)))?;
    let object = words[at + word.len()..].trim_end_matches("任务目标").trim_end_matches("目标");
    let place = subject::name(sentence, range.start..range.start + at).filter(|place| !place.starts_with('在')).unwrap_or_default();
    let name = subject::tidy(&format!("{place}{object}"))?;
    Some(figure(sentence, name, word.to_owned(), range, at))
}

/// 具备条件的省级以上园区全部实施循环化改造.
fn all(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = &sentence.text[range.clone()];
    let at = words.find("全部").filter(|at| *at > 0)?;
    let tail = &words[at + "全部".len()..];
    let verbs = [
        "实施", "完成", "建成", "达到", "实现", "纳入", "安装", "设立", "采用", "使用", "淘汰", "摘帽", "实行", "成立", "整改", "编制",
        "改造", "配备", "达标", "销号",
    ];
    let does = verbs.iter().any(|verb| tail.starts_with(verb));
    let counted = sentence.amounts.iter().any(|amount| range.contains(&amount.range.start) && amount.range.start >= range.start + at);
    let name = subject::name(sentence, range.start..range.start + at).filter(|_| does && !counted)?;
    let tail = tail.split(['，', '。']).next().unwrap_or(tail);
    // 全部完成消防规划（专篇）编制: a bracket within belongs to it, one at the end explains it.
    let text = format!("全部{}", if tail.ends_with('）') { tail.split('（').next().unwrap_or(tail) } else { tail });
    (name.chars().count() >= 3 && text.chars().count() <= 24).then(|| figure(sentence, name, text, range, at))
}

/// 控制在省定目标范围以内, 达到省市要求标准.
fn as_set(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = &sentence.text[range.clone()];
    let (at, verb) = ["控制在", "达到"].iter().find_map(|verb| words.find(verb).map(|at| (at, *verb)))?;
    let tail = &words[at + verb.len()..];
    let set = ["国家", "省", "市", "全省", "全国", "国内"].iter().any(|who| tail.starts_with(who));
    let goal = ["目标", "要求", "标准", "水平", "以内"].iter().any(|word| tail.ends_with(word));
    let counted = sentence.amounts.iter().any(|amount| range.contains(&amount.range.start));
    let name =
        subject::name(sentence, range.start..range.start + at).filter(|name| set && goal && !counted && subject::is_quantity(name))?;
    Some(figure(sentence, name, tail.to_owned(), range, at))
}

fn figure(sentence: &Sentence, name: String, text: String, range: Range<usize>, at: usize) -> Figure {
    let at = range.start + at;
    Figure {
        name,
        text,
        value: None,
        unit: String::new(),
        bound: Bound::Text,
        growth: None,
        from: None,
        cumulative: false,
        result: sentence.is_result(at),
        year: None,
        is_policy: false,
        place: range,
        at,
        rule: "indicator-in-words",
        steps: Vec::new(),
    }
}
