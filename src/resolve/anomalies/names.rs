//! One indicator under two names: 优良天数比率 in the table, 优良天数比例 in the text, with one value.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Indicator, Origin};
use std::collections::BTreeSet;

/// Share of common pairs of letters from which two names mean one thing. A guess, checked on the texts that we have.
const ALIKE: f64 = 0.6;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let indicators = &texts.corpus.records.indicators;
    let listed: Vec<&Indicator> = indicators.iter().filter(|indicator| indicator.origin == Origin::Table).collect();
    let mut found = Vec::new();
    for told in indicators.iter().filter(|indicator| indicator.origin == Origin::Sentence) {
        let same = |other: &&&Indicator| {
            other.source.document == told.source.document && same_value(other, told) && differ(&other.name, &told.name)
        };
        if let Some(other) = listed.iter().find(same) {
            let message = format!("名称不一：表中为“{}”，正文为“{}”，数值相同。", other.name, told.name);
            found.push(anomaly("name-differs", message, vec![other.id.clone(), told.id.clone()], told.source.clone()));
        }
    }
    found
}

fn same_value(a: &Indicator, b: &Indicator) -> bool {
    let target = |indicator: &Indicator| indicator.target.as_ref().and_then(|target| Some((target.value?, target.year)));
    a.unit == b.unit && target(a).is_some() && target(a) == target(b)
}

/// Alike, but neither is a part of the other (全市森林覆盖率 is 森林覆盖率).
fn differ(a: &str, b: &str) -> bool {
    let letters = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<Vec<char>>();
    let (a, b) = (letters(a), letters(b));
    let (one, two): (String, String) = (a.iter().collect(), b.iter().collect());
    let pairs = |name: &[char]| name.windows(2).map(<[char]>::to_vec).collect::<BTreeSet<_>>();
    let (first, second) = (pairs(&a), pairs(&b));
    let common = first.intersection(&second).count();
    let share = 2.0 * common as f64 / (first.len() + second.len()).max(1) as f64;
    !one.contains(&two) && !two.contains(&one) && share >= ALIKE
}
