//! Text of a table that could not be read as one: its header stands as a line of the text (序号 工作任务 牵头单位 完成时限), and below it
//! words of all columns run together. What such text orders, and of whom, nobody can say: it gives out nothing.

use crate::model::BlockKind;
use crate::normalize::marker::{self, Form};
use crate::records::reading::Reading;
use std::collections::BTreeSet;

/// Words by which columns are called.
#[rustfmt::skip]
const COLUMNS: &[&str] = &[
    "任务", "举措", "内容", "名称", "项目", "单位", "部门", "时限", "时间", "年限", "投资", "地点", "备注", "赛道", "领域", "方向", "措施", "目标",
];

/// Words by which the columns of a table of projects are called; what is counted there is a project's, and no target.
const OF_PROJECTS: &[&str] = &["投资", "建设规模", "建设性质", "项目名称"];

/// The blocks below such a header, up to the next heading of the text itself.
pub fn blocks<'a>(reading: &Reading<'a>) -> BTreeSet<&'a str> {
    below(reading, is_header)
}

/// Those below the header of a table of projects.
pub fn projects<'a>(reading: &Reading<'a>) -> BTreeSet<&'a str> {
    below(reading, |text| is_header(text) && OF_PROJECTS.iter().any(|column| text.contains(column)))
}

/// Those below the header of a list of tasks, where the days of its rows stand anywhere.
pub fn ledgers<'a>(reading: &Reading<'a>) -> BTreeSet<&'a str> {
    below(reading, |text| is_header(text) && ["完成时限", "牵头", "对应任务"].iter().any(|column| text.contains(column)))
}

fn below<'a>(reading: &Reading<'a>, opens: impl Fn(&str) -> bool) -> BTreeSet<&'a str> {
    let (mut found, mut inside) = (BTreeSet::new(), false);
    for prose in &reading.prose {
        let text = prose.text();
        let form = marker::of(text).map(|marker| marker.form);
        let own = matches!(form, Some(Form::Part | Form::Chapter | Form::Enumeration | Form::Annex));
        if prose.block.kind == BlockKind::Heading && own {
            inside = false;
        }
        inside |= opens(text);
        if inside {
            found.insert(prose.block.id.as_str());
        }
    }
    found
}

/// 序号 章节 对应任务 牵头部门 完成时限: the names of columns, with blanks between them.
fn is_header(text: &str) -> bool {
    let mut words = text.split([' ', '\u{3000}']).filter(|word| !word.is_empty());
    let first = words.next().is_some_and(|word| word == "序号");
    first && words.take(6).filter(|word| word.chars().count() <= 10 && COLUMNS.iter().any(|column| word.contains(column))).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::is_header;

    #[test]
    fn headers_of_broken_tables() {
        assert!(is_header("序号 章节 对应任务 细则名称 牵头部门 完成时限"));
        assert!(!is_header("序号由县政府统一编排，任务由部门分解"));
    }
}
