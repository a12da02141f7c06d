//! 更新记录: the published editions, and what the newest changed, each record with what it said before and says now.

use crate::store::changes::{Change, Changed, Counts, Difference, Edition, Editions, Kind, What};
use crate::store::order::InKeys;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::bundle_state;
use crate::views::parts::counted::counted;
use crate::views::parts::entry::day;
use crate::views::plain;
use crate::views::routes::{Route, href};
use crate::views::shelf::{Catalogue, Loading};
use crate::views::words::{Words, fill};
use chrono::NaiveDate;

/// Where the editions lie, relative to the site.
const FOLDER: &str = "editions";

pub fn changes(site: Site, catalogue: &Catalogue) -> View {
    let words = site.words();
    let body = match catalogue.index.editions.clone() {
        Some(file) => published(site, file),
        None => {
            let edition = catalogue.index.edition.or(catalogue.index.newest).map(day).unwrap_or_default();
            view! { <p class="notice">{fill(words.changes_none(), &[&edition])}</p> }
        }
    };
    view! { <h1>{words.changes_title()}</h1><p class="standfirst">{words.changes_line()}</p>{body} }
}

fn published(site: Site, file: String) -> View {
    let words = site.words();
    effect(move || site.shelf.load_editions());
    let state = Memo::new(move |_| site.shelf.state(&file));
    let shown = move || match state.get() {
        Loading::Done => site.shelf.editions.with(|editions| page(words, editions)),
        Loading::Failed(failure) => bundle_state::failed(words, &failure, None, move || site.shelf.load_editions()),
        Loading::Waiting | Loading::Coming(_) => bundle_state::progress(words, 0, None),
    };
    view! { {shown} }
}

fn page(words: &'static Words, editions: &Editions) -> View {
    let newest = match (editions.compared(), editions.editions.first()) {
        (Some((edition, since)), _) => compared(words, editions, edition, since),
        (None, Some(first)) => view! { <p class="notice">{fill(words.changes_first(), &[&day(first.date)])}</p> },
        (None, None) => View::nothing(),
    };
    let items = editions.editions.iter().map(|edition| listed(words, edition)).collect_view();
    view! { {newest}<section class="section"><h2>{words.changes_editions()}</h2><ul class="entries">{items}</ul></section> }
}

/// The newest edition against the one before.
fn compared(words: &'static Words, editions: &Editions, edition: &Edition, since: NaiveDate) -> View {
    let figures = figures(words, edition.counts).into_iter().map(|(count, name)| view! { <li><b class="n">{count}</b>{name}</li> });
    let is_kept = editions.editions.iter().any(|edition| edition.date == since);
    let of = |changed: &[Changed]| changed.iter().map(|changed| document(words, changed, edition, is_kept.then_some(since))).collect_view();
    let texts = (!editions.texts.is_empty()).then(|| {
        view! { <section class="section"><h2>{words.changes_texts()}</h2><p class="note">{words.changes_texts_line()}</p>{of(&editions.texts)}</section> }
    });
    let readings = (!editions.readings.is_empty()).then(|| {
        view! { <section class="section"><h2>{words.changes_readings()}</h2><p class="note">{words.changes_readings_line()}</p>{of(&editions.readings)}</section> }
    });
    let nothing = (texts.is_none() && readings.is_none()).then_some(words.changes_nothing());
    view! {
        <section class="section">
            <h2>{fill(words.changes_of(), &[&day(edition.date)])}</h2>
            <p class="note">{fill(words.changes_since(), &[&day(since)])}</p>
            <ul class="load-figures">{figures.collect_view()}</ul>
            {nothing.map(|nothing| view! { <p>{nothing}</p> })}
        </section>
        {texts}{readings}
    }
}

/// Only what there is.
fn figures(words: &Words, counts: Counts) -> Vec<(usize, &'static str)> {
    let all = [
        (counts.added, words.changes_added()),
        (counts.changed, words.changes_changed()),
        (counts.removed, words.changes_removed()),
        (counts.texts, words.changes_paragraphs()),
    ];
    all.into_iter().filter(|(count, _)| *count > 0).in_vec()
}

/// `since`: the last edition, if it is still kept.
fn document(words: &'static Words, changed: &Changed, edition: &Edition, since: Option<NaiveDate>) -> View {
    let title = match (changed.document.as_str(), changed.whole) {
        ("", _) => words.changes_registers().into_view(),
        (_, Some(What::Removed)) => view! { <span lang="zh-CN">{changed.title.clone()}</span> },
        (id, _) => view! { <a lang="zh-CN" href=href::document(id)>{changed.title.clone()}</a> },
    };
    let whole = changed.whole.map(|_| mark(of_document(words, changed)));
    let former = since.filter(|_| !changed.former.is_empty()).and_then(|since| {
        let page = plain::address(&Route::document(&changed.former))?;
        let date = day(since);
        Some(view! { <a class="go" href=format!("{FOLDER}/{date}/{page}")>{fill(words.changes_former(), &[&date])}</a> })
    });
    let kinds = match changed.whole {
        Some(_) => view! { <p class="note">{summary(words, changed)}</p> },
        None => changed.kinds.iter().map(|kind| of_kind(words, changed, kind, edition)).collect_view(),
    };
    view! { <section class="changed"><h3>{title}{whole}</h3>{kinds}{former}</section> }
}

/// What happened to a document.
pub fn of_document(words: &Words, changed: &Changed) -> &'static str {
    match changed.whole {
        Some(What::Added) => words.changes_new_document(),
        Some(What::Removed) => words.changes_gone_document(),
        _ => words.changes_changed(),
    }
}

/// How much of which kind changed, in a line.
pub fn summary(words: &Words, changed: &Changed) -> String {
    let kinds = changed.kinds.iter().filter(|kind| kind.name != "documents" || changed.whole.is_none());
    kinds.map(|kind| how_many(words, kind)).in_vec().join(" · ")
}

fn of_kind(words: &'static Words, changed: &Changed, kind: &Kind, edition: &Edition) -> View {
    let items = kind.changes.iter().map(|change| item(words, changed, kind, change)).collect_view();
    let more = (kind.more > 0).then(|| {
        let href = format!("{FOLDER}/{}/changes.json", day(edition.date));
        view! { <p><a class="go" href=href>{fill(words.changes_more(), &[&kind.more.to_string()])}</a></p> }
    });
    // Paragraphs out of which records were read stand with these.
    let told = (kind.name == "texts" && changed.kinds.len() > 1).then(|| view! { <p class="note">{words.changes_told()}</p> });
    view! { <h4>{how_many(words, kind)}</h4>{told}<ul class="changes">{items}</ul>{more} }
}

/// 指标 3 条
fn how_many(words: &Words, kind: &Kind) -> String {
    let count = kind.changes.len() + kind.more;
    let of_other = || {
        let sentence = match kind.name.as_str() {
            "documents" => words.changes_of_document(),
            "bodies" => words.changes_bodies(),
            "regions" => words.changes_regions(),
            "results" => words.changes_results(),
            _ => words.changes_of_text(),
        };
        fill(sentence, &[&count.to_string()])
    };
    counted(words, &kind.name, count).unwrap_or_else(of_other)
}

fn item(words: &'static Words, changed: &Changed, kind: &Kind, change: &Change) -> View {
    let what = match change.what {
        What::Added => words.changes_added(),
        What::Changed => words.changes_changed(),
        What::Removed => words.changes_removed(),
    };
    let name = if change.name.is_empty() { words.to_the_place().to_owned() } else { change.name.clone() };
    let name = match href(changed, kind, change) {
        Some(href) => view! { <a href=href lang="zh-CN">{name}</a> },
        None => view! { <span lang="zh-CN">{change.name.clone()}</span> },
    };
    let quote = (!change.quote.is_empty() && change.quote != change.name)
        .then(|| view! { <blockquote lang="zh-CN">{change.quote.clone()}</blockquote> });
    let fields = change.fields.iter().map(|field| difference(words, field)).collect_view();
    let fields = (!change.fields.is_empty()).then(|| view! { <dl lang="zh-CN">{fields}</dl> });
    view! { <li>{mark(what)}<div><p>{name}</p>{quote}{fields}</div></li> }
}

/// Where a record is; one that went is nowhere in this edition.
fn href(changed: &Changed, kind: &Kind, change: &Change) -> Option<String> {
    let id = change.id.clone();
    let route = match kind.name.as_str() {
        _ if change.what == What::Removed => return None,
        "documents" => Route::document(&id),
        "texts" => Route::block(&changed.document, &id),
        "bodies" => Route::Body(id),
        "regions" => Route::District(id),
        // A result is told by its indicator and year.
        "results" => Route::Record(id.split('|').next().unwrap_or_default().to_owned()),
        _ => Route::Record(id),
    };
    Some(route.href())
}

fn mark(name: &'static str) -> View {
    view! { <span class="mark anticipatory">{name}</span> }
}

/// 目标：…达到 300 → 320 公里
fn difference(words: &'static Words, field: &Difference) -> View {
    let alone = field.head.is_empty() && field.tail.is_empty();
    let side = |value: &str| match value {
        // Within a sentence nothing is simply nothing.
        "" => alone.then(|| words.changes_absent().to_owned()),
        value => Some(value.to_owned()),
    };
    let (before, now) = (side(&field.before), side(&field.now));
    let arrow = (before.is_some() && now.is_some()).then(|| view! { <span class="arrow" aria-hidden="true">"→"</span> });
    let said = |name: &'static str| view! { <span class="unseen">{name}</span> };
    view! {
        <div class:value=field.head.is_empty()>
            <dt>{field.name.clone()}</dt>
            <dd>
                {field.head.clone()}
                {before.map(|before| view! { <del>{said(words.changes_before())}{before}</del> })}{arrow}
                {now.map(|now| view! { <ins>{said(words.changes_now())}{now}</ins> })}
                {field.tail.clone()}
            </dd>
        </div>
    }
}

/// How much an edition changed, in a line.
pub fn against(words: &Words, edition: &Edition) -> String {
    let Some(since) = edition.since else { return words.changes_first_short().to_owned() };
    let counts: Vec<String> = figures(words, edition.counts).into_iter().map(|(count, name)| format!("{name} {count}")).in_vec();
    let counts = if counts.is_empty() { words.changes_nothing().to_owned() } else { counts.join(" · ") };
    fill(words.changes_against(), &[&day(since), &counts])
}

/// An edition with its archive.
fn listed(words: &'static Words, edition: &Edition) -> View {
    let date = day(edition.date);
    let file = |name: &str| format!("{FOLDER}/{date}/{name}");
    let size = fill(words.changes_size(), &[&edition.documents.to_string(), &edition.records.to_string()]);
    view! {
        <li class="entry">
            <h3 class="entry-title">{fill(words.changes_edition(), &[&date])}</h3>
            <p class="entry-meta"><span>{size}</span><span>{against(words, edition)}</span></p>
            <p class="changes-ways">
                <a href=file("page/index.html")>{words.changes_archive()}</a>
                <a href=file("data/guilan-data.zip")>{words.download_data()}</a>
                <a href=file("changes.json")>{words.changes_file()}</a>
                <a href=file("manifest.json")>{words.changes_manifest()}</a>
            </p>
        </li>
    }
}
