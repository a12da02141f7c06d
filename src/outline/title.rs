//! The lines that print a title, and what they say: who issues the document, and what it is about.
//!
//! Leaves to others: which lines of a text open a document ([`super::documents`]), the names of offices ([`super::issuer`]).

use super::issuer;
use super::letterhead;
use super::passage::{Passage, bare};

/// The issuers in front of a title, and the title without them, blanks out.
pub fn part(passages: &[Passage], heads: &[usize]) -> (Option<String>, String) {
    let lines: Vec<&str> = heads.iter().map(|head| passages[*head].text.trim()).collect();
    if let Some((issuers, rest)) = issuer::beside(&lines.join(" ")) {
        return (Some(issuers), unspaced(rest));
    }
    let title = join(passages, heads);
    let (issuer, rest) = issuer::split_issuer(&title);
    (issuer, rest.to_owned())
}

/// 某市人民政府 or 某市人民政府文件; 中共某市委员会 and below it 某市人民政府.
pub fn letterhead(passages: &[Passage], heads: &[usize]) -> Option<String> {
    let office = |head: &usize| issuer::issuers(join(passages, &[*head]).trim_end_matches("文件"));
    let names: Vec<String> = heads.iter().map(office).skip_while(Option::is_none).map_while(|name| name).collect();
    let both = usize::from(names.len() > 1 && names[0].starts_with("中共"));
    names.get(..1 + both).map(|names| names.join("、"))
}

/// The title's lines above a number line, in reading order: up to six, down from the issuer's name.
pub fn before(passages: &[Passage], at: usize) -> Vec<usize> {
    let mut heads = Vec::new();
    let mut issuers = false;
    for index in (at.saturating_sub(6)..at).rev() {
        let text = &passages[index].text;
        let office = issuer::is_office(text);
        if !is_line(&passages[index]) || letterhead::number(text).is_some() || issuers && !office {
            break;
        }
        heads.insert(0, index);
        // 市发展改革委 above 市财政局: both issue it.
        issuers = office;
        if !office && issuer::split_issuer(text).0.is_some() {
            break;
        }
    }
    heads
}

pub fn after(passages: &[Passage], from: usize) -> Vec<usize> {
    (from..passages.len().min(from + 5))
        .take_while(|index| is_line(&passages[*index]) && !issuer::is_office(&passages[*index].text))
        .collect()
}

/// A line of a title: no date, no print line.
pub fn is_line(passage: &Passage) -> bool {
    let no_title = letterhead::month(&passage.text)
        || letterhead::date(&passage.text).is_some()
        || letterhead::printed(&passage.text).is_some()
        || is_heading_of_front(&passage.text);
    // 序号 工作任务 牵头单位: the header of a table.
    let header = passage.text.starts_with("序号") && passage.text.contains([' ', '\u{3000}', '\t']);
    // 某省经信 2024-09-05: where and when a page shows it.
    let shown = passage.text.chars().count() <= 30 && has_day(&passage.text);
    passage.is_title_like() && !shown && !no_title && !header && letterhead::adopted(&passage.text).is_none()
}

/// 2024-09-05.
fn has_day(text: &str) -> bool {
    let digits: Vec<char> = text.chars().collect();
    digits.windows(10).any(|day| {
        day.iter()
            .enumerate()
            .all(|(at, letter)| if matches!(at, 4 | 7) { matches!(letter, '-' | '/' | '.') } else { letter.is_ascii_digit() })
    })
}

/// 目录, 前言, （征求意见稿）: lines of the front that belong to no title.
fn is_heading_of_front(text: &str) -> bool {
    let bare = bare(text);
    let draft = text.starts_with(['（', '(']) && text.trim_end().ends_with(['）', ')']) && bare.contains('稿');
    draft || ["目录", "前言", "引言", "序言", "编制说明"].contains(&bare.as_str())
}

/// Lines of a title in one, blanks between ideographs taken out (关于…的 通 知).
pub fn join(passages: &[Passage], heads: &[usize]) -> String {
    let mut title = String::new();
    for head in heads {
        let text = passages[*head].text.trim();
        if title.ends_with(|c: char| c.is_ascii_alphanumeric()) && text.starts_with(|c: char| c.is_ascii_alphabetic()) {
            title.push(' ');
        }
        title.push_str(text);
    }
    unspaced(&title)
}

/// 《关于加快…的意见》（简称18条意见）: a page that names the text in marks, with what it is called for short.
pub fn unmarked(title: String) -> String {
    let inner = title.strip_prefix('《').and_then(|rest| rest.split_once('》'));
    let plain = |behind: &str| behind.is_empty() || behind.starts_with('（') && behind.ends_with('）') && behind.contains("简称");
    inner.filter(|(name, behind)| !name.contains('《') && plain(behind)).map(|(name, _)| name.to_owned()).unwrap_or(title)
}

fn unspaced(title: &str) -> String {
    let letters: Vec<char> = title.chars().collect();
    let keep = |at: usize| {
        let blank = matches!(letters[at], ' ' | '\u{3000}');
        !blank || at > 0 && letters[at - 1].is_ascii() && letters.get(at + 1).is_some_and(char::is_ascii)
    };
    (0..letters.len()).filter(|at| keep(*at)).map(|at| letters[at]).collect()
}
