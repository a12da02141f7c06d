//! 工作组 | 牵头单位 | 成员单位 | 主要职责: a row for each group.

use super::composition::holders;
use crate::model::WorkGroup;
use crate::records::reading::Reading;
use crate::records::sheet::Sheet;

pub fn read(reading: &Reading) -> Vec<WorkGroup> {
    reading.tables.iter().flat_map(of_table).collect()
}

fn of_table(sheet: &Sheet) -> Vec<WorkGroup> {
    let names: Vec<String> = sheet.table.columns.iter().map(|path| path.concat().split_whitespace().collect()).collect();
    let column = |words: &[&str]| names.iter().position(|name| words.contains(&name.as_str()));
    let name = column(&["工作组", "组别", "工作组名称", "小组", "应急工作组", "专项工作组", "小组名称", "组名"]);
    let lead = column(&["牵头单位", "牵头部门", "组长单位", "组长", "牵头负责单位"]);
    let members = column(&["成员单位", "成员", "组成单位", "参加单位", "参与单位", "配合单位", "责任单位", "组成部门", "参加部门"]);
    let work = names.iter().position(|name| ["职责", "任务", "工作内容"].iter().any(|end| name.ends_with(end)));
    let (Some(name), Some(lead)) = (name, lead) else { return Vec::new() };
    let row = |(row, cells): (usize, &Vec<String>)| {
        let cell = |column: Option<usize>| cells.get(column?).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
        let group = cell(Some(name)).filter(|name| name.ends_with('组') || name.ends_with("专班"))?;
        Some(WorkGroup {
            id: String::new(),
            name: group.to_owned(),
            lead: cell(Some(lead)).map(holders).unwrap_or_default(),
            members: cell(members).map(holders).unwrap_or_default(),
            text: cell(work).map(str::to_owned),
            source: sheet.source(row, "work-group-row"),
        })
    };
    sheet.table.rows.iter().enumerate().filter_map(row).collect()
}
