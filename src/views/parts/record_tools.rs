//! What a reader does with any record: on to its neighbours, copy its link, cite it, report an error in it.

use super::compare_link::compare_link;
use super::{icon, source};
use crate::model::Source;
use crate::store::citation::{Cited, report_address, report_text};
use crate::store::neighbours::{neighbours, whole_title};
use crate::views::app::Site;
use crate::views::browser;
use crate::views::kept::Shelf;
use crate::views::markup::prelude::*;
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Stands under a record of any kind; `id` is the record's.
pub fn record_tools(site: Site, catalogue: &Arc<Catalogue>, id: &str, place: &Source) -> View {
    let words = site.words();
    let href = href::record(id);
    let name = site.shelf.records.with_untracked(|records| whole_title(records, id).unwrap_or_default());
    let copy_address = {
        let href = href.clone();
        move |_| copy(site, browser::whole_address(&site.address.spoken(&href)))
    };
    let cited = {
        let (catalogue, place, href) = (catalogue.clone(), place.clone(), href.clone());
        move || cited(site, &catalogue, &place, browser::whole_address(&site.address.spoken(&href)))
    };
    let for_plain = cited.clone();
    let visited = (href.clone(), name.clone());
    effect(move || Shelf::Recent.add(&visited.0, &visited.1));
    let report = report(site, catalogue, id.to_owned(), name.clone(), href.clone());
    view! {
        <section class="record-tools" aria-label=words.record_tools()>
            <div class="button-row">
                <button class="button" on:click=copy_address>{icon::link()}{words.copy_link()}</button>
                {star(site, href.clone(), name.clone())}
                {share(site, href)}
                {report}
            </div>
            <details class="plan-part">
                <summary>{words.cite()}</summary>
                {citation(site, words.cite_national(), move || cited().national())}
                {citation(site, words.cite_plain(), move || for_plain().plain())}
            </details>
        </section>
        {beside(site, id)}
    }
}

/// Stands under the title of a page of a document, a body or a district: compare, keep, copy, share. `id` is what is compared.
pub fn page_tools(site: Site, id: &str, route: &Route, name: &str) -> View {
    let words = site.words();
    let href = route.href();
    let visited = (href.clone(), name.to_owned());
    effect(move || Shelf::Recent.add(&visited.0, &visited.1));
    let copied = href.clone();
    let copy_address = move |_| copy(site, browser::whole_address(&site.address.spoken(&copied)));
    view! {
        <p class="button-row page-tools">
            {compare_link(site, id)}
            {star(site, href.clone(), name.to_owned())}
            <button class="button" on:click=copy_address>{icon::link()}{words.copy_link()}</button>
            {share(site, href)}
        </p>
    }
}

fn copy(site: Site, text: String) {
    spawn_local(async move {
        let words = site.words();
        let copied = browser::copy(&text).await;
        site.tell(if copied { words.copied() } else { words.copy_refused() });
    });
}

/// The text is made when it can be seen: it names the address, which only a browser knows.
fn citation(site: Site, name: &'static str, text: impl Fn() -> String + Send + Sync + 'static) -> View {
    let words = site.words();
    let shown = RwSignal::new(String::new());
    effect(move || shown.set(text()));
    view! {
        <div class="citation">
            <p><span class="note">{name}</span><br/><span lang="zh-CN">{shown}</span></p>
            <button class="button" on:click=move |_| copy(site, shown.get_untracked()) aria-label=format!("{}：{name}", words.copy())>{words.copy()}</button>
        </div>
    }
}

fn cited(site: Site, catalogue: &Catalogue, place: &Source, address: String) -> Cited {
    let index = &catalogue.index;
    let Some(at) = catalogue.place(&place.document) else { return Cited { address, ..Cited::default() } };
    let facts = &catalogue.facts[at];
    let said = site.shelf.text(at).and_then(|text| source::line(&text, place));
    Cited {
        issuer: facts.issuer.clone(),
        title: index.documents[at].document.title.clone(),
        number: facts.number.clone(),
        signed: facts.date,
        words: said.unwrap_or_default(),
        site: index.title.clone().unwrap_or_else(|| site.words().site().to_owned()),
        edition: index.edition.or(index.newest),
        seen: browser::today(),
        address,
    }
}

/// Keeps a view among the favourites of this device, or takes it off again.
pub fn star(site: Site, href: String, name: String) -> View {
    let words = site.words();
    let on = RwSignal::new(false);
    let kept = StoredValue::new((href, name));
    effect(move || on.set(kept.with_value(|(href, _)| Shelf::Favourites.has(href))));
    let press = move |_| {
        kept.with_value(|(href, name)| match on.get_untracked() {
            true => {
                let before = Shelf::Favourites.all();
                Shelf::Favourites.remove(href);
                site.tell_undo(words.taken_off(), move || {
                    Shelf::Favourites.put(&before);
                    on.try_set(true);
                });
            }
            false => Shelf::Favourites.add(href, name),
        });
        on.update(|on| *on = !*on);
    };
    view! { <button class="button star" aria-pressed=move || on.get().to_string() on:click=press>{icon::star()}{words.star()}</button> }
}

/// Only where the browser can: on phones, as a rule.
fn share(site: Site, href: String) -> View {
    let words = site.words();
    let can = RwSignal::new(false);
    effect(move || can.set(browser::can_share()));
    let href = StoredValue::new(href);
    let press = move |_| browser::share(&browser::whole_address(&site.address.spoken(&href.get_value())));
    let button = move || can.get().then(|| view! { <button class="button" on:click=press>{icon::share()}{words.share()}</button> });
    view! { {button} }
}

/// To whoever keeps the site, or, where nobody is named, the words to send to somebody.
fn report(site: Site, catalogue: &Catalogue, id: String, name: String, href: String) -> View {
    let words = site.words();
    match catalogue.index.report.clone() {
        Some(template) => {
            let address = RwSignal::new(None);
            effect(move || {
                address.set(report_address(
                    &template,
                    words.report_subject(),
                    &id,
                    &name,
                    &browser::whole_address(&site.address.spoken(&href)),
                ));
            });
            view! { <a class="button" href=address>{words.report()}</a> }
        }
        None => {
            let press =
                move |_| copy(site, report_text(words.report_subject(), &id, &name, &browser::whole_address(&site.address.spoken(&href))));
            view! { <button class="button" on:click=press>{words.report_copy()}</button> }
        }
    }
}

/// The records of the same kind before and after this one in its document.
fn beside(site: Site, id: &str) -> View {
    let words = site.words();
    let link = |id: Option<&str>, class: &'static str, name: &'static str| {
        let id = id?;
        let title = site.shelf.records.with_untracked(|records| whole_title(records, id));
        let href = href::record(id);
        Some(view! { <a class=class href=href><span class="note">{name}</span><span class="cut" lang="zh-CN">{title}</span></a> })
    };
    let (before, after) = site.shelf.records.with_untracked(|records| {
        let (before, after) = neighbours(records, id);
        (link(before, "before", words.previous_record()), link(after, "after", words.next_record()))
    });
    let any = before.is_some() || after.is_some();
    any.then(|| view! { <nav class="neighbours" aria-label=words.record_neighbours()>{before}{after}</nav> }).into_view()
}
