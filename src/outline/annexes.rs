//! Annexes: the list that announces them (附件：1.… 2.…), the label that opens each (附件1), the title below it.

use super::documents::{Doubt, Extent};
use super::issued::{is_tail, printed_title};
use super::issuer;
use super::passage::{Passage, bare};
use super::title;
use crate::normalize::line;
use crate::normalize::marker::Form;
use crate::normalize::numeral;
use crate::normalize::width::fold;
use std::ops::Range;

/// One line of an annex list.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Announced {
    /// 1 for the only annex of a list without numbers.
    value: u32,
    title: String,
    /// Passage of the list in which it stands.
    at: usize,
}

/// All annexes printed in the region, in reading order; announced and absent ones become doubts.
pub fn find(passages: &[Passage], region: Range<usize>, plans: &[Extent], doubts: &mut Vec<Doubt>) -> Vec<Extent> {
    let announced: Vec<Announced> = region.clone().flat_map(|at| list(passages, at, region.end)).collect();
    let mut annexes: Vec<Extent> = Vec::new();
    let mut at = region.start;
    while at < region.end {
        match labelled(passages, at, region.end, &announced).or_else(|| unlabelled(passages, at, region.end, &announced)) {
            Some(annex) if !annexes.iter().any(|known| known.title == annex.title && known.label == annex.label) => {
                at = annex.heads.iter().copied().max().unwrap_or(at) + 1;
                annexes.push(annex);
            }
            _ => at += 1,
        }
    }
    // A plan that lost its title begins at its text, which may be the line that an annex would take for its own title.
    let claims = |plan: &Extent, line: &usize| plan.heads.contains(line) || plan.passages.start == *line;
    annexes.retain(|annex| !plans.iter().any(|plan| annex.heads.iter().any(|line| claims(plan, line))));
    // The table right below the line that announces it is the annex.
    let here = |entry: &&Announced| heads_table(passages, entry.at + 1);
    doubts.extend(announced.iter().filter(|entry| !is_printed(entry, &annexes, plans) && !here(entry)).map(missing));
    annexes
}

fn is_printed(entry: &Announced, annexes: &[Extent], plans: &[Extent]) -> bool {
    let wanted = bare(&entry.title);
    let printed = |annex: &Extent| bare(&annex.title) == wanted || is_tail(&wanted, &bare(&annex.title));
    annexes.iter().chain(plans).any(|annex| printed(annex) && annex.passages.start > entry.at)
}

fn missing(entry: &Announced) -> Doubt {
    Doubt {
        passage: entry.at,
        rule: "annex-missing",
        expected: format!("annex {} 《{}》, which the list announces", entry.value, entry.title),
        found: "no such title behind it".into(),
    }
}

/// The entries of the annex list that begins at `at`: `附件：1.…`, `2.…`, each perhaps over several lines.
fn list(passages: &[Passage], at: usize, end: usize) -> Vec<Announced> {
    let Some(rest) = list_head(&passages[at]) else { return Vec::new() };
    let mut entries: Vec<Announced> = Vec::new();
    push_entry(&mut entries, &rest, at);
    for (index, passage) in passages.iter().enumerate().take(end).skip(at + 1) {
        let numbered = passage.marker.as_ref().is_some_and(|m| m.form == Form::Arabic && m.value as usize == entries.len() + 1);
        let goes_on = title::is_line(passage)
            && !issuer::is_office(&passage.text)
            && !entries.is_empty()
            && !heads_table(passages, index)
            && !entries.iter().any(|entry| begins(entry, passage));
        if numbered {
            push_entry(&mut entries, &passage.text, index);
        } else if goes_on && index < at + 40 && !is_label(passage) {
            let last = entries.len() - 1;
            entries[last].title.push_str(&passage.text);
        } else {
            break;
        }
    }
    entries
}

/// 序号 / 任务类型 / 重点内容, 类别 / 序号 / 指标: the words above the columns of a table, one a line.
fn heads_table(passages: &[Passage], at: usize) -> bool {
    let words = passages.get(at..(at + 3).min(passages.len())).unwrap_or_default();
    let number = words
        .iter()
        .position(|passage| passage.text == "序号" || passage.text.starts_with("序号") && passage.text.contains([' ', '\u{3000}', '\t']));
    number.is_some_and(|number| words[..number].iter().all(|passage| passage.text.chars().count() <= 6))
}

/// Does the line begin with the title's first words? No continuation of a list does: it is the annex itself.
fn begins(entry: &Announced, passage: &Passage) -> bool {
    let words = bare(&passage.text);
    words.chars().count() >= 6 && bare(&entry.title).starts_with(&words)
}

/// What stands behind `附件：` at the head of a list; a label 附件1 heads no list.
fn list_head(passage: &Passage) -> Option<String> {
    let marker = passage.marker.as_ref().filter(|m| m.form == Form::Annex && m.value == 0)?;
    let colon = passage.letters[..marker.letters].iter().any(|l| fold(l.letter) == ':');
    let rest = line::text(passage.after_marker());
    (colon || rest.contains(crate::normalize::width::is_ideograph))
        .then_some(crate::normalize::width::read(&rest, crate::normalize::width::Typesetting::Plain))
}

/// Adds the entries of one line: `1.济南市…名单` or several in a row `1.… 2.…`.
fn push_entry(entries: &mut Vec<Announced>, text: &str, at: usize) {
    let letters: Vec<char> = text.chars().collect();
    let digits = letters.iter().take_while(|c| fold(**c).is_ascii_digit()).count();
    let numbered = digits > 0 && matches!(letters.get(digits).map(|c| fold(*c)), Some('.' | '、' | ' '));
    let value = if numbered { numeral::value(&letters[..digits].iter().collect::<String>()).unwrap_or(1) } else { 1 };
    let title: String = if numbered { letters[digits + 1..].iter().collect() } else { text.to_string() };
    let title = title.trim().trim_end_matches(['。', '；', ';']).to_string();
    if !title.is_empty() {
        entries.push(Announced { value, title, at });
    }
}

/// 附件1 alone on its line, or with the title behind it; no list.
fn is_label(passage: &Passage) -> bool {
    let Some(marker) = passage.marker.as_ref().filter(|m| m.form == Form::Annex) else { return false };
    let alone = marker.letters >= passage.letters.len();
    let colon = passage.letters[..marker.letters].iter().any(|l| fold(l.letter) == ':');
    (alone && !(colon && marker.value == 0)) || (marker.value > 0 && !alone && title_behind(passage).is_some())
}

fn title_behind(passage: &Passage) -> Option<String> {
    let title = line::text(passage.after_marker());
    let fits = !title.is_empty()
        && title.chars().count() < 48
        && !title.contains(['。', '，', ',', '；', ')', '）'])
        && !title.ends_with(['.', ':', '：']);
    fits.then_some(title)
}

fn labelled(passages: &[Passage], at: usize, end: usize, announced: &[Announced]) -> Option<Extent> {
    let passage = &passages[at];
    if !is_label(passage) || passages.get(at + 1).is_some_and(is_label) && title_behind(passage).is_some() {
        return None;
    }
    let value = passage.marker.as_ref().map_or(0, |m| m.value);
    let label = if value == 0 { "附件".to_string() } else { format!("附件{value}") };
    let (mut heads, title) = match title_behind(passage) {
        Some(title) => (Vec::new(), title),
        None => title_below(passages, at + 1, end, announced, value)?,
    };
    heads.insert(0, at);
    Some(Extent { passages: at..end, heads, title, label: Some(label), ..Extent::default() })
}

/// The title below a label: as announced, else the title-like lines that stand there.
fn title_below(passages: &[Passage], from: usize, end: usize, announced: &[Announced], value: u32) -> Option<(Vec<usize>, String)> {
    let expected = announced.iter().rev().filter(|entry| entry.at < from && (value == 0 || entry.value == value));
    if let Some(found) = expected.into_iter().find_map(|entry| printed_title(passages, from, end, &entry.title)) {
        return Some(found);
    }
    let fits = |at: &usize| {
        let head_of_table = ["序号", "序 号"].iter().any(|head| passages[*at].text.starts_with(head));
        passages[*at].is_title_like() && passages[*at].text.chars().count() >= 3 && passages[*at].width <= 60 && !head_of_table
    };
    let heads: Vec<usize> = (from..end.min(from + 2)).take_while(fits).collect();
    // Two lines are one title only if the first is set like a broken one; a caption or a table's head is another thing.
    let heads = if heads.len() == 2 && passages[heads[0]].text.chars().count() < 12 { vec![heads[0]] } else { heads };
    (!heads.is_empty()).then(|| (heads.clone(), title::join(passages, &heads)))
}

/// An announced annex whose label the text has lost: its title stands alone on a line.
fn unlabelled(passages: &[Passage], at: usize, end: usize, announced: &[Announced]) -> Option<Extent> {
    let entry = announced
        .iter()
        .find(|entry| entry.at < at && !is_list_line(passages, at, entry) && printed_title(passages, at, end, &entry.title).is_some())?;
    let (heads, title) = printed_title(passages, at, end, &entry.title)?;
    Some(Extent { passages: at..end, heads, title, label: Some(format!("附件{}", entry.value)), ..Extent::default() })
}

/// The continuation lines of the list itself print parts of titles, too.
fn is_list_line(passages: &[Passage], at: usize, entry: &Announced) -> bool {
    at <= entry.at + 1 && !passages[at].page_start && !passages[at].marked && !begins(entry, &passages[at])
}
