//! The record beside its list, on screens that have room for both: the address keeps it.

use crate::store::listing::{Choice, List};
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::pages::record;
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// What the style sheet calls wide.
const ROOM: &str = "(min-width: 75rem)";

/// A press on a row opens its record at the right if there is room; else the link leads to its page.
pub fn open_row(site: Site, list: List, event: &web_sys::MouseEvent) {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|target| target.closest("a[href^='#/record/']").ok().flatten());
    let Some(href) = link.and_then(|link| link.get_attribute("href")).filter(|_| !elsewhere && browser::matches(ROOM)) else { return };
    let Route::Record(id) = Route::parse(&href) else { return };
    event.prevent_default();
    go(site, list, id);
    browser::after_frames(2, || drop(browser::element("detail").inspect(browser::focus)));
}

/// `id`: empty closes.
fn go(site: Site, list: List, id: String) {
    let choice = site.address.route.with_untracked(|route| match route {
        Route::List { choice, .. } => choice.clone(),
        _ => Choice::default(),
    });
    site.address.go(&Route::List { list, choice: Choice { open: id, ..choice } });
}

/// Nothing while no record is open. `open`: its id.
pub fn detail(site: Site, catalogue: Arc<Catalogue>, list: List, open: Memo<String>) -> View {
    let words = site.words();
    effect(move || {
        let id = open.get();
        browser::after_frames(1, move || mark_row(&id));
    });
    let close = move || {
        let row = browser::element("main").and_then(|main| browser::query(&main, ".rows a[aria-current]").into_iter().next());
        go(site, list, String::new());
        row.and_then(|row| row.dyn_into().ok()).iter().for_each(browser::focus);
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
        }
    };
    let shown = move || {
        let id = open.get();
        (!id.is_empty()).then(|| {
            let page = href::record(&id);
            view! {
                <section class="detail" id="detail" tabindex="-1" aria-label=words.detail() on:keydown=on_key>
                    <p class="detail-bar">
                        <a class="go" href=page>{words.open_page()}</a>
                        <button class="tool" on:click=move |_| close()>"× "{words.close()}</button>
                    </p>
                    {record::record(site, catalogue.clone(), &id)}
                </section>
            }
        })
    };
    view! { {shown} }
}

/// The row of the open record says so.
fn mark_row(id: &str) {
    let Some(main) = browser::element("main") else { return };
    for row in browser::query(&main, ".rows a[aria-current]") {
        let _ = row.remove_attribute("aria-current");
    }
    if !id.is_empty() {
        let href = href::record(id);
        for row in browser::query(&main, &format!(".rows a[href='{href}']")) {
            let _ = row.set_attribute("aria-current", "true");
        }
    }
}
