//! Stable identifiers: the same words at the same place keep their id from build to build.
//!
//! An id is made of words, not of positions, so a page number removed elsewhere or a paragraph added above changes no
//! link that somebody has copied. Repeated words are told apart by a counter in reading order.

use std::collections::BTreeMap;

/// Letters of an id: lower case only, without `i`, `l`, `o`, `0`, `1`, which are misread.
const LETTERS: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz0";

/// A short name for a piece of text.
pub fn short_hash(text: &str, length: usize) -> String {
    hash_of(text.as_bytes(), length)
}

/// A short name for bytes: `length` letters from a 64-bit FNV-1a hash of them.
pub fn hash_of(bytes: &[u8], length: usize) -> String {
    let mut hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
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

/// Id of a block or section: the document's id and a hash of the block's letters and digits. Blanks, punctuation and
/// widths do not count, so a better reading of a line break keeps the id. `text` is the reading text of the block.
pub fn of_block(ids: &mut Ids, document: &str, text: &str) -> String {
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
    ids.next(&format!("{document}."), &letters, 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeated_words_are_counted() {
        let mut ids = Ids::default();
        let first = of_block(&mut ids, "d", "（一）加强组织领导。");
        assert_eq!(of_block(&mut ids, "d", "（一）加强组织领导"), format!("{first}-2"));
        assert_eq!(first.len(), 8);
    }
}
