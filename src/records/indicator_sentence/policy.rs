//! Rates and ceilings of support: 给予不超过实际投资额30%的一次性资金扶持，最高扶持1000万元.
//!
//! They bind whoever applies, and have no year. What a sentence sets as a condition (投资额500万元以上的) counts too: it is
//! what a reader who applies must know.

use super::noun;
use super::quantity::{self, Figure};
use super::sentence::Sentence;
use super::several;
use super::subject;
use crate::model::Bound;
use crate::phrase::amount::{Amount, unit};

/// Words for what is given.
const SUPPORT: &[&str] =
    &["资金支持", "资金扶持", "资助", "补贴", "补助", "奖励", "贴息", "奖补", "扶持", "贷款额度", "减免", "资金支持", "支持"];

/// Words that give it.
const GIVES: &[&str] = &["给予", "最高扶持", "最高奖励", "最高奖补", "最高补贴", "最高补助", "最高资助", "提供贷款额度"];

/// Does a sentence set rules of support?
pub fn is_policy(sentence: &Sentence) -> bool {
    let money = |amount: &Amount| unit::is_money(&amount.unit) || unit::is_percent(&amount.unit);
    GIVES.iter().any(|word| sentence.text.contains(word))
        && sentence.amounts.iter().any(money)
        && sentence.amounts.iter().all(|amount| !sentence.is_result(amount.range.start))
}

pub fn read(sentence: &Sentence) -> Vec<Figure> {
    let mut figures: Vec<(usize, Figure)> = (0..sentence.amounts.len()).filter_map(|at| Some((at, figure(sentence, at)?))).collect();
    respectively(sentence, &mut figures);
    year_by_year(sentence, &mut figures);
    figures.into_iter().map(|(_, figure)| figure).collect()
}

/// 前三年按70%、50%、30%逐年给予补贴: each year has its rate.
fn year_by_year(sentence: &Sentence, figures: &mut [(usize, Figure)]) {
    const YEARS: [&str; 5] = ["一", "二", "三", "四", "五"];
    let Some(count) = YEARS.iter().position(|years| sentence.text.contains(&format!("前{years}年"))).map(|at| at + 1) else { return };
    let runs = |first: &usize| several::following(sentence, *first) == count && count > 1 && sentence.text.contains("逐年");
    let Some(first) = (0..sentence.amounts.len()).find(runs) else { return };
    for (at, figure) in figures.iter_mut().filter(|(at, _)| (first..first + count).contains(at)) {
        figure.name.push_str(&format!("（第{}年）", YEARS[*at - first]));
    }
}

/// 对国家级、省级、市级企业，分别给予50万元、30万元、10万元奖励: each rank has its value.
fn respectively(sentence: &Sentence, figures: &mut Vec<(usize, Figure)>) {
    let Some(word) = sentence.text.find("分别") else { return };
    let Some(first) = sentence.amounts.iter().position(|amount| amount.words.start > word) else { return };
    let values = first..first + several::following(sentence, first);
    let before = sentence.text[..sentence.clause_start(word)].trim_end_matches('，');
    let ranks = several::split(before[sentence.clause_start(before.len())..].trim_start_matches('对').trim_end_matches('的'));
    let behind = sentence.amounts[values.end - 1].words.end;
    let Some(given) = given(&sentence.text[behind..sentence.clause_end(behind)]) else { return };
    let Some(place) = figures.iter().find(|(at, _)| values.contains(at)).map(|(_, figure)| figure.place.clone()) else { return };
    if ranks.len() < 2 || ranks.len() != values.len() {
        return;
    }
    figures.retain(|(at, _)| !values.contains(at));
    figures.extend(values.zip(ranks).map(|(at, rank)| {
        let own = quantity::figure(sentence, at, format!("{given}（{rank}）"), place.clone());
        (at, Figure { is_policy: true, rule: "indicator-of-support", ..own })
    }));
    figures.sort_by_key(|(at, _)| *at);
}

fn figure(sentence: &Sentence, at: usize) -> Option<Figure> {
    let amount = &sentence.amounts[at];
    let counts = amount.chinese && amount.bound == Bound::Exactly && !unit::is_money(&amount.unit);
    // 前3年每年给予5万元补助: how long is no support.
    let term = unit::is_duration(&amount.unit)
        && !["期限", "年限"].iter().any(|word| sentence.text[sentence.clause_start(amount.words.start)..amount.words.start].contains(word));
    if amount.unit.is_empty() || counts || term || matches!(amount.unit.as_str(), "小时" | "分钟" | "次" | "个月") {
        return None;
    }
    let clause = sentence.clause_start(amount.words.start)..sentence.clause_end(amount.words.end);
    let name = condition(sentence, at).or_else(|| rate(sentence, at)).or_else(|| ceiling(sentence, at))?;
    let mut figure = quantity::figure(sentence, at, name, sentence.clauses(clause));
    if amount.bound == Bound::Exactly
        && let Some(start) = limit(sentence, at)
    {
        figure.bound = Bound::AtMost;
        sentence.text[start..amount.words.end].clone_into(&mut figure.text);
    }
    figure.is_policy = true;
    figure.rule = "indicator-of-support";
    Some(figure)
}

/// 单项最高支持500万元: the most, in a sentence that is no rule of support otherwise.
pub(super) fn at_most(figure: &mut Figure) {
    for given in ["支持", "奖励", "补助", "补贴", "给予", "资助"] {
        let Some(whose) = figure.name.strip_suffix(given).and_then(|head| head.strip_suffix("最高")) else { continue };
        figure.text.insert_str(0, &format!("最高{given}"));
        figure.name = format!("{whose}{given}上限");
        (figure.bound, figure.is_policy) = (Bound::AtMost, true);
        return;
    }
}

/// 投资额500万元以上的: a quantity, and a lower bound with the word for those that reach it.
fn condition(sentence: &Sentence, at: usize) -> Option<String> {
    let amount = &sentence.amounts[at];
    let head = &sentence.text[sentence.clause_start(amount.words.start)..amount.words.start];
    let tail = &sentence.text[amount.words.end..];
    let inside = tail.starts_with('）') && amount.bound == Bound::AtLeast;
    if amount.bound != Bound::AtLeast || !(inside || tail.starts_with(['的', '且']) || noun::follows(tail)) {
        return None;
    }
    let head = ["且", "对", "有", "的", "资格"]
        .iter()
        .filter_map(|word| head.rfind(word).map(|at| &head[at + word.len()..]))
        .min_by_key(|rest| rest.len())
        .unwrap_or(head);
    // 年度服务企业（收入规模…）数量: the bracket explains.
    let start = amount.words.start - head.len();
    subject::name(sentence, start..amount.words.start).map(|name| without_brackets(&name))
}

fn without_brackets(name: &str) -> String {
    match (name.find('（'), name.rfind('）')) {
        (Some(open), Some(close)) if open < close => format!("{}{}", &name[..open], &name[close + '）'.len_utf8()..]),
        (None, Some(close)) => name[close + '）'.len_utf8()..].to_owned(),
        _ => name.to_owned(),
    }
}

/// 按照实际发生费用的30%给予资助: 资助比例.
fn rate(sentence: &Sentence, at: usize) -> Option<String> {
    let amount = &sentence.amounts[at];
    if !unit::is_percent(&amount.unit) {
        return None;
    }
    let next = sentence.amounts.get(at + 1).map_or(sentence.text.len(), |next| next.words.start.max(amount.words.end));
    let clause = sentence.clause_end(amount.words.end);
    // 70%、50%、30%逐年给予补贴, 70%、年度总额不超过300万元的资助: what is given comes behind the last of them.
    let own = given(&sentence.text[amount.words.end..next.min(clause)]).or_else(|| given(&sentence.text[amount.words.end..clause]));
    let given = own.or_else(|| given_next(sentence, amount.words.end))?;
    Some(format!("{given}比例"))
}

/// 可按照不高于合同金额的30%，给予最高800万元补助: what is given stands in the clause behind.
fn given_next(sentence: &Sentence, at: usize) -> Option<String> {
    let rest = sentence.text[at..].strip_prefix('，').filter(|rest| rest.starts_with("给予"))?;
    let own = &sentence.text[sentence.clause_start(at)..at];
    let start = sentence.text.len() - rest.len();
    let end = sentence.clause_end(start);
    (own.contains('按') || own.contains("不高于")).then(|| given(&sentence.text[start..end])).flatten()
}

/// The word for what is given, with the words before it that belong to it: 一次性资金支持.
fn given(words: &str) -> Option<String> {
    let (at, word) =
        SUPPORT.iter().filter_map(|word| words.rfind(word).map(|at| (at, *word))).max_by_key(|(at, word)| (at + word.len(), word.len()))?;
    let head =
        words[..at].rfind(['的', '，', '、', '元', '%']).map_or(0, |mark| mark + words[mark..].chars().next().map_or(0, char::len_utf8));
    let name = words[head..at + word.len()]
        .trim_start_matches("逐年")
        .trim_start_matches("标准")
        .trim_start_matches("给予")
        .trim_start_matches("以内");
    Some(name.to_owned()).filter(|name| name.chars().count() >= 2)
}

/// 最高奖励100万元, 累计补贴总额不超过500万元, 给予20万元一次性奖励.
fn ceiling(sentence: &Sentence, at: usize) -> Option<String> {
    let amount = &sentence.amounts[at];
    let clause = start(sentence, at);
    let head = &sentence.text[clause..amount.words.start];
    let limited = amount.bound == Bound::AtMost || head.ends_with("最高") || MAXIMA.iter().any(|word| head.contains(word));
    let behind = given(&sentence.text[amount.words.end..sentence.clause_end(amount.words.end)]);
    let before = SUPPORT.iter().filter(|word| sentence.text[..amount.words.start].contains(**word)).max_by_key(|word| word.len());
    let own = subject::name(sentence, clause..amount.words.start).map(|name| own_name(&name));
    let suffix = if limited { "上限" } else { "" };
    if head.ends_with("给予") || head.ends_with("提供") {
        return behind.map(|given| format!("{given}{suffix}"));
    }
    let own =
        own.filter(|name| name.chars().count() >= 3 && !name.starts_with("最高") && !name.starts_with("给予") && !name.starts_with("按"));
    // 70%、年度总额不超过300万元的资助: what is given comes behind.
    let of = |name: &str| {
        if SUPPORT.iter().any(|word| name.contains(word)) || sentence.text[amount.words.end..].starts_with('，') {
            None
        } else {
            behind.clone()
        }
    };
    own.map(|name| format!("{}{name}{suffix}", of(&name).unwrap_or_default()))
        .or_else(|| last_given(sentence, amount).or(before.map(|word| (*word).to_owned())).map(|given| format!("{given}{suffix}")))
}

/// Where 不超过 or 最高 begins that stands before the value with other words between: 不超过实际投资额30%.
fn limit(sentence: &Sentence, at: usize) -> Option<usize> {
    let start = start(sentence, at);
    let head = &sentence.text[start..sentence.amounts[at].words.start];
    MAXIMA.iter().filter_map(|word| head.find(word)).min().map(|found| start + found)
}

/// The clause, or what is left of it behind the value before.
fn start(sentence: &Sentence, at: usize) -> usize {
    let clause = sentence.clause_start(sentence.amounts[at].words.start);
    at.checked_sub(1).map_or(clause, |before| clause.max(sentence.amounts[before].words.end)).min(sentence.amounts[at].words.start)
}

/// Words that make what comes behind them the most.
const MAXIMA: &[&str] = &["最高", "最长", "最多", "不超过", "不高于"];

/// Without whom it is for: 每家企业年度获得资助总额 is 年度获得资助总额.
fn own_name(name: &str) -> String {
    let rest = ["每家企业", "同一企业", "单个企业", "每户企业", "每个项目", "单个项目", "每家", "每人"]
        .iter()
        .find_map(|whom| name.strip_prefix(whom));
    let name = rest.filter(|rest| rest.chars().count() >= 3).unwrap_or(name);
    MAXIMA.iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name).to_owned()
}

/// What was given by the clause before.
fn last_given(sentence: &Sentence, amount: &Amount) -> Option<String> {
    let before = sentence.text[..amount.words.start].rfind("给予").or_else(|| sentence.text[..amount.words.start].rfind("的"))?;
    let clause = sentence.clause_end(before);
    (clause <= amount.words.start).then(|| given(&sentence.text[before..clause])).flatten()
}
