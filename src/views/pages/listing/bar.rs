//! What stands above a list: how many there are, what is picked, in which order, and the ways out.

use super::board::groupings;
use super::names::{facet_name, value_name};
use crate::store::listing::{Choice, List, Order};
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::facets::chip;
use crate::views::parts::icon;
use crate::views::routes::{ORDERS, Route, facet_key, facet_of};
use crate::views::words::fill;
use std::sync::Arc;

pub fn bar(site: Site, list: List, choice: Memo<Choice>, left: Memo<Arc<[usize]>>, open: RwSignal<bool>, exports: View) -> View {
    let words = site.words();
    // The count stays in the page and only its words change: so a screen reader says the new one.
    let count = move || left.with(|left| left.len());
    view! {
        <div class="filter-bar">
            <p class="count" role="status"><b>{count}</b>" "{words.records_found()}</p>
            <button class="button fold" aria-expanded=move || open.get().to_string() aria-controls="facets" on:click=move |_| open.update(|open| *open = !*open)>
                {icon::filter()}{words.filters()}
            </button>
            {orders(site, list, choice)}
            {exports}
        </div>
        {move || chips(site, list, &choice.get())}
    }
}

/// What is picked, each to be taken off; all of it at once, with a way back.
fn chips(site: Site, list: List, choice: &Choice) -> View {
    let words = site.words();
    if choice.picked.is_empty() {
        return View::nothing();
    }
    let chips = choice.picked.iter().map(|(facet, value)| {
        let href = Route::List { list, choice: choice.toggled(*facet, value) }.href();
        chip(words, value_name(site, *facet, value), href)
    });
    let before = Route::List { list, choice: choice.clone() };
    let clear = move |_| {
        let before = before.clone();
        site.tell_undo(words.cleared(), move || site.address.go(&before));
    };
    let cleared = Route::List { list, choice: Choice { picked: Vec::new(), ..choice.clone() } };
    let clear = (choice.picked.len() > 1).then(|| view! { <a class="button" href=cleared.href() on:click=clear>{words.clear()}</a> });
    view! { <p class="chips">{chips.collect_view()}{clear}</p> }
}

/// In which order, or grouped by what: one choice, so that a phone has room for it.
fn orders(site: Site, list: List, choice: Memo<Choice>) -> View {
    let words = site.words();
    let now = Memo::new(move |_| choice.with(|choice| (choice.order, choice.by)));
    let in_text = if list == List::Tasks { words.order_text_tasks() } else { words.order_text() };
    let names = [in_text, words.order_earliest(), words.order_latest(), words.order_name()];
    let orders = ORDERS.iter().zip(names).map(|((key, own), name)| {
        let chosen = move || now.get() == (*own, None);
        view! { <option value=*key selected=chosen prop:selected=chosen>{name}</option> }
    });
    let boards = groupings(list).iter().map(|own| {
        let chosen = move || now.get().1 == Some(*own);
        let name = fill(words.grouped_by(), &[facet_name(words, *own)]);
        view! { <option value=format!("by {}", facet_key(*own)) selected=chosen prop:selected=chosen>{name}</option> }
    });
    let on_order = move |event| {
        let key = event_target_value(&event);
        let by = key.strip_prefix("by ").and_then(facet_of);
        let order = ORDERS.iter().find(|(name, _)| *name == key).map_or(Order::Text, |(_, order)| *order);
        site.address.go(&Route::List { list, choice: Choice { order, by, ..choice.get_untracked() } });
    };
    view! {
        <label class="sort"><span class="unseen">{words.sort()}</span><select on:change=on_order>{orders.collect_view()}{boards.collect_view()}</select></label>
    }
}
