//! The field in which one looks for words in all documents.

use super::icon;
use crate::views::words::Words;
use leptos::ev::{CompositionEvent, SubmitEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// `typed` hears every change, but not the letters of a Chinese word that is still being composed; `sent` the return key
/// and the button.
pub fn search_field(
    words: &'static Words,
    value: Signal<String>,
    typed: impl Fn(String) + Copy + 'static,
    sent: impl Fn(String) + 'static,
) -> AnyView {
    let field = NodeRef::<leptos::html::Input>::new();
    let on_input = move |event: web_sys::Event| {
        let composing = event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing);
        if !composing {
            typed(event_target_value(&event));
        }
    };
    let on_composed = move |event: CompositionEvent| typed(event_target_value(&event));
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        sent(field.get_untracked().map(|field| field.value()).unwrap_or_default());
    };
    view! {
        <form class="search" role="search" on:submit=on_submit>
            <div class="search-field">
                {icon::search()}
                <input type="search" name="q" node_ref=field prop:value=value placeholder=words.search_hint aria-label=words.search_label
                    autocomplete="off" enterkeyhint="search" on:input=on_input on:compositionend=on_composed/>
                <button>{words.search_do}</button>
            </div>
        </form>
    }
    .into_any()
}
