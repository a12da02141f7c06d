//! Bodies before a colon, and behind it what they are to do: 教育局牵头，财政局参与：新建幼儿园5所。民政局、财政局：提高低保标准。
//!
//! Where 负责 stands behind the colon the text says what a body is there for: a duty, see `records::duty`.

use super::deadline::{self, Calendar};
use super::measure::is_order;
use super::signed::signatures;
use super::{label, named};
use crate::model::{BlockKind, Task};
use crate::phrase::bodies::{Member, head, is_names};
use crate::phrase::role;
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::purpose::{is_measure, is_text};
use crate::records::reading::Reading;

pub fn read(reading: &Reading) -> Vec<Task> {
    let calendar = Calendar::of(reading);
    let texts = reading.prose.iter().filter(|prose| is_text(prose) && prose.block.kind != BlockKind::Heading);
    texts
        .filter(|prose| is_measure(reading, prose) && !names_duties(reading, prose))
        .filter_map(|prose| task(prose, reading, &calendar))
        .collect()
}

fn task(prose: &Prose, reading: &Reading, calendar: &Calendar) -> Option<Task> {
    let text = prose.text();
    let (number, start) = item::number(text);
    let (front, behind) = text[start..].split_once(['：', ':'])?;
    let plain = front.chars().count() <= LONGEST && label::of(&text[start..]).is_none() && signatures(text).is_empty();
    if !plain || behind.trim_start().starts_with(NO_TASK) || behind.trim().chars().count() < SHORTEST {
        return None;
    }
    let words = text.len() - behind.len()..text.len();
    let days = calendar.days(prose);
    let ordered = || is_order(behind.trim_start()) || deadline::of_words(text, &words, &days).is_some();
    let roles = role::read(front).filter(|roles| is_named(front, roles) && text.ends_with('。') && ordered())?;
    Some(Task {
        id: String::new(),
        num: number.map(str::to_owned),
        category: reading.around(prose.block.section.as_deref()).first().map(|section| section.heading.trim_end_matches('。').to_owned()),
        text: behind.trim().to_owned(),
        lead: named(roles.lead),
        support: named(roles.support),
        responsible: named(roles.responsible),
        deadline: deadline::of_words(text, &words, &days),
        source: prose.source(start..text.len(), "task-fronted"),
    })
}

/// Letters of the bodies; a guess.
const LONGEST: usize = 80;

/// Letters of what they are to do.
const SHORTEST: usize = 8;

/// What says why a body is there, or goes on with a list.
const NO_TASK: &[char] = &['负', '职', '主', '1', '（', '一'];

/// Heads of departments and governments. 平台：为推动…打造的… explains a word.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "局", "委", "委员会", "厅", "办", "办公室", "部门", "政府", "人民政府", "管委会", "街道", "镇", "分局", "海关", "总工会",
    "妇联", "团委", "残联", "组织部", "宣传部", "统战部",
];

/// 各区县、各部门： addresses; a list of departments, or a word for their role, charges.
fn is_named(front: &str, roles: &role::Roles) -> bool {
    let all = || roles.lead.iter().chain(&roles.support).chain(&roles.responsible);
    let office = |member: &Member| head(&member.full).is_some_and(|head| OFFICES.contains(&head)) && !member.name.starts_with('各');
    is_names(front) && all().all(office) || !roles.lead.is_empty()
}

/// Lists of duties, of members, of addresses.
fn names_duties(reading: &Reading, prose: &Prose) -> bool {
    const DUTIES: &[&str] = &["职责", "成员", "机构", "指挥", "小组", "体系"];
    let around = reading.around(prose.block.section.as_deref());
    let title = reading.document.title.as_str();
    around.iter().map(|section| section.heading.as_str()).chain([title]).any(|heading| DUTIES.iter().any(|word| heading.contains(word)))
}
