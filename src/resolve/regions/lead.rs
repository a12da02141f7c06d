//! The region that the first clause of a sentence is about: 加快白石经济开发区发展，建设…示范区; 以东部山区为重点，推进…工程.

use super::{Places, names};
use crate::model::{Document, Source};
use crate::phrase::place;

const VERBS: &[&str] = &[
    "以",
    "高水平推进",
    "高质量推进",
    "加快推进",
    "加快",
    "壮大",
    "支持",
    "推动",
    "推进",
    "做大做强",
    "做强",
    "提升",
    "高标准建设",
    "高水平建设",
    "规划建设",
    "建设",
];

const TAILS: &[&str] = &[
    "",
    "为重点",
    "为核心",
    "为主体",
    "为重点区域",
    "发展",
    "高质量发展",
    "快速发展",
    "创新发展",
    "建设",
    "开发建设",
    "开发",
    "规模实力",
    "崛起",
    "振兴",
    "提档升级",
    "转型升级",
];

/// What may stand between the short name of a region and such a tail: 白石 | 经济开发区 | 发展.
const ZONES: &[&str] = &["", "经济技术开发区", "经济开发区", "高新技术产业开发区", "高新区", "开发区", "新区", "工业园区", "产业园区"];

/// The places by printed name and id; `text` is the block's.
pub(super) fn places(source: &Source, text: &str, places: &Places, document: &Document) -> Vec<(String, String)> {
    let none = Vec::new;
    let Some(start) = source.words.as_ref().map(|words| words.start as usize) else { return none() };
    let Some(before) = text.get(..start) else { return none() };
    let sentence = before.rsplit(['。', '；']).next().unwrap_or(before);
    // 加强水土保持，以山区为重点，推进…: what is nearest says where.
    sentence.split('，').rev().map(|clause| of_clause(clause, places, document)).find(|found| !found.is_empty()).unwrap_or_else(none)
}

/// 推动白石—平河创新转型发展: the places whose names, without their kinds, stand behind the verb of a heading.
pub(super) fn short_names(heading: &str, places: &Places, document: &Document) -> Vec<(String, String)> {
    let Some(rest) = VERBS.iter().find_map(|verb| heading.strip_prefix(verb)) else { return Vec::new() };
    let parts: Vec<&str> = rest.split(['—', '、']).filter(|part| !part.is_empty()).collect();
    let found: Vec<_> = parts.iter().map(|part| places.by_short_name(part, document)).collect();
    if found.iter().all(|found| !found.is_empty()) { found.concat() } else { Vec::new() }
}

fn of_clause(clause: &str, places: &Places, document: &Document) -> Vec<(String, String)> {
    // 云山区、白石县所在的平原防护区，在引水渠首实施…工程: the sentence is about where they lie.
    if let Some((list, _)) = clause.split_once("所在的").filter(|(list, _)| place::is_list(list)) {
        return places.within(list, document);
    }
    let Some(rest) = VERBS.iter().find_map(|verb| clause.strip_prefix(verb)) else { return Vec::new() };
    let whole = places.within(rest, document);
    if let [(name, _)] = &whole[..] {
        return if rest.strip_prefix(name.as_str()).is_some_and(|tail| TAILS.contains(&tail)) { whole } else { Vec::new() };
    }
    let found = places.by_short_name(rest, document);
    let zone = |short: &str| {
        let behind = rest.strip_prefix(short)?;
        ZONES.iter().filter_map(|zone| behind.strip_prefix(zone)).find(|tail| TAILS.contains(tail))
    };
    let named = found.first().and_then(|(name, _)| zone(names::short(name)?)).is_some();
    if named && whole.is_empty() { found } else { Vec::new() }
}
