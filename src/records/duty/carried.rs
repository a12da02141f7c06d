//! Items of a response that elide their subject: （1）县指挥部负责统一指挥; （2）县水务局…; （3）组织营救受困人员. The list begins
//! with the body that commands, and what nobody else is named for is its own.

use crate::model::{BlockKind, Duty};
use crate::phrase::bodies::words::NO_BEGINNING;
use crate::phrase::bodies::{agent, is_predicate, starts_with_any, subject};
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::purpose::is_contingency;
use crate::records::reading::Reading;
use std::collections::BTreeSet;
use std::ops::Range;

/// The items of which nobody has read a subject yet; the blocks of `taken` are read.
pub fn read(reading: &Reading, taken: &BTreeSet<String>) -> Vec<Duty> {
    if !is_contingency(reading) {
        return Vec::new();
    }
    let (mut duties, mut of): (Vec<Duty>, Option<(&str, Option<&str>)>) = (Vec::new(), None);
    for prose in &reading.prose {
        let text = prose.text();
        let (number, start) = item::number(text);
        let section = prose.block.section.as_deref();
        if prose.block.kind == BlockKind::Heading {
            of = None;
        }
        let Some(number) = number.filter(|_| prose.block.kind != BlockKind::Heading) else { continue };
        if is_first(number) {
            of = commander(&text[start..]).map(|name| (name, section));
        } else if let Some((name, _)) = of.filter(|(_, opened)| *opened == section)
            && !taken.contains(&prose.block.id)
            && elides(&text[start..])
        {
            duties.push(duty(prose, name, start));
        }
    }
    duties
}

/// 县气象局负责健全监测体系。优化观测站网，…: a sentence that goes on with what the body of the one before has to do.
pub fn sentence(prose: &Prose, sentence: Range<usize>, before: &Duty) -> Option<Duty> {
    let words = &prose.text()[sentence.clone()];
    let order = behind_link(words);
    let goes_on = elides(order) && is_order(order) && agent(words).is_none() && words.ends_with('。');
    goes_on.then(|| carry(prose, sentence, before, words.trim_end_matches('。')))
}

/// 各镇要加强领导。…。要落实经费，…: in any document, behind a sentence on a body, one that goes on to speak to it.
pub fn told(prose: &Prose, sentence: Range<usize>, before: &Duty) -> Option<Duty> {
    let words = prose.text()[sentence.clone()].trim_end_matches('。');
    let goes_on = words.starts_with('要') && is_predicate(words) && words.chars().count() >= SHORTEST;
    goes_on.then(|| carry(prose, sentence.clone(), before, words))
}

/// Letters of an order that says something; a guess.
const SHORTEST: usize = 10;

/// A duty of the body of another, in a sentence that does not name it.
fn carry(prose: &Prose, sentence: Range<usize>, before: &Duty, words: &str) -> Duty {
    let mut source = prose.source(sentence, "duty-carried");
    source.step("body: the sentence before");
    Duty { id: String::new(), name: before.name.clone(), body: None, text: words.to_owned(), source }
}

/// 必要时委托检验机构…; 同时做好…; 涉及其他县的，视情与其做好对接: what stands behind the words that only say when.
fn behind_link(words: &str) -> &str {
    let link = ["必要时，", "必要时", "同时，", "同时"].iter().find_map(|link| words.strip_prefix(*link));
    let concerned = || words.split_once('，').filter(|(first, _)| first.starts_with("涉及") && first.ends_with('的')).map(|(_, rest)| rest);
    link.or_else(concerned).unwrap_or(words)
}

/// It begins with what is to be done, not with a circumstance or with whom it is done for.
fn is_order(words: &str) -> bool {
    let first = words.split(['，', '；']).next().unwrap_or(words);
    let circumstance = first.ends_with(['时', '后', '前', '的', '下']);
    let link = [
        "对",
        "在",
        "以",
        "从",
        "为",
        "向",
        "由",
        "与",
        "和",
        "及",
        "并",
        "如",
        "若",
        "经",
        "其中",
        "因",
        "不",
        "未",
        "无",
        "需",
        "可",
        "要",
        "应",
        "须",
        "是",
        "有",
        "原则上",
        "必要时",
        "同时",
        "自",
        "凡",
        "除",
        "当",
        "被",
        "每",
        "按",
        "按照",
        "根据",
    ];
    // 征用的物资应给予补偿: what shall be done stands behind its own subject. 鼓励志愿者… asks others.
    let own = ["应当", "应给予", "应予", "应按", "应参照", "应及时"].iter().any(|word| first.contains(word));
    // 及时, 有序, 不断 begin like links.
    let adverb = starts_with_any(words, &["自觉", "自行", "及时", "有序", "有效", "有计划", "不断", "从严", "并及时"]);
    !circumstance && !own && (adverb || !starts_with_any(words, &link)) && !starts_with_any(words, &["鼓励", "支持", "倡导", "提倡"])
}

fn is_first(number: &str) -> bool {
    number.trim_matches(['（', '）', '(', ')', '.', '、', ' ']) == "1"
}

/// （1）一般地震发生后，县指挥部立即启动Ⅱ级响应: who commands or activates.
fn commander(item: &str) -> Option<&str> {
    let clauses = item.split_inclusive(['，', '；']).take(2);
    let named = clauses.filter_map(|clause| subject(clause).map(|subject| (&clause[..subject.end], &clause[subject.end..])));
    let commands =
        |does: &str| ["统一领导", "统一指挥", "指挥", "启动"].iter().any(|word| does.chars().take(8).collect::<String>().contains(word));
    named
        .filter(|(name, does)| ["指挥部", "政府", "领导小组", "指挥机构"].iter().any(|head| name.ends_with(head)) && commands(does))
        .map(|(name, _)| name)
        .next()
}

/// Does an item begin with what is to be done, and name nobody for the rest of it?
pub fn elides(item: &str) -> bool {
    let heading = item.chars().take_while(|letter| !matches!(letter, '。' | '：')).count() <= 8;
    let ordered = starts_with_any(item, NO_BEGINNING) || is_predicate(item) || item.starts_with("紧急");
    ordered && !heading && subject(item).is_none() && !starts_with_any(item, &["发生", "达到", "出现", "如", "若"])
}

fn duty(prose: &Prose, name: &str, start: usize) -> Duty {
    let text = prose.text();
    let mut source = prose.source(start..text.len(), "duty-carried");
    source.step("body: the first item of the list");
    // 发布灾情；有关部门做好监测: another subject begins a part of its own.
    let own = text[start..].split_inclusive('；').take_while(|part| subject(part).is_none()).map(str::len).sum::<usize>();
    Duty {
        id: String::new(),
        name: name.to_owned(),
        body: None,
        text: text[start..start + own].trim().trim_end_matches(['；', '。']).to_owned(),
        source,
    }
}
