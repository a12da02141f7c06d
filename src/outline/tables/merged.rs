//! Merged and shifted cells: every row gets what is printed once for several rows.
//!
//! A blank is a merged cell only at the head of a row, where all labels to its left are merged too: a blank behind a label
//! (合计, or a value that does not exist) is empty. Two shifts of a conversion are undone where another row proves them.

use super::header::cell;
use super::value::Kind;
use super::words::{self, Role};
use std::collections::BTreeSet;

/// Rows are as long as the table is wide.
pub struct Columns {
    /// 序号: blank or not, says nothing about merged labels.
    serial: Option<usize>,
    attribute: Option<usize>,
    /// How many columns at the head of a row hold labels.
    labels: usize,
}

impl Columns {
    pub fn of(paths: &[Vec<String>], rows: &[Vec<String>]) -> Self {
        let role = |at: usize| paths[at].iter().rev().find_map(|word| words::role(word));
        let most = |at: usize, wanted: fn(Kind) -> bool| {
            let kinds: Vec<Kind> = rows.iter().map(|row| Kind::of(cell(row, at))).filter(|kind| *kind != Kind::Empty).collect();
            kinds.iter().filter(|kind| wanted(**kind)).count() * 2 > kinds.len()
        };
        let serial = (0..paths.len().min(3)).find(|at| role(*at) == Some(Role::Number));
        let attribute = (1..paths.len()).rev().find(|at| most(*at, |kind| kind == Kind::Attribute));
        let labels = (0..paths.len()).take_while(|at| Some(*at) == serial || most(*at, |kind| kind == Kind::Text)).count();
        Columns { serial, attribute, labels }
    }

    /// 预期性 where other rows have values: the row was moved to the left.
    pub fn undo_shift(&self, row: &mut [String]) {
        let Some(attribute) = self.attribute.filter(|at| row[*at].is_empty()) else { return };
        let Some(found) = (self.labels..attribute).find(|at| Kind::of(&row[*at]) == Kind::Attribute) else { return };
        row[..=attribute].rotate_right(attribute - found);
        let labels = &mut row[..self.labels];
        let blanks = labels.iter().rev().take_while(|label| label.is_empty()).count();
        labels.rotate_right(blanks);
    }

    /// A label that stands in a column further right in another row, where this row is blank, belongs there. Gives the
    /// rows that were changed.
    pub fn move_known_labels(&self, rows: &mut [Vec<String>]) -> Vec<usize> {
        let known: Vec<BTreeSet<String>> = (0..self.labels).map(|at| rows.iter().map(|row| row[at].clone()).collect()).collect();
        let mut moved = Vec::new();
        for (at, row) in rows.iter_mut().enumerate() {
            for column in 0..self.labels {
                let belongs = |to: &usize| row[*to].is_empty() && known[*to].contains(&row[column]);
                if row[column].chars().count() >= 4
                    && let Some(to) = (column + 1..self.labels).find(belongs)
                {
                    row.swap(column, to);
                    moved.push(at);
                }
            }
        }
        moved
    }

    /// Fills the blanks at the head of each row from the row above, and with them a merged 约束性.
    pub fn fill(&self, rows: &mut [Vec<String>]) {
        for at in 1..rows.len() {
            let (above, below) = rows.split_at_mut(at);
            let (above, row) = (&above[at - 1], &mut below[0]);
            let from = usize::from(self.serial == Some(0) && Kind::of(&row[0]) == Kind::Number);
            let blank = from + row[from..].iter().take_while(|cell| cell.is_empty()).count();
            if blank == from || blank == row.len() || is_total(&above[0]) {
                continue;
            }
            for column in (from..blank.min(self.labels)).chain(self.attribute.filter(|at| row[*at].is_empty())) {
                row[column].clone_from(&above[column]);
            }
        }
    }
}

/// 总计 heads no group.
fn is_total(label: &str) -> bool {
    matches!(super::bare(label).as_str(), "总计" | "合计" | "小计" | "全市" | "全区" | "全县")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(header: &str, text: &str) -> String {
        let row = |line: &str| line.split('|').map(str::to_string).collect::<Vec<_>>();
        let paths: Vec<Vec<String>> = row(header).into_iter().map(|word| vec![word]).collect();
        let mut rows: Vec<Vec<String>> = text.lines().map(row).collect();
        let columns = Columns::of(&paths, &rows);
        rows.iter_mut().for_each(|row| columns.undo_shift(row));
        columns.move_known_labels(&mut rows);
        columns.fill(&mut rows);
        rows.iter().map(|row| row.join("|")).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn blanks_at_the_head_of_a_row_are_merged_cells() {
        let text = "控制|综合用水|用水总量|21|22\n||用水量|20|16\n|工业用水|增加值用水量|12|10";
        let expected = "控制|综合用水|用水总量|21|22\n控制|综合用水|用水量|20|16\n控制|工业用水|增加值用水量|12|10";
        assert_eq!(filled("类别|类别|指标|2020年|2025年", text), expected);
    }

    #[test]
    fn blanks_behind_a_label_are_empty() {
        let text = "1|历下区|1|\n2|市中区|4|5\n合计||5|5";
        assert_eq!(filled("序号|区县|2021年|2025年", text), text);
        let text = "1|安全|教育|5\n2||演练|6";
        assert_eq!(filled("序号|类别|名称|2025年", text), "1|安全|教育|5\n2|安全|演练|6");
    }

    #[test]
    fn rows_that_were_moved_to_the_left_are_moved_back() {
        let text = "任务|管理|节水意识|提高|形成|预期性\n智慧节水||建成系统|基本建成|预期性|";
        let expected = "任务|管理|节水意识|提高|形成|预期性\n任务|管理|智慧节水|建成系统|基本建成|预期性";
        let text = format!("控制|用水|总量|1|2|约束性\n|工业|单耗|3|4|约束性\n|农业|单耗|3|4|约束性\n{text}");
        assert!(filled("类别|类别|指标|2020年|2025年|属性", &text).ends_with(expected));
    }

    #[test]
    fn a_label_goes_to_the_column_where_other_rows_have_it() {
        let text = "北方|鲁中南|东部水源区|甲\n|山前平原区||乙\n南方|鲁中南|山前平原区|丙";
        assert_eq!(filled("国家|省|市|范围", text).lines().nth(1), Some("北方|鲁中南|山前平原区|乙"));
    }
}
