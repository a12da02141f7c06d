//! Ledgers 工作台账, flattened: one fragment of a cell a line, a number alone begins a row.
//!
//! The header names the columns, and with them what their cells look like: labels before 序号, then measures, deadlines,
//! bodies. Between two numbers stand the cells of a row ([`super::ledger_row`]) and the labels of the next one
//! ([`super::labels`]), which are printed once for several rows and again on each page. Rows are read twice: the second
//! time with the widths that the columns turned out to have.

use super::bodies;
use super::fragments::{self, Fragment, joined, measure};
use super::labels::{self, Run};
use super::ledger_row::{self, Assignment, Column, Rest};
use super::several;
use super::words::{self, Role};
use super::{Doubt, Grid, Sheet, bare, caption, notes};
use crate::normalize::marker::{self, Form};
use crate::normalize::width;
use std::ops::Range;

/// Between two numbers stand at most this many lines; a guess, 40 have been seen.
const ROW_LINES: usize = 100;
/// An assignment that costs more is doubtful.
const DOUBTFUL: u32 = 9;

pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    let header = header(sheet, at)?;
    let numbers = Numbers::below(sheet, header.end);
    let last = *numbers.lines.last().filter(|_| numbers.lines.len() >= 2)?;
    let end = last_line(sheet, last);
    let several = numbers.inline && several::may_be(&header.roles());
    let (of, rows) = several::rows(numbers.zones(sheet, end), several);
    let ledger = Ledger { sheet, header: &header, rows, of, several, numbers: &numbers.lines };
    let assignments = ledger.assign();
    let outside = assignments.last().and_then(|last| ledger.rows.last()?.get(last.rest.start)).map(|fragment| fragment.line);
    let end = outside.unwrap_or(end).max(last + 1);
    let caption = caption::above(sheet, at, floor);
    let mut grid = Grid { title: caption.title, unit: caption.unit, columns: header.columns(), ..Grid::default() };
    grid.doubts = ledger.doubts(&assignments);
    grid.rows = ledger.cells(&assignments, fragments::fragments(sheet, header.end..numbers.lines[0]));
    let (end, notes) = notes::below(sheet, end);
    (grid.lines, grid.notes) = (caption.start..end, notes);
    Some(grid)
}

/// The words above the columns, and the line behind them.
struct Header {
    words: Vec<String>,
    end: usize,
}

impl Header {
    fn roles(&self) -> Vec<Role> {
        self.words.iter().map(|word| words::role(word).unwrap_or(Role::Text)).collect()
    }

    /// Do these words head columns, too? Several words only on the first line; behind a whole header only what no label
    /// of a row ends with.
    fn goes_on(&self, words: &[String]) -> bool {
        const TAILS: &[&str] = &["单位", "部门", "时限", "时间", "期限", "备注", "责任人", "领导"];
        let known = words.iter().filter(|word| words::role(word).is_some()).count();
        let heads = known * 3 >= words.len() * 2 && (words.len() > 1 || words[0].chars().count() <= 8);
        // 重点任务清单 stands above the columns.
        let title = words.len() == 1 && ["表", "清单", "台账", "名单"].iter().any(|end| words[0].ends_with(end));
        match self.words.is_empty() {
            true => heads && !title,
            false => heads && words.len() == 1 && (!is_whole(self) || TAILS.iter().any(|tail| words[0].ends_with(tail))),
        }
    }

    fn columns(&self) -> Vec<Vec<String>> {
        self.words.iter().map(|word| vec![word.clone()]).collect()
    }

    /// Where 序号 stands: labels before it, cells behind it.
    fn number(&self) -> usize {
        self.roles().iter().position(|role| *role == Role::Number).unwrap_or(0)
    }
}

/// 类别 重点任务 序号 具体措施 完成时限 牵头部门 配合部门 on one line or on one line each; letters below it (备 / 注) are a
/// narrow column's.
fn header(sheet: &Sheet, at: usize) -> Option<Header> {
    let first = &sheet.texts[at];
    if first.chars().count() > 8 && !first.contains(['序', '编']) {
        return None;
    }
    let (words, end) = broken_number(sheet, at).unwrap_or((Vec::new(), at));
    let mut header = Header { words, end };
    let short = |text: &&String| text.chars().count() <= 60 && !text.contains(['\t', '。', '，', ',']);
    while let Some(text) = sheet.texts.get(header.end).filter(short) {
        let words = words::split(text);
        let letter = words.len() == 1 && fragments::is_short_word(&words[0], 1);
        let goes_on = header.goes_on(&words);
        match header.words.last_mut().filter(|_| letter) {
            Some(last) if fragments::is_short_word(last, 1) => last.push_str(&words[0]),
            Some(_) => header.words.extend(words),
            None if goes_on => header.words.extend(words),
            None => break,
        }
        header.end += 1;
    }
    is_whole(&header).then_some(header)
}

/// 序 above 号 具体任务 牵头部门: the narrowest column breaks its name.
fn broken_number(sheet: &Sheet, at: usize) -> Option<(Vec<String>, usize)> {
    let first = Some(bare(&sheet.texts[at])).filter(|first| matches!(first.as_str(), "序" | "编"))?;
    let mut words = words::split(sheet.texts.get(at + 1)?);
    let second = words.first_mut().filter(|second| *second == "号")?;
    second.insert_str(0, &first);
    Some((words, at + 2))
}

/// A ledger has numbers, and bodies or deadlines.
fn is_whole(header: &Header) -> bool {
    let roles = header.roles();
    let duties = roles.iter().any(|role| matches!(role, Role::Deadline | Role::Lead | Role::Support));
    header.words.len() >= 3 && roles.contains(&Role::Number) && duties && roles.contains(&Role::Text)
}

/// Where the rows begin.
struct Numbers {
    /// Lines with 1, 2, 3, …
    lines: Vec<usize>,
    /// The numbers stand in front of the first fragment, not alone on their lines.
    inline: bool,
}

impl Numbers {
    /// The way in which the first number is printed is that of all.
    fn below(sheet: &Sheet, from: usize) -> Numbers {
        let window = from..sheet.len().min(from + ROW_LINES);
        let first = window.clone().find(|at| number(sheet, *at, false) == Some(1));
        let inline = window.take_while(|at| first.is_none_or(|first| *at < first)).find(|at| number(sheet, *at, true) == Some(1));
        let mut numbers = Numbers { lines: Vec::new(), inline: inline.is_some() };
        let mut at = from;
        while let Some(found) =
            (at..sheet.len().min(at + ROW_LINES)).find(|at| number(sheet, *at, numbers.inline) == Some(numbers.lines.len() + 1))
        {
            numbers.lines.push(found);
            at = found + 1;
        }
        numbers
    }

    /// The fragments behind each number.
    fn zones(&self, sheet: &Sheet, end: usize) -> Vec<Vec<Fragment>> {
        let ends = self.lines.iter().skip(1).copied().chain([end]);
        let zone = |(number, end): (&usize, usize)| {
            let mut fragments = fragments::fragments(sheet, number + usize::from(!self.inline)..end);
            if self.inline && !fragments.is_empty() {
                let first = fragments.remove(0).without_number();
                fragments.insert(0, first);
            }
            fragments
        };
        self.lines.iter().zip(ends).map(zone).collect()
    }
}

/// The number that a line holds: alone, or in front of words.
fn number(sheet: &Sheet, at: usize, inline: bool) -> Option<usize> {
    let text: String = sheet.texts[at].chars().take(24).map(width::fold).collect();
    if !inline {
        return bare(&text).parse().ok();
    }
    let (digits, rest) = text.split_once(' ')?;
    let words = rest.trim_start().starts_with(|c: char| width::is_ideograph(c) || matches!(c, '“' | '《'));
    digits.parse().ok().filter(|_| words && !rest.trim_start().starts_with(['年', '月', '日']))
}

/// The line behind the last row, as far as one can see without reading it: a note, an annex, the number of lines.
fn last_line(sheet: &Sheet, number: usize) -> usize {
    let annex = |text: &str| marker::of(text).is_some_and(|marker| matches!(marker.form, Form::Annex | Form::Chapter | Form::Box));
    let ends = |at: &usize| notes::opens(&sheet.texts[*at]) || annex(&sheet.texts[*at]) || sheet.lines[*at].marked;
    let limit = sheet.len().min(number + ROW_LINES / 2);
    (number + 1..limit).find(ends).unwrap_or(limit)
}

type Assign = fn(&[Fragment], &[Column], Rest) -> Option<Assignment>;

struct Ledger<'a> {
    sheet: &'a Sheet<'a>,
    header: &'a Header,
    /// The fragments of each row, with the labels of the next.
    rows: Vec<Vec<Fragment>>,
    /// Which number each row has, from 0.
    of: Vec<usize>,
    /// A row may have several tasks and has a name.
    several: bool,
    /// The line of each row's number.
    numbers: &'a [usize],
}

impl Ledger<'_> {
    /// Reads all rows, and again with the widths that the first reading found.
    fn assign(&self) -> Vec<Assignment> {
        let roles = self.header.roles();
        let mut columns: Vec<Column> =
            roles[self.header.number() + 1..].iter().map(|role| Column { role: *role, measure: 0, named: false }).collect();
        columns.iter_mut().take(usize::from(self.several)).for_each(|column| column.named = true);
        let first = self.assign_with(&columns, 0, ledger_row::assign);
        for (at, column) in columns.iter_mut().enumerate() {
            let mut widths: Vec<usize> =
                first.iter().zip(&self.rows).flat_map(|(row, fragments)| inner_widths(&row.cells[at], fragments)).collect();
            column.measure = measure(&mut widths);
        }
        let mut labels: Vec<usize> =
            first.iter().zip(&self.rows).flat_map(|(row, fragments)| &fragments[row.rest.clone()]).map(|f| f.width).collect();
        labels.sort_unstable();
        // The widest label column: nine label fragments in ten are no wider.
        let widest = labels.get(labels.len() * 9 / 10).copied().unwrap_or(0);
        self.assign_with(&columns, widest, ledger_row::assign_over_hidden_break)
    }

    fn assign_with(&self, columns: &[Column], labels: usize, assign: Assign) -> Vec<Assignment> {
        let last = self.rows.len() - 1;
        let rest = |at: usize| if at == last { Rest::Outside } else { Rest::Labels(labels) };
        let everything = |fragments: &[Fragment]| {
            let mut cells = vec![Vec::new(); columns.len()];
            cells[0].push(0..fragments.len());
            Assignment { cells, rest: fragments.len()..fragments.len(), cost: u32::MAX }
        };
        let rows = self.rows.iter().enumerate();
        rows.map(|(at, fragments)| assign(fragments, columns, rest(at)).unwrap_or_else(|| everything(fragments))).collect()
    }

    fn cells(&self, assignments: &[Assignment], first: Vec<Fragment>) -> Vec<Vec<String>> {
        let number = self.header.number();
        let mut runs = vec![Run { row: 0, fragments: first }];
        for (at, (row, fragments)) in assignments.iter().zip(&self.rows).enumerate().take(self.rows.len() - 1) {
            runs.push(Run { row: at + 1, fragments: fragments[row.rest.clone()].to_vec() });
        }
        runs.retain(|run| !run.fragments.is_empty());
        let mut parted = runs.iter().map(|run| run.row).zip(labels::part(&runs, number)).peekable();
        let mut labels = vec![String::new(); number];
        let row = |(at, (row, fragments)): (usize, (&Assignment, &Vec<Fragment>))| {
            if let Some((_, texts)) = parted.next_if(|(run, _)| *run == at) {
                for (label, text) in labels.iter_mut().zip(texts).filter_map(|(label, text)| Some((label, text?))) {
                    *label = self.sheet.cell(&text);
                }
            }
            let roles = self.header.roles();
            let cells = row.cells.iter().zip(&roles[number + 1..]).map(|(pages, role)| self.cell(pages, fragments, *role));
            labels.iter().cloned().chain([(self.of[at] + 1).to_string()]).chain(cells).collect()
        };
        assignments.iter().zip(&self.rows).enumerate().map(row).collect()
    }

    /// Reading text of a cell. Names of bodies and deadlines hold no blanks; where bodies have but one column, a name that
    /// begins a line behind a whole name is parted from it by a blank.
    fn cell(&self, pages: &[Range<usize>], fragments: &[Fragment], role: Role) -> String {
        let taken = pages.iter().flat_map(|page| &fragments[page.clone()]);
        let text = match role {
            Role::Lead | Role::Support => bodies::joined(taken),
            Role::Deadline => joined(taken).replace(' ', ""),
            _ => joined(taken),
        };
        width::read(&text, self.sheet.typesetting)
    }

    fn doubts(&self, assignments: &[Assignment]) -> Vec<Doubt> {
        let doubtful = |(at, row): (usize, &Assignment)| {
            let expected = format!("cells of row {} that fit their columns", self.of[at] + 1);
            (row.cost > DOUBTFUL).then(|| Doubt { line: self.numbers[self.of[at]], expected, found: format!("a misfit of {}", row.cost) })
        };
        assignments.iter().enumerate().filter_map(doubtful).collect()
    }
}

/// Widths of all fragments that another one follows in their cell.
fn inner_widths(pages: &[Range<usize>], fragments: &[Fragment]) -> Vec<usize> {
    let all: Vec<usize> = pages.iter().flat_map(|page| &fragments[page.clone()]).map(|fragment| fragment.width).collect();
    all[..all.len().saturating_sub(1)].to_vec()
}

#[cfg(test)]
mod tests {
    use super::super::tests::shown;

    #[test]
    fn cells_labels_and_borders() {
        let text = "附件 2\n重点任务工作台账\n类别 重点任务 序号 具体措施 完成时限 牵头部门 配合部门\n一、持续\n调整优\n化结构\n着力优化产\n业布局\n1\n立足资源环境承载能力，落实“三线一单”，建立动态更新\n和调整机制。\n2021 年全\n年\n市生态环境局\n钢城分局\n区发展改革\n局、区自然资\n源局\n加大产能控\n制力度\n2\n严禁新增钢铁、焦化、电解铝、铸造、水泥和平板玻璃等\n产能。\n2021 年年\n底前\n区发展改革局\n区行政审批服\n务局\n3\n严格落实目录。\n2021 年年\n底前\n区工业和信息\n化局\n注：以上任务均需落实。";
        assert_eq!(
            shown(text),
            "2..34 重点任务工作台账\n类别|重点任务|序号|具体措施|完成时限|牵头部门|配合部门\n一、持续调整优化结构|着力优化产业布局|1|立足资源环境承载能力，落实“三线一单”，建立动态更新和调整机制。|2021年全年|市生态环境局钢城分局|区发展改革局、区自然资源局\n一、持续调整优化结构|加大产能控制力度|2|严禁新增钢铁、焦化、电解铝、铸造、水泥和平板玻璃等产能。|2021年年底前|区发展改革局|区行政审批服务局\n一、持续调整优化结构|加大产能控制力度|3|严格落实目录。|2021年年底前|区工业和信息化局|\n注：以上任务均需落实。\n"
        );
    }

    #[test]
    fn a_page_break_prints_part_of_every_cell() {
        let text = "序号 具体措施 完成时限 牵头部门 配合部门\n\n1\n\n推进老旧机械改造淘汰，推动老旧工程机械淘汰报废，通过农\n\n2021 年全\n\n年\n\n区住房城乡建\n\n设局、区交通\n\n区 财 政 局\n 机购置补贴，推动农业机械报废。 运输局、区农\n\n业农村局\n\n2\n\n严格落实政策。\n\n2021 年全\n\n年\n\n区财政局";
        assert_eq!(
            shown(text),
            "0..14 -\n序号|具体措施|完成时限|牵头部门|配合部门\n1|推进老旧机械改造淘汰，推动老旧工程机械淘汰报废，通过农机购置补贴，推动农业机械报废。|2021年全年|区住房城乡建设局、区交通运输局、区农业农村局|区财政局\n2|严格落实政策。|2021年全年|区财政局|\n"
        );
    }

    #[test]
    fn numbers_before_words_and_one_column_of_bodies() {
        let text = "重点任务分工表\n序号 工作任务 责任单位 完成时限\n1 加快建设智慧平台，实现数据共享，提高服务能力，\n方便群众办事。\n市大数据局\n市财政局\n6月底前\n2 完善制度，加强监督。\n各区县、市发展改革委\n长期坚持\n（此件公开发布）";
        assert_eq!(
            shown(text),
            "0..9 重点任务分工表\n序号|工作任务|责任单位|完成时限\n1|加快建设智慧平台，实现数据共享，提高服务能力，方便群众办事。|市大数据局　市财政局|6月底前\n2|完善制度，加强监督。|各区县、市发展改革委|长期坚持\n"
        );
    }
}
