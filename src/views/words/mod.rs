//! Every word of the interface, in Chinese and English, in one table (`table`). The texts themselves stay in their own
//! language.
//!
//! `{}` in a sentence is filled in by [`fill`], from left to right.

pub mod english;
mod table;

pub use table::Words;

use table::CHINESE;

/// The languages of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    Chinese,
    English,
}

impl Language {
    /// As in HTML's `lang`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    pub fn of_code(code: &str) -> Option<Self> {
        [Self::Chinese, Self::English].into_iter().find(|language| language.code() == code)
    }

    pub fn other(self) -> Self {
        match self {
            Self::Chinese => Self::English,
            Self::English => Self::Chinese,
        }
    }

    /// Its words; Chinese ones as long as its own are not there.
    pub fn words(self) -> &'static Words {
        match self {
            Self::Chinese => &CHINESE,
            Self::English => english::words().unwrap_or(&CHINESE),
        }
    }

    pub fn is_there(self) -> bool {
        self == Self::Chinese || english::words().is_some()
    }
}

/// Puts values into the `{}` of a sentence, in their order.
pub fn fill(sentence: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut filled = String::with_capacity(sentence.len());
    for (place, piece) in sentence.split("{}").enumerate() {
        if place > 0 {
            filled.push_str(values.next().copied().unwrap_or_default());
        }
        filled.push_str(piece);
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;
    use table::TABLE;

    #[test]
    fn both_columns_have_the_same_gaps() {
        for (name, chinese, english) in TABLE {
            assert_eq!(chinese.matches("{}").count(), english.matches("{}").count(), "{name}");
            assert!(!chinese.is_empty() && !english.is_empty(), "{name}");
            assert!(!english.contains('\n'), "{name} ends a line of the file of English words");
        }
    }

    #[test]
    fn gaps_are_filled_from_left_to_right() {
        assert_eq!(fill("{} / {} 份", &["3", "62"]), "3 / 62 份");
        assert_eq!(fill("没有", &["3"]), "没有");
        assert_eq!(fill("{}、{}", &["甲"]), "甲、");
    }
}
