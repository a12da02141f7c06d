//! The bar above a document: contents, words to find in it, print.

use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::parts::icon;
use crate::views::routes::Route;
use crate::views::words::{Words, fill};
use wasm_bindgen::JsCast;

/// The places that were found: how many, and at which the reader is (from 0).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Found {
    count: usize,
    at: usize,
}

/// `contents`: whether the contents are open on a phone, if there are any. `marked`: whether records are marked. `tools`: further buttons.
pub fn bar(site: Site, sought: Memo<String>, contents: Option<RwSignal<bool>>, marked: RwSignal<bool>, tools: View) -> View {
    let words = site.words();
    let open = RwSignal::new(sought.with_untracked(|sought| !sought.is_empty()));
    let found = RwSignal::new(Found::default());
    effect(move || {
        let any = sought.with(|sought| !sought.trim().is_empty());
        // The marks are drawn when this runs next.
        browser::after_frames(1, move || found.set(if any { count_marks() } else { Found::default() }));
    });
    let contents = contents.map(|contents| contents_button(words, contents));
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        match open.get_untracked() {
            true => browser::after_frames(1, || drop(browser::element("find").inspect(browser::focus))),
            false => look_for(site, String::new()),
        }
    };
    view! {
        <div class="reader-bar" role="group" aria-label=words.find()>
            <div class="bar-tools">
                {contents}
                <button class="tool" aria-expanded=move || open.get().to_string() on:click=toggle>{icon::search()}{words.find()}</button>
                <button class="tool" aria-pressed=move || marked.get().to_string() on:click=move |_| marked.update(|marked| *marked = !*marked)>
                    {icon::marks()}{words.marks_on()}
                </button>
                {tools}
                <button class="tool" on:click=|_| browser::print()>{icon::print()}{words.print()}</button>
            </div>
            {move || open.get().then(|| find_form(site, sought, found))}
        </div>
    }
}

fn contents_button(words: &'static Words, open: RwSignal<bool>) -> View {
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            browser::after_frames(1, || drop(browser::element("contents").inspect(browser::focus)));
        }
    };
    view! {
        <button class="tool open-contents" aria-expanded=move || open.get().to_string() aria-controls="contents" on:click=toggle>
            {icon::list()}{words.contents()}
        </button>
    }
}

fn find_form(site: Site, sought: Memo<String>, found: RwSignal<Found>) -> View {
    let words = site.words();
    let on_input = move |event: web_sys::Event| {
        let composing = event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing);
        if !composing {
            look_for(site, event_target_value(&event));
        }
    };
    let on_composed = move |event: leptos::ev::CompositionEvent| look_for(site, event_target_value(&event));
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            step(found, if event.shift_key() { -1 } else { 1 });
        }
    };
    let count = move || match (found.get(), sought.with(|sought| sought.trim().is_empty())) {
        (_, true) => String::new(),
        (Found { count: 0, .. }, _) => words.find_none().to_owned(),
        (Found { count, at }, _) => fill(words.find_count(), &[&(at + 1).to_string(), &count.to_string()]),
    };
    let nothing = move || found.get().count == 0;
    view! {
        <form class="find" role="search" on:submit=|event| event.prevent_default()>
            <input type="search" id="find" prop:value=sought value=sought.get_untracked() aria-label=words.find() placeholder=words.find() autocomplete="off"
                on:input=on_input on:compositionend=on_composed on:keydown=on_key/>
            <span class="find-count" role="status">{count}</span>
            <button type="button" class="tool" disabled=nothing aria-label=words.find_previous() on:click=move |_| step(found, -1)>"↑"</button>
            <button type="button" class="tool" disabled=nothing aria-label=words.find_next() on:click=move |_| step(found, 1)>"↓"</button>
        </form>
    }
}

fn look_for(site: Site, find: String) {
    if let Route::Document { id, block, .. } = site.address.route.get_untracked() {
        site.address.change(Route::Document { id, block, find });
    }
}

fn marks() -> Vec<web_sys::Element> {
    browser::element("main").map(|main| browser::query(&main, ".text mark")).unwrap_or_default()
}

/// Begins at the paragraph that the address names.
fn count_marks() -> Found {
    let marks = marks();
    let named = marks.iter().position(|mark| mark.closest(".target").ok().flatten().is_some());
    Found { count: marks.len(), at: named.unwrap_or(0) }
}

fn step(found: RwSignal<Found>, by: isize) {
    let marks = marks();
    let Some(before) = marks.iter().position(|mark| mark.class_list().contains("here")).or(Some(usize::MAX)) else { return };
    let count = marks.len();
    if count == 0 {
        return;
    }
    // The first step goes to the place at which the count stands.
    let at = match before {
        usize::MAX => found.get_untracked().at.min(count - 1),
        before => before.checked_add_signed(by).unwrap_or(count - 1) % count,
    };
    if let Some(mark) = marks.get(before) {
        let _ = mark.class_list().remove_1("here");
    }
    let _ = marks[at].class_list().add_1("here");
    browser::reveal(&marks[at]);
    found.set(Found { count, at });
}
