//! Printed lines to tables: rows under header paths, merged cells filled in.
//!
//! Texts taken from pages set their tables in seven ways, one file each:
//! - [`tabbed`]: cells parted by tabs (or by `|`), which a conversion left;
//! - [`even`]: cells parted by blanks, a row a line, nothing wrapped;
//! - [`spaced`]: cells parted by blanks, names and values wrapped over lines;
//! - [`roster`]: names of a leading group, 组长：王青　市政府办公厅副主任;
//! - [`cells`]: a whole cell a line, nothing wrapped;
//! - [`ledger`]: 工作台账, every cell flattened to the fragments that its column's width made of it;
//! - [`grades`]: 分级标准, the same for a few rows of thresholds.
//!
//! [`caption`] and [`notes`] read what stands above and below, [`box_list`] a 专栏 whose paragraphs are rows. A line that
//! no reader claims is no line of a table. Leaves to others: which document and section a table belongs to, and what its
//! numbers mean.

mod bodies;
mod box_list;
mod caption;
mod cell_fit;
mod cells;
mod even;
mod fragments;
mod grade_terms;
mod grades;
mod group_row;
mod header;
mod labels;
mod ledger;
mod ledger_row;
mod merged;
mod next_table;
mod notes;
mod roster;
mod rowspan;
mod several;
mod spaced;
mod spaced_row;
mod tabbed;
mod value;
mod words;

pub use box_list::{Listing, of_box};

use crate::normalize::line::Line;
use crate::normalize::rejoin;
use crate::normalize::width::{self, Typesetting, is_ideograph};
use std::ops::Range;

/// A table as printed, with the printed lines that it takes up.
///
/// Every row has as many cells as there are columns, and every column a path of at least one word (empty where no header
/// is printed). Grids never overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    /// Indices into the slice given to [`find`]: title, unit, header, rows and notes. An annex's title above the table is
    /// not among them, though it is the table's `title`.
    pub lines: Range<usize>,
    /// Reading text; of a box the whole 专栏1 济南市…主要指标.
    pub title: Option<String>,
    /// 单位：万人 above the table, without 单位.
    pub unit: Option<String>,
    /// Header paths, outer to inner.
    pub columns: Vec<Vec<String>>,
    pub rows: Vec<Vec<String>>,
    /// 注：… at the foot, as printed.
    pub notes: Vec<String>,
    pub doubts: Vec<Doubt>,
}

/// A cell or row that could not be placed for sure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Index into the slice given to [`find`].
    pub line: usize,
    pub expected: String,
    pub found: String,
}

/// All tables of one document, in order, not overlapping. `lines` are its printed lines without page furniture.
pub fn find(lines: &[Line], typesetting: Typesetting) -> Vec<Grid> {
    let sheet = Sheet::new(lines, typesetting);
    let (mut grids, mut at, mut floor) = (Vec::new(), 0, 0);
    while at < lines.len() {
        match read(&sheet, at, floor) {
            Some(grid) => {
                at = grid.lines.end.max(at + 1);
                floor = at;
                grids.push(grid);
            }
            None => at += 1,
        }
    }
    grids
}

/// The table whose header or first row is line `at`; what stands above it is looked for no further up than `floor`.
fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    tabbed::read(sheet, at, floor)
        .or_else(|| cells::read(sheet, at, floor))
        .or_else(|| even::read(sheet, at, floor))
        .or_else(|| spaced::read(sheet, at, floor))
        .or_else(|| ledger::read(sheet, at, floor))
        .or_else(|| grades::read(sheet, at, floor))
        .or_else(|| roster::read(sheet, at, floor))
}

/// The printed lines of one document and what every reader asks of them.
struct Sheet<'a> {
    lines: &'a [Line],
    texts: Vec<String>,
    typesetting: Typesetting,
    /// The number of empty lines that most lines have before them: extractions leave none or one.
    usual_gap: usize,
    /// Nothing is wrapped: a paragraph a line.
    whole_lines: bool,
}

impl<'a> Sheet<'a> {
    fn new(lines: &'a [Line], typesetting: Typesetting) -> Self {
        let mut gaps: Vec<usize> = lines.iter().map(|line| line.gap).collect();
        gaps.sort_unstable();
        Sheet {
            lines,
            texts: lines.iter().map(Line::text).collect(),
            typesetting,
            usual_gap: gaps.get(gaps.len() / 2).copied().unwrap_or(0),
            whole_lines: cells::are_whole(lines),
        }
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    /// Does the line continue the logical line before it? Right for titles and notes, not for cells. Few lines are asked,
    /// and each answer depends on the lines around it only.
    fn joins(&self, at: usize) -> bool {
        const AROUND: usize = 50;
        let start = at.saturating_sub(AROUND);
        let end = self.lines.len().min(at + AROUND);
        rejoin::continuations(&self.lines[start..end]).get(at - start).copied().unwrap_or(false)
    }

    /// Reading text of one line.
    fn text(&self, at: usize) -> String {
        width::read(&self.texts[at], self.typesetting)
    }

    /// Reading text of several lines of prose.
    fn prose(&self, lines: Range<usize>) -> String {
        width::read(&crate::normalize::line::text(&rejoin::join(&self.lines[lines])), self.typesetting)
    }

    /// Reading text of a cell. A blank between two ideographs is where the cell's line was broken, unless what follows it
    /// is a paragraph with a label of its own (历下区：… 市中区：…).
    fn cell(&self, quote: &str) -> String {
        let text = width::read(quote, self.typesetting);
        let letters: Vec<char> = text.chars().collect();
        let breaks = |at: usize| {
            let inside = at > 0 && letters.get(at + 1).is_some_and(|c| is_ideograph(*c)) && is_ideograph(letters[at - 1]);
            matches!(letters[at], ' ' | '\u{3000}') && inside && !letters[at + 1..].iter().take(12).any(|c| *c == '：')
        };
        (0..letters.len()).filter(|at| !breaks(*at)).map(|at| letters[at]).collect::<String>().trim().to_string()
    }
}

/// Letters but blanks, widths folded: two headers that print the same are the same.
fn bare(text: &str) -> String {
    text.chars().map(width::fold).filter(|c| !matches!(c, ' ' | '\t')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::normalize::{furniture, line, seed};
    use expect_test::expect_file;
    use proptest::prelude::*;

    pub fn printed_lines(text: &str) -> Vec<Line> {
        furniture::part(line::lines(&seed::Seed { name: "a.txt".into(), text: text.into() })).0
    }

    pub fn with_sheet<T>(text: &str, read: impl FnOnce(&Sheet) -> T) -> T {
        read(&Sheet::new(&printed_lines(text), Typesetting::of(text)))
    }

    /// All tables of a text, one fact a line.
    pub fn shown(text: &str) -> String {
        let lines = printed_lines(text);
        find(&lines, Typesetting::of(text)).iter().map(|grid| show(grid, |at| at)).collect()
    }

    fn show(grid: &Grid, number: impl Fn(usize) -> usize) -> String {
        let last = number(grid.lines.end.max(1) - 1);
        let title = grid.title.as_deref().unwrap_or("-");
        let unit = grid.unit.as_ref().map(|unit| format!(" [{unit}]")).unwrap_or_default();
        let mut text = format!("{}..{last} {title}{unit}\n", number(grid.lines.start));
        text += &(grid.columns.iter().map(|path| path.join("›")).collect::<Vec<_>>().join("|") + "\n");
        grid.rows.iter().for_each(|row| text += &(row.join("|") + "\n"));
        grid.notes.iter().for_each(|note| text += &format!("{note}\n"));
        grid.doubts
            .iter()
            .for_each(|doubt| text += &format!("doubt at {}: expected {}, found {}\n", number(doubt.line), doubt.expected, doubt.found));
        text
    }

    fn seed_lines(name: &str) -> (Vec<Line>, Typesetting) {
        let bytes = std::fs::read(format!("{}/seeds/{name}.txt", env!("CARGO_MANIFEST_DIR"))).expect("a seed of the repository");
        let seed = seed::decode(name, bytes).expect("a text");
        (furniture::part(line::lines(&seed)).0, Typesetting::of(&seed.text))
    }

    const SEEDS: [&str; 5] =
        ["000_7f511eba139c84dd", "001_2d284df3f420635e", "002_6cb87f9d3e2860d9", "003_667e483abbbf26c5", "004_7208055b08d4d5fa"];

    #[test]
    fn tables_of_the_seeds() {
        let golden = [
            expect_file!["../../../tests/golden/tables/000.txt"],
            expect_file!["../../../tests/golden/tables/001.txt"],
            expect_file!["../../../tests/golden/tables/002.txt"],
            expect_file!["../../../tests/golden/tables/003.txt"],
            expect_file!["../../../tests/golden/tables/004.txt"],
        ];
        for (name, golden) in SEEDS.iter().zip(golden) {
            let (lines, typesetting) = seed_lines(name);
            let tables: Vec<String> = find(&lines, typesetting).iter().map(|grid| show(grid, |at| lines[at].number)).collect();
            golden.assert_eq(&tables.join("\n"));
        }
    }

    /// Words of a table's lines that the table does not hold. Headers and labels that a new page repeats are held once.
    fn lost(grid: &Grid, lines: &[Line]) -> Vec<String> {
        let plain = |text: &str| text.chars().map(width::fold).filter(|c| c.is_alphanumeric()).collect::<String>();
        let cells = grid.columns.iter().chain(&grid.rows).flatten().chain(&grid.title).chain(&grid.unit).chain(&grid.notes);
        let held: Vec<String> = cells.chain(grid.doubts.iter().map(|doubt| &doubt.found)).map(|text| plain(text)).collect();
        let printed = lines[grid.lines.clone()].iter().map(Line::text).filter(|text| caption::unit(text).is_none());
        let words: Vec<String> = printed
            .filter(|text| !caption::is_continuation(text))
            .flat_map(|text| text.split([' ', '\t', '\u{3000}', '|', ':', '：']).map(plain).collect::<Vec<_>>())
            .collect();
        words.into_iter().filter(|word| !held.iter().any(|text| text.contains(word.as_str()))).collect()
    }

    #[test]
    fn nothing_of_a_table_is_lost() {
        for name in SEEDS {
            let (lines, typesetting) = seed_lines(name);
            for grid in find(&lines, typesetting) {
                assert_eq!(lost(&grid, &lines), Vec::<String>::new(), "{name}: {:?}", grid.title);
            }
        }
    }

    /// What tables of plans are made of.
    const PIECES: &[&str] = &[
        "\n",
        "\n\n",
        "\n ",
        "\t",
        " ",
        "　",
        "|",
        "序号",
        "类别 重点任务 序号 具体措施 完成时限 牵头部门 配合部门",
        "指标 2020年 2025年 属性",
        "指标",
        "2020年",
        "2025 年",
        "属性",
        "约束性",
        "预期性",
        "1",
        "2",
        "3",
        "13.6%",
        "—",
        "〔35.8〕",
        "[ 105 ]",
        "(一)转型",
        "一、持续",
        "调整优",
        "着力优化产",
        "区发展改革局",
        "局、区城管",
        "市生态环境局",
        "钢城分局",
        "2021 年全",
        "年",
        "严格落实目录。",
        "加强监督，",
        "专栏 2 主要指标",
        "表 1 任务分解表",
        "附件 1",
        "分级标准及响应级别表",
        "分级标准",
        "响应级别",
        "死亡人数",
        "特大型",
        "大型",
        "小型",
        "1000人以上",
        "Ⅰ级响应",
        "4.5≤M＜6.0",
        "组　长：",
        "王　青",
        "名单",
        "注：",
        "说明",
        "单位：个",
        "（单位：万人）",
        "续表",
        "合计",
        "区县",
        "历下区",
    ];

    proptest! {
        #[test]
        fn any_text_gives_whole_tables(pieces in proptest::collection::vec(0..PIECES.len(), 0..120)) {
            let text: String = pieces.into_iter().map(|piece| PIECES[piece]).collect();
            check(&text)?;
        }

        #[test]
        fn tables_of_random_cells_are_whole(cells in proptest::collection::vec((0..PIECES.len(), 0..3_usize), 0..80)) {
            let text: String = cells.into_iter().map(|(piece, mark)| PIECES[piece].to_string() + ["\t", "\n", " "][mark]).collect();
            check(&text)?;
        }
    }

    fn check(text: &str) -> Result<(), TestCaseError> {
        let lines = line::lines(&seed::Seed { name: "a.txt".into(), text: text.into() });
        for typesetting in [Typesetting::Plain, Typesetting::Gazette] {
            let mut end = 0;
            for grid in find(&lines, typesetting) {
                prop_assert!(end <= grid.lines.start && grid.lines.start < grid.lines.end && grid.lines.end <= lines.len());
                prop_assert!(grid.columns.len() >= 2 && grid.columns.iter().all(|path| !path.is_empty()));
                prop_assert!(!grid.rows.is_empty() && grid.rows.iter().all(|row| row.len() == grid.columns.len()));
                prop_assert!(grid.doubts.iter().all(|doubt| grid.lines.contains(&doubt.line)));
                end = grid.lines.end;
            }
        }
        Ok(())
    }
}
