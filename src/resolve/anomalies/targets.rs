//! One target of one year in two places with other bounds or other limits: 60个 and 60个以上 in one text; 增长10%以上 in one plan,
//! 增长12%以上 in another. Both can come true, and still two things are promised.

use super::contradiction::{bound, is_level, manner, period, shown, title};
use super::{Texts, anomaly};
use crate::model::{Anomaly, Bound, Indicator, Target};
use crate::resolve::same_indicator::{core, is_rate};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let all = &texts.corpus.records.indicators;
    let by_id: BTreeMap<&str, &Indicator> = all.iter().map(|indicator| (indicator.id.as_str(), indicator)).collect();
    let (mut found, mut told) = (Vec::new(), BTreeSet::new());
    for one in all {
        let others = one.same_as.iter().filter_map(|id| by_id.get(id.as_str()).copied());
        for other in others.filter(|other| other.id > one.id && other.source.block != one.source.block) {
            let (Some(a), Some(b)) = (&one.target, &other.target) else { continue };
            if !comparable(one, a, other, b) {
                continue;
            }
            let doubt = bounds(texts, one, a, other, b).or_else(|| limits(texts, one, a, other, b));
            let place = (core(&one.name), a.year, &one.source.document, &other.source.document);
            found.extend(doubt.filter(|_| told.insert(place)));
        }
    }
    found
}

fn comparable(one: &Indicator, a: &Target, other: &Indicator, b: &Target) -> bool {
    let sums = one.cumulative || other.cumulative;
    let same_rate = is_rate(one) == is_rate(other) && (!is_rate(one) || manner(&a.text) == manner(&b.text));
    !sums && same_rate && a.year.is_some() && a.year == b.year && one.unit == other.unit
}

/// 新签约项目60个, and 60个以上 elsewhere in the same text, where nothing else is said of it for that year.
fn bounds(texts: &Texts, one: &Indicator, a: &Target, other: &Indicator, b: &Target) -> Option<Anomaly> {
    let document = &one.source.document;
    let kinds = [bound(one, a), bound(other, b)];
    let differ = kinds.contains(&Bound::Exactly) && (kinds.contains(&Bound::AtLeast) || kinds.contains(&Bound::AtMost));
    if other.source.document != *document || a.value.is_none() || a.value != b.value || !differ {
        return None;
    }
    let of_name = |indicator: &&Indicator| {
        indicator.source.document == *document
            && core(&indicator.name) == core(&one.name)
            && indicator.target.as_ref().is_some_and(|target| target.year == a.year)
    };
    if texts.corpus.records.indicators.iter().filter(of_name).count() != 2 {
        return None;
    }
    let message = format!("“{}”{}年目标值写法不一：一处为{}，此处为{}。", other.name, a.year?, shown(one, &a.text), shown(other, &b.text));
    Some(anomaly("bound-differs", message, vec![one.id.clone(), other.id.clone()], other.source.clone()))
}

/// 增长10%以上 and 增长12%以上, in plans for the same years.
fn limits(texts: &Texts, one: &Indicator, a: &Target, other: &Indicator, b: &Target) -> Option<Anomaly> {
    let (first, second) = (bound(one, a), bound(other, b));
    let same = first == second && matches!(first, Bound::AtLeast | Bound::AtMost) && a.value? != b.value?;
    let corpus = texts.corpus;
    let one_period = period(one, corpus).is_some_and(|own| period(other, corpus) == Some(own));
    let sides = is_level(one) && is_level(other) || is_rate(one);
    if one.source.document == other.source.document || !same || !one_period || !sides {
        return None;
    }
    let message = format!(
        "“{}”{}年目标值不一：《{}》为{}，《{}》为{}（两者可以同时成立，要求不同）。",
        other.name,
        a.year?,
        title(one, corpus),
        shown(one, &a.text),
        title(other, corpus),
        shown(other, &b.text)
    );
    Some(anomaly("target-differs", message, vec![one.id.clone(), other.id.clone()], other.source.clone()))
}
