//! The app's bundle: one small index for the first view, and the texts cut into shards, one an issuance (a notice with
//! all its annexes).
//!
//! The format is the project's own affair, defined once for writer and reader, and counted in bytes: what can be
//! recomputed is not shipped (see `packed`). Shards are named by their content, so they can be kept for ever; only the
//! index must be asked for anew. Leaves to others: fetching, and the open data package (`write`).

mod error;
mod index;
mod packed;

pub use error::BundleError;
pub use index::{Counts, Entry, Index, Shard, TopHeading};
pub use packed::DocumentText;

use crate::model::{Corpus, id::short_hash};
use packed::Packed;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Of the index and the shards together. Goes up with every change after which an old app would misread new files.
pub const VERSION: u32 = 1;

/// Where the index lies within the site.
pub const INDEX_NAME: &str = "bundle/index.json";

/// Letters of the content hash in a shard's name: 60 bits, more than enough for the few thousand shards of a province.
const HASH_LETTERS: usize = 12;

/// One file of the bundle, its name relative to the site: `bundle/index.json`, `bundle/<hash>.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The bundle of a corpus: the index first, then the shards in the order of the corpus. The same corpus gives the same
/// bytes.
pub fn encode(corpus: &Corpus) -> Vec<BundleFile> {
    let texts: Vec<DocumentText> = DocumentText::all(corpus);
    let mut documents: Vec<Entry> = Vec::with_capacity(corpus.documents.len());
    let mut shards = Vec::new();
    let mut files = Vec::new();
    for issuance in issuances(corpus) {
        for &place in &issuance {
            documents.push(Entry::new(&corpus.documents[place], &texts[place], shards.len()));
        }
        let file = shard_file(issuance.iter().map(|&place| Packed::new(&texts[place])).collect());
        let members = issuance
            .iter()
            .map(|&place| corpus.documents[place].id.clone())
            .collect();
        shards.push(Shard {
            name: file.name.clone(),
            bytes: file.bytes.len(),
            documents: members,
        });
        files.push(file);
    }
    let index = Index::new(documents, shards);
    files.insert(
        0,
        BundleFile {
            name: INDEX_NAME.to_owned(),
            bytes: to_json(&index),
        },
    );
    files
}

/// The texts of one shard.
///
/// # Errors
/// See [`BundleError`].
pub fn parse_shard(bytes: &[u8]) -> Result<Vec<DocumentText>, BundleError> {
    let file: ShardFile = error::parse_json(bytes)?;
    file.documents.into_iter().map(Packed::unpack).collect()
}

/// Begins with the same two keys as the index: they are what an app of another version can still read.
#[derive(Serialize, Deserialize)]
struct ShardFile {
    format: error::Format,
    version: u32,
    documents: Vec<Packed>,
}

fn shard_file(documents: Vec<Packed>) -> BundleFile {
    let bytes = to_json(&ShardFile {
        format: error::Format::Guilan,
        version: VERSION,
        documents,
    });
    let hash = short_hash(&String::from_utf8_lossy(&bytes), HASH_LETTERS);
    BundleFile {
        name: format!("bundle/{hash}.json"),
        bytes,
    }
}

/// Places in `corpus.documents` by issuance: every root with what it carries, directly or through another annex. A
/// document whose parent is not in the corpus, or that carries itself, is a root.
fn issuances(corpus: &Corpus) -> Vec<Vec<usize>> {
    let places: BTreeMap<&str, usize> = corpus
        .documents
        .iter()
        .enumerate()
        .map(|(place, document)| (document.id.as_str(), place))
        .collect();
    let root_of = |start: usize| {
        let mut at = start;
        // As many steps as there are documents end every chain that ends at all.
        for _ in 0..corpus.documents.len() {
            match corpus.documents[at].parent.as_deref().and_then(|id| places.get(id)) {
                Some(&parent) => at = parent,
                None => return at,
            }
        }
        start
    };
    let roots: Vec<usize> = (0..corpus.documents.len()).map(root_of).collect();
    let mut issuances: Vec<Vec<usize>> = Vec::new();
    let mut issuance_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, &root) in roots.iter().enumerate() {
        let at = *issuance_of.entry(root).or_insert(issuances.len());
        issuances.resize_with(issuances.len().max(at + 1), Vec::new);
        issuances[at].push(place);
    }
    issuances
}

/// Serialising the bundle's own types can't fail: their maps have string keys and nothing in them returns errors.
fn to_json<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).expect("the bundle's types always serialise")
}
