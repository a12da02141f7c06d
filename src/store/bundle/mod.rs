//! The app's bundle: one small index for the first view, and the texts cut into shards, one an issuance (a notice with
//! all its annexes), for whoever opens a document. The same texts lie there a second time in few large packs, for search
//! and offline use: texts that are compressed together are a sixth smaller, and nobody needs both.
//!
//! The format is the project's own affair, defined once for writer and reader, and counted in bytes: what can be
//! recomputed is not shipped (see `packed`). Shards are named by their content, so they can be kept for ever; only the
//! index must be asked for anew. Leaves to others: fetching, and the open data package (`write`).

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
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// Of the index and the shards together. Goes up with every change after which an old app would misread new files.
pub const VERSION: u32 = 2;

/// Where the index lies within the site.
pub const INDEX_NAME: &str = "bundle/index.json";

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
    let file: ShardFile<&RawValue> = error::parse_json(bytes)?;
    let read = |text: &RawValue| serde_json::from_slice(text.get().as_bytes()).map_err(|error| BundleError::Damaged(error.to_string()));
    Ok(file.documents.into_iter().map(read))
}

/// The names that a search field offers.
///
/// # Errors
/// See [`BundleError`].
pub fn parse_suggestions(bytes: &[u8]) -> Result<Suggestions, BundleError> {
    let file: ShardFile<String> = error::parse_json(bytes)?;
    Ok(Suggestions::parse(&file.documents))
}

/// The editions that are published.
///
/// # Errors
/// See [`BundleError`].
pub fn parse_editions(bytes: &[u8]) -> Result<Editions, BundleError> {
    let file: ShardFile<Editions> = error::parse_json(bytes)?;
    Ok(file.documents.into_iter().next().unwrap_or_default())
}

/// Begins with the same two keys as the index: they are what an app of another version can still read.
#[derive(Serialize, Deserialize)]
struct ShardFile<T> {
    format: error::Format,
    version: u32,
    documents: Vec<T>,
}
