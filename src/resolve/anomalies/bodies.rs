//! Names of bodies in lists of tasks that differ a little from one that the same document gives again and again: 区城乡水务局 once
//! beside 区水务局 eleven times; 市交通运输局 once among bodies of a district that has 区交通运输局.

use super::shapes::{PutIn, put_in};
use super::{Texts, anomaly};
use crate::model::{Anomaly, Level, Named, Source, Task};
use crate::phrase::bodies::without_bracket;
use std::collections::BTreeMap;

/// How often a name stands that is the usual one, and how often at most one that is not. A guess.
const USUAL: usize = 4;
const RARE: usize = 1;

/// Letters that a name may have more or less than the usual one.
const MORE: usize = 2;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    slips(texts).iter().map(Slip::anomaly).collect()
}

/// A name that is not the usual one.
struct Slip<'a> {
    name: &'a str,
    usual: &'a str,
    /// How often the usual one stands.
    count: usize,
    /// 市 for 区, not another wording.
    is_of_level: bool,
    source: &'a Source,
}

/// Where a list says 市 for the district's own: the words of the task, the name as printed, the usual one.
pub(super) fn levels(texts: &Texts) -> Vec<(Source, String, String)> {
    let of_level = slips(texts).into_iter().filter(|slip| slip.is_of_level);
    of_level.map(|slip| (slip.source.clone(), slip.name.to_owned(), slip.usual.to_owned())).collect()
}

fn slips<'a>(texts: &Texts<'a>) -> Vec<Slip<'a>> {
    let mut families: BTreeMap<&str, Vec<&Task>> = BTreeMap::new();
    for task in &texts.corpus.records.tasks {
        families.entry(texts.root(&task.source.document)).or_default().push(task);
    }
    families.iter().flat_map(|(document, tasks)| of_family(tasks, &words(texts, document), is_of_district(texts, document))).collect()
}

/// The words of a notice and of all that it carries, as far as they are printed once: a box that is also a table is read as text.
fn words(texts: &Texts, document: &str) -> String {
    let mut words = String::new();
    for reading in texts.readings.iter().filter(|reading| texts.root(&reading.document.id) == document) {
        let cells = reading.tables_beside_prose().flat_map(|sheet| sheet.table.rows.iter().flatten());
        for text in reading.prose.iter().map(|prose| prose.text()).chain(cells.map(String::as_str)) {
            words.push_str(text);
            words.push('\n');
        }
    }
    words
}

fn is_of_district(texts: &Texts, document: &str) -> bool {
    texts.corpus.documents.iter().any(|other| other.id == document && other.level == Some(Level::District))
}

fn of_family<'a>(tasks: &[&'a Task], words: &str, district: bool) -> Vec<Slip<'a>> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in tasks.iter().flat_map(|task| task.named()).map(bare) {
        *counts.entry(name).or_default() += 1;
    }
    let mut found = Vec::new();
    for task in tasks {
        for name in task.named().map(bare).filter(|name| counts[name] <= RARE && name.ends_with('局')) {
            if words.matches(name).count() > RARE {
                continue;
            }
            // A list that names both means two bodies.
            let usual = || counts.iter().filter(|(other, count)| **count >= USUAL && !task.named().any(|named| bare(named) == **other));
            let other_level = || usual().find(|(other, _)| district && is_of_other_level(name, other)).filter(|_| beside_own(task, name));
            let slip = |usual: &'a str, is_of_level| {
                let count = words.matches(usual).count();
                Slip { name, usual, count, is_of_level, source: &task.source }
            };
            if let Some((other, _)) = other_level() {
                found.push(slip(other, true));
            } else if let Some((other, _)) = usual().find(|(other, _)| is_near(name, other)) {
                found.push(slip(other, false));
            }
        }
    }
    found
}

impl Slip<'_> {
    fn anomaly(&self) -> Anomaly {
        let Slip { name, usual, count, .. } = self;
        let (kind, what) = if self.is_of_level { ("wrong-level", "层级可能有误") } else { ("name-differs", "单位名称不一") };
        let message = format!("{what}：此处为“{name}”，本次印发的文件（含附件）中只出现一次；别处为“{usual}”，共{count}次。");
        anomaly(kind, message, Vec::new(), self.source.clone())
    }
}

fn bare(named: &Named) -> &str {
    without_bracket(&named.name)
}

/// 市交通运输局 where the usual one is 区交通运输局.
fn is_of_other_level(name: &str, usual: &str) -> bool {
    let rest = name.strip_prefix('市').filter(|rest| !rest.ends_with("分局"));
    rest.is_some_and(|rest| usual.strip_prefix(['区', '县']).is_some_and(|usual| usual == rest))
}

/// Are the others of the list the district's own, or branches in it?
fn beside_own(task: &Task, name: &str) -> bool {
    let mut others = task.named().map(bare).filter(|other| *other != name).peekable();
    others.peek().is_some()
        && others.all(|other| other.starts_with(['区', '县', '各']) || other.ends_with("分局") || !other.starts_with(['市', '省']))
}

/// One is the other with a few letters put in: 区水务局, 区城乡水务局; 市公安局城东分局, 市公安局城东区分局.
fn is_near(name: &str, usual: &str) -> bool {
    let near = |put: PutIn| (1..=MORE).contains(&put.more.len()) && put.head >= 1 && put.head + put.tail >= 4;
    usual.ends_with('局') && put_in(name, usual).is_some_and(near)
}

#[cfg(test)]
mod tests {
    use super::{is_near, is_of_other_level};

    #[test]
    fn names_that_differ_a_little() {
        assert!(is_near("县城乡水务局", "县水务局"));
        assert!(is_near("市公安局城东分局", "市公安局城东区分局"));
        assert!(!is_near("县教育局", "县体育局"));
        assert!(!is_near("县科技局", "县民政局"));
        assert!(is_of_other_level("市交通运输局", "县交通运输局"));
        assert!(!is_of_other_level("市生态环境局城东分局", "县生态环境局城东分局"));
    }
}
