//! A file that the page itself makes, handed to the reader as a download.

use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use wasm_bindgen::prelude::*;

/// Until then the browser has read the bytes.
const KEPT: Duration = Duration::from_secs(60);

/// Saves bytes under a name, as the browser saves what one downloads. `media_type` as in `text/csv`.
///
/// A browser that takes no downloads (a sandboxed frame without `allow-downloads`) does nothing.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) {
    let _ = offer(name, media_type, bytes);
}

fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = web_sys::Url::create_object_url_with_blob(&blob)?;
    save_address(name, &address)?;
    set_timeout(move || drop(web_sys::Url::revoke_object_url(&address)), KEPT);
    Ok(())
}

/// Saves what an address (`blob:`, `data:`) holds.
pub fn save_address(name: &str, address: &str) -> Result<(), JsValue> {
    let link: web_sys::HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(address);
    link.set_download(name);
    // Firefox follows only links that stand in the page.
    if let Some(body) = document().body() {
        body.append_child(&link)?;
    }
    link.click();
    link.remove();
    Ok(())
}
