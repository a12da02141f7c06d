//! 指标 from sentences.
//!
//! > 到2025年，省级以上专精特新、瞪羚、单项冠军企业达到1000家。
//!
//! 1. [`context`]: does a passage report or promise, and for which year?
//! 2. [`sentence`]: the clauses of a sentence, its amounts and its dates.
//! 3. [`form`] tells values from counts and from parts of names; [`quantity`]: each amount with what it measures, by
//!    [`relation`] (达到, 年均增长, 新增), [`subject`] (the words before it, without their [`edges`]) and [`noun`] (the words
//!    behind it), and [`change`] by how much it rises or falls; [`several`] parts values among names (均, 分别), [`pairs`] names
//!    for several in one, [`shared`]
//!    gives each what one alone prints, [`again`] the figures before more values; [`counted`] and [`done_to`] name what is
//!    counted, [`sizes`] the measures of one work, [`spread`] to how many places it goes, [`elided`] what a name leaves out,
//!    [`added`] that 新增 holds for a whole list, [`together`] that a deed behind it does, [`uplift`] that 提升 is a work, [`whose`] a quantity is.
//! 4. [`policy`]: ceilings and rates of support, [`support`] for what; [`wording`]: targets without a number (全覆盖,
//!    完成省下达任务), [`standing`]: against others (高于全省平均水平); [`reach`]: the time to get there (1小时通达); [`water`]:
//!    its class (Ⅲ类).
//! 5. What the words around add to a figure: [`fall`] (下降), [`per`] (每年), [`effort`] (力争).
//! 6. [`cells`]: sentences in the cells of a ledger.
//! 7. [`record`]: the indicator that comes of it; [`sum`]: one over all the years of a plan.

mod added;
mod again;
mod cells;
mod change;
mod context;
mod counted;
mod done_to;
mod edges;
mod effort;
mod elided;
mod fall;
mod form;
mod noun;
mod pairs;
mod per;
mod policy;
mod quantity;
mod reach;
mod record;
mod relation;
mod rise;
mod sentence;
mod several;
mod shared;
mod sizes;
mod spread;
mod standing;
mod subject;
mod sum;
mod support;
mod together;
mod uplift;
mod water;
mod whole;
mod whose;
mod wording;

use super::broken;
use super::item;
use super::prose::Prose;
use super::reading::Reading;
use crate::model::{BlockKind, Bound, Indicator, Target};
use context::Context;
use sentence::Sentence;

pub fn read(reading: &Reading) -> Vec<Indicator> {
    let mut found = Vec::new();
    if !context::promises(reading) {
        return found;
    }
    let mut context = Context::of(reading);
    // What a lost table counts of its projects is no target.
    let projects = broken::projects(reading);
    for prose in &reading.prose {
        context.enter(prose, reading);
        if projects.contains(prose.block.id.as_str()) {
            continue;
        }
        if (prose.block.kind != BlockKind::Heading || is_said(prose)) && !context.is_left_out() {
            found.extend(of_block(prose, &mut context));
        }
    }
    found.extend(cells::read(reading, &context));
    baselines(&mut found);
    found
}

/// 4.推进78个重点项目，年度完成投资160亿元。: a heading that is a sentence, with its figures.
pub(super) fn is_said(prose: &Prose) -> bool {
    let text = &prose.text()[item::number(prose.text()).1..];
    let sentence = text.trim_end().ends_with(['。', '；']) && text.chars().count() >= 10;
    let begins = text.chars().next().is_some_and(|letter| !letter.is_ascii_digit());
    sentence && begins && !prose.text().contains('“') && text.contains(|c: char| c.is_ascii_digit())
}

/// A target's baseline is the result that the same document reports for the same quantity, if it reports one only.
fn baselines(found: &mut [Indicator]) {
    let results: Vec<Indicator> = found.iter().filter(|indicator| indicator.target.is_none()).cloned().collect();
    // 每年建设高标准农田25万亩 is no level.
    let open = |indicator: &&mut Indicator| {
        indicator.baseline.is_none() && indicator.target.as_ref().is_some_and(is_level) && !indicator.source.quote.contains("每年")
    };
    for target in found.iter_mut().filter(open) {
        let same = |result: &&Indicator| (&result.name, &result.unit, &result.region) == (&target.name, &target.unit, &target.region);
        // 五年新打造200个 is no level that goes on from 105个.
        let summed = target.cumulative;
        let deed = deed(&target.source.quote);
        let done = |result: &&Indicator| deed.is_none_or(|deed| result.source.quote.contains(deed));
        let mut same = results.iter().filter(same).filter(|result| result.growth.is_none() && result.cumulative == summed).filter(done);
        if let (Some(result), None) = (same.next(), same.next()) {
            // What was reported before in the same words, and has no year as a promise, is reported once more.
            let undated = target.target.as_ref().is_some_and(|target| target.year.is_none());
            if undated && without_blanks(&result.source.quote) == without_blanks(&target.source.quote) {
                target.target = None;
            }
            target.baseline.clone_from(&result.baseline);
            target.source.step(format!("基数取自本文：{}", result.source.quote));
        }
    }
}

/// 建设高标准农田25万亩: what is done in a year, if a verb of doing and none of a level says it. 建成142万亩 in the years before is
/// no level from which it rises.
fn deed(quote: &str) -> Option<&'static str> {
    relation::counting(quote).filter(|_| !["达到", "达", "增至", "总数", "保有"].iter().any(|level| quote.contains(level)))
}

fn without_blanks(quote: &str) -> String {
    quote.split_whitespace().collect()
}

fn is_level(target: &Target) -> bool {
    target.value.is_some() && target.bound != Bound::Increase
}

fn of_block(prose: &Prose, context: &mut Context) -> Vec<Indicator> {
    let mut found = Vec::new();
    // What was named before the first point (2023年抓好三项工作：一是…) holds for each, what one names not for the next.
    let mut ahead = None;
    let (_, behind_number) = item::number(prose.text());
    for range in prose.sentences() {
        let range = range.start.max(behind_number.min(range.end))..range.end;
        // 升规：指年收入达到2000万元: a definition sets nothing.
        if ["：指", "：是指", "，是指"].iter().any(|word| prose.text()[range.clone()].contains(word)) {
            continue;
        }
        if item::is_point(&prose.text()[range.clone()]) {
            context.carried = *ahead.get_or_insert(context.carried);
        }
        let sentence = Sentence::new(&prose.text()[range.clone()], context);
        let figures = figures(&sentence);
        let all = |name: &str| whose::of_all(name, &found);
        let of_all: Vec<Option<String>> = figures.iter().map(|figure| all(&figure.name)).collect();
        let indicator = |(mut figure, of_all): (quantity::Figure, Option<String>)| {
            support::name(&sentence, context.heading(), &mut figure);
            let titled = whose::of_the_industry(&figure.name, &context.title).map(|name| (name, "名称所属取自标题"));
            let whose = titled.or_else(|| Some((whose::of_the_work(&figure.name, prose.text())?, "名称所属取自段首")));
            let whose = whose.or_else(|| Some((of_all?, "名称所属取自本段前文")));
            if let Some((name, step)) = whose {
                figure.name = name;
                figure.steps.push(step.to_owned());
            }
            let place = range.start + figure.place.start..range.start + figure.place.end;
            let source = prose.source(place, figure.rule);
            record::indicator(figure, &sentence, context, source)
        };
        let more: Vec<Indicator> = figures.into_iter().zip(of_all).map(indicator).collect();
        found.extend(more);
        context.pass(&sentence);
    }
    found
}

fn figures(sentence: &Sentence) -> Vec<quantity::Figure> {
    let mut figures = if policy::is_policy(sentence) { policy::read(sentence) } else { quantity::read(sentence) };
    // 1006个贫困村全部摘帽退出: the number says it already.
    let said = |words: &quantity::Figure| {
        figures.iter().any(|figure| {
            figure.place == words.place
                && words.name.trim_start_matches(['全', '市', '区', '县']).starts_with(|c: char| c.is_ascii_digit())
                && figure.name.contains("全部")
        })
    };
    let words: Vec<quantity::Figure> = wording::read(sentence).into_iter().filter(|words| !said(words)).collect();
    figures.extend(words);
    for figure in &mut figures {
        policy::at_most(figure);
        standing::split(figure);
        fall::name(figure);
        per::name(sentence, figure);
        effort::keep(sentence, figure);
        whose::name(sentence, figure);
    }
    figures.sort_by_key(|figure| figure.place.start);
    figures.dedup_by(|a, b| a.name == b.name && a.text == b.text);
    figures
}

#[cfg(test)]
mod tests;
