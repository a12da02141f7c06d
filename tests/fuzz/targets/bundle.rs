//! Any bytes as a file of the app's bundle, and as what stands behind a file's head: read, or refused with a reason.
#![no_main]

use guilan_fuzz::store::bundle::{self, Index, VERSION};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    read(bytes);
    // The head says how long the file is: hardly any change of it would be let through.
    let length = u32::try_from(14 + bytes.len()).unwrap_or_default();
    read(&[b"guilan", &VERSION.to_le_bytes()[..], &length.to_le_bytes(), bytes].concat());
});

fn read(bytes: &[u8]) {
    let _ = Index::parse(bytes);
    let _ = bundle::parse_shard(bytes);
    let _ = bundle::parse_records(bytes);
    let _ = bundle::parse_suggestions(bytes);
    let _ = bundle::parse_editions(bytes);
}
