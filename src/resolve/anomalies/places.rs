//! Names of places that are in no register but one letter away from one: 仲官街道 for 仲宫街道, 高河县 for 商河县.
//!
//! A name counts as known if the register has it, and as a misprint if it ends alike, has as many letters, and all but one are
//! the same in the same places, and that one looks like the other: 白云湖街道 and 青云湖街道 are two places.

use super::glyphs::around;
use super::shapes::look_alike;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Region};

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let towns: Vec<&Region> =
        texts.corpus.records.regions.iter().filter(|region| matches!(region.kind.as_str(), "town" | "district" | "county")).collect();
    let mut found = Vec::new();
    for town in towns {
        for reading in texts.readings.iter().filter(|reading| below(reading.document.region.as_deref(), town)) {
            for prose in &reading.prose {
                for (at, printed) in near(prose.text(), &town.name) {
                    let source = prose.source(around(prose.text(), at, at + printed.len()), "one letter away from a known place");
                    found.push(misprint(town, &printed, source));
                }
            }
            for sheet in &reading.tables {
                for (index, row) in sheet.table.rows.iter().enumerate() {
                    let cells = row.iter().flat_map(|cell| near(cell, &town.name));
                    found.extend(
                        cells.map(|(_, printed)| misprint(town, &printed, sheet.source(index, "one letter away from a known place"))),
                    );
                }
            }
        }
    }
    let known = |name: &str| {
        texts.corpus.records.regions.iter().any(|region| region.name == name || region.other_names.iter().any(|other| other == name))
    };
    found.retain(|anomaly: &Anomaly| !anomaly.message.split('“').nth(2).and_then(|rest| rest.split('”').next()).is_some_and(known));
    found
}

fn below(region: Option<&str>, town: &Region) -> bool {
    region.is_some_and(|region| town.id.starts_with(region) || town.parent.as_deref().is_some_and(|parent| parent == region))
}

fn misprint(town: &Region, printed: &str, source: crate::model::Source) -> Anomaly {
    let message = format!("地名疑为“{}”，印为“{printed}”：名录中没有后者，与前者只差形近的一字。", town.name);
    anomaly("misprinted-place", message, vec![town.id.clone()], source)
}

/// Names in a text that differ from `name` in one letter before its ending 街道 or 镇.
fn near(text: &str, name: &str) -> Vec<(usize, String)> {
    let Some((stem, ending)) = ["街道", "镇", "乡", "区", "县"].iter().find_map(|ending| Some((name.strip_suffix(ending)?, *ending)))
    else {
        return Vec::new();
    };
    let letters: Vec<char> = stem.chars().collect();
    let mut found = Vec::new();
    for (at, _) in text.match_indices(ending) {
        let before: Vec<(usize, char)> = text[..at].char_indices().rev().take(letters.len()).collect();
        let printed: Vec<char> = before.iter().rev().map(|(_, letter)| *letter).collect();
        let wrong = printed.iter().zip(&letters).filter(|(a, b)| a != b).count();
        let looks = printed.iter().zip(&letters).all(|(a, b)| a == b || look_alike(*a, *b));
        if printed.len() == letters.len() && wrong == 1 && looks && letters.len() >= 2 {
            let start = before.last().map_or(at, |(start, _)| *start);
            found.push((start, text[start..at + ending.len()].to_owned()));
        }
    }
    found
}
