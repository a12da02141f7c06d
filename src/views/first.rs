//! What was drawn at the build, which the page shows until the app can take its place: the home page, or the head of a list.
//! `before.js` says whether it is shown; `write` draws it.

use super::app::Site;
use super::browser;
use super::routes::{Page, Route};
use super::shelf::Loading;
use crate::views::markup::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// Says on the page's root that it is shown.
const SHOWN: &str = "data-first";

/// Takes it away as soon as the app has something of its own to show, whatever that is. Views that come in pieces, or whose
/// records come later, say themselves when they are there.
pub fn give_way(site: Site) {
    effect(move || {
        let says_itself = || {
            let page = site.address.route.with(Route::page);
            matches!(page, Page::Home | Page::List(_) | Page::Timeline | Page::Bodies | Page::Districts)
        };
        match site.shelf.index.get() {
            Loading::Failed(_) => take_away_soon(),
            Loading::Done if !says_itself() => take_away_soon(),
            _ => {}
        }
    });
}

/// When what is new in the page has been drawn.
pub fn take_away_soon() {
    browser::after_frames(1, take_away);
}

/// What was typed by then goes on in the app's own field. A page without a drawn home (the site as one file) has none
/// to take away.
fn take_away() {
    browser::set_on_root(SHOWN, None);
    let Some(first) = browser::element("first") else { return };
    let typed = field(&first);
    let had_focus = !browser::query(&first, ":focus").is_empty();
    first.remove();
    let own = browser::element("guilan").and_then(|app| field(&app));
    let Some((typed, own)) = typed.zip(own) else { return };
    if had_focus {
        browser::focus(&own);
    }
    if !typed.value().is_empty() {
        own.set_value(&typed.value());
        let _ = web_sys::Event::new("input").and_then(|event| own.dispatch_event(&event));
    }
}

/// The one in which words are typed.
fn field(within: &Element) -> Option<HtmlInputElement> {
    browser::query(within, ".seek").into_iter().next()?.dyn_into().ok()
}
