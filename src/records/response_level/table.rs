//! A table of grades with a column for the response: 等级 | 死亡人数 | 响应级别. Each level is set off by the grades whose rows
//! name it. Or a table of the levels themselves: 响应级别 | 启动条件 | 启动权限 | 响应措施.

use super::grade::roman;
use crate::model::ResponseLevel;
use crate::records::reading::Reading;
use crate::records::sheet::Sheet;
use std::collections::BTreeMap;

pub fn read(reading: &Reading) -> Vec<ResponseLevel> {
    let of = |sheet: &Sheet| {
        let graded = of_table(sheet);
        if graded.is_empty() { of_rows(sheet) } else { graded }
    };
    reading.tables.iter().flat_map(of).collect()
}

/// 响应级别 | 启动条件 | 启动权限 | 响应措施: a row for each level.
fn of_rows(sheet: &Sheet) -> Vec<ResponseLevel> {
    let names: Vec<String> = sheet.table.columns.iter().map(|path| path.concat()).collect();
    let column = |words: &[&str]| names.iter().position(|name| words.iter().any(|word| name.ends_with(word)));
    let level = names.iter().position(|name| name.contains("响应") && ["级别", "等级", "分级"].iter().any(|word| name.ends_with(word)));
    let (trigger, by) = (column(&["条件", "情形", "标准"]), column(&["启动人", "启动主体", "启动权限", "批准人", "启动单位", "启动机构"]));
    let actions = column(&["措施", "行动"]);
    let Some(level) = level.filter(|_| trigger.is_some() || actions.is_some()) else { return Vec::new() };
    let mut found: Vec<ResponseLevel> = Vec::new();
    for (row, cells) in sheet.table.rows.iter().enumerate() {
        let Some(level) = cells.get(level).and_then(|cell| of_cell(cell)) else { continue };
        let said = |column: Option<usize>| {
            let cell = cells.get(column?)?.trim();
            (!cell.is_empty()).then(|| cell.to_owned())
        };
        if found.iter().all(|other| other.level != level) {
            found.push(ResponseLevel {
                id: String::new(),
                level: level.to_owned(),
                trigger: said(trigger),
                activated_by: said(by),
                actions: said(actions),
                source: sheet.source(row, "response-level-row"),
            });
        }
    }
    found
}

fn of_table(sheet: &Sheet) -> Vec<ResponseLevel> {
    let names: Vec<String> = sheet.table.columns.iter().map(|path| path.concat()).collect();
    let response = |name: &String| name.contains("响应") && (name.contains("级别") || name.contains("等级")) && !name.contains("初判");
    let graded = |name: &String| !response(name) && ["等级", "级别", "分级", "类型"].iter().any(|word| name.ends_with(word));
    let (Some(level), Some(grade)) = (names.iter().position(response), names.iter().position(graded)) else { return Vec::new() };
    // The first row and the grades of each level.
    let mut found: BTreeMap<&str, (usize, Vec<&str>)> = BTreeMap::new();
    for (row, cells) in sheet.table.rows.iter().enumerate() {
        let (Some(level), Some(grade)) = (cells.get(level).and_then(|cell| of_cell(cell)), cells.get(grade)) else { continue };
        let grades = &mut found.entry(level).or_insert((row, Vec::new())).1;
        if !grade.trim().is_empty() && !grades.contains(&grade.trim()) {
            grades.push(grade.trim());
        }
    }
    let record = |(level, (row, grades)): (&str, (usize, Vec<&str>))| ResponseLevel {
        id: String::new(),
        level: level.to_owned(),
        trigger: Some(grades.join("、")),
        activated_by: None,
        actions: None,
        source: sheet.source(row, "response-level-table"),
    };
    found.into_iter().filter(|(_, (_, grades))| !grades.is_empty()).map(record).collect()
}

/// Ⅱ级响应, 二级应急响应, Ⅱ级.
fn of_cell(cell: &str) -> Option<&'static str> {
    let (numeral, rest) = cell.trim().split_once('级')?;
    roman(numeral).filter(|_| matches!(rest.trim_end_matches("响应").trim_end_matches("应急"), ""))
}
