//! The seeds, read, bundled and loaded as the app does it.

use guilan::model::Corpus;
use guilan::outline::{self, catalog::Catalog};
use guilan::store::bundle::{self, DocumentText, Index};
use guilan::store::search::Searcher;
use std::path::Path;
use std::sync::Arc;

/// The seeds as the compiler reads them.
#[allow(dead_code, reason = "not every test that loads texts loads the seeds")]
pub fn seeds() -> (Corpus, Catalog) {
    let (seeds, catalog) = outline::folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds")).unwrap();
    (outline::read(seeds, &catalog), catalog)
}

/// A searcher with all texts of a corpus, and the texts in the order of the index.
pub fn searcher(corpus: &Corpus, catalog: &Catalog) -> (Searcher, Vec<DocumentText>) {
    let files = bundle::encode(corpus, catalog);
    let index = Index::parse(&files[0].bytes).unwrap();
    let mut searcher = Searcher::new(&index);
    let mut texts = Vec::new();
    for pack in &index.packs {
        let file = files.iter().find(|file| file.name == pack.name).unwrap();
        texts.extend(bundle::parse_shard(&file.bytes).unwrap());
    }
    for text in &texts {
        searcher.add(Arc::new(text.clone()));
    }
    (searcher, texts)
}
