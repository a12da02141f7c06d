//! Text that a list of bodies closes, as a letter is closed by its signature.
//!
//! 加强监管。（县市场监管局负责）倡导节约。（责任单位：县商务局）: each bracket closes the text from the bracket before
//! it, or from the head of the paragraph. Below a measure the bodies can also stand on lines of their own: 牵头单位：…,
//! 责任单位：…, 完成时限：….

use super::closing::closes;
use super::deadline::{self, Calendar};
use super::label::{self, Label};
use super::{marked, named};
use crate::model::{BlockKind, Named, Section, Source, Task, When};
use crate::normalize::marker;
use crate::phrase::bodies::Member;
use crate::phrase::brackets;
use crate::phrase::role::{self, Roles};
use crate::records::prose::{Prose, trimmed};
use crate::records::purpose::is_text;
use crate::records::reading::Reading;
use crate::records::{broken, item};
use std::ops::Range;

pub fn read(reading: &Reading) -> Vec<Task> {
    let mut reader = Reader {
        reading,
        tasks: Vec::new(),
        unsigned: None,
        heading: None,
        date: None,
        is_open: false,
        later: Vec::new(),
        last: Roles::default(),
        calendar: Calendar::of(reading),
    };
    let broken = broken::blocks(reading);
    for prose in reading.prose.iter().filter(|prose| !broken.contains(prose.block.id.as_str())) {
        reader.take(prose);
    }
    reader.tasks
}

/// The brackets of a text that name bodies, and its sentences that do nothing else (责任单位：市教育局。), with what they
/// say.
pub fn signatures(text: &str) -> Vec<(Range<usize>, Roles)> {
    let read = |pair: Range<usize>| {
        let inner = brackets::inside(&text[pair.clone()]);
        if SAME.contains(&inner) {
            return Some((pair, Roles::default()));
        }
        let roles = role::read(inner)?;
        closes(text, &pair, &roles).then_some((pair, roles))
    };
    let mut found: Vec<_> = brackets::outermost(text).into_iter().filter_map(read).collect();
    found.extend(
        labelled_sentences(text)
            .filter(|(range, _)| found.iter().all(|(pair, _)| pair.end <= range.start || range.end <= pair.start))
            .collect::<Vec<_>>(),
    );
    found.extend(marked::last(text).filter(|(range, _)| found.iter().all(|(pair, _)| pair.end <= range.start)));
    found.extend(said_last(text).filter(|(range, _)| found.iter().all(|(pair, _)| pair.end <= range.start)));
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// ….县自然资源局负责，县财政局配合。: the last sentence of a paragraph, if it does nothing but give roles.
fn said_last(text: &str) -> Option<(Range<usize>, Roles)> {
    let last = crate::records::prose::sentences(text).pop().filter(|last| last.start > 0 && text.ends_with('。'))?;
    let roles = role::read(text[last.clone()].trim_end_matches('。'))?;
    // 各重点任务由有关部门牵头负责: said of all the text.
    let several = (!roles.lead.is_empty() || !roles.support.is_empty()) && !text[last.clone()].contains('由');
    several.then_some((last, roles))
}

/// Behind other words of the paragraph: ….牵头单位：市商务局；配合单位：市财政局。责任领导：张伟 责任单位：市民政局。
fn labelled_sentences(text: &str) -> impl Iterator<Item = (Range<usize>, Roles)> {
    let ends = text.match_indices(['。', '；', '\n', ' ', '\u{3000}']).map(|(at, mark)| at + mark.len());
    let headed = text.split_once(['：', ':']).is_some_and(|(label, _)| role::label(label).is_some());
    let mut behind = if headed { text.find(['。', '\n']).unwrap_or(text.len()) } else { 0 };
    ends.filter_map(move |at| {
        let start = at + text[at..].len() - text[at..].trim_start().len();
        let (label, _) = text[start..].split_once(['：', ':'])?;
        (start >= behind && (role::label(label).is_some() || label::is_person(label))).then_some(())?;
        let end = text[start..].find(['。', '\n']).map_or(text.len(), |end| start + end);
        let roles = role::read(&text[start..end])?;
        behind = end;
        Some((person(text, start)..end, roles))
    })
}

/// 牵头领导：张伟；责任单位：…: where the person in charge is named before the bodies, else where these begin.
fn person(text: &str, start: usize) -> usize {
    let Some(before) = text[..start].strip_suffix('；') else { return start };
    let at =
        before.char_indices().rfind(|(_, letter)| matches!(letter, '。' | '；' | '\n')).map_or(0, |(at, letter)| at + letter.len_utf8());
    let label = before[at..].split_once(['：', ':']).map_or("", |(label, _)| label.trim());
    if label::is_person(label) { at } else { start }
}

/// The words of a task that begins with a heading: they are printed one behind the other.
fn with_lead(source: &mut Source, section: &Section) {
    if section.span.seed == source.span.seed && section.span.end <= source.span.start {
        source.span.start = section.span.start;
        source.quote = format!("{}{}", section.quote, source.quote);
        source.step("begins with the heading, which is a sentence");
    }
}

/// The bodies are those of the task before.
const SAME: &[&str] = &["责任单位同上", "牵头单位同上", "单位同上", "责任部门同上", "同上"];

/// Letters of the words before the colon of a line that says by when.
const LABEL: usize = 10;

struct Reader<'a, 'b> {
    reading: &'b Reading<'a>,
    tasks: Vec<Task>,
    /// The last paragraph that nothing has closed yet.
    unsigned: Option<&'b Prose<'a>>,
    /// The heading right above.
    heading: Option<&'b Prose<'a>>,
    /// A deadline below it.
    date: Option<When>,
    /// Do further lines belong to the last task?
    is_open: bool,
    later: Vec<Member>,
    /// What the last list said: （责任单位同上）.
    last: Roles,
    calendar: Calendar<'b>,
}

impl<'a, 'b> Reader<'a, 'b> {
    fn take(&mut self, prose: &'b Prose<'a>) {
        if !is_text(prose) && prose.block.kind != BlockKind::Box {
            (self.unsigned, self.date, self.is_open) = (None, None, false);
            self.heading = Some(prose).filter(|prose| prose.block.kind == BlockKind::Heading);
            return;
        }
        if self.line(prose) || label::of(prose.text()).is_some_and(|(label, _)| label == Label::Detail) {
            return;
        }
        self.heading = None;
        let text = prose.text();
        let (number, start) = item::number(text);
        let mut start = start.max(label::behind(text).unwrap_or(0));
        let signatures = signatures(text);
        (self.date, self.is_open) = (None, false);
        self.unsigned = signatures.is_empty().then_some(prose);
        for (pair, roles) in signatures {
            let words = trimmed(text, start..pair.start);
            start = pair.end;
            let words = text[words.clone()]
                .find(|letter: char| letter.is_alphanumeric() || matches!(letter, '“' | '《'))
                .map(|at| words.start + at..words.end);
            match words {
                Some(words) => self.close(prose, words, pair.end, number, roles),
                // 责任部门：区民政局。配合部门：区财政局。: more of the same.
                None if self.is_open => self.add(roles),
                None => {}
            }
        }
        let rest = text[start..].trim_start_matches(['。', ' ']);
        if let Some((Label::Deadline, at)) = label::of(rest).filter(|_| self.is_open) {
            self.date(rest[at..].trim_end_matches('。'));
        }
    }

    /// A task: its words, and its quote to the end of the bracket.
    fn close(&mut self, prose: &Prose, words: Range<usize>, end: usize, number: Option<&str>, mut roles: Roles) {
        let mut source = prose.source(words.start..end, "task-signed");
        if roles.as_before {
            source.step("bodies of the list before: 同上");
            roles = self.last.clone();
        }
        self.last = roles.clone();
        let inherited: Vec<Member> = self.later.iter().filter(|member| !roles.responsible.contains(member)).cloned().collect();
        if !inherited.is_empty() && !roles.is_empty() {
            source.step("responsible bodies added by a clause before: 以下…均包括");
            roles.responsible.extend(inherited);
        }
        self.later.append(&mut roles.later);
        self.is_open = true;
        let (category, lead) = self.category(prose);
        let deadline = self.said(&roles).or_else(|| deadline::of_words(prose.text(), &words, &self.calendar.days(prose)));
        if let Some(section) = lead {
            with_lead(&mut source, section);
        }
        let words = &prose.text()[words];
        let same = self.tasks.last().filter(|_| roles.is_empty()).cloned();
        self.tasks.push(Task {
            id: String::new(),
            num: number.map(str::to_owned).or_else(|| lead.map(|section| section.num.clone())),
            category,
            text: lead.map_or(words.to_owned(), |section| format!("{}。{words}", section.heading.trim_end_matches('。'))),
            lead: named(roles.lead),
            support: named(roles.support),
            responsible: named(roles.responsible),
            deadline,
            source,
        });
        if let Some((task, same)) = self.tasks.last_mut().zip(same) {
            (task.lead, task.support, task.responsible) = (same.lead, same.support, same.responsible);
            task.source.step("bodies of the task before: 同上");
        }
    }

    /// The heading above a task. Where the other items of a list run on without headings, one that ends like a sentence
    /// is the beginning of the task itself: 3.支持企业开展培训。对符合条件的….
    fn category(&self, prose: &Prose) -> (Option<String>, Option<&'a Section>) {
        let mut around = self.reading.around(prose.block.section.as_deref());
        // （一）新增养老床位2000张。with its bodies on the next line: the heading is the task.
        if prose.block.kind == BlockKind::Heading {
            return (around.get(1).map(|section| section.heading.trim_end_matches('。').to_owned()), None);
        }
        // Item 2. stands below the heading that item 1. is, and beside it.
        let form = marker::of(prose.text()).map(|marker| marker.form);
        if form.is_some() && around.first().and_then(|section| marker::of(&section.num)).map(|marker| marker.form) == form {
            around.remove(0);
        }
        let lead = around.first().copied().filter(|_| form.is_none()).filter(|section| {
            let own = marker::of(&section.num).map(|marker| marker.form);
            let same = |other: &Prose| own.is_some() && marker::of(other.text()).map(|marker| marker.form) == own;
            let beside = |other: &Option<String>| *other == section.parent || other.as_deref() == Some(section.id.as_str());
            let among_items = |other: &&Prose| other.block.kind == BlockKind::List && same(other) && beside(&other.block.section);
            section.quote.trim_end().ends_with(['。', '.'])
                && section.parent.is_some()
                && self.reading.prose.iter().any(|other| among_items(&other))
        });
        let above = if lead.is_some() { around.get(1) } else { around.first() };
        (above.map(|section| section.heading.trim_end_matches('。').to_owned()), lead)
    }

    /// A line of its own: 责任单位：县教育局; （县教育局负责）; 完成时限：2025年底. Closes the paragraph before.
    fn line(&mut self, prose: &Prose) -> bool {
        let text = prose.text().trim().trim_end_matches('。');
        let said: Vec<&str> = text.split('。').collect();
        // 责任单位：市民政局。完成时限：2025年12月。
        if said.len() > 1 && said.iter().all(|said| matches!(label::of(said), Some((Label::Bodies | Label::Deadline, _)))) {
            let closed: Vec<bool> = said.iter().map(|said| self.labelled(said)).collect();
            return closed.contains(&true);
        }
        self.labelled(text)
    }

    fn labelled(&mut self, text: &str) -> bool {
        let unmarked = role::unmarked(text).filter(|_| text.starts_with('【'));
        let text = unmarked.as_deref().unwrap_or(text);
        let pair = brackets::outermost(text).first().is_some_and(|pair| *pair == (0..text.len()));
        let inside = if pair { brackets::inside(text) } else { text };
        let short = inside.chars().count() <= 200;
        let Some((label, rest)) = inside.split_once(['：', ':']).filter(|_| short) else {
            return pair && role::read(inside).is_some_and(|roles| self.sign(roles));
        };
        let is_label = label.chars().count() <= LABEL;
        if is_label && (label.contains("时限") || label.contains("完成时间")) {
            return self.date(rest);
        }
        role::label(label).is_some() && role::read(inside).is_some_and(|roles| self.sign(roles))
    }

    /// Closes the unsigned paragraph or the heading right above, or adds to the task that a line just closed.
    fn sign(&mut self, roles: Roles) -> bool {
        let heading = self.heading.take().filter(|_| !self.is_open);
        if let Some(prose) = self.unsigned.take().or(heading) {
            let (number, start) = item::number(prose.text());
            let start = start.max(label::behind(prose.text()).unwrap_or(0));
            let end = prose.text().len();
            self.close(prose, start..end, end, number, roles);
            if let Some(task) = self.tasks.last_mut() {
                task.source.step("bodies from the line below");
                task.deadline = self.date.take().or(task.deadline.take());
            }
            return true;
        }
        let open = self.is_open && !self.tasks.is_empty();
        if open {
            self.add(roles);
        }
        open
    }

    /// More bodies, or a deadline, for the task that was closed last.
    fn add(&mut self, roles: Roles) {
        let said = self.said(&roles);
        let Some(task) = self.tasks.last_mut() else { return };
        extend(&mut self.last.lead, &mut task.lead, roles.lead);
        extend(&mut self.last.support, &mut task.support, roles.support);
        extend(&mut self.last.responsible, &mut task.responsible, roles.responsible);
        task.deadline = said.or(task.deadline.take());
    }

    /// The deadline that a signature gives.
    fn said(&self, roles: &Roles) -> Option<When> {
        self.calendar.cell(roles.deadline.as_deref()?)
    }

    fn date(&mut self, cell: &str) -> bool {
        let date = self.calendar.cell(cell);
        match self.tasks.last_mut() {
            Some(task) if self.is_open => task.deadline = date,
            _ => self.date = date,
        }
        true
    }
}

/// Adds bodies to a list and to what a task says of it, each once.
fn extend(list: &mut Vec<Member>, said: &mut Vec<Named>, members: Vec<Member>) {
    let new: Vec<Member> = members.into_iter().filter(|member| said.iter().all(|named| named.name != member.name)).collect();
    list.extend(new.iter().cloned());
    said.extend(named(new));
}
