//! Each amount of a sentence with what it measures.

use super::added;
use super::again;
use super::change::{change_text, changed, is_bare, share_growth};
use super::counted;
use super::done_to;
use super::elided;
use super::form::{adds, does_as_the_next, is_attribute, is_count, is_described, is_promised};
use super::noun;
use super::pairs;
use super::relation::{self, Relation, Verb};
use super::rise::{self, risen, start_of_change};
use super::sentence::Sentence;
use super::several;
use super::sizes;
use super::spread;
use super::subject;
use super::together;
use super::uplift;
use super::whole;
use crate::model::Bound;
use crate::phrase::amount::{Amount, unit};
use std::ops::Range;

/// One value of one quantity, as a sentence says it.
#[derive(Clone, Debug)]
pub struct Figure {
    pub name: String,
    /// As printed: 50%以上, 较2020年下降6%左右, 全覆盖.
    pub text: String,
    /// As printed, also where it is a fall: the words say so.
    pub value: Option<f64>,
    pub unit: String,
    pub bound: Bound,
    /// The rate at which it changes, said with it or instead of it.
    pub growth: Option<(String, f64)>,
    /// 由68%提高到72%: the first.
    pub from: Option<(String, f64)>,
    /// 由2023年的12家增至22家: the year of the first.
    pub from_year: Option<u16>,
    pub cumulative: bool,
    pub result: bool,
    /// Where the sentence gives each value its own.
    pub year: Option<u16>,
    /// A rule of support has no year.
    pub is_policy: bool,
    /// Bytes of the sentence: the clauses that say it.
    pub place: Range<usize>,
    /// Where the value stands.
    pub at: usize,
    pub rule: &'static str,
    pub steps: Vec<String>,
}

/// What the amounts before left behind.
#[derive(Default)]
pub(super) struct Before {
    /// So many of something were counted, so that a bare number behind goes on counting.
    pub counted: bool,
    /// The first of 由…提高到….
    pub from: Option<(String, f64)>,
    /// Amounts that belong to one before.
    pub taken: usize,
    /// Where the words of the last figure end.
    pub end: usize,
}

pub fn read(sentence: &Sentence) -> Vec<Figure> {
    let mut found: Vec<Figure> = Vec::new();
    let mut before = Before::default();
    for at in 0..sentence.amounts.len() {
        if at >= before.taken {
            one(sentence, at, &mut before, &mut found);
        }
    }
    for at in 1..found.len() {
        if let Some(name) = elided::name(&found[at], &found[at - 1]) {
            found[at].name = name;
        }
    }
    found.retain(|figure| !is_unclear(&figure.name));
    added::carry(sentence, &mut found);
    together::carry(sentence, &mut found);
    found
}

/// 存量和增量分别达: which value is whose, nobody can say. 新材料产业园、新型电厂等12个百亿元…: some of what is counted.
fn is_unclear(name: &str) -> bool {
    let some = |at: usize| name[at + '等'.len_utf8()..].chars().next().is_none_or(|next| next.is_ascii_digit());
    name.contains("分别") || name.contains('、') && name.find('等').is_some_and(some)
}

fn one(sentence: &Sentence, at: usize, before: &mut Before, found: &mut Vec<Figure>) {
    let amount = &sentence.amounts[at];
    let left = left(sentence, at, before.end);
    let right = noun::range(sentence, at);
    let (head, tail) = (&sentence.text[left.clone()], &sentence.text[right.clone()]);
    let mut relation = uplift::as_work(relation::split(head), head, &amount.unit);
    // 到2025年8家以上企业…: nothing but the date stands before.
    if sentence.dates.iter().any(|dated| dated.range.start <= left.start && dated.range.end >= left.end) {
        relation.subject = "";
    }
    if let Some(each) = rise::each(sentence, at, head) {
        before.taken = at + 2 * each.len();
        before.end = sentence.amounts[before.taken - 1].words.end;
        found.extend(each);
        return;
    }
    if let Some(start) = start_of_change(sentence, at, head) {
        before.from = Some((sentence.text[amount.words.clone()].to_owned(), amount.value));
        before.taken = at + 1;
        found.extend(risen(sentence, at + 1, left.start..start, before));
        return;
    }
    let named =
        sizes::name(sentence, at).or_else(|| spread::name(sentence, at, head)).or_else(|| done_to::name(sentence, at, head, right.clone()));
    if let Some(name) = named.filter(|_| !sentence.is_quoted(amount.range.start)) {
        found.push(figure(sentence, at, name, sentence.clauses(amount.words.clone())));
        return;
    }
    let goes_on = found.last().is_some_and(|last| last.unit == amount.unit);
    if is_described(sentence, at, head)
        || is_attribute(amount, &relation, tail, sentence, goes_on)
        || (sentence.tells_of_works && !is_promised(sentence, at, &relation) && !adds(sentence, at, left.clone(), before))
    {
        return;
    }
    let right_end = right.end;
    let counts = is_count(amount, &relation, tail, before, sentence.is_result(amount.range.start))
        || does_as_the_next(sentence, at, &relation, right_end);
    let new = if amount.unit == "倍" && relation.subject.ends_with('的') {
        Vec::new()
    } else if counts {
        let inside = sentence.amounts.iter().filter(|other| other.words.start < right.end).count();
        before.taken = before.taken.max(inside);
        counted::figures(sentence, at, &relation, tail, right)
    } else {
        if relation.verb == Verb::Count {
            // 组织开展消防培训1.2万次: no verb of what follows, but a part of the name.
            relation = Relation { verb: Verb::None, subject: head.trim_end(), ..relation };
        }
        measured(sentence, at, &relation, left.start, tail, found)
    };
    // 完成118个村的污水治理和158个村的道路硬化, 完成60个市级项目、106个区级项目: the verb goes on.
    let listed = sentence.text[..right_end].ends_with('和') || sentence.text[right_end..].starts_with('、');
    let goes_on = counts && amount.bound == Bound::Exactly && unit::is_counter(&amount.unit) && listed;
    let counting = relation.verb == Verb::Count || goes_on || (before.counted && relation.subject.is_empty());
    before.counted = counting && !new.is_empty();
    if !new.is_empty() {
        before.end = if counts { right_end } else { amount.words.end };
    }
    if new.is_empty() && relation.respectively {
        before.taken = before.taken.max(at + several::following(sentence, at));
    }
    before.taken = before.taken.max(at + new.len().min(if relation.respectively { new.len() } else { 1 }));
    found.extend(new);
}

/// From the clause, or from the figure before it, to the value.
fn left(sentence: &Sentence, at: usize, figure: usize) -> Range<usize> {
    let end = sentence.amounts[at].words.start;
    let clause = sentence.clause_start(end);
    let before = Some(figure).filter(|before| *before > clause && *before <= end);
    let mut start = before.unwrap_or(clause);
    if before.is_some()
        && let Some(mark) = sentence.text[start..end].rfind('、').filter(|_| !sentence.text[start..end].starts_with('、'))
    {
        // 10处景区、新建村庄: what was counted ends at the mark.
        start += mark + '、'.len_utf8();
    }
    let words = &sentence.text[start..end];
    start..(start + words.len()).max(start)
}

fn measured(sentence: &Sentence, at: usize, relation: &Relation, start: usize, tail: &str, found: &mut [Figure]) -> Vec<Figure> {
    let amount = &sentence.amounts[at];
    let end = start + offset(&sentence.text[start..amount.words.start], relation.subject);
    let own = subject::name(sentence, start..end).and_then(|name| whole::name(sentence, &name, relation, start..end));
    let change = change_text(sentence, amount, relation, end);
    // 扣除留抵退税因素后增长4.5%: the same quantity, otherwise reckoned.
    let own = own
        .filter(|name| !(change.is_some() && ["扣除", "剔除", "按可比", "可比口径", "同口径"].iter().any(|word| name.starts_with(word))));
    if own.is_none() && change.is_some() && (relation.respectively || relation.each) && is_bare(relation.subject) {
        share_growth(sentence, at, relation, end, found);
        return Vec::new();
    }
    if let Some(figures) = again::figures(sentence, at, start, relation, own.is_some(), found) {
        return figures;
    }
    if own.is_none() {
        // 达到3029家、增长3.9倍: said of the same.
        if let (Some(last), Some(growth)) =
            (found.last_mut().filter(|last| last.growth.is_none() && same_clauses(sentence, last, amount)), change)
        {
            last.place.end = last.place.end.max(sentence.clause_end(amount.words.end));
            last.growth = Some(growth);
            return Vec::new();
        }
    }
    let lasting = relation.subject.ends_with("连续");
    let noun_follows = noun::follows(tail) && relation.verb == Verb::None && !lasting;
    let Some(name) = own.or_else(|| inherited(sentence, relation, amount, found)).filter(|_| !noun_follows) else { return Vec::new() };
    // 民生支出31.1亿元，占一般公共预算支出的85.5%: a share of the whole that the clause before measured.
    let name = match found.last().filter(|_| name.starts_with('占')) {
        Some(last) => format!("{}{name}", last.name),
        None => name,
    };
    // 储备项目60个，总投资300亿元: of what was counted.
    let name = match found.last().filter(|last| ["总投资", "计划总投资"].contains(&name.as_str()) && unit::is_counter(&last.unit)) {
        Some(last) => format!("{}{name}", last.name),
        None => name,
    };
    let (name, from) = rise::without_start(name, relation);
    let name = if lasting { format!("{}{}", name.trim_end_matches("连续"), tail) } else { name };
    if relation.verb == Verb::None
        && (amount.unit.is_empty() && amount.bound == Bound::Exactly || amount.chinese && !lasting && !unit::is_money(&amount.unit))
    {
        return Vec::new();
    }
    let place = sentence.clauses(start..amount.words.end);
    if let Some(years) = several::years(sentence, at, relation) {
        let figures = years.into_iter().enumerate();
        return figures
            .map(|(index, year)| {
                let figure = changed(figure(sentence, at + index, name.clone(), place.clone()), sentence, at + index, relation, end);
                Figure { year: Some(year), ..figure }
            })
            .collect();
    }
    let one = |(at, name): (usize, String)| {
        let figure = Figure { from: from.clone(), ..figure(sentence, at, name, place.clone()) };
        changed(figure, sentence, at, relation, end)
    };
    let mut figures: Vec<Figure> = several::share(sentence, at, relation, &name).into_iter().map(one).collect();
    if relation.respectively {
        pairs::share_unit(&mut figures);
    }
    figures
}

/// Where a part of a text ends in it.
fn offset(text: &str, part: &str) -> usize {
    text.find(part).map_or(text.len(), |at| at + part.len())
}

/// Is the last figure in the clause of an amount, or the one before it?
fn same_clauses(sentence: &Sentence, last: &Figure, amount: &Amount) -> bool {
    let between = &sentence.text[last.at.min(amount.range.start)..amount.range.start];
    between.matches(['，', '；']).count() <= 1 && !between.contains('；')
}

/// The quantity of the clause before, where a verb goes on without one.
fn inherited(sentence: &Sentence, relation: &Relation, amount: &Amount, found: &[Figure]) -> Option<String> {
    let last = found.last().filter(|last| same_clauses(sentence, last, amount))?;
    // 新建11座消防站，总数达到52座: what was added has a level, the addition has none.
    const ADDED: [&str; 9] = ["新建", "新增", "净增", "新登记", "新认定", "新培育", "新推出", "新设立", "新入库"];
    let level =
        |name: &str| ["累计净增", "累计新增"].iter().chain(&ADDED).find_map(|word| name.strip_prefix(word)).unwrap_or(name).to_owned();
    match relation.verb {
        // 50%以上的村达到50万元: who reaches it is not what was measured before.
        Verb::Level if last.unit != amount.unit && relation.subject.contains('%') => None,
        Verb::Level => Some(level(&last.name)),
        Verb::Change { .. } => Some(last.name.clone()),
        // 地区生产总值年均增长7%，到2025年突破260亿元.
        Verb::None if relation.subject.trim_matches(['，', '、', ' ']).is_empty() || is_dated(sentence, amount) => {
            let passes = ["突破", "超过", "达"].iter().any(|word| sentence.text[amount.words.clone()].starts_with(word));
            passes.then(|| level(&last.name))
        }
        _ => None,
    }
}

/// Does only a date stand before an amount in its clause?
fn is_dated(sentence: &Sentence, amount: &Amount) -> bool {
    let clause = sentence.clause_start(amount.words.start);
    sentence.dates.iter().any(|dated| dated.range.start == clause && dated.range.end == amount.words.start)
}

/// A figure of an amount, before anything else is known of it.
pub fn figure(sentence: &Sentence, at: usize, name: String, place: Range<usize>) -> Figure {
    let amount = &sentence.amounts[at];
    let mut text = sentence.text[amount.words.clone()].to_owned();
    let result = sentence.is_result(amount.range.start);
    let mut bound = amount.bound;
    // 在3个工作日内: the word behind binds it.
    if unit::is_duration(&amount.unit) && sentence.text[amount.words.end..].starts_with('内') {
        text.push('内');
        bound = Bound::AtMost;
    }
    Figure {
        name,
        text,
        value: Some(amount.value),
        unit: amount.unit.clone(),
        bound,
        growth: None,
        from: None,
        from_year: None,
        cumulative: amount.bracketed,
        result,
        year: None,
        is_policy: false,
        place,
        at: amount.range.start,
        rule: "indicator-in-a-sentence",
        steps: Vec::new(),
    }
}
