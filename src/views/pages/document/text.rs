//! The text of a document: headings, paragraphs, list items, tables, boxes, each with a link to itself.

use super::definition::Definition;
use super::layout::{Piece, Stretch};
use super::marks::{Mark, Marks};
use super::place::{TITLE_LINE, stretch_id};
use crate::model::{Block, BlockKind, Document};
use crate::store::bundle::DocumentText;
use crate::store::order::InKeys;
use crate::store::search::Query;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::parts::entry::day;
use crate::views::parts::marked::{Link, linked, marked};
use crate::views::parts::table::table;
use crate::views::routes::href;
use crate::views::words::Words;
use chrono::Datelike;
use leptos::task::spawn_local;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// What drawing a piece needs.
#[derive(Clone)]
struct Page {
    words: &'static Words,
    text: Arc<DocumentText>,
    query: Memo<Option<Query>>,
    /// None while the reader has them off.
    marks: Memo<Option<Arc<Marks>>>,
    /// Lines that the document repeats from its head, each with how it is set.
    settings: Arc<Vec<(String, &'static str)>>,
}

/// What is marked in a text: the words looked for, and what was read out of it.
#[derive(Clone, Copy)]
pub struct Shown {
    pub query: Memo<Option<Query>>,
    pub marks: Memo<Option<Arc<Marks>>>,
}

pub fn text(site: Site, document: &Document, text: &Arc<DocumentText>, stretches: &[Stretch], shown: Shown) -> View {
    let Shown { query, marks } = shown;
    let page = Page { words: site.words(), text: text.clone(), query, marks, settings: Arc::new(settings(document)) };
    let stretches = stretches.iter().enumerate().map(|(place, stretch)| {
        let pieces = stretch.pieces.iter().map(|piece| page.piece(piece)).collect_view();
        view! { <div class=format!("stretch {}", height(stretch.letters)) id=stretch_id(place)>{pieces}</div> }
    });
    // Lines of the title are drawn at the head of the page; their addresses lead here still.
    let is_title = |block: &&Block| block.kind == BlockKind::Heading && !text.sections.iter().any(|section| section.id == block.id);
    let titles = text.blocks.iter().take_while(|block| block.kind == BlockKind::Heading).filter(is_title);
    let titles = titles.map(|block| view! { <span class=TITLE_LINE id=block.id.clone()></span> }).collect_view();
    let definition = Definition::of_text();
    let on_click = move |event: web_sys::MouseEvent| {
        copy_link(site, &event);
        definition.open(&event);
    };
    view! { <article class="text" lang="zh-CN" on:click=on_click>{titles}{stretches.collect_view()}</article>{definition.view(site)} }
}

/// A class that says how high a stretch will be, more or less, while it is not drawn.
fn height(letters: usize) -> &'static str {
    match letters {
        0..300 => "low",
        300..900 => "middling",
        _ => "high",
    }
}

/// Pressing a paragraph's sign follows its link and copies it.
fn copy_link(site: Site, event: &web_sys::MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let Some(href) = target.and_then(|target| target.closest("a.pin").ok()?).and_then(|pin| pin.get_attribute("href")) else { return };
    spawn_local(async move {
        let words = site.words();
        let copied = browser::copy(&browser::whole_address(&href)).await;
        site.tell(if copied { words.link_copied() } else { words.link_in_address() });
    });
}

/// Number, signature and date stand where the paper has them.
fn settings(document: &Document) -> Vec<(String, &'static str)> {
    let number = document.number.clone().map(|number| (number, "para middle"));
    let issuer = document.issuer.clone().map(|issuer| (issuer, "para sign"));
    let date = document.date.map(|date| (format!("{}年{}月{}日", date.year(), date.month(), date.day()), "para sign"));
    let iso = document.date.map(|date| (day(date), "para sign"));
    [number, issuer, date, iso].into_iter().flatten().in_vec()
}

fn links(marks: Option<&Marks>, block: &str) -> Vec<Link> {
    let own = marks.and_then(|marks| marks.get(block)).map_or(&[][..], Vec::as_slice);
    let link = |mark: &Mark| Link { words: mark.words.clone(), class: mark.kind.class(), href: href::record(&mark.record) };
    own.iter().map(link).in_vec()
}

impl Page {
    fn piece(&self, piece: &Piece) -> View {
        match piece {
            Piece::Heading { block, rank, .. } => self.heading(*block, *rank),
            Piece::Paragraph { leads, block } => self.paragraph(leads, *block),
            Piece::Item(block) => {
                let class = if self.text.blocks[*block].text.chars().count() < 40 { "para item short" } else { "para item" };
                view! { <p class=class id=self.id(*block)>{self.words_of(*block)}{self.pin(*block)}</p> }
            }
            Piece::Table { block, table } => self.table(*block, *table, None),
            Piece::Box { heading, section, pieces } => self.framed(*heading, *section, pieces),
        }
    }

    fn block(&self, at: usize) -> &Block {
        &self.text.blocks[at]
    }

    fn id(&self, at: usize) -> String {
        self.block(at).id.clone()
    }

    /// A heading on a line of its own needs no full stop.
    fn words_of_heading(&self, at: usize) -> impl Fn() -> View + use<> {
        let (text, query) = (self.text.clone(), self.query);
        move || query.with(|query| marked(text.blocks[at].text.trim_end_matches('。'), query.as_ref()))
    }

    /// The words of a block, marked anew when the reader looks for others.
    fn words_of(&self, at: usize) -> impl Fn() -> View + use<> {
        let (text, query, marks) = (self.text.clone(), self.query, self.marks);
        move || {
            let block = &text.blocks[at];
            let links = marks.with(|marks| links(marks.as_deref(), &block.id));
            query.with(|query| linked(&block.text, &links, query.as_ref()))
        }
    }

    fn pin(&self, at: usize) -> View {
        let href = href::block(&self.text.document, &self.block(at).id);
        view! { <a class="pin" href=href aria-label=self.words.link_here()></a> }
    }

    fn heading(&self, at: usize, rank: u8) -> View {
        let (id, words, pin) = (self.id(at), self.words_of_heading(at), self.pin(at));
        match rank {
            2 => view! { <h2 class="heading" id=id>{words}{pin}</h2> },
            3 => view! { <h3 class="heading" id=id>{words}{pin}</h3> },
            4 => view! { <h4 class="heading" id=id>{words}{pin}</h4> },
            5 => view! { <h5 class="heading" id=id>{words}{pin}</h5> },
            _ => view! { <h6 class="heading" id=id>{words}{pin}</h6> },
        }
    }

    fn paragraph(&self, leads: &[usize], at: usize) -> View {
        let text = &self.block(at).text;
        let set = self.settings.iter().find(|(words, _)| words == text).map(|(_, class)| *class);
        let class = set.unwrap_or(if at < 4 && text.ends_with('：') { "para flush" } else { "para" });
        let leads = leads.iter().map(|&lead| view! { <strong id=self.id(lead)>{self.words_of(lead)}</strong> }).collect_view();
        view! { <p class=class id=self.id(at)>{leads}{self.words_of(at)}{self.pin(at)}</p> }
    }

    /// `frame`: the title of the box around it, which is often its own.
    fn table(&self, at: usize, place: usize, frame: Option<&str>) -> View {
        let (text, words, query) = (self.text.clone(), self.words, self.query);
        let named = frame.is_some_and(|frame| text.tables[place].title.as_deref().is_some_and(|title| title.ends_with(frame)));
        let drawn = move || query.with(|query| table(words, &text.tables[place], !named, query.as_ref()));
        view! { <div class="para wide" id=self.id(at)>{drawn}{self.pin(at)}</div> }
    }

    fn framed(&self, heading: usize, section: usize, pieces: &[Piece]) -> View {
        let id = self.id(heading);
        let label = format!("{id}-title");
        let labelled_by = label.clone();
        let section = &self.text.sections[section];
        // What stands between number and title, such as a colon, is the title's.
        let printed = &self.block(heading).text;
        let (num, title) = printed.split_at(if printed.starts_with(&section.num) { section.num.len() } else { 0 });
        let (text, query, num) = (title.to_owned(), self.query, num.to_owned());
        let words = move || query.with(|query| marked(&text, query.as_ref()));
        let body = pieces.iter().map(|piece| match piece {
            Piece::Table { block, table } => self.table(*block, *table, Some(&section.heading)),
            piece => self.piece(piece),
        });
        let body = body.collect_view();
        view! {
            <section class="box" id=id aria-labelledby=labelled_by>
                <header id=label><span>{num}</span>{words}{self.pin(heading)}</header>
                <div class="box-body">{body}</div>
            </section>
        }
    }
}
