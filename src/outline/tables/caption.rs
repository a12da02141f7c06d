//! What stands above a table: its title, the unit of its numbers, the label of the annex that it is.
//!
//! `表 2 任务分解表`, `专栏１　主要指标`, `单位：个`. The title of an annex belongs to the annex's heading and only names the
//! table. A numbered heading (一、主要目标) is a section's, not a table's.

use super::{Sheet, bare};
use crate::normalize::marker::{self, Form};
use crate::normalize::width;

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// The first line that belongs to the table.
    pub start: usize,
    pub title: Option<String>,
    pub unit: Option<String>,
}

/// Titles are shorter than this many letters: a guess, the longest one seen has 33.
const LONGEST: usize = 50;
/// An annex's title is printed on at most this many lines.
const TITLE_LINES: usize = 3;

/// Reads upwards from the table's first line, no further than `floor`.
pub fn above(sheet: &Sheet, body: usize, floor: usize) -> Caption {
    let mut caption = Caption { start: body, ..Caption::default() };
    if let Some(unit) = line_above(sheet, body, floor).and_then(unit) {
        caption.unit = Some(width::read(&unit, sheet.typesetting));
        caption.start -= 1;
    }
    // (2023年3月30日印发) between an annex's title and its table is the issuer's remark.
    let remark = line_above(sheet, caption.start, floor).is_some_and(|text| is_print_date(&bare(text)));
    let below_title = caption.start - usize::from(remark);
    if let Some(found) = annex_title(sheet, below_title, floor) {
        caption.title = Some(found);
    } else if !remark && let Some(start) = title_start(sheet, below_title, floor) {
        caption.title = Some(title(sheet, &joined(sheet, start, below_title)));
        caption.start = start;
    }
    caption.unit = caption.unit.or_else(|| caption.title.as_deref().and_then(unit_in_title));
    caption
}

/// 表1 主要指标（单位：亿元）
fn unit_in_title(title: &str) -> Option<String> {
    unit(&title[title.rfind(['（', '('])?..])
}

fn line_above<'s>(sheet: &'s Sheet, at: usize, floor: usize) -> Option<&'s str> {
    (at > floor).then(|| sheet.texts[at - 1].as_str())
}

fn joined(sheet: &Sheet, start: usize, end: usize) -> String {
    sheet.texts[start..end].concat()
}

/// 单位：万人 or （单位：万人），alone on its line. 责任单位：… is no unit, nor is a list of bodies.
pub fn unit(text: &str) -> Option<String> {
    let bare = bare(text);
    let inner = bare.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(&bare);
    let unit = inner.strip_prefix("计量单位").or_else(|| inner.strip_prefix("单位"))?.strip_prefix(':')?;
    let is_unit = !unit.is_empty() && unit.chars().count() <= 16 && !unit.contains(['局', '。', '政', '办']);
    is_unit.then(|| unit.to_string())
}

/// (2023年3月30日印发)
pub fn is_print_date(bare: &str) -> bool {
    bare.starts_with('(') && bare.ends_with("印发)") && bare.chars().count() <= 20
}

/// The text between an annex label and the line `end`, where nothing else stands between them.
fn annex_title(sheet: &Sheet, end: usize, floor: usize) -> Option<String> {
    for start in (floor..end).rev().take(TITLE_LINES + 1) {
        let text = &sheet.texts[start];
        if let Some(label) = marker::of(text).filter(|marker| marker.form == Form::Annex) {
            let rest: String = text.chars().skip(label.letters).collect();
            let title = rest + &joined(sheet, start + 1, end);
            return (!title.trim().is_empty()).then(|| self::title(sheet, &title));
        }
        if !may_be_title(text) {
            return None;
        }
    }
    None
}

/// Where the title that ends above `end` begins, if there is one.
fn title_start(sheet: &Sheet, end: usize, floor: usize) -> Option<usize> {
    let text = line_above(sheet, end, floor)?;
    if !may_be_title(text) {
        return None;
    }
    let mut start = end - 1;
    if start > floor && sheet.joins(start) && may_be_title(&sheet.texts[start - 1]) && !names_a_table(text) {
        start -= 1;
    }
    let title = joined(sheet, start, end);
    (names_a_table(&title) || sheet.lines[start].marked || sheet.lines[start].indent >= 4).then_some(start)
}

/// Short, no sentence, and no number but that of a table or a box.
fn may_be_title(text: &str) -> bool {
    let bare = bare(text);
    let numbered = marker::of(text).is_some_and(|marker| marker.form != Form::Box);
    let long = bare.chars().count() > LONGEST || bare.chars().count() < 3;
    !long && !numbered && !text.contains('\t') && !bare.ends_with(['。', '；', ';', '，', ',', '、', ':', '：', '.', '！'])
}

/// 表 1 …, 专栏 2 …, or words that lists and tables are called by.
pub fn names_a_table(text: &str) -> bool {
    const TAILS: &[&str] = &[
        "表", "指标", "目标", "名单", "台账", "清单", "一览", "明细", "汇总", "情况", "体系", "分解", "分工", "标准", "级别", "分级",
        "目录", "名录", "安排", "计划", "项目", "工程", "任务", "布局", "统计",
    ];
    let bare = bare(text);
    let unlabelled = bare.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')).map_or(bare.as_str(), |(head, _)| head);
    is_numbered_table(&bare) || bare.starts_with("专栏") || TAILS.iter().any(|tail| unlabelled.ends_with(tail))
}

/// 表1, 附表 2, 表一, 表 3-1
fn is_numbered_table(bare: &str) -> bool {
    let rest = bare.trim_start_matches(['附', '续']);
    rest.strip_prefix('表').and_then(|rest| rest.chars().next()).is_some_and(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c))
}

/// Reading text of a title. The blank behind 表 1 or 专栏 stays, though it stands between a number and a word.
pub fn title(sheet: &Sheet, quote: &str) -> String {
    let quote = quote.trim();
    let folded: Vec<char> = quote.chars().map(width::fold).collect();
    let letters = folded.iter().take_while(|c| !matches!(c, '0'..='9' | ' ')).count();
    let blanks = folded[letters..].iter().take_while(|c| **c == ' ').count();
    let number = folded[letters + blanks..].iter().take_while(|c| matches!(c, '0'..='9' | '-')).count();
    let digits = blanks + number + folded[letters + blanks + number..].iter().take_while(|c| **c == ' ').count();
    let label: String = quote.chars().take(letters + digits).collect();
    let name: String = quote.chars().skip(letters + digits).collect();
    let labelled = ["表", "附表", "续表", "专栏"].contains(&quote.chars().take(letters).collect::<String>().as_str());
    let word = name.starts_with(|c: char| width::is_ideograph(c) || c.is_numeric() || matches!(c, '“' | '《'));
    if labelled && word && label.chars().count() > letters {
        return format!("{}\u{3000}{}", sheet.cell(&label), sheet.cell(&name));
    }
    sheet.cell(quote)
}

/// 续表, 专栏1（续）, 表 2（续）: the head of a table's next page.
pub fn is_continuation(text: &str) -> bool {
    let bare = bare(text);
    bare.chars().count() <= LONGEST && (bare.starts_with("续表") || bare.ends_with("(续)") || bare.ends_with("(续表)"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::with_sheet;
    use super::*;

    fn above_body(text: &str) -> (usize, Option<String>, Option<String>) {
        with_sheet(text, |sheet| {
            let caption = above(sheet, sheet.len() - 1, 0);
            (caption.start, caption.title, caption.unit)
        })
    }

    #[test]
    fn titles_units_and_annex_labels() {
        let some = |text: &str| Some(text.to_string());
        let cases = [
            ("附件 1\n济南市消防站建设规划表\n单位：个\nbody", (2, some("济南市消防站建设规划表"), some("个"))),
            ("附件 2\n地质灾害分级标准及响应级别表\n(2023 年 3 月 30 日印发)\nbody", (3, some("地质灾害分级标准及响应级别表"), None)),
            ("附件：重点任务分工表\nbody", (1, some("重点任务分工表"), None)),
            ("职责如下。\n**表 1 水土保持规划主要指标**\nbody", (1, some("表1　水土保持规划主要指标"), None)),
            ("### 济南市“十四五”节约用水规划主要目标指标\nbody", (0, some("济南市“十四五”节约用水规划主要目标指标"), None)),
            ("专栏１　济南市主要指标\n（单位：万元、％）\nbody", (0, some("专栏1　济南市主要指标"), some("万元、%"))),
            ("表1 主要指标（单位：亿元）\nbody", (0, some("表1　主要指标（单位：亿元）"), some("亿元"))),
            ("二、主要目标\nbody", (1, None, None)),
            ("到2025年实现以下目标。\nbody", (1, None, None)),
            ("责任单位：市财政局\nbody", (1, None, None)),
        ];
        for (text, expected) in cases {
            assert_eq!(above_body(text), expected, "{text}");
        }
    }
}
