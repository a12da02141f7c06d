//! Tables whose cells are parted by blanks (指标 2020年 2025年 属性), or have a line each.
//!
//! A row ends where its words fill all columns; until then its lines are pieces of it (a long name, 完成省 / 下达任务).
//! A line without values is a group (（一）经济绿色转型) and becomes the column 类别 of the rows below it.

use super::spaced_row::{self, Cut, Word};
use super::words::{self, Role};
use super::{Grid, Sheet, bare, caption, notes};
use crate::normalize::marker::{self, Form};
use crate::normalize::width;

/// Wrapped cells give a row at most this many lines more than it has without; a guess, two have been seen.
const WRAPPED_LINES: usize = 4;
/// At most this many groups stand above one another before a row comes.
const GROUP_LINES: usize = 4;
/// A group's name without a number is no wider than this, in half ems: a guess.
const GROUP_WIDTH: usize = 20;
/// A header whose words have a line each has at most this many.
const MOST_COLUMNS: usize = 16;

pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    let header = line_of_words(sheet, at).or_else(|| words_on_lines(sheet, at))?;
    let mut table = Table { sheet, header: &header, start: at, group: String::new(), groups: Vec::new(), rows: Vec::new() };
    let end = table.read_rows();
    if table.rows.len() < 2 {
        return None;
    }
    let caption = caption::above(sheet, at, floor);
    let (columns, rows) = table.finish();
    let (end, notes) = notes::below(sheet, end);
    Some(Grid { lines: caption.start..end, title: caption.title, unit: caption.unit, columns, rows, notes, ..Grid::default() })
}

struct Header {
    words: Vec<String>,
    roles: Vec<Role>,
    /// How many lines it takes: one, or one for each word.
    lines: usize,
}

impl Header {
    /// What the rows are about, and a value at least.
    fn of(words: Vec<String>, lines: usize) -> Option<Header> {
        let roles: Vec<Option<Role>> = words.iter().map(|word| words::role(word)).collect();
        let known = roles.iter().flatten().count();
        let named = roles.iter().take(3).any(|role| matches!(role, Some(Role::Name | Role::Group | Role::Number)));
        let values = roles.iter().filter(|role| matches!(role, Some(Role::Value | Role::Attribute))).count();
        let short = words.iter().all(|word| word.chars().count() <= 16);
        let whole = words.len() >= 3 && known * 3 >= words.len() * 2 && named && values >= 1 && short;
        whole.then(|| Header { roles: roles.into_iter().map(|role| role.unwrap_or(Role::Text)).collect(), words, lines })
    }

    fn cells_have_lines(&self) -> bool {
        self.lines > 1
    }
}

fn line_of_words(sheet: &Sheet, at: usize) -> Option<Header> {
    let text = &sheet.texts[at];
    let plain = text.contains([' ', '\u{3000}']) && !text.contains(['。', '，', '；', ',', '\t']) && text.chars().count() <= 100;
    plain.then(|| Header::of(words::split(text), 1)).flatten()
}

/// A page of the web copied as text: every word of the header, and every cell, has a line of its own.
fn words_on_lines(sheet: &Sheet, at: usize) -> Option<Header> {
    let word = |line: usize| {
        let word: String = sheet.text(line).split_whitespace().collect();
        let plain = word.chars().count() <= 12 && marker::of(&word).is_none() && !word.ends_with(['：', '、', '。']);
        plain.then_some(word)
    };
    let mut found: Vec<String> = (at..sheet.len()).take(MOST_COLUMNS).map_while(word).collect();
    // The header ends where the first row has its number, and otherwise at the first word that heads no column.
    let numbered = found.first().and_then(|first| words::role(first)) == Some(Role::Number);
    let ends = |word: &String| if numbered { word == "1" } else { words::role(word).is_none() };
    found.truncate(found.iter().position(ends).unwrap_or(found.len()));
    let lines = found.len();
    Header::of(found, lines)
}

struct Table<'a> {
    sheet: &'a Sheet<'a>,
    header: &'a Header,
    /// The header's first line.
    start: usize,
    group: String,
    /// The group of each row.
    groups: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table<'_> {
    /// Reads the rows; gives the line behind the last one.
    fn read_rows(&mut self) -> usize {
        let longest = WRAPPED_LINES + if self.header.cells_have_lines() { self.header.lines } else { 1 };
        let (mut end, mut row): (usize, Vec<Word>) = (self.start + self.header.lines, Vec::new());
        let (mut at, mut begun) = (end, end);
        while at < self.sheet.len() && at - begun < longest && !self.ends(at) {
            let skipped = self.repeated_header(at);
            if row.is_empty() && skipped == 0 && at - end < GROUP_LINES && self.is_group(at) {
                self.group = self.sheet.text(at);
                (at, begun) = (at + 1, at + 1);
                continue;
            }
            if skipped > 0 {
                (at, begun) = (at + skipped, begun + skipped);
                continue;
            }
            row.extend(self.words(at, !row.is_empty()));
            at += 1;
            if let Some(cells) = self.whole_row(&row, at) {
                self.groups.push(self.group.clone());
                self.rows.push(cells);
                row.clear();
                (begun, end) = (at, at);
            }
        }
        end
    }

    fn words(&self, at: usize, broken: bool) -> Vec<Word> {
        let text = &self.sheet.texts[at];
        if self.header.cells_have_lines() { vec![spaced_row::whole_line(text, broken)] } else { spaced_row::words(text, broken) }
    }

    fn cut(&self, words: &[Word]) -> Option<Cut> {
        spaced_row::cut(self.sheet, words, &self.header.roles)
    }

    /// The cells, if the words fill the columns and the next line would not make them fit better.
    fn whole_row(&self, row: &[Word], next: usize) -> Option<Vec<String>> {
        let found = self.cut(row)?;
        if found.cost > 0 && next < self.sheet.len() {
            let longer: Vec<Word> = row.iter().cloned().chain(self.words(next, true)).collect();
            if self.cut(&longer).is_some_and(|longer| longer.cost < found.cost) {
                return None;
            }
        }
        Some(found.cells)
    }

    /// How many lines at `at` repeat the header on a new page.
    fn repeated_header(&self, at: usize) -> usize {
        if caption::is_continuation(&self.sheet.texts[at]) {
            return 1;
        }
        let lines = self.start..self.start + self.header.lines;
        let same = lines
            .enumerate()
            .all(|(offset, line)| self.sheet.texts.get(at + offset).is_some_and(|text| bare(text) == bare(&self.sheet.texts[line])));
        if same { self.header.lines } else { 0 }
    }

    /// A sentence or a note ends the table.
    fn ends(&self, at: usize) -> bool {
        let text = self.sheet.text(at);
        notes::opens(&self.sheet.texts[at]) || text.contains(['。', '；']) || marker::of(&text).is_some_and(|m| m.form == Form::Annex)
    }

    /// (一)经济绿色转型, or a short name right above a row that is whole without it.
    fn is_group(&self, at: usize) -> bool {
        let text = &self.sheet.texts[at];
        if self.is_whole(at) || text.contains([' ', '\t']) && width::printed(text) > GROUP_WIDTH {
            return false;
        }
        let forms = [Form::Part, Form::Chapter, Form::Enumeration, Form::Bracketed];
        let numbered = marker::of(text).is_some_and(|marker| forms.contains(&marker.form));
        numbered || width::printed(text) <= GROUP_WIDTH && self.is_whole(at + 1)
    }

    /// Is the line a whole row that begins with a name?
    fn is_whole(&self, at: usize) -> bool {
        let words = if at < self.sheet.len() { self.words(at, false) } else { Vec::new() };
        let named = words.first().is_some_and(|word| !word.quote.starts_with(['(', '（']));
        named && self.cut(&words).is_some()
    }

    /// Columns and rows; groups become a column unless the header has one, which they fill.
    fn finish(self) -> (Vec<Vec<String>>, Vec<Vec<String>>) {
        let mut columns: Vec<Vec<String>> = self.header.words.iter().map(|word| vec![word.clone()]).collect();
        let mut rows = self.rows;
        match self.header.roles.iter().position(|role| *role == Role::Group) {
            Some(column) => fill_group(&mut rows, self.groups, column),
            None if self.groups.iter().any(|group| !group.is_empty()) => {
                columns.insert(0, vec!["类别".to_string()]);
                rows.iter_mut().zip(self.groups).for_each(|(row, group)| row.insert(0, group));
            }
            None => {}
        }
        (columns, rows)
    }
}

/// A blank cell of the group's column has the group printed above it.
fn fill_group(rows: &mut [Vec<String>], groups: Vec<String>, column: usize) {
    let (mut above, mut last) = (String::new(), String::new());
    for (row, group) in rows.iter_mut().zip(groups) {
        if row[column].is_empty() {
            // A group of its own line holds until a row prints another in its cell.
            row[column] = if group.is_empty() || group == last && !above.is_empty() { above.clone() } else { group.clone() };
        }
        (above, last) = (row[column].clone(), group);
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
    fn every_cell_on_a_line_of_its_own() {
        let text = "专栏1 主要指标\n\n类别\n\n指标\n\n2020年\n\n2025年\n\n属性\n\n经济发展\n\n地区生产总值（亿元）\n\n10140.9\n\n14500\n\n预期性\n\n全员劳动生产率（万元/人）\n\n18\n\n完成省下达任务\n\n预期性\n\n生态\n\n森林覆盖率（%）\n\n25\n\n26\n\n约束性\n\n注：按不变价计算。\n\n四、保障措施";
        let rows = "类别|指标|2020年|2025年|属性\n经济发展|地区生产总值（亿元）|10140.9|14500|预期性\n经济发展|全员劳动生产率（万元/人）|18|完成省下达任务|预期性\n生态|森林覆盖率（%）|25|26|约束性\n注：按不变价计算。\n";
        // Among lines of prose the number 18 is no page's.
        let prose = "到2025年，经济社会发展取得明显成效，人民生活水平持续提高，生态环境质量不断改善，治理能力显著增强。\n\n".repeat(4);
        assert_eq!(shown(&format!("{prose}{text}")), format!("4..24 专栏1　主要指标\n{rows}"));
    }

    #[test]
    fn prose_with_blanks_is_no_table() {
        assert_eq!(shown("到 2025 年，各项指标 达到 目标\n推进 5G 建设 10 个 项目\n全面 完成 任务 20 项"), "");
        assert_eq!(shown("指标 2020 年 属性\n生态环境分局 10 处\n各街道要高度重视"), "");
    }
}
