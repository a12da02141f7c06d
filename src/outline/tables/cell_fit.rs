//! Which of the cells of a row stands in which column, where cells without words are not printed.
//!
//! Every column holds things of one kind: names of bodies, 预期性, a measure, a number, words. The cells keep their order;
//! of all ways to lay them over the columns the one that costs least is taken.

use super::bodies;
use super::cells::Cell;
use super::value::Kind;
use super::words::{self, Role};

/// What a column holds, by the word above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Bodies,
    Attribute,
    Unit,
    Value,
    Deadline,
    /// 一级指标, 类别: stands for several rows.
    Group,
    Words,
}

impl Column {
    pub fn of(header: &str) -> Self {
        let bodies = ["单位", "部门", "主体"].iter().any(|end| header.ends_with(end)) && header.chars().count() >= 4;
        match words::role(header) {
            _ if bodies && !header.contains("计量") => Column::Bodies,
            Some(Role::Lead | Role::Support) => Column::Bodies,
            Some(Role::Attribute) => Column::Attribute,
            Some(Role::Unit) => Column::Unit,
            Some(Role::Value) => Column::Value,
            Some(Role::Deadline) => Column::Deadline,
            Some(Role::Group) => Column::Group,
            _ => Column::Words,
        }
    }

    /// Is an empty cell one that is merged with the one above?
    pub fn is_merged(self) -> bool {
        matches!(self, Column::Bodies | Column::Group)
    }

    fn skipped(self) -> u32 {
        match self {
            Column::Bodies | Column::Group => 2,
            Column::Value | Column::Deadline => 4,
            _ => 7,
        }
    }

    fn fit(self, text: &str) -> u32 {
        let kind = Kind::of(text);
        let bodies = are_bodies(text);
        match self {
            Column::Bodies => {
                if bodies {
                    0
                } else {
                    15
                }
            }
            Column::Attribute => {
                if kind == Kind::Attribute {
                    0
                } else {
                    20
                }
            }
            Column::Unit => {
                if kind == Kind::Text && text.chars().count() <= 8 && !bodies {
                    0
                } else {
                    12
                }
            }
            Column::Value => match kind {
                Kind::Number | Kind::Dash | Kind::Year => 0,
                Kind::Attribute => 20,
                _ if bodies => 8,
                _ => 3,
            },
            Column::Deadline => {
                if text.contains(['年', '月', '期', '底']) && text.chars().count() <= 20 {
                    0
                } else {
                    8
                }
            }
            Column::Group | Column::Words => match kind {
                Kind::Attribute => 20,
                Kind::Number | Kind::Dash => 6,
                _ if bodies => 6,
                _ => 0,
            },
        }
    }
}

/// 区发展改革委、区财政局，各街镇: names of bodies and nothing else.
fn are_bodies(text: &str) -> bool {
    const MORE: &[&str] = &["集团", "公司", "专班", "街镇", "各部门", "相关部门", "园区", "管委会"];
    let names: Vec<&str> = text.split(['、', '，', ',', '；']).map(str::trim).filter(|name| !name.is_empty()).collect();
    let is_body = |name: &&&str| {
        let short = name.chars().count() <= 18 && !name.contains(|letter: char| letter.is_ascii_digit() || "。：".contains(letter));
        short && (bodies::is_complete(name) || MORE.iter().any(|end| name.ends_with(end)))
    };
    let begins = names.first().is_some_and(|name| bodies::begins(name) || bodies::is_agency(name) || names.len() > 1);
    begins && names.iter().filter(is_body).count() * 4 >= names.len() * 3
}

/// What lies in no column costs: it labels the next row or heads a group.
fn outside(cells: &[Cell]) -> u32 {
    let one = |cell: &Cell| {
        let odd = if Kind::of(&cell.text).is_value() || are_bodies(&cell.text) { 12 } else { 0 };
        1 + odd + if cell.text.ends_with('。') { 8 } else { 0 }
    };
    cells.iter().map(one).sum()
}

/// Two cells in one column: cells are whole.
const TWICE: u32 = 9;
/// An empty line stands before the first cell of the next row; where it does not, or stands within the row, something is odd.
const PARTED: u32 = 3;

/// For each cell its column; `None` for those that lie behind the last column.
pub fn lay(cells: &[Cell], columns: &[Column]) -> Vec<Option<usize>> {
    let (rows, width) = (cells.len(), columns.len());
    let skip = |from: usize, to: usize, parted: bool| -> u32 {
        let cost = |at: usize| if parted && at + 1 == to { 1 } else { columns[at].skipped() };
        (from..to).map(cost).sum()
    };
    // best[cell][column]: the cells from `cell` on, where the next free column is `column`; the cost and the column taken.
    let mut best = vec![vec![(0_u32, None::<usize>); width + 1]; rows + 1];
    for cell in (0..=rows).rev() {
        for column in 0..=width {
            let parted = cells.get(cell).is_some_and(|cell| cell.parted);
            let odd = if cells.iter().any(|cell| cell.parted) && !parted && cell < rows { PARTED } else { 0 };
            let mut found = (skip(column, width, false) + outside(&cells[cell..]) + odd, None);
            for taken in (column.saturating_sub(1)..width).filter(|_| cell < rows) {
                let again = taken < column;
                let cost = if again { TWICE } else { skip(column, taken, parted) + if parted && taken == column { PARTED } else { 0 } };
                let whole = cost + columns[taken].fit(&cells[cell].text) + best[cell + 1][taken + 1].0;
                if whole < found.0 {
                    found = (whole, Some(taken));
                }
            }
            best[cell][column] = found;
        }
    }
    let (mut laid, mut column) = (Vec::new(), 0);
    for row in best.iter().take(rows) {
        let taken = row[column].1;
        laid.push(taken);
        column = match taken {
            Some(taken) => taken + 1,
            None => break,
        };
    }
    laid.resize(rows, None);
    laid
}
