//! 一份文件: what it says about itself, its contents, its text with a link for every paragraph.

mod aloud;
mod contents;
mod definition;
mod find;
mod head;
pub mod layout;
pub mod marks;
mod panel;
mod place;
mod size;
mod text;

use self::marks::{MarkKind, Marks};
use super::unknown::unknown_document;
use crate::store::bundle::{DocumentText, Group};
use crate::store::search::Query;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::parts::bundle_state;
use crate::views::parts::record_tools::page_tools;
use crate::views::routes::{Route, href};
use crate::views::shelf::{Catalogue, Loading};
use crate::views::words::Words;
use std::sync::Arc;

pub fn document(site: Site, catalogue: Arc<Catalogue>, id: &str) -> View {
    let words = site.words();
    let Some(at) = catalogue.place(id) else { return unknown_document(words) };
    let entry = &catalogue.index.documents[at];
    let shard = &catalogue.index.shards[entry.shard];
    let (file, bytes, id) = (StoredValue::new(shard.name.clone()), shard.bytes, id.to_owned());
    let open = move || site.shelf.open(file.get_value());
    let text =
        Memo::new_with_compare(move |_| site.shelf.text(at), |before, after| before.map(Option::is_some) != after.map(Option::is_some));
    effect(move || {
        if text.with_untracked(Option::is_none) {
            open();
        }
    });
    let of_text = catalogue.clone();
    // Other texts that arrive in the background change nothing here: once the text is there, nothing else is asked.
    let body = move || match text.get() {
        Some(text) => reader(site, &of_text, at, &text),
        None => match file.with_value(|file| site.shelf.state(file)) {
            Loading::Failed(failure) => bundle_state::failed(words, &failure, Some(&id), open),
            Loading::Coming(count) => bundle_state::progress(words, count, Some(bytes)),
            Loading::Waiting | Loading::Done => bundle_state::progress(words, 0, Some(bytes)),
        },
    };
    let document = &catalogue.index.documents[at].document;
    let tools = page_tools(site, &document.id, &Route::document(&document.id), &document.title);
    view! { {head::head(words, &catalogue, at)}{tools}{body}{neighbours(words, &catalogue, at)} }
}

/// What is looked for in the document.
fn sought(site: Site) -> Memo<String> {
    Memo::new(move |_| {
        site.address.route.with(|route| match route {
            Route::Document { find, .. } => find.clone(),
            _ => String::new(),
        })
    })
}

fn reader(site: Site, catalogue: &Catalogue, at: usize, text: &Arc<DocumentText>) -> View {
    let words = site.words();
    let stretches = layout::stretches(text);
    if stretches.is_empty() {
        return view! { <p class="standfirst">{words.empty_document()}</p> };
    }
    let sought = sought(site);
    let query = Memo::new(move |_| Some(Query::new(&sought.get())).filter(|query| !query.is_empty()));
    let current = RwSignal::new(None);
    let open = RwSignal::new(false);
    let contents = contents::contents(words, catalogue, text, current, open);
    let has_contents = contents.is_some();
    let lost = place::follow(site, text.clone());
    place::follow_scroll(&stretches, current);
    let document = &catalogue.index.documents[at].document;
    let marked = RwSignal::new(true);
    let marks = marks_of(site, text, marked);
    let size = size::kept();
    let panel_open = RwSignal::new(false);
    let tools = view! { {aloud::buttons(site)}{panel::button(words, panel_open)}{size::buttons(words, size)} };
    let panel = panel::panel(site, text, &stretches, current, panel_open);
    view! {
        {find::bar(site, sought, has_contents.then_some(open), marked, tools)}
        {move || lost.get().then(|| view! { <p class="notice" role="status">{words.unknown_block()}</p> })}
        <div class="reader" class:alone=!has_contents>
            {contents}
            <div class=move || size::class(size.get())>{legend(words, marks)}{text::text(site, document, text, &stretches, text::Shown { query, marks })}</div>
            {panel}
        </div>
    }
}

/// Where the browser keeps that a reader wants no marks.
const MARKS_OFF: &str = "marks-off";

/// Records of which words are marked.
const MARKED: &[Group] = &[Group::Indicators, Group::Tasks, Group::Milestones, Group::Duties, Group::Words];

/// The marks of a text, once its records are there and unless the reader has them off.
fn marks_of(site: Site, text: &Arc<DocumentText>, marked: RwSignal<bool>) -> Memo<Option<Arc<Marks>>> {
    let text = text.clone();
    effect_after(move |before: Option<()>| {
        let shown = marked.get();
        // First what the reader chose another day: setting it runs this again, so nothing else may set it here.
        if before.is_none() && browser::stored(MARKS_OFF).is_some() {
            marked.set(false);
            return;
        }
        browser::store(MARKS_OFF, (!shown).then_some("1"));
        if shown {
            site.shelf.want(MARKED);
        }
    });
    let ready = Memo::new(move |_| site.shelf.records_state(MARKED) == Loading::Done);
    Memo::new(move |_| {
        let shown = marked.get() && ready.get();
        shown.then(|| site.shelf.records.with_untracked(|records| Arc::new(marks::marks(&text, records))))
    })
}

/// What the lines under words mean.
fn legend(words: &'static Words, marks: Memo<Option<Arc<Marks>>>) -> impl IntoView {
    let names = [words.indicator(), words.milestone(), words.marked_body(), words.term(), words.reference()];
    move || {
        marks.with(|marks| marks.as_ref().is_some_and(|marks| !marks.is_empty())).then(|| {
            let signs = MarkKind::ALL.iter().zip(names).map(|(kind, name)| view! { <span class=kind.class()>{name}</span> });
            view! { <p class="legend"><span>{words.marks_line()}</span>{signs.collect_view()}</p> }
        })
    }
}

/// The documents before and after this one, as they were issued.
fn neighbours(words: &'static Words, catalogue: &Catalogue, at: usize) -> View {
    let link = |place: Option<usize>, class: &'static str, name: &'static str| {
        let document = &catalogue.index.documents.get(place?)?.document;
        let href = href::document(&document.id);
        Some(view! { <a class=class href=href><span class="note">{name}</span><span lang="zh-CN">{document.title.clone()}</span></a> })
    };
    view! {
        <nav class="neighbours" aria-label=words.neighbours()>
            {link(at.checked_sub(1), "before", words.previous_document())}
            {link(Some(at + 1), "after", words.next_document())}
        </nav>
    }
}
