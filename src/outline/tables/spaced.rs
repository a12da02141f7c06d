//! Tables whose cells are parted by blanks: 指标 2020年 2025年 属性.
//!
//! A row ends where its words fill all columns; until then its lines are pieces of it (a long name, 完成省 / 下达任务).
//! A line without values is a group (（一）经济绿色转型) and becomes the column 类别 of the rows below it.

use super::spaced_row::{self, Word};
use super::words::{self, Role};
use super::{Grid, Sheet, bare, caption, notes};
use crate::normalize::marker::{self, Form};
use crate::normalize::width;

/// A row is printed on at most this many lines; a guess, three have been seen.
const ROW_LINES: usize = 5;
/// A group's name without a number is no wider than this, in half ems: a guess.
const GROUP_WIDTH: usize = 20;

pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    let header = header(sheet, at)?;
    let roles: Vec<Role> = header.iter().map(|word| words::role(word).unwrap_or(Role::Text)).collect();
    let mut table = Table { sheet, roles: &roles, group: String::new(), groups: Vec::new(), rows: Vec::new() };
    let end = table.read_rows(at);
    if table.rows.len() < 2 {
        return None;
    }
    let caption = caption::above(sheet, at, floor);
    let mut grid = Grid { title: caption.title, unit: caption.unit, ..Grid::default() };
    let (columns, rows) = table.finish(header);
    (grid.columns, grid.rows) = (columns, rows);
    let (end, notes) = notes::below(sheet, end);
    (grid.lines, grid.notes) = (caption.start..end, notes);
    Some(grid)
}

/// The words of a header line: what the rows are about, then values.
fn header(sheet: &Sheet, at: usize) -> Option<Vec<String>> {
    let text = &sheet.texts[at];
    if !text.contains([' ', '\u{3000}']) || text.contains(['。', '，', '；', ',', '\t']) || text.chars().count() > 100 {
        return None;
    }
    let words = words::split(text);
    let roles: Vec<Option<Role>> = words.iter().map(|word| words::role(word)).collect();
    let known = roles.iter().flatten().count();
    let names = roles.iter().take(3).any(|role| matches!(role, Some(Role::Name | Role::Group | Role::Number)));
    let values = roles.iter().filter(|role| matches!(role, Some(Role::Value | Role::Attribute))).count();
    let short = words.iter().all(|word| word.chars().count() <= 16);
    (words.len() >= 3 && known * 3 >= words.len() * 2 && names && values >= 1 && short).then_some(words)
}

struct Table<'a> {
    sheet: &'a Sheet<'a>,
    roles: &'a [Role],
    group: String,
    /// The group of each row.
    groups: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table<'_> {
    /// Reads rows below the header at `at`; gives the line behind the last one.
    fn read_rows(&mut self, header: usize) -> usize {
        let (mut end, mut row): (usize, Vec<Word>) = (header + 1, Vec::new());
        let (mut at, mut begun) = (end, end);
        while at < self.sheet.len() && at - begun < ROW_LINES && !self.ends(at) {
            let repeated =
                bare(&self.sheet.texts[at]) == bare(&self.sheet.texts[header]) || caption::is_continuation(&self.sheet.texts[at]);
            if row.is_empty() && (repeated || self.is_group(at)) {
                if !repeated {
                    self.group = self.sheet.text(at);
                }
                (at, begun) = (at + 1, at + 1);
                continue;
            }
            if !repeated {
                row.extend(spaced_row::words(&self.sheet.texts[at], !row.is_empty()));
            }
            at += 1;
            if let Some(cells) = spaced_row::cut(self.sheet, &row, self.roles) {
                self.groups.push(self.group.clone());
                self.rows.push(cells);
                row.clear();
                (begun, end) = (at, at);
            }
        }
        end
    }

    /// A sentence or a note ends the table.
    fn ends(&self, at: usize) -> bool {
        let text = self.sheet.text(at);
        notes::opens(&self.sheet.texts[at]) || text.contains(['。', '；']) || marker::of(&text).is_some_and(|m| m.form == Form::Annex)
    }

    /// (一)经济绿色转型, or a short name right above a row that is whole without it.
    fn is_group(&self, at: usize) -> bool {
        let whole = |at: usize| {
            let words = self.sheet.texts.get(at).map(|text| spaced_row::words(text, false)).unwrap_or_default();
            let named = words.first().is_some_and(|word| !word.quote.starts_with(['(', '（']));
            (named && spaced_row::cut(self.sheet, &words, self.roles).is_some(), named)
        };
        let text = &self.sheet.texts[at];
        if whole(at).0 || text.contains([' ', '\t']) && width::printed(text) > GROUP_WIDTH {
            return false;
        }
        let forms = [Form::Part, Form::Chapter, Form::Enumeration, Form::Bracketed];
        let numbered = marker::of(text).is_some_and(|marker| forms.contains(&marker.form));
        numbered || width::printed(text) <= GROUP_WIDTH && whole(at + 1).0
    }

    /// Columns and rows; groups become a column unless the header has one, which they fill.
    fn finish(self, header: Vec<String>) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
        let mut columns: Vec<Vec<String>> = header.into_iter().map(|word| vec![word]).collect();
        let mut rows = self.rows;
        let grouped = self.groups.iter().any(|group| !group.is_empty());
        match self.roles.iter().position(|role| *role == Role::Group) {
            Some(at) => {
                let mut above = String::new();
                for (row, group) in rows.iter_mut().zip(self.groups) {
                    if row[at].is_empty() {
                        row[at] = if group.is_empty() { above } else { group };
                    }
                    above = row[at].clone();
                }
            }
            None if grouped => {
                columns.insert(0, vec!["类别".to_string()]);
                rows.iter_mut().zip(self.groups).for_each(|(row, group)| row.insert(0, group));
            }
            None => {}
        }
        (columns, rows)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shown;

    #[test]
    fn wrapped_names_wrapped_values_groups_and_repeated_headers() {
        let text = "成.\n专栏１　主要指标\n指　　标 ２０２０年 ２０２５年 属性\n(一)转型\n“四新”经济增加值占比 (％) ３６ ４５ 预期性\n高新技术产业产值占规模以上工业总产值比重\n(％) ５５．２９ ６０ 预期性\n(二)效率\n单位地区生产总值能耗降低 (％) 〔３５．８〕 完成省\n下达任务 约束性\n指　　标 ２０２０年 ２０２５年 属性\n主要资源产出率提升 (％) － １５ 预期性\n　　注:〔〕为五年累计数.\n　　三、加快经济绿色转型";
        assert_eq!(
            shown(text),
            "1..12 专栏1　主要指标\n类别|指标|2020年|2025年|属性\n（一）转型|“四新”经济增加值占比（%）|36|45|预期性\n（一）转型|高新技术产业产值占规模以上工业总产值比重（%）|55.29|60|预期性\n（二）效率|单位地区生产总值能耗降低（%）|〔35.8〕|完成省下达任务|约束性\n（二）效率|主要资源产出率提升（%）|-|15|预期性\n注：〔〕为五年累计数.\n"
        );
    }

    #[test]
    fn serial_numbers_units_and_categories() {
        let text = "表 2 主要指标\n类别 序号 指标 单位 2020 年 2025 年 属性\n经济发展 1 地区生产总值 亿元 10140.9 14500 预期性\n2 全员劳动生产率 万元/人 18 25.5 左右 预期性\n生态 3 森林覆盖率 % 25 26 约束性\n四、保障措施\n完善机制。";
        assert_eq!(
            shown(text),
            "0..4 表2　主要指标\n类别|序号|指标|单位|2020年|2025年|属性\n经济发展|1|地区生产总值|亿元|10140.9|14500|预期性\n经济发展|2|全员劳动生产率|万元/人|18|25.5左右|预期性\n生态|3|森林覆盖率|%|25|26|约束性\n"
        );
    }

    #[test]
    fn prose_with_blanks_is_no_table() {
        assert_eq!(shown("到 2025 年，各项指标 达到 目标\n推进 5G 建设 10 个 项目\n全面 完成 任务 20 项"), "");
        assert_eq!(shown("指标 2020 年 属性\n生态环境分局 10 处\n各街道要高度重视"), "");
    }
}
