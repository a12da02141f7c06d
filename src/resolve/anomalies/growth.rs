//! Growth against baseline and target: 852 to 1500 in five years is 12% a year, not 20%.

use super::contradiction::half;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Indicator};
use crate::resolve::same_indicator::core;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.corpus.records.indicators.iter().filter_map(of_indicator).collect()
}

/// Growth of output is told at constant prices now and then, its levels never: then nothing need be wrong.
pub(super) fn real(indicator: &Indicator) -> &'static str {
    let name = core(&indicator.name);
    let output = ["GDP", "增加值", "产值", "生产总值"].iter().any(|word| name.contains(word));
    let money = indicator.unit.as_deref().is_some_and(|unit| unit.ends_with('元'));
    if output && money { "（增速若按可比价计算，可能并无出入）" } else { "" }
}

fn of_indicator(indicator: &Indicator) -> Option<Anomaly> {
    let (baseline, target, growth) = (indicator.baseline.as_ref()?, indicator.target.as_ref()?, indicator.growth.as_ref()?);
    let (from, to, said) = (baseline.value?, target.value?, growth.value?);
    let years = f64::from(target.year?.checked_sub(baseline.year?).filter(|years| *years > 0)?);
    // [-7.9%]: what a bracket holds is the change over all years together.
    if growth.text.starts_with(['[', '〔', '【', '［', '(', '（']) {
        return None;
    }
    // A sum over five years grows by no rate a year, and a range or a rate as target is no level.
    let level = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
    if indicator.cumulative || from <= 0.0 || to <= 0.0 || !growth.text.contains('%') || !level(&target.text) || !level(&baseline.text) {
        return None;
    }
    let rate = |from: f64, to: f64| 100.0 * ((to / from).powf(1.0 / years) - 1.0);
    // What rounding of all three leaves possible, and as much again for 左右 and 以上.
    let low = rate(from + half(&baseline.text), to - half(&target.text)) - half(&growth.text);
    let high = rate((from - half(&baseline.text)).max(f64::MIN_POSITIVE), to + half(&target.text)) + half(&growth.text);
    let loose = if growth.text.contains("左右") || growth.text.contains('约') { 1.0 } else { 0.0 };
    let met = said >= low - loose && (said <= high + loose || growth.text.contains("以下"));
    if met || (growth.text.contains("以上") && said < low) {
        return None;
    }
    let message = format!(
        "“{}”的基数、目标与年均增长不合：年均增长写为{}，（{}÷{}）^（1/{years}）－1＝{:.1}%{}。",
        indicator.name,
        growth.text,
        target.text,
        baseline.text,
        rate(from, to),
        real(indicator)
    );
    Some(anomaly("growth", message, vec![indicator.id.clone()], indicator.source.clone()))
}
