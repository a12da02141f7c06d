//! The app's bundle: one small index for the first view, and the texts cut into shards, one an issuance (a notice with
//! all its annexes), for whoever opens a document. The same texts lie there a second time in few large packs, for search
//! and offline use: texts that are compressed together are a sixth smaller, and nobody needs both.
//!
//! The format is the project's own affair, defined once for writer and reader, and counted in bytes: what can be
//! recomputed is not shipped (see `packed`), and the rest stands in columns (`model::columns`) behind a head that tells
//! files of other versions (see `error`). Files are named by their content, so they can be kept for ever; only the index
//! must be asked for anew. Leaves to others: fetching, and the open data package (`write`).

#[cfg(not(target_arch = "wasm32"))]
mod encode;
mod error;
mod index;
mod packed;
mod records;

#[cfg(not(target_arch = "wasm32"))]
pub use encode::{BundleFile, encode, encode_released};
pub use error::BundleError;
pub use index::{Counts, Entry, Holds, Index, Shard, Source, TopHeading};
pub use packed::DocumentText;
pub use records::{Group, Parcel, RecordFile, parse_records};

use super::changes::Editions;
use super::suggest::Suggestions;
use crate::model::columns;
use packed::Packed;

/// Of all files together. Goes up with every change after which an old app would misread new files: in columns that is a
/// field more, less, or elsewhere.
pub const VERSION: u32 = 3;

/// Where the index lies within the site.
pub const INDEX_NAME: &str = "bundle/index.bin";

/// The texts of one shard or pack.
///
/// # Errors
/// See [`BundleError`].
pub fn parse_shard(bytes: &[u8]) -> Result<Vec<DocumentText>, BundleError> {
    parse_each(bytes)?.collect()
}

/// The texts of one shard or pack, each read when it is asked for: a browser does something else in between.
///
/// # Errors
/// Of the file as a whole, and then of each text; see [`BundleError`].
pub fn parse_each(bytes: &[u8]) -> Result<impl Iterator<Item = Result<DocumentText, BundleError>>, BundleError> {
    let texts = columns::each::<Packed>(error::content(bytes)?).ok_or_else(error::unread)?;
    Ok(texts.map(|text| DocumentText::try_from(text.ok_or_else(error::unread)?).map_err(BundleError::Damaged)))
}

/// The names that a search field offers.
///
/// # Errors
/// See [`BundleError`].
pub fn parse_suggestions(bytes: &[u8]) -> Result<Suggestions, BundleError> {
    let lines: String = error::parse(bytes)?;
    Ok(Suggestions::parse(lines.split('\n')))
}

/// The editions that are published.
///
/// # Errors
/// See [`BundleError`].
pub fn parse_editions(bytes: &[u8]) -> Result<Editions, BundleError> {
    error::parse(bytes)
}
