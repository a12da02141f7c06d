//! The seeds, read, bundled and loaded as the app does it.

#![allow(dead_code, reason = "the benchmarks use a part of it")]

use guilan::model::Corpus;
use guilan::normalize::seed::Seed;
use guilan::outline::{self, catalog::Catalog};
use guilan::resolve::{self, registers};
use guilan::store::bundle::{self, DocumentText, Index};
use guilan::store::search::Searcher;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// The seeds, read once for all tests.
pub fn once() -> &'static (Corpus, Catalog) {
    static ONCE: OnceLock<(Corpus, Catalog)> = OnceLock::new();
    ONCE.get_or_init(|| seeds(1))
}

/// The seeds as the compiler reads them, this many times under other names.
pub fn seeds(times: usize) -> (Corpus, Catalog) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let (seeds, catalog) = outline::folder::read(&folder).unwrap();
    let copy = |seed: &Seed, time: usize| Seed { name: format!("{time}-{}", seed.name).into(), ..seed.clone() };
    let more = (1..times).flat_map(|time| seeds.iter().map(move |seed| copy(seed, time)));
    let all = seeds.iter().cloned().chain(more).collect();
    (resolve::compile(all, &catalog, &registers::read(&folder).unwrap()), catalog)
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
