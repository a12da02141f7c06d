//! Targets without a number: 全覆盖, 全部…, 基本消除, 只减不增, 完成省下达的…任务, 翻一番.

use super::quantity::Figure;
use super::reach;
use super::relation;
use super::sentence::Sentence;
use super::several;
use super::standing;
use super::subject;
use super::water;
use super::whole;
use crate::model::Bound;
use crate::phrase::amount::unit;
use std::ops::Range;

/// Words that end a clause and say how much of the whole is reached.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "全覆盖", "应保尽保", "应收尽收", "应治尽治", "只减不增", "零填埋", "零排放", "零增长", "趋零增长", "负增长", "全面消除",
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
        let there = reach::read(sentence, start..end);
        found.extend(clause(sentence, start..end).filter(|_| there.is_empty()).map(each_assigned).unwrap_or_default());
        found.extend(there);
        start = end + sentence.text[end..].chars().next().map_or(1, char::len_utf8);
    }
    found
}

fn clause(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    assigned(sentence, range.clone())
        .or_else(|| ended(sentence, range.clone()))
        .or_else(|| object(sentence, range.clone()))
        .or_else(|| all(sentence, range.clone()))
        .or_else(|| all_at_first(sentence, range.clone()))
        .or_else(|| water::read(sentence, range.clone()))
        .or_else(|| as_set(sentence, range.clone()))
        .or_else(|| against_others(sentence, range))
}

/// 增速高于全省平均水平. A rank that was reached is a story, no figure.
fn against_others(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let (name, text, at) = standing::read(sentence, range.clone())?;
    Some(plain(sentence, name, text, range, at)).filter(|figure| !figure.result)
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
    // 优良水体比例完成国家下达控制目标: what it is about stands before.
    let inner = if ["控制", "考核", "约束性", "年度"].contains(&inner) { "" } else { inner };
    // 播种面积连续五年超额完成国家下达任务.
    let till = words[..at].trim_end_matches("超额").trim_end_matches("全面").len();
    // 城镇新增就业6万人、超额完成…
    let value = sentence.amounts.iter().map(|amount| amount.words.start).find(|value| *value > range.start && *value < range.start + till);
    let till = value.map_or(till, |value| value - range.start);
    let before = || subject::name(sentence, range.start..range.start + till);
    let name = subject::tidy(inner).or_else(before).or_else(|| led_up_to(sentence, range.start))?;
    let name = name.strip_suffix("连续").map_or_else(|| name.clone(), str::to_owned);
    // 节能减排等约束性指标 is the name of all of them.
    let name = if name.ends_with("性") { format!("{name}指标") } else { name };
    Some(figure(sentence, name, format!("完成{who}下达任务"), range, at))
}

/// 完成省下达的能耗双控和煤炭消费总量控制任务: two.
fn each_assigned(figure: Figure) -> Vec<Figure> {
    let parts = several::split(&figure.name);
    let whole = |part: &&str| {
        part.chars().count() >= 4 && (subject::is_quantity(part) || ["双控", "控制", "减排", "压减"].iter().any(|end| part.ends_with(end)))
    };
    if !figure.text.ends_with("下达任务") || parts.len() < 2 || !parts.iter().all(whole) {
        return vec![figure];
    }
    parts.into_iter().map(|name| Figure { name: name.to_owned(), ..figure.clone() }).collect()
}

/// 推广带状复合种植技术，完成市下达任务: what it is about is done by the clause before.
pub(super) fn led_up_to(sentence: &Sentence, start: usize) -> Option<String> {
    let end = sentence.text[..start].strip_suffix('，')?.len();
    let clause = sentence.clause_start(end)..end;
    let words = sentence.text[clause].trim();
    let verb = ["实施", "推进", "开展", "提升", "推广", "落实", "实行", "抓好"]
        .iter()
        .filter_map(|verb| Some((words.find(verb)?, verb.len())))
        .min()?;
    let object = subject::tidy(&words[verb.0 + verb.1..]);
    object.filter(|name| verb.0 <= "不断".len() * 2 && (4..=20).contains(&name.chars().count()))
}

/// 预警信息全覆盖, 煤耗总量只减不增.
fn ended(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = &sentence.text[range.clone()];
    let (at, word) =
        ENDS.iter().filter_map(|word| words.find(word).map(|at| (at, *word))).min_by_key(|(at, word)| (*at, usize::MAX - word.len()))?;
    let tail = &words[at + word.len()..];
    // 全领域、全覆盖的体系: the word describes something else.
    let goes_on = tail.starts_with(['和', '、', '（', '及']) && !tail.contains('的');
    let (word, tail) = if tail == "以上" { (&words[at..], "") } else { (word, tail) };
    // 总量突破500亿元、实现翻一番: what was measured by the figure before.
    let measured = sentence.amounts.iter().any(|amount| {
        amount.range.start >= range.start
            && sentence.text.get(amount.words.end..range.start + at).is_some_and(|between| between.starts_with('、'))
    });
    if measured || !(tail.is_empty() || goes_on) || words[..at].ends_with(['、', '“', '/']) || words[..at].ends_with("构建") {
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
    let spread = whole::covered_where(head).filter(|_| text == "全覆盖");
    let head = spread.map_or(head, |(what, _)| what);
    let text = spread.map_or(text, |(_, place)| format!("{place}{word}"));
    let name = who_has(sentence, range.start, head).or_else(|| subject::name(sentence, range.start..range.start + head.len()))?;
    let changing = word.contains("下降") && !subject::is_quantity(&name);
    let (name, text) = whole::by_places(name, text);
    let figure =
        Some(figure(sentence, name, text, range, at)).filter(|it| !changing && !is_bare(&it.name) && it.name.chars().count() <= 40)?;
    // 抽检100%全覆盖 is 100% as well; 500米全覆盖 is no share.
    Some(match amount.filter(|amount| unit::is_percent(&amount.unit)) {
        Some(share) => Figure { value: Some(share.value), unit: share.unit.clone(), bound: share.bound, ..figure },
        None => figure,
    })
}

/// 主城区实现5G网络连续覆盖, 平原地区基本实现散煤清零: what is covered is named behind the verb, where before it.
fn who_has(sentence: &Sentence, start: usize, head: &str) -> Option<String> {
    let (verb, at) = ["基本实现", "率先实现", "提前实现", "实现"].iter().find_map(|verb| Some((verb, head.find(verb)?)))?;
    let what = subject::tidy(&head[at + verb.len()..])?;
    // 规划期内实现…清零: when, not who.
    let place = subject::name(sentence, start..start + at).filter(|place| !place.ends_with(['内', '间', '前']))?;
    Some(format!("{place}{what}"))
}

/// 监管全覆盖, 全县农村全覆盖: what is covered, or with what, nobody says.
fn is_bare(name: &str) -> bool {
    const WHERE: [&str; 8] = ["农村", "乡村", "城区", "主城区", "城乡", "社区", "行政村", "区域"];
    let name = name.trim_start_matches('全').trim_start_matches(['省', '市', '区', '县']);
    name.chars().count() <= 2 || WHERE.contains(&name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '个' || c == ' '))
}

/// 城市建成区基本消除生活污水直排口.
fn object(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = &sentence.text[range.clone()];
    let (at, word) = STARTS.iter().find_map(|word| words.find(word).map(|at| (at, *word)))?;
    let object = words[at + word.len()..].trim_end_matches("任务目标").trim_end_matches("目标");
    let place = subject::name(sentence, range.start..range.start + at)
        .filter(|place| !place.starts_with('在') && place != "历史性")
        .unwrap_or_default();
    let name = subject::tidy(&format!("{place}{object}"))?;
    Some(figure(sentence, name, word.to_owned(), range, at))
}

/// 具备条件的省级以上园区全部实施循环化改造.
fn all(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = &sentence.text[range.clone()];
    // 城镇新建建筑全面执行绿色建筑标准: all of them do.
    let at = ["全部", "全面执行", "全面实行"].iter().find_map(|word| words.find(word)).filter(|at| *at > 0)?;
    let whole = &words[at..at + "全部".len()];
    let tail = &words[at + whole.len()..];
    let verbs = [
        "实施", "完成", "建成", "达到", "实现", "纳入", "安装", "设立", "采用", "使用", "淘汰", "摘帽", "实行", "成立", "整改", "编制",
        "改造", "配备", "达标", "销号", "执行",
    ];
    let does = verbs.iter().any(|verb| tail.starts_with(verb));
    let counted = sentence.amounts.iter().any(|amount| range.contains(&amount.range.start) && amount.range.start >= range.start + at);
    // 优良率提高到94.6%、全部达到…: what was measured by the figure before.
    let goes_on = |end: usize| sentence.text.get(end..range.start + at) == Some("、");
    let value = sentence.amounts.iter().find(|amount| amount.words.start > range.start && goes_on(amount.words.end));
    let end = value.map_or(range.start + at, |amount| amount.words.start);
    let head = relation::split(&sentence.text[range.start..end]).subject.len();
    let end = if value.is_some() { range.start + head } else { end };
    let name = subject::name(sentence, range.start..end).filter(|_| does && !counted)?;
    let tail = tail.split(['，', '。']).next().unwrap_or(tail);
    // 全部完成消防规划（专篇）编制: a bracket within belongs to it, one at the end explains it.
    let text = format!("{whole}{}", if tail.ends_with('）') { tail.split('（').next().unwrap_or(tail) } else { tail });
    (name.chars().count() >= 3 && text.chars().count() <= 24).then(|| figure(sentence, name, text, range, at))
}

/// 全部区县达到节水型社会标准.
fn all_at_first(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = sentence.text[range.clone()].trim_start_matches("确保").trim_start_matches("推动").trim_start_matches("实现");
    let rest = words.strip_prefix("全部")?;
    let (who, what) =
        ["达到", "建成", "完成", "实现", "纳入"].iter().find_map(|verb| Some((rest.split_once(verb)?.0, rest.find(verb)?)))?;
    let deed = &rest[what..];
    let plain = (2..=12).contains(&who.chars().count()) && !who.contains(['的', '、', '，']) && !who.starts_with('实');
    let counted = sentence.amounts.iter().any(|amount| range.contains(&amount.range.start));
    let short = (4..=20).contains(&deed.chars().count());
    (plain && short && !counted)
        .then(|| figure(sentence, who.to_owned(), format!("全部{deed}"), range.clone(), range.end - range.start - rest.len()))
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
    plain(sentence, name, text, range, at)
}

/// A figure of words alone, whose value stands at `at`.
pub(super) fn plain(sentence: &Sentence, name: String, text: String, range: Range<usize>, at: usize) -> Figure {
    Figure {
        name,
        text,
        value: None,
        unit: String::new(),
        bound: Bound::Text,
        growth: None,
        from: None,
        from_year: None,
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
