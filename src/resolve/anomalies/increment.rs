//! Baseline and increment against the target: 1200 people now, 482 more, are not 1710.
//!
//! The increment and the target must stand in one sentence, and the baseline in the same document, so that all three speak
//! of one thing.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Bound, Indicator};
use crate::resolve::same_indicator::core;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let all = &texts.corpus.records.indicators;
    let pairs = all.windows(2).filter(|pair| pair[0].source.block == pair[1].source.block);
    pairs.filter_map(|pair| of_pair(&pair[0], &pair[1], all)).collect()
}

/// 数量达到1710人，新增人数目标为482人.
fn of_pair(target: &Indicator, increment: &Indicator, all: &[Indicator]) -> Option<Anomaly> {
    let (level, added) = (target.target.as_ref()?, increment.target.as_ref()?);
    // 新增人数, or 消防员新增人数 behind 消防员数量.
    let of_it = |word: &str| increment.name.strip_suffix(word).is_some_and(|who| target.name.starts_with(who));
    let generic =
        ["新增人数", "新增数量", "新增数", "净增人数", "净增数量"].iter().any(|word| increment.name.starts_with(word) || of_it(word));
    let own = core(&target.name);
    let same = generic || increment.name.strip_prefix("新增").is_some_and(|name| core(name) == own);
    if !same || added.bound != Bound::Increase || level.bound != Bound::Exactly || target.unit != increment.unit || level.year != added.year
    {
        return None;
    }
    let now = all.iter().filter(|other| {
        other.source.document == target.source.document && other.target.is_none() && core(&other.name) == own && other.unit == target.unit
    });
    let mut now = now.filter_map(|other| other.baseline.as_ref().map(|baseline| (other, baseline)));
    let ((other, baseline), None) = (now.next()?, now.next()) else { return None };
    let (from, to, more) = (baseline.value?, level.value?, added.value?);
    if (from + more - to).abs() < 0.5 {
        return None;
    }
    let unit = target.unit.as_deref().unwrap_or_default();
    let message = format!(
        "“{}”前后不合：现有{from}，新增{more}，{from}＋{more}＝{}{unit}，目标写为{}，相差{}。",
        target.name,
        from + more,
        level.text,
        (from + more - to).abs()
    );
    Some(anomaly("increment", message, vec![other.id.clone(), target.id.clone(), increment.id.clone()], target.source.clone()))
}
