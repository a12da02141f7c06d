//! Where a box 专栏 ends. Extractions lose its frame; what is left is its title and how its items are written.
//!
//! A box ends before the next heading of the document. Its items may be numbered like headings (一、推进…建设。), but they are
//! whole sentences or hold a colon, so they are none. Where its items have leading sentences or numbers, the first
//! paragraph without ends it; where it was set wider than the columns around it, so does the first narrow one.

use super::headings;
use super::passage::Passage;
use crate::normalize::width::Typesetting;

/// Index behind the last passage of the box whose title is at `start`. `is_heading` tells headings of the document.
pub fn end(passages: &[Passage], start: usize, is_heading: impl Fn(usize) -> bool, setting: Typesetting) -> usize {
    let mut at = start + 1;
    let mut shape: Option<Item> = None;
    let wide = passages.get(at).map_or(0, |first| first.width);
    while at < passages.len() && !is_heading(at) {
        let item = Item::of(&passages[at], setting);
        let narrower = passages[at].width + 8 < wide && passages[at].lines.len() > 1;
        let other = shape.is_some_and(|shape| shape != Item::Plain && item == Item::Plain);
        if narrower || other {
            break;
        }
        shape = shape.or(Some(item));
        at += 1;
    }
    at
}

/// How an item of a box is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Numbered,
    Led,
    Plain,
}

impl Item {
    fn of(passage: &Passage, setting: Typesetting) -> Self {
        let colon = passage.text.chars().take(24).any(|c| c == '：');
        if passage.marker.is_some() {
            Item::Numbered
        } else if headings::lead(passage, setting).is_some() || colon || passage.text.chars().count() <= 16 {
            Item::Led
        } else {
            Item::Plain
        }
    }
}
