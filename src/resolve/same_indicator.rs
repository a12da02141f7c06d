//! The same indicator in several plans, or in a table and a sentence of one: 空气质量优良天数比率 and 空气质量优良天数比例.
//!
//! Two are the same if they name the same quantity of the same region in the same unit. Nothing is guessed from values.

use crate::model::{Bound, Corpus, Indicator};
use std::collections::BTreeMap;

/// Letters: shorter names (使用率, 完成率) say too little to be known again.
const SHORTEST: usize = 4;

pub fn link(corpus: &mut Corpus) {
    let regions: BTreeMap<&str, Option<&str>> =
        corpus.documents.iter().map(|document| (document.id.as_str(), document.region.as_deref())).collect();
    let mut same: BTreeMap<Key, Vec<String>> = BTreeMap::new();
    let keys: Vec<Option<Key>> = corpus.records.indicators.iter().map(|indicator| key(indicator, &regions)).collect();
    for (indicator, key) in corpus.records.indicators.iter().zip(&keys) {
        if let Some(key) = key {
            same.entry(key.clone()).or_default().push(indicator.id.clone());
        }
    }
    for (indicator, key) in corpus.records.indicators.iter_mut().zip(keys) {
        let others = key.and_then(|key| same.get(&key)).into_iter().flatten().filter(|id| **id != indicator.id);
        indicator.same_as = others.cloned().collect();
    }
}

/// What two records of one indicator share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    name: String,
    unit: String,
    region: String,
    /// A rate of change is not the quantity that changes.
    rate: bool,
}

fn key(indicator: &Indicator, regions: &BTreeMap<&str, Option<&str>>) -> Option<Key> {
    // Rules of support bear names that stand for another thing in every paragraph.
    let of_support = indicator.source.steps.first().is_some_and(|rule| rule == "indicator-of-support");
    // 特种灾害救援装备（地震）: in a table that shares something out, the bracket says which share.
    let shared_out = indicator.source.steps.first().is_some_and(|rule| rule == "indicator-breakdown");
    let name = if shared_out { indicator.name.clone() } else { core(&indicator.name) };
    let region = indicator.region.as_deref().or(*regions.get(indicator.source.document.as_str())?)?;
    let words = indicator.target.as_ref().is_some_and(|target| target.bound == Bound::Text) && indicator.unit.is_none();
    if of_support || words || name.chars().count() < SHORTEST && name != "GDP" {
        return None;
    }
    Some(Key { name, unit: unit(indicator.unit.as_deref().unwrap_or_default()), region: region.to_owned(), rate: is_rate(indicator) })
}

/// 年均增长8%, 下降6%: the change in percent of something that is counted otherwise.
pub(super) fn is_rate(indicator: &Indicator) -> bool {
    let said = |text: &str| ["增长", "下降", "降低", "增加", "减少", "压减", "提高1", "增速"].iter().any(|word| text.contains(word));
    let target = indicator.target.as_ref().is_some_and(|target| said(&target.text));
    target || indicator.baseline.as_ref().is_some_and(|baseline| said(&baseline.text))
}

/// A name without what one plan prints and another leaves out: the whole region, marks, brackets, the word for a share.
pub(super) fn core(name: &str) -> String {
    let mut depth = 0_i32;
    let bare: String = name
        .chars()
        .filter(|letter| {
            depth += i32::from(*letter == '（');
            let inside = depth > 0;
            depth -= i32::from(*letter == '）');
            !inside && letter.is_alphanumeric()
        })
        .collect();
    let bare =
        ["全市", "全区", "全县", "我市", "我区", "我县"].iter().fold(bare.as_str(), |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    // 生产总值增长7.5% is that of the region.
    let bare = if bare.starts_with("生产总值") { format!("地区{bare}") } else { bare.to_owned() };
    let bare =
        bare.replace("国内生产总值", "地区生产总值").replace("地区生产总值", "GDP").replace("的比重", "比重").replace("的比例", "比例");
    for end in ["占比", "比重", "比例", "比率"] {
        if let Some(rest) = bare.strip_suffix(end) {
            return format!("{rest}比");
        }
    }
    ["数量", "总数", "个数"].iter().find_map(|end| bare.strip_suffix(end)).unwrap_or(&bare).to_owned()
}

/// 亿立方米 and 亿m³ are one unit, as are 平方公里 and km².
fn unit(unit: &str) -> String {
    [("立方米", "m³"), ("平方公里", "km²"), ("平方千米", "km²"), ("公里", "km"), ("平方米", "m²")]
        .iter()
        .fold(unit.to_owned(), |unit, (word, sign)| unit.replace(word, sign))
}

#[cfg(test)]
mod tests {
    use super::{core, unit};

    #[test]
    fn names_of_one_indicator() {
        let cases = [
            ("全市空气质量优良天数比率", "空气质量优良天数比例"),
            ("“四新”经济增加值占GDP比重", "四新经济增加值占地区生产总值的比重"),
            ("中心城区新能源公交车（不含应急车辆）占比", "中心城区新能源公交车占比"),
            ("公园数量", "公园"),
        ];
        for (one, other) in cases {
            assert_eq!(core(one), core(other));
        }
        assert_ne!(core("绿色建筑产业产值"), core("绿色建筑产业增加值"));
        assert_eq!(unit("亿立方米"), unit("亿m³"));
    }
}
