//! The home page as it was drawn at the build, which the page shows until the app can take its place. `before.js` says
//! whether it is shown; `write` draws it.

use super::app::Site;
use super::browser;
use super::shelf::Loading;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Says on the page's root that it is shown.
const SHOWN: &str = "data-first";

/// Takes it away as soon as the app has something of its own to show, whatever that is.
pub fn give_way(site: Site) {
    Effect::new(move |_| {
        if matches!(site.shelf.index.get(), Loading::Done | Loading::Failed(_)) {
            browser::after_frames(1, take_away);
        }
    });
}

/// What was typed by then goes on in the app's own field.
fn take_away() {
    let Some(first) = browser::element("first") else { return };
    let field = || browser::element("guilan").and_then(|app| app.query_selector(".seek").ok().flatten());
    let typed = first.query_selector(".seek").ok().flatten().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let had_focus = first.query_selector(":focus").ok().flatten().is_some();
    first.remove();
    browser::set_on_root(SHOWN, None);
    let own = field().and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some((typed, own)) = typed.zip(own) else { return };
    if had_focus {
        let _ = own.focus();
    }
    if !typed.value().is_empty() {
        own.set_value(&typed.value());
        let _ = web_sys::Event::new("input").and_then(|event| own.dispatch_event(&event));
    }
}
