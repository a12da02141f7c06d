//! A printed name taken apart: 中心城区城市新能源公交车占比∗（%） is 中心城区城市新能源公交车占比 in %.

use crate::phrase::amount::unit;

/// The name without unit and footnote marks, and the unit.
pub fn split(printed: &str) -> (String, Option<String>) {
    let printed = without_number(without_marks(printed.trim()));
    let bracket = printed.strip_suffix('）').and_then(|rest| Some((rest, rest.rfind('（')?)));
    if let Some((rest, at)) = bracket
        && is_unit(&rest[at + '（'.len_utf8()..])
    {
        let unit = rest[at + '（'.len_utf8()..].trim_start_matches("单位：");
        return (without_marks(&rest[..at]).to_owned(), Some(unit.to_owned()));
    }
    (printed.to_owned(), None)
}

/// Without the number of the row: 1.地区生产总值, （2）森林覆盖率.
fn without_number(name: &str) -> &str {
    let behind = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let pointed = behind.strip_prefix(['.', '、', '．']).filter(|_| behind.len() < name.len() && name.len() - behind.len() <= 3);
    let bracketed = name.strip_prefix('（').and_then(|rest| rest.split_once('）'));
    let bracketed = bracketed.filter(|(number, _)| number.chars().all(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c)));
    let rest = pointed.or(bracketed.map(|(_, rest)| rest)).map_or(name, str::trim);
    if rest.starts_with(|c: char| c.is_ascii_digit()) || rest.is_empty() { name } else { rest }
}

/// 亿元, m³/万元, %, 亿m³, 人/万人: short, and a measure by its first or last words.
fn is_unit(words: &str) -> bool {
    let words = words.trim_start_matches("单位：");
    // In prose 1ms is the name of a ring around a town.
    let whole = |part: &str| matches!(part, "ms" | "毫秒") || unit::at(part, 0).is_some_and(|unit| unit.end == part.len());
    let short = words.chars().count() <= 10;
    short && (whole(words) || words.split('/').all(whole) || words.strip_prefix(['亿', '万']).is_some_and(whole))
}

/// Marks of a sort of indicators: ★, ▲ for the binding ones, ∗ for those of the national plan.
const SORTS: &[char] = &['★', '☆', '▲', '△', '●', '◆', '■', '※', '∗', '*', '＊', '#', ' '];

/// Without marks of sorts on either side, and of footnotes (①, ²) behind the name.
fn without_marks(name: &str) -> &str {
    let name = name.trim_start_matches(SORTS);
    if name.ends_with("m²") || name.ends_with("m³") {
        return name;
    }
    name.trim_end_matches(|c: char| SORTS.contains(&c) || matches!(c, '\u{2460}'..='\u{2473}' | '¹' | '²' | '³'))
}

/// What a table of a plan shares out, from its title: 济南市“十四五”期间消防站建设规划表 is about 消防站建设.
pub fn of_title(title: &str) -> String {
    let tail = title.rsplit(['”', '　']).next().unwrap_or(title);
    let tail = tail.trim_start_matches("期间").trim_start_matches("时期");
    let tail = tail.rsplit_once('年').map_or(tail, |(_, rest)| rest).trim_start_matches("度");
    let cut = ["规划表", "计划表", "情况表", "分解表", "任务表", "一览表", "统计表", "名录", "清单", "分解", "表"];
    let tail = cut.iter().find_map(|end| tail.strip_suffix(end)).unwrap_or(tail);
    let tail =
        tail.strip_prefix("分").filter(|rest| rest.starts_with("区")).map_or(tail, |rest| rest.trim_start_matches(['区', '县', '市']));
    tail.to_owned()
}
