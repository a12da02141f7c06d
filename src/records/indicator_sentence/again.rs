//! Values of what the figures before measured: 其中2021年5所、2022年8所; 到2030年，分别达到50万千瓦、20万千瓦.

use super::quantity::{Figure, figure};
use super::relation::{self, Relation, Verb};
use super::sentence::Sentence;
use super::several;
use super::wording;
use crate::model::Bound;
use crate::phrase::amount::{Amount, unit};

/// The figures of the value at `at`, whose words begin at `start` (`own`: they name a quantity themselves); `None` where it
/// says nothing of the figures before.
pub(super) fn figures(
    sentence: &Sentence,
    at: usize,
    start: usize,
    relation: &Relation,
    own: bool,
    found: &[Figure],
) -> Option<Vec<Figure>> {
    in_a_year(sentence, at, start, relation, found)
        .or_else(|| respectively(sentence, at, start, relation, found).filter(|_| !own))
        .or_else(|| passing(sentence, at, start, relation, found))
        .or_else(|| only_verb(sentence, at, start, found))
        .or_else(|| in_another_unit(sentence, at, start, relation, found))
}

/// 改造老旧小区120个、1450栋、4.2万户; 为800名老人适配辅具1200件: the same, in another unit.
fn in_another_unit(sentence: &Sentence, at: usize, start: usize, relation: &Relation, found: &[Figure]) -> Option<Vec<Figure>> {
    let (amount, last) = (&sentence.amounts[at], found.last()?);
    let between = &sentence.text[start..amount.words.start];
    let behind = between.is_empty() && start == amount.words.start && sentence.clause_start(start) <= last.at && is_bound_to(last, amount);
    let alone = (between == "、" || behind) && relation.verb == Verb::None && !amount.chinese;
    let ends = ['，', '、', '。', '；'].iter().any(|mark| sentence.text[amount.words.end..].starts_with(*mark));
    let counts = |unit: &String| unit::is_counter(unit) && !unit.is_empty();
    let other = last.unit != amount.unit && counts(&last.unit) && (counts(&amount.unit) || behind && unit::is_money(&amount.unit));
    (alone && ends && other && last.value.is_some())
        .then(|| vec![figure(sentence, at, last.name.clone(), sentence.clauses(start..amount.words.end))])
}

/// Does what was counted say what the second number is of: 企业…获得贷款7000万元, 老人适配辅具1200件?
fn is_bound_to(last: &Figure, amount: &Amount) -> bool {
    const GETS: [&str; 10] = ["获得", "适配", "发放", "配备", "提供", "取得", "融资", "实现", "完成", "培训"];
    amount.bound == Bound::Exactly && GETS.iter().any(|verb| last.name.contains(verb))
}

/// 改造棚户区2000套，基本建成1500套: a verb alone is of what was counted before.
fn only_verb(sentence: &Sentence, at: usize, start: usize, found: &[Figure]) -> Option<Vec<Figure>> {
    const VERBS: [&str; 10] = ["开工", "竣工", "建成", "基本建成", "投产", "投用", "完成", "交付", "新开工", "签约"];
    let amount = &sentence.amounts[at];
    let subject = sentence.text[start..amount.words.start].trim_matches(['，', '、', '；', ' ']);
    let subject = sentence
        .dates
        .iter()
        .find(|dated| dated.range.end <= amount.words.start && dated.range.start >= start)
        .map_or(subject, |dated| &sentence.text[dated.range.end..amount.words.start]);
    let verb = VERBS.iter().find(|verb| **verb == subject)?;
    let counted = found.iter().rev().find(|figure| figure.unit == amount.unit).map(|figure| figure.name.clone());
    // 推进安置区建设，力争年内竣工4604套.
    let led =
        || wording::led_up_to(sentence, sentence.clause_start(amount.words.start)).map(|name| name.trim_end_matches("建设").to_owned());
    let Some(counted) = counted.or_else(led) else { return Some(Vec::new()) };
    let of = VERBS.iter().find_map(|verb| counted.strip_prefix(verb)).unwrap_or(&counted);
    // 亿元以上项目新开工43个、竣工38个: 亿元以上项目竣工.
    if let Some(thing) = ["新开工", "开工", "竣工", "投产", "签约"].iter().find_map(|begun| of.strip_suffix(begun)) {
        return Some(vec![figure(sentence, at, format!("{thing}{verb}"), sentence.clauses(start..amount.words.end))]);
    }
    // Of 改造棚户区 some are 基本建成棚户区, but 完成 goes on with 改造.
    let built = || relation::leading_work(of).map_or(of, |work| &of[work.len()..]);
    let name = if *verb == "完成" { of.to_owned() } else { format!("{verb}{}", built()) };
    Some(vec![figure(sentence, at, name, sentence.clauses(start..amount.words.end))])
}

/// 年产值过千亿元的龙头企业1家，过500亿元的3家: as many of the same pass less.
fn passing(sentence: &Sentence, at: usize, start: usize, relation: &Relation, found: &[Figure]) -> Option<Vec<Figure>> {
    const PASS: [&str; 4] = ["过", "超过", "超", "突破"];
    let (amount, last) = (&sentence.amounts[at], found.last()?);
    if let Some(name) = passing_noun(last, amount, relation) {
        let passes = figure(sentence, at, name, sentence.clauses(start..amount.words.end));
        let added = last.bound == Bound::Increase;
        return Some(vec![Figure { bound: if added { last.bound } else { passes.bound }, ..passes }]);
    }
    let passed = relation.subject.trim_start_matches("其中").strip_suffix('的').filter(|_| relation.verb == Verb::None)?;
    let starts =
        PASS.iter().any(|word| passed.starts_with(word)) && passed.contains(|c: char| c.is_ascii_digit() || "百千万亿".contains(c));
    let (before, noun) = last.name.rsplit_once('的').filter(|_| starts && last.unit == amount.unit)?;
    let measured = PASS.iter().filter_map(|word| before.rfind(word)).min()?;
    let name = format!("{}{passed}的{noun}", &before[..measured]);
    Some(vec![figure(sentence, at, name, sentence.clauses(start..amount.words.end))])
}

/// 产值过10亿元企业2家、过亿元企业5家: the measure is said once.
fn passing_noun(last: &Figure, amount: &Amount, relation: &Relation) -> Option<String> {
    let words = relation.subject.trim_start_matches(['、', '，']);
    let passed = words.strip_prefix('过').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || "十百千万亿".contains(c)))?;
    let noun = passed.split_once('元').map(|(_, noun)| noun).filter(|noun| noun.chars().count() >= 2 && last.name.ends_with(noun))?;
    let before = &last.name[..last.name.len() - noun.len()];
    let measured = before.rfind('过').filter(|at| *at > 0 && before.ends_with('元') && last.unit == amount.unit)?;
    Some(format!("{}{words}", &last.name[..measured]))
}

/// 其中2021年5所、2022年8所: in which years what was counted before is done.
fn in_a_year(sentence: &Sentence, at: usize, start: usize, relation: &Relation, found: &[Figure]) -> Option<Vec<Figure>> {
    let amount = &sentence.amounts[at];
    let before = sentence.text[start..amount.words.start].trim_start_matches(['、', '，', '和', '及']).trim_start_matches("其中");
    let year =
        |dated: &&crate::phrase::period::Dated| dated.range.end == amount.words.start && sentence.text[dated.range.clone()] == *before;
    sentence.dates.iter().find(year).filter(|_| relation.verb == Verb::None)?;
    let counted = found.iter().rev().find(|figure| figure.unit == amount.unit)?;
    Some(vec![figure(sentence, at, counted.name.clone(), sentence.clauses(start..amount.words.end))])
}

/// 到2030年，分别达到50万千瓦、20万千瓦: each of the figures before. Nothing is read where their units differ.
fn respectively(sentence: &Sentence, at: usize, start: usize, relation: &Relation, found: &[Figure]) -> Option<Vec<Figure>> {
    let values = several::following(sentence, at);
    let says = relation.respectively && relation.verb == Verb::Level && values > 1;
    let before = found.len().checked_sub(values).map(|first| &found[first..]).filter(|_| says)?;
    let same = before.iter().zip(at..).all(|(figure, at)| figure.unit == sentence.amounts[at].unit);
    let place = sentence.clauses(start..sentence.amounts[at].words.end);
    let again = before.iter().zip(at..).map(|(before, at)| figure(sentence, at, before.name.clone(), place.clone()));
    Some(if same { again.collect() } else { Vec::new() })
}
