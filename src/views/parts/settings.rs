//! 设置: everything that a reader chooses about the site, in one dialog; kept on the device only.

use super::icon;
use super::tools;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::routes::Route;
use crate::views::words::{Language, Words};

/// What can be set on the page's root, and where the browser keeps it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// `large`: 长辈版.
    Size,
    /// `high`.
    Contrast,
}

impl Look {
    /// The attribute, the key in the browser's storage, and the value that is not the usual one.
    const fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Look::Size => ("data-size", "guilan-size", "large"),
            Look::Contrast => ("data-contrast", "guilan-contrast", "high"),
        }
    }

    pub fn is_on(self) -> bool {
        browser::stored(self.names().1).is_some()
    }

    pub fn set(self, on: bool) {
        let (attribute, key, value) = self.names();
        browser::set_on_root(attribute, on.then_some(value));
        browser::store(key, on.then_some(value));
    }
}

/// The dialog and the button that opens it.
pub fn settings(site: Site, dark: RwSignal<bool>, large: RwSignal<bool>) -> View {
    let words = site.words();
    let dialog = NodeRef::<web_sys::HtmlDialogElement>::new();
    let contrast = RwSignal::new(false);
    effect(move || contrast.set(Look::Contrast.is_on()));
    let open = move |_| drop(dialog.get_untracked().map(|dialog| dialog.show_modal()));
    let close = move |_| dialog.get_untracked().iter().for_each(|dialog| dialog.close());
    let other = site.language.get_untracked().other();
    let kept = move || Route::Kept.href();
    view! {
        <button class="tool" id="open-settings" aria-label=words.settings() aria-haspopup="dialog" on:click=open>{icon::settings()}<span class="roomy">{words.settings()}</span></button>
        <dialog class="sheet" aria-labelledby="settings-title" node_ref=dialog>
            <h2 id="settings-title">{words.settings()}</h2>
            {switch(words.large_type(), words.large_type_line(), large, |on| Look::Size.set(on))}
            {switch(words.high_contrast(), words.high_contrast_line(), contrast, |on| Look::Contrast.set(on))}
            {switch(words.dark_theme(), words.dark_theme_line(), dark, tools::choose_theme)}
            {language(site, other)}
            {shortcuts(words)}
            <p class="button-row">
                <a class="button" href=kept on:click=close>{words.kept_title()}</a>
                <button class="button full" on:click=close>{words.done()}</button>
            </p>
        </dialog>
    }
}

fn switch(name: &'static str, line: &'static str, on: RwSignal<bool>, set: impl Fn(bool) + Copy + 'static) -> View {
    let press = move |_| {
        on.update(|on| *on = !*on);
        set(on.get_untracked());
    };
    view! {
        <label class="switch">
            <input type="checkbox" role="switch" prop:checked=on on:change=press/>
            <span>{name}<small>{line}</small></span>
        </label>
    }
}

fn language(site: Site, other: Language) -> View {
    view! {
        <p><button class="button" lang=other.code() on:click=move |_| tools::choose_language(site, other)>{site.words().other_language()}</button></p>
    }
}

/// The keys, each with what it does.
fn shortcuts(words: &'static Words) -> View {
    let keys =
        [("?", words.key_help()), ("/", words.key_search()), ("h", words.key_home()), ("t", words.key_top()), ("Esc", words.key_escape())];
    let keys = keys.into_iter().map(|(key, what)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{what}</dd></div> });
    view! { <h3>{words.keys_title()}</h3><dl class="keys">{keys.collect_view()}</dl> }
}
