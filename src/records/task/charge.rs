//! Whom a sentence charges with a task, and who helps: 市水务局会同市财政局建立…; 各镇政府要…; 对…，由县应急局牵头….
//!
//! A body charged is the subject of a clause, or stands behind 由. With a modal word (要, 应, 负责) it is charged wherever the
//! clause stands; with another verb where nothing was ordered before, or where the clause stands for itself (健全督查制度，
//! 县政府办公室定期通报…). 建立由县长牵头，相关部门参与的机制 charges nobody: the clause only says what kind of thing.

use super::measure::is_order;
use crate::phrase::bodies::words::FUNCTIONS;
use crate::phrase::bodies::{
    Member, Subject, agent, begins, company, engaged, head, is_by_day, is_names, is_predicate, list, starts_with_any, subject,
};
use crate::phrase::brackets::{closes, opens};
use std::ops::Range;

/// Who does what in a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charge {
    pub lead: Vec<Member>,
    pub support: Vec<Member>,
    pub responsible: Vec<Member>,
}

/// Clauses of a sentence that are looked at.
const CLAUSES: usize = 8;

const MODAL: &[&str] = &["要", "应", "须", "必须", "不得", "负责", "需"];

#[rustfmt::skip]
const CHARGES: &[&str] = &[
    "要", "应", "须", "必须", "不得", "负责", "牵头", "会同", "按照承担", "按照职责", "在职责范围", "在各自职责", "按职责", "具体负责", "分别", "共同",
    "统一", "将", "需", "每年", "每季度", "定期", "组织", "承担", "要求",
];

/// What a clause of its own says behind an order.
const FREE: &[&str] = &["会同", "牵头", "定期", "每年", "每季度", "每月", "分别", "统筹", "共同", "承担", "按职责", "按照职责"];

/// What those do who help the body in charge.
#[rustfmt::skip]
const SUPPORTS: &[&str] = &[
    "配合", "予以配合", "积极配合", "密切配合", "协助", "协同配合", "参与", "参加", "做好配合", "共同参与",
];

/// What those do who carry it out beside the body in charge.
const CARRIES_OUT: &[&str] = &["负责落实", "具体负责", "抓好落实", "负责组织实施", "按职责分工负责", "具体落实", "负责具体"];

/// What others are charged with in the same sentence: 人员经费由市财政统筹保障，公用经费由市、县财政分别保障.
const BESIDE: &[&str] = &["要", "应", "须", "必须", "不得", "分别"];

/// Heads of bodies that are sure to be charged, whatever the verb.
#[rustfmt::skip]
const OFFICIAL: &[&str] = &[
    "政府", "人民政府", "管委会", "委员会", "部门", "办公室", "街道", "街道办", "办事处", "局", "委", "领导小组", "专班", "顾问团", "指挥部", "镇",
    "支队", "大队", "分局", "各区县", "区县", "救援机构", "主管机构", "联席会议",
];

/// What a sentence charges its bodies with; `None` where it charges nobody.
pub fn of(sentence: &str) -> Option<Charge> {
    let (subject, clause) = first(sentence)?;
    let clause = &sentence[clause];
    let mut support = with(sentence);
    let mut also = Vec::new();
    for clause in sentence.split_inclusive(['，', '；']) {
        let Some(other) = body(clause).filter(|other| other.members != subject.members) else { continue };
        let does = &clause[other.end..];
        if starts_with_any(does, SUPPORTS) {
            support.extend(other.members);
        } else if starts_with_any(does, CARRIES_OUT) || starts_with_any(does, BESIDE) || acts_beside(clause, &other) {
            also.extend(other.members);
        }
    }
    support.retain(|member| !subject.members.contains(member) && !also.contains(member));
    let leads = !support.is_empty() || clause[subject.end..].contains("牵头");
    Some(if leads {
        Charge { lead: subject.members, support, responsible: also }
    } else {
        Charge { responsible: [subject.members, also].concat(), ..Charge::default() }
    })
}

/// Where in a sentence bodies behind the first are each charged with something of their own: 甲局负责统筹协调，乙局负责资金保障.
pub fn shares(sentence: &str) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    let mut at = 0;
    for clause in sentence.split_inclusive(['，', '；']) {
        let own = subject(clause).map(|own| &clause[own.end..]);
        let whole =
            own.is_some_and(|does| does.starts_with("负责") && !starts_with_any(does, CARRIES_OUT) && does.chars().count() >= SHARE);
        if whole {
            found.push(at);
        }
        at += clause.len();
    }
    if found.first() == Some(&0) { found.split_off(1) } else { Vec::new() }
}

/// Letters of 负责资金保障。, the least that says what a body is charged with.
const SHARE: usize = 6;

/// Those who are to work with the subject of a sentence: 会同市科技局、市财政局等部门建立….
fn with(sentence: &str) -> Vec<Member> {
    sentence.find("会同").and_then(|at| company(&sentence[at + "会同".len()..])).unwrap_or_default()
}

/// The body that a clause begins with, or behind 由.
fn body(clause: &str) -> Option<Subject> {
    let behind = || agent(clause).map(|(range, subject)| Subject { end: range.end, ..subject });
    subject(clause).or_else(behind)
}

/// The bytes of the bodies that do what the clause says of which they are the subject: 县消防救援大队 in 县消防救援大队配齐各类车辆。
pub fn acting(sentence: &str) -> Option<Range<usize>> {
    let (own, clause) = first(sentence)?;
    let words = &sentence[clause.clone()];
    let named = subject(words).or_else(|| answerable(words)).is_some_and(|subject| subject.end == own.end);
    // （县财政局牵头，县审计局具体负责）: signs what stands before.
    let open = |text: &str| text.chars().map(|letter| i32::from(opens(letter)) - i32::from(closes(letter))).sum::<i32>() > 0;
    (named && !open(&sentence[..clause.start])).then(|| clause.start..clause.start + own.end)
}

/// The first bodies that are charged, and the range of the clause that charges them.
fn first(sentence: &str) -> Option<(Subject, Range<usize>)> {
    let (mut ordered, mut opened, mut at) = (false, true, 0);
    for clause in sentence.split_inclusive(['，', '；', '：']).take(CLAUSES) {
        let describes = describes(&sentence[at..]);
        let from = at;
        at += clause.len();
        let clause = clause.trim_start_matches("其中，");
        let range = at - clause.len()..at;
        let charges = |predicate: &str, free: bool| {
            starts_with_any(predicate, MODAL)
                || is_by_day(predicate)
                || predicate.starts_with('是')
                || (!ordered && !describes && starts_with_any(predicate, CHARGES))
                || (free && !describes && starts_with_any(predicate, FREE))
        };
        if let Some(own) = engaged(&sentence[from..]).filter(|own| !ordered && own.members.iter().all(is_office)) {
            return Some((own, range));
        }
        let own = subject(clause).or_else(|| answerable(clause)).or_else(|| reporting(clause));
        if let Some(own) = own.filter(|own| charges(&clause[own.end..], true) || (opened && !describes && acts(clause, own))) {
            return Some((own, range));
        }
        if let Some((names, agent)) = agent(clause) {
            let free = !is_order(&clause[..names.start]);
            let opens = names.start == "由".len() && !ordered && is_predicate(&clause[names.end..]);
            if charges(&clause[names.end..], free) || (opens && !describes) {
                return Some((Subject { end: names.end, ..agent }, range));
            }
        }
        opened &= is_circumstance(clause);
        ordered = (ordered || is_order(clause)) && !clause.ends_with('；');
    }
    None
}

/// 各街道、各部门是第一责任人，要…: a body that a clause names as the one that answers for the work.
fn answerable(clause: &str) -> Option<Subject> {
    let (names, what) = clause.split_once('是')?;
    let bare = what.trim_end_matches(['，', '；', '。']);
    let answers = ["责任人", "责任主体", "责任单位", "责任部门"].iter().any(|end| bare.ends_with(end));
    (answers && is_names(names)).then(|| Subject { end: names.len(), members: list(names) })
}

fn is_office(member: &Member) -> bool {
    head(&member.full).is_some_and(|head| OFFICIAL.contains(&head))
}

/// 各镇、各部门的落实情况要及时向县政府报告: those whose it is report it.
fn reporting(clause: &str) -> Option<Subject> {
    let (whose, what) = clause.split_once('的')?;
    let told = ["要及时", "应及时", "须及时", "应当及时"].iter().find_map(|told| what.split_once(told));
    let reports = told.is_some_and(|(_, act)| act.contains("报告") || act.contains("上报") || act.contains("报送"));
    (reports && is_names(whose))
        .then(|| Subject { end: clause.len() - what.len() + told.map_or(0, |(thing, _)| thing.len()), members: list(whose) })
}

/// Does an office do something, with whatever verb: 县疾控中心重点加强…, 各有关部门依法履行…?
fn acts(clause: &str, subject: &Subject) -> bool {
    let named = |member: &Member| {
        let head = head(&member.full).unwrap_or_default();
        let all = ["区", "县", "镇", "乡", "街道"].iter().any(|place| member.name.starts_with('各') && head.ends_with(place));
        all || OFFICIAL.contains(&head)
            || (head == "中心" && begins(&member.name))
            || FUNCTIONS.iter().any(|word| member.name.ends_with(word))
    };
    // 县政府可以委托…: nothing is to be done.
    let may = clause[subject.end..].starts_with("可以") || clause.starts_with("其余");
    let zones = |member: &Member| head(&member.full).is_some_and(|head| head.ends_with('区'));
    let mut members = subject.members.iter();
    !may && members.next().is_some_and(named) && members.all(|member| named(member) || zones(member))
}

/// ，各县、开发区结合实际制定方案: a subject of its own behind the first.
fn acts_beside(clause: &str, other: &Subject) -> bool {
    let own = subject(clause).is_some_and(|own| own.end == other.end);
    own && !describes(clause) && acts(clause, other)
}

/// Do the clauses with which a text begins only describe a thing: 由县长牵头，相关部门参与，上下联动的工作机制?
fn describes(text: &str) -> bool {
    let rest = text.split(['；', '。']).next().unwrap_or("");
    rest.split('，').enumerate().any(|(behind, clause)| is_kind(clause) && (behind == 0 || !is_order(clause)))
}

/// …的机制，: the clause only describes a thing.
fn is_kind(clause: &str) -> bool {
    let bare = clause.trim_end_matches(['，', '；', '。', '：']);
    let thing = ["机制", "格局", "体系", "制度", "模式", "局面", "合力", "方式", "体制", "网络", "原则", "要求"];
    bare.rfind('的').is_some_and(|at| thing.iter().any(|thing| bare[at..].ends_with(thing)) && bare[at..].chars().count() <= 14)
}

/// A clause that only says when or on what grounds.
fn is_circumstance(clause: &str) -> bool {
    let bare = clause.trim_end_matches(['，', '：']);
    bare.ends_with(['前', '底', '年', '月', '间', '上', '下', '后', '起']) && bare.chars().count() <= 24
}

#[cfg(test)]
mod tests {
    use super::of;

    fn names(sentence: &str) -> [String; 3] {
        let charge = of(sentence).unwrap_or_default();
        [charge.lead, charge.support, charge.responsible]
            .map(|members| members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn who_is_charged() {
        let cases: [(&str, [&str; 3]); 6] = [
            ("各有关部门依法履行监管职责。", ["", "", "各有关部门"]),
            ("健全督查制度，县政府办公室定期通报进展。", ["", "", "县政府办公室"]),
            ("由县应急局会同县住建局等相关部门，推广报警装置。", ["县应急局", "县住建局", ""]),
            ("各项任务由县有关部门牵头负责，各乡镇负责落实。", ["县有关部门", "", "各乡镇"]),
            ("建立由县政府牵头，相关部门参与的机制。", ["", "", ""]),
            ("加强部门协同，提高效率。", ["", "", ""]),
        ];
        for (sentence, expected) in cases {
            assert_eq!(names(sentence), expected, "{sentence}");
        }
    }
}
