//! The one folding that text and query share: what a reader sees as the same becomes the same bytes.
//!
//! 1. Widths, cases and small forms are one: １００％ is 100%, Ⅳ is iv, ㎡ is m2, PM₂.₅ is pm2.5.
//! 2. 〇 and ○ of printed years are 0.
//! 3. Letters, digits, `%`, `‰` and `°` stay; blanks, line ends, punctuation and symbols go: `2025 年` is 2025年,
//!    `“十四五”商务` is 十四五商务.
//! 4. Except between two digits, where they tell numbers apart: a point stays (2.5 is not 25, PM2.5 not PM25), a comma
//!    goes (1,200 is 1200), anything else becomes one `-` (2021—2025, 2021－2025 and 2021 2025 are the same, and not
//!    20212025).
//!
//! Every rule looks at no more than the neighbouring letters, so a piece cut out of a text finds the text it was cut
//! from. Leaves to others: what a query's words are (`query`).

use crate::normalize::width;

/// The folded text, without anything else.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_each(text, |letter, _| folded.push(letter));
    folded
}

/// Calls `emit` with each folded letter and the byte of `text` where the letter that it comes from begins.
pub(super) fn fold_each(text: &str, mut emit: impl FnMut(char, usize)) {
    let mut after_digit = false;
    let mut gap = Gap::None;
    for (at, letter) in text.char_indices() {
        // Nine letters in ten are ideographs, which need no table.
        if ('\u{4e00}'..='\u{9fff}').contains(&letter) {
            emit(letter, at);
            (after_digit, gap) = (false, Gap::None);
            continue;
        }
        match forms(letter) {
            Forms::None if after_digit => gap = gap.and(letter),
            Forms::None => {}
            forms => forms.each(|folded| {
                if let (true, true, Some(mark)) = (after_digit, folded.is_ascii_digit(), gap.mark()) {
                    emit(mark, at);
                }
                emit(folded, at);
                (after_digit, gap) = (folded.is_ascii_digit(), Gap::None);
            }),
        }
    }
}

/// What stands between a digit and the next letter.
#[derive(Clone, Copy, PartialEq)]
enum Gap {
    None,
    Point,
    Comma,
    Other,
}

impl Gap {
    fn and(self, letter: char) -> Self {
        match (self, width::fold(letter)) {
            (Gap::None, '.') => Gap::Point,
            // The Chinese comma parts clauses, not thousands.
            (Gap::None, ',') if letter == ',' => Gap::Comma,
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
    Lower(std::char::ToLowercase),
}

impl Forms {
    fn each(self, mut emit: impl FnMut(char)) {
        match self {
            Forms::None => {}
            Forms::One(letter) => emit(letter),
            Forms::Word(word) => word.chars().for_each(emit),
            // Some lower cases carry a combining mark, which is no letter.
            Forms::Lower(letters) => letters.filter(|letter| letter.is_alphanumeric()).for_each(emit),
        }
    }
}

fn forms(letter: char) -> Forms {
    match width::fold(letter) {
        folded if folded.is_ascii_alphanumeric() => Forms::One(folded.to_ascii_lowercase()),
        folded @ ('%' | '‰' | '°') => Forms::One(folded),
        folded if folded.is_ascii() => Forms::None,
        '〇' | '○' | '◯' => Forms::One('0'),
        small => match small_form(small) {
            Some(word) => Forms::Word(word),
            None if small.is_alphanumeric() => Forms::Lower(small.to_lowercase()),
            None => Forms::None,
        },
    }
}

/// Signs that print several letters, or a digit, in one small piece of type.
fn small_form(letter: char) -> Option<&'static str> {
    const SUPERSCRIPT: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    let offset = |first: char| (letter as u32 - first as u32) as usize;
    Some(match letter {
        '¹' => "1",
        '²' => "2",
        '³' => "3",
        '⁰' | '⁴'..='⁹' => SUPERSCRIPT[offset('⁰')],
        '₀'..='₉' => SUPERSCRIPT[offset('₀')],
        'Ⅰ'..='Ⅻ' => ROMAN[offset('Ⅰ')],
        'ⅰ'..='ⅻ' => ROMAN[offset('ⅰ')],
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
        let same: [&[&str]; 15] = [
            &["100%", "１００％", "100 %", "1００%"],
            &["PM2.5", "ＰＭ２．５", "pm 2.5", "PM₂.₅"],
            &["2025年", "2025 年", "２０２５　年", "2025\n年"],
            &["二〇三五年", "二○三五年", "二◯三五年"],
            &["十四五商务", "“十四五”商务", "十四五、商务"],
            &["1200人", "1,200人", "１,２００人"],
            &["2021—2025", "2021-2025", "２０２１－２０２５", "2021 2025", "2021～2025", "2021——2025"],
            &["1+6", "１＋６"],
            &["IV级响应", "Ⅳ级响应", "Ⅳ 级响应", "ⅳ级响应"],
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
        let apart = [("2.5", "25"), ("100%", "1000"), ("100%", "100‰"), ("3-5", "35"), ("3-5", "3.5"), ("1，2", "12"), ("5°", "5")];
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

    fn any_text() -> impl Strategy<Value = String> {
        prop_oneof!["[0-9０-９.,，、年 —\u{3000}Ⅳ²○A%℃]{0,12}", any::<String>()]
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
