//! The fragments that a flattened table leaves: one printed line of one cell each.
//!
//! A cell's fragments are as wide as its column allows; a fragment that left room for the first word of the next one was
//! the last of its cell. Where an extraction leaves an empty line after every printed line, it leaves none between two
//! cells whose lines stood at half height beside each other: a fragment without its empty line begins a cell.

use super::{Sheet, bare, bodies, ledger_row};
use crate::normalize::width::{fold, is_ideograph, printed};
use std::ops::Range;

#[derive(Clone, Debug)]
pub struct Fragment {
    /// Index of its printed line.
    pub line: usize,
    pub quote: String,
    /// Without blanks, widths folded.
    pub bare: String,
    /// Half ems.
    pub width: usize,
    /// Printed width of what could not be parted from its first letter.
    first_word: usize,
    /// Certainly the first of a cell.
    pub begins_cell: bool,
    pub begins_page: bool,
}

impl Fragment {
    fn new(sheet: &Sheet, line: usize, quote: &str, first: bool) -> Self {
        let place = &sheet.lines[line];
        Fragment {
            line,
            quote: quote.to_string(),
            bare: bare(quote),
            width: printed(quote),
            first_word: first_word(quote),
            begins_cell: !first || (place.gap < sheet.usual_gap && !place.page_start),
            begins_page: first && place.page_start,
        }
    }

    /// The same without the row's number in front of it: 1 立足资源环境.
    pub fn without_number(mut self) -> Self {
        let quote = self.quote.trim_start_matches(|c: char| fold(c).is_ascii_digit() || fold(c) == ' ').to_string();
        (self.bare, self.width, self.first_word) = (bare(&quote), printed(&quote), first_word(&quote));
        Fragment { quote, ..self }
    }

    /// Would the next fragment's first word have fitted beside this one?
    pub fn left_room(&self, next: &Fragment, measure: usize) -> bool {
        self.width + next.first_word <= measure
    }
}

/// The fragments of some lines. A blank between two ideographs parts two cells of one line (区自然资源局 区城管局).
pub fn fragments(sheet: &Sheet, lines: Range<usize>) -> Vec<Fragment> {
    let parted = |line: usize| {
        let quotes = parts(&sheet.texts[line]);
        quotes.into_iter().enumerate().map(move |(at, quote)| Fragment::new(sheet, line, &quote, at == 0)).collect::<Vec<_>>()
    };
    lines.flat_map(parted).collect()
}

/// A line's cells; letters that were driven apart (区 市 场 监 管) are drawn together.
pub fn parts(text: &str) -> Vec<String> {
    let pieces: Vec<&str> = text.split([' ', '\u{3000}']).filter(|piece| !piece.is_empty()).collect();
    let single = |piece: &&str| piece.chars().count() == 1;
    if pieces.len() >= 2 && pieces.iter().all(single) {
        return vec![pieces.concat()];
    }
    let mut parts: Vec<String> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        match parts.last_mut() {
            Some(last) if !is_border(last, piece) && !is_deadline_behind(last, &pieces[at..]) => {
                last.push(' ');
                last.push_str(piece);
            }
            _ => parts.push((*piece).to_string()),
        }
    }
    parts
}

/// Behind a body or a sentence a day begins the cell of the deadline: 市财政局 2024年6月底前.
fn is_deadline_behind(before: &str, rest: &[&str]) -> bool {
    let last = bare(before.rsplit(' ').next().unwrap_or(before));
    let whole = last.ends_with(['。', '；']) || bodies::is_complete(&last);
    let dated = rest[0].starts_with(|c: char| fold(c).is_ascii_digit());
    whole && dated && (1..=rest.len().min(6)).any(|pieces| ledger_row::is_deadline(&bare(&rest[..pieces].concat())))
}

/// Letters that no Latin word or number touches, and more than one on either side.
fn is_border(before: &str, after: &str) -> bool {
    let chinese = |letter: Option<char>| letter.is_some_and(|c| !fold(c).is_ascii_alphanumeric() && !fold(c).is_ascii_punctuation());
    let ends = before.rsplit(' ').next().unwrap_or(before);
    chinese(before.chars().next_back()) && chinese(after.chars().next()) && ends.chars().count() > 1 && after.chars().count() > 1
}

fn first_word(quote: &str) -> usize {
    let letters: Vec<char> = quote.chars().collect();
    let word = |c: &&char| matches!(fold(**c), '0'..='9' | 'a'..='z' | 'A'..='Z' | '.' | '%');
    let run = letters.iter().take_while(word).count().max(1);
    let tail = letters[run.min(letters.len())..].iter().take_while(|c| "，。、；：！？”’）》〕,;:)%％".contains(**c)).count();
    printed(&letters[..(run + tail).min(letters.len())].iter().collect::<String>())
}

/// Fragments as one text: a blank only between two Latin words.
pub fn joined<'a>(fragments: impl Iterator<Item = &'a Fragment>) -> String {
    let latin = |letter: Option<char>| letter.is_some_and(|c| c.is_ascii_alphabetic());
    fragments.fold(String::new(), |mut text, fragment| {
        if latin(text.chars().next_back()) && latin(fragment.quote.chars().next()) {
            text.push(' ');
        }
        text + &fragment.quote
    })
}

/// The width that most of the fragments have which another one follows in their cell; the measure of their column. 0 if
/// there are none.
pub fn measure(widths: &mut [usize]) -> usize {
    widths.sort_unstable();
    widths.chunk_by(|a, b| a == b).max_by_key(|chunk| (chunk.len(), chunk[0])).map_or(0, |chunk| chunk[0])
}

/// Nothing but ideographs and no more than `most`.
pub fn is_short_word(bare: &str, most: usize) -> bool {
    bare.chars().count() <= most && bare.chars().all(is_ideograph)
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn blanks_part_cells_only_between_ideographs() {
        let cases: [(&str, &[&str]); 8] = [
            ("市教育局、各区政府 2024 年 6 月底前", &["市教育局、各区政府", "2024 年 6 月底前"]),
            ("确保完成 2024 年 6 月底前", &["确保完成 2024 年 6 月底前"]),
            ("区自然资源局 区城管局", &["区自然资源局", "区城管局"]),
            ("区 市 场 监 管", &["区市场监管"]),
            ("推动老旧农业机械淘汰报废。 运输局、区农", &["推动老旧农业机械淘汰报废。", "运输局、区农"]),
            ("2021 年 11", &["2021 年 11"]),
            ("煤项目煤炭消费、热电 3个行", &["煤项目煤炭消费、热电 3个行"]),
            ("VOCs 综", &["VOCs 综"]),
        ];
        for (line, expected) in cases {
            assert_eq!(parts(line), expected);
        }
    }
}
