//! What a list shows, to take along: as a table, as JSON, on paper.

use super::{download, icon};
use crate::store::export;
use crate::store::order::InKeys;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::fetch;
use crate::views::markup::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;

/// A button that opens the ways out of a list. `resource`: its name in the data package; `ids`: what the list shows now, in
/// its order.
pub fn exports(site: Site, resource: &'static str, ids: impl Fn() -> Vec<String> + Copy + 'static) -> View {
    let words = site.words();
    let menu = NodeRef::<web_sys::HtmlDetailsElement>::new();
    let close = move || menu.get_untracked().iter().for_each(|menu| menu.set_open(false));
    let take = move |ending: &'static str| {
        close();
        spawn_local(save(site, resource, ending, ids()));
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" {
            close();
            let summary = menu.get_untracked().and_then(|menu| menu.query_selector("summary").ok().flatten());
            summary.and_then(|summary| summary.dyn_into().ok()).iter().for_each(browser::focus);
        }
    };
    view! {
        <details class="menu" node_ref=menu on:keydown=on_key>
            <summary class="button" aria-label=words.export()>{icon::take()}<span class="roomy">{words.export()}</span></summary>
            <div class="menu-list">
                <button class="tool" on:click=move |_| take("csv")>{words.export_csv()}</button>
                <button class="tool" on:click=move |_| take("json")>{words.export_json()}</button>
                <button class="tool" on:click=move |_| { close(); browser::print() }>{words.print()}</button>
            </div>
        </details>
    }
}

async fn save(site: Site, resource: &'static str, ending: &'static str, ids: Vec<String>) {
    let words = site.words();
    let Ok(file) = fetch::bytes(&format!("data/{resource}.{ending}"), &|_| {}).await else { return site.tell(words.export_failed()) };
    let Ok(file) = String::from_utf8(file) else { return site.tell(words.export_failed()) };
    let ids: Vec<&str> = ids.iter().map(String::as_str).in_vec();
    let (media_type, text) = match ending {
        "csv" => ("text/csv;charset=utf-8", export::csv(&file, &ids)),
        _ => ("application/json", export::json(&file, &ids)),
    };
    download::save(&format!("guilan-{resource}.{ending}"), media_type, text.as_bytes());
    site.tell(words.export_done());
}
