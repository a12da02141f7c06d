//! What a city's table allots to a district against what the district's own plan says: 50 km² here, 19万平方米 there.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Bound, Document, Indicator};

/// Units of area in square kilometres.
const AREAS: &[(&str, f64)] = &[
    ("km²", 1.0),
    ("平方公里", 1.0),
    ("平方千米", 1.0),
    ("公顷", 0.01),
    ("万平方米", 0.01),
    ("平方米", 1e-6),
    ("m²", 1e-6),
    ("万亩", 1.0 / 0.15),
    ("亩", 1.0 / 1500.0),
];

/// How many times one is the other at least: a district may well plan a little more. A guess.
const TIMES: f64 = 5.0;

/// Letters of names that tell nothing of what is measured.
const BARE: &[&str] = &["任务", "面积", "目标", "指标", "数量", "完成", "累计", "新增"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let with_document = |indicator| -> Option<Stated> { Some((indicator, texts.reading(&indicator.source.document)?.document)) };
    let areas = || texts.corpus.records.indicators.iter().filter(|indicator| size(indicator).is_some());
    let own: Vec<Stated> = areas().filter(|indicator| indicator.region.is_none()).filter_map(with_document).collect();
    let is_share = |indicator: &&Indicator| indicator.source.steps.first().is_some_and(|rule| rule == "indicator-breakdown");
    let allotted = areas().filter(|indicator| indicator.region.is_some()).filter(is_share).filter_map(with_document);
    allotted.filter_map(|share| own.iter().find_map(|own| doubt(share, *own))).collect()
}

/// An indicator, and the document that states it.
type Stated<'a> = (&'a Indicator, &'a Document);

fn doubt((share, above): Stated, (own, below): Stated) -> Option<Anomaly> {
    let (given, said) = (share.target.as_ref()?, own.target.as_ref()?);
    let of_region = below.region.is_some() && below.region == share.region && above.region != below.region;
    let level = !matches!(said.bound, Bound::Text | Bound::Range) && given.bound != Bound::Text;
    if !of_region || !level || given.year.is_none() || given.year != said.year || !alike(&share.name, &own.name) {
        return None;
    }
    let (a, b) = (given.value? * size(share)?, said.value? * size(own)?);
    let times = if a > b { a / b } else { b / a };
    if !times.is_finite() || times < TIMES {
        return None;
    }
    let unit = share.unit.as_deref().unwrap_or_default();
    let in_unit = (b / size(share)? * 1000.0).round() / 1000.0;
    let message = format!(
        "上级分解与本级目标不合：《{}》表中{}“{}”至{}年为{}{unit}，《{}》“{}”为{}，即{in_unit}{unit}，大的约为小的{times:.0}倍。",
        above.title,
        share.region.as_deref()?,
        share.name,
        given.year?,
        given.text,
        below.title,
        own.name,
        said.text
    );
    Some(anomaly("contradiction", message, vec![share.id.clone(), own.id.clone()], own.source.clone()))
}

/// How many square kilometres the unit has.
fn size(indicator: &Indicator) -> Option<f64> {
    AREAS.iter().find(|(unit, _)| Some(*unit) == indicator.unit.as_deref()).map(|(_, size)| *size)
}

/// 水土流失治理任务 and 治理水土流失面积 have the same letters.
fn alike(one: &str, other: &str) -> bool {
    let sorted = |name: &str| {
        let bare = BARE.iter().fold(name.to_owned(), |name, word| name.replace(word, ""));
        let mut letters: Vec<char> = bare.chars().filter(|letter| letter.is_alphanumeric()).collect();
        letters.sort_unstable();
        letters
    };
    sorted(one).len() >= 4 && sorted(one) == sorted(other)
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn names_of_one_work() {
        assert!(alike("水土流失治理任务", "治理水土流失面积"));
        assert!(!alike("水土流失治理任务", "水土流失面积"));
    }
}
