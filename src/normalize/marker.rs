//! The number at the head of a line: 第一章, 一、, （一）, 1., 1.1, （1）, ①, 专栏 2, 附件1.
//!
//! Only its form is read here; whether the line is a heading, an item of a list or neither is decided in `outline`.

use super::numeral;
use super::width::{fold, is_ideograph};

/// Forms of numbers, in the order in which most plans nest them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// 第一篇, 第一编
    Part,
    /// 第一章
    Chapter,
    /// 第一节
    Passage,
    /// 第一条
    Article,
    /// 一、
    Enumeration,
    /// （一）
    Bracketed,
    /// 1.  1、  1．
    Arabic,
    /// （1） 1）
    BracketedArabic,
    /// ①
    Circled,
    /// 1  1.1  1.1.1 with the depth: contingency plans and standards
    Decimal(u8),
    /// 专栏 2
    Box,
    /// 附件 1
    Annex,
    /// 一是, 一方面
    Spoken,
}

/// A number at the head of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    pub form: Form,
    /// The number itself; the last one of a decimal number; 0 for a 附件 or 专栏 without one.
    pub value: u32,
    /// How many letters the number takes, with its mark and the blanks behind it.
    pub letters: usize,
}

/// Reads the number at the head of the letters of a line.
pub fn marker(letters: &[char]) -> Option<Marker> {
    ordinal(letters)
        .or_else(|| labelled(letters, "专栏", Form::Box))
        .or_else(|| labelled(letters, "附件", Form::Annex))
        .or_else(|| bracketed(letters))
        .or_else(|| enumerated(letters))
        .or_else(|| decimal(letters))
        .or_else(|| circled(letters))
}

/// [`marker`] of a text.
pub fn of(text: &str) -> Option<Marker> {
    marker(&text.chars().collect::<Vec<_>>())
}

fn blanks(letters: &[char], from: usize) -> usize {
    letters[from.min(letters.len())..].iter().take_while(|c| matches!(fold(**c), ' ' | '\t')).count()
}

fn done(form: Form, value: u32, letters: &[char], length: usize) -> Option<Marker> {
    Some(Marker { form, value, letters: length + blanks(letters, length) })
}

/// 第…章: the number may be Chinese or Arabic, blanks may stand inside (第 一 章).
fn ordinal(letters: &[char]) -> Option<Marker> {
    if letters.first() != Some(&'第') {
        return None;
    }
    let length = letters[1..].iter().take(8).position(|c| "篇编章节条".contains(*c))?;
    let inside: String = letters[1..=length].iter().filter(|c| fold(**c) != ' ').collect();
    let form = match letters[length + 1] {
        '篇' | '编' => Form::Part,
        '章' => Form::Chapter,
        '节' => Form::Passage,
        _ => Form::Article,
    };
    done(form, numeral::value(&inside)?, letters, length + 2)
}

/// 专栏 2, 专栏一：, 附件１, 附件1：, 附件 alone. The mark behind it belongs to it.
fn labelled(letters: &[char], label: &str, form: Form) -> Option<Marker> {
    if !label.chars().enumerate().all(|(at, c)| letters.get(at) == Some(&c)) {
        return None;
    }
    let start = 2 + blanks(letters, 2);
    let digits = letters[start..].iter().take_while(|c| fold(**c).is_ascii_digit()).count();
    let chinese = letters[start..].iter().take_while(|c| numeral::is_chinese(**c)).count();
    let length = if digits > 0 { digits } else { chinese };
    let inside: String = letters[start..start + length].iter().collect();
    let value = if inside.is_empty() { 0 } else { numeral::value(&inside)? };
    let mut end = start + length;
    if letters.get(end).is_some_and(|c| matches!(fold(*c), ':' | '.')) {
        end += 1;
    }
    done(form, value, letters, end)
}

/// （一）, (1), 1）.
fn bracketed(letters: &[char]) -> Option<Marker> {
    let open = usize::from(fold(*letters.first()?) == '(' || letters[0] == '〔');
    let close = letters[open..].iter().take(6).position(|c| matches!(fold(*c), ')' | '〕'))? + open;
    let inside: String = letters[open..close].iter().filter(|c| fold(**c) != ' ').collect();
    let value = numeral::value(&inside)?;
    let arabic = inside.chars().all(|c| fold(c).is_ascii_digit());
    if value > 99 || (open == 0 && !arabic) {
        return None;
    }
    done(if arabic { Form::BracketedArabic } else { Form::Bracketed }, value, letters, close + 1)
}

/// 一、 and 1. 1． 1、. `2.4%` and `1.1` are no items: a digit behind the mark makes it a decimal.
fn enumerated(letters: &[char]) -> Option<Marker> {
    let chinese = letters.iter().take(5).take_while(|c| numeral::is_chinese(**c)).count();
    let arabic = letters.iter().take(4).take_while(|c| fold(**c).is_ascii_digit()).count();
    let length = chinese.max(arabic);
    let mark = fold(*letters.get(length)?);
    let value = numeral::value(&letters[..length].iter().collect::<String>())?;
    let after = letters[length + 1..].iter().map(|c| fold(*c)).find(|c| *c != ' ');
    match (chinese > 0, mark) {
        (true, '、') | (true, '.') if value < 100 => done(Form::Enumeration, value, letters, length + 1),
        (false, '、') if value < 400 && letters.get(length + 1).is_some_and(|c| is_ideograph(*c) || "“《".contains(*c)) => {
            done(Form::Arabic, value, letters, length + 1)
        }
        (false, '.')
            if value < 400
                && (after.is_none_or(|c| !c.is_ascii_digit() || letters.get(length + 1) == Some(&' '))
                    || is_year(&letters[length + 1..])) =>
        {
            done(Form::Arabic, value, letters, length + 1)
        }
        _ => None,
    }
}

/// 2021年, 2023-2025年: in `2.2021 年重点任务` the point belongs to the 2.
fn is_year(letters: &[char]) -> bool {
    let digits: String = letters.iter().take(4).map(|c| fold(*c)).collect();
    let after = letters.iter().skip(4).map(|c| fold(*c)).find(|c| *c != ' ');
    (digits.starts_with("19") || digits.starts_with("20"))
        && digits.chars().all(|c| c.is_ascii_digit())
        && matches!(after, Some('年' | '-' | '—'))
}

/// 1 总则, 1.1 编制目的, 3.2.1: numbers joined by points, then a blank or an ideograph. A lone number needs the blank.
fn decimal(letters: &[char]) -> Option<Marker> {
    let (mut at, mut depth, mut value) = (0, 0_u8, 0);
    loop {
        let digits = letters[at..].iter().take(3).take_while(|c| fold(**c).is_ascii_digit()).count();
        if digits == 0 || digits > 2 {
            return None;
        }
        value = numeral::value(&letters[at..at + digits].iter().collect::<String>()).unwrap_or(value);
        at += digits;
        depth += 1;
        match letters.get(at).map(|c| fold(*c)) {
            Some('.') if letters.get(at + 1).is_some_and(|c| fold(*c).is_ascii_digit()) && depth < 6 => at += 1,
            _ => break,
        }
    }
    let space = blanks(letters, at);
    let next = letters.get(at + space).copied()?;
    let heads_text = is_ideograph(next) || matches!(next, '“' | '《' | 'Ⅰ'..='Ⅻ');
    let unit = "年月日号个家项万亿米吨名人级倍分元起次条处座公平千百小天％%".contains(next);
    // 5.1 分类响应 is a heading, 1.6 倍，其中 a quantity: what follows the unit tells.
    let after_unit = letters.get(at + space + 1).map(|c| fold(*c));
    let quantity = unit && (depth == 1 || depth == 2 && after_unit.is_none_or(|c| !is_ideograph(c) || "以左元方米人吨".contains(c)));
    let plausible = heads_text && !quantity && value > 0 && (depth > 1 || space > 0);
    if plausible { done(Form::Decimal(depth), value, letters, at) } else { None }
}

fn circled(letters: &[char]) -> Option<Marker> {
    let first = *letters.first()?;
    let value = numeral::value(&first.to_string()).filter(|_| matches!(first, '①'..='⑳' | '⑴'..='⒇' | '⒈'..='⒛'))?;
    done(Form::Circled, value, letters, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_numbers() {
        let cases = [
            ("第十四章　建设更高水平的平安济南", Form::Chapter, 14, 5),
            ("第一节 总体思路", Form::Passage, 1, 4),
            ("一、总体要求", Form::Enumeration, 1, 2),
            ("二十一、市大数据局:负责", Form::Enumeration, 21, 4),
            ("(一)普查对象.", Form::Bracketed, 1, 3),
            ("（二） 工作目标", Form::Bracketed, 2, 4),
            ("1. 消费拉动作用", Form::Arabic, 1, 3),
            ("１．规范政府收入", Form::Arabic, 1, 2),
            ("21.推进预算", Form::Arabic, 21, 3),
            ("1 总 则", Form::Decimal(1), 1, 2),
            ("１．１　编制目的", Form::Decimal(2), 1, 4),
            ("7.2.10 低温预警信号标准", Form::Decimal(3), 10, 7),
            ("(１)联防联控", Form::BracketedArabic, 1, 3),
            ("①工业企业", Form::Circled, 1, 1),
            ("专栏１　济南市", Form::Box, 1, 4),
            ("专栏一：科技创新", Form::Box, 1, 4),
            ("专栏 10 乡村提质工程", Form::Box, 10, 6),
            ("附件 2", Form::Annex, 2, 4),
            ("附件", Form::Annex, 0, 2),
            ("2.2021 年大气污染防治", Form::Arabic, 2, 2),
        ];
        for (text, form, value, letters) in cases {
            assert_eq!(of(text), Some(Marker { form, value, letters }), "{text}");
        }
    }

    #[test]
    fn numbers_that_head_no_item() {
        for text in [
            "2025 年，社会消费品",
            "2.4％",
            "88673122；市水务局",
            "10 万人以下",
            "5.5％以上",
            "１０１４０．９亿元",
            "1.6 倍，其中",
            "一是消费",
            "第二类",
            "（2021年）",
            "12小时内",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }
}
