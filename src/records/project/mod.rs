//! 项目: works with a name, from boxes, tables of works, lists and prose.
//!
//! 1. [`table`]: boxes 专栏 and tables with a column for 项目, 工程 or 行动; [`column`]: what they say beside the name.
//! 2. [`list`]: items of a list that its lead sentence calls 项目, 工程 or 成果.
//!    [`coded`]: rows of a list whose table is lost, by their project codes.
//! 3. [`headed`]: headings whose paragraph says where the work is and how large.
//! 4. [`text`]: 实施…工程, 推进…建设 in paragraphs and headings; [`clause`] finds verb and object, [`carried`] those without; [`members`],
//!    [`parallel`], [`counted`] and [`ends`] cut lists, [`name`] says what can be the name of a work.
//! 5. [`renewal`]: roads, parks and schools ([`facility`]) that are built or renewed; [`doing`]: what is done to one place; [`progress`]: how far works are; [`past`]: what is done.
//! 6. [`inner`]: both in the words on an item of a box.
//!
//! The region is what a column says; regions within names are found in `resolve`, which knows their register.

mod carried;
mod clause;
mod coded;
mod column;
mod counted;
mod doing;
mod ends;
mod facility;
mod headed;
mod inner;
mod list;
mod members;
mod name;
mod own;
mod parallel;
mod past;
mod progress;
mod renewal;
mod siblings;
mod table;
mod text;
mod words;

pub use headed::describes;

use super::reading::Reading;
use crate::model::Project;

pub fn read(reading: &Reading) -> Vec<Project> {
    let mut found = table::read(reading);
    found.extend(list::read(reading));
    found.extend(coded::read(reading));
    found.extend(headed::read(reading));
    described_once(&mut found);
    // What a box lists and a paragraph names again is one work, 甲改扩建 and 甲改扩建工程 too.
    let mut seen: std::collections::BTreeSet<String> = found.iter().map(|project| plain(&project.name).to_owned()).collect();
    let inner = inner::read(&found, reading);
    found.extend(
        inner.into_iter().chain(text::read(reading)).map(with_extent).filter(|project| seen.insert(plain(&project.name).to_owned())),
    );
    found
}

/// 五大工程：甲工程、乙工程。 and below it 甲工程。…: what a box first lists and then describes is one work, with what it says.
fn described_once(found: &mut Vec<Project>) {
    let described: std::collections::BTreeSet<(String, String)> = found
        .iter()
        .filter(|project| project.detail.is_some())
        .filter_map(|project| Some((project.in_box.clone()?, project.name.clone())))
        .collect();
    let again = |project: &Project| {
        let key = project.in_box.clone().map(|in_box| (in_box, project.name.clone()));
        project.detail.is_none() && key.is_some_and(|key| described.contains(&key))
    };
    found.retain(|project| !again(project));
}

fn plain(name: &str) -> &str {
    let bare = ["建设工程", "建设项目", "工程", "项目"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    if bare.chars().count() >= 5 { bare } else { name }
}

/// How a bracket behind the name of a work begins that says how large it is.
pub(super) const EXTENTS: &[&str] = &[
    "总投资",
    "计划投资",
    "计划总投资",
    "估算投资",
    "估算总投资",
    "投资",
    "全长",
    "总长",
    "总建筑面积",
    "建筑面积",
    "占地",
    "装机",
    "总装机",
    "床位",
    "库容",
    "总库容",
    "规划面积",
    "规模",
    "设计规模",
    "建设规模",
    "一期投资",
    "总规模",
];

/// A name, and what the bracket behind it says of how large the work is.
fn extent(name: &str) -> Option<(&str, &str)> {
    let bracket = name.strip_suffix('）').and_then(|name| name.rsplit_once('（'));
    bracket.filter(|(_, inside)| EXTENTS.iter().any(|word| inside.starts_with(word)))
}

/// 设立总规模50亿元的产业基金: what stands before the name of how large the work is.
fn size_before<'a>(clause: &'a str, name: &str) -> Option<&'a str> {
    let before = clause[..clause.find(name)?].strip_suffix('的')?;
    let size = EXTENTS.iter().filter_map(|word| Some(&before[before.rfind(word)?..])).max_by_key(|size| size.len())?;
    (size.contains(|c: char| c.is_ascii_digit()) && !size.contains(['、', '，', '的'])).then_some(size)
}

/// 云州至青山高速公路（总投资126亿元）: the bracket is no part of the name.
fn with_extent(project: Project) -> Project {
    // 头雁培育工程（简称“521”工程）: what it is called for short.
    let short = project.name.strip_suffix('）').and_then(|name| name.rsplit_once('（')).filter(|(_, inside)| inside.contains("简称"));
    if let Some((name, _)) = short {
        return Project { name: name.to_owned(), ..project };
    }
    match extent(&project.name) {
        Some((name, inside)) => Project { name: name.to_owned(), detail: Some(inside.to_owned()), ..project },
        None => project,
    }
}

#[cfg(test)]
mod tests;
