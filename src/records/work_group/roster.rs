//! Tables of persons: 小组职务 | 姓名 | 单位及职务.

use crate::model::WorkGroup;
use crate::records::reading::Reading;
use crate::records::sheet::Sheet;

pub fn read(reading: &Reading) -> Vec<WorkGroup> {
    reading.tables.iter().filter_map(|sheet| of_table(sheet, reading)).collect()
}

fn of_table(sheet: &Sheet, reading: &Reading) -> Option<WorkGroup> {
    let names: Vec<String> = sheet.table.columns.iter().map(|path| path.concat()).collect();
    let column = |words: &[&str]| names.iter().position(|name| words.iter().any(|word| name.contains(word)));
    let (post, person) = (column(&["小组职务", "组内职务", "职务"])?, column(&["姓名"])?);
    let place = (0..names.len()).find(|column| *column != post && *column != person)?;
    let row = |row: &Vec<String>| {
        let cell = |column: usize| row.get(column).map_or("", |cell| cell.trim());
        let leads = cell(post).chars().filter(|letter| !letter.is_whitespace()).eq("组长".chars())
            || ["指挥长", "总指挥", "主任", "召集人"].contains(&cell(post));
        (leads, format!("{} {}", cell(person), cell(place)).trim().to_owned())
    };
    let persons: Vec<(bool, String)> = sheet.table.rows.iter().map(row).collect();
    let title = sheet.table.title.as_deref().unwrap_or(&reading.document.title);
    let pick = |leads: bool| persons.iter().filter(|(own, _)| *own == leads).map(|(_, person)| person.clone()).collect();
    Some(WorkGroup {
        id: String::new(),
        name: title.trim_end_matches("成员名单").trim_end_matches("组成人员名单").trim_end_matches("名单").to_owned(),
        lead: pick(true),
        members: pick(false),
        text: None,
        source: sheet.whole("work-group-table"),
    })
}
