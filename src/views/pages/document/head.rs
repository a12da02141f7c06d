//! What a document says about itself, on top of its page.

use crate::model::Document;
use crate::store::bundle::Holds;
use crate::store::emergency::plan_of;
use crate::store::listing::{Choice, Facet, List};
use crate::store::order::InKeys;
use crate::views::markup::prelude::*;
use crate::views::parts::bundle_state::plain_text_address;
use crate::views::parts::entry::{day, inside, status_name};
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};

pub fn head(words: &'static Words, catalogue: &Catalogue, at: usize) -> View {
    let document = &catalogue.index.documents[at].document;
    let parent = document.parent.as_deref().and_then(|id| catalogue.place(id));
    let trail = parent.map(|place| {
        let document = &catalogue.index.documents[place].document;
        view! { <li lang="zh-CN"><a href=href::document(&document.id)>{document.title.clone()}</a></li> }
    });
    view! {
        <nav class="trail-nav" aria-label=words.library()><ol class="trail"><li><a href=Route::library().href()>{words.library()}</a></li>{trail}</ol></nav>
        <h1 lang="zh-CN" id="title">{unbroken(&document.title)}</h1>
        {facts(words, catalogue, at)}
        {carried(words, catalogue, &document.id)}
    }
}

/// A title does not break within a word or two that it quotes, “十四五”: browsers don't know Chinese words.
fn unbroken(title: &str) -> View {
    const LETTERS: usize = 8;
    let pieces = title.split_inclusive('”').map(|piece| {
        let (before, quoted) = piece.split_at(piece.find('“').unwrap_or(piece.len()));
        let class = (quoted.chars().count() <= LETTERS).then_some("nowrap");
        view! { {before.to_owned()}<span class=class>{quoted.to_owned()}</span> }
    });
    pieces.collect_view()
}

/// Names and values; what nobody says is left out.
fn facts(words: &'static Words, catalogue: &Catalogue, at: usize) -> View {
    let (entry, facts) = (&catalogue.index.documents[at], &catalogue.facts[at]);
    let document = &entry.document;
    let fact = |name: &'static str, value: Option<View>| value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let chinese = |text: String| view! { <span lang="zh-CN">{text}</span> };
    let period = document.period.map(|period| match period.start == period.end {
        true => period.start.to_string().into_view(),
        false => format!("{}–{}", period.start, period.end).into_view(),
    });
    let status = match document.status_quote.clone() {
        Some(quote) => view! { {status_name(words, document.status)}" "<q lang="zh-CN">{quote}</q> },
        None => status_name(words, document.status).into_view(),
    };
    let source = view! { {document.seed.to_string()}" "<a href=plain_text_address(Some(&document.id))>{words.plain_text()}</a> };
    view! {
        <div class="doc-head"><dl aria-label=words.facts()>
            {fact(words.issuer(), facts.issuer.clone().map(chinese))}
            {fact(words.number(), facts.number.clone().map(chinese))}
            {fact(words.date(), facts.date.map(|date| day(date).into_view()))}
            {fact(words.printed(), facts.printed.map(|date| day(date).into_view()))}
            {fact(words.period(), period)}
            {fact(words.status(), Some(status))}
            {fact(words.inside(), Some(inside(words, &entry.counts).into_view()))}
            {fact(words.holds(), holds(words, catalogue, document, &entry.holds))}
            {fact(words.source(), Some(source.into_view()))}
        </dl></div>
    }
}

/// What was read out of it, kind by kind, each the way to its list; only what there is.
fn holds(words: &Words, catalogue: &Catalogue, document: &Document, holds: &Holds) -> Option<View> {
    let list = |list: List| Some(Route::List { list, choice: Choice::default().toggled(Facet::Document, &document.title) });
    // Work groups alone make no contingency plan.
    let plan = plan_of(&catalogue.index, &document.id).map(|id| Route::plan(&id));
    let counted = [
        (words.indicators_count(), holds.indicators, list(List::Indicators)),
        (words.tasks_count(), holds.tasks, list(List::Tasks)),
        (words.milestones_count(), holds.milestones, list(List::Dates)),
        (words.projects_count(), holds.projects, list(List::Projects)),
        (words.duties_count(), holds.duties, list(List::Duties)),
        (words.work_groups_count(), holds.work_groups, plan.clone()),
        (words.response_levels_count(), holds.response_levels, plan.clone()),
        (words.event_grades_count(), holds.event_grades, plan),
        (words.terms_count(), holds.terms, list(List::Terms)),
        (words.references_count(), holds.references, list(List::References)),
        (words.anomalies_of_document(), holds.anomalies, Some(Route::Quality)),
    ];
    let named = counted.into_iter().filter(|(_, count, _)| *count > 0).map(|(words, count, route)| {
        let name = fill(words, &[&count.to_string()]);
        match route {
            Some(route) => view! { <li><a href=route.href()>{name}</a></li> },
            None => view! { <li>{name}</li> },
        }
    });
    let named: Vec<View> = named.in_vec();
    (!named.is_empty()).then(|| view! { <ul class="holds">{named}</ul> })
}

/// The documents that came with this one.
fn carried(words: &'static Words, catalogue: &Catalogue, id: &str) -> Option<View> {
    let links: Vec<_> = catalogue
        .carried_by(id)
        .map(|place| {
            let document = &catalogue.index.documents[place].document;
            view! { <li><a href=href::document(&document.id)>{document.title.clone()}</a></li> }
        })
        .in_vec();
    let any = !links.is_empty();
    any.then(|| {
        view! { <nav class="carried" aria-label=words.carries()><h2>{words.carries()}</h2><ul lang="zh-CN">{links}</ul></nav> }
    })
}
