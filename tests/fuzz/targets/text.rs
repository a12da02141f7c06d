//! Any bytes as a source text: nothing panics, every byte is in one block or is furniture, every quote is at its place,
//! and the bundle brings it all through.
#![no_main]

use guilan_fuzz::model::Corpus;
use guilan_fuzz::normalize::seed;
use guilan_fuzz::outline::catalog::Catalog;
use guilan_fuzz::resolve::{self, registers::Registers};
use guilan_fuzz::store::bundle::{self, INDEX_NAME, Index};
use libfuzzer_sys::{Corpus as Kept, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Kept {
    let Ok(seed) = seed::decode("a.txt", bytes.to_vec()) else { return Kept::Reject };
    let length = seed.text.len();
    let corpus = resolve::compile(vec![seed], &Catalog::default(), &Registers::default());
    accounted(&corpus, length);
    for file in bundle::encode(&corpus, &Catalog::default()) {
        if file.name == INDEX_NAME {
            Index::parse(&file.bytes).expect("its own index");
        }
    }
    Kept::Keep
});

fn accounted(corpus: &Corpus, length: usize) {
    let mut owners = vec![0_u8; length];
    for block in &corpus.blocks {
        owners[block.span.start..block.span.end].iter_mut().for_each(|owner| *owner += 1);
    }
    assert!(owners.iter().all(|count| *count <= 1), "two blocks share a byte");
    for mark in &corpus.furniture {
        owners[mark.start..mark.end].iter_mut().for_each(|owner| *owner = 1);
    }
    assert!(owners.iter().all(|count| *count == 1), "a byte without an owner");
    let mut records = corpus.records.clone();
    records.each_source(|id, source| {
        assert!(source.span.end <= length && source.span.start <= source.span.end, "{id}: {:?}", source.span);
    });
}
