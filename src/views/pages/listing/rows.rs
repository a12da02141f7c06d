//! The rows of a list: all of them in the page, so that the browser's own search, print and screen readers find them;
//! drawn a few at a time, so that the page stays quick.

use super::detail;
use crate::model::Records;
use crate::store::listing::{Item, List, id_of};
use crate::views::address::Arrival;
use crate::views::app::Site;
use crate::views::parts::record_row::row;
use crate::views::shelf::Catalogue;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

/// Rows drawn at once: more than a screen holds.
const FIRST: usize = 24;

/// The lowest that a row is, in CSS pixels: so many rows are needed where a reader comes back to.
const LOWEST: f64 = 44.0;

/// Rows drawn in one go behind the first ones, and the time that the browser has between them for the reader.
const NEXT: usize = 60;
const PAUSE: Duration = Duration::from_millis(24);

#[derive(Clone)]
pub struct Shown {
    pub site: Site,
    pub catalogue: Arc<Catalogue>,
    pub list: List,
    pub all: Arc<[Item]>,
    /// Places in `all`, in the order of the list.
    pub left: Arc<[usize]>,
}

pub fn rows(shown: Shown) -> AnyView {
    let words = shown.site.words();
    if shown.left.is_empty() {
        return view! { <div class="empty"><h2>{words.nothing_in_list}</h2><p>{words.nothing_in_list_line}</p></div> }.into_any();
    }
    let (site, list) = (shown.site, shown.list);
    let before = match site.address.arrival.get_untracked() {
        Arrival::History(Some(position)) => (position / LOWEST) as usize,
        _ => 0,
    };
    // Paper has no pause: what is not drawn yet is drawn before the browser prints.
    let all = RwSignal::new(false);
    Effect::new(move |_| {
        let handle = window_event_listener_untyped("beforeprint", move |_| {
            all.try_set(true);
        });
        on_cleanup(move || handle.remove());
    });
    view! { <ul class="rows" on:click=move |event| detail::open_row(site, list, &event)>{shown.batch(0, FIRST + before, all)}</ul> }
        .into_any()
}

impl Shown {
    /// Some rows, and behind them, when the browser has had its pause, the next ones. A list that changes meanwhile takes
    /// the signal with it, and nothing more is drawn.
    fn batch(self, start: usize, count: usize, all: RwSignal<bool>) -> AnyView {
        let end = start.saturating_add(count).min(self.left.len());
        let rows = self.site.shelf.records.with_untracked(|records| self.draw(records, start, end));
        if end == self.left.len() {
            return rows;
        }
        let ready = RwSignal::new(false);
        Effect::new(move |_| {
            set_timeout(
                move || {
                    ready.try_set(true);
                },
                PAUSE,
            )
        });
        let rest = move || {
            let printing = all.get();
            let count = if printing { usize::MAX } else { NEXT };
            (printing || ready.get()).then(|| self.clone().batch(end, count, all))
        };
        view! { {rows}{rest} }.into_any()
    }

    fn draw(&self, records: &Records, start: usize, end: usize) -> AnyView {
        let words = self.site.words();
        let drawn = self.left[start..end].iter().map(|&at| row(words, &self.catalogue, self.list, records, &self.all[at]));
        drawn.collect_view().into_any()
    }

    /// Ids of the records, in the order of the list.
    pub fn ids(list: List, records: &Records, all: &[Item], left: &[usize]) -> Vec<String> {
        left.iter().filter_map(|&at| id_of(list, records, all[at].record).map(str::to_owned)).collect()
    }
}
