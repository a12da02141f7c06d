//! The reader's own choices: theme and language, kept where the browser lets us.

use super::settings::{Look, settings};
use crate::views::app::Site;
use crate::views::browser;
use crate::views::fetch;
use crate::views::markup::prelude::*;
use crate::views::words::Language;
use leptos::task::spawn_local;

const LANGUAGE: &str = "guilan-language";
const THEME: &str = "guilan-theme";

/// The language chosen on an earlier visit; Chinese is that of the texts.
pub fn chosen_language() -> Language {
    browser::stored(LANGUAGE).as_deref().and_then(Language::of_code).unwrap_or_default()
}

pub fn tools(site: Site) -> View {
    let words = site.words();
    let dark = RwSignal::new(false);
    effect(move || {
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
    let large = RwSignal::new(false);
    effect(move || large.set(Look::Size.is_on()));
    let switch_size = move |_| {
        large.update(|large| *large = !*large);
        Look::Size.set(large.get_untracked());
    };
    let other = site.language.get_untracked().other();
    view! {
        <div class="tools">
            <button class="tool" on:click=switch_size>{move || if large.get() { words.usual_type() } else { words.large_type() }}</button>
            <button class="tool spare" on:click=switch_theme>{move || if dark.get() { words.light() } else { words.dark() }}</button>
            <button class="tool spare" lang=other.code() on:click=move |_| choose_language(site, other)>{words.other_language()}</button>
            {settings(site, dark, large)}
        </div>
    }
}

pub fn choose_language(site: Site, language: Language) {
    spawn_local(async move {
        if fetch::words(language).await {
            browser::store(LANGUAGE, (language != Language::default()).then(|| language.code()));
            site.address.speak(language);
        } else {
            site.tell(site.words().language_failed());
        }
    });
}

fn is_dark() -> bool {
    match browser::stored(THEME).as_deref() {
        Some(theme) => theme == "dark",
        None => browser::prefers_dark(),
    }
}

/// What the system prefers anyway is not kept, so that the page follows the system again.
pub fn choose_theme(dark: bool) {
    let theme = if dark { "dark" } else { "light" };
    browser::set_on_root("data-theme", Some(theme));
    browser::store(THEME, (dark != browser::prefers_dark()).then_some(theme));
}
