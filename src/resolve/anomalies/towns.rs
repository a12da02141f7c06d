//! Names of towns against the numbers that a list ends with: 甲镇、乙街道、丙街道等3街道 names two 街道 and one 镇.
//!
//! 等 may leave names out, so fewer names than said prove nothing.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Source};
use crate::normalize::numeral;
use crate::normalize::width::is_ideograph;

/// How names of towns end; a number is given of each.
const ENDS: &[&str] = &["街道", "镇", "乡"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for reading in &texts.readings {
        for prose in &reading.prose {
            found.extend(lists(prose.text()).into_iter().map(|message| doubt(message, prose.whole(RULE))));
        }
        for sheet in reading.tables_beside_prose() {
            for (row, cells) in sheet.table.rows.iter().enumerate() {
                found.extend(cells.iter().flat_map(|cell| lists(cell)).map(|message| doubt(message, sheet.source(row, RULE))));
            }
        }
    }
    found
}

const RULE: &str = "names of a list and their numbers";

fn doubt(message: String, source: Source) -> Anomaly {
    anomaly("count", message, Vec::new(), source)
}

/// What is to be said of the lists of a text that do not have what they say.
fn lists(text: &str) -> Vec<String> {
    text.match_indices('等').filter_map(|(at, mark)| of_list(&text[..at], &text[at + mark.len()..])).collect()
}

fn of_list(before: &str, behind: &str) -> Option<String> {
    let said = numbers(behind);
    let names = names(before);
    if said.is_empty() || names.len() < 2 {
        return None;
    }
    let named = |end: &str| names.iter().filter(|name| name.ends_with(end)).count() as u32;
    let told = |end: &str| said.iter().filter(|(_, unit)| *unit == end).map(|(number, _)| number).sum::<u32>();
    let all: u32 = said.iter().map(|(number, _)| number).sum();
    let wrong = ENDS.iter().any(|end| named(end) > told(end));
    // More names than said, or as many and of other kinds.
    if !wrong || (names.len() as u32) < all {
        return None;
    }
    let count = |of: &dyn Fn(&str) -> u32| {
        let parts = ENDS.iter().filter(|end| of(end) > 0).map(|end| format!("{}个{end}", of(end)));
        parts.collect::<Vec<_>>().join("、")
    };
    let (first, last) = (names.first()?, names.last()?);
    Some(format!("个数不合：“{first}……{last}等”写为{}，所列为{}。", count(&told), count(&named)))
}

/// 8街道1镇, 6 个街道和1个镇 at the head of a text.
fn numbers(text: &str) -> Vec<(u32, &'static str)> {
    let (mut found, mut rest) = (Vec::new(), text.trim_start());
    while let Some((number, behind)) = number(rest) {
        let behind = behind.trim_start();
        let behind = behind.strip_prefix('个').unwrap_or(behind).trim_start();
        let Some(end) = ENDS.iter().find(|end| behind.starts_with(**end)) else { break };
        found.push((number, *end));
        rest = behind[end.len()..].trim_start().trim_start_matches(['、', '和', '，']).trim_start();
    }
    found
}

fn number(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !numeral::is_chinese(c)).unwrap_or(text.len());
    Some((numeral::value(&text[..end])?, &text[end..]))
}

/// The names of a list that ends a text; none if one of its members is no name of a town.
fn names(before: &str) -> Vec<&str> {
    let start =
        before.rfind(|c: char| !is_ideograph(c) && c != '、').map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let list: Vec<&str> = before[start..].split(['、', '和', '及', '与']).filter(|name| !name.is_empty()).collect();
    let town = |name: &&str| ENDS.iter().any(|end| name.len() > end.len() && name.ends_with(end)) && name.chars().count() <= 10;
    if list.iter().all(town) { list } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::lists;

    #[test]
    fn names_and_numbers() {
        assert_eq!(lists("东山街道、西河街道、南岭镇等2街道1镇").len(), 0);
        assert_eq!(lists("东山街道、西河街道等4街道").len(), 0);
        assert_eq!(lists("南岭镇、东山街道和西河街道等 3 街道"), ["个数不合：“南岭镇……西河街道等”写为3个街道，所列为2个街道、1个镇。"]);
        assert_eq!(lists("东山街道、西河街道、北湖街道等2个街道").len(), 1);
        assert_eq!(lists("道路养护、西河街道等1个街道").len(), 0);
    }
}
