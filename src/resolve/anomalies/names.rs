//! One indicator under two names: 优良天数比率 in the table, 优良天数比例 in the text, with one value; or one name for two
//! ranks: 市级及以上绿色园区 in the table, 绿色园区 in the text.

use super::contradiction::shown;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Indicator, Origin};
use std::collections::{BTreeMap, BTreeSet};

/// Share of common pairs of letters from which two names mean one thing. A guess, checked on the texts that we have.
const ALIKE: f64 = 0.6;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let indicators = &texts.corpus.records.indicators;
    let mut listed: BTreeMap<&str, Vec<&Indicator>> = BTreeMap::new();
    for indicator in indicators.iter().filter(|indicator| indicator.origin == Origin::Table) {
        listed.entry(&indicator.source.document).or_default().push(indicator);
    }
    let mut found = Vec::new();
    for told in indicators.iter().filter(|indicator| indicator.origin == Origin::Sentence) {
        let own = listed.get(told.source.document.as_str()).map_or(&[][..], Vec::as_slice);
        let beside: Vec<&&Indicator> = own.iter().filter(|other| same_value(other, told)).collect();
        let counted = own.iter().filter(|other| same_count(other, told));
        if let Some((other, (listed, said))) = counted.into_iter().find_map(|other| Some((other, ranks(other, told)?))) {
            let said = if said.is_empty() { "未限级别".to_owned() } else { format!("为“{said}”") };
            let message = format!("口径不一：表中“{}”为“{listed}”，正文“{}”{said}，数值相同。", other.name, told.name);
            found.push(anomaly("scope-differs", message, vec![other.id.clone(), told.id.clone()], told.source.clone()));
            continue;
        }
        if let Some(other) = own.iter().find(|other| one_count(other, told)) {
            let figure = |indicator: &Indicator| shown(indicator, indicator.baseline.as_ref().map_or("", |baseline| &baseline.text));
            let message = format!("口径不一：表中为“{}”{}，正文为“{}”{}。", other.name, figure(other), told.name, figure(told));
            found.push(anomaly("scope-differs", message, vec![other.id.clone(), told.id.clone()], told.source.clone()));
            continue;
        }
        // A table that has the name, or a part of it, speaks for the text.
        if beside.iter().any(|other| holds(&other.name, &told.name)) {
            continue;
        }
        if let Some(other) =
            beside.iter().find(|other| differ(&other.name, &told.name) || same_money(other, told) || same_share(other, told))
        {
            // Of two names that say so little alike the value is all that speaks for one thing.
            let perhaps = if differ(&other.name, &told.name) { "" } else { "，疑指同一指标" };
            let message = format!("名称不一：表中为“{}”，正文为“{}”，数值相同{perhaps}。", inner(&other.name), inner(&told.name));
            found.push(anomaly("name-differs", message, vec![other.id.clone(), told.id.clone()], told.source.clone()));
        }
    }
    // The text may say it again in another place: that the names differ is one fact.
    let mut said = BTreeSet::new();
    found.retain(|anomaly| said.insert((anomaly.source.document.clone(), anomaly.message.clone())));
    found
}

/// “四新”经济 inside other marks: ‘四新’经济.
fn inner(name: &str) -> String {
    name.replace('“', "‘").replace('”', "’")
}

fn same_value(a: &Indicator, b: &Indicator) -> bool {
    let target = |indicator: &Indicator| indicator.target.as_ref().and_then(|target| Some((target.value?, target.year)));
    a.unit == b.unit && target(a).is_some() && target(a) == target(b)
}

/// 12家 in 2020 or 15个 in 2025, whichever the two of them say; 个 and 家 count alike.
fn same_count(a: &Indicator, b: &Indicator) -> bool {
    let target = |indicator: &Indicator| indicator.target.as_ref().and_then(|target| Some((target.value?, target.year?)));
    let baseline = |indicator: &Indicator| indicator.baseline.as_ref().and_then(|baseline| Some((baseline.value?, baseline.year?)));
    let counts = |indicator: &Indicator| indicator.unit.as_deref().is_some_and(|unit| ["个", "家", "处", "座"].contains(&unit));
    let units = a.unit == b.unit || counts(a) && counts(b);
    let same = |of: &dyn Fn(&Indicator) -> Option<(f64, u16)>| of(a).is_some() && of(a) == of(b);
    units && (same(&target) || same(&baseline))
}

/// A table and a text name the same thing with different ranks.
fn ranks<'a>(listed: &'a Indicator, told: &'a Indicator) -> Option<(&'a str, &'a str)> {
    let (a, b) = (rank(&listed.name), rank(&told.name));
    let core = |name: &str, rank: &str| letters(&name.replacen(rank, "", 1)).iter().collect::<String>();
    let (x, y) = (core(&listed.name, a), core(&told.name, b));
    let same = x.chars().count() >= 4 && (x.contains(&y) || y.contains(&x)) && y.chars().count() >= 4;
    (same && a != b && !a.is_empty()).then_some((a, b))
}

/// 省级及以上, 国家级: of what rank things are that are counted.
fn rank(name: &str) -> &str {
    let levels = ["国家级", "省级", "市级", "区级", "县级"];
    let Some((at, level)) = levels.iter().filter_map(|level| name.find(level).map(|at| (at, *level))).min() else { return "" };
    let more = ["及以上", "以上"].iter().find(|more| name[at + level.len()..].starts_with(**more)).map_or(0, |more| more.len());
    &name[at..at + level.len() + more]
}

/// Letters of a name, without notes in brackets: 公交车（不含应急车辆）占比.
fn letters(name: &str) -> Vec<char> {
    let mut depth = 0_usize;
    let outside = |letter: &char| {
        match letter {
            '（' | '(' => depth += 1,
            '）' | ')' => depth = depth.saturating_sub(1),
            _ => return depth == 0 && letter.is_alphanumeric(),
        }
        false
    };
    name.chars().filter(outside).collect()
}

/// 全市森林覆盖率 is 森林覆盖率.
fn holds(a: &str, b: &str) -> bool {
    // 规上工业企业 is what everybody calls 规模以上工业企业.
    let plain = |name: &str| letters(name).iter().collect::<String>().replace("规模以上", "规上").replace("限额以上", "限上");
    let (a, b) = (plain(a), plain(b));
    a.contains(&b) || b.contains(&a)
}

/// 跨境电商进出口额 and 跨境电商交易额, both 800亿元: so large a sum of the same thing is no chance.
fn same_money(a: &Indicator, b: &Indicator) -> bool {
    let large = a.target.as_ref().and_then(|target| target.value).is_some_and(|value| value >= 100.0);
    let money = a.unit.as_deref().is_some_and(|unit| unit.ends_with('元'));
    let (x, y) = (letters(&a.name), letters(&b.name));
    let head = x.iter().zip(&y).take_while(|(a, b)| a == b).count();
    let general = ["新增", "规模", "全市", "市级", "省级", "年"].iter().any(|word| a.name.starts_with(word));
    large && money && head >= 4 && x.last() == y.last() && !general
}

/// “四新”经济增加值占比 and “四新”经济占经济总量比重, both 45%: two words for the share of one thing.
fn same_share(a: &Indicator, b: &Indicator) -> bool {
    let share = |name: &str| ["占比", "比重", "比例"].iter().any(|word| name.ends_with(word));
    let (x, y) = (letters(&a.name), letters(&b.name));
    let head = x.iter().zip(&y).take_while(|(a, b)| a == b).count();
    a.unit.as_deref() == Some("%") && share(&a.name) && share(&b.name) && head >= 4
}

/// 市政消火栓7515个 in a table, 消火栓7515个 in the text: so exact a number of one thing is no chance.
fn one_count(a: &Indicator, b: &Indicator) -> bool {
    let figure = |indicator: &Indicator| indicator.baseline.as_ref().and_then(|baseline| Some((baseline.value?, baseline.year)));
    let exact = figure(a).is_some_and(|(value, _)| value >= 1000.0 && value % 10.0 != 0.0);
    let (x, y) = (letters(&a.name).iter().collect::<String>(), letters(&b.name).iter().collect::<String>());
    let more = x.strip_suffix(y.as_str()).filter(|more| !more.is_empty() && y.chars().count() >= 3);
    let all = |more: &str| ["全市", "全区", "全县", "全省", "我市", "我区", "我县", "全国"].contains(&more);
    exact && a.unit == b.unit && figure(a) == figure(b) && more.is_some_and(|more| !all(more))
}

/// 城市污水处理率 and 农村污水处理率: where each has a word that the other lacks, they name two things. 比率 and 比例 do not.
fn is_other_word(a: &str, b: &str) -> bool {
    let (a, b) = (letters(a), letters(b));
    let head = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, two) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    let opposite = |letter: &char| "进出上下东西南北省市县区大小男女新旧高低公私".contains(*letter);
    !one.is_empty() && !two.is_empty() && (one.len() > 1 || two.len() > 1 || one.iter().chain(two).all(opposite))
}

fn differ(a: &str, b: &str) -> bool {
    if is_other_word(a, b) {
        return false;
    }
    let pairs = |name: &str| letters(name).windows(2).map(<[char]>::to_vec).collect::<BTreeSet<_>>();
    let (first, second) = (pairs(a), pairs(b));
    let common = first.intersection(&second).count();
    2.0 * common as f64 / (first.len() + second.len()).max(1) as f64 >= ALIKE
}
