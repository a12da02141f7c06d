//! A place in a text from which something is read.

use crate::normalize::numeral;

/// Copied freely: whoever fails to read keeps the old one.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

/// A number in digits or Chinese numerals.
#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) value: u32,
    /// How many letters it has: 2025 and 二〇二五 have four.
    pub(super) letters: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Cursor { text, at }
    }

    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(super) fn before(&self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    /// Behind `word`, if it stands here.
    pub(super) fn after(mut self, word: &str) -> Option<Self> {
        self.rest().starts_with(word).then(|| {
            self.at += word.len();
            self
        })
    }

    /// Behind the first of `words` that stands here: longer ones first.
    pub(super) fn after_any(self, words: &[&str]) -> Option<Self> {
        words.iter().find_map(|word| self.after(word))
    }

    /// Behind `word`, unless one of `others` would follow it: 起, but not 起步区.
    pub(super) fn after_unless(self, word: &str, others: &[&str]) -> Option<Self> {
        self.after(word).filter(|next| !others.iter().any(|other| next.rest().starts_with(other)))
    }

    /// A number and the place behind it; none inside another number or name (S2023, 第3).
    pub(super) fn number(self) -> Option<(Number, Self)> {
        let before = self.before();
        let digits = self.run(|c| c.is_ascii_digit());
        let inside = before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '第') || numeral::is_chinese(c));
        if inside && !(digits.len() == 4 && self.is_behind_item()) {
            return None;
        }
        let letters = if digits.is_empty() { self.run(|c| numeral::is_chinese(c) || c == '两') } else { digits };
        let value = if letters == "两" { 2 } else { numeral::value(letters)? };
        let next = Cursor { at: self.at + letters.len(), ..self };
        Some((Number { value, letters: letters.chars().count() }, next))
    }

    /// 4.2021年底前…: does the number of an item, which begins the text, stand before?
    fn is_behind_item(&self) -> bool {
        let item = self.text[..self.at].trim_start().strip_suffix('.');
        item.is_some_and(|item| (1..=2).contains(&item.len()) && item.bytes().all(|byte| byte.is_ascii_digit()))
    }

    /// Behind a mark (一 is a misread one) or word that joins the ends of a stretch: 2022—2023年, 3月至5月.
    pub(super) fn dash(self) -> Option<Self> {
        let marks = self.run(|c| matches!(c, '—' | '–' | '-' | '－' | '─' | '～' | '~' | '―' | '−' | '﹣' | '一'));
        if !marks.is_empty() {
            return Some(Cursor { at: self.at + marks.len(), ..self });
        }
        self.after_any(&["至", "到"])
    }

    fn run(&self, of: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        &rest[..rest.find(|c| !of(c)).unwrap_or(rest.len())]
    }
}
