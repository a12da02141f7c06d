//! Tables whose cells are parted by tabs, or by `|` with one at both ends of the line.
//!
//! What a conversion does to them: the title becomes the first row, a header is repeated after a page break, a cell that
//! held a line break becomes two lines, and merged cells become blanks ([`super::merged`], [`super::header`]).

use super::header::{self, cell};
use super::merged::Columns;
use super::{Doubt, Grid, Sheet, bare, box_list, caption, group_row, next_table, notes, rowspan};
use crate::normalize::marker::{self, Form};
use crate::normalize::numeral::is_chinese;
use crate::normalize::width::is_ideograph;

struct Row {
    line: usize,
    cells: Vec<String>,
}

impl Row {
    fn words(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }

    /// 一 | 高速公路, and nothing beside it.
    fn is_numbered_group(&self) -> bool {
        let numeral = !self.cells[0].is_empty() && self.cells[0].chars().all(is_chinese);
        numeral && self.words() == 2 && self.cells.get(1).is_some_and(|name| !name.is_empty())
    }

    /// 专栏 2 主要指标体系 and nothing beside it.
    fn is_title(&self) -> bool {
        self.words() == 1 && !self.cells[0].is_empty()
    }
}

pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    let begins = at == floor || quotes(&sheet.texts[at - 1]).is_none();
    if !begins || quotes(&sheet.texts[at]).is_none() {
        return None;
    }
    let (mut rows, end) = rows(sheet, at);
    let mut grid = Grid { lines: at..end, ..Grid::default() };
    take_titles(sheet, &mut rows, &mut grid);
    if rows.iter().filter(|row| row.words() >= 2).count() < 2 || is_list(&rows) {
        return None;
    }
    let caption = caption::above(sheet, at, floor);
    grid.lines.start = caption.start;
    grid.title = grid.title.take().or(caption.title);
    grid.unit = grid.unit.take().or(caption.unit);
    fill(&mut grid, rows);
    (grid.lines.end, grid.notes) = notes::below(sheet, end);
    Some(grid)
}

/// The cells of a line as printed; `None` for a line without cells.
pub fn quotes(text: &str) -> Option<Vec<&str>> {
    if text.contains('\t') {
        return Some(text.split('\t').collect());
    }
    let inner = text.strip_prefix('|')?.strip_suffix('|')?;
    inner.contains('|').then(|| inner.split('|').collect())
}

/// |---|:--:|
fn is_rule(cells: &[&str]) -> bool {
    cells.iter().all(|cell| cell.contains('-') && cell.chars().all(|c| matches!(c, '-' | ':' | ' ')))
}

/// The rows from line `at` on, and the line behind them.
fn rows(sheet: &Sheet, at: usize) -> (Vec<Row>, usize) {
    let (mut rows, mut end) = (Vec::<Row>::new(), at);
    while let Some(text) = sheet.texts.get(end) {
        let seen = rows.iter().take(3).chain(rows.last()).map(|row| &row.cells[..]);
        if next_table::begins(sheet, end, &seen.collect::<Vec<_>>()) {
            break;
        }
        match quotes(text) {
            Some(cells) if is_rule(&cells) => {}
            Some(cells) => rows.push(Row { line: end, cells: cells.iter().map(|quote| sheet.cell(quote)).collect() }),
            None if next_table::is_page_head(sheet, end) => {}
            None if group_row::is_name(sheet, end, &rows.iter().map(|row| &row.cells[..]).collect::<Vec<_>>()) => {
                let width = rows.last().map_or(1, |row| row.cells.len());
                let mut cells = vec![String::new(); width];
                cells[0] = sheet.cell(text);
                rows.push(Row { line: end, cells });
            }
            None if is_rest_of_cell(sheet, end) => append(rows.last_mut(), &sheet.cell(text)),
            None => break,
        }
        end += 1;
    }
    rowspan::align(rows.iter_mut().map(|row| &mut row.cells));
    (join_broken(rows), end)
}

/// A line without tabs right between two rows, no empty line on either side: the middle of a cell.
fn is_rest_of_cell(sheet: &Sheet, at: usize) -> bool {
    let next = at + 1;
    let row_below = sheet.texts.get(next).is_some_and(|text| quotes(text).is_some());
    row_below && sheet.lines[at].gap == 0 && sheet.lines[next].gap == 0 && !sheet.lines[at].marked && !is_heading(sheet.texts[at].trim())
}

/// 5.2 成员单位职责: the heading of the next table.
fn is_heading(text: &str) -> bool {
    let Some(number) = marker::of(text).filter(|number| matches!(number.form, Form::Decimal(_))) else { return false };
    let words: String = text.chars().skip(number.letters).collect();
    (3..=20).contains(&words.chars().count()) && words.chars().all(is_ideograph)
}

fn append(row: Option<&mut Row>, text: &str) {
    if let Some(last) = row.and_then(|row| row.cells.last_mut()) {
        last.push_str(text);
    }
}

/// Two short lines that make one row of the usual length: the cell between them held a line break.
fn join_broken(rows: Vec<Row>) -> Vec<Row> {
    let width = usual_width(&rows);
    let mut joined: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows {
        match joined.last_mut() {
            Some(last) if last.cells.len() < width && row.cells.len() < width && last.cells.len() + row.cells.len() == width + 1 => {
                let mut cells = row.cells.into_iter();
                append(Some(&mut *last), &cells.next().unwrap_or_default());
                last.cells.extend(cells);
            }
            _ => joined.push(row),
        }
    }
    joined
}

/// The most common number of cells; of several the greatest.
fn usual_width(rows: &[Row]) -> usize {
    let mut widths: Vec<usize> = rows.iter().map(|row| row.cells.len()).collect();
    widths.sort_unstable();
    widths.chunk_by(|a, b| a == b).max_by_key(|chunk| (chunk.len(), chunk[0])).map_or(0, |chunk| chunk[0])
}

/// Takes the title and the unit out of the first rows.
fn take_titles(sheet: &Sheet, rows: &mut Vec<Row>, grid: &mut Grid) {
    while rows.len() > 2 && rows[0].words() <= 1 {
        let row = rows.remove(0);
        let Some(text) = row.cells.iter().find(|cell| !cell.is_empty()) else { continue };
        match caption::unit(text) {
            Some(unit) => grid.unit = Some(unit),
            None if grid.title.is_none() && row.is_title() => {
                grid.title = quotes(&sheet.texts[row.line]).map(|quotes| caption::title(sheet, quotes[0]))
            }
            None => return rows.insert(0, row),
        }
    }
}

/// Tabs behind the numbers of a list, or before the page numbers of a table of contents, make no table.
fn is_list(rows: &[Row]) -> bool {
    let most = |holds: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| holds(row)).count() * 2 > rows.len();
    let number_alone = |row: &Row| {
        let letters = row.cells[0].chars().count();
        marker::of(&format!("{}文", row.cells[0])).is_some_and(|marker| marker.letters >= letters && letters > 0 && row.cells.len() == 2)
    };
    let page = |row: &Row| {
        let contents = marker::of(&row.cells[0]).is_some_and(|marker| marker.form != Form::Box);
        contents && row.cells.len() == 2 && !row.cells[1].is_empty() && row.cells[1].chars().all(|c| c.is_ascii_digit())
    };
    most(&number_alone) || most(&page)
}

/// Header, rows and what is doubtful about them.
fn fill(grid: &mut Grid, rows: Vec<Row>) {
    let width = rows.iter().filter_map(|row| row.cells.iter().rposition(|cell| !cell.is_empty())).max().map_or(0, |last| last + 1);
    let usual = usual_width(&rows);
    let texts: Vec<Vec<String>> = rows.iter().map(|row| row.cells.clone()).collect();
    let mut head = texts[..header::count(&texts, width)].to_vec();
    let mut body = without_repeats(rows.into_iter().skip(head.len()).collect(), &head);
    for row in body.iter().filter(|row| row.cells.len() < usual && row.words() > 1 && !row.is_numbered_group()) {
        grid.doubts.push(Doubt { line: row.line, expected: format!("{usual} cells"), found: format!("{} cells", row.cells.len()) });
    }
    body.iter_mut().for_each(|row| row.cells.resize(width, String::new()));
    let groups = take_groups(&mut body);
    let (lines, mut cells): (Vec<usize>, Vec<Vec<String>>) = body.into_iter().map(|row| (row.line, row.cells)).unzip();
    read_header(grid, &mut head, &cells, width);
    let columns = Columns::of(&grid.columns, &cells);
    cells.iter_mut().for_each(|row| columns.undo_shift(row));
    for at in columns.move_known_labels(&mut cells) {
        let found = "a label that other rows have further right".to_string();
        grid.doubts.push(Doubt { line: lines[at], expected: "labels from the left".into(), found });
    }
    columns.fill(&mut cells);
    grid.rows = cells;
    if let Some(groups) = groups {
        grid.columns.insert(0, vec!["类别".to_string()]);
        grid.rows.iter_mut().zip(groups).for_each(|(row, group)| row.insert(0, group));
    }
}

/// The columns' paths from the header rows, or from what the cells have in common where no header is printed.
fn read_header(grid: &mut Grid, head: &mut [Vec<String>], cells: &[Vec<String>], width: usize) {
    if head.is_empty() {
        grid.columns = box_list::name_columns(grid.title.as_deref().unwrap_or_default(), cells);
        return;
    }
    if let [only] = &mut head[..] {
        header::align(only, cells, width);
    }
    let named = header::complete(head, width);
    grid.columns = header::paths(head, width);
    if header::name_sums(&mut grid.columns, cells) {
        let found = "sums over years that have slipped by one column".to_string();
        grid.doubts.push(Doubt { line: grid.lines.start, expected: "a name for the first column of numbers".into(), found });
    }
    for at in named {
        let found = format!("none, read as {} like the other groups", grid.columns[at].join(" "));
        grid.doubts.push(Doubt { line: grid.lines.start, expected: format!("a name for column {}", at + 1), found });
    }
    let nameless = (1..width).filter(|at| head.len() > 1 && grid.columns[*at] == grid.columns[at - 1]).count();
    if nameless > 0 {
        let found = format!("{nameless} columns that are called like the one before");
        grid.doubts.push(Doubt { line: grid.lines.start, expected: "a name for each column".into(), found });
    }
}

/// Rows that are but a group's name (一、经济发展 and blanks) are taken out: the group of each other row, or `None` if there
/// are no such rows. Where the rows below leave the first cell to the group, it gets the name.
fn take_groups(rows: &mut Vec<Row>) -> Option<Vec<String>> {
    let numbered =
        |row: &Row| marker::of(&row.cells[0]).is_some_and(|m| matches!(m.form, Form::Enumeration | Form::Bracketed | Form::Part));
    let rest_full = rows.iter().all(|row| row.is_title() || row.words() == row.cells.len());
    let is_group = |row: &Row| row.cells.len() > 2 && (row.is_title() && (rest_full || numbered(row)) || row.is_numbered_group());
    if !rows.iter().any(is_group) || rows.iter().all(is_group) {
        return None;
    }
    let (mut group, mut groups, mut kept, mut merged) = (String::new(), Vec::new(), Vec::new(), false);
    for mut row in std::mem::take(rows) {
        if is_group(&row) {
            let name = usize::from(row.is_numbered_group());
            group = std::mem::take(&mut row.cells[name]);
            continue;
        }
        if row.cells[0].is_empty() && !group.is_empty() {
            row.cells[0].clone_from(&group);
            merged = true;
        }
        groups.push(group.clone());
        kept.push(row);
    }
    *rows = kept;
    (!merged).then_some(groups)
}

/// Rows without the headers that a new page repeats.
fn without_repeats(rows: Vec<Row>, head: &[Vec<String>]) -> Vec<Row> {
    let Some(first) = head.first() else { return rows };
    let same = |row: &Row, header: &[String]| {
        (0..row.cells.len().max(header.len())).all(|at| bare(cell(&row.cells, at)) == bare(cell(header, at)))
    };
    let mut kept: Vec<Row> = Vec::with_capacity(rows.len());
    let mut skip = 0;
    for row in rows {
        if same(&row, first) {
            skip = head.len();
        }
        if skip > 0 && head.get(head.len() - skip).is_some_and(|header| same(&row, header)) {
            skip -= 1;
        } else {
            skip = 0;
            kept.push(row);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::super::tests::shown;

    #[test]
    fn title_in_the_first_row_and_merged_cells() {
        let text = "专栏 2 主要指标\t\t\n类别\t指标\t2025年\n贸易\t零售额\t6560\n\t进出口\t30%\n注：为预期。\n正文。";
        assert_eq!(shown(text), "0..4 专栏2　主要指标\n类别|指标|2025年\n贸易|零售额|6560\n贸易|进出口|30%\n注：为预期。\n");
    }

    #[test]
    fn headers_of_two_rows_repeated_on_a_new_page() {
        let text = "单位：个\n区县\t强度\t\t合计\n\t轻度\t中度\t\n历下区\t1\t\t1\n\n区县\t强度\t\t合计\n\t轻度\t中度\t\n市中区\t2\t3\t5\n合计\t3\t3\t6";
        assert_eq!(shown(text), "0..7 - [个]\n区县|强度›轻度|强度›中度|合计\n历下区|1||1\n市中区|2|3|5\n合计|3|3|6\n");
    }

    #[test]
    fn rows_that_are_groups_become_a_column() {
        let text = "指标\t2020年\t2025年\n一、经济发展\t\t\n总值\t1\t2\n二、民生\t\t\n床位\t3\t4";
        assert_eq!(shown(text), "0..4 -\n类别|指标|2020年|2025年\n一、经济发展|总值|1|2\n二、民生|床位|3|4\n");
    }

    #[test]
    fn cells_between_bars_and_broken_cells() {
        let text = "| 区县 | 数量 |\n|---|---:|\n| 历下区 | 3 |\n| 市中区 | 4 |\n";
        assert_eq!(shown(text), "0..3 -\n区县|数量\n历下区|3\n市中区|4\n");
        let text = "区县\t项目\t数量\n历下区\t公园\t3\n市中区\t湿地\n修复\t4\n天桥区\t绿道\t5";
        assert_eq!(shown(text), "0..4 -\n区县|项目|数量\n历下区|公园|3\n市中区|湿地修复|4\n天桥区|绿道|5\n");
    }

    #[test]
    fn a_row_that_lacks_a_cell_is_doubtful() {
        let text = "区县\t2021年\t2022年\n历下区\t1\t2\n市中区\t3\n天桥区\t4\t5";
        assert_eq!(
            shown(text),
            "0..3 -\n区县|2021年|2022年\n历下区|1|2\n市中区|3|\n天桥区|4|5\ndoubt at 2: expected 3 cells, found 2 cells\n"
        );
    }

    #[test]
    fn tabs_in_lists_and_contents_make_no_table() {
        assert_eq!(shown("一、\t总体要求\n二、\t主要任务\n三、\t保障措施"), "");
        assert_eq!(shown("一、总体要求\t1\n二、主要任务\t12\n三、保障措施\t30"), "");
        assert_eq!(shown("\t到2025年，全面完成。\n\t加强组织领导。"), "");
    }
}
