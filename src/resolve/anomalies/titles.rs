//! One document under two titles: 《运输企业监督办法》 behind 《名录管理办法》 in the annex, 《建筑垃圾运输企业监督办法》 behind it in the
//! plan; 《消火栓管理规定》 and 《消火栓管理办法》.
//!
//! Titles that are a little different name different documents more often than not: so they must stand behind (or before) the
//! same title, or differ in the word for their kind only, and each must stand once.

use super::shapes::put_in;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Source};
use crate::phrase::citation;
use crate::records::reading::Reading;
use std::collections::BTreeMap;

/// Words for a kind that drafters mistake for each other.
const KINDS: &[&str] = &["规定", "办法", "规则"];

/// Letters that both titles begin and end with.
const COMMON: usize = 4;

/// Letters that one of them has more at most.
const LONGEST: usize = 6;

/// A title where it stands, with the one right before it in the same list.
struct Cited {
    title: String,
    before: Option<String>,
    source: Source,
}

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut families: BTreeMap<&str, Vec<Cited>> = BTreeMap::new();
    for reading in &texts.readings {
        families.entry(texts.root(&reading.document.id)).or_default().extend(of_document(reading));
    }
    families.values().flat_map(|cited| of_family(cited)).collect()
}

fn of_family(cited: &[Cited]) -> Vec<Anomaly> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    cited.iter().for_each(|one| *counts.entry(&one.title).or_default() += 1);
    let once: Vec<&Cited> = cited.iter().filter(|one| counts[one.title.as_str()] == 1).collect();
    let mut found = Vec::new();
    for (at, two) in once.iter().enumerate() {
        for one in &once[..at] {
            let beside = one.before.as_ref().filter(|before| two.before.as_ref() == Some(before) && is_cut(&one.title, &two.title));
            let why = match beside {
                Some(before) => format!("前面同列《{before}》"),
                None if of_two_kinds(&one.title, &two.title) => "只差文种".to_owned(),
                None => continue,
            };
            let message = format!("文件名称不一：一处为《{}》，此处为《{}》，{why}，疑指同一文件。", one.title, two.title);
            found.push(anomaly("name-differs", message, vec![one.source.block.clone()], two.source.clone()));
        }
    }
    found
}

/// One is the other with a few letters in the middle left out.
fn is_cut(one: &str, two: &str) -> bool {
    put_in(one, two).is_some_and(|put| (1..=LONGEST).contains(&put.more.len()) && put.head >= COMMON && put.tail >= COMMON)
}

fn of_two_kinds(one: &str, two: &str) -> bool {
    let stem = |title: &str| KINDS.iter().find_map(|kind| title.strip_suffix(kind)).map(str::to_owned);
    one != two && stem(one).is_some_and(|own| own.chars().count() >= 2 * COMMON && stem(two) == Some(own))
}

fn of_document(reading: &Reading) -> Vec<Cited> {
    let mut found = Vec::new();
    for prose in &reading.prose {
        found.extend(of_text(prose.text(), |range| prose.source(range, RULE)));
    }
    for sheet in reading.tables_beside_prose() {
        for (row, cells) in sheet.table.rows.iter().enumerate() {
            found.extend(cells.iter().flat_map(|cell| of_text(cell, |_| sheet.source(row, RULE))));
        }
    }
    found
}

const RULE: &str = "titles of one document";

fn of_text(text: &str, source: impl Fn(std::ops::Range<usize>) -> Source) -> Vec<Cited> {
    let cited = citation::find(text);
    let before = |at: usize| {
        let (one, two) = (&cited[at.checked_sub(1)?], &cited[at]);
        let between = text[one.range.end..two.range.start].trim();
        matches!(between, "" | "、" | "和" | "及" | "与").then(|| one.title.clone())
    };
    (0..cited.len())
        .map(|at| Cited { title: cited[at].title.clone(), before: before(at), source: source(cited[at].range.clone()) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{is_cut, of_two_kinds};

    #[test]
    fn titles_of_one_document() {
        assert!(is_cut("河东市名录管理运输企业监督办法", "河东市名录管理建筑垃圾运输企业监督办法"));
        assert!(!is_cut("河东市消防条例", "河西市消防条例"));
        assert!(of_two_kinds("河东市公共消火栓管理规定", "河东市公共消火栓管理办法"));
        assert!(!of_two_kinds("河东市消防条例", "河东市消防办法"));
    }
}
