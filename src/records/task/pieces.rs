//! The sentences of a paragraph, put together into what it gives out: every sentence of a paragraph that orders something
//! belongs to one piece.
//!
//! A sentence with a body or a day is a piece of its own; orders that follow each other are one. What begins with no word
//! for an order (在宾馆、医院普及…。) is one beside others that do: only what describes goes with the piece before it, or, at the head
//! of a paragraph, with none. A short sentence at the head (加强高层建筑安全。) belongs to what follows; where a paragraph has
//! several, each begins a new piece.

use super::charge::Charge;
use crate::phrase::bodies::starts_with_any;
use crate::phrase::bodies::words::NO_BEGINNING;
use crate::phrase::brackets;
use crate::records::item;
use std::collections::BTreeSet;
use std::ops::Range;

/// The shortest order, in letters.
pub const SHORTEST: usize = 10;

/// Letters of a sentence that only names a topic; a guess.
const TOPIC: usize = 18;

/// What a sentence is.
pub enum Kind {
    /// Has a subject, or one that a sentence before gives it.
    Subject(Charge),
    Dated,
    Order,
    /// An item of a list, however it begins: （5）为5000名女生免费接种.
    Item,
    Other,
}

/// A sentence, or a part of one, with the number that it has.
pub struct Part<'a> {
    pub range: Range<usize>,
    pub number: Option<&'a str>,
    pub kind: Kind,
}

/// What is one task.
#[derive(Clone)]
pub struct Piece<'a> {
    pub range: Range<usize>,
    pub number: Option<&'a str>,
    pub charge: Option<Charge>,
    /// Has a body or a day: nothing that orders is added.
    pub is_whole: bool,
    /// Does a sentence order something by its first word, or is it charged or dated?
    is_sure: bool,
}

/// The pieces of a paragraph. `sure`: does it order something, whatever its words?
pub fn of<'a>(text: &str, parts: Vec<Part<'a>>, sure: bool) -> Vec<Piece<'a>> {
    let leads = leads(text, &parts);
    let mut pieces: Vec<Piece> = Vec::new();
    for part in parts.into_iter().filter(|part| !is_apart(&text[part.range.clone()])) {
        let words = &text[part.range.clone()];
        let is_lead = leads.contains(&part.range.start);
        let open = pieces.last().is_some_and(|last| !last.is_whole) && !is_lead;
        let new = |charge, is_whole, is_sure| Piece { range: part.range.clone(), number: part.number, charge, is_whole, is_sure };
        match part.kind {
            Kind::Subject(charge) => push(&mut pieces, text, new(Some(charge), true, true), &leads),
            Kind::Dated => push(&mut pieces, text, new(None, true, true), &leads),
            Kind::Item => pieces.push(new(None, false, true)),
            Kind::Order if !open && (is_lead || pieces.is_empty() || !is_short(words)) => pieces.push(new(None, false, true)),
            Kind::Other if !open && (is_lead || goes_alone(words, pieces.last())) => pieces.push(new(None, false, false)),
            Kind::Order | Kind::Other => {
                if let Some(last) = pieces.last_mut() {
                    last.range.end = part.range.end;
                    last.is_sure |= matches!(part.kind, Kind::Order);
                }
            }
        }
    }
    pieces.retain(|piece| piece.is_whole || piece.number.is_some() || text[piece.range.clone()].chars().count() >= SHORTEST);
    if sure || pieces.iter().any(|piece| piece.is_sure) { pieces } else { Vec::new() }
}

/// A piece with a body or a day takes in the topic right before it.
fn push<'a>(pieces: &mut Vec<Piece<'a>>, text: &str, mut piece: Piece<'a>, leads: &BTreeSet<usize>) {
    let first = pieces.len() == 1;
    let topic = |last: &mut Piece| {
        let words = &text[last.range.clone()];
        !last.is_whole && is_topic(words) && (first || leads.contains(&last.range.start) || is_short(words))
    };
    if let Some(topic) = pieces.pop_if(topic) {
        piece.range.start = topic.range.start;
    }
    pieces.push(piece);
}

/// Is a sentence without a word for an order one of its own, behind this piece or at the head of a paragraph?
fn goes_alone(words: &str, last: Option<&Piece>) -> bool {
    match last {
        None => !describes(words) && !is_level(words) && (!is_short(words) || starts_with_any(words, NO_BEGINNING)),
        Some(_) => !describes(words) && !is_short(words) && !is_level(words),
    }
}

/// （责任单位同上）, or a signature that a lost line break left behind the last sentence: no sentence of the paragraph.
fn is_apart(words: &str) -> bool {
    let whole = brackets::outermost(words).first().is_some_and(|pair| pair.start == 0 && pair.end + '。'.len_utf8() >= words.len());
    whole || is_short(words) && !words.ends_with(['。', '；', '！', '，', '：', '.', ';'])
}

fn is_short(words: &str) -> bool {
    words.chars().count() < SHORTEST
}

/// 水费收缴率达到95%以上。: how far what is ordered before shall bring it.
fn is_level(words: &str) -> bool {
    const RELATIONS: &[&str] =
        &["达到", "达", "增长", "提高到", "下降", "降低", "突破", "净增", "稳定在", "保持在", "控制在", "不低于", "缩小至"];
    let says = RELATIONS.iter().any(|relation| words.contains(relation));
    says && words.contains(|letter: char| letter.is_ascii_digit()) && !item::is_point(words)
}

/// Sentences that tell what is, not what shall be done: 主要包括…; 这是…的保障; 系统总结了….
fn describes(words: &str) -> bool {
    #[rustfmt::skip]
    const BEGINNINGS: &[&str] = &[
        "主要包括", "包括", "主要为", "其中", "目前", "近年", "截至", "当前", "以上", "上述", "《", "这", "该", "本", "此", "注", "附",
        "一方面",
    ];
    const COPULA: &[&str] = &["凡是", "尤其是", "特别是", "一是", "二是", "三是", "四是", "五是", "是否", "但是", "只是", "是非"];
    // “规划是第一资源”的理念 is a name.
    let said: String = words
        .split('“')
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once('”').map_or("", |(_, rest)| rest) })
        .collect();
    let states = |word: &str, but: &[&str]| {
        let rest = but.iter().fold(said.clone(), |said, but| said.replace(but, ""));
        rest.contains(word)
    };
    starts_with_any(words, BEGINNINGS)
        || states("是", COPULA)
        || states("了", &["了解", "为了", "除了", "明了"])
        || ["思想为指导", "以来", "已经", "有利于", "取得", "连续", "仍", "我们", "同上", "下同"].iter().any(|word| words.contains(word))
}

/// 加强饮用水安全。: what the sentences behind it are about, which say by themselves who does what.
fn is_topic(words: &str) -> bool {
    let plain = !words.contains(['，', '；']) && !words.contains(|letter: char| letter.is_ascii_digit());
    words.chars().count() <= TOPIC && plain || is_grounds(words)
}

/// 按照统一领导、分级负责的工作机制要求。: a sentence that only says on what grounds.
fn is_grounds(words: &str) -> bool {
    let ends = ["要求", "精神", "部署", "原则", "思路"].iter().any(|end| words.trim_end_matches('。').ends_with(end));
    starts_with_any(words, &["按照", "根据", "遵循", "依据"]) && ends
}

/// Where the topics stand with which the passages of one long paragraph begin: 提高城市建设水平。…提升城市治理水平。…; or
/// 义务教育——推行集团化办学。…职业教育——….
fn leads(text: &str, parts: &[Part]) -> BTreeSet<usize> {
    let dashed: BTreeSet<usize> = parts.iter().map(|part| part.range.start).filter(|at| is_dashed(&text[*at..])).collect();
    if dashed.len() > 1 {
        return dashed;
    }
    let lead = |at: usize| parts.get(at).is_some_and(|part| is_lead(&text[part.range.clone()]));
    let mut found = BTreeSet::new();
    let mut end = parts.len();
    // Of short orders that follow each other the last leads the others.
    for at in (0..parts.len()).rev().filter(|at| lead(*at) && !lead(*at + 1)) {
        if end - at >= PASSAGE {
            found.insert(parts[at].range.start);
            end = at;
        }
    }
    let headed = parts.first().is_some_and(|part| found.contains(&part.range.start));
    if headed && found.len() > 1 { found } else { BTreeSet::new() }
}

/// 义务教育——按照…要求，建立…: a name, and behind the dash what is done for it.
fn is_dashed(words: &str) -> bool {
    let name = words.split_once("——").map_or("", |(name, _)| name);
    (2..=10).contains(&name.chars().count()) && name.chars().all(char::is_alphanumeric)
}

/// Sentences of a passage with its topic, at least; a guess.
const PASSAGE: usize = 3;

/// 提升城市治理水平。: a verb and what it is about in general; 做好住房保障等工作 is work.
fn is_lead(words: &str) -> bool {
    const WORK: &[&str] =
        &["工作", "工程", "项目", "任务", "行动", "试点", "方案", "规划", "计划", "办法", "制度", "问题", "市场", "城市", "中心"];
    let bare = words.trim_end_matches('。');
    bare.len() < words.len()
        && (5..=14).contains(&bare.chars().count())
        && is_topic(words)
        && !bare.contains(['、', '“', '《', '（', '等', '：', '第'])
        && !WORK.iter().any(|work| bare.ends_with(work))
        && starts_with_any(bare, NO_BEGINNING)
}
