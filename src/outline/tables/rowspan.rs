//! Rows that a conversion printed without the cells which they share with the row above:
//!
//! ```text
//! 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标说明
//! 一、质量 | （一）功能 | 1.门诊比 | 定量 | …
//! 2.日间手术比例 | 定量 | …
//! ```
//!
//! The cells that are left belong to the right where a number says so: 2. goes on below 1.

use crate::normalize::marker::{self, Form};
use crate::normalize::numeral;

/// Moves such rows to the right, blanks before them. `rows` begin with the header.
pub fn align<'a>(rows: impl Iterator<Item = &'a mut Vec<String>>) {
    let mut rows: Vec<&mut Vec<String>> = rows.collect();
    let Some(width) = rows.iter().find(|row| row.iter().filter(|cell| !cell.is_empty()).count() > 1).map(|row| row.len()) else {
        return;
    };
    for at in 1..rows.len() {
        let (above, below) = rows.split_at_mut(at);
        let row = &mut *below[0];
        let Some(missing) = width.checked_sub(row.len()).filter(|missing| *missing > 0 && row.len() > 1) else { continue };
        let last = above.iter().rev().filter_map(|row| row.get(missing)).find(|cell| !cell.is_empty());
        if last.is_some_and(|last| goes_on(last, &row[0])) {
            row.splice(0..0, std::iter::repeat_n(String::new(), missing));
        }
    }
}

/// 2.… behind 1.…, （二）… behind （一）…, 8 behind 7.
fn goes_on(last: &str, next: &str) -> bool {
    number(last).zip(number(next)).is_some_and(|((form, value), (other, after))| form == other && after == value + 1)
}

fn number(cell: &str) -> Option<(Form, u32)> {
    if cell.chars().all(|letter| letter.is_ascii_digit()) {
        return Some((Form::Arabic, numeral::value(cell)?));
    }
    marker::of(cell).map(|marker| (marker.form, marker.value))
}

#[cfg(test)]
mod tests {
    #[test]
    fn rows_without_shared_cells() {
        let text =
            "类别|环节|指标\n一、质量|（一）功能|1.门诊比\n2.手术比\n（二）安全|3.发生率\n4.感染率|定量\n二、效率|（三）资源|5.人数\n6";
        let mut rows: Vec<Vec<String>> = text.lines().map(|line| line.split('|').map(str::to_string).collect()).collect();
        super::align(rows.iter_mut());
        let shown: Vec<String> = rows.iter().map(|row| row.join("|")).collect();
        assert_eq!(shown[3], "|（二）安全|3.发生率");
        assert_eq!(shown[4], "4.感染率|定量");
    }
}
