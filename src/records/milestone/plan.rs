//! Dates that only the plan around them can tell: 规划期内, and 五年内 in a plan for five years.

use crate::phrase::period::{self, Dated, Sense};
use crate::records::reading::Reading;

/// The dates of a text, those of the plan's period among them.
pub(super) fn dates(text: &str, year: Option<u16>, reading: &Reading) -> Vec<Dated> {
    let mut found = period::find(text, year);
    let Some(period) =
        reading.document.period.or(reading.parent.and_then(|parent| parent.period)).filter(|period| period.start < period.end)
    else {
        return found;
    };
    let (start, end) = (Some(format!("{:04}", period.start)), Some(format!("{:04}", period.end)));
    for dated in found.iter_mut().filter(|dated| is_whole(text, dated, period.end - period.start + 1)) {
        (dated.sense, dated.inherited) = (Sense::In, true);
        (dated.start, dated.end) = (start.clone(), end.clone());
    }
    for word in ["规划期内", "规划期间"] {
        for (at, _) in text.match_indices(word) {
            let range = at..at + word.len();
            found.push(Dated { range, sense: Sense::In, start: start.clone(), end: end.clone(), inherited: true });
        }
    }
    found.sort_by_key(|dated| dated.range.start);
    found
}

/// 力争五年内建成…, in a plan for five years; not 近五年内, 有效期五年内.
fn is_whole(text: &str, dated: &Dated, years: u16) -> bool {
    const NUMERALS: [&str; 11] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let words = text[dated.range.clone()].strip_suffix("年内").unwrap_or("");
    let long = words == years.to_string() || NUMERALS.get(usize::from(years)) == Some(&words);
    let before = text[..dated.range.start].trim_end();
    let at_head =
        before.is_empty() || ["，", "。", "；", "：", "力争", "争取", "计划", "确保", "用"].iter().any(|word| before.ends_with(word));
    dated.sense == Sense::Lasting && !words.is_empty() && long && at_head
}
