//! Deeds without an object: 对违法建设逐一排查，2025年之前完成整治. The clause before says of what, and belongs to it.

use super::clause::Clause;
use crate::phrase::period::Dated;
use crate::records::item;

/// What such a deed begins with.
const DEEDS: [&str; 6] = ["完成", "全部", "实现", "整改", "验收", "基本"];

/// The clause with the one before it, where it says nothing alone.
pub(super) fn with_object(text: &str, clause: Clause, dated: Option<&Dated>, last: Option<&Clause>) -> Clause {
    let (Some(dated), Some(last)) = (dated.filter(|dated| clause.holds(dated)), last) else { return clause };
    let said = format!("{}{}", &text[clause.range.start..dated.range.start], &text[dated.range.end..clause.range.end]);
    let said = ["确保", "力争", "争取", "并", "，", "于", "在"].iter().fold(said.as_str(), |words, word| words.trim_start_matches(word));
    let bare = said.chars().count() <= 6 && DEEDS.iter().any(|deed| said.starts_with(deed));
    let before = &text[last.range.clone()];
    let joined = text.get(last.range.end..clause.range.start).is_some_and(|between| between.trim() == "，");
    // 二是推进改造，年底前完成100处.
    let point = before.find('是').filter(|at| *at <= '二'.len_utf8() && item::is_point(before)).map_or(0, |at| at + '是'.len_utf8());
    let whole = bare && joined && (6..=40).contains(&before.chars().count());
    if whole { Clause { range: last.range.start + point..clause.range.end } } else { clause }
}
