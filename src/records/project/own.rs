//! The words of a document that make a name one of a place: those of its region, and in a text of a district its towns.

use super::facility;
use crate::phrase::bodies::starts_with_any;
use crate::phrase::bodies::words::NO_BEGINNING;
use crate::phrase::place;
use crate::records::reading::Reading;
use std::collections::BTreeMap;

/// 河东, 东山 for a text of 河东市东山区, and 柳溪, 白石 where it lists 柳溪街道、白石镇.
pub(super) fn words(reading: &Reading) -> Vec<String> {
    let region = reading.document.region.as_deref();
    let mut found = places(region);
    if region.is_some_and(|region| region.ends_with(['区', '县', '旗'])) {
        let listed = reading.prose.iter().flat_map(|prose| place::listed(prose.text()));
        found.extend(listed.chain(streets(reading)).filter_map(town).map(str::to_owned));
        found.sort();
        found.dedup();
    }
    found
}

/// 实施柳溪街道水厂扩建: the streets 街道 that a text names twice by themselves, not 主要街道 and 属地街道.
fn streets<'a>(reading: &'a Reading) -> impl Iterator<Item = &'a str> {
    let mut counts: BTreeMap<&'a str, usize> = BTreeMap::new();
    for prose in &reading.prose {
        let text = prose.text();
        for (at, kind) in text.match_indices("街道") {
            let start = text[..at].char_indices().rev().nth(1).map(|(start, _)| start);
            let name = start.map(|start| &text[start..at + kind.len()]).filter(|name| is_street(name));
            name.into_iter().for_each(|name| *counts.entry(name).or_default() += 1);
        }
    }
    counts.into_iter().filter(|(_, times)| *times > 1).map(|(name, _)| name)
}

fn is_street(name: &str) -> bool {
    const SORTS: &[&str] = &["属地", "所在", "相关", "有关", "两侧", "沿线", "涉及", "周边", "辖区", "受灾", "灾区", "当地", "发地"];
    let plain = place::listed_alone(name) && !starts_with_any(name, NO_BEGINNING);
    plain && !starts_with_any(name, SORTS) && !facility::is_generic(name.trim_end_matches("街道"))
}

/// 柳溪街道: without its kind. Of 新市镇 nothing is left that stands for it.
fn town(name: &str) -> Option<&str> {
    let bare = ["街道", "镇"].iter().find_map(|kind| name.strip_suffix(kind))?;
    (bare.chars().count() == 2 && !bare.ends_with(['市', '城', '区', '镇'])).then_some(bare)
}

/// The words of a document that make a name one of a place: 河东 and 东山 for 河东市东山区, 海州 for 海州市.
fn places(region: Option<&str>) -> Vec<String> {
    let letters: Vec<char> = region.unwrap_or("").chars().collect();
    let (mut found, mut part) = (Vec::new(), String::new());
    for (at, letter) in letters.iter().enumerate() {
        let named = part.chars().count() >= 2;
        // 海州市, 德州市陵城区: 州 ends a region only where no other ending follows.
        let inner = *letter == '州' && letters.get(at + 1).is_some_and(|next| matches!(next, '市' | '区' | '县'));
        if matches!(letter, '市' | '区' | '县' | '省' | '州' | '旗' | '盟') && named && !inner {
            found.push(std::mem::take(&mut part));
        } else {
            part.push(*letter);
        }
    }
    found.extend(Some(part).filter(|part| part.chars().count() >= 2));
    // 市中区: 市中心 is everywhere.
    found.retain(|part| !part.starts_with('市'));
    found
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn places_of_a_region() {
        let cases: [(&str, &[&str]); 4] =
            [("河东市东山区", &["河东", "东山"]), ("海州市", &["海州"]), ("海州市市中区", &["海州"]), ("清河县", &["清河"])];
        for (region, expected) in cases {
            assert_eq!(places(Some(region)), expected, "{region}");
        }
    }
}
