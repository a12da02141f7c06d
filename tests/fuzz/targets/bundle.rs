//! Any bytes as a file of the app's bundle: read, or refused with a reason.
#![no_main]

use guilan_fuzz::store::bundle::{self, Index};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Index::parse(bytes);
    let _ = bundle::parse_shard(bytes);
    let _ = bundle::parse_records(bytes);
    let _ = bundle::parse_suggestions(bytes);
    let _ = bundle::parse_editions(bytes);
});
