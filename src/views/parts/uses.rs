//! In which documents a word is used, and how often.

use crate::store::order::InKeys;
use crate::store::uses;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::fill;
use std::sync::Arc;

/// Counts what has been loaded and asks for the rest; nothing as long as nothing is found.
pub fn used(site: Site, catalogue: &Arc<Catalogue>, word: &str) -> View {
    let words = site.words();
    effect(move || site.shelf.load_rest());
    let (catalogue, word) = (catalogue.clone(), word.to_owned());
    let loaded = Memo::new(move |_| site.shelf.searcher.with(|searcher| searcher.loaded()));
    let shown = move || {
        let all = catalogue.index.documents.len();
        let rest = (loaded.get() < all).then(|| fill(words.loading_texts(), &[&loaded.get().to_string(), &all.to_string()]));
        let count = |place: usize| site.shelf.searcher.with_untracked(|texts| texts.text(place).map_or(0, |text| uses::uses(text, &word)));
        let found: Vec<(usize, usize)> = (0..all).map(|place| (place, count(place))).filter(|(_, count)| *count > 0).in_vec();
        (!found.is_empty()).then(|| {
            let rows = found.iter().map(|&(place, count)| {
                let document = &catalogue.index.documents[place].document;
                let href = Route::Document { id: document.id.clone(), block: None, find: word.clone() }.href();
                let title = document.title.clone();
                view! { <li class="row"><a href=href><span class="name" lang="zh-CN">{title}</span><span class="note">{fill(words.hits_in(), &[&count.to_string()])}</span></a></li> }
            });
            view! { <section class="section"><h2>{words.used_in()}</h2><ul class="rows">{rows.collect_view()}</ul><p class="note">{rest}</p></section> }
        })
    };
    view! { {shown} }
}
