//! Addresses of what pages name most. (Functions of their own, since there are many such links: where a route is made and
//! taken apart again for each, pages are a good deal more code.)

use super::Route;

#[inline(never)]
pub fn record(id: &str) -> String {
    Route::Record(id.to_owned()).href()
}

#[inline(never)]
pub fn document(id: &str) -> String {
    Route::document(id).href()
}

/// The place of a block; `block` is its whole id.
#[inline(never)]
pub fn block(document: &str, block: &str) -> String {
    Route::block(document, block).href()
}

#[inline(never)]
pub fn body(id: &str) -> String {
    Route::Body(id.to_owned()).href()
}

#[inline(never)]
pub fn district(region: &str) -> String {
    Route::District(region.to_owned()).href()
}
