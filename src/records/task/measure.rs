//! What a text gives out without a list of bodies: 各区县政府要…; 到2025年，建成…; 建立健全…机制，完善….
//!
//! A sentence with a body as its subject, or with a day, is a task of its own; what else a paragraph orders is one.

use super::charge::{self, Charge};
use super::deadline::{Calendar, Days};
use super::label;
use super::signed::signatures;
use super::{deadline, named};
use crate::model::{BlockKind, Task};
use crate::phrase::bodies::starts_with_any;
use crate::phrase::bodies::words::NO_BEGINNING;
use crate::records::item;
use crate::records::prose::{Prose, trimmed};
use crate::records::purpose::{is_measure, is_preface, is_text};
use crate::records::reading::Reading;
use std::collections::BTreeSet;
use std::ops::Range;

/// Words with which an order begins, among those that begin a clause without a subject.
#[rustfmt::skip]
const NO_ORDER: &[&str] = &[
    "对", "将", "把", "在", "以", "从", "为", "向", "由", "与", "和", "及", "并", "且", "但", "或", "使", "让", "被", "当",
    "如", "若", "经", "其中", "因", "不", "未", "无", "需", "可", "要", "应", "须", "请", "报", "给", "到", "于", "凡", "除",
    "至", "自", "是", "有", "每", "按", "根据", "按照", "依据", "通过", "利用", "结合", "发生", "发现", "获知", "达到", "具有",
    "具备", "包括", "作为", "同时", "随后", "原则上", "符合", "列入", "收到", "接到", "聚焦", "围绕", "依托", "面向", "针对",
    "立足", "主要", "尤其", "特别", "服从", "必要时", "发展", "服务", "重点", "适时", "有序", "新增", "新建", "科学", "合理",
];

/// The shortest order, in letters.
const SHORTEST: usize = 10;

/// Letters of a sentence that only names a topic; a guess.
const TOPIC: usize = 18;

pub fn read(reading: &Reading) -> Vec<Task> {
    if !gives_out(reading) {
        return Vec::new();
    }
    let parents: BTreeSet<&str> = reading
        .prose
        .iter()
        .flat_map(|prose| reading.around(prose.block.section.as_deref()))
        // A box below a text adds to it and takes nothing out of it.
        .filter(|section| !section.is_box())
        .filter_map(|section| section.parent.as_deref())
        .collect();
    let (mut tasks, calendar) = (Vec::new(), Calendar::of(reading));
    let texts = reading.prose.iter().filter(|prose| is_text(prose) || is_charging_lead(prose));
    for prose in texts.filter(|prose| !reading.is_listed(prose) && is_measure(reading, prose)) {
        // Above its sub-sections a section only sums them up.
        let sums_up = prose.block.section.as_deref().is_some_and(|section| parents.contains(section));
        tasks.extend(of_paragraph(prose, reading, &calendar, sums_up));
    }
    tasks
}

/// 各乡镇要加强资金监管。…: the first sentence of a paragraph that was set like a heading, and charges a body.
fn is_charging_lead(prose: &Prose) -> bool {
    let text = prose.text();
    prose.block.kind == BlockKind::Heading && text.ends_with('。') && item::number(text).0.is_none() && charge::of(text).is_some()
}

/// Lists of names, tables and glossaries among the annexes give out nothing.
fn gives_out(reading: &Reading) -> bool {
    !["名单", "附件", "附表", "职责", "图"].iter().any(|kind| reading.document.kind == *kind) && !reading.document.title.ends_with("职责")
}

/// What a sentence is.
enum Kind {
    /// Has a subject, or one that the sentence before gives it.
    Subject(Option<Charge>),
    Dated,
    Order,
    Other,
}

fn of_paragraph(prose: &Prose, reading: &Reading, calendar: &Calendar, sums_up: bool) -> Vec<Task> {
    let text = prose.text();
    if text.contains("印发给你们") || text.starts_with("附件") || text.starts_with('注') {
        return Vec::new();
    }
    let preface = is_preface(reading, prose);
    let days = calendar.days(prose);
    let Some(content) = label::behind(text) else { return Vec::new() };
    let (number, start) = item::number(text);
    let start = start.max(content);
    let signed = signatures(text).last().map_or(0, |(pair, _)| pair.end);
    let mut tasks: Vec<Task> = Vec::new();
    let mut orders: Option<(Range<usize>, Option<&str>)> = None;
    let mut about = None;
    let flush = |orders: &mut Option<(Range<usize>, Option<&str>)>, tasks: &mut Vec<Task>| {
        if let Some((range, number)) = orders.take().filter(|_| !sums_up) {
            tasks.push(task(prose, range, number, (reading, &days), None));
        }
    };
    for sentence in prose.sentences().into_iter().filter(|sentence| sentence.start >= signed) {
        // 责任单位：…, 完成时限：…: said of the task before.
        let words = &text[sentence.clone()];
        if label::behind(words).is_none() || is_of_itself(words) || is_appeal(words) || calendar.looks_back(words) {
            continue;
        }
        for sentence in parts(text, sentence.start.max(start)..sentence.end, &days) {
            let own = is_item(&text[sentence.clone()]);
            let (number, sentence) = if own {
                flush(&mut orders, &mut tasks);
                let (number, at) = item::number(&text[sentence.clone()]);
                (number, sentence.start + at..sentence.end)
            } else {
                (number, sentence)
            };
            match kind(text, &sentence, about.is_some(), &days) {
                // An item of a list of measures is one, however it begins: （5）为5000名女生免费接种.
                Kind::Other if own && !preface => orders = Some((sentence, number)),
                Kind::Subject(Some(charge)) => {
                    orders = orders.filter(|(range, _)| !is_topic(&text[range.clone()]));
                    flush(&mut orders, &mut tasks);
                    tasks.push(task(prose, sentence, number, (reading, &days), Some(&charge)));
                    about = Some(charge);
                }
                Kind::Subject(None) => tasks.push(task(prose, sentence, number, (reading, &days), about.as_ref())),
                Kind::Dated | Kind::Order | Kind::Other if preface => {}
                Kind::Dated => {
                    flush(&mut orders, &mut tasks);
                    tasks.push(task(prose, sentence, number, (reading, &days), None));
                }
                Kind::Order => {
                    let (start, number) = orders.map_or((sentence.start, number), |(range, number)| (range.start, number));
                    orders = Some((start..sentence.end, number));
                }
                Kind::Other => orders = orders.map(|(range, number)| (range.start..sentence.end, number)),
            }
        }
    }
    flush(&mut orders, &mut tasks);
    tasks
}

/// 加强饮用水安全。: what the sentences behind it are about, which say by themselves who does what.
fn is_topic(words: &str) -> bool {
    words.chars().count() <= TOPIC && !words.contains(['，', '；']) && !words.contains(|letter: char| letter.is_ascii_digit())
}

/// 本意见自2023年5月1日起施行，有效期至2025年12月31日: said of the text itself.
fn is_of_itself(sentence: &str) -> bool {
    sentence.contains("施行") && sentence.starts_with(['本', '自'])
        || sentence.contains("有效期至")
        || sentence.starts_with('本') && sentence.contains("负责解释")
}

/// 实现今年各项目标，任务艰巨，责任重大。: says how much it matters.
fn is_appeal(sentence: &str) -> bool {
    ["任务艰巨", "任务繁重", "责任重大", "意义重大", "使命光荣", "是一项"].iter().any(|word| sentence.contains(word))
}

/// A sentence, or its parts where each has a subject or a day of its own: 农业农村部门负责…；财政部门负责….
fn parts(text: &str, sentence: Range<usize>, days: &Days) -> Vec<Range<usize>> {
    let words = &text[sentence.clone()];
    let dated = deadline::openings(text, &sentence, days).map(|at| at - sentence.start).skip(1);
    let items = items(words);
    let charged = words.match_indices('；').map(|(at, mark)| at + mark.len()).filter(|at| charge::of(&words[*at..]).is_some());
    // An item says in few letters what it is: （3）新建公园6个.
    let shared = !charge::shares(words).is_empty();
    let shortest = if items.is_empty() && !shared { SHORTEST } else { SHORTEST / 2 };
    let cuts: BTreeSet<usize> = dated.chain(charged).chain(charge::shares(words)).chain(items).chain([0, words.len()]).collect();
    let cuts: Vec<usize> = cuts.into_iter().collect();
    let part = |pair: &[usize]| trimmed(text, sentence.start + pair[0]..sentence.start + pair[1]);
    cuts.windows(2).map(part).filter(|part| text[part.clone()].chars().count() >= shortest).collect()
}

/// Where the items of a run-in list begin: （1）新建…；（2）改造….
fn items(words: &str) -> Vec<usize> {
    let begins = |at: &usize| *at == 0 || words[..*at].trim_end().ends_with(['；', '。', '：']);
    let found: Vec<usize> = words.match_indices('（').map(|(at, _)| at).filter(|at| begins(at) && is_item(&words[*at..])).collect();
    let second = |at: &usize| item::number(&words[*at..]).0.is_some_and(|number| matches!(number, "（2）" | "（二）"));
    if found.len() > 1 || found.first().is_some_and(second) { found } else { Vec::new() }
}

fn is_item(words: &str) -> bool {
    item::number(words).0.is_some_and(|number| number.starts_with('（'))
}

fn kind(text: &str, range: &Range<usize>, about: bool, days: &Days) -> Kind {
    let sentence = &text[range.clone()];
    if let Some(charge) = charge::of(sentence) {
        return Kind::Subject(Some(charge));
    }
    if about && sentence.starts_with('要') {
        return Kind::Subject(None);
    }
    if deadline::of_words(text, range, days).is_some() {
        return Kind::Dated;
    }
    if is_order(sentence) { Kind::Order } else { Kind::Other }
}

/// Does a sentence order something, in any of its clauses: 加快建设…; 以…为重点，推进…; 园区发挥山水优势，大力发展….
pub(super) fn is_order(sentence: &str) -> bool {
    let orders = |clause: &str| starts_with_any(clause, NO_BEGINNING) && !starts_with_any(clause, NO_ORDER);
    let mut clauses = sentence.split(['，', '；', '。']).map(str::trim);
    let first = clauses.clone().next().unwrap_or("");
    // 以习近平新时代中国特色社会主义思想为指导，加强…: a spirit, not an order.
    !sentence.contains("思想为指导") && clauses.any(orders)
        || starts_with_any(first, &["新建", "新增", "发展", "严禁", "禁止", "有序", "科学", "合理", "重点"])
}

fn task(prose: &Prose, range: Range<usize>, number: Option<&str>, (reading, days): (&Reading, &Days), charge: Option<&Charge>) -> Task {
    let text = &prose.text()[range.clone()];
    let own = charge.cloned().unwrap_or_default();
    Task {
        id: String::new(),
        num: number.map(str::to_owned),
        category: reading.around(prose.block.section.as_deref()).first().map(|section| section.heading.trim_end_matches('。').to_owned()),
        text: text.trim_end_matches(['，', '；']).to_owned(),
        lead: named(own.lead),
        support: named(own.support),
        responsible: named(own.responsible),
        deadline: deadline::of_words(prose.text(), &range, days),
        source: prose.source(range, if charge.is_some() { "task-subject" } else { "task-measure" }),
    }
}
