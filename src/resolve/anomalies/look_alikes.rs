//! Words set twice with one letter that looks like another: 秦沂及胶东山地丘陵区 in a cell, 泰沂及胶东山地丘陵区 in the others.
//!
//! Only long runs of letters: shorter ones may be two words (人口, 入口).

use super::shapes::{is_mistaken, look_alike};
use super::{Texts, anomaly};
use crate::model::{Anomaly, Source};
use crate::normalize::width::is_ideograph;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use crate::records::sheet::Sheet;
use std::collections::BTreeMap;

/// Letters of a run that no chance gives twice but for one. A guess.
const SHORTEST: usize = 8;

/// How often a run stands in a notice and its annexes, and where first; `order` counts the runs.
struct Run<'a> {
    count: usize,
    order: usize,
    place: Place<'a>,
}

enum Place<'a> {
    Words(&'a Prose<'a>, std::ops::Range<usize>),
    Row(&'a Sheet<'a>, usize),
}

impl Place<'_> {
    fn source(&self) -> Source {
        match self {
            Place::Words(prose, range) => prose.source(range.clone(), RULE),
            Place::Row(sheet, row) => sheet.source(*row, RULE),
        }
    }
}

const RULE: &str = "letters that look alike";

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut families: BTreeMap<&str, BTreeMap<&str, Run>> = BTreeMap::new();
    for reading in &texts.readings {
        let family = families.entry(texts.root(&reading.document.id)).or_default();
        for (run, place) in runs(reading) {
            let order = family.len();
            family.entry(run).and_modify(|run| run.count += 1).or_insert(Run { count: 1, order, place });
        }
    }
    // A place that the register knows is another rule's.
    let known = |a: &str, b: &str| {
        let regions = texts.corpus.records.regions.iter();
        regions.filter(|region| region.kind != "group").any(|region| a.contains(&region.name) != b.contains(&region.name))
    };
    families.values().flat_map(|runs| of_family(runs, &known)).collect()
}

fn of_family(runs: &BTreeMap<&str, Run>, known: &dyn Fn(&str, &str) -> bool) -> Vec<Anomaly> {
    // Runs that are one run without one of their letters, by where it is left out.
    let mut holes: BTreeMap<(usize, String), Vec<&str>> = BTreeMap::new();
    for run in runs.keys() {
        for (at, _) in run.chars().enumerate().filter(|(_, letter)| is_mistaken(*letter)) {
            let rest = run.chars().enumerate().filter(|(other, _)| *other != at).map(|(_, letter)| letter).collect();
            holes.entry((at, rest)).or_default().push(run);
        }
    }
    let mut found = Vec::new();
    for ((at, _), same) in holes.iter().filter(|(_, same)| same.len() == 2) {
        let letter = |run: &str| run.chars().nth(*at);
        let (Some(a), Some(b)) = (letter(same[0]), letter(same[1])) else { continue };
        if look_alike(a, b) && !known(same[0], same[1]) {
            found.push(doubt(runs, same[0], same[1]));
        }
    }
    found
}

/// At the one that stands less often, or later.
fn doubt(runs: &BTreeMap<&str, Run>, one: &str, two: &str) -> Anomaly {
    let rank = |run: &str| (runs[run].count, std::cmp::Reverse(runs[run].order));
    let (here, there) = if rank(one) <= rank(two) { (one, two) } else { (two, one) };
    let message = format!("用字不一：此处为“{here}”，别处为“{there}”，只差形近的一字，疑有一处为误。");
    anomaly("name-differs", message, vec![runs[there].place.source().block], runs[here].place.source())
}

/// The runs of a document that hold a letter which is taken for another, with their places.
fn runs<'a>(reading: &'a Reading<'a>) -> Vec<(&'a str, Place<'a>)> {
    let long = |run: &(usize, &str)| run.1.chars().count() >= SHORTEST && run.1.chars().any(is_mistaken);
    let split = |text: &'a str| {
        let mut next = 0;
        let pieces = text.split_inclusive(|c: char| !is_ideograph(c));
        let placed = pieces.map(move |piece| {
            next += piece.len();
            (next - piece.len(), piece.trim_end_matches(|c: char| !is_ideograph(c)))
        });
        placed.filter(long)
    };
    let mut found = Vec::new();
    for prose in &reading.prose {
        found.extend(split(prose.text()).map(|(at, run)| (run, Place::Words(prose, at..at + run.len()))));
    }
    for sheet in reading.tables_beside_prose() {
        for (row, cells) in sheet.table.rows.iter().enumerate() {
            found.extend(cells.iter().flat_map(|cell| split(cell)).map(|(_, run)| (run, Place::Row(sheet, row))));
        }
    }
    found
}
