//! Beside the text: the records of the section that is being read, and where other documents speak of the same. A column on
//! a desk, a sheet that a button opens on smaller screens.

use super::layout::Stretch;
use crate::model::Records;
use crate::store::beside::{Reason, Related, held, related};
use crate::store::bundle::{DocumentText, Group};
use crate::store::neighbours::title;
use crate::store::order::{InKeys, Keys};
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::parts::counted::counted;
use crate::views::parts::icon;
use crate::views::routes::{Route, href};
use crate::views::shelf::{Catalogue, Loading};
use crate::views::words::{Words, fill};
use std::ops::Range;
use std::sync::Arc;
use wasm_bindgen::JsCast;

const GROUPS: &[Group] = &[Group::Indicators, Group::Tasks, Group::Milestones, Group::Projects, Group::Duties, Group::Words];

/// Where the style sheet has room for a column.
const ROOM: &str = "(min-width: 84rem)";

/// Records of a kind, and places elsewhere, that are shown before the reader asks for the rest.
const FEW: usize = 5;

pub fn button(words: &'static Words, open: RwSignal<bool>) -> View {
    let toggle = move |_| {
        open.update(|open| *open = !*open);
        if open.get_untracked() {
            browser::after_frames(1, || drop(browser::element("panel").inspect(browser::focus)));
        }
    };
    view! {
        <button class="tool open-panel" aria-expanded=move || open.get().to_string() aria-controls="panel" on:click=toggle>{icon::target()}{words.panel_title()}</button>
    }
}

/// `current`: place of the section that is being read.
pub fn panel(site: Site, text: &Arc<DocumentText>, stretches: &[Stretch], current: RwSignal<Option<usize>>, open: RwSignal<bool>) -> View {
    let (words, text) = (site.words(), text.clone());
    let blocks: Vec<(Option<usize>, Range<usize>)> = stretches.iter().map(|stretch| (stretch.section, stretch.blocks.clone())).in_vec();
    let wide = RwSignal::new(false);
    effect(move || wide.set(browser::matches(ROOM)));
    let shown = Memo::new(move |_| wide.get() || open.get());
    effect(move || {
        if shown.get() {
            site.shelf.want(GROUPS);
        }
    });
    let ready = Memo::new(move |_| shown.get() && site.shelf.records_state(GROUPS) == Loading::Done);
    let content = move || {
        if !ready.get() {
            return View::nothing();
        }
        let section = current.get();
        let own = blocks.iter().filter(|(of, _)| *of == section).flat_map(|(_, blocks)| &text.blocks[blocks.clone()]);
        let own = own.map(|block| block.id.as_str()).in_set();
        let heading = section.map(|section| text.sections[section].heading.clone());
        let catalogue = site.shelf.catalogue.get_untracked();
        site.shelf.records.with_untracked(|records| match catalogue {
            Some(catalogue) => drawn(words, &catalogue, records, &text.document, &own, heading),
            None => View::nothing(),
        })
    };
    let close = move || {
        open.set(false);
        let button = browser::element("main").and_then(|main| browser::query(&main, "[aria-controls=panel]").into_iter().next());
        button.and_then(|button| button.dyn_into().ok()).iter().for_each(browser::focus);
    };
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            close();
        }
    };
    view! {
        <aside class="panel" id="panel" class:open=open aria-label=words.panel_title() on:keydown=on_key>
            <button class="button close-panel" on:click=move |_| close()>{words.close()}</button>
            {content}
        </aside>
    }
}

fn drawn(
    words: &'static Words,
    catalogue: &Catalogue,
    records: &Records,
    document: &str,
    blocks: &Keys<&str>,
    heading: Option<String>,
) -> View {
    let held = held(records, document, blocks);
    let kinds = held.iter().map(|(kind, ids)| {
        let rows: Vec<View> = ids.iter().map(|id| record(records, id)).in_vec();
        view! { <h3>{counted(words, kind, ids.len())}</h3>{few(words, rows)} }
    });
    let kinds = kinds.collect_view();
    let nothing = held.is_empty().then(|| view! { <p class="note">{words.panel_nothing()}</p> });
    let related = related(records, document, blocks);
    let rows: Vec<View> = related.iter().filter_map(|one| elsewhere(words, catalogue, one)).in_vec();
    let related = (!rows.is_empty()).then(|| view! { <h2>{words.related_title()}</h2>{few(words, rows)} });
    view! { <h2>{words.panel_title()}</h2><p class="note" lang="zh-CN">{heading}</p>{kinds}{nothing}{related} }
}

fn record(records: &Records, id: &str) -> View {
    let name = title(records, id).unwrap_or_default().to_owned();
    view! { <li><a href=href::record(id) lang="zh-CN"><span class="cut">{name}</span></a></li> }
}

fn elsewhere(words: &Words, catalogue: &Catalogue, one: &Related) -> Option<View> {
    let document = &catalogue.index.entry(one.document)?.document;
    let reason = match one.reason {
        Reason::SameIndicator => fill(words.same_indicator_of(), &[one.what]),
        Reason::SameTerm => fill(words.same_term_of(), &[one.what]),
        Reason::SameBody => fill(words.same_body_of(), &[one.what, &one.count.to_string()]),
        Reason::Cites => words.cites_that().to_owned(),
        Reason::CitedBy => words.cited_by().to_owned(),
    };
    let route = if one.block.is_empty() { Route::document(one.document) } else { Route::block(one.document, one.block) };
    let title = document.title.clone();
    Some(view! { <li><a href=route.href()><span class="note">{reason}</span><span class="cut" lang="zh-CN">{title}</span></a></li> })
}

/// The first ones, and a way to the others.
fn few(words: &'static Words, mut rows: Vec<View>) -> View {
    let rest = rows.split_off(rows.len().min(FEW));
    let more = (!rest.is_empty()).then(
        || view! { <details class="rest"><summary>{fill(words.and_more(), &[&rest.len().to_string()])}</summary><ul>{rest}</ul></details> },
    );
    view! { <ul>{rows}</ul>{more} }
}
