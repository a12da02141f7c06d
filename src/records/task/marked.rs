//! Labels in brackets instead of before a colon, at the end of a paragraph: …。【牵头单位】市教育局【配合单位】市财政局.

use crate::phrase::role::{self, Roles};
use std::ops::Range;

/// Where they stand and what they say.
pub fn last(text: &str) -> Option<(Range<usize>, Roles)> {
    let labelled = |at: &usize| text[*at..].split_once('】').is_some_and(|(label, _)| role::label(&label['【'.len_utf8()..]).is_some());
    let start = text.match_indices('【').map(|(at, _)| at).find(labelled)?;
    let roles = role::read(&role::unmarked(text[start..].trim_end_matches('。'))?)?;
    Some((start..text.len(), roles))
}
