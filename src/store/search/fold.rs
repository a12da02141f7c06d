//! The one folding that text and query share: what a reader sees as the same becomes the same bytes.
//!
//! 1. Widths, cases and small forms are one: １００％ is 100%, ㎡ is m2, PM₂.₅ is pm2.5.
//! 2. 〇 and ○ of printed years are 0.
//! 3. Letters, digits, `%`, `‰` and `°` stay; blanks, line ends, punctuation and symbols go: `2025 年` is 2025年,
//!    `“十四五”商务` is 十四五商务.
//! 4. Except between two digits, where they tell numbers apart: a point stays (2.5 is not 25, PM2.5 not PM25), a comma
//!    goes (1,200 is 1200), anything else becomes one `-` (2021—2025, 2021－2025 and 2021 2025 are the same, and not
//!    20212025).
//! 5. A Roman number is one letter, however it was set: IV级, Ⅳ级 and ⅳ级 are the same, and Ⅱ级 is not in Ⅲ级. A lone
//!    I, V or X is a number only before 级, 类, 型 and the like.
//!
//! No rule looks beyond the neighbouring letters, so a piece cut out of a text finds the text it was cut from (but a
//! piece of a Roman number is another number). Leaves to others: what a query's words are (`query`).

use crate::normalize::width;
use std::ops::Range;

/// The folded text, without anything else.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_each(text, |letter, _| folded.push(letter));
    folded
}

/// Calls `emit` with each folded letter and the bytes of `text` that it comes from.
pub(super) fn fold_each(text: &str, mut emit: impl FnMut(char, Range<usize>)) {
    let mut letters = text.char_indices();
    let mut before = Before::default();
    while let Some((at, letter)) = letters.next() {
        // Nine letters in ten are ideographs, which need no table.
        if ('\u{4e00}'..='\u{9fff}').contains(&letter) {
            emit(letter, at..at + letter.len_utf8());
            before = Before::default();
            continue;
        }
        let latin = width::fold(letter).is_ascii_alphanumeric();
        if latin
            && !before.latin
            && let Some((number, length)) = roman(&text[at..])
        {
            letters.by_ref().take(length - 1).for_each(drop);
            emit(number, at..letters.offset());
            before = Before { latin, ..Before::default() };
            continue;
        }
        before.latin = latin;
        before.fold(letter, at, &mut emit);
    }
}

/// What decides how the next letter is folded.
#[derive(Default)]
struct Before {
    /// The letter before it, marks and blanks counted, is a Latin letter or a digit.
    latin: bool,
    /// The folded letter before it is a digit.
    digit: bool,
    /// What stands between that digit and it.
    gap: Gap,
}

impl Before {
    fn fold(&mut self, letter: char, at: usize, emit: &mut impl FnMut(char, Range<usize>)) {
        match forms(letter) {
            Forms::None if self.digit => self.gap = self.gap.and(letter),
            Forms::None => {}
            forms => forms.each(|folded| {
                if let (true, true, Some(mark)) = (self.digit, folded.is_ascii_digit(), self.gap.mark()) {
                    emit(mark, at..at);
                }
                emit(folded, at..at + letter.len_utf8());
                (self.digit, self.gap) = (folded.is_ascii_digit(), Gap::None);
            }),
        }
    }
}

const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// A Roman number in Latin letters at the beginning of a text, as one letter, and how many letters it takes there.
fn roman(text: &str) -> Option<(char, usize)> {
    let latin = |letter: &char| letter.is_ascii_alphanumeric();
    let mut word = text.chars().map(|letter| width::fold(letter).to_ascii_uppercase());
    let number = ROMAN.iter().position(|number| {
        let mut rest = word.clone();
        number.chars().all(|letter| rest.next() == Some(letter)) && !rest.next().is_some_and(|letter| latin(&letter))
    })?;
    let length = ROMAN[number].len();
    let counts = length > 1 || matches!(word.nth(length), Some('级' | '类' | '型' | '期' | '等' | '度' | '区'));
    counts.then(|| (char::from_u32('Ⅰ' as u32 + number as u32).unwrap_or('Ⅰ'), length))
}

/// What stands between a digit and the next letter.
#[derive(Clone, Copy, Default, PartialEq)]
enum Gap {
    #[default]
    None,
    Point,
    Comma,
    Other,
}

impl Gap {
    fn and(self, letter: char) -> Self {
        match (self, width::fold(letter)) {
            (Gap::None, '.') => Gap::Point,
            (Gap::None, ',') => Gap::Comma,
            _ => Gap::Other,
        }
    }

    fn mark(self) -> Option<char> {
        match self {
            Gap::None | Gap::Comma => None,
            Gap::Point => Some('.'),
            Gap::Other => Some('-'),
        }
    }
}

/// What one printed letter is for search.
enum Forms {
    None,
    One(char),
    Word(&'static str),
}

impl Forms {
    fn each(self, mut emit: impl FnMut(char)) {
        match self {
            Forms::None => {}
            Forms::One(letter) => emit(letter),
            Forms::Word(word) => word.chars().for_each(emit),
        }
    }
}

fn forms(letter: char) -> Forms {
    match width::fold(letter) {
        folded if folded.is_ascii_alphanumeric() => Forms::One(folded.to_ascii_lowercase()),
        folded @ ('%' | '‰' | '°') => Forms::One(folded),
        folded if folded.is_ascii() => Forms::None,
        '〇' | '○' | '◯' => Forms::One('0'),
        'Ⅰ'..='Ⅻ' => Forms::One(letter),
        'ⅰ'..='ⅻ' => Forms::One(char::from_u32(letter as u32 - 0x10).unwrap_or(letter)),
        small => match small_form(small) {
            Some(word) => Forms::Word(word),
            None if small.is_alphanumeric() => Forms::One(lower_case(small)),
            None => Forms::None,
        },
    }
}

/// Of the alphabets that stand in Chinese texts; the table of all of them would be a twentieth of the program.
fn lower_case(letter: char) -> char {
    let below = match letter {
        'À'..='Þ' | 'Α'..='Ω' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        _ => 0,
    };
    char::from_u32(letter as u32 + below).unwrap_or(letter)
}

/// Signs that print several letters, or a digit, in one small piece of type.
fn small_form(letter: char) -> Option<&'static str> {
    const SUPERSCRIPT: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    let offset = |first: char| (letter as u32 - first as u32) as usize;
    Some(match letter {
        '¹' => "1",
        '²' => "2",
        '³' => "3",
        '⁰' | '⁴'..='⁹' => SUPERSCRIPT[offset('⁰')],
        '₀'..='₉' => SUPERSCRIPT[offset('₀')],
        '℃' => "°c",
        '㎡' => "m2",
        '㎥' => "m3",
        '㎢' => "km2",
        '㎞' => "km",
        '㎝' => "cm",
        '㎜' => "mm",
        '㎎' => "mg",
        '㎏' => "kg",
        'µ' => "μ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_reads_the_same_is_the_same() {
        let same: [&[&str]; 17] = [
            &["100%", "１００％", "100 %", "1００%"],
            &["PM2.5", "ＰＭ２．５", "pm 2.5", "PM₂.₅"],
            &["2025年", "2025 年", "２０２５　年", "2025\n年"],
            &["二〇三五年", "二○三五年", "二◯三五年"],
            &["十四五商务", "“十四五”商务", "十四五、商务"],
            &["1200人", "1,200人", "１，２００人"],
            &["2021—2025", "2021-2025", "２０２１－２０２５", "2021 2025", "2021～2025", "2021——2025"],
            &["1+6", "１＋６"],
            &["IV级响应", "Ⅳ级响应", "Ⅳ 级响应", "ⅳ级响应", "iv级响应", "ＩＶ级响应"],
            &["V类水体", "Ⅴ类水体"],
            &["劣V类", "劣Ⅴ类"],
            &["100㎡", "100m²", "100M2"],
            &["5℃", "5°C"],
            &["R&D经费", "RD经费", "ＲＤ经费"],
            &["济政办字〔2022〕8号", "济政办字[2022]8号", "济政办字（2022）8号", "济政办字2022 8号"],
            &["5．1 万亿", "5.1万亿"],
            &["", "，。“”—— ", "."],
        ];
        for forms in same {
            for form in forms {
                assert_eq!(fold(form), fold(forms[0]), "{form}");
            }
        }
    }

    #[test]
    fn what_reads_differently_stays_apart() {
        let apart = [
            ("2.5", "25"),
            ("100%", "1000"),
            ("100%", "100‰"),
            ("3-5", "35"),
            ("3-5", "3.5"),
            ("1、2", "12"),
            ("5°", "5"),
            ("TV", "TⅤ"),
            ("X射线", "Ⅹ射线"),
            ("XIVA", "ⅩⅣA"),
        ];
        assert!(!fold("Ⅲ级").contains(&fold("Ⅱ级")) && !fold("III级").contains(&fold("II级")));
        for (one, other) in apart {
            assert_ne!(fold(one), fold(other));
        }
    }

    #[test]
    fn edges_carry_no_marks() {
        assert_eq!(fold("2021—"), "2021");
        assert_eq!(fold(".5"), "5");
        assert_eq!(fold("1.增强"), "1增强");
    }

    /// Without the letters of Roman numbers, of which a piece is another number.
    fn any_text() -> impl Strategy<Value = String> {
        let any = any::<String>().prop_map(|text| text.replace(|letter| "ivx".contains(width::fold(letter).to_ascii_lowercase()), "a"));
        prop_oneof!["[0-9０-９.,，、年 —\u{3000}Ⅳ²○A%℃]{0,12}", any]
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in any_text()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn a_piece_of_a_text_is_found_in_it(text in any_text(), from in any::<prop::sample::Index>(), to in any::<prop::sample::Index>()) {
            let letters: Vec<char> = text.chars().collect();
            let (from, to) = (from.index(letters.len() + 1), to.index(letters.len() + 1));
            let piece: String = letters[from.min(to)..from.max(to)].iter().collect();
            prop_assert!(fold(&text).contains(&fold(&piece)), "{} in {}", fold(&piece), fold(&text));
        }
    }
}
