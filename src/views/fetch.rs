//! Files of the site over the network, with progress.

use super::words::{Language, english};
use crate::store::bundle::BundleError;
use leptos::prelude::window;
use std::pin::Pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response};

/// Why a file is not there to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No connection, or it broke.
    Unreachable,
    /// The server has no such file, or won't give it.
    Missing,
    Bundle(BundleError),
}

/// The bytes of a file, its name relative to the site. `progress` hears how many have come so far.
pub fn bytes<'a>(name: &'a str, progress: &'a dyn Fn(usize)) -> Pin<Box<dyn Future<Output = Result<Vec<u8>, Failure>> + 'a>> {
    // Behind a pointer, so that it is not part of each that waits for it.
    Box::pin(fetched(name, progress))
}

/// Waits until the words of a language are there; false if they can't be had.
pub async fn words(language: Language) -> bool {
    language.is_there() || bytes(english::FILE_NAME, &|_| ()).await.is_ok_and(english::take)
}

async fn fetched(name: &str, progress: &dyn Fn(usize)) -> Result<Vec<u8>, Failure> {
    let response = JsFuture::from(window().fetch_with_str(name)).await.map_err(|_| Failure::Unreachable)?;
    let response: Response = response.unchecked_into();
    // 204 says the service worker, and the site as one file, of a file whose texts lie in another.
    if !response.ok() || response.status() == 204 {
        return Err(Failure::Missing);
    }
    let Some(body) = response.body() else { return Ok(Vec::new()) };
    read(&body.get_reader().unchecked_into(), progress).await.map_err(|_| Failure::Bundle(BundleError::Cut))
}

async fn read(reader: &ReadableStreamDefaultReader, progress: &dyn Fn(usize)) -> Result<Vec<u8>, JsValue> {
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await?;
        if js_sys::Reflect::get(&piece, &"done".into())?.is_truthy() {
            return Ok(bytes);
        }
        let piece: js_sys::Uint8Array = js_sys::Reflect::get(&piece, &"value".into())?.unchecked_into();
        bytes.extend(piece.to_vec());
        progress(bytes.len());
    }
}
