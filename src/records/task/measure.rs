//! What a text gives out without a list of bodies: 各区县政府要…; 到2025年，建成…; 建立健全…机制，完善….
//!
//! A sentence with a body as its subject, or with a day, is a task of its own; what else a paragraph orders is one.

use super::charge::{self, Charge};
use super::deadline::{Calendar, Days};
use super::label;
use super::pieces::{self, Kind, Part, Piece, SHORTEST};
use super::signed::signatures;
use super::{deadline, named};
use crate::model::{BlockKind, Task};
use crate::phrase::bodies::starts_with_any;
use crate::phrase::bodies::words::NO_BEGINNING;
use crate::records::prose::{Prose, trimmed};
use crate::records::purpose::{is_account, is_measure, is_preface, is_text};
use crate::records::reading::Reading;
use crate::records::{broken, item};
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

/// What a notice asks for: 工作中的问题，请及时反馈市发改委; 重大工作进展要及时向县政府报告.
const REQUESTS: &[&str] = &["请及时", "请于", "请将", "请各"];

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
    let (names, broken) = (names_only(reading), broken::blocks(reading));
    let whole = reading.prose.iter().filter(|prose| !broken.contains(prose.block.id.as_str()));
    let texts = whole.filter(|prose| is_text(prose) && !names.contains(prose.block.id.as_str()) || is_charging_lead(prose));
    for prose in texts.filter(|prose| !reading.is_listed(prose) && is_measure(reading, prose)) {
        // Above its sub-sections a section only sums them up.
        let sums_up = prose.block.section.as_deref().is_some_and(|section| parents.contains(section));
        tasks.extend(of_paragraph(prose, reading, &calendar, sums_up));
    }
    tasks
}

/// Items of a list of names: 一、…新模式；二、打造…绿色通道；三、…平台；, most of which order nothing.
fn names_only<'a>(reading: &Reading<'a>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for run in reading.prose.chunk_by(|a, b| a.block.kind == b.block.kind).filter(|run| run[0].block.kind == BlockKind::List) {
        let words = |prose: &Prose<'a>| &prose.text()[item::number(prose.text()).1..];
        let named =
            |prose: &&Prose<'a>| prose.text().ends_with(['；', '。']) && !words(prose).contains(['，', '：']) && !is_order(words(prose));
        if run.len() >= 4 && 2 * run.iter().filter(named).count() > run.len() {
            found.extend(run.iter().filter(|prose| !words(prose).contains('，')).map(|prose| prose.block.id.as_str()));
        }
    }
    found
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

fn of_paragraph(prose: &Prose, reading: &Reading, calendar: &Calendar, sums_up: bool) -> Vec<Task> {
    let text = prose.text();
    if text.contains("发给你们") || text.starts_with("附件") || text.starts_with('注') || is_opening(text) || is_of_places(text) {
        return Vec::new();
    }
    let Some(content) = label::behind(text) else { return Vec::new() };
    let days = calendar.days(prose);
    let start = item::number(text).1.max(content);
    let signed = signatures(text).last().map_or(0, |(pair, _)| pair.end);
    let mut sentences = Sentences { text, days: &days, number: item::number(text).0, about: None };
    let mut parts: Vec<Part> = Vec::new();
    for sentence in prose.sentences().into_iter().filter(|sentence| sentence.end > signed) {
        // （责任单位：县水务局）各镇要…: behind the bracket that signs what stands before.
        let sentence = trimmed(text, sentence.start.max(signed)..sentence.end);
        // 责任单位：…, 完成时限：…: said of the task before.
        let words = &text[sentence.clone()];
        let is_rest = sentence.start == signed && signed > 0 && !words.ends_with('。');
        if is_rest || label::behind(words).is_none() || is_of_itself(words) || is_appeal(words) || calendar.looks_back(words) {
            continue;
        }
        parts.extend(sentences.parts(sentence.start.max(start)..sentence.end));
    }
    let preface = is_preface(reading, prose);
    parts.retain(|part| !preface || matches!(part.kind, Kind::Subject(_)));
    let mut found = pieces::of(text, parts, signed > 0);
    let sums_up = sums_up && !found.iter().any(|piece| piece.is_whole);
    found.retain(|_| !sums_up);
    found.into_iter().map(|piece| task(prose, piece, reading, &days)).collect()
}

/// 现就做好推广工作通知如下：: why a text was written, and that it follows.
fn is_opening(text: &str) -> bool {
    text.ends_with("如下：") && ["现就", "现将", "现对", "通知", "意见", "方案"].iter().any(|word| text.contains(word))
}

/// 本意见自2023年5月1日起施行，有效期至2025年12月31日: said of the text itself. 领导小组自行撤销: of a group, and no work.
fn is_of_itself(sentence: &str) -> bool {
    sentence.contains("施行") && sentence.starts_with(['本', '自'])
        || sentence.contains("有效期至")
        || ["自行撤销", "自然撤销"].iter().any(|end| sentence.trim_end_matches('。').ends_with(end))
        || sentence.starts_with('本') && sentence.contains("负责解释")
}

/// 重点区域：城东区（智能视觉）、城西县（数据服务）: where something is done, not what.
fn is_of_places(text: &str) -> bool {
    const LABELS: &[&str] = &["重点区域", "重点地区", "涉及区域", "实施区域", "实施范围", "布局区域", "责任区域", "适用区域"];
    text[item::number(text).1..].split_once(['：', ':']).is_some_and(|(label, _)| LABELS.contains(&label.trim()))
}

/// 实现今年各项目标，任务艰巨，责任重大。: says how much it matters.
fn is_appeal(sentence: &str) -> bool {
    let together = ["让我们", "我们要"].iter().any(|words| sentence.contains(words)) && sentence.contains("团结");
    if is_account(sentence) {
        return true;
    }
    // 2024年经济社会发展的主要预期目标是：…, 做好工作的总体要求是：…: what all the work is to come to.
    let sums_up = ["主要预期目标是", "主要预期目标为", "总体要求是", "预期目标建议为"].iter().any(|words| sentence.contains(words));
    if sums_up || together && sentence.contains("以习近平同志为核心的党中央周围") {
        return true;
    }
    ["任务艰巨", "任务繁重", "责任重大", "意义重大", "具有重要意义", "使命光荣", "是一项", "蓝图已绘就", "奋进正当时"]
        .iter()
        .any(|word| sentence.contains(word))
}

/// The sentences of a paragraph, one after the other.
struct Sentences<'a> {
    text: &'a str,
    days: &'a Days,
    /// Of the paragraph.
    number: Option<&'a str>,
    /// Whom the last subject charges: 要…. behind it goes on with them.
    about: Option<Charge>,
}

impl<'a> Sentences<'a> {
    /// A sentence, or its parts where each has a subject or a day of its own: 农业农村部门负责…；财政部门负责….
    fn parts(&mut self, sentence: Range<usize>) -> Vec<Part<'a>> {
        let words = &self.text[sentence.clone()];
        let dated = deadline::openings(self.text, &sentence, self.days).map(|at| at - sentence.start).skip(1);
        let items = items(words);
        let charged = words.match_indices('；').map(|(at, mark)| at + mark.len()).filter(|at| charge::of(&words[*at..]).is_some());
        // An item says in few letters what it is: （3）新建公园6个.
        let shared = !charge::shares(words).is_empty();
        let shortest = if items.is_empty() && !shared { SHORTEST } else { SHORTEST / 2 };
        let cuts: BTreeSet<usize> = dated.chain(charged).chain(charge::shares(words)).chain(items).chain([0, words.len()]).collect();
        let cuts: Vec<usize> = cuts.into_iter().collect();
        let range = |pair: &[usize]| trimmed(self.text, sentence.start + pair[0]..sentence.start + pair[1]);
        let ranges: Vec<Range<usize>> = cuts.windows(2).map(range).filter(|range| !range.is_empty()).collect();
        ranges.into_iter().map(|range| self.part(range, shortest)).collect()
    }

    fn part(&mut self, range: Range<usize>, shortest: usize) -> Part<'a> {
        let words = &self.text[range.clone()];
        let is_short = words.chars().count() < shortest;
        if !is_item(words) {
            let kind = match is_short {
                true if is_order(words) => Kind::Order,
                true => Kind::Other,
                false => self.kind(&range),
            };
            return Part { range, number: self.number, kind };
        }
        let (number, at) = item::number(words);
        let range = range.start + at..range.end;
        let kind = match self.kind(&range) {
            Kind::Order | Kind::Other => Kind::Item,
            kind => kind,
        };
        Part { range, number, kind }
    }

    fn kind(&mut self, range: &Range<usize>) -> Kind {
        let sentence = &self.text[range.clone()];
        if let Some(charge) = charge::of(sentence) {
            // 要加强领导，…，各部门共同参与。要…: those who take part are not whom the speech addresses.
            if !sentence.starts_with('要') {
                self.about = Some(charge.clone());
            }
            return Kind::Subject(charge);
        }
        if let Some(about) = self.about.clone().filter(|_| sentence.starts_with('要')) {
            return Kind::Subject(about);
        }
        // 每年2月底前完成考核: by a day of each year.
        let yearly = || deadline::recurring(sentence).is_some_and(|when| when.text.contains('月') && when.text.ends_with('前'));
        if deadline::of_words(self.text, range, self.days).is_some() || yearly() {
            return Kind::Dated;
        }
        if is_order(sentence) { Kind::Order } else { Kind::Other }
    }
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

/// Does a sentence order something, in any of its clauses: 加快建设…; 以…为重点，推进…; 园区发挥山水优势，大力发展….
pub(super) fn is_order(sentence: &str) -> bool {
    // 累计完成…, 每年完成…: over how long is no part of the order.
    let bare = |clause: &'_ str| -> usize {
        ["累计", "每年", "年内", "全年"].iter().find(|word| clause.starts_with(**word)).map_or(0, |word| word.len())
    };
    let orders = |clause: &str| {
        let clause = &clause[bare(clause)..];
        starts_with_any(clause, NO_BEGINNING) && !starts_with_any(clause, NO_ORDER)
    };
    let mut clauses = sentence.split(['，', '；', '。']).map(str::trim);
    let first = clauses.clone().next().unwrap_or("");
    // 以习近平新时代中国特色社会主义思想为指导，加强…: a spirit, not an order.
    !sentence.contains("思想为指导") && clauses.any(|clause| orders(clause) || starts_with_any(clause, REQUESTS))
        || is_report(first)
        || first.starts_with('对') && ["实施", "给予", "予以", "实行", "开展", "进行"].iter().any(|act| first.contains(act))
        || starts_with_any(first, &["新建", "新增", "发展", "严禁", "禁止", "有序", "科学", "合理", "重点"])
}

/// 各镇的落实情况要及时向县政府报告: what is to be reported stands first.
fn is_report(clause: &str) -> bool {
    let told = ["要及时", "应及时", "须及时", "应当及时"].iter().find_map(|told| clause.split_once(told));
    told.is_some_and(|(_, act)| act.contains("报") || act.contains("反馈"))
}

fn task(prose: &Prose, piece: Piece, reading: &Reading, days: &Days) -> Task {
    let text = &prose.text()[piece.range.clone()];
    let rule = if piece.charge.is_some() { "task-subject" } else { "task-measure" };
    let own = piece.charge.unwrap_or_default();
    let mut source = prose.source(piece.range.clone(), rule);
    if rule == "task-subject" && charge::of(text).is_none() {
        source.step("bodies of the sentence before, which speaks to them: 要");
    }
    Task {
        id: String::new(),
        num: piece.number.map(str::to_owned),
        category: reading.around(prose.block.section.as_deref()).first().map(|section| section.heading.trim_end_matches('。').to_owned()),
        text: text.trim_end_matches(['，', '；']).to_owned(),
        lead: named(own.lead),
        support: named(own.support),
        responsible: named(own.responsible),
        deadline: deadline::of_words(prose.text(), &piece.range, days),
        source,
    }
}
