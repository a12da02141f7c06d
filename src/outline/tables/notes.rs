//! Notes at the foot of a table: 注：1.…, 说明：…, and the numbered lines that go on with them.

use super::{Sheet, bare};
use crate::normalize::marker::{self, Form};

/// Words that open a note. 说明 alone on its line heads numbered notes.
const OPENERS: &[&str] = &["注:", "注1:", "注1.", "备注:", "说明:", "附注:", "资料来源:", "数据来源:", "表注:", "(注:"];
/// Notes have fewer printed lines than this; a guess that keeps a stray 注： from swallowing a chapter.
const LONGEST: usize = 40;

/// Reads the notes that begin at line `at`: the line behind them, and their texts as printed.
pub fn below(sheet: &Sheet, at: usize) -> (usize, Vec<String>) {
    let (mut end, mut notes) = (at, Vec::new());
    while end < sheet.len() && end - at < LONGEST && (opens(&sheet.texts[end]) || goes_on(sheet, end, &notes)) {
        let next = note_end(sheet, end);
        notes.push(sheet.prose(end..next));
        end = next;
    }
    (end, notes)
}

pub fn opens(text: &str) -> bool {
    let bare = bare(text).replace('：', ":");
    OPENERS.iter().any(|opener| bare.starts_with(opener)) || matches!(bare.as_str(), "说明" | "注" | "备注") || is_starred(&bare)
}

/// ∗不含应急车辆: the note to a mark in a cell.
fn is_starred(bare: &str) -> bool {
    let rest = bare.trim_start_matches(['*', '∗', '※']);
    rest.len() < bare.len() && rest.chars().count() >= 4 && !rest.contains('\t')
}

/// 2.消防站按照… behind a note whose number is one less (or behind 说明 alone: 1.).
fn goes_on(sheet: &Sheet, at: usize, notes: &[String]) -> bool {
    let number = |text: &str| {
        let text = text.trim_start_matches(['注', '说', '明', '备', ':', '：', ' ']);
        marker::of(text)
            .filter(|marker| matches!(marker.form, Form::Arabic | Form::BracketedArabic | Form::Circled))
            .map(|marker| marker.value)
    };
    let Some(last) = notes.last() else { return false };
    let expected = number(last).map_or(1, |number| number + 1);
    let headed = number(last).is_some() || last.chars().count() <= 3;
    headed && number(&sheet.texts[at]) == Some(expected)
}

fn note_end(sheet: &Sheet, start: usize) -> usize {
    let alone = sheet.texts[start].chars().count() <= 2;
    let lines = (start + 1..sheet.len()).take(LONGEST).take_while(|at| !alone && sheet.joins(*at)).count();
    start + 1 + lines
}

#[cfg(test)]
mod tests {
    use super::super::tests::with_sheet;

    fn notes(text: &str) -> (usize, Vec<String>) {
        with_sheet(text, |sheet| super::below(sheet, 0))
    }

    #[test]
    fn numbered_notes_go_on() {
        let text = "注：1.本表数据为“十四五”期间的目标数量。\n\n2.消防站按照《城市消防站建设标准》进行选址和建设。\n\n## 济南市市政消火栓建设规划表";
        assert_eq!(notes(text).0, 2);
        assert_eq!(notes("说明\n1.达到其中之一即达到相应等级。\n2.适时调整响应级别。\n(2023 年 3 月 30 日印发)").1.len(), 3);
        assert_eq!(notes("一、总体要求").0, 0);
        assert_eq!(notes("2.消防站按照标准建设。").0, 0);
    }
}
