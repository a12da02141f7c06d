//! What a document says about itself, on top of its page.

use crate::store::bundle::Holds;
use crate::views::parts::bundle_state::plain_text_address;
use crate::views::parts::entry::{day, inside, status_name};
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use leptos::prelude::*;

pub fn head(words: &'static Words, catalogue: &Catalogue, at: usize) -> AnyView {
    let document = &catalogue.index.documents[at].document;
    let parent = document.parent.as_deref().and_then(|id| catalogue.place(id));
    let trail = parent.map(|place| {
        let document = &catalogue.index.documents[place].document;
        view! { <li lang="zh-CN"><a href=Route::document(&document.id).href()>{document.title.clone()}</a></li> }
    });
    view! {
        <nav class="trail-nav" aria-label=words.library><ol class="trail"><li><a href=Route::library().href()>{words.library}</a></li>{trail}</ol></nav>
        <h1 lang="zh-CN" id="title">{document.title.clone()}</h1>
        {facts(words, catalogue, at)}
        {carried(words, catalogue, &document.id)}
    }
    .into_any()
}

/// Names and values; what nobody says is left out.
fn facts(words: &'static Words, catalogue: &Catalogue, at: usize) -> AnyView {
    let (entry, facts) = (&catalogue.index.documents[at], &catalogue.facts[at]);
    let document = &entry.document;
    let fact = |name: &'static str, value: Option<AnyView>| value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let chinese = |text: String| view! { <span lang="zh-CN">{text}</span> }.into_any();
    let period = document.period.map(|period| match period.start == period.end {
        true => period.start.to_string().into_any(),
        false => format!("{}–{}", period.start, period.end).into_any(),
    });
    let status = match document.status_quote.clone() {
        Some(quote) => view! { {status_name(words, document.status)}" "<q lang="zh-CN">{quote}</q> }.into_any(),
        None => status_name(words, document.status).into_any(),
    };
    let source = view! { {document.seed.to_string()}" "<a href=plain_text_address(Some(&document.id))>{words.plain_text}</a> };
    view! {
        <div class="doc-head"><dl aria-label=words.facts>
            {fact(words.issuer, facts.issuer.clone().map(chinese))}
            {fact(words.number, facts.number.clone().map(chinese))}
            {fact(words.date, facts.date.map(|date| day(date).into_any()))}
            {fact(words.printed, facts.printed.map(|date| day(date).into_any()))}
            {fact(words.period, period)}
            {fact(words.status, Some(status))}
            {fact(words.inside, Some(inside(words, &entry.counts).into_any()))}
            {fact(words.holds, holds(words, &entry.holds).map(IntoAny::into_any))}
            {fact(words.source, Some(source.into_any()))}
        </dl></div>
    }
    .into_any()
}

/// What was read out of it, kind by kind; only what there is.
fn holds(words: &Words, holds: &Holds) -> Option<String> {
    let counted = [
        (words.indicators_count, holds.indicators),
        (words.tasks_count, holds.tasks),
        (words.milestones_count, holds.milestones),
        (words.projects_count, holds.projects),
        (words.duties_count, holds.duties),
        (words.work_groups_count, holds.work_groups),
        (words.response_levels_count, holds.response_levels),
        (words.event_grades_count, holds.event_grades),
        (words.terms_count, holds.terms),
        (words.references_count, holds.references),
        (words.anomalies_of_document, holds.anomalies),
    ];
    let named: Vec<String> =
        counted.iter().filter(|(_, count)| *count > 0).map(|(words, count)| fill(words, &[&count.to_string()])).collect();
    (!named.is_empty()).then(|| named.join(" · "))
}

/// The documents that came with this one.
fn carried(words: &'static Words, catalogue: &Catalogue, id: &str) -> Option<AnyView> {
    let links: Vec<_> = catalogue
        .carried_by(id)
        .map(|place| {
            let document = &catalogue.index.documents[place].document;
            view! { <li><a href=Route::document(&document.id).href()>{document.title.clone()}</a></li> }
        })
        .collect();
    let any = !links.is_empty();
    any.then(|| {
        view! { <nav class="carried" aria-label=words.carries><h2>{words.carries}</h2><ul lang="zh-CN">{links}</ul></nav> }.into_any()
    })
}
