//! Tables whose cells are parted by blanks where nothing is wrapped: a header that begins with 序号, and below it rows
//! that are numbered from 1 on and have as many words as it.
//!
//! > 序号 工作任务 牵头单位 配合单位 完成时限
//! > 1 新建公办幼儿园4所 区教育局 区财政局 8月底前

use super::words::{self, Role};
use super::{Grid, Sheet, caption, notes};

pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    let header = cells(sheet, at);
    let known = header.iter().filter(|word| words::role(word).is_some()).count();
    let is_header = header.len() >= 4 && words::role(&header[0]) == Some(Role::Number) && known * 3 >= header.len() * 2;
    if !is_header || sheet.texts[at].contains(['\t', '。']) {
        return None;
    }
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut end = at + 1;
    while end < sheet.len() {
        let row = cells(sheet, end);
        if row.len() != header.len() || row[0] != (rows.len() + 1).to_string() {
            break;
        }
        rows.push(row);
        end += 1;
    }
    // A line that is neither a row nor the beginning of something else is a part of a cell: others read such tables.
    let closed = end == sheet.len() || sheet.lines[end].gap > 0 || sheet.lines[end].marked || notes::opens(&sheet.texts[end]);
    if rows.len() < 2 || !closed || cells(sheet, end.min(sheet.len() - 1)).first() == Some(&(rows.len() + 1).to_string()) {
        return None;
    }
    let caption = caption::above(sheet, at, floor);
    let columns = header.into_iter().map(|word| vec![word]).collect();
    let (end, notes) = notes::below(sheet, end);
    Some(Grid { lines: caption.start..end, title: caption.title, unit: caption.unit, columns, rows, notes, ..Grid::default() })
}

fn cells(sheet: &Sheet, at: usize) -> Vec<String> {
    sheet.texts[at].split([' ', '\u{3000}']).filter(|word| !word.is_empty()).map(|word| sheet.cell(word)).collect()
}
