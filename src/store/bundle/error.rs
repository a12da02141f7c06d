//! What can be wrong with a file of the bundle, told apart so that a citizen gets a sentence that helps.

use super::VERSION;
use serde::{Deserialize, Serialize};

/// Why a file of the bundle can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BundleError {
    /// The file ends too early: the download was cut off. Loading again helps.
    Cut,
    /// Written for another version of the app, newer or older: reloading the page fetches both anew.
    OtherVersion { found: u32 },
    /// Something else, such as a portal's own page for "not found".
    NotABundle,
    /// A bundle of this version whose parts contradict each other; says where.
    Damaged(String),
}

impl std::fmt::Display for BundleError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Cut => write!(f, "expected a whole file, found one that ends too early"),
            Self::OtherVersion { found } => write!(f, "expected bundle version {VERSION}, found {found}"),
            Self::NotABundle => write!(f, "expected a file of the bundle, found something else"),
            Self::Damaged(what) => write!(f, "expected a sound bundle, found {what}"),
        }
    }
}

impl std::error::Error for BundleError {}

/// The word at the head of each file that tells ours from every other JSON. Field order is part of the format: every
/// file of every version begins with [`HEAD`] and its version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Format {
    #[default]
    #[serde(rename = "guilan")]
    Guilan,
}

const HEAD: &[u8] = br#"{"format":"guilan","version":"#;

/// Reads a file of this version.
pub(super) fn parse_json<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Result<T, BundleError> {
    match version(bytes)? {
        VERSION => serde_json::from_slice(bytes).map_err(|error| if_cut(bytes).unwrap_or(BundleError::Damaged(error.to_string()))),
        found => Err(BundleError::OtherVersion { found }),
    }
}

/// Asked of the bare syntax: the reader of a type may stumble over a cut before it sees the end.
fn if_cut(bytes: &[u8]) -> Option<BundleError> {
    let whole: Result<serde::de::IgnoredAny, _> = serde_json::from_slice(bytes);
    whole.is_err_and(|error| error.is_eof()).then_some(BundleError::Cut)
}

/// The version that a file says it is, read without reading the rest, which another version may have changed.
fn version(bytes: &[u8]) -> Result<u32, BundleError> {
    let Some(rest) = bytes.strip_prefix(HEAD) else {
        return Err(if HEAD.starts_with(bytes) { BundleError::Cut } else { BundleError::NotABundle });
    };
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = std::str::from_utf8(&rest[..digits]).ok().and_then(|digits| digits.parse().ok());
    match number {
        // Cut within the number, 12 would read as 1.
        _ if digits == rest.len() => Err(BundleError::Cut),
        Some(found) => Ok(found),
        None => Err(BundleError::NotABundle),
    }
}
