//! Rows of tables with a column for bodies: 序号 | 具体措施 | 完成时限 | 牵头部门 | 配合部门.

use super::deadline::Calendar;
use super::named;
use crate::model::{Named, Task};
use crate::phrase::bodies::list;
use crate::phrase::role::{self, Role};
use crate::records::reading::Reading;
use crate::records::sheet::Sheet;

/// Names of the column that says what is to be done, the surest first.
#[rustfmt::skip]
const TEXT: &[&str] = &[
    "具体措施", "工作措施", "主要措施", "具体举措", "工作举措", "改革举措", "主要举措", "具体任务", "任务内容", "工作内容",
    "主要内容", "重点内容", "具体内容", "措施", "举措", "工作任务", "主要任务", "重点任务", "目标任务", "任务事项", "工作事项", "重点工作",
    "任务", "内容", "事项",
    "工作标准", "创建标准", "工作要求", "工作目标", "目标要求", "标准", "要求",
];
const CATEGORY: &[&str] = &["类别", "类型", "领域", "分类", "方面", "重点任务", "任务", "项目"];
const DEADLINE: &[&str] = &["完成时限", "完成时间", "时限", "期限", "时间", "进度"];
const NUMBER: &[&str] = &["序号", "编号"];

/// Which columns of a table say what.
struct Columns {
    number: Option<usize>,
    category: Vec<usize>,
    text: usize,
    deadline: Option<usize>,
    roles: Vec<(usize, Role)>,
}

pub fn read(reading: &Reading) -> Vec<Task> {
    let calendar = Calendar::of(reading);
    reading.tables.iter().flat_map(|sheet| of_table(sheet, &calendar)).collect()
}

fn of_table(sheet: &Sheet, calendar: &Calendar) -> Vec<Task> {
    let Some(columns) = columns(sheet) else { return Vec::new() };
    (0..sheet.table.rows.len()).filter_map(|row| task(sheet, row, &columns, calendar)).collect()
}

fn columns(sheet: &Sheet) -> Option<Columns> {
    let names: Vec<String> = sheet.table.columns.iter().map(|path| path.concat().split_whitespace().collect()).collect();
    let find = |words: &[&str]| words.iter().find_map(|word| names.iter().position(|name| name.contains(word)));
    let sorts = |name: &String| ["类型", "类别"].iter().any(|end| name.ends_with(end));
    let roles: Vec<(usize, Role)> = names.iter().enumerate().filter_map(|(column, name)| Some((column, role::label(name)?))).collect();
    // 任务类型 says which sort of task it is.
    let told = |word: &&str| names.iter().position(|name| name.contains(*word) && !sorts(name));
    let text = TEXT.iter().find_map(told).filter(|text| !roles.iter().any(|(column, _)| column == text))?;
    let category = names.iter().enumerate().filter(|(column, name)| *column < text && CATEGORY.iter().any(|word| name.contains(word)));
    let category = category.map(|(column, _)| column).collect();
    (!roles.is_empty()).then(|| Columns { number: find(NUMBER), category, text, deadline: find(DEADLINE), roles })
}

/// 有序推进水网建设。: a heading in a cell, without its point.
fn of_heading(cell: &str) -> &str {
    let bare = cell.trim().trim_end_matches('。');
    if bare.contains('。') { cell.trim() } else { bare }
}

fn task(sheet: &Sheet, row: usize, columns: &Columns, calendar: &Calendar) -> Option<Task> {
    let cells = &sheet.table.rows[row];
    let text = cells.get(columns.text).map(|cell| cell.trim()).filter(|text| !text.is_empty())?;
    let of = |role: Role| -> Vec<Named> {
        let cells = columns.roles.iter().filter(|(_, own)| *own == role).filter_map(|(column, _)| cells.get(*column));
        cells.flat_map(|cell| named(list(cell))).collect()
    };
    let category: Vec<&str> = columns
        .category
        .iter()
        .filter_map(|column| cells.get(*column))
        .map(|cell| of_heading(cell))
        .filter(|cell| !cell.is_empty())
        .collect();
    let mut source = sheet.source(row, "task-ledger");
    // 注：以上任务均需各街道落实，不再单独列出 names more bodies than the row does; the row stays as printed.
    for note in sheet.table.notes.iter().filter(|note| note.contains("任务均")) {
        source.step(format!("note below the table: {note}"));
    }
    Some(Task {
        id: String::new(),
        num: columns.number.and_then(|column| cells.get(column)).filter(|cell| !cell.is_empty()).cloned(),
        category: (!category.is_empty()).then(|| category.join(" ")),
        text: text.to_owned(),
        lead: of(Role::Lead),
        support: of(Role::Support),
        responsible: of(Role::Responsible),
        deadline: columns.deadline.and_then(|column| cells.get(column)).and_then(|cell| calendar.cell(cell)),
        source,
    })
}
