//! Warning signals of one kind of weather: two colours with the same limits, limits that leave degrees out between them, and a
//! definition that the lowest signal does not meet.
//!
//! 橙色：直径20毫米以下冰雹，可能造成较重雹灾; 黄色：直径20毫米以下冰雹，可能造成雹灾.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::phrase::amount;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use std::collections::BTreeMap;

const RULE: &str = "limits of warning signals";

const COLOURS: &[&str] = &["红色", "橙色", "黄色", "蓝色"];

/// Words for a wind's mean force, by which definitions and signals measure it.
const FORCE: &str = "平均风力";

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts
        .readings
        .iter()
        .flat_map(|reading| {
            let lists = lists(reading);
            let same = lists.iter().flat_map(|list| same_limits(list)).collect::<Vec<_>>();
            same.into_iter().chain(lists.iter().filter_map(|list| left_out(list))).chain(unmet(reading, &lists)).collect::<Vec<_>>()
        })
        .collect()
}

/// A colour and its signal.
type Signal<'a> = (&'static str, &'a Prose<'a>);

/// The signals of each section that has at least two.
fn lists<'a>(reading: &'a Reading<'a>) -> Vec<Vec<Signal<'a>>> {
    let mut lists: BTreeMap<(usize, &str), Vec<Signal>> = BTreeMap::new();
    let mut order: BTreeMap<&str, usize> = BTreeMap::new();
    for prose in &reading.prose {
        let colour = COLOURS.iter().find(|colour| prose.text().strip_prefix(**colour).is_some_and(|rest| rest.starts_with("预警信号")));
        if let Some((colour, section)) = colour.zip(prose.block.section.as_deref()) {
            let next = order.len();
            lists.entry((*order.entry(section).or_insert(next), section)).or_default().push((colour, prose));
        }
    }
    lists.into_values().filter(|list| list.len() > 1).collect()
}

/// Two colours that have the same numbers, units and bounds, all of them.
fn same_limits(list: &[Signal]) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for (at, (lower, prose)) in list.iter().enumerate() {
        let own = limits(prose.text());
        for (higher, _) in list[..at].iter().filter(|(_, above)| !own.is_empty() && limits(above.text()) == own) {
            let message = format!("分级界限相同：{higher}与{lower}预警信号的数值都是“{}”，只有其他文字不同。", own.join("、"));
            found.push(anomaly("same-thresholds", message, Vec::new(), prose.whole(RULE)));
        }
    }
    found
}

/// 6小时, 50毫米以上: the numbers of a text, each with its unit and bound; none where only hours are said.
fn limits(text: &str) -> Vec<String> {
    let amounts = amount::find(text);
    let measured = amounts.iter().any(|amount| !["小时", "天", "日"].contains(&amount.unit.as_str()));
    let words = |amount: amount::Amount| text[amount.words].chars().filter(|letter| !letter.is_whitespace()).collect();
    if measured { amounts.into_iter().map(words).collect() } else { Vec::new() }
}

/// 6级, 8级, 10级, 12级以上: 7, 9 and 11 are in none.
fn left_out(list: &[Signal]) -> Option<Anomaly> {
    let mut forces: Vec<(u32, bool, &str)> =
        list.iter().filter_map(|(colour, prose)| force(prose.text()).map(|(degree, open)| (degree, open, *colour))).collect();
    forces.sort_unstable();
    let (last, others) = forces.split_last()?;
    if forces.len() < list.len() || others.len() < 2 || !last.1 || others.iter().any(|(_, open, _)| *open) {
        return None;
    }
    let between = forces.windows(2).flat_map(|pair| pair[0].0 + 1..pair[1].0);
    let missing: Vec<String> = between.map(|degree| format!("{degree}级")).collect();
    let said: Vec<String> =
        forces.iter().map(|(degree, open, colour)| format!("{colour}{degree}级{}", if *open { "以上" } else { "" })).collect();
    let message = format!("分级有空档：{FORCE}{}，{}不在任何一级之内。", said.join("、"), missing.join("、"));
    let lowest = list.last()?;
    (!missing.is_empty()).then(|| anomaly("threshold-gap", message, Vec::new(), lowest.1.whole(RULE)))
}

/// 平均风力可达6级: the degree, and whether 以上 follows.
fn force(text: &str) -> Option<(u32, bool)> {
    let behind = text.split_once(FORCE)?.1;
    let behind = ["可达", "达到", "达", "为"].iter().find_map(|verb| behind.strip_prefix(verb)).unwrap_or(behind).trim_start();
    let end = behind.find(|c: char| !c.is_ascii_digit())?;
    let rest = behind[end..].trim_start().strip_prefix('级')?;
    Some((behind[..end].parse().ok()?, rest.starts_with("以上") || rest.starts_with("及以上")))
}

/// 大风是指平均风力大于6级的风, and a signal for 平均风力6级.
fn unmet(reading: &Reading, lists: &[Vec<Signal>]) -> Option<Anomaly> {
    let defined = format!("{FORCE}大于");
    let prose = reading.prose.iter().find(|prose| prose.text().contains("是指") && prose.text().contains(&defined))?;
    let text = prose.text();
    let at = text.find(&defined)?;
    let behind = text[at + defined.len()..].trim_start();
    let degree: u32 = behind[..behind.find(|c: char| !c.is_ascii_digit())?].parse().ok()?;
    let start = text[..at].rfind(['。', '：', '；']).map_or(0, |mark| mark + '。'.len_utf8());
    let named: &str = text[start..at].split("是指").next()?.trim();
    let of_kind = |signal: &&Signal| signal.1.text().contains(named) && force(signal.1.text()) == Some((degree, false));
    let (colour, signal) = lists.iter().flatten().find(of_kind)?;
    let end = text[at..].find('。').map_or(text.len(), |mark| at + mark);
    let message =
        format!("界限不一：定义为“{named}是指{FORCE}大于{degree}级”，{colour}预警信号从{degree}级起，{degree}级不大于{degree}级。");
    Some(anomaly(
        "contradictory-thresholds",
        message,
        vec![signal.block.id.clone()],
        prose.source(start..end, "a definition and the lowest signal"),
    ))
}

#[cfg(test)]
mod tests {
    use super::{force, limits};

    #[test]
    fn forces_and_limits() {
        assert_eq!(force("平均风力可达 6 级，或者阵风7级"), Some((6, false)));
        assert_eq!(force("平均风力为12级以上"), Some((12, true)));
        assert_eq!(force("平均风力4～5级"), None);
        assert_eq!(limits("出现直径20毫米以下冰雹").len(), 1);
    }
}
