//! The field in which one looks for words in all documents. While somebody types it offers names: bodies, districts,
//! indicators, terms, documents; return without a choice looks for the words.

use super::icon;
use crate::store::listing::{Choice, List};
use crate::store::order::InKeys;
use crate::store::suggest::{Entry, Sort};
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::routes::Route;
use crate::views::words::{Words, fill};
use leptos::ev::{CompositionEvent, SubmitEvent};
use wasm_bindgen::JsCast;

/// Offered at once: what a phone shows above its keyboard.
const MOST: usize = 8;

/// What is offered for what was typed.
#[derive(Clone, Copy)]
struct Offers {
    site: Site,
    /// Empty: nothing is offered.
    typed: RwSignal<String>,
    /// Which one the keyboard is on.
    at: RwSignal<Option<usize>>,
    shown: Memo<Vec<Offer>>,
}

#[derive(Clone, PartialEq)]
struct Offer {
    href: String,
    name: String,
    /// The name by which it was found, if that is another; where it stands.
    beside: String,
    kind: &'static str,
}

/// `typed` hears every change, but not the letters of a Chinese word that is still being composed; `sent` the return key
/// and the button.
pub fn search_field(site: Site, value: Memo<String>, typed: impl Fn(String) + Copy + 'static, sent: impl Fn(String) + 'static) -> View {
    let words = site.words();
    let field = NodeRef::<web_sys::HtmlInputElement>::new();
    let offers = Offers::new(site);
    let change = move |query: String| {
        offers.at.set(None);
        offers.typed.set(query.clone());
        typed(query);
    };
    let on_input = move |event: web_sys::Event| {
        let composing = event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing);
        if !composing {
            change(event_target_value(&event));
        }
    };
    let on_composed = move |event: CompositionEvent| change(event_target_value(&event));
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        offers.close();
        sent(field.get_untracked().map(|field| field.value()).unwrap_or_default());
    };
    let is_open = move || offers.shown.with(|shown| !shown.is_empty()).to_string();
    let active = move || offers.at.get().map(option_id);
    view! {
        <form class="search" role="search" on:submit=on_submit>
            <div class="search-field">
                {icon::search()}
                <input type="text" class="seek" name="q" node_ref=field prop:value=value placeholder=words.search_hint() aria-label=words.search_label()
                    role="combobox" aria-autocomplete="list" aria-controls="offers" aria-expanded=is_open aria-activedescendant=active
                    autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"
                    on:input=on_input on:compositionend=on_composed on:keydown=move |event| offers.on_key(&event)
                    on:focus=move |_| site.shelf.load_suggestions() on:blur=move |_| offers.close()/>
                <button>{words.search_do()}</button>
            </div>
            {offers.list()}
        </form>
    }
}

fn option_id(at: usize) -> String {
    format!("offer-{at}")
}

impl Offers {
    fn new(site: Site) -> Self {
        let (typed, at) = (RwSignal::new(String::new()), RwSignal::new(None));
        let words = site.words();
        let shown = Memo::new(move |_| {
            let found = |typed: &String| {
                site.shelf.suggestions.with(|all| all.find(typed, MOST).into_iter().map(|(entry, name)| offer(words, entry, name)).in_vec())
            };
            typed.with(found)
        });
        Self { site, typed, at, shown }
    }

    fn close(self) {
        self.typed.set(String::new());
        self.at.set(None);
    }

    fn on_key(self, event: &web_sys::KeyboardEvent) {
        let count = self.shown.with_untracked(Vec::len);
        if count == 0 || event.is_composing() {
            return;
        }
        let at = self.at.get_untracked();
        match event.key().as_str() {
            // Between the last one and the first lies the field itself.
            "ArrowDown" => self.at.set(at.map_or(Some(0), |at| (at + 1 < count).then_some(at + 1))),
            "ArrowUp" => self.at.set(at.map_or(Some(count - 1), |at| at.checked_sub(1))),
            "Escape" => self.close(),
            "Enter" if at.is_some() => at.and_then(|at| browser::element(&option_id(at))).iter().for_each(|option| option.click()),
            _ => return,
        }
        event.prevent_default();
    }

    /// The list stays in the page, so that the field names something that is there.
    fn list(self) -> View {
        let words = self.site.words();
        let options = move || {
            let options = self.shown.get().into_iter().enumerate().map(|(place, offer)| {
                let selected = move || (self.at.get() == Some(place)).to_string();
                view! {
                    <a role="option" tabindex="-1" id=option_id(place) href=offer.href aria-selected=selected>
                        <span class="name" lang="zh-CN">{offer.name}</span><span class="note">{offer.kind}</span>
                        <span class="beside note" lang="zh-CN">{offer.beside}</span>
                    </a>
                }
            });
            options.collect_view()
        };
        let said = move || match self.shown.with(Vec::len) {
            0 => String::new(),
            count => fill(words.offers_count(), &[&count.to_string()]),
        };
        // A press must not take the keyboard from the field: the list would be gone before the press is over.
        view! {
            <div class="offers" id="offers" role="listbox" aria-label=words.offers() on:mousedown=|event| event.prevent_default() on:click=move |_| self.close()>{options}</div>
            <p class="unseen" role="status">{said}</p>
        }
    }
}

fn offer(words: &Words, entry: &Entry, name: usize) -> Offer {
    let list = |list: List| Route::List { list, choice: Choice { words: entry.names[0].clone(), ..Choice::default() } };
    let record = || Route::Record(entry.id.clone());
    let several = entry.id.is_empty();
    let (route, kind) = match entry.sort {
        Sort::District => (Route::District(entry.id.clone()), words.region()),
        Sort::Body => (Route::Body(entry.id.clone()), words.facet_body()),
        Sort::Indicator => (if several { list(List::Indicators) } else { record() }, words.indicator()),
        Sort::Term => (if several { list(List::Terms) } else { record() }, words.term()),
        Sort::Document => (Route::document(&entry.id), words.facet_document()),
    };
    let note = if several { fill(words.offer_several(), &[&entry.note]) } else { entry.note.clone() };
    let other = (name > 0).then(|| entry.names[name].clone());
    let beside = other.into_iter().chain((!note.is_empty()).then_some(note)).in_vec().join(" · ");
    Offer { href: route.href(), name: entry.names[0].clone(), beside, kind }
}
