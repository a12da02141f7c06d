//! The rows of a list: all of them in the page, so that the browser's own search, print and screen readers find them;
//! drawn a few at a time, and in batches that the browser lays out when they come near, so that the page stays quick.

use super::detail;
use crate::model::Records;
use crate::store::listing::{Item, List, id_of};
use crate::store::order::InKeys;
use crate::views::address::Arrival;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::Built;
use crate::views::markup::prelude::*;
use crate::views::parts::record_row::row;
use crate::views::shelf::Catalogue;
use std::sync::Arc;
use std::time::Duration;

/// Rows drawn at once: what the screens of most readers hold.
const FIRST: usize = 8;

/// The lowest that a row is, in CSS pixels: so many rows are needed where a reader comes back to.
const LOWEST: f64 = 44.0;

/// Rows drawn in one go behind the first ones, few enough for a slow phone, and the time that the browser has between them
/// for the reader.
const NEXT: usize = 16;
const PAUSE: Duration = Duration::from_millis(24);

/// As context: the rows are for the moment until the app has come.
#[derive(Clone)]
pub struct OnlyFirst;

#[derive(Clone)]
pub struct Shown {
    pub site: Site,
    pub catalogue: Arc<Catalogue>,
    pub list: List,
    pub all: Arc<[Item]>,
    /// Places in `all`, in the order of the list.
    pub left: Arc<[usize]>,
}

pub fn rows(shown: Shown) -> View {
    let words = shown.site.words();
    if shown.left.is_empty() {
        return view! { <div class="empty"><h2>{words.nothing_in_list()}</h2><p>{words.nothing_in_list_line()}</p></div> };
    }
    let (site, list) = (shown.site, shown.list);
    let before = match site.address.arrival.get_untracked() {
        Arrival::History(Some(position)) => (position / LOWEST) as usize,
        _ => 0,
    };
    // Natively nothing follows: a page has all of them, unless it is only what a reader sees first.
    let follow = cfg!(target_arch = "wasm32") || use_context::<OnlyFirst>().is_some();
    let first = if follow { (FIRST + before).min(shown.left.len()) } else { shown.left.len() };
    let rows = site.shelf.records.with_untracked(|records| shown.draw(records, 0, first));
    further(shown, first);
    view! { <div class="rows" role="list" id=ID on:click=move |event| detail::open_row(site, list, &event)>{rows}</div> }
}

/// Of the list, for the rows that come behind the first ones.
const ID: &str = "rows";

/// Rows that stand in the page though no view knows them: so that a list which changes need not take them down one by one.
#[derive(Default)]
struct Further {
    batches: Vec<Built>,
    /// What holds them.
    place: Option<web_sys::Element>,
    drawn: usize,
}

/// Draws the rows behind the first ones, a batch at a time; before printing all of them, since paper has no pause.
fn further(shown: Shown, first: usize) {
    let state: StoredValue<Further> = StoredValue::new(Further { drawn: first, ..Further::default() });
    effect(move || {
        let (shown, to_print) = (shown.clone(), shown.clone());
        after_pause(move || shown.follow(state));
        let handle = window_event_listener_untyped("beforeprint", move |_| {
            to_print.append(state, usize::MAX);
        });
        on_cleanup(move || handle.remove());
    });
    on_cleanup(move || {
        let Some(Further { batches, place: Some(place), .. }) = state.try_update_value(std::mem::take) else { return };
        // Taking down thousands of rows takes long: the reader sees the new ones first. (To hide them by `display` would
        // take as long.)
        place.set_class_name("gone");
        browser::after_frames(2, move || {
            place.remove();
            let_go(batches);
        });
    });
}

/// They are out of the page; what they hold is given back when the browser has time.
fn let_go(mut batches: Vec<Built>) {
    if batches.pop().is_some() {
        after_pause(move || let_go(batches));
    }
}

fn after_pause(then: impl FnOnce() + 'static) {
    set_timeout(then, PAUSE);
}

impl Shown {
    /// The next batch, and those behind it after pauses; a list that has changed meanwhile has taken `state` along.
    fn follow(self, state: StoredValue<Further>) {
        if self.append(state, NEXT) {
            after_pause(move || self.follow(state));
        }
    }

    /// False when there is nothing left to draw.
    fn append(&self, state: StoredValue<Further>, count: usize) -> bool {
        let Some(list) = browser::element(ID).filter(|_| state.try_with_value(|further| further.drawn < self.left.len()) == Some(true))
        else {
            return false;
        };
        let drawn = state.try_update_value(|further| {
            let end = further.drawn.saturating_add(count).min(self.left.len());
            let place = further.place.get_or_insert_with(|| browser::append_group(&list));
            let rows = self.site.shelf.records.with_untracked(|records| self.draw(records, further.drawn, end));
            // One box for all of them: with a box to skip for every row, taking down a list is ten times slower. The style
            // sheet knows how high a full one is.
            let full = end - further.drawn == count;
            let batch = view! { <div class:batch=full role="none">{rows}</div> }.build();
            batch.insert(place, None);
            further.batches.push(batch);
            further.drawn = end;
            end
        });
        drawn.is_some_and(|drawn| drawn < self.left.len())
    }

    fn draw(&self, records: &Records, start: usize, end: usize) -> View {
        let words = self.site.words();
        let drawn = self.left[start..end].iter().map(|&at| row(words, &self.catalogue, self.list, records, &self.all[at]));
        drawn.collect_view()
    }

    /// Ids of the records, in the order of the list.
    pub fn ids(list: List, records: &Records, all: &[Item], left: &[usize]) -> Vec<String> {
        left.iter().filter_map(|&at| id_of(list, records, all[at].record).map(str::to_owned)).in_vec()
    }
}
