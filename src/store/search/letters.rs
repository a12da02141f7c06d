//! All folded text in one buffer of 16-bit letters, and the scan for a word in it.
//!
//! Nearly every letter of these texts is one UTF-16 unit, so a scan compares whole letters, four at a time in a 64-bit
//! word, and looks for the rarest of the wanted ones. In the browser's size-optimised build, which has no SIMD, that is
//! several times faster than a bytewise `memmem` over UTF-8 and takes two thirds of its memory.

use crate::store::order::InKeys;
use std::ops::Range;

/// UTF-16 units, four in each word, the first in the lowest bits.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    words: Vec<u64>,
    length: usize,
    /// How often each unit occurs.
    counts: Vec<u32>,
}

impl Default for Letters {
    fn default() -> Self {
        Self { words: Vec::new(), length: 0, counts: vec![0; 1 << 16] }
    }
}

/// Stands between two pieces of text; in no folded text, so in no query.
pub(super) const END: u16 = 0;

/// A query's word as units, and which of them is the rarest.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    units: Vec<u16>,
    rarest: usize,
    /// How often the rarest occurs: the word can't be more common.
    pub(super) at_most: u32,
    /// Begins, ends with a Latin letter or a digit, so that it may be part of a longer word or number.
    open: (bool, bool),
}

/// A guess: five parts of words are worth as much as a word.
const PART: f32 = 0.2;

const LANES: usize = 4;
const ONES: u64 = 0x0001_0001_0001_0001;

impl Wanted {
    pub(super) fn len(&self) -> usize {
        self.units.len()
    }
}

impl Letters {
    pub(super) fn len(&self) -> usize {
        self.length
    }

    /// Makes room for so many letters in one piece of memory: grown step by step, the buffer would leave holes as large
    /// as itself. Where there is no such room it grows as it can.
    pub(super) fn expect(&mut self, letters: usize) {
        let _ = self.words.try_reserve_exact(letters / LANES + 1);
    }

    pub(super) fn push(&mut self, letter: char) {
        match u16::try_from(letter as u32) {
            Ok(unit) => self.push_unit(unit),
            Err(_) => letter.encode_utf16(&mut [0; 2]).iter().for_each(|unit| self.push_unit(*unit)),
        }
    }

    pub(super) fn end_piece(&mut self) {
        self.push_unit(END);
    }

    fn push_unit(&mut self, unit: u16) {
        let lane = self.length % LANES;
        if lane == 0 {
            self.words.push(0);
        }
        if let Some(word) = self.words.last_mut() {
            *word |= u64::from(unit) << (16 * lane);
        }
        self.length += 1;
        self.counts[usize::from(unit)] += 1;
    }

    fn unit(&self, at: usize) -> u16 {
        (self.words[at / LANES] >> (16 * (at % LANES))) as u16
    }

    /// Prepares a word for scans of these letters. None for an empty word, and for one with a letter that is nowhere.
    pub(super) fn wanted(&self, word: &str) -> Option<Wanted> {
        let units: Vec<u16> = word.encode_utf16().in_vec();
        let count = |at: usize| self.counts[usize::from(units[at])];
        let rarest = (0..units.len()).min_by_key(|&at| count(at))?;
        let at_most = count(rarest);
        let open = (is_latin(units[0]), is_latin(units[units.len() - 1]));
        (at_most > 0).then_some(Wanted { units, rarest, at_most, open })
    }

    /// Calls `found` with each place in the range where the word begins, overlapping ones too.
    pub(super) fn find(&self, wanted: &Wanted, range: Range<usize>, mut found: impl FnMut(usize)) {
        // Where its rarest letter may stand, so that the whole word is within the range.
        let first = range.start + wanted.rarest;
        let Some(last) = (range.end + wanted.rarest).checked_sub(wanted.units.len()) else { return };
        if first > last {
            return;
        }
        let rarest = wanted.units[wanted.rarest];
        let pattern = u64::from(rarest) * ONES;
        for (offset, word) in self.words[first / LANES..=last / LANES].iter().enumerate() {
            // A lane that is equal becomes 0, and 0 is what borrows its highest bit; a lane above it may borrow in vain.
            let equal = word ^ pattern;
            if equal.wrapping_sub(ONES) & !equal & (ONES << 15) == 0 {
                continue;
            }
            for lane in 0..LANES {
                let at = (first / LANES + offset) * LANES + lane;
                if (word >> (16 * lane)) as u16 == rarest && at >= first && at <= last && self.is_at(wanted, at - wanted.rarest) {
                    found(at - wanted.rarest);
                }
            }
        }
    }

    /// 1 for a place of a word, less where it is only part of a Latin word or a number: 50% in 150%.
    pub(super) fn worth(&self, wanted: &Wanted, at: usize) -> f32 {
        let end = at + wanted.units.len();
        let goes_on = wanted.open.0 && at > 0 && is_latin(self.unit(at - 1));
        let goes_on = goes_on || wanted.open.1 && end < self.length && is_latin(self.unit(end));
        if goes_on { PART } else { 1.0 }
    }

    /// What the places of a word in a range are worth together.
    pub(super) fn count(&self, wanted: &Wanted, range: Range<usize>) -> f32 {
        let mut count = 0.0;
        self.find(wanted, range, |at| count += self.worth(wanted, at));
        count
    }

    fn is_at(&self, wanted: &Wanted, start: usize) -> bool {
        // The rarest is there already, which is all of a word of one letter.
        wanted.units.len() == 1 || wanted.units.iter().enumerate().all(|(offset, unit)| self.unit(start + offset) == *unit)
    }
}

fn is_latin(unit: u16) -> bool {
    u8::try_from(unit).is_ok_and(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Neighbouring code points and the highest ones, where a borrow would go wrong; letters of two units.
        #[test]
        fn places_are_those_of_a_plain_scan(
            text in "[abc\u{7fff}\u{8000}\u{8001}\u{ffff}𠀀𠀁]{0,30}",
            word in "[abc\u{7fff}\u{8000}\u{8001}\u{ffff}𠀀𠀁]{1,3}",
            from in 0..8usize,
        ) {
            let mut letters = Letters::default();
            text.chars().for_each(|letter| letters.push(letter));
            letters.end_piece();
            let units: Vec<u16> = text.encode_utf16().collect();
            let wanted: Vec<u16> = word.encode_utf16().collect();
            let from = from.min(units.len());
            let expected: Vec<usize> =
                (from..units.len()).filter(|&at| units[at..].starts_with(&wanted)).collect();
            let mut places = Vec::new();
            if let Some(word) = letters.wanted(&word) {
                letters.find(&word, from..units.len(), |at| places.push(at));
            }
            prop_assert_eq!(places, expected);
        }
    }
}
