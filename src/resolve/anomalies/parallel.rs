//! Headings of two lists that go side by side: 3.2.4 邻近地区地震事件 and 4.3.4 邻区地区地震事件处置, where the others of the second list
//! are those of the first with 处置 behind them.

use super::shapes::one_apart;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Section};
use crate::normalize::numeral;
use crate::records::reading::Reading;
use std::collections::BTreeMap;

/// Headings that must agree to prove that two lists go side by side.
const AGREEING: usize = 2;

/// Letters of the word that a list puts behind the headings of the other.
const LONGEST: usize = 4;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| of_document(texts, reading)).collect()
}

fn of_document(texts: &Texts, reading: &Reading) -> Vec<Anomaly> {
    let mut lists: BTreeMap<&str, Vec<&Section>> = BTreeMap::new();
    for section in texts.corpus.sections.iter().filter(|section| section.document == reading.document.id) {
        lists.entry(section.parent.as_deref().unwrap_or_default()).or_default().push(section);
    }
    let lists: Vec<Vec<&Section>> = lists.into_values().filter(|list| list.len() > AGREEING).collect();
    let mut found = Vec::new();
    for one in &lists {
        for two in lists.iter().filter(|two| two.len() == one.len()) {
            found.extend(strangers(one, two).into_iter().filter_map(|(a, b)| doubt(reading, a, b)));
        }
    }
    found
}

/// Pairs of headings a letter apart in lists of which the other pairs agree.
fn strangers<'a>(one: &[&'a Section], two: &[&'a Section]) -> Vec<(&'a Section, &'a Section)> {
    let behind = |(a, b): (&&Section, &&Section)| b.heading.strip_prefix(a.heading.as_str()).map(str::to_owned);
    let ends: Vec<String> = one.iter().zip(two).filter_map(behind).collect();
    let Some(end) = ends.first().filter(|end| (1..=LONGEST).contains(&end.chars().count())) else { return Vec::new() };
    if ends.len() < AGREEING || !ends.iter().all(|other| other == end) || ends.len() + 1 < one.len() {
        return Vec::new();
    }
    let apart =
        |(a, b): &(&&Section, &&Section)| b.heading.strip_suffix(end.as_str()).is_some_and(|bare| is_letter_apart(&a.heading, bare));
    one.iter().zip(two).filter(apart).map(|(a, b)| (*a, *b)).collect()
}

/// As many letters, all the same but one, which is no number.
fn is_letter_apart(a: &str, b: &str) -> bool {
    let number = |c: char| c.is_numeric() || numeral::is_chinese(c);
    a.chars().count() >= 5 && one_apart(a, b).is_some_and(|(a, b)| !number(a) && !number(b))
}

fn doubt(reading: &Reading, a: &Section, b: &Section) -> Option<Anomaly> {
    let prose = reading.prose.iter().find(|prose| prose.block.id == b.id)?;
    let message = format!("标题用字不一：“{}{}”与“{}{}”对应，只差一字，同组其余标题都一致。", a.num, a.heading, b.num, b.heading);
    let source = prose.whole("headings of two lists side by side");
    Some(anomaly("name-differs", message, vec![a.id.clone(), b.id.clone()], source))
}
