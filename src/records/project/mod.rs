//! 项目: works with a name, from boxes, tables of works, lists and prose.
//!
//! 1. [`table`]: boxes 专栏 and tables with a column for 项目, 工程 or 行动.
//! 2. [`list`]: items of a list that its lead sentence calls 项目, 工程 or 成果.
//! 3. [`text`]: 实施…工程, 推进…建设 in paragraphs and headings; [`clause`] finds verb and object, [`name`] says what can be
//!    the name of a work.
//!
//! The region is what a column says; regions within names are found in `resolve`, which knows their register.

mod clause;
mod list;
mod name;
mod table;
mod text;
mod words;

use super::reading::Reading;
use crate::model::Project;

pub fn read(reading: &Reading) -> Vec<Project> {
    let mut found = table::read(reading);
    found.extend(list::read(reading));
    let known: std::collections::BTreeSet<String> = found.iter().map(|project| project.name.clone()).collect();
    // What a box lists and a paragraph names again is one work.
    let mut seen = known;
    found.extend(text::read(reading).into_iter().filter(|project| seen.insert(project.name.clone())));
    found
}

#[cfg(test)]
mod tests;
