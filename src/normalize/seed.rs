//! The bytes of one source file become text.
//!
//! Portals publish UTF-8 (with or without a byte order mark), older ones GB18030 (which contains GBK and GB2312).
//! Anything else is an error that names the file: guessing an encoding would put wrong characters into quotes.

use std::sync::Arc;

/// One source text. Spans count the bytes of `text`, which for a UTF-8 file are the bytes of the file itself; a byte order
/// mark is part of it (and is page furniture).
#[derive(Clone, Debug)]
pub struct Seed {
    /// File name in the folder of seeds.
    pub name: Arc<str>,
    pub text: String,
}

/// Why a file cannot be read as a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeedError {
    /// Holds NUL bytes or other control characters: a picture, an archive, a word processor's file.
    NotText { name: String },
    /// Neither UTF-8 nor GB18030.
    UnknownEncoding { name: String, offset: usize },
}

impl std::fmt::Display for SeedError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SeedError::NotText { name } => {
                write!(f, "{name}: expected a plain text file, found binary data; export the document as text first")
            }
            SeedError::UnknownEncoding { name, offset } => {
                write!(f, "{name}: expected UTF-8 or GB18030, found other bytes at offset {offset}")
            }
        }
    }
}

impl std::error::Error for SeedError {}

/// Decodes a file (native only: the app reads no files). A text that is cut inside its last character is read up to there.
#[cfg(not(target_arch = "wasm32"))]
pub fn decode(name: &str, bytes: Vec<u8>) -> Result<Seed, SeedError> {
    if bytes.iter().any(|byte| is_binary(*byte)) {
        return Err(SeedError::NotText { name: name.into() });
    }
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => decode_other(name, error)?,
    };
    Ok(Seed { name: name.into(), text })
}

/// Control characters that no text file holds; form feed, vertical tab, escape and the DOS end of file do occur.
#[cfg(not(target_arch = "wasm32"))]
fn is_binary(byte: u8) -> bool {
    byte < 0x09 || (0x0e..0x1a).contains(&byte)
}

#[cfg(not(target_arch = "wasm32"))]
fn decode_other(name: &str, error: std::string::FromUtf8Error) -> Result<String, SeedError> {
    let valid = error.utf8_error().valid_up_to();
    let cut_at_the_end = error.utf8_error().error_len().is_none();
    let bytes = error.into_bytes();
    if cut_at_the_end && valid > 0 {
        return Ok(String::from_utf8_lossy(&bytes[..valid]).into_owned());
    }
    // A last byte that begins a character is what a cut file looks like; the rest must be flawless.
    for end in [bytes.len(), bytes.len() - 1] {
        if let Some(text) = encoding_rs::GB18030.decode_without_bom_handling_and_without_replacement(&bytes[..end])
            && reads_as_chinese(&text)
        {
            return Ok(text.into_owned());
        }
    }
    Err(SeedError::UnknownEncoding { name: name.into(), offset: valid })
}

/// GB18030 decodes nearly any bytes to something; a real text is made of common ideographs and their punctuation.
/// That at least half of the letters beyond ASCII must be such is a guess; real texts have nine in ten.
#[cfg(not(target_arch = "wasm32"))]
fn reads_as_chinese(text: &str) -> bool {
    let foreign: Vec<char> = text.chars().filter(|c| !c.is_ascii()).collect();
    let common = foreign.iter().filter(|c| ('\u{4e00}'..='\u{9fa5}').contains(*c) || "，。、；：？！“”（）《》　％".contains(**c)).count();
    common * 2 >= foreign.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf8_and_gb18030_give_the_same_text() {
        let text = "济政办字〔2022〕8号，各区县人民政府：请认真组织实施。";
        let (gb, _, _) = encoding_rs::GB18030.encode(text);
        assert_eq!(decode("a.txt", text.as_bytes().to_vec()).unwrap().text, text);
        assert_eq!(decode("a.txt", gb.into_owned()).unwrap().text, text);
    }

    #[test]
    fn a_cut_file_is_read_up_to_the_cut() {
        let text = "各区县人民政府";
        let cut = text.as_bytes()[..text.len() - 1].to_vec();
        assert_eq!(decode("a.txt", cut).unwrap().text, "各区县人民政");
        let (gb, _, _) = encoding_rs::GB18030.encode(text);
        assert_eq!(decode("a.txt", gb[..gb.len() - 1].to_vec()).unwrap().text, "各区县人民政");
    }

    #[test]
    fn errors_name_the_file_and_what_was_expected() {
        let binary = decode("photo.txt", b"\x89PNG\0\0".to_vec()).unwrap_err();
        assert_eq!(binary.to_string(), "photo.txt: expected a plain text file, found binary data; export the document as text first");
        let latin = decode("latin.txt", b"caf\xe9 cr\xe8me br\xfbl\xe9e\xff".to_vec()).unwrap_err();
        assert_eq!(latin.to_string(), "latin.txt: expected UTF-8 or GB18030, found other bytes at offset 3");
    }
}
