//! 县养老服务联席会议由县民政局、县财政局等单位组成，分管副县长担任召集人: a group with those that make it up, and who leads it.

use super::composition::{Composition, holders};
use super::name::is_group;
use super::posts;
use crate::model::WorkGroup;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use std::ops::Range;

pub fn read(reading: &Reading) -> Vec<WorkGroup> {
    let told = reading.prose.iter().filter(|prose| !reading.looks_back(prose.block.section.as_deref()));
    told.flat_map(|prose| prose.sentences().into_iter().filter_map(|sentence| of_sentence(prose, sentence))).collect()
}

fn of_sentence(prose: &Prose, sentence: Range<usize>) -> Option<WorkGroup> {
    let text = &prose.text()[sentence.clone()];
    let (name, behind) = text.split_once('由')?;
    let (made_up, rest) = behind.split_once('，')?;
    let made_up = ["组成", "构成"].iter().find_map(|verb| made_up.strip_suffix(verb))?;
    let named = is_group(name) && (4..=30).contains(&name.chars().count()) && !name.contains(['，', '；', '、', '：']);
    let Composition { lead, members, .. } = posts::held(rest).filter(|_| named)?;
    let members = members.into_iter().chain(holders(posts::without_posts(made_up))).collect();
    let source = prose.source(sentence, "work-group-composed");
    Some(WorkGroup { id: String::new(), name: name.to_owned(), lead, members, text: None, source })
}
