//! 县现场指挥部由县指挥部派出，指挥长由县指挥部指定，成员由派往现场的单位组成: a group with the body that sends it and its posts.

use super::composition::Composition;
use super::name::is_group;
use super::posts;
use crate::model::WorkGroup;
use crate::phrase::bodies::begins;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

pub fn read(reading: &Reading) -> Vec<WorkGroup> {
    reading.prose.iter().filter_map(of_paragraph).collect()
}

fn of_paragraph(prose: &Prose) -> Option<WorkGroup> {
    let text = prose.text();
    let (name, behind) = text.split_once('由')?;
    let (sender, _) = behind.split_once('，')?;
    let sent = ["派出", "设立", "成立", "组建"].iter().any(|verb| sender.ends_with(verb)) && sender.chars().count() <= 24;
    let named = is_group(name) && begins(name) && (4..=30).contains(&name.chars().count()) && !name.contains(['，', '。', '、']);
    let Composition { lead, members, duty } = posts::held(text).filter(|_| sent && named)?;
    let source = prose.whole("work-group-sent");
    Some(WorkGroup { id: String::new(), name: name.to_owned(), lead, members, text: duty, source })
}
