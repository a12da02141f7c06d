//! Items below a heading that says whose they are: 二、县发改局牵头工作（2项）, （三）市教育局负责的任务, 四、市水利局（5项）.
//!
//! Each numbered item is a task, whatever its words (9.全县生产总值增长6%左右。), and the heading's bodies are its own unless
//! the item names others.

use super::deadline::{self, Calendar};
use super::named;
use crate::model::{BlockKind, Task};
use crate::phrase::bodies::{Member, is_names, list};
use crate::phrase::brackets;
use crate::phrase::role::Role;
use crate::records::item;
use crate::records::owner;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// Gives tasks that stand below such headings their bodies, and adds the items that no other rule read.
pub fn apply(tasks: &mut Vec<Task>, reading: &Reading) {
    let calendar = Calendar::of(reading);
    for prose in &reading.prose {
        let Some((role, members, heading)) = above(prose, reading) else {
            // 责任清单, and below it （二）县应急局: whose the tasks are that other rules read there.
            let Some(name) = owner::of(reading, prose) else { continue };
            tasks.iter_mut().filter(|task| task.source.block == prose.block.id).for_each(|task| give(task, Role::Responsible, &list(name)));
            continue;
        };
        let mut known = false;
        for task in tasks.iter_mut().filter(|task| task.source.block == prose.block.id) {
            known = true;
            give(task, role, &members);
        }
        if let Some(mut task) = item(prose, heading, &calendar).filter(|_| !known) {
            give(&mut task, role, &members);
            tasks.push(task);
        }
    }
}

/// What the heading around a block says of its items, and its words.
fn above<'a>(prose: &Prose, reading: &Reading<'a>) -> Option<(Role, Vec<Member>, &'a str)> {
    let around = reading.around(prose.block.section.as_deref()).into_iter();
    around.filter(|section| section.id != prose.block.id).find_map(|section| {
        let (role, members) = read(&section.heading)?;
        Some((role, members, section.heading.as_str()))
    })
}

fn give(task: &mut Task, role: Role, members: &[Member]) {
    let signed = task.source.steps.first().is_some_and(|rule| rule == "task-signed");
    if !task.lead.is_empty() || !task.responsible.is_empty() && !signed {
        return;
    }
    match role {
        Role::Lead => task.lead = named(members.to_vec()),
        _ if task.responsible.is_empty() => task.responsible = named(members.to_vec()),
        _ => return,
    }
    task.source.step("bodies from the heading above");
}

/// A numbered item that no other rule read.
fn item(prose: &Prose, heading: &str, calendar: &Calendar) -> Option<Task> {
    let text = prose.text();
    let (number, start) = item::number(text);
    let words = start..text.len();
    let number = number.filter(|number| !number.starts_with("附件") && prose.block.kind != BlockKind::Heading)?;
    (text[words.clone()].chars().count() >= SHORTEST).then(|| Task {
        id: String::new(),
        num: Some(number.to_owned()),
        category: Some(heading.trim_end_matches('。').to_owned()),
        text: text[words.clone()].trim().to_owned(),
        lead: Vec::new(),
        support: Vec::new(),
        responsible: Vec::new(),
        deadline: deadline::of_words(text, &words, &calendar.days(prose)),
        source: prose.source(words, "task-headed"),
    })
}

/// Letters of an item that can be a task.
const SHORTEST: usize = 6;

/// The bodies of a heading and what they do with its items.
fn read(heading: &str) -> Option<(Role, Vec<Member>)> {
    let heading = heading.trim().trim_end_matches(['。', '：']);
    let bare = brackets::without_last(heading);
    let counted = is_count(brackets::inside(heading[bare.len()..].trim()));
    let works = WORKS.iter().find_map(|work| bare.strip_suffix(work));
    let words = works.unwrap_or(bare).trim_end_matches('的');
    let role = ROLES.iter().find_map(|(word, role)| Some((words.strip_suffix(word)?, *role)));
    let (names, role) = match role {
        Some(said) if works.is_some() || counted => said,
        None if counted => (words, Role::Responsible),
        _ => return None,
    };
    is_names(names).then(|| (role, list(names)))
}

/// 8项, 共3件.
fn is_count(words: &str) -> bool {
    let words = words.trim_start_matches('共');
    let unit = words.trim_start_matches(|letter: char| letter.is_ascii_digit() || "一二三四五六七八九十".contains(letter));
    unit.len() < words.len() && ["项", "件", "条", "个"].contains(&unit.trim())
}

/// Words for what the items are.
const WORKS: &[&str] =
    &["重点工作任务", "工作任务", "重点任务", "目标任务", "重点工作", "工作事项", "重点事项", "任务", "工作", "事项", "项目"];

const ROLES: &[(&str, Role)] = &[
    ("牵头负责", Role::Lead),
    ("牵头", Role::Lead),
    ("主办", Role::Lead),
    ("负责", Role::Responsible),
    ("承办", Role::Responsible),
    ("承担", Role::Responsible),
    ("落实", Role::Responsible),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_say_whose_their_items_are() {
        let cases = [
            ("县发改局牵头工作（2项）", Some((Role::Lead, "县发改局"))),
            ("市教育局、市科技局负责的重点任务", Some((Role::Responsible, "市教育局 市科技局"))),
            ("市水利局（5项）", Some((Role::Responsible, "市水利局"))),
            ("重点任务（12项）", None),
            ("加强部门牵头负责", None),
            ("市政府工作", None),
        ];
        for (heading, expected) in cases {
            let found = read(heading)
                .map(|(role, members)| (role, members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>().join(" ")));
            assert_eq!(found, expected.map(|(role, names)| (role, names.to_owned())), "{heading}");
        }
    }
}
