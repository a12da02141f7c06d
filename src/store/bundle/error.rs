//! What can be wrong with a file of the bundle, told apart so that a citizen gets a sentence that helps.

use super::VERSION;
use crate::model::columns::{self, Columns};

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

/// Every file of every version begins with this word and its version, so that an app of another version can say so.
const NAME: &[u8] = b"guilan";

/// Behind them the length of the whole file, so that one that was cut is told from one that is damaged.
const HEAD: usize = NAME.len() + 4 + 4;

/// A file of this version.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn file(content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(HEAD + content.len()).expect("no file of a bundle has 4 GB");
    [NAME, &VERSION.to_le_bytes(), &length.to_le_bytes(), content].concat()
}

/// What a file of this version holds.
pub(super) fn content(bytes: &[u8]) -> Result<&[u8], BundleError> {
    let name = NAME.len().min(bytes.len());
    if bytes[..name] != NAME[..name] {
        return Err(BundleError::NotABundle);
    }
    match number(bytes, NAME.len()).ok_or(BundleError::Cut)? {
        VERSION => {}
        found => return Err(BundleError::OtherVersion { found }),
    }
    let length = number(bytes, NAME.len() + 4).ok_or(BundleError::Cut)? as usize;
    match bytes.len().cmp(&length) {
        std::cmp::Ordering::Less => Err(BundleError::Cut),
        std::cmp::Ordering::Equal if length >= HEAD => Ok(&bytes[HEAD..]),
        _ => Err(BundleError::Damaged("a file of another length than it says".to_owned())),
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

/// The value of a file of this version.
pub(super) fn parse<T: Columns>(bytes: &[u8]) -> Result<T, BundleError> {
    columns::decode(content(bytes)?).ok_or_else(unread)
}

pub(super) fn unread() -> BundleError {
    BundleError::Damaged("columns that do not read".to_owned())
}
