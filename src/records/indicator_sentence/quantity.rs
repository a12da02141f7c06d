//! Each amount of a sentence with what it measures.

use super::noun;
use super::relation::{self, Relation, Verb};
use super::sentence::Sentence;
use super::several;
use super::subject;
use crate::model::Bound;
use crate::phrase::amount::{Amount, unit};
use std::ops::Range;

/// One value of one quantity, as a sentence says it.
#[derive(Clone, Debug)]
pub struct Figure {
    pub name: String,
    /// As printed: 50%以上, 较2020年下降6%左右, 全覆盖.
    pub text: String,
    /// Negative where it is a fall.
    pub value: Option<f64>,
    pub unit: String,
    pub bound: Bound,
    /// The rate at which it changes, said with it or instead of it.
    pub growth: Option<(String, f64)>,
    /// 由68%提高到72%: the first.
    pub from: Option<(String, f64)>,
    pub cumulative: bool,
    pub result: bool,
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
struct Before {
    /// So many of something were counted, so that a bare number behind goes on counting.
    counted: bool,
    /// The first of 由…提高到….
    from: Option<(String, f64)>,
    /// Amounts that belong to one before.
    taken: usize,
    /// Where the words of the last figure end.
    end: usize,
}

pub fn read(sentence: &Sentence) -> Vec<Figure> {
    let mut found: Vec<Figure> = Vec::new();
    let mut before = Before::default();
    for at in 0..sentence.amounts.len() {
        if at >= before.taken {
            one(sentence, at, &mut before, &mut found);
        }
    }
    found
}

fn one(sentence: &Sentence, at: usize, before: &mut Before, found: &mut Vec<Figure>) {
    let amount = &sentence.amounts[at];
    let left = left(sentence, at, before.end);
    let right = noun::range(sentence, at);
    let (head, tail) = (&sentence.text[left.clone()], &sentence.text[right.clone()]);
    let mut relation = relation::split(head);
    if let Some(start) = start_of_change(sentence, at, head) {
        before.from = Some((sentence.text[amount.words.clone()].to_owned(), amount.value));
        before.taken = at + 1;
        found.extend(risen(sentence, at + 1, left.start..start, before));
        return;
    }
    let goes_on = found.last().is_some_and(|last| last.unit == amount.unit && amount.bound != Bound::Exactly);
    if is_described(sentence, at, head)
        || is_attribute(amount, &relation, tail, sentence, goes_on)
        || (sentence.is_box && !is_promised(sentence, at, &relation))
    {
        return;
    }
    let right_end = right.end;
    let counts = is_count(amount, &relation, tail, before, sentence.is_result(amount.range.start));
    let new = if amount.unit == "倍" && relation.subject.ends_with('的') {
        Vec::new()
    } else if counts {
        let inside = sentence.amounts.iter().filter(|other| other.words.start < right.end).count();
        before.taken = before.taken.max(inside);
        counted(sentence, at, &relation, tail, right)
    } else {
        if relation.verb == Verb::Count {
            // 组织开展消防培训1.2万次: no verb of what follows, but a part of the name.
            relation = Relation { verb: Verb::None, subject: head.trim_end(), ..relation };
        }
        measured(sentence, at, &relation, left.start, tail, found)
    };
    let counting = relation.verb == Verb::Count || (before.counted && relation.subject.is_empty());
    before.counted = counting && !new.is_empty();
    if !new.is_empty() {
        before.end = if counts { right_end } else { amount.words.end };
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

/// 由68%提高到72%: where 由 stands, if the amount is the first of the two.
fn start_of_change(sentence: &Sentence, at: usize, head: &str) -> Option<usize> {
    let next = sentence.amounts.get(at + 1)?;
    let between = &sentence.text[sentence.amounts[at].words.end..next.words.start];
    let rises = [
        "提高到",
        "提高至",
        "增加到",
        "增加至",
        "增长到",
        "增长至",
        "提升到",
        "提升至",
        "降低到",
        "降低至",
        "下降到",
        "下降至",
        "降至",
        "增至",
        "升至",
        "扩大到",
        "减少到",
        "优化调整为",
        "调整为",
    ];
    let word = rises.iter().find(|word| between.contains(**word))?;
    let short = between.chars().count() <= word.chars().count() + 16;
    let from = head.rfind(['由', '从', '将']).filter(|_| short)?;
    Some(sentence.amounts[at].words.start - head.len() + from)
}

fn risen(sentence: &Sentence, at: usize, name: Range<usize>, before: &mut Before) -> Option<Figure> {
    before.taken = at + 1;
    let end = sentence.amounts[at].words.end;
    let inner = &sentence.text[name.end..end];
    // 由单个企业平均进出口0.3亿元提高到0.5亿元: the quantity may be named behind 由.
    let name = subject::name(sentence, name.clone()).unwrap_or_else(|| inner.chars().skip(1).take_while(|c| !c.is_ascii_digit()).collect());
    let mut figure = figure(sentence, at, name, sentence.clauses(end..end));
    figure.from = before.from.take();
    before.end = end;
    Some(figure).filter(|figure| figure.name.chars().count() >= 2)
}

/// Does the amount only describe something: 10亿元以上企业, 500米全覆盖, 15分钟商圈?
fn is_attribute(amount: &Amount, relation: &Relation, tail: &str, sentence: &Sentence, goes_on: bool) -> bool {
    let (follows, own) = (noun::follows(tail), &sentence.text[amount.words.clone()]);
    let of = tail.starts_with('的');
    let (counter, percent) = (unit::is_counter(&amount.unit), unit::is_percent(&amount.unit));
    if unit::is_duration(&amount.unit) {
        let term = ["期限", "年限", "连续", "天数"].iter().any(|word| relation.subject.ends_with(word));
        return !(term || goes_on && !follows) || of;
    }
    if amount.unit.is_empty() {
        return relation.verb == Verb::None && own.chars().next().is_some_and(|c| c.is_ascii_digit()) || relation.subject.is_empty();
    }
    let passed = own.starts_with(['过', '超']) && follows && !percent;
    let bounded = (own.ends_with("以上") || own.ends_with("以下") || own.ends_with("以内")) && (follows || of) && !counter && !percent;
    let described = follows
        && !counter
        && !percent
        && !unit::is_money(&amount.unit)
        && !matches!(relation.verb, Verb::Count)
        && !relation::is_count(relation.subject);
    passed || bounded || described || (of && !percent && relation.verb != Verb::Count)
}

/// “六个100%”, 对21家企业, 最后1米: a number that only names or picks something out.
fn is_described(sentence: &Sentence, at: usize, head: &str) -> bool {
    sentence.is_quoted(sentence.amounts[at].range.start) || ["对", "最后", "前", "个", "按"].iter().any(|word| head.ends_with(word))
}

/// In a box, which tells of projects, a number is a promise where a year, a bound or a rate makes it one.
fn is_promised(sentence: &Sentence, at: usize, relation: &Relation) -> bool {
    let amount = &sentence.amounts[at];
    let dated = sentence.date_at(amount.range.start).is_some();
    let clause = &sentence.text[sentence.clause_start(amount.range.start)..amount.range.start];
    let planned = ["规划期内", "计划", "争取", "力争", "确保"].iter().any(|word| clause.contains(word));
    let bound = matches!(amount.bound, Bound::AtLeast | Bound::AtMost | Bound::About);
    dated
        || planned
        || bound
        || unit::is_percent(&amount.unit)
        || matches!(relation.verb, Verb::Level | Verb::Change { .. }) && !relation.subject.is_empty()
}

/// Is what the number counts named behind it?
fn is_count(amount: &Amount, relation: &Relation, tail: &str, before: &Before, result: bool) -> bool {
    if !noun::follows(tail) && !(tail.starts_with('的') && unit::is_percent(&amount.unit)) {
        return false;
    }
    match relation.verb {
        Verb::Count => true,
        Verb::Change { .. } => unit::is_counter(&amount.unit) && !amount.unit.is_empty(),
        Verb::Level => relation.subject.is_empty() || unit::is_counter(&amount.unit) || relation::is_count(relation.subject),
        Verb::None if relation.subject.trim_matches(['、', '，', '和', '及']).is_empty() => {
            before.counted || noun::does_something(tail)
        }
        // 培育精品钢、装配式建筑2个千亿级产业集群: which, how many, and what.
        Verb::None if relation::begins_with_count(relation.subject) => unit::is_counter(&amount.unit) && !amount.chinese,
        Verb::None => (result || unit::is_percent(&amount.unit)) && !amount.chinese && noun::does_something(tail),
    }
}

fn counted(sentence: &Sentence, at: usize, relation: &Relation, tail: &str, right: Range<usize>) -> Vec<Figure> {
    let amount = &sentence.amounts[at];
    let Some(name) = noun::name(tail).filter(|name| !amount.chinese || relation.verb == Verb::Count || name.chars().count() > 3) else {
        return Vec::new();
    };
    let which = Some(relation).filter(|relation| relation.verb == Verb::None && relation::begins_with_count(relation.subject));
    let of_percent = Some(relation).filter(|relation| relation.verb == Verb::None && unit::is_percent(&amount.unit));
    let which = which.or(of_percent).and_then(|relation| subject::tidy(relation.subject)).unwrap_or_default();
    let name = format!("{which}{}", before_next(sentence, at, &name));
    let mut figure = figure(sentence, at, name, sentence.clauses(amount.words.start..right.end));
    let head = &sentence.text[sentence.clause_start(amount.words.start)..amount.words.start];
    if head.contains("至少") && figure.bound == Bound::Exactly {
        figure.bound = Bound::AtLeast;
    }
    if ["新增", "净增", "增加", "再增"].iter().any(|word| head.ends_with(word)) {
        figure.bound = Bound::Increase;
    }
    if let Some(word) = ["新增", "净增", "新建"].iter().find(|word| head.ends_with(**word)) {
        figure.name.insert_str(0, word);
    }
    vec![figure]
}

/// 2个千亿级产业集群和汽车零部件等4个…: the noun ends before what is counted next.
fn before_next<'a>(sentence: &Sentence, at: usize, name: &'a str) -> &'a str {
    let end = sentence.clause_end(sentence.amounts[at].words.end);
    let counted = sentence.amounts[at + 1..].iter().any(|next| next.words.start < end && unit::is_counter(&next.unit));
    name.split_once('和').map_or(name, |(first, _)| if counted { first } else { name })
}

fn measured(sentence: &Sentence, at: usize, relation: &Relation, start: usize, tail: &str, found: &mut [Figure]) -> Vec<Figure> {
    let amount = &sentence.amounts[at];
    let end = start + offset(&sentence.text[start..amount.words.start], relation.subject);
    let own = subject::name(sentence, start..end).and_then(|name| whole_name(sentence, &name, relation, start..end));
    let change = change_text(sentence, amount, relation, end);
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
    let name = if lasting { format!("{}{}", name.trim_end_matches("连续"), tail) } else { name };
    if relation.verb == Verb::None
        && (amount.unit.is_empty() && amount.bound == Bound::Exactly || amount.chinese && !lasting && !unit::is_money(&amount.unit))
    {
        return Vec::new();
    }
    let place = sentence.clauses(start..amount.words.end);
    several::share(sentence, at, relation, &name)
        .into_iter()
        .map(|(at, name)| changed(figure(sentence, at, name, place.clone()), sentence, at, relation, end))
        .collect()
}

/// Where a part of a text ends in it.
fn offset(text: &str, part: &str) -> usize {
    text.find(part).map_or(text.len(), |at| at + part.len())
}

/// 比例力争达到工业园区的50%: the words before 达到; 占…的85.5%: a share.
fn whole_name(sentence: &Sentence, name: &str, relation: &Relation, range: Range<usize>) -> Option<String> {
    if !sentence.text[..range.end].ends_with('的') || relation.verb != Verb::None {
        return Some(name.to_owned());
    }
    ["力争达到", "达到", "完成", "不少于", "不低于", "占到", "占"].iter().find_map(|verb| {
        let at = name.rfind(verb)?;
        subject::tidy(&name[..at]).filter(|_| !verb.starts_with('占')).or_else(|| verb.starts_with('占').then(|| format!("{name}比重")))
    })
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
    let level = |name: &str| ["新建", "新增", "净增"].iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name).to_owned();
    match relation.verb {
        Verb::Level => Some(level(&last.name)),
        Verb::Change { .. } => Some(last.name.clone()),
        _ => None,
    }
}

fn change_text(sentence: &Sentence, amount: &Amount, relation: &Relation, end: usize) -> Option<(String, f64)> {
    let Verb::Change { down } = relation.verb else { return None };
    let text = sentence.text[end..amount.words.end].trim_start_matches(['、', '，', '和']).to_owned();
    Some((text, if down { -amount.value } else { amount.value }))
}

/// A figure that is a change says so in its text.
fn changed(mut figure: Figure, sentence: &Sentence, at: usize, relation: &Relation, end: usize) -> Figure {
    let amount = &sentence.amounts[at];
    figure.cumulative |=
        sentence.text[..amount.words.start].ends_with("累计") || relation.subject.ends_with("累计") || figure.name.starts_with("累计");
    let compared =
        sentence.dates.iter().rfind(|dated| dated.range.end <= amount.words.start && dated.sense == crate::phrase::period::Sense::Compared);
    // 不少于商品住房供应总量的40%: the bound and the whole belong to the value.
    let own = &sentence.text[figure.place.start..amount.words.start];
    if let Some(from) =
        ["不少于", "不低于"].iter().find_map(|word| own.rfind(word)).filter(|_| own.ends_with('的') && relation.verb == Verb::None)
    {
        figure.bound = Bound::AtLeast;
        sentence.text[figure.place.start + from..amount.words.end].clone_into(&mut figure.text);
    }
    let end = compared.map_or(end, |dated| dated.range.start.max(figure.place.start).min(end.max(dated.range.start)));
    let Some((text, value)) = change_text(sentence, amount, relation, end.min(amount.words.start)) else {
        if figure.name.starts_with("新增") || figure.name.starts_with("净增") {
            figure.bound = Bound::Increase;
        }
        return figure;
    };
    figure.value = Some(value);
    figure.bound = Bound::Increase;
    figure.text = if relation.respectively { sentence.text[amount.words.clone()].to_owned() } else { text.clone() };
    figure.growth = Some((figure.text.clone(), value));
    figure
}

/// A figure of an amount, before anything else is known of it.
pub fn figure(sentence: &Sentence, at: usize, name: String, place: Range<usize>) -> Figure {
    let amount = &sentence.amounts[at];
    let text = sentence.text[amount.words.clone()].to_owned();
    let result = sentence.is_result(amount.range.start);
    Figure {
        name,
        text,
        value: Some(amount.value),
        unit: amount.unit.clone(),
        bound: amount.bound,
        growth: None,
        from: None,
        cumulative: amount.bracketed,
        result,
        is_policy: false,
        place,
        at: amount.range.start,
        rule: "indicator-in-a-sentence",
        steps: Vec::new(),
    }
}
