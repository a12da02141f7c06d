//! A department that a text calls a letter otherwise than it always does: 市场监督部门 once beside 市场监管部门 many times.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::width::is_ideograph;
use crate::phrase::bodies::words::FUNCTIONS;
use crate::records::reading::Reading;
use std::collections::BTreeMap;

/// How often a name stands that is the usual one. A guess.
const USUAL: usize = 4;

/// Letters of the work that are looked at, and how many of them must agree.
const LETTERS: usize = 4;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(of_document).collect()
}

fn of_document(reading: &Reading) -> Vec<Anomaly> {
    let mut works: BTreeMap<String, usize> = BTreeMap::new();
    for work in reading.prose.iter().flat_map(|prose| works_in(prose.text())).map(|(_, work)| work) {
        *works.entry(work).or_default() += 1;
    }
    let usual = |work: &str| {
        let near = |other: &&String| works[*other] >= USUAL && FUNCTIONS.contains(&other.as_str()) && is_near(work, other);
        works.keys().find(near).filter(|_| works[work] == 1 && !FUNCTIONS.contains(&work))
    };
    let mut found = Vec::new();
    for prose in &reading.prose {
        for (at, work) in works_in(prose.text()) {
            let Some(other) = usual(&work) else { continue };
            let message =
                format!("单位名称不一：此处为“{work}部门”，只出现一次；同一文件别处为“{other}部门”，共{}次，疑指同一单位。", works[other]);
            let source = prose.source(around(prose.text(), at, at + work.len()), "departments a letter apart");
            found.push(anomaly("name-differs", message, Vec::new(), source));
        }
    }
    found
}

/// The last letters of the work before each 部门, and where they begin.
fn works_in(text: &str) -> Vec<(usize, String)> {
    let of_place = |(at, _): (usize, &str)| {
        let letters: Vec<(usize, char)> = text[..at].char_indices().rev().take(LETTERS).collect();
        let whole = letters.len() == LETTERS && letters.iter().all(|(_, letter)| is_ideograph(*letter));
        let start = letters.last()?.0;
        whole.then(|| (start, text[start..at].to_owned()))
    };
    text.match_indices("部门").filter_map(of_place).collect()
}

/// All letters agree but the last.
fn is_near(one: &str, other: &str) -> bool {
    let same = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    one != other && same == LETTERS - 1
}
