//! What the neighbours in a series of numbers tell of one: （二） heads a section where （一） does; 1. is an item where 2. is one.

use super::headings;
use super::pieces::{Piece, passage};
use crate::normalize::marker::Form;
use crate::normalize::width::Typesetting;

/// Is the number before or behind that of a piece, at the same level, one that heads a section with its first sentence?
pub fn heads(pieces: &[Piece], at: usize, setting: Typesetting) -> bool {
    let Some((form, value)) = number(&pieces[at]).filter(|(form, _)| matches!(form, Form::Enumeration | Form::Bracketed)) else {
        return false;
    };
    let level = |piece: &&Piece| number(piece).is_some_and(|(other, _)| other <= form);
    let before = pieces[..at].iter().rev().find(level);
    let heads = |piece: &Piece| piece.form() == Some(form) && passage(piece).is_some_and(|passage| passage.text.contains('。'));
    before.is_some_and(|before| number(before) == Some((form, value.wrapping_sub(1))) && heads(before))
        || behind(pieces, at).is_some_and(|after| {
            passage(&pieces[after]).is_some_and(|after| headings::runs_in(after, setting)) || stands_above_text(pieces, after, setting)
        })
}

/// （二）坚持实体为本，加快建设产业体系。 on a line of its own, and prose below it.
fn stands_above_text(pieces: &[Piece], at: usize, setting: Typesetting) -> bool {
    let alone = passage(&pieces[at]).is_some_and(|passage| headings::short_sentence(passage, setting) == Some(passage.letters.len()));
    alone && pieces.get(at + 1).and_then(passage).is_some_and(|below| below.marker.is_none() && below.text.contains('，'))
}

/// 1.全面落实标准。开展…。 before 2.积极组织企业参加培训，鼓励…，加强…建设。, which has no short first sentence and heads nothing: so 1.
/// is an item too, though its first sentence is short.
pub fn is_of_items(pieces: &[Piece], at: usize, setting: Typesetting) -> bool {
    let first = number(&pieces[at]).is_some_and(|(form, value)| form == Form::Arabic && value == 1);
    let second = behind(pieces, at).filter(|_| first).and_then(|second| passage(&pieces[second]));
    second.is_some_and(|second| second.text.contains('。') && headings::short_sentence(second, setting).is_none())
}

fn number(piece: &Piece) -> Option<(Form, u32)> {
    passage(piece)?.marker.as_ref().map(|marker| (marker.form, marker.value))
}

/// The piece with the next number of the same form, before any number of a higher one.
fn behind(pieces: &[Piece], at: usize) -> Option<usize> {
    let (form, value) = number(&pieces[at])?;
    let level = |piece: &&Piece| number(piece).is_some_and(|(other, _)| other <= form);
    let after = at + 1 + pieces[at + 1..].iter().position(|piece| level(&piece))?;
    Some(after).filter(|after| number(&pieces[*after]) == Some((form, value + 1)))
}
