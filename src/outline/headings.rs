//! Headings, told from items of lists and from prose.
//!
//! Drafting conventions: a heading stands alone without a full stop (一、总体要求), or runs into its text as a short first
//! sentence (（一）普查对象。耕地、园地…). Items of a list are whole sentences, end with ；, or hold a colon
//! (一、市委宣传部：负责…). （1） and ① number items; they head text only where they stand alone. Below the last number,
//! plans give parallel paragraphs a short leading sentence each (———必须坚持党的全面领导。): those are headings without a
//! number, if at least two neighbours have one.

use super::issuer;
use super::letterhead;
use super::passage::{Passage, sentence_end};
use crate::normalize::line::{self, Letter};
use crate::normalize::marker::Form;
use crate::normalize::width::{Typesetting, fold, is_ideograph};

/// Longest first sentence that is read as a heading, in letters: the longest in the seeds has 31.
const LONGEST_RUN_IN: usize = 34;
/// The same where the neighbours in a series of numbers are headings: （二）聚焦…，深化实施…行动计划。
const LONGEST_IN_SERIES: usize = 60;
/// Longest heading that stands alone.
const LONGEST_ALONE: usize = 56;
/// Longest leading sentence without a number.
const LONGEST_LEAD: usize = 26;

/// A heading found in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// `None` for headings without a number.
    pub form: Option<Form>,
    pub value: u32,
    /// Letters of the number with its mark; dashes before a lead are in it, too.
    pub num: usize,
    /// Letters up to where the heading ends, its full stop included.
    pub end: usize,
}

/// What stands around a passage.
pub struct Around<'a> {
    /// The passage before it is an item with a number of the same form.
    pub after_item: bool,
    /// The number before or behind its own heads a section.
    pub in_series: bool,
    /// The number behind its own is that of an item.
    pub among_items: bool,
    pub next: Option<&'a Passage>,
}

/// Is this passage, or its beginning, a numbered heading?
pub fn numbered(passage: &Passage, around: &Around, setting: Typesetting) -> Option<Heading> {
    let Around { after_item, in_series, among_items, next } = *around;
    let marker = passage.marker.as_ref()?;
    let heading = |end: usize| Some(Heading { form: Some(marker.form), value: marker.value, num: marker.letters, end });
    let rest = passage.after_marker();
    if matches!(marker.form, Form::Article | Form::Annex | Form::Spoken) || rest.is_empty() {
        return None;
    }
    if marker.form == Form::Box {
        return heading(passage.letters.len());
    }
    if stands_alone(rest, setting) {
        return heading(passage.letters.len());
    }
    if matches!(marker.form, Form::BracketedArabic | Form::Circled) {
        return None;
    }
    let longer = || run_in(&passage.letters, marker.letters, LONGEST_IN_SERIES, setting).filter(|end| !has_number(passage, *end));
    let end = run_in(&passage.letters, marker.letters, LONGEST_RUN_IN, setting).or_else(|| in_series.then(longer).flatten())?;
    // 2.引导群众…。开展…。 behind 1.坚持…。: sentences of items, not headings.
    if after_item || among_items {
        return None;
    }
    let text = line::text(&passage.letters[end..]);
    let text = text.trim();
    // （责任单位：…） behind a sentence says whose task it is: the sentence is the task, no heading.
    let only_bodies = text.starts_with(['（', '(', '〔']) && text.ends_with(['）', ')', '〕']);
    // 牵头单位：市商务局。 on the next line says the same.
    let last_of_its_kind = || !after_item && next.is_some_and(|next| !is_sibling(next, marker.form) && !signs(next));
    let long = end - marker.letters > LONGEST_RUN_IN;
    let prose = || !long || next.is_some_and(|next| next.marker.is_none());
    let followed = if text.is_empty() { passage.marked || last_of_its_kind() && prose() } else { !only_bodies };
    if followed { heading(end) } else { None }
}

/// 责任单位：…, 完成时限：… below an item: a line that says who does what the item says, and by when.
pub fn signs(passage: &Passage) -> bool {
    let named = |label: &str| ["单位", "部门", "时限", "领导", "责任人"].iter().any(|end| label.trim_end().ends_with(end));
    passage.text.split_once(['：', ':']).is_some_and(|(label, _)| label.chars().count() <= 8 && named(label))
}

/// Does a number open this passage, and a short sentence with text behind it?
pub fn runs_in(passage: &Passage, setting: Typesetting) -> bool {
    short_sentence(passage, setting).is_some_and(|end| end < passage.letters.len())
}

/// Where the short sentence ends with which a passage begins behind its number.
pub fn short_sentence(passage: &Passage, setting: Typesetting) -> Option<usize> {
    let from = passage.marker.as_ref().map_or(0, |marker| marker.letters);
    run_in(&passage.letters, from, LONGEST_RUN_IN, setting)
}

/// A number in the sentence, but not in quotes (“1269”行动计划): it says how much, so it is no heading.
fn has_number(passage: &Passage, end: usize) -> bool {
    let from = passage.marker.as_ref().map_or(0, |marker| marker.letters);
    let mut quoted = false;
    passage.letters[from..end].iter().any(|letter| {
        quoted = match letter.letter {
            '“' => true,
            '”' => false,
            _ => quoted,
        };
        !quoted && fold(letter.letter).is_ascii_digit()
    })
}

fn is_sibling(passage: &Passage, form: Form) -> bool {
    passage.marker.as_ref().is_some_and(|marker| marker.form == form)
}

/// No sentence, no clause end, no list inside.
fn stands_alone(rest: &[Letter], setting: Typesetting) -> bool {
    let text = line::text(rest);
    let Some(last) = text.trim_end().chars().next_back() else { return false };
    let stops = matches!(fold(last), '。' | ';' | ':' | ',' | '、') || (setting == Typesetting::Gazette && last == '.');
    let commas = text.chars().filter(|c| fold(*c) == ',').count();
    !stops
        && sentence_end(rest, 0, setting).is_none()
        && rest.len() <= LONGEST_ALONE
        && commas <= 3
        && text.chars().all(|c| !matches!(fold(c), ';' | ':' | '\t'))
}

/// End of a short first sentence without a colon or semicolon.
fn run_in(letters: &[Letter], from: usize, longest: usize, setting: Typesetting) -> Option<usize> {
    let end = sentence_end(letters, from, setting)?;
    let inside = &letters[from..end];
    let commas = inside.iter().filter(|l| fold(l.letter) == ',').count();
    let plain = inside.iter().all(|l| !matches!(fold(l.letter), ':' | ';' | '\t'));
    let brackets = inside.iter().filter(|l| matches!(fold(l.letter), '(' | '〔')).count()
        == inside.iter().filter(|l| matches!(fold(l.letter), ')' | '〕')).count();
    (plain && brackets && inside.len() <= longest && inside.len() >= 3 && commas <= 3).then_some(end)
}

/// The short leading sentence of a paragraph without a number; text must follow it.
pub fn lead(passage: &Passage, setting: Typesetting) -> Option<Heading> {
    let dashes = passage
        .letters
        .iter()
        .take_while(|l| matches!(l.letter, '—' | '―' | '─' | '–' | '-' | '·' | '●' | '■' | '◆') || fold(l.letter) == ' ')
        .count();
    if passage.marker.is_some() || dashes >= passage.letters.len() {
        return None;
    }
    let end = run_in(&passage.letters, dashes, LONGEST_LEAD, setting)?;
    let inside = &passage.letters[dashes..end];
    let quantity = inside.iter().any(|l| fold(l.letter).is_ascii_digit() || matches!(fold(l.letter), '%'));
    let commas = inside.iter().filter(|l| fold(l.letter) == ',').count();
    let text_follows = passage.letters.len() - end >= 12;
    // 各位代表！ speaks to somebody.
    let speaks = passage.letters[end - 1].letter == '！' || addresses(&passage.text);
    (text_follows && !speaks && !quantity && commas <= 2 && inside.len() >= 4).then_some(Heading { form: None, value: 0, num: dashes, end })
}

/// 各位代表！各位委员，: a report speaks to those who hear it.
pub fn addresses(text: &str) -> bool {
    let behind = ["各位代表", "各位委员"].iter().find_map(|whom| text.strip_prefix(whom));
    behind.is_some_and(|rest| rest.starts_with(['！', '：', '，', '、']))
}

/// A leading sentence with a line of its own above its paragraph: 稳步扩大开放。
pub fn lead_alone(passage: &Passage, next: &Passage, setting: Typesetting) -> Option<Heading> {
    let end = run_in(&passage.letters, 0, LONGEST_LEAD, setting).filter(|end| *end == passage.letters.len())?;
    let plain = passage.letters.iter().all(|l| !fold(l.letter).is_ascii_digit() && !matches!(fold(l.letter), '%' | '!' | '?'));
    let commas = passage.letters.iter().filter(|l| fold(l.letter) == ',').count();
    let prose = next.marker.is_none() && next.letters.len() >= 2 * LONGEST_LEAD;
    let whole = passage.marker.is_none() && passage.text.ends_with('。') && end >= 6;
    (whole && plain && prose && commas <= 1).then_some(Heading { form: None, value: 0, num: 0, end })
}

/// A line that stands alone without a number and heads what follows: marked as such by the conversion, one of the words
/// that name a part of every plan, or short between a finished paragraph and prose.
pub fn unnumbered(passage: &Passage, before: Option<&Passage>, next: Option<&Passage>) -> bool {
    let count = passage.text.chars().filter(|c| is_ideograph(*c)).count();
    let office =
        issuer::is_office(&passage.text) || letterhead::date(&passage.text).is_some() || letterhead::number(&passage.text).is_some();
    let note = passage.text.starts_with(['（', '(', '图', '表', '注']) && !is_part_of_every_plan(passage);
    if !passage.is_title_like() || office || count < 2 || note {
        return false;
    }
    let prose = |other: Option<&Passage>| other.is_some_and(|other| other.text.chars().count() > 30 && other.text.contains(['。', '，']));
    let numbered = next.is_some_and(|next| next.marker.is_some());
    let finished = before.is_none_or(|before| before.text.ends_with(['。', '）', '；', '！']));
    is_part_of_every_plan(passage)
        || (count <= 24 && finished && passage.marked && (prose(next) || numbered))
        || ((4..=16).contains(&count) && finished && prose(next) && !passage.text.contains(char::is_numeric))
}

/// 前言, 名词解释 and the like; they head a document's highest level.
pub fn is_part_of_every_plan(passage: &Passage) -> bool {
    const PARTS: &[&str] =
        &["前言", "引言", "序言", "导言", "结语", "结束语", "附则", "附录", "名词解释", "术语解释", "名词术语", "注释", "名词注释"];
    PARTS.contains(&passage.bare().as_str())
}

/// The number as printed, without the blanks and the colon behind it: 专栏2, 第一章, （一）, 1.
pub fn printed_number(num: &str, heading: &Heading) -> String {
    let num = num.trim_end_matches([' ', '\u{3000}', '：']).to_string();
    if heading.form == Some(Form::Box) { num.chars().filter(|c| *c != ' ' && *c != '\u{3000}').collect() } else { num }
}
