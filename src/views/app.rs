//! The frame around all pages: rail or bar, tools, and which page an address shows.

use super::address::{Address, Arrival};
use super::browser;
use super::fetch::{self, Failure};
use super::first;
use super::markup;
use super::pages::{
    bodies, body, changes, compare, district, districts, document, emergency, home, kept, library, listing, quality, record, search,
    timeline, unknown,
};
use super::parts::{bundle_state, footer, icon, plain_link, tools};
use super::routes::{Page, Route, language_of};
use super::shelf::{Catalogue, Loading, Shelf};
use super::shortcuts;
use super::words::{Language, Words, fill};
use crate::store::listing::List;
use crate::views::markup::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;

/// What every component may ask for.
#[derive(Clone, Copy)]
pub struct Site {
    pub address: Address,
    pub shelf: Shelf,
    pub language: RwSignal<Language>,
    /// A short sentence at the foot of the screen that goes away again.
    pub message: RwSignal<Option<Message>>,
    /// How many there have been.
    messages: StoredValue<u32>,
}

#[derive(Clone)]
pub struct Message {
    pub text: &'static str,
    /// Takes back what the sentence tells. Not a leptos `Callback`: it outlives the part of the page that made it.
    pub undo: Option<Arc<dyn Fn() + Send + Sync>>,
}

impl Site {
    pub fn words(self) -> &'static Words {
        self.language.get_untracked().words()
    }

    pub fn tell(self, message: &'static str) {
        self.show(Message { text: message, undo: None }, Duration::from_secs(4));
    }

    /// Tells of something that was taken away, and gives it back to a reader who asks.
    pub fn tell_undo(self, message: &'static str, undo: impl Fn() + Send + Sync + 'static) {
        self.show(Message { text: message, undo: Some(Arc::new(undo)) }, Duration::from_secs(10));
    }

    fn show(self, message: Message, time: Duration) {
        self.message.set(Some(message));
        let shown = self.messages.try_update_value(|count| {
            *count += 1;
            *count
        });
        // A later message has a time of its own.
        let end = move || {
            if self.messages.try_get_value() == shown {
                self.message.set(None)
            }
        };
        set_timeout(end, time);
    }
}

pub fn use_site() -> Site {
    expect_context::<Site>()
}

/// Mounts the app and begins to load; a moment later, since the program itself has just taken a slow phone a while.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| leptos::logging::error!("{panic}")));
    wasm_bindgen_futures::spawn_local(async {
        browser::breathe().await;
        // An address that names a language has the last word.
        let wanted = language_of(&browser::fragment()).unwrap_or_else(tools::chosen_language);
        mount(if fetch::words(wanted).await { wanted } else { Language::default() });
    });
}

fn mount(language: Language) {
    let Some(place) = browser::element("guilan") else { return };
    let address = Address::follow(language);
    let site =
        Site { address, shelf: Shelf::new(), language: address.language, message: RwSignal::new(None), messages: StoredValue::new(0) };
    // What the page said while the program was on its way.
    place.set_inner_html("");
    markup::mount(&place, move || app(site));
    // Mounting starts the engine that loading runs on.
    site.shelf.load_index();
}

/// All that is shown.
pub fn app(site: Site) -> View {
    provide_context(site);
    let page = Memo::new(move |_| site.address.route.with(Route::page));
    follow_title(site);
    follow_pages(site, page);
    load_rest_when_idle(site);
    first::give_way(site);
    // Of the window: after a press on nothing, keys belong to no part of the page.
    effect(move || {
        window_event_listener_untyped("keydown", move |event| {
            event.dyn_ref().iter().for_each(|event| shortcuts::on_key(site, event));
        });
    });
    // A new language is a new page: words are not signals.
    let shell = move || {
        let words = site.language.get().words();
        view! {
            <div class="shell" on:click=move |event| on_click(site, &event)>
                <button class="skip" on:click=|_| focus_main()>{words.skip()}</button>
                <div class="side">
                    <header class="top">
                        <a class="brand" href="#/">{icon::brand()}{words.site()}<small>{words.site_line()}</small></a>
                        {tools::tools(site)}
                    </header>
                    {move || places(words, &page.read())}
                </div>
                <main class="main" id="main" class:wide=move || matches!(*page.read(), Page::Document(_))>
                    {move || content(site, &page.get())}
                </main>
                <p class="message" role="status">{move || site.message.get().map(|message| told(site, message))}</p>
            </div>
        }
    };
    shell.into_view()
}

fn told(site: Site, message: Message) -> View {
    let undo = message.undo.map(|undo| {
        let press = move |_| {
            site.message.set(None);
            undo();
        };
        view! { <button class="undo" on:click=press>{site.words().undo()}</button> }
    });
    view! { {message.text}{undo} }
}

/// The app's own links, for the address: was it a link, and where was the page?
fn on_click(site: Site, event: &web_sys::MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|target| target.closest("a[href^='#/']").ok().flatten());
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0;
    if let Some(link) = link.filter(|_| !elsewhere) {
        site.address.leaving();
        site.address.arrive_again(&link.get_attribute("href").unwrap_or_default());
    }
}

fn focus_main() {
    if let Some(main) = browser::element("main") {
        browser::focus(&main);
    }
}

fn places(words: &'static Words, page: &Page) -> View {
    // A phone's bar has room for five; the others are reached from the home page and from search.
    let place = |here: bool, route: Route, icon: View, name: &'static str, class: &'static str| {
        view! { <a class=class href=route.href() aria-current=here.then_some("page")>{icon}{name}</a> }
    };
    let list = |list: List| matches!(page, Page::List(shown) if *shown == list);
    let reading = matches!(page, Page::Library | Page::Document(_));
    let bodies = matches!(page, Page::Bodies | Page::Body(_));
    let districts = matches!(page, Page::Districts | Page::District(_));
    view! {
        <nav class="places" aria-label=words.places()>
            {place(*page == Page::Home, Route::Home, icon::home(), words.home(), "place")}
            {place(list(List::Indicators), Route::list(List::Indicators), icon::target(), words.indicators_title(), "place")}
            {place(*page == Page::Timeline || list(List::Dates), Route::Timeline(Default::default()), icon::time(), words.dates_title(), "place")}
            {place(bodies, Route::Bodies { words: String::new() }, icon::body(), words.bodies_title(), "place")}
            {place(list(List::Tasks), Route::list(List::Tasks), icon::list(), words.tasks_title(), "place desk")}
            {place(list(List::Projects), Route::list(List::Projects), icon::project(), words.projects_title(), "place desk")}
            {place(districts, Route::districts(), icon::district(), words.districts_title(), "place desk")}
            {place(matches!(page, Page::Emergency | Page::Plan(_)), Route::Emergency, icon::emergency(), words.emergency_title(), "place desk")}
            {place(reading, Route::library(), icon::document(), words.library(), "place desk")}
            {place(*page == Page::Search, Route::search(""), icon::search(), words.search(), "place")}
        </nav>
    }
}

/// Nothing can be shown before the index is there, except that it is coming or why it is not.
fn content(site: Site, page: &Page) -> View {
    let Some(catalogue) = site.shelf.catalogue.get() else {
        let text = match page {
            Page::Document(id) => Some(id.clone()),
            _ => None,
        };
        let state = move || bundle_state::index_state(site, text.as_deref());
        return view! { <div class="page">{state}</div> };
    };
    let shown = match page {
        Page::Home => home::home(site, catalogue.clone()),
        Page::Library => library::library(site, catalogue.clone()),
        Page::Search => search::search(site, catalogue.clone()),
        Page::Document(id) => document::document(site, catalogue.clone(), id),
        Page::List(list) => listing::listing(site, catalogue.clone(), *list),
        Page::Bodies => bodies::directory(site, &catalogue),
        Page::Body(id) => body::body(site, catalogue.clone(), id),
        Page::Timeline => timeline::timeline(site, catalogue.clone()),
        Page::Districts => districts::districts(site, catalogue.clone()),
        Page::District(id) => district::district(site, catalogue.clone(), id),
        Page::Emergency => emergency::emergency(site, catalogue.clone()),
        Page::Plan(id) => emergency::plan(site, catalogue.clone(), id),
        Page::Record(id) => record::record(site, catalogue.clone(), id),
        Page::Kept => kept::kept(site),
        Page::Quality => quality::quality(site, catalogue.clone()),
        Page::Changes => changes::changes(site, &catalogue),
        Page::Compare => compare::compare(site, catalogue.clone()),
        Page::Unknown(_) => unknown::unknown_address(site.words()),
    };
    view! { <div class="page">{shown}</div>{footer::footer(site.words(), &catalogue)}{plain_link::plain_link(site)} }
}

fn follow_title(site: Site) {
    effect(move || {
        let language = site.language.get();
        browser::set_on_root("lang", Some(language.code()));
        let words = language.words();
        let title = site.shelf.catalogue.with(|catalogue| site.address.route.with(|route| title(words, route, catalogue.as_deref())));
        browser::set_title(&title);
    });
}

/// The title of a view for tabs, bookmarks and history.
pub fn title(words: &Words, route: &Route, catalogue: Option<&Catalogue>) -> String {
    let site = catalogue.and_then(|catalogue| catalogue.index.title.as_deref()).unwrap_or(words.site());
    let own = match route {
        Route::Home => return site.to_owned(),
        Route::Library { .. } => words.library_title().to_owned(),
        Route::Search { query, .. } if query.trim().is_empty() => words.search_title().to_owned(),
        Route::Search { query, .. } => fill(words.search_title_of(), &[query.trim()]),
        Route::Document { id, .. } => match catalogue.map(|catalogue| catalogue.index.entry(id)) {
            Some(Some(entry)) => entry.document.title.clone(),
            Some(None) => words.unknown_document().to_owned(),
            None => return site.to_owned(),
        },
        Route::List { list, .. } => listing::title(words, *list).to_owned(),
        Route::Bodies { .. } => words.bodies_title().to_owned(),
        Route::Body(id) => id.rsplit('/').next().unwrap_or(id).to_owned(),
        Route::Plan { id, .. } => match catalogue.and_then(|catalogue| catalogue.index.entry(id)) {
            Some(entry) => entry.document.title.clone(),
            None => words.emergency_title().to_owned(),
        },
        Route::Timeline(_) => words.timeline_title().to_owned(),
        Route::Districts { .. } => words.districts_title().to_owned(),
        Route::District(id) => id.clone(),
        Route::Emergency => words.emergency_title().to_owned(),
        Route::Record(_) => words.record_title().to_owned(),
        Route::Quality => words.quality_title().to_owned(),
        Route::Changes => words.changes_title().to_owned(),
        Route::Kept => words.kept_title().to_owned(),
        Route::Compare { .. } => words.compare_title().to_owned(),
        Route::Unknown(_) => words.unknown_title().to_owned(),
    };
    format!("{own} · {site}")
}

/// A new page begins at its top with the keyboard on it, one from the history where it was left. (A document's page
/// finds its own place: its text may not be there yet.)
fn follow_pages(site: Site, page: Memo<Page>) {
    effect_after(move |before: Option<Page>| {
        let page = page.get();
        if before.is_some_and(|before| before != page) {
            let arrival = site.address.arrival.get_untracked();
            browser::after_frames(1, move || arrive(site, arrival));
        }
        page
    });
}

fn arrive(site: Site, arrival: Arrival) {
    let has_place = site.address.route.with_untracked(|route| matches!(route, Route::Document { block: Some(_), .. }));
    match arrival {
        Arrival::History(Some(position)) => browser::scroll_to(position),
        _ if has_place => {}
        _ => browser::scroll_to(0.0),
    }
    if !has_place && let Some(main) = browser::element("main") {
        browser::focus(&main);
    }
}

/// The other texts come when the first view has had its time, at once where they are searched.
fn load_rest_when_idle(site: Site) {
    // A slow phone is busy with the first view for some seconds, and should answer the reader before it reads on.
    const AFTER_FIRST_VIEW: Duration = Duration::from_secs(6);
    let searching = Memo::new(move |_| site.address.route.with(Route::page) == Page::Search);
    effect_after(move |begun: Option<bool>| {
        let begun = begun.unwrap_or(false);
        if begun || site.shelf.index.get() != Loading::Done {
            return begun;
        }
        match searching.get() {
            true => site.shelf.load_rest(),
            false => set_timeout(move || site.shelf.load_rest(), AFTER_FIRST_VIEW),
        }
        // The first time decides, unless the reader goes to search before the time is over: loading twice is harmless.
        searching.get_untracked()
    });
}

/// Shown by tests and by the plain pages too: a page that has everything it needs.
pub fn site_at(route: Route, catalogue: Option<Arc<Catalogue>>, failure: Option<Failure>) -> Site {
    let shelf = Shelf::new();
    shelf.index.set(match (&catalogue, failure) {
        (Some(_), _) => Loading::Done,
        (None, Some(failure)) => Loading::Failed(failure),
        (None, None) => Loading::Coming(0),
    });
    shelf.catalogue.set(catalogue);
    let address = Address::at(route);
    Site { address, shelf, language: address.language, message: RwSignal::new(None), messages: StoredValue::new(0) }
}
