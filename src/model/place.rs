//! Where each letter of a quote stands.

use std::ops::Range;

/// Bytes (UTF-8) of one letter of a quote in its seed. Seeds are smaller than 4 GB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub start: u32,
    pub end: u32,
}

impl Place {
    /// From the first of some letters to the last; `None` for no letters.
    pub fn cover(places: &[Place]) -> Option<Range<usize>> {
        let (first, last) = (places.first()?, places.last()?);
        Some(first.start as usize..last.end as usize)
    }
}
