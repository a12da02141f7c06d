//! 工作组, 指挥部, 领导小组 and their offices: who leads, who belongs, what for.
//!
//! 1. [`group`]: a group under its own heading, or in a paragraph that begins with its name.
//! 2. [`composition`]: 由…牵头，会同…; 组长：…, 成员：….
//! 3. [`office`]: …办公室设在…，…兼任办公室主任; 成立由…任组长的….
//! 4. [`posts`], who holds which: 指挥长由…担任，成员由…组成.
//! 5. [`roster`]: tables of persons; [`table`]: a row for each group.
//! 6. [`purpose`]: 组建…专班，负责…, where nothing else is said of it.
//! 7. [`sent`][]: …现场指挥部由…派出，指挥长由…指定.
//! 8. [`composed`][]: …联席会议由…组成，…担任召集人.
//! 9. [`below`]: 主要职责：… below a roster.

mod below;
mod composed;
mod composition;
mod group;
mod name;
mod office;
mod posts;
mod purpose;
mod roster;
mod sent;
mod table;

use super::reading::Reading;
use crate::model::WorkGroup;

pub use below::STEP;
pub use composition::{is_post, person, post};
pub use group::inline;
pub use name::of_heading;
pub use posts::ends_in_post;
pub use purpose::read as purposes;

pub fn read(reading: &Reading) -> Vec<WorkGroup> {
    let mut groups = group::read(reading);
    groups.extend(office::read(reading));
    groups.extend(roster::read(reading));
    groups.extend(table::read(reading));
    for group in sent::read(reading) {
        // 2 现场指挥部, and below it the paragraph with its whole name.
        match groups.iter_mut().find(|other| other.source.block == group.source.block) {
            Some(other) if group.name.ends_with(&other.name) => other.name = group.name,
            Some(_) => {}
            None => groups.push(group),
        }
    }
    for group in purpose::read(reading).into_iter().chain(composed::read(reading)) {
        if !groups.iter().any(|other| other.name.contains(&group.name) || group.name.contains(&other.name)) {
            groups.push(group);
        }
    }
    groups.sort_by_key(|group| group.source.span.start);
    below::fill(reading, &mut groups);
    groups
}
