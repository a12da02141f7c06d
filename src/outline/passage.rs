//! The logical lines of a seed: what rejoining gave, with reading text and the number at its head.

use crate::normalize::line::{self, Letter, Line};
use crate::normalize::marker::{self, Marker};
use crate::normalize::rejoin;
use crate::normalize::width::{self, Typesetting, fold, is_ideograph};
use std::ops::Range;

/// One logical line. Passages of a seed are in order and cover all of its printed lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Indices of its printed lines.
    pub lines: Range<usize>,
    pub letters: Vec<Letter>,
    /// Reading text, see [`width::read`].
    pub text: String,
    pub marker: Option<Marker>,
    pub page_start: bool,
    /// Set off by a Markdown mark.
    pub marked: bool,
    /// Printed width of its widest line, half ems.
    pub width: usize,
}

/// Joins the printed lines of a seed.
pub fn passages(lines: &[Line], setting: Typesetting) -> Vec<Passage> {
    let joins = rejoin::continuations(lines);
    let starts: Vec<usize> = (0..lines.len()).filter(|at| !joins[*at]).collect();
    let ends = starts.iter().copied().skip(1).chain([lines.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| passage(lines, start..end, setting)).collect()
}

/// One passage out of given lines, whatever rejoining says: a table, the rest of a passage that a table cut.
pub fn passage(lines: &[Line], range: Range<usize>, setting: Typesetting) -> Passage {
    let letters = rejoin::join(&lines[range.clone()]);
    let first = &lines[range.start];
    Passage {
        text: width::read(&line::text(&letters), setting),
        marker: marker::marker(&letters.iter().map(|l| l.letter).collect::<Vec<_>>()),
        page_start: first.page_start,
        marked: first.marked,
        width: lines[range.clone()].iter().map(Line::width).max().unwrap_or(0),
        lines: range,
        letters,
    }
}

impl Passage {
    /// Letters and digits only, widths folded: for comparing titles.
    pub fn bare(&self) -> String {
        bare(&self.text)
    }

    /// Could this line be (part of) a title? Short, no number at its head, no punctuation that ends or continues.
    pub fn is_title_like(&self) -> bool {
        let last = self.text.chars().next_back().unwrap_or('。');
        let count = self.text.chars().count();
        self.marker.is_none()
            && count <= 80
            && !"。；：，、！？".contains(last)
            && !self.text.contains(['。', '；', '：', '\t'])
            && self.text.contains(is_ideograph)
    }

    /// Text without its number, and how many letters the number took.
    pub fn after_marker(&self) -> &[Letter] {
        &self.letters[self.marker.as_ref().map_or(0, |marker| marker.letters.min(self.letters.len()))..]
    }
}

/// Letters and digits only, widths folded, zeros of both kinds alike.
pub fn bare(text: &str) -> String {
    text.chars().map(fold).filter(|c| c.is_alphanumeric()).map(|c| if c == '○' { '〇' } else { c }).collect()
}

/// Index behind the first sentence end at or after `from`: 。！？ or, in a gazette, a full stop that no digit follows.
pub fn sentence_end(letters: &[Letter], from: usize, setting: Typesetting) -> Option<usize> {
    (from..letters.len()).find(|at| ends_sentence(letters, *at, setting)).map(|at| at + 1)
}

fn ends_sentence(letters: &[Letter], at: usize, setting: Typesetting) -> bool {
    let digit = |index: usize| letters.get(index).is_some_and(|l| fold(l.letter).is_ascii_digit());
    match letters[at].letter {
        '。' | '！' | '？' => true,
        '.' if setting == Typesetting::Gazette => at > 0 && !(digit(at - 1) && digit(at + 1)),
        _ => false,
    }
}
