//! 搜索: every place of some words in all documents, grouped by document, each a link to its paragraph.

use crate::store::order::{InKeys, InOrder};
use crate::store::query::{Facts, Filter, facet_counts};
use crate::store::search::{DocumentHits, Hit, Query, Searcher};
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::parts::marked::{marked, marked_snippet};
use crate::views::parts::search_field::search_field;
use crate::views::parts::{facets, icon};
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;
use std::time::Duration;

/// Hits of one document before one must ask for more.
const HITS: usize = 3;
/// Letters of a snippet: three to four lines on a phone.
const SNIPPET: usize = 90;
/// Documents that are drawn at once: more than a screenful; the others follow when the reader has stopped typing.
const FIRST_DOCUMENTS: usize = 4;
const REST_AFTER: Duration = Duration::from_millis(150);

/// What the address asks for.
#[derive(Clone, Debug, Default, PartialEq)]
struct Asked {
    query: String,
    filter: Filter,
    within: Option<String>,
}

impl Asked {
    fn of(route: &Route) -> Option<Self> {
        match route.clone() {
            Route::Search { query, filter, within } => Some(Self { query, filter, within }),
            _ => None,
        }
    }

    fn route(self) -> Route {
        Route::Search { query: self.query, filter: self.filter, within: self.within }
    }
}

pub fn search(site: Site, catalogue: Arc<Catalogue>) -> View {
    let words = site.words();
    let asked = Memo::new(move |before: Option<&Asked>| site.address.route.with(Asked::of).or_else(|| before.cloned()).unwrap_or_default());
    let typed = move |query: String| {
        if query != asked.with_untracked(|asked| asked.query.clone()) {
            site.address.change(Asked { query, within: None, ..asked.get_untracked() }.route());
        }
    };
    let complete = drawn_later(asked);
    let all = hits(site, asked);
    let found = found_in(all, complete);
    let open = RwSignal::new(false);
    let (of_boxes, of_results, of_state) = (catalogue.clone(), catalogue.clone(), catalogue);
    if asked.with_untracked(|asked| asked.query.is_empty()) {
        browser_focus_field();
    }
    view! {
        <h1 class="unseen">{words.search_title()}</h1>
        {search_field(site, Memo::new(move |_| asked.with(|asked| asked.query.clone())), typed, typed)}
        {move || loading(site, &of_state)}
        <div class="with-facets">
            <div class="facets" id="facets" class:open=open>
                {move || boxes(site, &of_boxes, asked.get(), found.read().as_deref())}
                <button class="button full fold" on:click=move |_| open.set(false)>{words.filters_done()}</button>
            </div>
            <div class="list">
                {move || site.shelf.searcher.with(|searcher| results(site, &of_results, searcher, &all.read(), &asked.read(), complete.get(), open))}
            </div>
        </div>
    }
}

fn browser_focus_field() {
    effect(|| {
        browser::after_frames(2, || {
            let page = browser::element("main");
            if let Some(field) = page.and_then(|page| page.query_selector("input.seek").ok().flatten()) {
                browser::focus(&wasm_bindgen::JsCast::unchecked_into(field));
            }
        });
    });
}

/// False right after a change of what is asked, true a moment later: the screenful first, the rest when there is time.
fn drawn_later(asked: Memo<Asked>) -> Memo<bool> {
    let settled = RwSignal::new(None);
    effect_after(move |before: Option<Option<TimeoutHandle>>| {
        asked.track();
        if let Some(Some(timer)) = before {
            timer.clear();
        }
        set_timeout_with_handle(move || settled.set(asked.try_get_untracked()), REST_AFTER).ok()
    });
    Memo::new(move |_| settled.with(|settled| settled.as_ref() == Some(&*asked.read())))
}

/// How much of the texts can be searched, until that is everything.
fn loading(site: Site, catalogue: &Catalogue) -> View {
    let words = site.words();
    let (all, loaded) = (catalogue.index.documents.len(), site.shelf.searcher.with(Searcher::loaded));
    let failed = site.shelf.failed_documents();
    if loaded + failed < all {
        let sentence = fill(words.loading_texts(), &[&loaded.to_string(), &all.to_string()]);
        return view! { <p class="search-state note" role="status">{sentence}<progress value=loaded.to_string() max=all.to_string() aria-label=words.loading()></progress></p> };
    }
    if failed > 0 {
        let again = move |_| site.shelf.load_rest();
        return view! {
            <p class="search-state notice" role="status">{fill(words.texts_failed(), &[&failed.to_string()])}
            <button class="button" on:click=again>{words.again()}</button></p>
        };
    }
    view! { <p class="search-state note">{words.search_how()}</p> }
}

/// Where the words of the query stand, whatever is ticked: searched for once, and shown and counted from that. `None` while
/// no words are asked for.
fn hits(site: Site, asked: Memo<Asked>) -> Memo<Option<Vec<DocumentHits>>> {
    let query = Memo::new(move |_| asked.with(|asked| asked.query.clone()));
    Memo::new(move |_| {
        let query = query.with(|typed| Query::new(typed));
        (!query.is_empty()).then(|| site.shelf.searcher.with(|searcher| searcher.search(&query, &Filter::default())))
    })
}

/// Places of the documents in which the words stand. Like the rest of the results they wait until the reader has stopped
/// typing.
fn found_in(hits: Memo<Option<Vec<DocumentHits>>>, complete: Memo<bool>) -> Memo<Option<Vec<usize>>> {
    Memo::new(move |before: Option<&Option<Vec<usize>>>| {
        if !complete.get() && hits.with(Option::is_some) {
            return before.cloned().flatten();
        }
        let mut places: Vec<usize> = hits.read().as_ref()?.iter().map(|group| group.document).in_vec();
        places.in_order(Ord::cmp);
        Some(places)
    })
}

/// What the results can be narrowed by, with the number of documents that each choice would leave.
fn boxes(site: Site, catalogue: &Catalogue, asked: Asked, found: Option<&[usize]>) -> View {
    let words = site.words();
    let facts: Option<Vec<Facts>> = found.map(|places| places.iter().map(|&place| catalogue.facts[place].clone()).in_vec());
    let mut counts = facet_counts(facts.as_deref().unwrap_or(&catalogue.facts), &asked.filter);
    // Year and issuer are the library's; here they would only make the list long.
    counts.years.clear();
    counts.issuers.clear();
    let filter = asked.filter.clone();
    let change =
        move |filter| site.address.go(&Asked { filter, ..site.address.route.with_untracked(Asked::of).unwrap_or_default() }.route());
    facets::facets(words, facets::groups(words, counts), &filter, change)
}

fn results(
    site: Site,
    catalogue: &Arc<Catalogue>,
    searcher: &Searcher,
    all: &Option<Vec<DocumentHits>>,
    asked: &Asked,
    complete: bool,
    open: RwSignal<bool>,
) -> View {
    let words = site.words();
    let Some(all) = all else { return View::nothing() };
    let query = Query::new(&asked.query);
    let within = asked.within.as_deref().and_then(|id| catalogue.place(id));
    let admitted =
        |group: &&DocumentHits| within.is_none_or(|place| group.document == place) && asked.filter.admits(&catalogue.facts[group.document]);
    let groups: Vec<&DocumentHits> = all.iter().filter(admitted).in_vec();
    if groups.is_empty() {
        return view! { {bar(words, catalogue, &groups, asked, open)}{nothing(words, catalogue, searcher, asked)} };
    }
    let documents = if complete { groups.len() } else { FIRST_DOCUMENTS };
    let shown = groups.iter().take(documents).map(|group| document_hits(words, catalogue, searcher, &query, asked, group));
    view! { {bar(words, catalogue, &groups, asked, open)}{shown.collect_view()} }
}

fn bar(words: &'static Words, catalogue: &Catalogue, groups: &[&DocumentHits], asked: &Asked, open: RwSignal<bool>) -> View {
    let count: usize = groups.iter().map(|group| group.hits.len()).sum();
    let chips = facets::chips(words, &asked.filter, |filter| Asked { filter, ..asked.clone() }.route().href());
    let within = asked.within.as_deref().and_then(|id| catalogue.index.entry(id)).map(|entry| {
        let all = Asked { within: None, ..asked.clone() }.route().href();
        let name = fill(words.only_in(), &[&entry.document.title]);
        let label = fill(words.take_off(), &[&name]);
        view! { <a class="chip" href=all aria-label=label>{name}<span class="x" aria-hidden="true">"×"</span></a> }
    });
    view! {
        <div class="filter-bar">
            <p class="count" role="status"><b>{count}</b>" "{words.hits_found()}{fill(words.in_documents(), &[&groups.len().to_string()])}</p>
            <button class="button fold" aria-expanded=move || open.get().to_string() aria-controls="facets" on:click=move |_| open.update(|open| *open = !*open)>
                {icon::filter()}{words.filters()}
            </button>
        </div>
        <p class="chips">{within}{chips}</p>
    }
}

fn nothing(words: &'static Words, catalogue: &Catalogue, searcher: &Searcher, asked: &Asked) -> View {
    let all = catalogue.index.documents.len();
    let typed = asked.query.trim();
    let (title, line) = match searcher.loaded() < all {
        true => (words.search_title(), fill(words.nothing_found_yet(), &[typed])),
        false => ("", fill(words.nothing_found_line(), &[&all.to_string()])),
    };
    let title = if title.is_empty() { fill(words.nothing_found(), &[typed]) } else { title.to_owned() };
    let filtered = !asked.filter.is_empty() || asked.within.is_some();
    let without = filtered.then(|| Route::search(&asked.query).href());
    view! {
        <div class="empty">
            <h2>{title}</h2><p>{line}</p>
            <div class="button-row">
                {without.map(|href| view! { <a class="button full" href=href>{words.every_document()}</a> })}
                <a class="button" href=Route::library().href()>{words.library()}</a>
            </div>
        </div>
    }
}

fn document_hits(
    words: &'static Words,
    catalogue: &Catalogue,
    searcher: &Searcher,
    query: &Query,
    asked: &Asked,
    group: &DocumentHits,
) -> View {
    let document = &catalogue.index.documents[group.document].document;
    let all = asked.within.is_some();
    let shown = if all { group.hits.len() } else { HITS.min(group.hits.len()) };
    let hits = group.hits[..shown].iter().filter_map(|&hit| hit_row(searcher, query, &asked.query, group.document, hit)).collect_view();
    let more = (group.hits.len() > shown).then(|| {
        let href = Asked { within: Some(document.id.clone()), ..asked.clone() }.route().href();
        view! { <a class="go" href=href>{fill(words.more_in_document(), &[&group.hits.len().to_string()])}</a> }
    });
    let count = match (group.hits.len(), group.in_title) {
        (0, _) => words.in_title().to_owned(),
        (count, true) => format!("{} · {}", fill(words.hits_in(), &[&count.to_string()]), words.in_title()),
        (count, false) => fill(words.hits_in(), &[&count.to_string()]),
    };
    let title = marked(&document.title, Some(query));
    view! {
        <section class="hits">
            <h2 class="hits-title"><a lang="zh-CN" href=href::document(&document.id)>{title}</a><span class="note">{count}</span></h2>
            <ul class="rows" lang="zh-CN">{hits}</ul>
            {more}
        </section>
    }
}

/// The words go along, so that they are marked where the link leads.
fn hit_row(searcher: &Searcher, query: &Query, typed: &str, document: usize, hit: Hit) -> Option<View> {
    let text = searcher.text(document)?;
    let block = searcher.block(document, hit)?;
    let place = Route::block(&block.document, &block.id);
    let href = match place {
        Route::Document { id, block, .. } => Route::Document { id, block, find: typed.trim().to_owned() }.href(),
        other => other.href(),
    };
    let trail = trail(text, block.section.as_deref(), &block.id);
    let snippet = marked_snippet(&block.text, query, SNIPPET);
    Some(view! {
        <li class="hit"><a class="place-link" href=href>
            {(!trail.is_empty()).then(|| view! { <span class="trail-s">{trail}</span> })}
            <p>{snippet}</p>
        </a></li>
    })
}

/// The headings above a block, from the outermost inwards, its own not among them.
fn trail(text: &crate::store::bundle::DocumentText, section: Option<&str>, block: &str) -> String {
    let mut steps = Vec::new();
    let mut at = section;
    while let Some(section) = at.and_then(|id| text.sections.iter().find(|section| section.id == id)) {
        if section.id != block {
            let gap = if section.num.starts_with('第') || section.num.ends_with(|c: char| c.is_ascii_digit()) { " " } else { "" };
            steps.push(format!("{}{gap}{}", section.num, section.heading));
        }
        // Parents come before their children, so this ends.
        at = section.parent.as_deref().filter(|parent| *parent != section.id);
    }
    steps.reverse();
    steps.join(" › ")
}
