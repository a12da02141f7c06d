//! Growth of a whole, growth of the people, and growth a head: 7% a year with people from 920万 to 1000万 is 5.2% a head, not 6%.

use super::contradiction::decimals;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Bound, Indicator};
use crate::phrase::amount;
use crate::resolve::same_indicator::core;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let all = &texts.corpus.records.indicators;
    let heads = all.iter().filter(|indicator| core(&indicator.name) == "人均GDP");
    heads.filter_map(|head| of_document(head, all)).collect()
}

fn of_document(head: &Indicator, all: &[Indicator]) -> Option<Anomaly> {
    let year = head.target.as_ref()?.year?;
    let beside = |name: &'static str| {
        let own = move |other: &&Indicator| other.source.document == head.source.document && other.region.is_none();
        all.iter().filter(own).filter(move |other| core(&other.name) == name)
    };
    let of_year = |other: &&Indicator| other.target.as_ref().is_some_and(|target| target.year == Some(year));
    let whole = beside("GDP").filter(of_year).find_map(|whole| Some((whole, yearly(whole)?)));
    let ((whole, (total, loose)), (each, _)) = (whole?, yearly(head)?);
    let people =
        ["常住人口", "总人口", "户籍人口"].into_iter().flat_map(beside).filter(of_year).find(|people| people.baseline.is_some())?;
    let (before, after) = (people.baseline.as_ref()?, people.target.as_ref()?);
    let years = f64::from(year.checked_sub(before.year?).filter(|years| *years > 0)?);
    let rate = 100.0 * ((after.value? / before.value?).powf(1.0 / years) - 1.0);
    // 左右 may be half a point more.
    let most = implied(total + if loose { 0.5 } else { 0.0 }, rate);
    let wrong = after.bound == Bound::Exactly && !people.cumulative && rate.is_finite() && most + 0.05 < each;
    wrong.then(|| doubt(head, whole, people, (total, rate)))
}

/// Growth a head, of a whole and of the people, all in percent a year.
fn implied(total: f64, people: f64) -> f64 {
    100.0 * ((1.0 + total / 100.0) / (1.0 + people / 100.0) - 1.0)
}

fn doubt(head: &Indicator, whole: &Indicator, people: &Indicator, (total, rate): (f64, f64)) -> Anomaly {
    let said = |indicator: &Indicator| indicator.target.as_ref().map(|target| target.text.clone()).unwrap_or_default();
    let message = format!(
        "“{}”{}与总量、人口目标不合：总量{}，“{}”由{}到{}（年均{rate:.1}%），（1＋{total}%）÷（1＋{rate:.1}%）－1＝{:.1}%。",
        head.name,
        said(head),
        said(whole),
        people.name,
        people.baseline.as_ref().map_or("", |baseline| &baseline.text),
        said(people),
        implied(total, rate)
    );
    anomaly("growth", message, vec![whole.id.clone(), people.id.clone(), head.id.clone()], head.source.clone())
}

/// 年均增长7%左右: the percent of a year, and whether it is said loosely. Only where more is not promised: 7%以上 may be 8%.
fn yearly(indicator: &Indicator) -> Option<(f64, bool)> {
    let text = &indicator.target.as_ref()?.text;
    let said = amount::find(text).into_iter().find(|amount| amount.unit.contains('%'))?;
    let rate = text.starts_with("年均增长") && decimals(text) <= 2;
    let open = core(&indicator.name) == "GDP" && said.bound == Bound::AtLeast;
    (rate && !open && said.upper.is_none()).then_some((said.value, said.bound == Bound::About))
}
