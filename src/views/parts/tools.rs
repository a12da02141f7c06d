//! The reader's own choices: theme and language, kept where the browser lets us.

use crate::views::app::Site;
use crate::views::browser;
use crate::views::words::Language;
use leptos::prelude::*;

const LANGUAGE: &str = "guilan-language";
const THEME: &str = "guilan-theme";

/// The language chosen on an earlier visit; Chinese is that of the texts.
pub fn chosen_language() -> Language {
    browser::stored(LANGUAGE).as_deref().and_then(Language::of_code).unwrap_or_default()
}

pub fn tools(site: Site) -> AnyView {
    let words = site.words();
    let dark = RwSignal::new(false);
    Effect::new(move |_| {
        dark.set(is_dark());
        // These buttons are drawn anew for another language: then the old ones' signal is gone.
        browser::on_system_theme(move || {
            dark.try_set(is_dark());
        });
    });
    let switch_theme = move |_| {
        dark.update(|dark| *dark = !*dark);
        choose_theme(dark.get_untracked());
    };
    let switch_language = move |_| {
        let language = site.language.get_untracked().other();
        browser::store(LANGUAGE, (language != Language::default()).then(|| language.code()));
        site.language.set(language);
    };
    let other = site.language.get_untracked().other().code();
    view! {
        <div class="tools">
            <button class="tool" on:click=switch_theme>{move || if dark.get() { words.light } else { words.dark }}</button>
            <button class="tool" lang=other on:click=switch_language>{words.other_language}</button>
        </div>
    }
    .into_any()
}

fn is_dark() -> bool {
    match browser::stored(THEME).as_deref() {
        Some(theme) => theme == "dark",
        None => browser::prefers_dark(),
    }
}

/// What the system prefers anyway is not kept, so that the page follows the system again.
fn choose_theme(dark: bool) {
    let theme = if dark { "dark" } else { "light" };
    browser::set_on_root("data-theme", Some(theme));
    browser::store(THEME, (dark != browser::prefers_dark()).then_some(theme));
}
