//! A change in percent in one text against the two levels of another: 较2020年下降16%, where the table of another plan goes from
//! 19.78 to 16, which is 19.1%.

use super::contradiction::half;
use super::growth::real;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Baseline, Bound, Indicator, Target};
use crate::phrase::amount;
use crate::resolve::same_indicator::core;

const DOWN: &[&str] = &["下降", "降低", "减少", "压减"];
const UP: &[&str] = &["增长", "提高", "增加"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let all = &texts.corpus.records.indicators;
    let changes: Vec<Change> = all.iter().filter_map(change).collect();
    let levels = |change: &Change| {
        let same = |level: &&Indicator| is_level(level, change) && region(texts, level) == region(texts, change.told);
        all.iter().find(same).and_then(|level| doubt(texts, change, level))
    };
    changes.iter().filter_map(levels).collect()
}

/// 万元GDP用水量较2020年下降16%.
struct Change<'a> {
    told: &'a Indicator,
    name: String,
    from: u16,
    to: u16,
    /// Percent, below zero for a fall.
    percent: f64,
    bound: Bound,
}

fn change(told: &Indicator) -> Option<Change<'_>> {
    let target = told.target.as_ref()?;
    let text = target.text.as_str();
    let down = DOWN.iter().any(|word| text.contains(word));
    // 年均, 同比: the change of a year.
    let yearly = ["年均", "每年", "同比", "百分点", "累计"].iter().any(|word| text.contains(word));
    if down == UP.iter().any(|word| text.contains(word)) || yearly || !text.contains('%') {
        return None;
    }
    let from = text.strip_prefix(['较', '比'])?.split_once('年')?.0.parse().ok()?;
    let behind = text.split_once('年')?.1;
    let said = amount::find(behind).into_iter().find(|amount| amount.unit.contains('%'))?;
    let name = core(&told.name);
    let name = DOWN.iter().chain(UP).find_map(|word| name.strip_suffix(word)).unwrap_or(&name).to_owned();
    let percent = if down { -said.value } else { said.value };
    Some(Change { told, name, from, to: target.year?, percent, bound: said.bound })
}

/// The same quantity with its level in both years.
fn is_level(level: &Indicator, change: &Change) -> bool {
    let baseline = level.baseline.as_ref().is_some_and(|baseline| baseline.year == Some(change.from) && baseline.value > Some(0.0));
    let exact = |target: &Target| target.bound == Bound::Exactly && target.year == Some(change.to) && target.value.is_some();
    let plain = !level.cumulative && level.growth.is_none() && level.unit.as_deref().is_some_and(|unit| unit != "%");
    plain && baseline && level.target.as_ref().is_some_and(exact) && core(&level.name) == change.name
}

fn region<'a>(texts: &Texts<'a>, indicator: &'a Indicator) -> Option<&'a str> {
    indicator.region.as_deref().or(texts.reading(&indicator.source.document)?.document.region.as_deref())
}

/// Can the levels not be that change, whatever rounding of all three did? 左右 leaves a point more.
fn misses(change: &Change, baseline: &Baseline, target: &Target) -> Option<bool> {
    let (from, to) = (baseline.value?, target.value?);
    let said = &change.told.target.as_ref()?.text;
    let room = half(said.rsplit('年').next()?) + if change.bound == Bound::About { 1.0 } else { 0.0 };
    let low = percent(from + half(&baseline.text), to - half(&target.text)) - room;
    let high = percent(from - half(&baseline.text), to + half(&target.text)) + room;
    let falls = change.percent < 0.0;
    let beyond = if falls { change.percent > high } else { change.percent < low };
    let short = if falls { change.percent < low } else { change.percent > high };
    Some(beyond && change.bound != Bound::AtLeast || short && change.bound != Bound::AtMost)
}

fn percent(from: f64, to: f64) -> f64 {
    100.0 * (to / from - 1.0)
}

fn doubt(texts: &Texts, change: &Change, level: &Indicator) -> Option<Anomaly> {
    let (baseline, target) = (level.baseline.as_ref()?, level.target.as_ref()?);
    if !misses(change, baseline, target)? {
        return None;
    }
    let said = &change.told.target.as_ref()?.text;
    let title = |indicator: &Indicator| texts.reading(&indicator.source.document).map_or("", |reading| reading.document.title.as_str());
    let other = if level.source.document == change.told.source.document {
        "同一文件另一处".to_owned()
    } else {
        format!("《{}》", title(level))
    };
    let message = format!(
        "“{}”变化幅度不一：《{}》为{said}，{other}由{}（{}年）到{}（{}年），{}÷{}－1＝{}%{}。",
        change.name,
        title(change.told),
        baseline.text,
        change.from,
        target.text,
        change.to,
        target.text,
        baseline.text,
        format!("{:.1}", percent(baseline.value?, target.value?)).replace('-', "－"),
        real(level)
    );
    Some(anomaly("contradiction", message, vec![level.id.clone(), change.told.id.clone()], change.told.source.clone()))
}
