//! 序号 | 成员单位 | 职责: in a contingency plan, or below such a title, a row says what a body has to do.

use crate::model::Duty;
use crate::phrase::bodies::{head, list};
use crate::records::purpose::is_contingency;
use crate::records::reading::Reading;
use crate::records::sheet::Sheet;

/// Names of the column of bodies.
const BODIES: &[&str] = &["成员单位", "单位", "部门", "单位名称", "部门名称", "责任单位", "责任部门", "成员单位名称", "机构", "机构名称"];

/// How the name of the column of their duties ends.
const DUTIES: &[&str] = &["职责", "职责分工", "任务分工", "工作任务", "职责任务"];

pub fn read(reading: &Reading) -> Vec<Duty> {
    let titled = |title: &str| ["职责", "责任清单", "分工"].iter().any(|word| title.contains(word));
    let told =
        |sheet: &Sheet| is_contingency(reading) || titled(&reading.document.title) || sheet.table.title.as_deref().is_some_and(titled);
    reading.tables.iter().filter(|sheet| told(sheet)).flat_map(of_table).collect()
}

fn of_table(sheet: &Sheet) -> Vec<Duty> {
    let names: Vec<String> = sheet.table.columns.iter().map(|path| path.concat().split_whitespace().collect()).collect();
    let body = names.iter().position(|name| BODIES.contains(&name.as_str()));
    let work = names.iter().position(|name| DUTIES.iter().any(|end| name.ends_with(end)));
    // 工作组 | 牵头单位 | 职责 is about groups, several bodies in a row who has which part in a task.
    let bodies = names.iter().filter(|name| name.ends_with("单位") || name.ends_with("部门")).count();
    let (Some(body), Some(work)) = (body, work.filter(|_| bodies == 1)) else { return Vec::new() };
    let row = |(row, cells): (usize, &Vec<String>)| {
        let (name, text) = (cells.get(body)?.trim(), cells.get(work)?.trim());
        let named = list(name).first().is_some_and(|first| head(&first.full).is_some()) || name.chars().count() <= 16;
        let says = !name.is_empty() && text.chars().count() >= 4 && named;
        says.then(|| Duty {
            id: String::new(),
            name: name.to_owned(),
            body: None,
            text: text.to_owned(),
            source: sheet.source(row, "duty-table"),
        })
    };
    sheet.table.rows.iter().enumerate().filter_map(row).collect()
}
