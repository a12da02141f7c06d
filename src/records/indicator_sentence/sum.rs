//! Sums over the years of a plan, against levels in its last one: “十三五”期间共举办展会1200场, 五年新增就业80万人.

use super::context::Context;
use super::quantity::Figure;
use super::relation;
use super::sentence::Sentence;
use crate::model::Bound;
use crate::phrase::period::Sense;

/// What adds something new: a sum even where only the last year of the plan is named.
const NEW: [&str; 9] = ["新增", "净增", "新建", "新批", "新办", "新设", "新打造", "新发展", "新落户"];

/// What comes to an end again and again.
#[rustfmt::skip]
const DONE: [&str; 35] = [
    "举办", "建设", "建成", "完成", "改造", "开工", "引进", "培训", "消除", "发生", "接处警", "抢救", "新建", "打造", "创建", "整治", "治理", "筹集",
    "落地", "发放", "办理", "使用外资", "利用外资", "合同外资", "营业额", "实际投资", "改扩建", "打通", "整改", "认证", "募集",
    "死亡人数", "受伤人数", "财产损失", "经济损失",
];

/// Verbs that lead to a level.
const LEVELS: [&str; 8] = ["达到", "提高到", "提升到", "增至", "增加到", "稳定在", "保持在", "控制在"];

pub(super) fn is_sum(figure: &Figure, sentence: &Sentence, context: &Context) -> bool {
    let change = figure.growth.as_ref().filter(|(text, _)| *text == figure.text).map(|(_, value)| *value);
    let falls = change.is_some_and(|value| value < 0.0);
    // 新建管网漏损率5%, 增长7%: rates.
    let rate = (figure.unit == "%" || change.is_some()) && !falls;
    if figure.bound == Bound::Text || figure.is_policy {
        return false;
    }
    let amount = sentence.amounts.iter().find(|amount| amount.range.start == figure.at);
    let end = amount.map_or(figure.at, |amount| amount.words.start);
    let head = &sentence.text[sentence.clause_start(end).min(end)..end];
    let holds = |words: &[&str]| words.iter().any(|word| head.contains(word) || figure.name.contains(word));
    if head.contains('每') || is_yearly(head) || head.contains("年均") || head.contains('较') || head.contains('比') && figure.unit == "%"
    {
        return false;
    }
    // 累计净增企业155户、总量达474户.
    let own = head.rsplit('、').next().unwrap_or(head);
    if !own.contains("累计") && ["总量", "总数", "总规模"].iter().any(|total| own.starts_with(total)) {
        return false;
    }
    if head.contains("累计") {
        return true;
    }
    let flows = ["外资", "营业额", "实际投资", "对外投资"].iter().any(|word| figure.name.ends_with(word));
    let level = !flows && !falls && (LEVELS.iter().any(|word| head.contains(word)) || head.ends_with('达'));
    if rate {
        return false;
    }
    if spans(figure, sentence, context)
        || ["五年", "规划期内", "规划期间"].iter().any(|word| head.contains(word))
        || head.trim_start().starts_with("三年")
    {
        return !level && (falls || flows || holds(&NEW) || holds(&DONE));
    }
    let newly = relation::leading_work(&figure.name).is_some_and(|verb| verb.starts_with('新'));
    let new = newly || NEW.iter().any(|word| figure.name.starts_with(word) || head.ends_with(word)) || figure.name.contains("新增");
    !level && new && context.plans_for_years() && !is_of_one_year(figure, sentence)
}

/// 市本级年筹集慈善金3亿元: so much a year. Not 2025年新增, 五年新增.
fn is_yearly(head: &str) -> bool {
    let counts = |letter: char| letter.is_ascii_digit() || "一二两三四五六七八九十全今本明当近几多".contains(letter);
    head.match_indices('年').any(|(at, year)| {
        let behind = &head[at + year.len()..];
        let done = DONE.iter().chain(&NEW).any(|verb| behind.starts_with(verb));
        done && !head[..at].ends_with(counts) && at > 0
    })
}

/// Does a stretch of years govern the figure: “十四五”期间, 2016—2020年?
fn spans(figure: &Figure, sentence: &Sentence, context: &Context) -> bool {
    match sentence.date_at(figure.at) {
        Some(dated) => is_stretch(dated),
        None => context.carries_stretch(),
    }
}

/// From one year to another.
pub(super) fn is_stretch(dated: &crate::phrase::period::Dated) -> bool {
    let years = |date: &Option<String>| date.as_ref().and_then(|date| date.get(..4)).map(str::to_owned);
    matches!(dated.sense, Sense::In | Sense::Past) && dated.start.is_some() && years(&dated.start) != years(&dated.end)
}

/// 2020年新增上市公司5家.
fn is_of_one_year(figure: &Figure, sentence: &Sentence) -> bool {
    sentence
        .date_at(figure.at)
        .is_some_and(|dated| matches!(dated.sense, Sense::In | Sense::Past) && dated.start.is_some() && !is_stretch(dated))
}
