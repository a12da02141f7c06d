//! Deeds without an object: 对违法建设逐一排查，2025年之前完成整治. The clause before says of what, and belongs to it.

use super::clause::Clause;
use crate::phrase::period::Dated;
use crate::records::item;

/// What such a deed begins with.
const DEEDS: [&str; 6] = ["完成", "全部", "实现", "整改", "验收", "基本"];

/// 加强油品监管，6月1日前开展一轮专项检查; 推进屋顶清洁，组织各镇每季度开展相关工作: of what, the clause before says.
fn is_nameless(said: &str) -> bool {
    const WORK: [&str; 12] =
        ["专项检查", "检查", "专项排查", "排查", "专项行动", "专项整治", "整治", "相关工作", "工作", "评估", "改造", "验收"];
    let rest = ["开展", "完成", "组织"].iter().filter_map(|verb| said.find(verb).map(|at| (at, verb.len()))).max();
    let Some((at, length)) = rest else { return false };
    let who = &said[..at];
    let what = &said[at + length..];
    let what = ["一轮", "一次", "1次", "1轮", "新一轮", "集中", "全面"].iter().find_map(|times| what.strip_prefix(times)).unwrap_or(what);
    WORK.contains(&what.trim_end_matches(['，', '。', '；'])) && (who.is_empty() || who.starts_with("组织") && who.chars().count() <= 14)
}

/// 推进安置区建设，年内竣工4600套（其中…）: so many of what, the clause before says.
fn is_count(said: &str) -> bool {
    let count = ["基本建成", "竣工", "开工", "建成", "交付", "完成"].iter().find_map(|verb| said.strip_prefix(verb)).unwrap_or("");
    let unit = count.trim_start_matches(|c: char| c.is_ascii_digit());
    let alone = unit.split('（').next().is_some_and(|unit| (1..=2).contains(&unit.trim_end_matches("以上").chars().count()));
    unit.len() < count.len() && alone && !unit.starts_with(['年', '月', '%'])
}

/// The clause with the one before it, where it says nothing alone.
pub(super) fn with_object(text: &str, clause: Clause, dated: Option<&Dated>, last: Option<&Clause>) -> Clause {
    let (Some(dated), Some(last)) = (dated.filter(|dated| clause.holds(dated)), last) else { return clause };
    let said = format!("{}{}", &text[clause.range.start..dated.range.start], &text[dated.range.end..clause.range.end]);
    let said = ["确保", "力争", "争取", "并", "，", "于", "在"].iter().fold(said.as_str(), |words, word| words.trim_start_matches(word));
    let bare = said.chars().count() <= 6 && DEEDS.iter().any(|deed| said.starts_with(deed)) || is_nameless(said) || is_count(said);
    let before = &text[last.range.clone()];
    let joined = text.get(last.range.end..clause.range.start).is_some_and(|between| between.trim() == "，");
    // 二是推进改造，年底前完成100处.
    let point = before.find('是').filter(|at| *at <= '二'.len_utf8() && item::is_point(before)).map_or(0, |at| at + '是'.len_utf8());
    let whole = bare && joined && (6..=40).contains(&before.chars().count());
    if whole { Clause { range: last.range.start + point..clause.range.end } } else { clause }
}
