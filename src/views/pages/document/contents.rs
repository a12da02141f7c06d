//! 目录: the numbered sections of a document as a tree that opens around the place where the reader is.

use super::layout::is_listed;
use crate::model::Section;
use crate::store::bundle::DocumentText;
use crate::store::order::InKeys;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::routes::href;
use crate::views::shelf::Catalogue;
use crate::views::words::Words;
use litemap::LiteMap;
use wasm_bindgen::JsCast;

/// With more entries than this, only the branch that is being read is open.
const ALL_OPEN: usize = 24;

/// An entry with those below it.
struct Branch {
    section: usize,
    num: String,
    heading: String,
    href: String,
    below: Vec<Branch>,
}

/// None if there is nothing to list. `current`: place of the section that is being read; `open`: on a phone.
pub fn contents(
    words: &'static Words,
    catalogue: &Catalogue,
    text: &DocumentText,
    current: RwSignal<Option<usize>>,
    open: RwSignal<bool>,
) -> Option<View> {
    let branches = branches(catalogue, text);
    if branches.is_empty() {
        return None;
    }
    let parents = parents(&text.sections);
    // The section that is being read and all around it.
    let path = Memo::new(move |_| {
        let mut path = Vec::new();
        let mut at = current.get();
        while let Some(section) = at {
            path.push(section);
            at = parents[section];
        }
        path
    });
    let folds = count(&branches) > ALL_OPEN;
    let on_key = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            focus_button();
        }
    };
    Some(view! {
        <nav class="toc" id="contents" class:open=open class:folds=folds aria-label=words.contents() on:keydown=on_key on:click=move |_| open.set(false)>
            <h2>{words.contents()}</h2>
            {list(branches, path)}
        </nav>
    })
}

/// Back to the button that opened the contents.
fn focus_button() {
    let button = browser::element("main").and_then(|main| browser::query(&main, "[aria-controls=contents]").into_iter().next());
    if let Some(button) = button.and_then(|button| button.dyn_into().ok()) {
        browser::focus(&button);
    }
}

fn list(branches: Vec<Branch>, path: Memo<Vec<usize>>) -> View {
    let items = branches.into_iter().map(|branch| {
        let section = branch.section;
        let is_current = move || path.with(|path| path.first() == Some(&section)).then_some("true");
        let is_open = move || path.with(|path| path.contains(&section));
        let below = (!branch.below.is_empty()).then(|| list(branch.below, path));
        let gap = branch.num.ends_with(|c: char| c.is_alphanumeric()).then_some(" ");
        view! { <li class:open=is_open><a href=branch.href aria-current=is_current>{branch.num}{gap}{branch.heading}</a>{below}</li> }
    });
    view! { <ol lang="zh-CN">{items.collect_view()}</ol> }
}

/// For each section the nearest one around it; parents come before their children.
fn parents(sections: &[Section]) -> Vec<Option<usize>> {
    let places: LiteMap<&str, usize> = sections.iter().enumerate().map(|(place, section)| (section.id.as_str(), place)).in_map();
    let parent = |(at, section): (usize, &Section)| {
        let parent = section.parent.as_deref().and_then(|id| places.get(id)).copied();
        parent.filter(|&parent| parent < at)
    };
    sections.iter().enumerate().map(parent).in_vec()
}

fn branches(catalogue: &Catalogue, text: &DocumentText) -> Vec<Branch> {
    let blocks = text.blocks.iter().map(|block| block.id.as_str()).in_set();
    let parents = parents(&text.sections);
    let mut trees: LiteMap<Option<usize>, Vec<Branch>> = LiteMap::new();
    // From the end, so that what is below an entry is complete when the entry comes.
    for (place, section) in text.sections.iter().enumerate().rev().filter(|(_, section)| is_listed(section)) {
        let href = match blocks.contains_key(section.id.as_str()) {
            true => Some(href::block(&text.document, &section.id)),
            false => annex(catalogue, &text.document, &section.heading),
        };
        let mut below = trees.remove(&Some(place)).unwrap_or_default();
        below.reverse();
        let listed_parent = std::iter::successors(parents[place], |&at| parents[at]).find(|&at| is_listed(&text.sections[at]));
        let siblings = trees.entry(listed_parent).or_default();
        match href {
            Some(href) => {
                let (num, heading) = (section.num.clone(), section.heading.clone());
                siblings.push(Branch { section: place, num, heading, href, below });
            }
            None => siblings.extend(below.into_iter().rev()),
        }
    }
    let mut top = trees.remove(&None).unwrap_or_default();
    top.reverse();
    top
}

/// A section that is a document of its own.
fn annex(catalogue: &Catalogue, document: &str, title: &str) -> Option<String> {
    let mut titled = catalogue.carried_by(document).map(|place| &catalogue.index.documents[place].document);
    titled.find(|annex| annex.title == title).map(|annex| href::document(&annex.id))
}

fn count(branches: &[Branch]) -> usize {
    branches.iter().map(|branch| 1 + count(&branch.below)).sum()
}
