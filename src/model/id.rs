//! Stable identifiers: the same words at the same place keep their id from build to build.
//!
//! An id is made of words, not of positions, so a page number removed elsewhere or a paragraph added above changes no
//! link that somebody has copied. Repeated words are told apart by a counter in reading order.

use std::collections::BTreeMap;

/// Letters of an id: lower case only, without `i`, `l`, `o`, `0`, `1`, which are misread.
const LETTERS: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz0";

/// A short name for a piece of text: `length` letters from a 64-bit FNV-1a hash of it.
pub fn short_hash(text: &str, length: usize) -> String {
    let mut hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    // FNV's low bits mix worst: fold the high half in before taking letters.
    hash ^= hash >> 32;
    (0..length)
        .map(|_| {
            let letter = LETTERS[(hash & 31) as usize] as char;
            hash >>= 5;
            letter
        })
        .collect()
}

/// Gives out ids within one scope (a corpus, a document): the hash of the words, and `-2`, `-3` … when the words repeat.
#[derive(Default)]
pub struct Ids {
    seen: BTreeMap<String, usize>,
}

impl Ids {
    pub fn next(&mut self, prefix: &str, words: &str, length: usize) -> String {
        let id = format!("{prefix}{}", short_hash(words, length));
        let count = self.seen.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 1 { id } else { format!("{id}-{count}") }
    }
}
