//! Dates that only the plan around them can tell: 规划期内, and 五年内 in a plan for five years.

use crate::phrase::period::{self, Dated, Sense};
use crate::records::reading::Reading;

/// The dates of a text, those of the plan's period among them.
pub(super) fn dates(text: &str, year: Option<u16>, reading: &Reading) -> Vec<Dated> {
    let mut found = period::find(text, year);
    found.retain(|dated| !names_a_paper(text, dated) && !leads_to_a_year(text, dated) && !ends_a_stretch(text, dated));
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

/// 实施营商环境2024年行动方案: the year is a part of a name.
fn names_a_paper(text: &str, dated: &Dated) -> bool {
    const PAPERS: [&str; 6] = ["行动方案", "行动计划", "实施方案", "工作方案", "工作要点", "工作计划"];
    let inside = text[..dated.range.start].chars().next_back().is_some_and(char::is_alphabetic);
    dated.sense == Sense::In && inside && PAPERS.iter().any(|paper| text[dated.range.end..].starts_with(paper))
}

/// 再奋斗五年，到二〇三五年实现…: the year says when.
fn leads_to_a_year(text: &str, dated: &Dated) -> bool {
    let behind = text[dated.range.end..].trim_start_matches('，');
    text[dated.range.clone()].starts_with('再') && behind.strip_prefix('到').is_some_and(|year| year.starts_with(['2', '二']))
}

/// 从党的代表大会到二〇三五年: how long it goes on.
fn ends_a_stretch(text: &str, dated: &Dated) -> bool {
    let before = text[..dated.range.start].rsplit(['，', '。', '；', '：', '！']).next().unwrap_or("");
    before.trim_start().starts_with('从') && before.chars().count() <= 14 && text[dated.range.clone()].starts_with('到')
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
