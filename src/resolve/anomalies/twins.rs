//! Names in two lists of one district that differ in a letter that looks like the other, or that one of them leaves out:
//! 苗云湖街道 in the text of a plan, 崮云湖街道 in its annex.
//!
//! Which one is misprinted only a register could tell. Names that stand in one list are two places.

use super::shapes::{PutIn, look_alike, one_apart, put_in};
use super::{Texts, anomaly};
use crate::model::{Anomaly, Source};
use crate::normalize::width::is_ideograph;
use crate::records::reading::Reading;
use std::collections::{BTreeMap, BTreeSet};

/// How the names end that are compared.
const ENDS: &[&str] = &["街道", "镇", "乡", "小流域", "水库"];

/// Letters before the end that tell one place from its neighbour (东关街道, 西关街道): one more of them is another place.
const SIDES: &[char] = &['东', '西', '南', '北', '中', '上', '下', '前', '后', '新', '老', '大', '小', '内', '外', '城'];

/// Names of one district that stand together, and where.
struct List {
    district: String,
    names: BTreeSet<String>,
    block: String,
    source: Source,
}

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut families: BTreeMap<&str, Vec<List>> = BTreeMap::new();
    for reading in &texts.readings {
        families.entry(texts.root(&reading.document.id)).or_default().extend(lists(reading));
    }
    families.values().flat_map(|lists| of_family(texts, lists)).collect()
}

fn of_family(texts: &Texts, lists: &[List]) -> Vec<Anomaly> {
    let known = |name: &str| texts.corpus.records.regions.iter().any(|region| region.name == name);
    let (mut found, mut told) = (Vec::new(), BTreeSet::new());
    for (at, list) in lists.iter().enumerate() {
        for earlier in lists[..at].iter().filter(|earlier| earlier.district == list.district) {
            for (one, two) in pairs(earlier, list) {
                let together = lists.iter().any(|list| list.names.contains(one) && list.names.contains(two));
                if together || known(one) || known(two) || !told.insert((one, two)) {
                    continue;
                }
                let message = format!("名称不一：“{}”名下一处为“{one}”，此处为“{two}”，只差一字，疑为同一处。", list.district);
                found.push(anomaly("name-differs", message, vec![earlier.block.clone()], list.source.clone()));
            }
        }
    }
    found
}

/// The names that only one of two lists has, two by two, as far as they are a letter apart.
fn pairs<'a>(one: &'a List, two: &'a List) -> Vec<(&'a str, &'a str)> {
    let left = one.names.difference(&two.names);
    let apart = |name: &'a String| two.names.difference(&one.names).map(move |other| (name.as_str(), other.as_str()));
    let shared = one.names.intersection(&two.names).count();
    // All the other names of the shorter list are in the longer one.
    let same_list = shared >= 2 && shared + 1 == one.names.len().min(two.names.len());
    left.flat_map(apart).filter(|(a, b)| is_alike(a, b) || same_list && is_shortened(a, b)).collect()
}

/// As many letters, all the same but one that looks like the other.
fn is_alike(a: &str, b: &str) -> bool {
    one_apart(a, b).is_some_and(|(a, b)| look_alike(a, b))
}

/// 燕山街道 and 燕山路街道: a letter more, which is none that names a part.
fn is_shortened(a: &str, b: &str) -> bool {
    let letter = |put: PutIn| put.head + put.tail >= 4 && matches!(put.more[..], [letter] if !SIDES.contains(&letter));
    put_in(a, b).is_some_and(letter)
}

fn lists(reading: &Reading) -> Vec<List> {
    let mut found = Vec::new();
    for prose in &reading.prose {
        let source = || prose.whole(RULE);
        found.extend(headed(prose.text()).into_iter().filter_map(|(district, rest)| list(district, names(rest), source())));
    }
    for sheet in &reading.tables {
        for (index, row) in sheet.table.rows.iter().enumerate() {
            let own: Vec<(&str, &str)> = row.iter().flat_map(|cell| headed(cell)).collect();
            let source = || sheet.source(index, RULE);
            match row.iter().find_map(|cell| district(cell.trim())) {
                Some(district) if own.is_empty() => {
                    found.extend(list(district, row.iter().flat_map(|cell| names(cell)).collect(), source()))
                }
                _ => found.extend(own.into_iter().filter_map(|(district, rest)| list(district, names(rest), source()))),
            }
        }
    }
    found
}

/// 城东区：东山街道、西河街道 城西区：南岭镇: districts of a text, each with the words behind it.
fn headed(text: &str) -> Vec<(&str, &str)> {
    let mut parts = text.split('：').peekable();
    let (mut found, mut head) = (Vec::new(), None);
    while let Some(part) = parts.next() {
        let next = last_word(part).filter(|_| parts.peek().is_some());
        if let Some(district) = head {
            found.push((district, part.strip_suffix(next.unwrap_or_default()).unwrap_or(part)));
        }
        head = next;
    }
    found
}

/// The name of a district that ends a text.
fn last_word(text: &str) -> Option<&str> {
    let start = text.char_indices().rev().take_while(|(_, letter)| is_ideograph(*letter)).last()?.0;
    district(&text[start..]).filter(|name| name.len() == text.len() - start)
}

const RULE: &str = "names of one district in two lists";

fn list(district: &str, names: BTreeSet<String>, source: Source) -> Option<List> {
    (!names.is_empty()).then(|| List { district: district.to_owned(), names, block: source.block.clone(), source })
}

/// Areas that are no districts, and hold parts of several.
#[rustfmt::skip]
const ZONES: &[&str] = &[
    "治理区", "防治区", "预防区", "保护区", "控制区", "丘陵区", "平原区", "功能区", "园区", "片区", "灌区", "库区", "景区", "矿区",
    "林区", "地区", "中心城区", "主城区", "建成区", "社区", "小区", "全市", "全区", "全县", "我市", "我区", "我县",
];

/// 城东区 at the head of a cell: 城东区 1208.59km².
fn district(cell: &str) -> Option<&str> {
    let end = cell.find(|c: char| !is_ideograph(c)).unwrap_or(cell.len());
    let name = &cell[..end];
    let zone = ZONES.iter().any(|zone| name.ends_with(zone));
    ((3..=5).contains(&name.chars().count()) && name.ends_with(['区', '县', '市']) && !zone).then_some(name)
}

/// The names of a cell or a list: 东山街道、西河街道等, 柳林河小流域综合治理项目.
fn names(text: &str) -> BTreeSet<String> {
    let parts = text.split(|c: char| !is_ideograph(c) || matches!(c, '和' | '及' | '与' | '等'));
    let name = |part: &str| {
        let end = ENDS.iter().filter_map(|end| part.rfind(end).map(|at| at + end.len())).max()?;
        let name = &part[..end];
        (3..=12).contains(&name.chars().count()).then(|| name.to_owned())
    };
    parts.filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::{headed, is_alike, is_shortened, names};

    #[test]
    fn lists_of_districts() {
        let text = "城东区：东山街道、西河街道 城西区：南岭镇";
        assert_eq!(headed(text), [("城东区", "东山街道、西河街道 "), ("城西区", "南岭镇")]);
        assert!(headed("主要任务：东山街道").is_empty());
    }

    #[test]
    fn names_a_letter_apart() {
        assert!(is_alike("龙崗河小流域", "龙崮河小流域"));
        assert!(!is_alike("东关街道", "西关街道"));
        assert!(is_shortened("燕山路街道", "燕山街道"));
        assert!(!is_shortened("城东街道", "城东北街道"));
        let all: Vec<String> = names("柳林河小流域综合治理项目、南岭镇等").into_iter().collect();
        assert_eq!(all, ["南岭镇", "柳林河小流域"]);
    }
}
