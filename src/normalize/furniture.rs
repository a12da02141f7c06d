//! Page furniture: what a page repeats and nobody reads. Page numbers and running heads.
//!
//! They stand between the lines of sentences, words and table rows, so they are found line by line:
//! - `— 19 —`, `第 3 页`: a number between dashes is a page number anywhere;
//! - `118`: a bare number is a page number unless it is the next number of a column 序号 or stands among the fragments
//!   of a table;
//! - `━━━━━━━━`: the rule below a letterhead;
//! - `济南市人民政府公报 (２０２１年第１２期)　　　市政府文件`: two parts driven apart by blanks, one of which names the
//!   gazette, the issue or the page; and lines that repeat beside page numbers;
//! - what a web page prints around a document, see [`super::web`].

use super::line::Line;
use super::width::{fold, is_ideograph};
use std::collections::BTreeMap;

/// Parts the lines from the furniture, both in order.
pub fn part(lines: Vec<Line>) -> (Vec<Line>, Vec<Line>) {
    let marks = marks(&lines);
    let (furniture, kept): (Vec<_>, Vec<_>) = lines.into_iter().zip(marks).partition(|(_, is_furniture)| *is_furniture);
    let mut kept: Vec<Line> = kept.into_iter().map(|(line, _)| line).collect();
    let furniture: Vec<Line> = furniture.into_iter().map(|(line, _)| line).collect();
    mark_page_starts(&mut kept, &furniture);
    (kept, furniture)
}

/// A line behind a page number begins a page, also where the extraction left no blank.
fn mark_page_starts(kept: &mut [Line], furniture: &[Line]) {
    for mark in furniture.iter().filter(|line| !is_rule(&line.text())) {
        let next = kept.partition_point(|line| line.number < mark.number);
        if let Some(line) = kept.get_mut(next) {
            line.page_start = true;
        }
    }
}

fn marks(lines: &[Line]) -> Vec<bool> {
    let texts: Vec<String> = lines.iter().map(Line::text).collect();
    let mut marks = super::web::marks(lines);
    texts.iter().zip(&mut marks).for_each(|(text, mark)| *mark |= is_dashed_number(text) || is_parted_head(text) || is_rule(text));
    mark_bare_numbers(lines, &texts, &mut marks);
    mark_repeated_heads(&texts, &mut marks);
    marks
}

/// The line below a letterhead, drawn with letters: ━━━━━━━━.
fn is_rule(text: &str) -> bool {
    let drawn = |c: char| matches!(c, '━' | '─' | '═' | '—' | '―' | '_' | '＿' | '=' | '＝' | '*' | '★' | '☆' | ' ' | '\u{3000}');
    text.chars().all(drawn) && text.chars().filter(|c| !c.is_whitespace()).count() >= 8
}

/// `— 19 —`, `-5-`, `－ １２ －`, `第 3 页`, `第3页共20页`.
fn is_dashed_number(text: &str) -> bool {
    let folded: String = text.chars().map(fold).filter(|c| *c != ' ').collect();
    let digits = folded.chars().filter(char::is_ascii_digit).count();
    if digits == 0 || digits > 8 {
        return false;
    }
    let is_dash = |c: char| matches!(c, '-' | '—' | '–' | '―' | '─' | '·' | '•');
    let dashed =
        folded.starts_with(is_dash) && folded.ends_with(is_dash) && folded.trim_matches(is_dash).chars().all(|c| c.is_ascii_digit());
    let paged = folded.starts_with('第') && folded.ends_with('页') && folded.chars().all(|c| c.is_ascii_digit() || "第页共,/".contains(c));
    dashed || paged
}

/// Two parts with at least four ideographic blanks between them; no sentence has such a hole, and a row of a table names
/// no issue of a gazette.
fn is_parted_head(text: &str) -> bool {
    let Some(at) = text.find("\u{3000}\u{3000}\u{3000}\u{3000}").or_else(|| text.find("        ")) else { return false };
    let (left, right) = (text[..at].trim(), text[at..].trim());
    let names_issue = |part: &str| part.contains("公报") || (part.contains('第') && (part.contains('期') || part.ends_with('页')));
    !right.is_empty() && (names_issue(left) || names_issue(right)) && !text.contains('。')
}

/// Widths of the text around a number tell prose from the cells of a table, see the file's head.
fn mark_bare_numbers(lines: &[Line], texts: &[String], marks: &mut [bool]) {
    let full = full_width(lines);
    let (mut expected, mut last_cell): (Option<u32>, Option<usize>) = (None, None);
    for at in 0..lines.len() {
        if texts[at].contains("序号") || texts[at].contains("序 号") {
            expected = Some(1);
        }
        let Some(number) = bare_number(&texts[at]) else { continue };
        match expected {
            Some(next) if number == next => expected = Some(next + 1),
            Some(_) if after_hole(lines, at) => marks[at] = true,
            _ => {
                // At the foot of a table fewer cells follow; the numbers above it say that it is one.
                let around = if last_cell.is_some_and(|cell| at - cell <= ROW_LINES) { 3 } else { 5 };
                marks[at] = !is_cell(lines, marks, at, full) && !is_among_cells(lines, marks, at, around);
            }
        }
        last_cell = if marks[at] { last_cell } else { Some(at) };
    }
}

fn bare_number(text: &str) -> Option<u32> {
    let digits = text.chars().count() <= 3 && text.chars().all(|c| fold(c).is_ascii_digit());
    digits.then(|| super::numeral::value(text)).flatten()
}

/// Between two short fragments, neither of which begins a page, a number is a cell.
fn is_cell(lines: &[Line], marks: &[bool], at: usize, full: usize) -> bool {
    let short = |line: Option<&Line>| line.is_some_and(|line| line.width() * 5 < full * 2);
    let before = (0..at).rev().find(|i| !marks[*i]).map(|i| &lines[i]);
    let after = lines.get(at + 1);
    let begins_page = after.is_some_and(|line| line.page_start || is_parted_head(&line.text()));
    short(before) && short(after) && !begins_page
}

/// A row whose cells have a line each has hardly more lines; a guess.
const ROW_LINES: usize = 16;

/// Around a cell of a table that has a line for each stand other cells, at least so many: no page ends there, however few
/// lines the text has that are as wide as a page.
fn is_among_cells(lines: &[Line], marks: &[bool], at: usize, least: usize) -> bool {
    const WIDEST: usize = 32;
    let is_cell = |line: &Line| line.width() <= WIDEST && !line.page_start && !line.text().trim_end().ends_with(['。', '；', '：']);
    let before = (0..at).rev().filter(|i| !marks[*i]).take(3).map(|i| &lines[i]);
    let around: Vec<&Line> = before.chain(lines[at + 1..].iter().take(3)).collect();
    around.len() >= least && around.into_iter().all(is_cell) && !after_hole(lines, at)
}

/// The foot of a page leaves more empty lines than those between printed lines.
fn after_hole(lines: &[Line], at: usize) -> bool {
    let usual = lines.get(at + 1).map_or(0, |line| line.gap).max(at.checked_sub(1).map_or(0, |i| lines[i].gap));
    lines[at].gap > usual
}

/// The width that nine lines in ten do not exceed.
fn full_width(lines: &[Line]) -> usize {
    let mut widths: Vec<usize> = lines.iter().map(Line::width).collect();
    widths.sort_unstable();
    widths.get(widths.len() * 9 / 10).copied().unwrap_or(0)
}

/// A line right beside a page number that stands there three times and more, but for its digits.
fn mark_repeated_heads(texts: &[String], marks: &mut [bool]) {
    let shape =
        |text: &str| text.chars().map(fold).filter(|c| *c != ' ').map(|c| if c.is_ascii_digit() { '#' } else { c }).collect::<String>();
    let beside: Vec<usize> = (0..texts.len())
        .filter(|at| !marks[*at] && (*at > 0 && marks[at - 1] || marks.get(at + 1) == Some(&true)))
        .filter(|at| texts[*at].chars().count() <= 40 && texts[*at].chars().any(is_ideograph))
        .filter(|at| !is_label(&shape(&texts[*at])))
        .collect();
    let mut counts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for at in beside {
        counts.entry(shape(&texts[at])).or_default().push(at);
    }
    for places in counts.into_values().filter(|places| places.len() >= 3) {
        for at in places {
            marks[at] = true;
        }
    }
}

/// 附件 1, 附件 2, 附表 3: an annex begins a page, and its label is no running head.
fn is_label(shape: &str) -> bool {
    ["附件", "附表", "附录", "附图", "附"]
        .iter()
        .any(|label| shape.strip_prefix(label).is_some_and(|rest| rest.trim_matches('#').is_empty()))
}

#[cfg(test)]
mod tests {
    use super::super::{line::lines, seed::Seed};

    fn furniture(text: &str) -> Vec<String> {
        let seed = Seed { name: "a.txt".into(), text: text.into() };
        super::part(lines(&seed)).1.iter().map(|line| line.text()).collect()
    }

    #[test]
    fn page_numbers_inside_sentences() {
        let text = "积极推进各项工作任务落实到位,建成凤凰大桥、齐\n\n２１\n\n市政府文件　　　　　　　　济南市人民政府公报 (２０２１年第１２期)\n\n鲁大桥、济南黄河大桥复线桥、济泺路穿黄隧道及北延\n— 19 —\n工程、黄岗路隧道和航天大道";
        assert_eq!(furniture(text), ["２１", "市政府文件　　　　　　　　济南市人民政府公报 (２０２１年第１２期)", "— 19 —"]);
    }

    #[test]
    fn numbers_of_rows_are_no_page_numbers() {
        let text = "类别 重点任务 序号 具体措施 完成时限\n加大产能\n1\n严禁新增钢铁、焦化、电解铝、铸造、水泥和平板玻璃等\n2021 年年\n底前\n\n\n159\n2\n严格落实产业结构调整指导目录，在全区范围集中开展大\n区城管局\n3\n深化煤炭消费总量控制，制定实施煤炭消费压减方案";
        assert_eq!(furniture(text), ["159"]);
    }

    #[test]
    fn heads_that_repeat_beside_page_numbers() {
        let page = |number: usize| {
            format!(
                "推动经济实现第{}个质的有效提升和量的合理增长,努力保持社会大局\n某市第十四个五年规划\n- {number} -\n",
                "一二三四五".chars().nth(number).unwrap()
            )
        };
        let text: String = (1..5).map(page).collect();
        assert_eq!(furniture(&text).len(), 8);
    }
}
