//! 文件: all documents, sortable and filterable, each issuance together.

use crate::store::query::{Filter, Group, Sort, facet_counts, list};
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::entry::{inside, meta};
use crate::views::parts::{facets, icon};
use crate::views::routes::{Route, SORTS, href};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;

pub fn library(site: Site, catalogue: Arc<Catalogue>) -> View {
    let words = site.words();
    let count = catalogue.index.documents.len().to_string();
    let state = Memo::new(move |_| site.address.route.with(asked).unwrap_or_default());
    let (of_boxes, of_list) = (catalogue.clone(), catalogue);
    let open = RwSignal::new(false);
    let boxes = move || {
        let (filter, sort) = state.get();
        let groups = facets::groups(words, facet_counts(&of_boxes.facts, &filter));
        facets::facets(words, groups, &filter, move |filter| site.address.go(&Route::Library { filter, sort }))
    };
    view! {
        <h1>{words.library_title()}</h1>
        <p class="standfirst">{fill(words.library_line(), &[&count])}</p>
        <div class="with-facets">
            <div class="facets" id="facets" class:open=open>
                {boxes}
                <button class="button full fold" on:click=move |_| open.set(false)>{words.filters_done()}</button>
            </div>
            <div class="list">{move || {
                let (filter, sort) = state.get();
                let groups = list(&of_list.index, &of_list.facts, &filter, sort);
                view! { {bar(site, &groups, &filter, sort, open)}{rows(words, &of_list, &groups)} }
            }}</div>
        </div>
    }
}

fn asked(route: &Route) -> Option<(Filter, Sort)> {
    match route {
        Route::Library { filter, sort } => Some((filter.clone(), *sort)),
        _ => None,
    }
}

fn bar(site: Site, groups: &[Group], filter: &Filter, sort: Sort, open: RwSignal<bool>) -> View {
    let words = site.words();
    let count: usize = groups.iter().map(|group| usize::from(group.root_matches) + group.annexes.len()).sum();
    let chips = facets::chips(words, filter, |filter| Route::Library { filter, sort }.href());
    let clear = (facets::chosen(filter).len() > 1)
        .then(|| view! { <a class="button" href=Route::Library { filter: Filter::default(), sort }.href()>{words.clear()}</a> });
    let names = [
        words.sort_newest(),
        words.sort_oldest(),
        words.sort_title(),
        words.sort_kind(),
        words.sort_issuer(),
        words.sort_level(),
        words.sort_size(),
    ];
    let options = SORTS.iter().zip(names).map(|((key, known), name)| {
        view! { <option value=*key selected=*known == sort>{name}</option> }
    });
    let filter = filter.clone();
    let on_sort = move |event| {
        let key = event_target_value(&event);
        let sort = SORTS.iter().find(|(name, _)| *name == key).map(|(_, sort)| *sort).unwrap_or_default();
        site.address.go(&Route::Library { filter: filter.clone(), sort });
    };
    view! {
        <div class="filter-bar">
            <p class="count" role="status"><b>{count}</b>" "{words.documents_found()}</p>
            <button class="button fold" aria-expanded=move || open.get().to_string() aria-controls="facets" on:click=move |_| open.update(|open| *open = !*open)>
                {icon::filter()}{words.filters()}
            </button>
            <label class="sort"><span class="unseen">{words.sort()}</span><select on:change=on_sort>{options.collect_view()}</select></label>
        </div>
        <p class="chips">{chips}{clear}</p>
    }
}

fn rows(words: &'static Words, catalogue: &Catalogue, groups: &[Group]) -> View {
    if groups.is_empty() {
        return view! { <div class="empty"><h2>{words.nothing_in_library()}</h2><p>{words.nothing_in_library_line()}</p></div> };
    }
    let rows = groups.iter().map(|group| {
        let annexes = group.annexes.iter().map(|&place| row(words, catalogue, place, false)).collect_view();
        let annexes = (!group.annexes.is_empty()).then(|| view! { <ul class="annexes">{annexes}</ul> });
        view! { <li class="issuance">{row_body(words, catalogue, group.root, true)}{annexes}</li> }
    });
    view! { <ul class="issuances">{rows.collect_view()}</ul> }
}

fn row(words: &'static Words, catalogue: &Catalogue, place: usize, head: bool) -> View {
    view! { <li class="entry">{row_body(words, catalogue, place, head)}</li> }
}

/// Number and day stand at the notice alone: those that came with it have the same.
fn row_body(words: &'static Words, catalogue: &Catalogue, place: usize, head: bool) -> View {
    let (entry, facts) = (&catalogue.index.documents[place], &catalogue.facts[place]);
    let kind = entry.document.kind.clone();
    let meta = match head {
        true => meta(Some(&entry.document.kind), facts).into_view(),
        false => {
            view! { <p class="entry-meta"><span class="kind" lang="zh-CN">{kind}</span><span class="note">{inside(words, &entry.counts)}</span></p> }
        }
    };
    view! {
        <a class="entry-title" lang="zh-CN" href=href::document(&entry.document.id)>{entry.document.title.clone()}</a>
        {meta}
        {head.then(|| facts.issuer.clone()).flatten().map(|issuer| view! { <p class="note" lang="zh-CN">{issuer}</p> })}
    }
}
