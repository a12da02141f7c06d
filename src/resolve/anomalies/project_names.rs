//! A project that one document calls a little differently in two places: 东站至河东有轨电车项目, 东站至河东区有轨电车项目.
//!
//! Only one letter left out of a long name says so (管网改造, 供热管网改造 are two); another letter in its place is another project (种业, 农业).

use super::shapes::put_in;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Project};
use std::collections::{BTreeMap, BTreeSet};

/// Letters of the shorter name, at its head and at its end.
const SHORTEST: usize = 10;
const HEAD: usize = 4;
const TAIL: usize = 4;

/// Words that make two things of one: 一期, 东延.
const OTHER: &[char] =
    &['和', '及', '与', '、', '一', '二', '三', '四', '东', '西', '南', '北', '新', '老', '扩', '续', '副', '大', '小', '上', '下'];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut families: BTreeMap<&str, Vec<&Project>> = BTreeMap::new();
    for project in &texts.corpus.records.projects {
        families.entry(texts.root(&project.source.document)).or_default().push(project);
    }
    families.values().flat_map(|projects| of_family(projects)).collect()
}

fn of_family(projects: &[&Project]) -> Vec<Anomaly> {
    // By their ends: only names that end alike are compared.
    let mut ends: BTreeMap<String, Vec<&Project>> = BTreeMap::new();
    for project in projects.iter().filter(|project| project.name.chars().count() >= SHORTEST) {
        let letters: Vec<char> = project.name.chars().collect();
        ends.entry(letters[letters.len() - TAIL..].iter().collect()).or_default().push(project);
    }
    let (mut found, mut told) = (Vec::new(), BTreeSet::new());
    for same in ends.values() {
        for (at, two) in same.iter().enumerate() {
            for one in &same[..at] {
                let Some(more) = is_cut(&one.name, &two.name).filter(|_| told.insert((&one.name, &two.name))) else { continue };
                let message = format!("名称不一：一处为“{}”，此处为“{}”，只差“{more}”，疑指同一项目。", one.name, two.name);
                found.push(anomaly("name-differs", message, vec![one.id.clone(), two.id.clone()], two.source.clone()));
            }
        }
    }
    found
}

/// The letters that the shorter of two names leaves out.
fn is_cut(one: &str, two: &str) -> Option<String> {
    let put = put_in(one, two)?;
    let fits = put.head >= HEAD && put.tail >= TAIL && put.more.len() == 1;
    let plain = put.more.iter().all(|letter| crate::normalize::width::is_ideograph(*letter) && !OTHER.contains(letter));
    (fits && plain).then(|| put.more.iter().collect())
}

#[cfg(test)]
mod tests {
    use super::is_cut;

    #[test]
    fn names_of_one_project() {
        assert_eq!(is_cut("河东站至南岭有轨电车项目", "河东站至南岭区有轨电车项目").as_deref(), Some("区"));
        assert_eq!(is_cut("小型水库除险加固改造工程", "小型水库及塘坝除险加固改造工程"), None);
        assert_eq!(is_cut("现代农业产业园建设项目", "现代种业产业园建设项目"), None);
    }
}
