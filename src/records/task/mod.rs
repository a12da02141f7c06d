//! 任务: 4.建立清单。（牵头单位：县财政局；责任单位：各镇政府）, the rows of a ledger 台账, sentences with a body or a day.
//!
//! 1. [`ledger`]: rows of tables with a column for bodies.
//! 2. [`signed`]: text that a bracket or line of bodies closes.
//! 3. [`fronted`]: bodies before a colon.
//! 4. [`measure`]: what the text gives out without such a list; [`charge`]: whom its sentences charge;
//!    [`pieces`]: which of them are one task.
//! 5. [`headed`]: items below a heading that says whose they are.
//! 6. [`first_leads`]: where the text says that the first body of a list leads.
//!
//! Contingency plans give out duties, not tasks.

mod charge;
mod closing;
mod deadline;
mod first_leads;
mod fronted;
mod headed;
mod label;
mod ledger;
mod marked;
mod measure;
mod pieces;
mod signed;

pub use charge::acting;

use super::purpose;
use super::reading::Reading;
use crate::model::{Named, Source, Task};
use crate::phrase::bodies::Member;
use std::ops::Range;

pub fn read(reading: &Reading) -> Vec<Task> {
    let mut tasks = ledger::read(reading);
    // A list of tasks is its table: words beside it are what was lost of its rows.
    let list = reading.document.kind == "清单" && !tasks.is_empty();
    if purpose::is_contingency(reading) || list {
        return tasks;
    }
    tasks.extend(signed::read(reading));
    tasks.extend(fronted::read(reading));
    // What a line below signs (责任单位：市民政局) is a task already.
    let signed = tasks.clone();
    tasks.extend(measure::read(reading).into_iter().filter(|task| !signed.iter().any(|signed| holds(&signed.source, &task.source))));
    headed::apply(&mut tasks, reading);
    for task in tasks.iter_mut().filter(|task| task.deadline.is_none()) {
        task.deadline = deadline::recurring(&task.text);
    }
    // Signed and unsigned sentences of a paragraph are read by different rules: back to reading order.
    tasks.sort_by_key(|task| task.source.span.start);
    first_leads::apply(&mut tasks, reading);
    tasks
}

/// Are the words of one source within those of the other?
fn holds(whole: &Source, part: &Source) -> bool {
    let within = |whole: &Range<u32>, part: &Range<u32>| whole.start <= part.start && part.end <= whole.end;
    whole.block == part.block && whole.words.as_ref().zip(part.words.as_ref()).is_some_and(|(whole, part)| within(whole, part))
}

/// What a list elides waits in `body` until the register of bodies takes it up.
fn named(members: Vec<Member>) -> Vec<Named> {
    let named = |member: Member| Named { body: (member.full != member.name).then_some(member.full), name: member.name };
    members.into_iter().map(named).collect()
}
