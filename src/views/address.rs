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
    unwritten: StoredValue<Option<TimeoutHandle>>,
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
        let known = self.positions.with_value(|positions| positions.get(&route.href()).copied());
        self.arrival.set(if pressed { Arrival::Link } else { Arrival::History(known) });
        self.route.set(route);
    }

    /// To be called before the app's own links are followed: keeps the position on the page that is left.
    pub fn leaving(self) {
        self.write();
        self.keep_position();
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

    fn keep_position(self) {
        let (href, position) = (self.route.with_untracked(Route::href), browser::scroll_position());
        self.positions.update_value(|positions| {
            positions.insert(href, position);
        });
    }

    /// To another view, as a link does.
    pub fn go(self, route: &Route) {
        if self.route.with_untracked(|here| here == route) {
            return self.write();
        }
        self.leaving();
        browser::push_fragment(&self.spoken(&route.href()));
    }

    /// The same view in another state, such as a longer search word: no new step in the history.
    pub fn change(self, route: Route) {
        self.route.set(route);
        self.unwritten.update_value(|unwritten| {
            if let Some(timer) = unwritten.take() {
                timer.clear();
            }
            *unwritten = set_timeout_with_handle(move || self.write(), WRITE_AFTER).ok();
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
        if let Some(timer) = self.unwritten.try_update_value(Option::take).flatten() {
            timer.clear();
            browser::replace_fragment(&self.spoken(&self.route.with_untracked(Route::href)));
        }
    }
}
