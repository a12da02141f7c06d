//! How long it takes to get there: 实现城际1小时、省内2小时快速通达, 与中心城区实现半小时可达.

use super::quantity::Figure;
use super::sentence::Sentence;
use super::subject;
use super::wording;
use crate::model::Bound;
use std::ops::Range;

/// What ends the clause.
const ARRIVES: &[&str] = &["快速通达", "快速可达", "通达", "可达", "到达", "直达", "互达"];

pub(super) fn read(sentence: &Sentence, range: Range<usize>) -> Vec<Figure> {
    let words = &sentence.text[range.clone()];
    let Some(arrives) = ARRIVES.iter().find(|word| words.ends_with(**word)) else { return Vec::new() };
    let list = &words[..words.len() - arrives.len()];
    let members: Vec<Option<Figure>> =
        members(list).into_iter().map(|member| one(sentence, range.start + member.start..range.start + member.end, &range)).collect();
    // One that is no place with a time makes the whole no such list.
    members.into_iter().collect::<Option<Vec<_>>>().unwrap_or_default()
}

/// Each member ends with its time: 城际1小时, 省内2小时. (与莱州、青州实现半小时: one.)
fn members(list: &str) -> Vec<Range<usize>> {
    let (mut found, mut start) = (Vec::new(), 0);
    for unit in ["小时", "分钟"] {
        for (at, _) in list.match_indices(unit) {
            let end = at + unit.len();
            found.push(start..end);
            start = end;
        }
    }
    if start < list.len() { Vec::new() } else { found }
}

fn one(sentence: &Sentence, member: Range<usize>, clause: &Range<usize>) -> Option<Figure> {
    let words = &sentence.text[member.clone()];
    let unit = if words.ends_with("小时") { "小时" } else { "分钟" };
    let head = &words[..words.len() - unit.len()];
    let number = head.char_indices().rev().take_while(|(_, c)| c.is_ascii_digit() || "半.个一二两三四".contains(*c)).last()?.0;
    let value = match head[number..].trim_end_matches('个') {
        "半" => 0.5,
        "一" => 1.0,
        "二" | "两" => 2.0,
        "三" => 3.0,
        "四" => 4.0,
        digits => digits.parse().ok()?,
    };
    // 市域1小时通达、省内2小时通达: each says it.
    let place = ARRIVES.iter().find_map(|word| head[..number].strip_prefix(word)).unwrap_or(&head[..number]);
    let place = place.trim_start_matches(['、', '和']).trim_end_matches("实现").trim_end_matches("基本");
    let start = member.start + words.find(place)?;
    let name = subject::name(sentence, start..start + place.len())?;
    let figure = wording::plain(sentence, format!("{name}通达时间"), words[number..].to_owned(), clause.clone(), member.start + number);
    Some(Figure { value: Some(value), unit: unit.to_owned(), bound: Bound::Exactly, rule: "indicator-of-reach", ..figure })
}
