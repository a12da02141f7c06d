//! Addresses that lead nowhere: what may have happened, and where to go on.

use crate::views::markup::prelude::*;
use crate::views::parts::icon;
use crate::views::routes::Route;
use crate::views::words::Words;

pub fn unknown_address(words: &'static Words) -> View {
    help(words, words.unknown_title())
}

pub fn unknown_document(words: &'static Words) -> View {
    help(words, words.unknown_document())
}

fn help(words: &'static Words, title: &'static str) -> View {
    view! {
        <div class="empty">
            <h1>{title}</h1>
            <p>{words.unknown_line()}</p>
            <div class="button-row">
                <a class="button full" href=Route::search("").href()>{icon::search()}{words.search()}</a>
                <a class="button" href=Route::library().href()>{icon::document()}{words.library()}</a>
                <a class="button" href=Route::Home.href()>{icon::home()}{words.home()}</a>
            </div>
        </div>
    }
}
