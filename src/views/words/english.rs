//! The English words: a file of the bundle, for those who read them. The program asks for the file by what it holds, so
//! that it never takes another edition's words for its own.

use super::table::{ENGLISH, Words};
use std::sync::OnceLock;

/// Where the file lies within the site.
pub const FILE_NAME: &str = match std::str::from_utf8(&NAME) {
    Ok(name) => name,
    Err(_) => panic!("a name of ASCII letters"),
};

const HASH: u64 = hash(ENGLISH.as_bytes());
const NAME: [u8; 35] = named(*b"bundle/english-0000000000000000.bin");

static WORDS: OnceLock<Words> = OnceLock::new();

/// What the file holds: a line each, in the order of the table.
#[cfg(not(target_arch = "wasm32"))]
pub fn file() -> Vec<u8> {
    ENGLISH.as_bytes().to_owned()
}

/// From now on these are the English words, unless `file` is another one, such as a portal's page for "not found".
pub fn take(file: Vec<u8>) -> bool {
    let Some(text) = String::from_utf8(file).ok().filter(|text| hash(text.as_bytes()) == HASH) else { return false };
    // For as long as the page is there.
    read(text.leak());
    true
}

fn read(text: &'static str) {
    WORDS.get_or_init(|| {
        let mut lines = text.lines();
        Words(std::array::from_fn(|_| lines.next().unwrap_or_default()))
    });
}

/// Natively they are always there.
pub(super) fn words() -> Option<&'static Words> {
    #[cfg(not(target_arch = "wasm32"))]
    read(ENGLISH);
    WORDS.get()
}

/// FNV-1a: 64 bits, in few lines that the compiler too can run.
const fn hash(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

/// With the hash in place of the noughts before the ending.
const fn named(mut name: [u8; 35]) -> [u8; 35] {
    let (mut at, mut rest) = (name.len() - ".bin".len(), HASH);
    while name[at - 1] == b'0' {
        at -= 1;
        name[at] = b"0123456789abcdef"[(rest % 16) as usize];
        rest /= 16;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_named_by_what_it_holds() {
        let hash = FILE_NAME.strip_prefix("bundle/english-").and_then(|name| name.strip_suffix(".bin"));
        assert_eq!(hash, Some(format!("{:016x}", super::hash(&file())).as_str()));
        // The published test value of FNV-1a.
        assert_eq!(super::hash(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn another_file_is_not_taken() {
        assert!(!take(b"<!doctype html>".to_vec()));
        assert!(take(file()));
        assert_eq!(words().map(|words| words.site()), Some("Guilan"));
    }
}
