//! Small tables of grades, flattened: 分级标准 → 死亡人数 for 特大型, 大型, 中型, 小型.
//!
//! Their header is a title 分级标准 spread over fragments, their rows begin with the steps of a ladder, their cells are
//! made of few terms ([`super::grade_terms`]). A row with a term for every column is read in order; else a term goes to
//! the one column that measures what it measures. What fits no column for sure is left out and said.

use super::fragments::parts;
use super::grade_terms::{self, Kind, Term};
use super::{Doubt, Grid, Sheet, bare, caption, notes};
use crate::normalize::marker::{self, Form};
use crate::normalize::width;

/// A table of grades takes no more lines than this; a guess, 50 have been seen.
const LONGEST: usize = 120;

pub fn read(sheet: &Sheet, at: usize, floor: usize) -> Option<Grid> {
    let title = caption_of_grades(sheet, at, floor)?;
    let end = last_line(sheet, at);
    let labels = labels(sheet, at, end);
    let first = *labels.first().filter(|_| labels.len() >= 3)?;
    let header = Header::read(&header_words(sheet, at, first))?;
    let mut grid = Grid { title: title.title, unit: title.unit, columns: header.columns.clone(), ..Grid::default() };
    for (line, next) in labels.iter().zip(labels.iter().skip(1).chain([&end])) {
        let texts: Vec<String> = (*line..*next).flat_map(|line| parts(&sheet.texts[line])).collect();
        header.add_row(&texts, *line, sheet, &mut grid);
    }
    let (end, notes) = notes::below(sheet, end);
    (grid.lines, grid.notes) = (title.start..end, notes);
    Some(grid)
}

/// The caption, if the line is the first below a title like 地质灾害分级标准及响应级别表.
fn caption_of_grades(sheet: &Sheet, at: usize, floor: usize) -> Option<caption::Caption> {
    let short = (2..=12).contains(&bare(&sheet.texts[at]).chars().count());
    let named = |line: usize| ["分级标准", "等级标准", "级别", "等级划分", "分级表"].iter().any(|word| sheet.texts[line].contains(word));
    if !short || !(floor.max(at.saturating_sub(3))..at).any(named) {
        return None;
    }
    let caption = caption::above(sheet, at, floor);
    let title = bare(caption.title.as_deref()?);
    ["分级", "级别", "等级"].iter().any(|word| title.contains(word)).then_some(caption)
}

/// The lines that begin a row: steps of one ladder, that of the first one.
fn labels(sheet: &Sheet, at: usize, end: usize) -> Vec<usize> {
    let found: Vec<(usize, usize)> = (at..end).filter_map(|line| Some((line, ladder(&bare(&sheet.texts[line]))?))).collect();
    let own = found.first().map(|(_, ladder)| *ladder);
    found.into_iter().filter(|(_, ladder)| Some(*ladder) == own).map(|(line, _)| line).collect()
}

/// The ladder of a label: alone on its line, or with the values of its row (特大型1000人以上…).
fn ladder(bare: &str) -> Option<usize> {
    let (ladder, step) = grade_terms::step(bare)?;
    let alone = bare.chars().count() <= step.chars().count() + 6 && !bare.contains("响应");
    let valued = bare[step.len()..].starts_with(|c: char| c.is_ascii_digit());
    (alone || valued).then_some(ladder)
}

fn last_line(sheet: &Sheet, at: usize) -> usize {
    let limit = sheet.len().min(at + LONGEST);
    let annex = |text: &str| marker::of(text).is_some_and(|marker| matches!(marker.form, Form::Annex | Form::Chapter | Form::Enumeration));
    let ends = |line: &usize| {
        let text = &sheet.texts[*line];
        notes::opens(text) || annex(text) || caption::is_print_date(&bare(text)) || sheet.lines[*line].marked
    };
    (at..limit).find(ends).unwrap_or(limit)
}

/// A word of the header and the line that it ends on.
struct Word {
    text: String,
    line: usize,
}

/// Fragments joined to words: a word ends with what such columns are called, and holds no open bracket.
fn header_words(sheet: &Sheet, at: usize, end: usize) -> Vec<Word> {
    const TAILS: &[&str] =
        &["等级", "级别", "标准", "人员", "人数", "损失", "烈度", "震级", "面积", "数量", "情况", "程度", "险情", "灾情", "条件", ")"];
    let (mut words, mut text): (Vec<Word>, String) = (Vec::new(), String::new());
    for line in at..end {
        for part in parts(&sheet.texts[line]).iter().flat_map(|part| halves(&bare(part))) {
            text.push_str(&part);
            if TAILS.iter().any(|tail| text.ends_with(tail)) && text.matches('(').count() == text.matches(')').count() {
                words.push(Word { text: width::read(&std::mem::take(&mut text), sheet.typesetting), line });
            }
        }
    }
    if !text.is_empty() {
        words.push(Word { text, line: end });
    }
    words
}

/// 险 情 灾 情, driven apart, is two words.
fn halves(bare: &str) -> Vec<String> {
    match bare.chars().collect::<Vec<_>>()[..] {
        [a, b, c, d] if b == d && a != c => vec![[a, b].iter().collect(), [c, d].iter().collect()],
        _ => vec![bare.to_string()],
    }
}

struct Header {
    columns: Vec<Vec<String>>,
    /// What each column takes.
    takes: Vec<Takes>,
    /// What the rows grade: 地震灾害.
    subject: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    Label,
    Only(Kind),
    /// An inequality in any letter that no other column claims.
    AnyLetter,
    Anything,
}

impl Header {
    /// The first level ends with the column of levels; what follows hangs below its 分级标准, in two levels where one line
    /// of words stands above a line of as many words or a multiple of them.
    fn read(words: &[Word]) -> Option<Header> {
        let last = words.iter().position(|word| word.text.ends_with("级别"))?;
        let group = words[..last].iter().position(|word| word.text.ends_with("标准"))?;
        let below = &words[last + 1..];
        let middle = below.iter().take_while(|word| word.line == below[0].line).count();
        let leaves = below.len() - middle;
        let nested = middle >= 2 && leaves > 0 && leaves.is_multiple_of(middle);
        let mut columns: Vec<Vec<String>> = Vec::new();
        for (at, word) in words[..=last].iter().enumerate() {
            match (at == group && !below.is_empty(), nested) {
                (false, _) => columns.push(vec![word.text.clone()]),
                (true, false) => columns.extend(below.iter().map(|leaf| vec![word.text.clone(), leaf.text.clone()])),
                (true, true) => columns.extend(
                    below[middle..]
                        .iter()
                        .enumerate()
                        .map(|(leaf, name)| vec![word.text.clone(), below[leaf * middle / leaves].text.clone(), name.text.clone()]),
                ),
            }
        }
        let mut takes: Vec<Takes> = columns.iter().map(|path| takes(path.last().map_or("", String::as_str))).collect();
        takes[0] = Takes::Label;
        let subject = words[0].text.trim_end_matches("等级").trim_end_matches("级别").to_string();
        Some(Header { columns, takes, subject })
    }

    /// Adds the row that is made of these fragments, the first of which is (the beginning of) its label.
    fn add_row(&self, texts: &[String], line: usize, sheet: &Sheet, grid: &mut Grid) {
        let (label, rest) = self.label(texts);
        let terms = grade_terms::terms(&rest);
        let mut row = vec![String::new(); self.columns.len()];
        row[0] = label;
        let level = self.takes.iter().position(|takes| *takes == Takes::Only(Kind::Level));
        let mut doubt = |expected: String, found: String| grid.doubts.push(Doubt { line, expected, found });
        let all = terms.len() == row.len() - 1;
        let all_but_level =
            level == Some(row.len() - 1) && terms.len() == row.len() - 2 && terms.iter().all(|term| term.kind != Kind::Level);
        if (all || all_but_level) && terms.iter().all(|term| term.kind != Kind::Words) {
            row[1..].iter_mut().zip(&terms).for_each(|(cell, term)| *cell = width::read(&term.text, sheet.typesetting));
        } else {
            for term in &terms {
                match self.column(term, &row) {
                    Some(column) => row[column] = width::read(&term.text, sheet.typesetting),
                    None => doubt("one column that measures this".into(), term.text.clone()),
                }
            }
        }
        if let Some((level, above)) = level.zip(grid.rows.last()).filter(|(level, _)| row[*level].is_empty()) {
            row[level].clone_from(&above[level]);
        }
        for (path, _) in self.columns.iter().zip(&row).filter(|(_, cell)| cell.is_empty()) {
            doubt(format!("a cell for {} of {}", path.join(" "), row[0]), "none".into());
        }
        grid.rows.push(row);
    }

    /// The label, which may go on for some fragments (较大地震 / 灾害), and what follows it.
    fn label(&self, texts: &[String]) -> (String, String) {
        let all: String = texts.iter().map(|text| bare(text)).collect();
        let step = grade_terms::step(&all).map_or("", |(_, step)| step);
        let whole = format!("{step}{}", self.subject);
        let label = if all.starts_with(&whole) { whole.as_str() } else { step };
        (label.to_string(), all[label.len()..].to_string())
    }

    /// The only empty column that takes the term. Words stand for all criteria and go to the first.
    fn column(&self, term: &Term, row: &[String]) -> Option<usize> {
        let free = |takes: &dyn Fn(Takes) -> bool| {
            let mut fitting = (1..row.len()).filter(|at| row[*at].is_empty() && takes(self.takes[*at]));
            fitting.next().filter(|_| fitting.next().is_none())
        };
        match term.kind {
            Kind::Words => (1..row.len()).find(|at| row[*at].is_empty()),
            Kind::Letter(_) => free(&|takes| takes == Takes::Only(term.kind)).or_else(|| free(&|takes| takes == Takes::AnyLetter)),
            kind => free(&|takes| takes == Takes::Only(kind)).or_else(|| free(&|takes| takes == Takes::Anything)),
        }
    }
}

/// What the words above a column say of its cells. Where they name a letter or a unit themselves (N（单位：人）), the cells
/// are inequalities in that letter.
fn takes(word: &str) -> Takes {
    let has = |words: &[&str]| words.iter().any(|part| word.contains(part));
    if let Some(letter) = word.chars().find(char::is_ascii_uppercase) {
        return Takes::Only(Kind::Letter(letter));
    }
    if has(&["级别", "响应等级"]) {
        Takes::Only(Kind::Level)
    } else if has(&["损失", "金额"]) {
        Takes::Only(Kind::Money)
    } else if has(&["人数", "人员", "人口"]) {
        Takes::Only(Kind::People)
    } else if has(&["烈度"]) {
        Takes::Only(Kind::Intensity)
    } else if has(&["震级", "初判"]) {
        Takes::AnyLetter
    } else {
        Takes::Anything
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shown;

    #[test]
    fn rows_with_a_term_for_every_column() {
        let text = "附件 2\n地质灾害分级标准及响应级别表\n地质灾害\n等 级\n分级标准\n响应级别\n险 情 灾 情\n转移人数 潜在损失 死亡人数 直接损失\n特大型 1000 人以上 1亿元以上 30人以上 1000 万元以上\nⅠ级响应\n大型\n500 人以上、\n1000 人以下\n5000 万元以上、\n1亿元以下\n10人以上、\n30人以下\n500万元以上、\n1000 万元以下\n小型 100 人以下 500万元以下 3人以下 100万元以下 Ⅱ级响应\n说明:1.达到其中之一即达到相应等级。";
        let head = "地质灾害等级|分级标准›险情›转移人数|分级标准›险情›潜在损失|分级标准›灾情›死亡人数|分级标准›灾情›直接损失|响应级别";
        let rows = "特大型|1000人以上|1亿元以上|30人以上|1000万元以上|Ⅰ级响应\n大型|500人以上、1000人以下|5000万元以上、1亿元以下|10人以上、30人以下|500万元以上、1000万元以下|Ⅰ级响应\n小型|100人以下|500万元以下|3人以下|100万元以下|Ⅱ级响应";
        assert_eq!(shown(text), format!("2..20 地质灾害分级标准及响应级别表\n{head}\n{rows}\n说明：1.达到其中之一即达到相应等级。\n"));
    }

    #[test]
    fn what_fits_no_column_for_sure_is_said() {
        let text = "附件 2\n事故分级标准及响应级别\n事故\n等级\n分级标准\n响应级别\n死亡人数\n受伤人数\n较大事故\n3人以上\n二级响应\n重大事故\n10人以上\n50人以上\n一级响应\n一般事故\n3人以下\n10人以下\n三级响应";
        let shown = shown(text);
        assert!(shown.contains("\n较大事故|||二级响应\n重大事故|10人以上|50人以上|一级响应\n"), "{shown}");
        assert!(shown.contains("expected one column that measures this, found 3人以上"), "{shown}");
    }
}
