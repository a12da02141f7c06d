//! Where one table of tabbed rows ends and the next begins, though no empty line parts them, and where it only goes on.
//!
//! > 湿地面积（万亩） | 15 | 25
//! > 表2　任务分解
//! > 区县 | 2025年 | 责任单位

use super::tabbed::quotes;
use super::value::Kind;
use super::{Sheet, bare, caption, words};

/// Does another table begin at line `at`, with its title or its header? `rows` are the first three of the table above and the
/// last one.
pub fn begins(sheet: &Sheet, at: usize, rows: &[&[String]]) -> bool {
    let Some(own) = rows.first().filter(|own| rows.len() >= 2 && is_head(own)) else { return false };
    let text = &sheet.texts[at];
    let Some(quotes) = quotes(text) else {
        let titled = caption::names_a_table(text) || caption::unit(text).is_some();
        return titled && !caption::is_continuation(text) && (at + 1..at + 3).any(|next| row(sheet, next).is_some_and(|row| is_head(&row)));
    };
    let head: Vec<String> = quotes.iter().map(|quote| sheet.cell(quote)).collect();
    let below = row(sheet, at + 1).filter(|below| below.len() == head.len() && !is_head(below));
    // The header that a new page repeats is no new one.
    let repeated = rows.iter().any(|row| same(row, &head));
    // The years below 年度目标 have nothing in their first cell, and stand below a header.
    let inner = head[0].is_empty() || rows.last().is_some_and(|above| is_head(above) || above[0].is_empty() && rows.len() < 4);
    let other = words_of(own).iter().filter(|word| words_of(&head).contains(word)).count() * 2 < words_of(&head).len();
    is_head(&head) && below.is_some() && !inner && !repeated && other
}

/// 续表 between two rows.
pub fn is_page_head(sheet: &Sheet, at: usize) -> bool {
    caption::is_continuation(&sheet.texts[at]) && sheet.texts.get(at + 1).is_some_and(|text| quotes(text).is_some())
}

fn row(sheet: &Sheet, at: usize) -> Option<Vec<String>> {
    Some(quotes(sheet.texts.get(at)?)?.iter().map(|quote| sheet.cell(quote)).collect())
}

/// All cells are short words that head columns, but for one at most.
fn is_head(row: &[String]) -> bool {
    let filled: Vec<&String> = row.iter().filter(|cell| !cell.is_empty()).collect();
    let named =
        filled.iter().filter(|cell| words::role(cell).is_some() || cell.chars().count() <= 2 && Kind::of(cell) == Kind::Text).count();
    let short = filled.iter().all(|cell| cell.chars().count() <= 12 && !cell.contains(['、', '，', '。', '；']));
    let data = filled.iter().any(|cell| Kind::of(cell).is_value() && Kind::of(cell) != Kind::Year);
    filled.len() >= 2
        && short
        && !data
        && named + 1 >= filled.len()
        && filled.iter().filter(|cell| words::role(cell).is_some()).count() >= 2
}

fn words_of(row: &[String]) -> Vec<String> {
    row.iter().map(|cell| bare(cell)).filter(|cell| !cell.is_empty()).collect()
}

fn same(one: &[String], other: &[String]) -> bool {
    words_of(one) == words_of(other)
}

#[cfg(test)]
mod tests {
    use super::super::tests::shown;

    #[test]
    fn a_title_or_a_header_between_rows_begins_another_table() {
        let text =
            "指标\t2020年\t2025年\n供水\t20\t30\n灌溉\t15\t25\n表2 任务分解\n区县\t2025年\t责任单位\n东区\t12\t水务局\n西区\t18\t水务局";
        assert_eq!(
            shown(text),
            "0..2 -\n指标|2020年|2025年\n供水|20|30\n灌溉|15|25\n3..6 表2　任务分解\n区县|2025年|责任单位\n东区|12|水务局\n西区|18|水务局\n"
        );
        let text = "指标\t2020年\t2025年\n供水\t20\t30\n灌溉\t15\t25\n项目名称\t建设内容\n东湖\t扩建\n西湖\t新建";
        assert_eq!(shown(text), "0..2 -\n指标|2020年|2025年\n供水|20|30\n灌溉|15|25\n3..5 -\n项目名称|建设内容\n东湖|扩建\n西湖|新建\n");
    }
}
