//! 数据质量: what the texts themselves get wrong, with the arithmetic, and what could not be read.

use crate::model::{Anomaly, Finding};
use crate::store::bundle::Group;
use crate::store::doubts::together;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::with_records::with_records;
use crate::views::routes::href;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use litemap::LiteMap;
use std::sync::Arc;

const GROUPS: &[Group] = &[Group::Registers];

pub fn quality(site: Site, catalogue: Arc<Catalogue>) -> View {
    let words = site.words();
    let body = with_records(site, GROUPS, move || {
        let anomalies = site.shelf.records.with(|records| anomalies(words, &catalogue, &records.anomalies));
        let findings = site.shelf.findings.with(|findings| findings_list(words, findings));
        view! { {anomalies}{findings} }
    });
    view! { <h1>{words.quality_title()}</h1><p class="standfirst">{words.quality_line()}</p>{body} }
}

/// By document, in the order of the library.
fn anomalies(words: &'static Words, catalogue: &Catalogue, anomalies: &[Anomaly]) -> View {
    let mut by_document: LiteMap<usize, Vec<&Anomaly>> = LiteMap::new();
    for anomaly in anomalies {
        by_document.entry(catalogue.place(&anomaly.source.document).unwrap_or(usize::MAX)).or_default().push(anomaly);
    }
    let groups = by_document.into_iter().filter_map(|(place, own)| {
        let document = &catalogue.index.documents.get(place)?.document;
        let href = href::document(&document.id);
        let items = together(&own).iter().map(|entry| item(words, entry)).collect_view();
        Some(view! {
            <section class="section">
                <h3 lang="zh-CN"><a href=href>{document.title.clone()}</a></h3>
                <ul class="anomalies" lang="zh-CN">{items}</ul>
            </section>
        })
    });
    let count = fill(words.anomalies_count(), &[&anomalies.len().to_string()]);
    view! { <section class="section"><h2>{words.in_the_texts()}</h2><p class="note">{count}</p>{groups.collect_view()}</section> }
}

/// One sentence with all its places.
fn item(words: &'static Words, entry: &[&Anomaly]) -> View {
    let several = entry.len() > 1;
    let places = entry.iter().enumerate().map(|(at, anomaly)| {
        let place = href::block(&anomaly.source.document, &anomaly.source.block);
        let number = several.then(|| format!(" {}/{}", at + 1, entry.len()));
        view! { <a class="go" id=anomaly.id.clone() href=place>{words.to_the_place()}{number}</a> }
    });
    view! { <li><p>{entry[0].message.clone()}</p><p class="ways">{places.collect_view()}</p></li> }
}

fn findings_list(words: &'static Words, findings: &[Finding]) -> View {
    let rows = findings.iter().map(|finding| {
        view! {
            <tr>
                <th scope="row" class="stick medium">{finding.seed.clone()}":"{finding.line}</th>
                <td class="narrow">{finding.rule.clone()}</td>
                <td class="broad">{finding.expected.clone()}</td>
                <td class="broad">{finding.found.clone()}</td>
            </tr>
        }
    });
    let count = fill(words.findings_count(), &[&findings.len().to_string()]);
    view! {
        <section class="section">
            <h2>{words.not_read()}</h2>
            <p class="note">{count}</p>
            <div class="table-wrap" tabindex="0" role="region" aria-label=fill(words.table_scrolls(), &[words.not_read()])>
                <table class="table">
                    <thead><tr><th class="stick">{words.file_and_line()}</th><th>{words.rule()}</th><th>{words.expected()}</th><th>{words.found()}</th></tr></thead>
                    <tbody lang="en">{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}
