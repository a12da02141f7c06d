//! Sentences that say what a body has to do: 财政部门负责…; 各级政府应当…; 由市政府作出…决定.

use super::carried;
use super::charge::{Charge, whole, with_conditions, with_objects};
use super::clause::{answerable, holds_post, is_aside, is_of_thing, seated};
use super::office;
use crate::model::{BlockKind, Duty};
use crate::phrase::bodies::{acting, agent, described, engaged, explained, head, is_predicate, starts_with_any, subject};
use crate::phrase::{brackets, role};
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::purpose::{is_account, is_assurance, is_contingency, is_measure, is_text};
use crate::records::reading::Reading;
use crate::records::task;
use std::collections::BTreeSet;
use std::ops::Range;

/// Predicates that bind in any document. A contingency plan binds with any verb.
#[rustfmt::skip]
const BINDING: &[&str] = &[
    "要", "应", "须", "必须", "不得", "负责", "牵头", "会同", "具体负责", "按照职责", "按照承担", "按职责", "根据职责", "成立",
    "承担", "依法依规", "严格", "统一", "共同", "需", "提请", "建立", "协助", "配合",
];

/// Duties in the text; the blocks of `taken` are read already.
pub fn read(reading: &Reading, taken: &BTreeSet<String>) -> Vec<Duty> {
    let strict = !is_contingency(reading);
    let open = |prose: &&Prose| {
        let heading = prose.block.kind == BlockKind::Heading && !strict && prose.text().ends_with('。');
        // 区水务局拟定的《方案》已经区政府同意，现转发给你们: the letter, not what is in it.
        let letter = prose.text().contains("发给你们");
        (is_text(prose) || heading) && !letter && !taken.contains(&prose.block.id) && (!strict || is_measure(reading, prose))
    };
    let measure = |prose: &Prose| match strict {
        true if is_assurance(reading, prose) => Bound::Assured,
        true => Bound::Told,
        false => Bound::Always,
    };
    let mut duties: Vec<Duty> = Vec::new();
    // A first sentence that is set like a heading (县气象局负责监测。) goes on in the paragraph below it.
    let mut above: Option<Duty> = None;
    for prose in reading.prose.iter().filter(open) {
        let own = above.as_ref().filter(|duty| prose.block.section.as_deref() == Some(duty.source.block.as_str()));
        let found = of_paragraph(prose, measure(prose), own);
        above = found.last().filter(|_| prose.block.kind == BlockKind::Heading).cloned();
        duties.extend(found);
    }
    duties
}

/// Which predicates make a sentence a duty.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    /// Any: a contingency plan.
    Always,
    /// Any, if nothing is ordered before: the chapter of a plan that says who carries it out.
    Assured,
    /// Those of [`BINDING`].
    Told,
}

/// 县消防救援大队配齐各类车辆；政务服务专班健全服务体系。: where a task is theirs because they are the subject, so is a duty.
fn of_subjects(words: &str, sentence: &Range<usize>) -> Vec<Charge> {
    let mut charges: Vec<Charge> = Vec::new();
    let behind = words.match_indices(['；', '，']).map(|(at, mark)| (at + mark.len(), mark == "；"));
    for (part, begins) in std::iter::once((0, true)).chain(behind) {
        // Behind ， only another subject beside a first one; none within a bracket.
        if !begins && charges.is_empty() || brackets::outermost(words).iter().any(|pair| pair.start < part && part < pair.end) {
            continue;
        }
        let Some(names) = task::acting(&words[part..]).filter(|names| part == 0 || names.start == 0) else { continue };
        let start = sentence.start + part + names.start;
        charges.push(Charge::new(start..sentence.start + part + names.end, start));
    }
    charges.dedup_by(|next, before| next.start == before.start);
    // 工作结束后，领导小组自行撤销。: no work.
    charges.retain(|charge| words[charge.names.end - sentence.start..].chars().count() >= LEAST);
    charges
}

/// Letters of the least that a body of a plan is said to do, with its point; a guess.
const LEAST: usize = 8;

/// `above`: the duty of the heading to which the paragraph belongs.
fn of_paragraph(prose: &Prose, bound: Bound, above: Option<&Duty>) -> Vec<Duty> {
    let text = prose.text();
    let (_, start) = item::number(text);
    let mut duties: Vec<Duty> = Vec::new();
    let mut addressed = true;
    // 办公室设在县水利局，由局长任主任。主要负责汇总险情。: of whom a sentence without a subject speaks.
    let mut seat: Option<(String, usize)> = None;
    for sentence in prose.sentences().into_iter().filter(|sentence| sentence.end > start) {
        let sentence = sentence.start.max(start)..sentence.end;
        let sentence = sentence.start + signature(&text[sentence.clone()])..sentence.end;
        if charges_nobody(&text[sentence.clone()], bound) {
            continue;
        }
        let mut charges = charges(text, sentence.clone(), bound);
        if let Some((name, start)) = seat.take().filter(|_| charges.is_empty() && office::is_work(&text[sentence.clone()])) {
            let words = text[sentence.clone()].trim_end_matches(['。', '；']).to_owned();
            let source = prose.source(start..sentence.end, "duty-sentence");
            duties.push(Duty { id: String::new(), name, body: None, text: words, source });
            continue;
        }
        seat = charges.is_empty().then(|| office::seated(text, &sentence)).flatten().filter(|_| bound == Bound::Always);
        if let Some(before) = duties.last().or(above).filter(|_| charges.is_empty() && bound == Bound::Always) {
            duties.extend(carried::sentence(prose, sentence.clone(), before));
            continue;
        }
        if charges.is_empty() {
            duties.extend(duties.last().filter(|_| addressed).and_then(|before| carried::told(prose, sentence.clone(), before)));
            charges = of_subjects(&text[sentence.clone()], &sentence);
        } else {
            // 要加强领导，…，各部门共同参与。要…: those who take part are not whom the speech addresses.
            addressed = !text[sentence.clone()].starts_with('要');
        }
        with_conditions(text, &sentence, &mut charges);
        with_objects(text, &sentence, &mut charges);
        for (index, charge) in charges.iter().enumerate() {
            let end = charges.get(index + 1).map_or(sentence.end, |next| next.begins());
            if charge.names.is_empty() {
                continue;
            }
            duties.extend(duty(prose, charge, end, sentence.end));
        }
    }
    duties
}

/// Letters of what a sentence says that it is about; a guess.
const LABEL: usize = 10;

/// （县体育局、县财政局负责）各镇要…: the bytes of the bracket that signs what stands before.
fn signature(sentence: &str) -> usize {
    let pair = brackets::outermost(sentence).into_iter().next().filter(|pair| pair.start == 0 && pair.end < sentence.len());
    pair.filter(|pair| ["负责", "牵头", "配合", "落实", "指导"].iter().any(|end| brackets::inside(&sentence[pair.clone()]).ends_with(end)))
        .map_or(0, |pair| pair.end)
}

/// 由县政府确定发布。 by itself says who does what stands in the sentence before or in a heading: it says no duty.
fn is_without_object(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(['。', '；']);
    let act = ["发布", "宣布", "启动", "批准", "审批", "决定"].iter().any(|act| bare.ends_with(act));
    bare.starts_with('由') && act && !bare.contains('，') && bare.chars().count() <= 24
}

/// 县自然资源局牵头，县财政局配合。 signs a task; 本预案适用于应由县政府处置的灾害 says where it applies.
fn charges_nobody(sentence: &str, bound: Bound) -> bool {
    // 县卫健局要会同有关部门，按照职责分工加强指导: told, and no signature.
    // 市物流发展领导小组负责总体谋划和宏观协调: of what.
    let of_what = |rest: &str| rest.chars().count() > 4 && !rest.starts_with(['，', '。', '；', '、']) && !rest.contains(['，', '；']);
    let told = || {
        let own = subject(sentence).map(|own| &sentence[own.end..]);
        own.is_some_and(|does| starts_with_any(does, &["要", "应", "须", "必须"]) || does.strip_prefix("负责").is_some_and(of_what))
    };
    let signs = bound != Bound::Always && !sentence.contains('由') && !told() && role::read(sentence.trim_end_matches('。')).is_some();
    // 省防指启动Ⅲ级响应时；: a circumstance by itself.
    let circumstance = sentence.trim_end_matches(['。', '；']).ends_with('时') && !sentence.contains('，');
    // 综合协调组：县应急管理局牵头，县财政局、县民政局组成。: who a group is made of.
    let made_of = sentence.contains("牵头") && ["组成", "构成"].iter().any(|end| sentence.trim_end_matches(['。', '；']).ends_with(end));
    // 县教育局牵头，县财政局参与：新建…: who has which part in what follows.
    let parts = sentence.split_once('：').is_some_and(|(label, _)| label.contains("牵头") && role::read(label).is_some());
    let told = bound != Bound::Always && is_account(sentence);
    signs
        || told
        || parts
        || made_of
        || circumstance
        || is_without_object(sentence)
        || sentence.chars().take(12).collect::<String>().contains("适用于")
}

/// The duty of a charge, which goes on to `end` at most, in a sentence that ends at `closing`.
fn duty(prose: &Prose, charge: &Charge, end: usize, closing: usize) -> Option<Duty> {
    let text = prose.text();
    let words = charge.start..end;
    let name = &text[charge.names.clone()];
    let named_first = words.start <= charge.names.start && words.contains(&charge.names.start);
    // 基层单位的预案由基层单位负责制定 begins with the same words and not with the body.
    let at_head = text[words.clone()].len() - text[words.clone()].trim_start().len() + words.start == charge.names.start;
    let after = if named_first && at_head { text[charge.names.end..words.end].trim() } else { text[words.clone()].trim() };
    let after = without_lead(without_next(after.trim_matches(['，', '；', '。'])))?.trim_end_matches('：');
    // 甲牵头，乙配合，建设…: what the sentence sets is the duty of the one in charge.
    let part = text[charge.start..closing].find('；').map_or(closing, |at| charge.start + at);
    let (words, after) = match after {
        "牵头" | "负责" if charge.names.end < part => {
            (charge.start..part, text[charge.names.end..part].trim().trim_end_matches(['，', '；', '。']))
        }
        _ => (words, after),
    };
    // 二级预警由县政府发布；三级预警由总指挥签发: what somebody else does is no part of it.
    let by = charge.names.start > charge.start;
    let after = after.split_once('；').filter(|(_, rest)| by && rest.contains('由')).map_or(after, |(own, _)| own);
    // 上级政府设立现场指挥机构的，下级…应纳入: only a circumstance. 按照县政府对粮食全面负责的原则，…: a principle.
    let first = after.split('，').next().unwrap_or(after).trim_start_matches(['要', '应', '须', '当']);
    let principle = first.ends_with("的原则") && !first.starts_with(['按', '本', '根', '依', '坚', '遵']);
    let says = after.chars().count() >= 4 && !after.ends_with('的') && !principle;
    let mut source = prose.source(charge.begins()..words.end, "duty-sentence");
    if charge.condition < charge.start {
        source.step("text: with its condition");
    }
    says.then(|| Duty {
        id: String::new(),
        name: explained(name.trim_end_matches('等')),
        body: None,
        text: whole(text, charge, after),
        source,
    })
}

/// 立即联系县政府，并做好以下工作： goes before items that are duties of their own: what it says besides is the duty. Of a lead-in
/// that only says how (根据…，采取下列措施：) nothing is left.
fn without_lead(words: &str) -> Option<&str> {
    let leads = words.ends_with('：') && ["以下", "下列", "如下"].iter().any(|word| words.contains(word));
    if !leads {
        return Some(words);
    }
    let before = &words[..words.rfind('，')?];
    let how = ["根据", "按照", "依照", "依据", "针对", "结合", "视情", "领导下", "指导下", "基础上", "下列", "以下"]
        .iter()
        .any(|word| before.contains(word));
    (!how).then_some(before)
}

/// 由县政府负责；Ⅱ级响应时，由…: the circumstance of the next charge is no part of this one.
fn without_next(words: &str) -> &str {
    let Some((before, last)) = words.rsplit_once('；') else { return words };
    if last.ends_with(['时', '后', '前', '的']) && !last.contains('，') { before } else { words }
}

/// The charges of a sentence, clause by clause.
fn charges(text: &str, sentence: Range<usize>, bound: Bound) -> Vec<Charge> {
    let words = &text[sentence.clone()];
    // The last clause of …，并做好以下工作： announces the items that follow.
    let last = words.rfind('，').map_or(words, |at| &words[at..]);
    let announces = last.trim_end().ends_with('：') && ["以下", "下列", "如下"].iter().any(|word| last.contains(word));
    let words = if announces { words.rfind('，').map_or("", |at| &words[..at]) } else { words };
    let mut found: Vec<Charge> = Vec::new();
    let mut opening = 0;
    for clause in brackets::split(words, |letter| matches!(letter, '，' | '；')) {
        if words[..clause.start].ends_with('；') {
            opening = found.len();
        }
        let (at, clause_at) = (sentence.start + clause.start, clause.start);
        let clause = &words[clause.start..];
        let clause = &clause[..clause_end(clause)];
        if holds_post(clause) {
            // The charge before ends here, and the next one begins behind.
            found.push(Charge::new(at..at, at));
            continue;
        }
        let led = ["其中，", "同时，", "必要时，"].iter().find(|word| clause.starts_with(**word)).map_or(0, |word| word.len());
        // 泄漏处置：消防救援队伍负责堵漏: behind what it is about.
        let about = clause.split_once('：').filter(|(label, _)| bound == Bound::Always && led == 0 && label.chars().count() <= LABEL);
        let led = about.map_or(led, |(label, _)| label.len() + '：'.len_utf8());
        // 建立由县长牵头，相关部门参与的机制: behind an order only a modal word makes a new subject.
        let ordered = bound != Bound::Always && found.len() == opening && ordered(&words[..clause_at], words);
        if let Some(subject) =
            subject(&clause[led..]).filter(|subject| binds(&clause[led + subject.end..], &clause[led..led + subject.end], bound, ordered))
        {
            let start = at + led;
            found.push(Charge::new(start..start + subject.end, start));
        } else if let Some((range, _)) = agent(clause)
            .filter(|(range, _)| binds(&clause[range.end..], &clause[range.clone()], bound, ordered) && !is_of_thing(clause, range))
            .filter(|(range, _)| !is_aside(clause, range))
        {
            found.push(behind_by(text, &sentence, at, range, &found, opening));
        } else if let Some(end) = described(&words[clause_at + led..]).filter(|_| !ordered) {
            let start = at + led;
            found.push(Charge::new(start..start + end, start));
        } else if let Some(end) = answerable(clause, &words[clause_at + clause.len()..]).filter(|_| !ordered) {
            found.push(Charge::new(at..at + end, at));
        } else if let Some((end, work)) = seated(clause, &words[clause_at + clause.len()..]).filter(|_| bound == Bound::Always) {
            // Where it sits is no part of what it has to do.
            found.push(Charge::new(at..at + end, if clause.contains("设在") { at + clause.len() + work } else { at }));
        } else if let Some(own) = engaged(&words[clause_at..]).filter(|_| !ordered) {
            found.push(Charge::new(at..at + own.end, at));
        } else if let Some(range) = described_agent(clause).filter(|range| !is_of_thing(clause, range) && !is_aside(clause, range)) {
            found.push(behind_by(text, &sentence, at, range, &found, opening));
        }
    }
    found.dedup_by(|next, before| next.start == before.start);
    found
}

/// What stands before 由 says what is charged: 预警信息由县气象局发布.
fn behind_by(text: &str, sentence: &Range<usize>, at: usize, names: Range<usize>, found: &[Charge], opening: usize) -> Charge {
    let start = if found.len() > opening { at } else { sentence.start.max(last_end(found, text, at)) };
    Charge::new(at + names.start..at + names.end, start)
}

/// 由参与应对的救援队伍制定, 由主要牵头部门负责起草: the bytes behind 由 that say who.
fn described_agent(clause: &str) -> Option<Range<usize>> {
    clause.match_indices('由').find_map(|(at, word)| {
        let start = at + word.len();
        let noun = clause[..at].ends_with(['理', '自', '缘', '事']);
        acting(&clause[start..]).filter(|_| !noun).map(|end| start..start + end)
    })
}

/// Does an order stand before a clause, in its part of the sentence?
fn ordered(before: &str, words: &str) -> bool {
    let part = before.rfind('；').map_or(0, |at| at + '；'.len_utf8());
    let first = &words[part..];
    !before[part..].is_empty()
        && starts_with_any(
            first,
            &["建立", "完善", "健全", "构建", "形成", "加强", "加快", "推进", "推动", "强化", "实施", "落实", "深化", "支持", "鼓励"],
        )
}

/// From the last ； on, or from the charge before.
fn last_end(found: &[Charge], text: &str, at: usize) -> usize {
    let mark = text[..at].rfind(['；', '。']).map_or(0, |mark| mark + '；'.len_utf8());
    found.last().map_or(mark, |charge| mark.max(charge.names.end))
}

fn clause_end(clause: &str) -> usize {
    brackets::split(clause, |letter| matches!(letter, '，' | '；')).first().map_or(clause.len(), |range| range.end)
}

fn binds(predicate: &str, names: &str, bound: Bound, ordered: bool) -> bool {
    if head(names.trim_end_matches('等')).is_none() {
        return false;
    }
    let modal = ["要", "应", "须", "必须", "不得", "负责", "需"];
    // 其领导机构、专家组可参照本预案确定: what is to be determined. 由镇长担任河长: who holds a post. 由上级主持的会商: what kind it is.
    let theirs = names.starts_with('其') && !names.starts_with("其他") && starts_with_any(predicate, &["可参照", "参照"]);
    if theirs || starts_with_any(predicate, &["担任", "兼任", "主持的"]) {
        return false;
    }
    is_predicate(predicate)
        && (bound != Bound::Told || starts_with_any(predicate, BINDING))
        && (!ordered || starts_with_any(predicate, &modal))
}
