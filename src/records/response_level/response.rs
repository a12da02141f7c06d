//! 发生…时，启动Ⅱ级应急响应; 一级响应由县政府决定启动; the section Ⅱ级响应 with what is done then, or with a part each for
//! what sets it off, who starts it and what is done (see [`super::part`]).

use super::grade::before;
use super::measures::List;
use super::part::{self, Part};
use super::post::{self, approved, chair, holder, officer, reported};
use super::stages;
use crate::model::{BlockKind, ResponseLevel, Section, Source};
use crate::phrase::bodies::{acting, agent, starts_with_any, subject, without_bracket};
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use std::collections::BTreeMap;

/// What the parts of a plan say about one level.
#[derive(Default)]
struct Found {
    trigger: Option<String>,
    /// What a part of its section gives as what sets it off, a line a paragraph.
    conditions: Vec<String>,
    by: Option<String>,
    /// From the words that say who does things then, if nobody is said to activate.
    actor: Option<String>,
    actions: Vec<String>,
    /// What the sentence that activates it says is done: 组织实施Ⅱ级响应，采取相应措施.
    measures: Option<String>,
    /// The section of the last of the actions.
    stage: Option<String>,
    source: Option<Source>,
    /// How much its sentence says: the record quotes the one that says most.
    weight: u8,
}

pub fn read(reading: &Reading) -> Vec<ResponseLevel> {
    let mut levels: BTreeMap<&'static str, Found> = BTreeMap::new();
    let mut parts = part::Parts::default();
    // The level whose conditions are being listed: 符合下列条件之一的，…启动Ⅱ级响应：.
    let mut listing: Option<&'static str> = None;
    // …启动Ⅲ级响应，采取以下措施：, outside a section of that level.
    let mut measures: Option<List> = None;
    for prose in &reading.prose {
        let part = parts.of(prose, reading);
        let item = item::number(prose.text()).0.is_some() && prose.block.kind != BlockKind::Heading;
        if let Some(level) = listing.filter(|_| item) {
            condition(levels.entry(level).or_default(), prose.text());
            continue;
        }
        listing = None;
        if let Some(list) = measures.as_mut().filter(|_| item)
            && list.holds(prose)
        {
            levels.entry(list.level).or_default().actions.push(prose.text().trim().to_owned());
            continue;
        }
        measures = None;
        let around = reading.around(prose.block.section.as_deref());
        let heading = around.iter().find_map(|section| of_heading(&section.heading)).filter(|_| !stages::is_end(&around));
        if prose.block.kind == BlockKind::Heading {
            continue;
        }
        let sentences = prose.sentences();
        // （5）省防指启动Ⅲ级响应时；: in a list of conditions, what others do.
        let circumstance = part == Some(Part::Condition) && item && part::is_circumstance(prose.text());
        for sentence in sentences.iter().filter(|_| !circumstance) {
            of_sentence(prose, sentence.clone(), &mut levels);
        }
        if let Some((level, text)) = stages::begun(prose.text()).filter(|_| heading.is_none()) {
            let found = levels.entry(level).or_default();
            found.actions.push(text.to_owned());
            found.source.get_or_insert_with(|| prose.whole("response-level-begun"));
        }
        listing = announced(prose.text(), heading);
        measures = List::announced(prose).filter(|_| heading.is_none());
        if let Some(level) = heading {
            let found = levels.entry(level).or_default();
            let approved = sentences.iter().map(|range| &prose.text()[range.clone()]).find(|said| is_approval(said));
            if let Some(said) = approved.filter(|_| part == Some(Part::Condition) || listing.is_none() && sentences.len() == 1) {
                found.by = found.by.take().or_else(|| part::approver(said));
                continue;
            }
            match part {
                Some(Part::Condition) => set_off(found, prose),
                Some(Part::Procedure) => found.by = found.by.take().or_else(|| part::approver(prose.text())),
                Some(Part::Action) | None if listing.is_none() => {
                    let below = around.first().filter(|section| part.is_none() && stages::is_below(section, &around));
                    act(found, prose, below.copied());
                }
                Some(Part::Action) | None => {}
            }
        }
    }
    levels.into_iter().filter_map(|(level, found)| record(level, found)).collect()
}

fn record(level: &str, found: Found) -> Option<ResponseLevel> {
    let actions = (!found.actions.is_empty()).then(|| found.actions.join("\n")).or(found.measures);
    Some(ResponseLevel {
        id: String::new(),
        level: level.to_owned(),
        trigger: (!found.conditions.is_empty()).then(|| found.conditions.join("\n")).or(found.trigger),
        activated_by: found.by.or(found.actor),
        actions,
        source: found.source?,
    })
}

/// Ⅱ级响应, 国家级（Ⅰ级）应急响应, Ⅱ级响应措施: the level whose section it is.
pub(super) fn of_heading(heading: &str) -> Option<&'static str> {
    let at = heading.find("响应")?;
    let levels = before(heading, at);
    (levels.len() == 1 && heading[..at].chars().count() <= 10).then(|| levels[0])
}

/// What a section of a level says sets it off: its sentence is the record's.
fn set_off(found: &mut Found, prose: &Prose) {
    let said = part::behind_label(prose.text());
    if said.is_empty() {
        return;
    }
    if found.conditions.is_empty() {
        note(found, prose, &(0..prose.text().len()), Some(said.to_owned()), None);
    }
    found.conditions.push(said.to_owned());
}

/// What a section of a level says is done then, `stage` being a section in it: 第一阶段.
fn act(found: &mut Found, prose: &Prose, stage: Option<&Section>) {
    let said = part::behind_label(prose.text());
    if said.is_empty() {
        return;
    }
    found.by = found.by.take().or_else(|| part::approved(prose.text()));
    if found.actor.is_none() && found.actions.is_empty() {
        let (_, start) = item::number(prose.text());
        let text = &prose.text()[start..];
        // 出现Ⅰ级状态时，县指挥部必须…: behind the circumstance.
        let (when, behind) = text.split_once('，').unwrap_or((text, ""));
        let circumstance = when.ends_with(['时', '后', '下']) && !when.contains('。');
        if circumstance && found.trigger.is_none() && found.conditions.is_empty() {
            found.trigger = Some(when.to_owned()).filter(|when| starts_with_any(when, &["出现", "发生", "当出现", "当发生", "达到"]));
        }
        let text = if circumstance { behind } else { text };
        let own =
            subject(text).map(|subject| 0..subject.end).or_else(|| agent(text).filter(|_| text.starts_with('由')).map(|(names, _)| names));
        found.actor = own.map(|names| text[names].to_owned());
    }
    if let Some(stage) = stage.filter(|stage| found.stage.as_ref() != Some(&stage.id)) {
        found.stage = Some(stage.id.clone());
        found.actions.push(stage.quote.trim().to_owned());
    }
    found.actions.push(said.to_owned());
    found.source.get_or_insert_with(|| prose.whole("response-level-section"));
}

/// One more of the conditions that a list names.
fn condition(found: &mut Found, said: &str) {
    let lead = found.trigger.take().filter(|_| found.conditions.is_empty());
    found.conditions.extend(lead);
    found.conditions.push(said.trim().to_owned());
}

/// The level whose conditions the list behind a paragraph names: 达到下列条件之一的，由市指挥部启动Ⅱ级响应：.
fn announced(text: &str, heading: Option<&'static str>) -> Option<&'static str> {
    let last = text.trim_end().strip_suffix('：')?.rsplit('。').next()?;
    let conditions =
        ["条件", "情形", "情况"].iter().any(|word| last.contains(word)) && ["下列", "以下", "之一"].iter().any(|word| last.contains(word));
    // 出现下列情况之一者，为Ⅰ级响应：.
    let is = || last.strip_suffix("响应").map(|words| before(last, words.len()));
    let named = last.find("启动").map(|at| named(last, at, "启动")).or_else(is).filter(|_| conditions)?;
    match named.as_slice() {
        [level] => Some(level),
        [] => heading,
        _ => None,
    }
}

/// 由市指挥部指挥长报市长批准后启动: who approves, in the section of the level.
fn is_approval(sentence: &str) -> bool {
    let decided = ["批准", "同意", "决定"].iter().filter_map(|word| sentence.find(word)).min();
    // 县政府启动本预案；必要时决定交通管制: decided is something else.
    sentence.rfind("启动").is_some_and(|starts| decided.is_some_and(|decided| decided < starts))
        && sentence.chars().count() <= 50
        && !sentence.contains("终止")
}

/// Triggers and activations in the parts of a sentence.
fn of_sentence(prose: &Prose, sentence: std::ops::Range<usize>, levels: &mut BTreeMap<&'static str, Found>) {
    let text = &prose.text()[sentence.clone()];
    // 一、二级响应… in a paragraph is no item.
    let number = if sentence.start == 0 { item::number(text).1 } else { 0 };
    // Ⅱ级响应由甲启动，Ⅰ级响应由乙启动: every clause says who for its level.
    for clause in text[number..].split(['，', '；']).filter(|clause| clause.contains("响应由")) {
        let at = clause.find("响应由").unwrap_or(0);
        let acts = ["启动", "组织实施", "负责实施", "组织应对"].iter().any(|word| clause.contains(word));
        let named = || agent(clause).map(|(range, _)| clause[range].to_owned());
        let by = named().or_else(|| holder(&clause[at + "响应由".len()..])).filter(|_| acts);
        for level in before(clause, at) {
            note(levels.entry(level).or_default(), prose, &sentence, None, by.clone());
        }
    }
    for part in text[number..].split_inclusive('；') {
        // …启动Ⅲ级响应，并报请市政府启动市级响应，组织实施救援: of several the last that names a level.
        let mut verbs: Vec<(usize, &str)> = ["启动", "组织实施"].iter().flat_map(|word| part.match_indices(*word)).collect();
        verbs.sort_unstable();
        let last = verbs.iter().rfind(|(at, word)| !named(part, *at, word).is_empty()).or(verbs.last());
        let Some((at, word)) = last.copied() else { continue };
        if part::is_told(&part[..at], &part[at + word.len()..]) {
            continue;
        }
        let mut levels_named = named(part, at, word);
        if levels_named.is_empty() {
            levels_named = labels(part);
        }
        for level in levels_named {
            let found = levels.entry(level).or_default();
            note(found, prose, &sentence, trigger(part, at), activator(part, at));
            found.actor = found.actor.take().or_else(|| actor(part, at));
            found.measures = found.measures.take().or_else(|| stages::measures(&part[at..]));
        }
    }
}

/// Takes up what a sentence says, and the sentence itself if it says most so far.
fn note(found: &mut Found, prose: &Prose, sentence: &std::ops::Range<usize>, trigger: Option<String>, by: Option<String>) {
    let weight = 2 * u8::from(trigger.is_some()) + u8::from(by.is_some());
    if found.source.is_none() || weight > found.weight {
        found.source = Some(prose.source(sentence.clone(), "response-level"));
        found.weight = weight;
    }
    found.trigger = found.trigger.take().or(trigger);
    found.by = found.by.take().or(by);
}

/// Ⅰ级、Ⅱ级应急响应：…: the levels that a label names.
fn labels(part: &str) -> Vec<&'static str> {
    label(part).and_then(|label| Some(before(label, label.find("响应")?))).unwrap_or_default()
}

/// What stands before the colon of a part, if it is of responses.
fn label(part: &str) -> Option<&str> {
    let (label, _) = part.split_once('：')?;
    (label.contains("响应") && label.chars().count() <= 14).then_some(label)
}

/// The levels that are activated behind the verb: 启动Ⅰ级响应.
fn named(part: &str, at: usize, verb: &str) -> Vec<&'static str> {
    let behind = &part[at + verb.len()..];
    let word = behind.find("响应").filter(|word| behind[..*word].chars().count() <= 16);
    word.map_or(Vec::new(), |word| before(behind, word))
}

/// 发生大型灾害时，…; 核定为较大事件的，…: the circumstance with which the part begins.
fn trigger(part: &str, at: usize) -> Option<String> {
    let behind = label(part).map_or(0, |label| label.len() + '：'.len_utf8()).min(at);
    let (part, at) = (&part[behind..], at - behind);
    let before = &part[..at];
    let marked = ["时，", "的，", "后，"].iter().filter_map(|mark| before.find(mark).map(|at| at + mark.len() - '，'.len_utf8())).max();
    // 发生较大事件，由市指挥部启动二级响应.
    let item = item::number(before).1;
    let happens = ["发生", "出现", "达到", "启动条件", "初判", "初步", "预计", "经研判", "经评估"]
        .iter()
        .any(|word| before[item..].trim_start_matches('；').starts_with(word));
    // 初判发生较大事件，分别启动Ⅲ级响应，由市政府负责应对.
    let at_once = || {
        let comma = before.rfind('，')?;
        let clause = &before[comma + '，'.len_utf8()..];
        // 发生较大事故，县指挥部应立即启动Ⅲ级响应.
        let own = subject(&part[comma + '，'.len_utf8()..]).map_or(0, |own| own.end.min(clause.len()));
        ["", "分别", "立即", "及时", "应", "应当", "同时", "应立即", "应及时", "应当立即"].contains(&&clause[own..]).then_some(comma)
    };
    let end = marked.or_else(|| before.find("，由").or_else(at_once).filter(|_| happens))?;
    let trigger = part[..end].trim_start_matches(['，', '；']);
    let trigger =
        trigger.find('）').filter(|at| *at < 8 && trigger.starts_with('（')).map_or(trigger, |at| &trigger[at + '）'.len_utf8()..]);
    // 县卫健局接到报告后，…: what somebody does first sets no response off.
    let told = trigger.ends_with('后')
        && subject(trigger).is_some()
        && !["发生", "达到", "出现", "符合"].iter().any(|word| trigger.contains(word));
    (trigger.chars().count() >= 4 && !told).then(|| trigger.to_owned())
}

/// Who decides or activates.
fn activator(part: &str, at: usize) -> Option<String> {
    let clause = part[..at].rfind(['，', '；', '。']).map_or(0, |mark| mark + '，'.len_utf8());
    let (own, before) = (&part[clause..], &part[clause..at]);
    let behind = |word: &str| {
        let (_, name) = before.rsplit_once(word)?;
        let name = ["后", "批准", "同意", "决定", "后", "宣布"].iter().fold(name, |name, word| name.trim_end_matches(word));
        // 县指挥部副总指挥（县应急局局长）: the post.
        let name = without_bracket(name);
        (2..=20).contains(&name.chars().count()).then(|| name.to_owned())
    };
    // 由市指挥部报请市政府启动: who is asked decides.
    let asked = ["报请", "提请", "呈请"].iter().find_map(|word| behind(word)).or_else(|| reported(before));
    let found = asked
        .or_else(|| agent(own).map(|(range, _)| own[range].to_owned()))
        .or_else(|| subject(own).map(|subject| own[..subject.end].to_owned()))
        .or_else(|| officer(before))
        .or_else(|| behind("由"));
    found
        .map(|name| name.trim_end_matches("签发").to_owned())
        .or_else(|| approved(&part[..clause]))
        .or_else(|| chair(&part[..at]))
        .or_else(|| post::then(&part[..clause]))
}

/// 启动Ⅱ级应急响应，由县指挥部统一指挥: who acts when the level is activated and nobody is said to activate it.
fn actor(part: &str, at: usize) -> Option<String> {
    part[at..].split('，').skip(1).find_map(|clause| {
        let by = agent(clause).map(|(range, _)| clause[range].to_owned());
        // 由事发地设区的市级政府负责应对: who is described.
        let described = || clause.strip_prefix('由').and_then(|rest| acting(rest).map(|end| rest[..end].to_owned()));
        by.or_else(|| subject(clause).map(|subject| clause[..subject.end].to_owned())).or_else(described)
    })
}
