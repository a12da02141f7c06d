//! The browser's address and the view on the screen, kept the same in both directions; back and forward find the place
//! on the page again.

use super::browser;
use super::fetch;
use super::routes::{Route, language_of, spoken};
use super::words::Language;
use crate::views::markup::prelude::*;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::task::spawn_local;
use litemap::LiteMap;
use std::time::Duration;

/// How the reader came to the present view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Arrival {
    /// By opening the page.
    Cold,
    /// By a link or a form of the app.
    Link,
    /// By back, forward, or by writing an address. The position that the page had, if it was seen before.
    History(Option<f64>),
}

/// Handles to the address; copies point to the same one.
#[derive(Clone, Copy)]
pub struct Address {
    pub route: RwSignal<Route>,
    pub arrival: RwSignal<Arrival>,
    /// Of the interface; the address says it unless it is that of the texts.
    pub language: RwSignal<Language>,
    /// A link of the app was pressed: the next change is not the history's.
    pressed: StoredValue<bool>,
    positions: StoredValue<LiteMap<String, f64>>,
    unwritten: StoredValue<Option<Unwritten>>,
}

/// A state that the browser's address does not name yet.
#[derive(Clone, Copy)]
enum Unwritten {
    /// In place of the one that it names, when this time is over.
    Same(TimeoutHandle),
    /// As a step of the history.
    Step,
}

/// Browsers refuse to rewrite the address at every key press.
const WRITE_AFTER: Duration = Duration::from_millis(400);

impl Address {
    /// Follows the browser's address from now on.
    ///
    /// `language`: that of the interface to begin with.
    pub fn follow(language: Language) -> Self {
        let address = Self::at(Route::parse(&browser::fragment()));
        address.language.set(language);
        browser::on_fragment_change(move || address.changed());
        browser::follow_scrolling();
        address
    }

    pub fn at(route: Route) -> Self {
        Self {
            route: RwSignal::new(route),
            arrival: RwSignal::new(Arrival::Cold),
            language: RwSignal::new(Language::default()),
            pressed: StoredValue::new(false),
            positions: StoredValue::new(LiteMap::new()),
            unwritten: StoredValue::new(None),
        }
    }

    fn changed(self) {
        let fragment = browser::fragment();
        let route = Route::parse(&fragment);
        match language_of(&fragment) {
            Some(language) if language != self.language.get_untracked() => spawn_local(async move {
                if fetch::words(language).await {
                    self.language.set(language);
                }
            }),
            Some(_) => {}
            // A link of the app does not name the language; the address does, to be copied.
            None if self.language.get_untracked() != Language::default() => browser::replace_fragment(&self.spoken(&fragment)),
            None => {}
        }
        let pressed = self.pressed.try_update_value(std::mem::take).unwrap_or_default();
        // What is written by the app is already shown.
        if self.route.with_untracked(|here| *here == route) {
            return;
        }
        // The reader has gone elsewhere in the history.
        self.unwritten.update_value(|unwritten| *unwritten = unwritten.filter(|unwritten| !matches!(unwritten, Unwritten::Step)));
        let known = self.positions.with_value(|positions| positions.get(&route.href()).copied());
        self.arrival.set(if pressed { Arrival::Link } else { Arrival::History(known) });
        self.route.set(route);
    }

    /// To be called before the app's own links are followed: keeps the position on the page that is left.
    pub fn leaving(self) {
        self.write();
        self.keep_position(browser::scroll_position());
        self.pressed.set_value(true);
        // The link may lead to where the reader is already: then nothing changes.
        set_timeout(move || self.pressed.set_value(false), Duration::from_millis(100));
    }

    /// A link to the view that the address already names: browsers say nothing of it, but the reader wants to go there.
    pub fn arrive_again(self, href: &str) {
        if self.route.with_untracked(|route| *route == Route::parse(href)) {
            self.arrival.set(Arrival::Link);
        }
    }

    fn keep_position(self, position: f64) {
        let href = self.route.with_untracked(Route::href);
        self.positions.update_value(|positions| {
            positions.insert(href, position);
        });
    }

    /// To another view, as a link does. What only changes on its page, such as a list that is narrowed, is shown first: a
    /// browser takes as long to write a step of its history as to show some rows.
    pub fn go(self, route: &Route) {
        if self.route.with_untracked(|here| here == route) {
            return self.write();
        }
        if self.route.with_untracked(Route::page) != route.page() {
            self.leaving();
            return browser::push_fragment(&self.spoken(&route.href()));
        }
        self.write();
        self.keep_position(browser::last_scroll_position());
        self.unwritten.set_value(Some(Unwritten::Step));
        self.arrival.set(Arrival::Link);
        self.route.set(route.clone());
        browser::after_frames(2, move || self.write());
    }

    /// The same view in another state, such as a longer search word: no new step in the history.
    pub fn change(self, route: Route) {
        self.route.set(route);
        self.unwritten.update_value(|unwritten| {
            match unwritten {
                Some(Unwritten::Step) => return,
                Some(Unwritten::Same(timer)) => timer.clear(),
                None => {}
            }
            *unwritten = set_timeout_with_handle(move || self.write(), WRITE_AFTER).ok().map(Unwritten::Same);
        });
    }

    /// An address of the app with the language in it.
    pub fn spoken(self, href: &str) -> String {
        spoken(href, self.language.get_untracked())
    }

    /// Another language, whose words are there, from now on.
    pub fn speak(self, language: Language) {
        self.language.set(language);
        browser::replace_fragment(&self.spoken(&self.route.with_untracked(Route::href)));
    }

    /// Writes the state to the browser's address if it has not been yet.
    fn write(self) {
        let Some(unwritten) = self.unwritten.try_update_value(Option::take).flatten() else { return };
        let fragment = self.spoken(&self.route.with_untracked(Route::href));
        match unwritten {
            Unwritten::Same(timer) => {
                timer.clear();
                browser::replace_fragment(&fragment);
            }
            Unwritten::Step => browser::push_fragment(&fragment),
        }
    }
}
