//! The foot of every page: what the edition holds and up to which day.

use super::entry::day;
use crate::views::markup::prelude::*;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};

pub fn footer(words: &'static Words, catalogue: &Catalogue) -> View {
    let index = &catalogue.index;
    let count = index.documents.len().to_string();
    let edition = index.edition.or(index.newest).map(|date| fill(words.edition(), &[&day(date), &count]));
    view! {
        <footer class="foot">
            <p>{edition}</p>
            <nav aria-label=words.about_site()><a href="data/guilan.xlsx">{words.download_data()}</a><a href=Route::Quality.href()>{words.quality_title()}</a><a href=Route::Changes.href()>{words.changes_title()}</a><a href=Route::Kept.href()>{words.kept_title()}</a></nav>
        </footer>
    }
}
