//! The foot of every page: what the edition holds and up to which day.

use super::entry::day;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use leptos::prelude::*;

pub fn footer(words: &'static Words, catalogue: &Catalogue) -> impl IntoView + use<> {
    let count = catalogue.index.documents.len().to_string();
    let newest = catalogue.index.newest.map(|date| fill(words.edition, &[&day(date), &count]));
    let edition = catalogue.index.edition.map(|date| fill(words.edition_mark, &[&day(date)]));
    view! {
        <footer class="foot">
            <p>{newest}" "{edition.map(|edition| view! { <span class="note nowrap">{edition}</span> })}</p>
            <nav aria-label=words.about_site><a href="data/datapackage.json">{words.download_data}</a></nav>
        </footer>
    }
}
