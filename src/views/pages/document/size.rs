//! How large the letters of a text are: five steps, kept on the device.

use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::words::Words;

/// Where the browser keeps it; absent for the middle.
const KEY: &str = "text-size";
const SMALLEST: i8 = -1;
const LARGEST: i8 = 3;

/// The step that a reader chose another day, 0 until it is known.
pub fn kept() -> RwSignal<i8> {
    let size = RwSignal::new(0);
    effect(move || {
        if let Some(kept) = browser::stored(KEY).and_then(|kept| kept.parse::<i8>().ok()) {
            size.set(kept.clamp(SMALLEST, LARGEST));
        }
    });
    size
}

pub fn class(size: i8) -> &'static str {
    match size {
        ..0 => "text-side letters-s",
        0 => "text-side",
        1 => "text-side letters-l",
        2 => "text-side letters-xl",
        3.. => "text-side letters-xxl",
    }
}

pub fn buttons(words: &'static Words, size: RwSignal<i8>) -> View {
    let button = |by: i8, end: i8, sign: &'static str, name: &'static str| {
        let press = move |_| {
            size.update(|size| *size = (*size + by).clamp(SMALLEST, LARGEST));
            let chosen = size.get_untracked();
            browser::store(KEY, (chosen != 0).then(|| chosen.to_string()).as_deref());
        };
        view! { <button class="tool letters" aria-label=format!("{sign} {name}") title=name aria-disabled=move || (size.get() == end).to_string() on:click=press>{sign}</button> }
    };
    view! { {button(-1, SMALLEST, "A−", words.letters_smaller())}{button(1, LARGEST, "A+", words.letters_larger())} }
}
