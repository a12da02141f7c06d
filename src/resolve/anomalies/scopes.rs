//! One figure in two texts for two areas: 全市新建道路700公里, 中心城区新建道路700公里.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Indicator};
use std::collections::BTreeMap;

/// Words for an area at the head of a name.
const AREAS: &[&str] = &["全市", "全区", "全县", "全域", "市域", "中心城区", "主城区", "城区", "市区", "建成区", "城市建成区", "县城"];

/// Smaller figures may be the same by chance. A guess.
const SMALLEST: f64 = 20.0;

/// Letters that two names must share besides.
const SHORTEST: usize = 4;

/// Region, words behind the area, unit, value and year.
type Figure<'a> = (&'a str, &'a str, &'a str, &'a str, u16);

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut same: BTreeMap<Figure, Vec<(&str, &Indicator)>> = BTreeMap::new();
    for indicator in &texts.corpus.records.indicators {
        let Some((area, rest)) = AREAS.iter().find_map(|area| Some((*area, indicator.name.strip_prefix(area)?))) else { continue };
        let (Some(target), Some(unit)) = (&indicator.target, indicator.unit.as_deref()) else { continue };
        let region = texts.reading(&indicator.source.document).and_then(|reading| reading.document.region.as_deref());
        let (Some(region), Some(year)) = (region, target.year) else { continue };
        // 100% of an area says nothing of another.
        let level = target.value.is_some_and(|value| value >= SMALLEST) && !unit.contains(['%', '‰']) && indicator.region.is_none();
        if level && rest.chars().count() >= SHORTEST {
            same.entry((region, rest, unit, &target.text, year)).or_default().push((area, indicator));
        }
    }
    same.values().filter_map(|told| doubt(texts, told)).collect()
}

fn doubt(texts: &Texts, told: &[(&str, &Indicator)]) -> Option<Anomaly> {
    let (area, one) = told.first()?;
    let (_, other) = told.iter().find(|(other, told)| other != area && told.source.document != one.source.document)?;
    let title = |indicator: &Indicator| texts.reading(&indicator.source.document).map_or("", |reading| reading.document.title.as_str());
    let target = one.target.as_ref()?;
    let message = format!(
        "范围不一：《{}》为“{}”，《{}》为“{}”，{}年数值同为{}。",
        title(one),
        one.name,
        title(other),
        other.name,
        target.year?,
        target.text
    );
    Some(anomaly("scope-differs", message, vec![one.id.clone(), other.id.clone()], other.source.clone()))
}
