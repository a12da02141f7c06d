//! Header rows to header paths: 侵蚀强度及面积 → 轻度.
//!
//! A blank cell of a header row is spanned by the words to its left, as far as the span of the row above reaches; a blank
//! below words is spanned by them.

use super::value::Kind;
use super::words::{self, Role};
use std::ops::Range;

/// How many of the rows are header rows.
///
/// The first one is, unless it holds values or sentences; a row below a header row is one too if it holds no values, its
/// first cell is spanned from above and a word above spans several columns.
pub fn count(rows: &[Vec<String>], width: usize) -> usize {
    let Some(first) = rows.first().filter(|row| is_header(row, width)) else { return 0 };
    let spans = |row: &[String]| (1..width).any(|at| cell(row, at).is_empty());
    let mut above = first;
    let below = rows[1..].iter().take_while(|row| {
        let goes_on = cell(row, 0).is_empty() && spans(above) && !row.iter().any(|cell| is_datum(cell));
        above = row;
        goes_on
    });
    (1 + below.count()).min(rows.len() - 1)
}

fn is_header(row: &[String], width: usize) -> bool {
    let named = row.iter().filter(|cell| words::role(cell).is_some()).count();
    let long = row.iter().any(|cell| cell.chars().count() > 24 || cell.contains(['。', '；']));
    let role = row.iter().any(|cell| cell.ends_with(['：', ':']));
    let list = role || width == 2 && row.iter().any(|cell| cell.contains('、'));
    !row.iter().any(|cell| is_datum(cell)) && (named > 0 || !long && !list)
}

fn is_datum(cell: &str) -> bool {
    let kind = Kind::of(cell);
    (kind.is_value() && !is_dated_name(cell)) || kind == Kind::Attribute
}

/// 2020年基期值, 2025年目标: a year and a word that heads columns of values.
fn is_dated_name(cell: &str) -> bool {
    let rest = cell.find(|c: char| !c.is_ascii_digit()).filter(|digits| *digits == 4).and_then(|digits| cell[digits..].strip_prefix('年'));
    // 2024年建设内容, 2023年工作任务: what is said in the column for that year.
    let headed = |rest: &str| {
        let plain = (2..=8).contains(&rest.chars().count()) && !rest.contains(|c: char| c.is_ascii_digit());
        plain && ["内容", "任务", "计划", "投资", "进度", "安排", "要求", "规模", "节点", "措施"].iter().any(|end| rest.ends_with(end))
    };
    rest.is_some_and(|rest| words::role(rest) == Some(Role::Value) || headed(rest))
}

pub fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}

/// One path for each column; a column without header has the path `[""]`.
pub fn paths(header: &[Vec<String>], width: usize) -> Vec<Vec<String>> {
    (0..width)
        .map(|column| {
            let mut path = path(header, width, column);
            path.dedup();
            if path.is_empty() { vec![String::new()] } else { path }
        })
        .collect()
}

fn path(header: &[Vec<String>], width: usize, column: usize) -> Vec<String> {
    let (mut path, mut span) = (Vec::new(), 0..width);
    for (depth, row) in header.iter().enumerate() {
        // The innermost of several rows names single columns: a blank there is a name that was lost, not a span.
        let innermost = depth > 0 && depth + 1 == header.len();
        let first = if innermost { column } else { span.start };
        let Some(from) = (first..=column).rev().find(|at| !cell(row, *at).is_empty()) else { continue };
        path.push(cell(row, from).to_string());
        span = from..next_word(row, column + 1, span.end);
    }
    path
}

fn next_word(row: &[String], from: usize, end: usize) -> usize {
    (from..end).find(|at| !cell(row, *at).is_empty()).unwrap_or(end)
}

/// Spans of the words of a header row.
fn spans(row: &[String], width: usize) -> Vec<Range<usize>> {
    let starts: Vec<usize> = (0..width).filter(|at| !cell(row, *at).is_empty()).collect();
    starts.iter().enumerate().map(|(at, start)| *start..starts.get(at + 1).copied().unwrap_or(width)).collect()
}

/// Where all groups of a header have the same columns (2021年 to 2024年: 地震, 抗洪, 森林) and one has lost a name, it gets
/// the name that the others have. Gives the columns that were named so.
pub fn complete(header: &mut [Vec<String>], width: usize) -> Vec<usize> {
    let [.., above, innermost] = header else { return Vec::new() };
    innermost.resize(width, String::new());
    let groups: Vec<Range<usize>> = spans(above, width).into_iter().filter(|span| span.len() > 1).collect();
    let full: Vec<&Range<usize>> = groups.iter().filter(|span| innermost[(*span).clone()].iter().all(|c| !c.is_empty())).collect();
    let Some(pattern) = full.first().map(|span| innermost[(*span).clone()].to_vec()) else { return Vec::new() };
    let alike = full.iter().all(|span| innermost[(*span).clone()] == pattern[..]);
    if full.len() < 2 || !alike {
        return Vec::new();
    }
    let lost = |span: &Range<usize>| -> Vec<(usize, String)> {
        let pairs = span.clone().zip(&pattern);
        let differs = span.len() != pattern.len() || pairs.clone().any(|(at, name)| !innermost[at].is_empty() && innermost[at] != *name);
        if differs { Vec::new() } else { pairs.filter(|(at, _)| innermost[*at].is_empty()).map(|(at, name)| (at, name.clone())).collect() }
    };
    let named: Vec<(usize, String)> = groups.iter().flat_map(lost).collect();
    named
        .into_iter()
        .map(|(at, name)| {
            innermost[at] = name;
            at
        })
        .collect()
}

/// 规划新增数量 over 2021年 over 一级站, and below it a first column of values that is full beside sparse ones: it holds the sums,
/// and the years have slipped by one column. The sums get the outermost name; true if there are such.
pub fn name_sums(columns: &mut [Vec<String>], rows: &[Vec<String>]) -> bool {
    let filled = |at: usize| rows.iter().filter(|row| !cell(row, at).is_empty()).count();
    let values = |at: usize| rows.iter().all(|row| cell(row, at).is_empty() || Kind::of(cell(row, at)).is_value());
    let nested = |at: usize| columns[at].len() > 2 && columns[at][0] == columns[1][0];
    let sparse = columns.len() > 4 && (2..columns.len()).all(|at| filled(at) * 10 < rows.len() * 9 && nested(at));
    let slipped = sparse && rows.len() > 3 && nested(1) && filled(1) == rows.len() && (1..columns.len()).all(values);
    if slipped {
        columns[1].truncate(1);
    }
    slipped
}

/// A header of one row whose last cells are blank though their columns hold values was shifted to the left: the blanks
/// belong where the words fit the values below them best.
pub fn align(header: &mut Vec<String>, rows: &[Vec<String>], width: usize) {
    header.resize(width, String::new());
    let blanks = header.iter().rev().take_while(|cell| cell.is_empty()).count();
    let plain = fit(header, rows);
    let mut best = (plain, None);
    for (blanks, at) in (1..=blanks).flat_map(|blanks| (1..width - blanks).map(move |at| (blanks, at))) {
        let score = fit(&shifted(header, blanks, at), rows);
        if score > best.0 {
            best = (score, Some((blanks, at)));
        }
    }
    if let (_, Some((blanks, at))) = best {
        *header = shifted(header, blanks, at);
    }
}

fn shifted(header: &[String], blanks: usize, at: usize) -> Vec<String> {
    let mut shifted = header[..header.len() - blanks].to_vec();
    shifted.splice(at..at, std::iter::repeat_n(String::new(), blanks));
    shifted
}

/// How well words stand above what they name; 属性 over 约束性 says most.
fn fit(header: &[String], rows: &[Vec<String>]) -> i32 {
    let weight = |at: usize, word: &str| {
        let most = |wanted: fn(Kind) -> bool| {
            let kinds: Vec<Kind> = rows.iter().map(|row| Kind::of(cell(row, at))).filter(|kind| *kind != Kind::Empty).collect();
            kinds.iter().filter(|kind| wanted(**kind)).count() * 2 > kinds.len()
        };
        match words::role(word) {
            Some(Role::Attribute) => 3 * i32::from(most(|kind| kind == Kind::Attribute)),
            Some(Role::Value) => i32::from(most(Kind::is_value)),
            Some(Role::Name | Role::Group | Role::Text) => i32::from(most(|kind| kind == Kind::Text)),
            _ => 0,
        }
    };
    header.iter().enumerate().map(|(at, word)| weight(at, word)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split('|').map(str::to_string).collect()).collect()
    }

    fn shown(paths: Vec<Vec<String>>) -> String {
        paths.iter().map(|path| path.join("›")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_span_what_is_blank() {
        let header = rows("区划|强度|||合计|比例\n|轻度|中度|强烈||");
        assert_eq!(count(&rows("区划|强度|||合计|比例\n|轻度|中度|强烈||\n历下区|1|2|3|6|1.2"), 6), 2);
        assert_eq!(shown(paths(&header, 6)), "区划 强度›轻度 强度›中度 强度›强烈 合计 比例");
        let header = rows("区县|新增数|||\n|2021年||2022年|\n|一级站|特勤站|一级站|特勤站");
        assert_eq!(shown(paths(&header, 5)), "区县 新增数›2021年›一级站 新增数›2021年›特勤站 新增数›2022年›一级站 新增数›2022年›特勤站");
    }

    #[test]
    fn a_header_below_another_holds_no_values() {
        assert_eq!(count(&rows("国家级区划|市级区划|范围\n|东南部|章丘区\n平阴|a|b"), 3), 1);
        assert_eq!(count(&rows("指标名称||2020年|属性|\n控制|用水|1|2|约束性"), 5), 1);
        assert_eq!(count(&rows("历城区|玉龙小流域、韩家峪小流域\n长清区|东野老小流域"), 2), 0);
    }

    #[test]
    fn a_lost_name_is_that_of_the_other_groups() {
        let mut header = rows("单位|2021年||2022年||2023年|\n|地震|森林|地震|森林|地震|");
        assert_eq!(complete(&mut header, 7), [6]);
        assert_eq!(header[1][6], "森林");
    }

    #[test]
    fn sums_before_sparse_years_have_the_outermost_name() {
        let header = rows("区县|新增数|||\n|2021年||2022年|\n|一级站|特勤站|一级站|特勤站");
        let mut columns = paths(&header, 5);
        assert!(name_sums(&mut columns, &rows("东区|2|1||1\n西区|1|||1\n北区|1|1||\n总计|4|2||2")));
        assert_eq!(columns[1], ["新增数"]);
        assert!(!name_sums(&mut columns, &rows("东区|2|1|1|1\n西区|1|1|1|1\n北区|1|1|1|1\n总计|4|3|3|3")));
    }

    #[test]
    fn a_shifted_header_moves_over_its_values() {
        let mut header = rows("指标名称||2020年|2025年|属性|").remove(0);
        align(&mut header, &rows("控制|综合|用水总量|21.2|21.9|约束性\n|工业|用水量|11.6|10|约束性"), 6);
        assert_eq!(header.join("|"), "指标名称|||2020年|2025年|属性");
    }
}
