//! One letter in two widths: folding for reading and for search, and how wide a line was printed.
//!
//! Quotes keep what was printed. What a reader reads is [`read`] of the quote, a pure function, so only one of the two
//! needs to be stored.

use super::radical::{is_radical, unified};
use crate::model::columns;
use serde::{Deserialize, Serialize};

/// How a text was set, which decides what its full stops and blanks mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Typesetting {
    /// 。 ends a sentence; a blank between two ideographs is meant.
    #[default]
    Plain,
    /// Text taken from a gazette's pages: `.` ends a sentence, `．` is the decimal point, «» are 《》, and blanks between
    /// ideographs only fill the line.
    Gazette,
}

columns!(Typesetting [Plain, Gazette]);

impl Typesetting {
    /// Decides by counting full stops of both kinds after ideographs.
    pub fn of(text: &str) -> Self {
        let (mut plain, mut gazette, mut before) = (0_usize, 0_usize, ' ');
        for letter in text.chars() {
            plain += usize::from(letter == '。');
            gazette += usize::from(letter == '.' && is_ideograph(before));
            before = letter;
        }
        if gazette > 5 * plain + 3 { Typesetting::Gazette } else { Typesetting::Plain }
    }
}

/// 一 to 龥 and their extensions, 〇 and 々.
pub fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}' | '〇' | '○' | '々')
        || is_radical(letter)
}

/// Full-width ASCII to ASCII: １ to 1, ％ to %, （ to (; small marks to those that they stand for: 1﹒ to 1., ﹙ to (. Everything
/// else stays, but for radicals that stand for letters.
pub fn fold(letter: char) -> char {
    match letter {
        '\u{fe50}'..='\u{fe6b}' => small(letter),
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(letter as u32 - 0xfee0).unwrap_or(letter),
        '\u{3000}' | '\u{a0}' | '\u{2002}'..='\u{200a}' => ' ',
        _ if is_radical(letter) => unified(letter),
        _ => letter,
    }
}

/// The small marks that some input methods and old fonts set: ﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞﹢﹣﹤﹥﹦﹪.
fn small(letter: char) -> char {
    const MARKS: &[(char, char)] = &[
        ('﹐', ','),
        ('﹑', '、'),
        ('﹒', '.'),
        ('﹔', ';'),
        ('﹕', ':'),
        ('﹖', '?'),
        ('﹗', '!'),
        ('﹙', '('),
        ('﹚', ')'),
        ('﹝', '〔'),
        ('﹞', '〕'),
        ('﹢', '+'),
        ('﹣', '-'),
        ('﹤', '<'),
        ('﹥', '>'),
        ('﹦', '='),
        ('﹪', '%'),
    ];
    MARKS.iter().find(|(small, _)| *small == letter).map_or(letter, |(_, mark)| *mark)
}

/// Width in half ems as it was printed: an ideograph or its punctuation 2, a digit or Latin letter 1 (also where the
/// extraction made it full-width), a half-width mark that stands for a full-width one 2, a blank 0.
///
/// Blanks count nothing because they are the extraction's, not the printer's: `到 2035 年` was set as 到2035年.
pub fn printed(text: &str) -> usize {
    text.chars().map(half_ems).sum()
}

fn half_ems(letter: char) -> usize {
    match fold(letter) {
        ' ' | '\t' => 0,
        '0'..='9' | 'a'..='z' | 'A'..='Z' | '+' | '-' | '/' | '<' | '>' | '=' | '%' | '#' | '*' | '_' => 1,
        '.' if letter == '．' => 1,
        _ => 2,
    }
}

/// The reading text of a quote: widths folded, Chinese punctuation in its Chinese form, blanks that only fill the line
/// taken out.
pub fn read(quote: &str, typesetting: Typesetting) -> String {
    let letters: Vec<char> = quote.chars().collect();
    let spaced = typesetting == Typesetting::Plain && is_letter_spaced(&letters);
    let brackets = wide_brackets(&letters);
    let mut text = String::with_capacity(quote.len());
    for (at, letter) in letters.iter().enumerate() {
        let (before, after) = (text.chars().next_back(), next_letter(&letters, at));
        match fold(*letter) {
            ' ' | '\t' => push_blank(&mut text, *letter, before, after, typesetting == Typesetting::Gazette || spaced),
            '(' if brackets[at] => text.push('（'),
            ')' if brackets[at] => text.push('）'),
            folded => text.push(punctuation(*letter, folded, before, after, typesetting)),
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// Which brackets are Chinese ones: pairs that hold, follow or precede a letter beyond ASCII, as (1) before 联防联控 does.
/// Blanks between do not count: 水土保持率 (%).
fn wide_brackets(letters: &[char]) -> Vec<bool> {
    let mut wide = vec![false; letters.len()];
    let mut open: Vec<usize> = Vec::new();
    let foreign = |letter: Option<char>| letter.is_some_and(|c| !fold(c).is_ascii() || c == '％');
    let beside = |at: usize| foreign(previous_letter(letters, at)) || foreign(next_letter(letters, at));
    for (at, letter) in letters.iter().enumerate() {
        let printed_wide = matches!(letter, '（' | '）');
        match fold(*letter) {
            '(' => {
                open.push(at);
                wide[at] = printed_wide || beside(at);
            }
            ')' => {
                let from = open.pop();
                let inside = from.is_some_and(|from| wide[from] || letters[from..at].iter().any(|c| foreign(Some(*c))));
                wide[at] = printed_wide || inside || beside(at);
                if let Some(from) = from {
                    wide[from] = wide[at];
                }
            }
            _ => {}
        }
    }
    wide
}

/// The letter before that is no blank.
fn previous_letter(letters: &[char], at: usize) -> Option<char> {
    letters[..at].iter().rev().copied().find(|c| !matches!(fold(*c), ' ' | '\t'))
}

/// The next letter that is no blank.
fn next_letter(letters: &[char], at: usize) -> Option<char> {
    letters[at + 1..].iter().copied().find(|c| !matches!(fold(*c), ' ' | '\t'))
}

/// A blank is kept between two Latin words or numbers, and where an ideographic blank or (outside gazettes) any blank
/// stands between ideographs: 第一章　总则, 组长：井润中 市生态环境局局长.
fn push_blank(text: &mut String, blank: char, before: Option<char>, after: Option<char>, filling: bool) {
    let (Some(before), Some(after)) = (before, after) else { return };
    if matches!(before, ' ' | '\u{3000}') {
        return;
    }
    let wide = matches!(blank, '\u{3000}' | '\t');
    let words = is_word(before) && is_word(fold(after));
    let between_ideographs = is_ideograph(before) && is_ideograph(after);
    if words {
        text.push(' ');
    } else if wide || (between_ideographs && !filling) {
        text.push(if wide { '\u{3000}' } else { ' ' });
    }
}

fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
}

/// Four ideographs in a row with a blank behind each: 达 到 ６００ 亿 元. (Two or three are a name or a label: 组 长, 毕 垒.)
fn is_letter_spaced(letters: &[char]) -> bool {
    let mut run = 0;
    for pair in letters.windows(2) {
        match (is_ideograph(pair[0]), pair[1]) {
            (true, ' ') => run += 1,
            (true, _) => run = 0,
            (false, _) => {}
        }
        if run >= 4 {
            return true;
        }
    }
    false
}

/// Chinese marks in their Chinese form where the neighbours are Chinese; digits' own marks stay as they are.
fn punctuation(printed: char, folded: char, before: Option<char>, after: Option<char>, typesetting: Typesetting) -> char {
    let near = |letter: Option<char>| letter.is_some_and(|c| !c.is_ascii() || matches!(c, '%' | ')' | '"'));
    let digit = |letter: Option<char>| letter.is_some_and(|c| fold(c).is_ascii_digit());
    let chinese = near(before) || (near(after.map(fold)) && !digit(before)) || (near(after.map(fold)) && folded == ',');
    match folded {
        '.' if typesetting == Typesetting::Gazette && printed == '.' && !(digit(before) && digit(after)) => {
            if before.is_none_or(is_word) && after.is_some() && !near(before) { '.' } else { '。' }
        }
        ',' if chinese && !(digit(before) && digit(after)) => '，',
        // 下降到0，4.3万人: between plain digits a wide comma parts two clauses, a narrow one thousands.
        ',' if printed == '，' && after.is_some_and(|c| c.is_ascii_digit()) => '，',
        // 居全省第6；航道里程.
        ';' if chinese || near(after) => '；',
        ':' if chinese && !(digit(before) && digit(after)) => '：',
        '?' if chinese => '？',
        '!' if chinese => '！',
        // Typesetters take a circle for the zero of 二〇三五.
        '○' if before.into_iter().chain(after).any(super::numeral::is_chinese) => '〇',
        '«' => '《',
        '»' => '》',
        '～' | '~' => '～',
        _ => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gazette_reads_like_any_other_text() {
        let cases = [
            ("２０２０年地区生产总值达到１０１４０．９亿元,", "2020年地区生产总值达到10140.9亿元，"),
            ("融资新 渠 道.２０２０ 年 进 出 口 总 额 达 到", "融资新渠道。2020年进出口总额达到"),
            (
                "根据 «山东省人民政府关于改革的实施意见» (鲁政发 〔２０２１〕１９号)精神",
                "根据《山东省人民政府关于改革的实施意见》（鲁政发〔2021〕19号）精神",
            ),
            ("(一)普查对象.耕地、园地", "（一）普查对象。耕地、园地"),
            ("全省率先消除省控河流劣 V 类水体.", "全省率先消除省控河流劣V类水体。"),
            ("第一章　总则", "第一章　总则"),
            ("二○三五年远景目标", "二〇三五年远景目标"),
            ("水土保持率 (％)", "水土保持率（%）"),
            ("(１)联防联控", "（1）联防联控"),
            ("DB37/T 2801.7(试行), f(x)", "DB37/T 2801.7（试行），f(x)"),
            ("１．规范政府收入预算管理.", "1.规范政府收入预算管理。"),
            ("(２０２２年６月１０日印发)", "（2022年6月10日印发）"),
            ("森林覆盖率达到２５．６％.到２０２５年", "森林覆盖率达到25.6%。到2025年"),
        ];
        for (quote, expected) in cases {
            assert_eq!(read(quote, Typesetting::Gazette), expected);
        }
    }

    #[test]
    fn plain_text_keeps_its_blanks_between_ideographs() {
        let cases = [
            ("到 2035 年，PM2.5 浓度下降 10%", "到2035年，PM2.5浓度下降10%"),
            ("组 长：井润中 市生态环境局钢城分局局长", "组 长：井润中 市生态环境局钢城分局局长"),
            ("标准体系,标准质量水平提升;量子通信", "标准体系，标准质量水平提升；量子通信"),
            ("1.1 编制依据", "1.1编制依据"),
            ("达 到 600 亿 元 的 目 标", "达到600亿元的目标"),
            ("英国 BP 石油 Morgan Stanley 公司", "英国BP石油Morgan Stanley公司"),
        ];
        for (quote, expected) in cases {
            assert_eq!(read(quote, Typesetting::Plain), expected);
        }
    }

    #[test]
    fn width_is_that_of_the_printed_page() {
        assert_eq!(printed("２０２０年地区生产总值达到１０１４０．９亿元,"), 35);
        assert_eq!(printed("一步拓展。城区新增供热面积 205 万平方米，新建燃气管线 94"), 53);
    }
}
