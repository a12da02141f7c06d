//! What kind of thing a cell holds: a number, a year, 约束性, a dash, words.

use super::bare;
use crate::normalize::width::is_ideograph;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Empty,
    /// — / * 无: a cell that says that it has no value.
    Dash,
    /// 2025年, 2022-2025年: heads a column.
    Year,
    /// 13.6%, ≥98, [ 105 ], 新增 33 个, 0.6543 以上
    Number,
    /// 约束性, 预期性
    Attribute,
    Text,
}

impl Kind {
    pub fn of(text: &str) -> Kind {
        let bare = bare(text);
        if bare.is_empty() {
            return Kind::Empty;
        }
        if bare.chars().count() <= 4 && bare.chars().all(|c| "-—–―─/*∗无".contains(c)) {
            return Kind::Dash;
        }
        if is_attribute(&bare) {
            return Kind::Attribute;
        }
        if is_year(&bare) {
            return Kind::Year;
        }
        if is_number(&bare) { Kind::Number } else { Kind::Text }
    }

    /// Stands in a value's column: a number or the sign that there is none.
    pub fn is_value(self) -> bool {
        matches!(self, Kind::Number | Kind::Dash)
    }
}

/// The words by which plans bind themselves to an indicator.
pub fn is_attribute(bare: &str) -> bool {
    matches!(
        bare,
        "约束性"
            | "预期性"
            | "约束"
            | "预期"
            | "指导性"
            | "引导性"
            | "导向性"
            | "预期性指标"
            | "约束性指标"
            | "约束型"
            | "预期型"
    )
}

/// 2025年, 2025, 2022-2025年, 2025年年底.
fn is_year(bare: &str) -> bool {
    let digits: String = bare.chars().take_while(char::is_ascii_digit).collect();
    let rest = &bare[digits.len()..];
    let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
    year && (rest.is_empty() || rest.starts_with('年') && rest.chars().count() <= 3 || is_span_end(rest))
}

/// The second half of 2022-2025年.
fn is_span_end(rest: &str) -> bool {
    let Some(year) = rest.trim_start_matches('年').strip_prefix(['-', '—', '–', '~', '～', '至']) else { return false };
    let year = year.trim_start_matches(['-', '—', '–']);
    let digits = year.chars().take_while(char::is_ascii_digit).count();
    digits == 4 && matches!(&year[digits..], "" | "年")
}

/// What may stand before a number in its cell.
const SIGNS: &[&str] = &[
    "[",
    "〔",
    "【",
    "(",
    "≥",
    "≤",
    ">",
    "<",
    "±",
    "+",
    "-",
    "约",
    "达到",
    "新增",
    "累计",
    "高于",
    "低于",
    "不低于",
    "控制在",
    "下降",
    "增长",
    "年均",
];

/// At least one digit, few words beside it: numbers with a sign, a bound, a unit, in brackets.
fn is_number(bare: &str) -> bool {
    let rest = SIGNS.iter().fold(bare, |rest, sign| rest.strip_prefix(sign).unwrap_or(rest));
    let words = rest.chars().filter(|c| is_ideograph(*c)).count();
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    // 1.森林覆盖率 is a numbered name.
    let item = rest[digits..].strip_prefix('.').is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    digits > 0 && words <= 5 && !item && !rest.contains(['，', '。', '、', ';', '；', ':', '：'])
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn kinds_of_cells() {
        let cases = [
            ("", Kind::Empty),
            (" 　", Kind::Empty),
            ("—", Kind::Dash),
            ("*", Kind::Dash),
            ("无", Kind::Dash),
            ("－", Kind::Dash),
            ("2025 年", Kind::Year),
            ("２０２０年", Kind::Year),
            ("2022-2025 年", Kind::Year),
            ("2025年末", Kind::Year),
            ("13.6%", Kind::Number),
            ("[ 105 ]", Kind::Number),
            ("〔３５．８〕", Kind::Number),
            ("≥９８", Kind::Number),
            ("新增 33 个", Kind::Number),
            ("0.6543 以上", Kind::Number),
            ("高于 27.01", Kind::Number),
            ("达到 0.02%", Kind::Number),
            ("预期性", Kind::Attribute),
            ("完成省下达任务", Kind::Text),
            ("基数 2020", Kind::Text),
            ("历下区", Kind::Text),
            ("2.森林覆盖率", Kind::Text),
            ("10%左右", Kind::Number),
            ("1.加强生态保护，建设美丽城市", Kind::Text),
        ];
        for (text, kind) in cases {
            assert_eq!(Kind::of(text), kind, "{text}");
        }
    }
}
