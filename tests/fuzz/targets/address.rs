//! Anything as an address: it shows some view, and the address of that view shows the same.
#![no_main]

use guilan_fuzz::views::routes::{Route, language_of};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|fragment: &str| {
    let route = Route::parse(fragment);
    let href = route.href();
    assert_eq!(Route::parse(&href), route, "{fragment:?} by way of {href:?}");
    let _ = language_of(fragment);
});
