//! Keys that do something everywhere on the site; the dialog of the settings lists them.

use super::app::Site;
use super::browser;
use super::routes::Route;
use wasm_bindgen::JsCast;

/// Not while somebody writes, nor in a dialog.
pub fn on_key(site: Site, event: &web_sys::KeyboardEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let writing = target.is_some_and(|target| target.closest("input, select, textarea, dialog").ok().flatten().is_some());
    if writing || event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing() {
        return;
    }
    match event.key().as_str() {
        "?" => browser::element("open-settings").iter().for_each(|button| button.click()),
        "/" => search(site),
        "h" => site.address.go(&Route::Home),
        "t" => browser::scroll_to(0.0),
        _ => return,
    }
    event.prevent_default();
}

/// To the field of this page, or to the page that has one.
fn search(site: Site) {
    let field = browser::element("main").and_then(|main| browser::query(&main, "input.seek, input[type=search]").into_iter().next());
    match field.and_then(|field| field.dyn_into().ok()) {
        Some(field) => browser::focus(&field),
        None => site.address.go(&Route::search("")),
    }
}
