//! A list as a board: a card for each body, deadline, category or region, with its first records.

use super::names::value_name;
use super::rows::Shown;
use crate::store::listing::{Choice, Facet, List, grouped, id_of};
use crate::views::markup::prelude::*;
use crate::views::routes::{Route, href};
use crate::views::words::fill;

/// Records that a card shows; all of them are a press away.
const TASTE: usize = 4;

/// By what the records of a list can be grouped.
pub fn groupings(list: List) -> &'static [Facet] {
    match list {
        List::Tasks => &[Facet::Body, Facet::Year, Facet::Category, Facet::Region, Facet::Document],
        List::Projects => &[Facet::Category, Facet::Region, Facet::Document],
        _ => &[],
    }
}

pub fn board(shown: &Shown, choice: &Choice, by: Facet) -> View {
    let words = shown.site.words();
    let cards = grouped(&shown.all, &shown.left, by).into_iter().map(|(value, places)| {
        let name = value.as_ref().map_or_else(|| words.not_stated().to_owned(), |value| value_name(shown.site, by, value));
        let picked = value.filter(|value| !choice.has(by, value)).map(|value| choice.toggled(by, &value));
        let href = picked.map(|choice| Route::List { list: shown.list, choice: Choice { by: None, ..choice } }.href());
        let first = shown.site.shelf.records.with_untracked(|records| {
            let line = |&at: &usize| {
                let item = &shown.all[at];
                let href = id_of(shown.list, records, item.record).map(href::record);
                view! { <li><a href=href><span class="cut">{item.name.clone()}</span></a></li> }
            };
            places.iter().take(TASTE).map(line).collect_view()
        });
        let count = places.len();
        let more = href.clone().filter(|_| count > TASTE).map(|href| {
            view! { <a class="go" href=href>{fill(words.all_of_them(), &[&count.to_string()])}<span class="unseen">"："{name.clone()}</span></a> }
        });
        let title = match href {
            Some(href) => view! { <a href=href>{name.clone()}</a> },
            None => name.clone().into_view(),
        };
        view! { <section class="card"><h2>{title}" "<span class="note">{count}</span></h2><ul>{first}</ul>{more}</section> }
    });
    view! { <div class="board" lang="zh-CN">{cards.collect_view()}</div> }
}
