//! The text of a seed becomes printed lines: letters that know their bytes, blanks at the edges and markup set aside.
//!
//! Markup is what a conversion left behind (Markdown marks, `<sup>`, `$\text{m}^3$`). Its marks say nothing about the
//! document and become furniture; what they set becomes plain letters: `km <sup>2</sup>` is read as km².
//!
//! Leaves to others: which lines are page furniture ([`super::furniture`]) and which belong together ([`super::rejoin`]).

use super::seed::Seed;
use super::width;
use std::ops::Range;

/// One letter of a line and the byte where it begins in the seed's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    pub at: usize,
    pub end: usize,
    pub letter: char,
}

/// A printed line that is not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Never empty; the first and last letters are no blanks. Tabs stay: they part the cells of a table row.
    pub letters: Vec<Letter>,
    /// 1-based line of the file.
    pub number: usize,
    /// Ideographic blanks (or pairs of ASCII blanks) before the first letter. One ASCII blank is no indent, see `page_start`.
    pub indent: usize,
    /// A page begins here: extractions leave exactly one blank before the first line of a page, or a page number stands before it.
    pub page_start: bool,
    /// The one blank is there.
    pub page_blank: bool,
    /// Set off by Markdown: a heading mark, a bullet. The mark's level means nothing, but the line stands alone.
    pub marked: bool,
    /// The mark is a bullet: the item may be wrapped.
    pub bulleted: bool,
    /// How many empty lines stand before it.
    pub gap: usize,
}

impl Line {
    pub fn text(&self) -> String {
        text(&self.letters)
    }

    /// Bytes from the first letter to the last.
    pub fn span(&self) -> Range<usize> {
        span(&self.letters)
    }

    /// Printed width in half ems, see [`width::printed`].
    pub fn width(&self) -> usize {
        width::printed(&self.text())
    }

    pub fn first(&self) -> char {
        self.letters[0].letter
    }

    pub fn last(&self) -> char {
        self.letters[self.letters.len() - 1].letter
    }
}

pub fn text(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.letter).collect()
}

/// Bytes from the first letter to the last; empty at 0 for no letters.
pub fn span(letters: &[Letter]) -> Range<usize> {
    match (letters.first(), letters.last()) {
        (Some(first), Some(last)) => first.at..last.end,
        _ => 0..0,
    }
}

/// All lines of a seed that hold letters, in order.
pub fn lines(seed: &Seed) -> Vec<Line> {
    let (mut lines, mut start, mut gap) = (Vec::new(), 0, 0);
    for (index, piece) in seed.text.split('\n').enumerate() {
        match line(piece, start, index + 1, gap) {
            Some(line) => {
                lines.push(line);
                gap = 0;
            }
            None => gap += 1,
        }
        start += piece.len() + 1;
    }
    lines
}

fn line(piece: &str, start: usize, number: usize, gap: usize) -> Option<Line> {
    let mut letters: Vec<Letter> = piece
        .char_indices()
        .map(|(at, letter)| Letter { at: start + at, end: start + at + letter.len_utf8(), letter })
        .filter(|letter| !is_invisible(letter.letter))
        .collect();
    let before = letters.iter().take_while(|l| is_blank(l.letter)).map(|l| l.letter).collect::<Vec<_>>();
    trim(&mut letters);
    let (marked, bulleted) = strip_line_marks(&mut letters);
    strip_inline_marks(&mut letters);
    trim(&mut letters);
    if letters.is_empty() || is_rule(&letters) {
        return None;
    }
    let wide = before.iter().filter(|c| **c == '\u{3000}').count();
    let indent = wide + (before.len() - wide) / 2;
    Some(Line { letters, number, indent, page_start: before == [' '], page_blank: before == [' '], marked, bulleted, gap })
}

/// Byte order mark, zero-width marks, direction marks, soft hyphen: they print nothing.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}' | '\r' | '\u{c}' | '\u{b}' | '\u{1a}' | '\u{1b}')
}

fn is_blank(letter: char) -> bool {
    width::fold(letter) == ' '
}

/// Takes blanks off both ends. A tab is no blank: an empty first cell is a cell.
fn trim(letters: &mut Vec<Letter>) {
    let tabs_only = letters.iter().all(|l| is_blank(l.letter) || l.letter == '\t');
    while letters.last().is_some_and(|l| is_blank(l.letter) || (tabs_only && l.letter == '\t')) {
        letters.pop();
    }
    let blanks = letters.iter().take_while(|l| is_blank(l.letter)).count();
    letters.drain(..blanks);
}

/// `---`, `***`: a ruled line. Two dashes could be an empty cell.
fn is_rule(letters: &[Letter]) -> bool {
    letters.len() >= 3 && letters.iter().all(|l| l.letter == letters[0].letter) && "-*_=".contains(letters[0].letter)
}

/// `## ` and `- ` at the head of a line.
fn strip_line_marks(letters: &mut Vec<Letter>) -> (bool, bool) {
    let hashes = letters.iter().take_while(|l| l.letter == '#').count();
    let bullet =
        letters.len() > 2 && matches!(letters[0].letter, '-' | '*') && letters[1].letter == ' ' && width::is_ideograph(letters[2].letter);
    let mark = if (1..=6).contains(&hashes) && letters.get(hashes).is_none_or(|l| l.letter == ' ') { hashes } else { usize::from(bullet) };
    letters.drain(..mark);
    trim(letters);
    (mark > 0, mark > 0 && bullet)
}

/// `**bold**`, HTML tags and `$…$` formulas.
fn strip_inline_marks(letters: &mut Vec<Letter>) {
    if letters.iter().any(|l| matches!(l.letter, '*' | '<' | '$' | '&')) {
        let plain = super::markup::strip(letters);
        *letters = plain;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Line> {
        lines(&Seed { name: "a.txt".into(), text: text.into() })
    }

    #[test]
    fn letters_know_their_bytes() {
        let text = "\u{feff}## 一、总则 \r\n\n 共\u{200b}10个";
        let lines = read(text);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].text(), "一、总则");
        assert!(lines[0].marked);
        assert_eq!(&text[lines[0].span()], "一、总则");
        assert_eq!(lines[1].text(), "共10个");
        assert!(lines[1].page_start && lines[1].gap == 1);
        assert_eq!(&text[lines[1].span()], "共\u{200b}10个");
    }

    #[test]
    fn indents_tabs_and_rules() {
        let lines = read("　　三、加快\n---\n\t网络零售额\t852\t\n— 19 —\n\t\t");
        assert_eq!(
            lines.iter().map(|l| (l.indent, l.text())).collect::<Vec<_>>(),
            [(2, "三、加快".to_string()), (0, "\t网络零售额\t852\t".to_string()), (0, "— 19 —".to_string()),]
        );
    }
}
