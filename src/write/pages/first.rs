//! What the app will draw first, for the entry of the site: a phone shows it while the app is on its way. The whole home
//! page; the lists that most readers open with their first rows; the heads of other views whose records come later.

use super::{SiteFile, drawn, markup};
use crate::model::Records;
use crate::store::bundle::{self, BundleFile, Group};
use crate::store::listing::List;
use crate::store::search::Searcher;
use crate::views::app::site_at;
use crate::views::pages::{bodies, districts, listing, timeline};
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use leptos::prelude::*;
use std::sync::Arc;

/// What the lists with rows are made of.
const WITH_ROWS: [Group; 3] = [Group::Indicators, Group::Tasks, Group::Registers];

/// A piece of HTML; the publish step puts it into `index.html`, and `before.js` chooses what of it is shown.
pub(super) fn view(catalogue: &Arc<Catalogue>, bundle: &[BundleFile]) -> SiteFile {
    let records = records(catalogue, bundle);
    let home = Owner::new().with(|| drawn(site_at(Route::Home, Some(catalogue.clone()), None)));
    let with_rows = [List::Indicators, List::Tasks].map(|list| part(catalogue, Some(&records), Route::list(list)));
    let lists = [List::Dates, List::Projects, List::Duties, List::Terms, List::References].map(Route::list);
    let others = [Route::Timeline(Default::default()), Route::Bodies { words: String::new() }, Route::districts()];
    let heads = lists.into_iter().chain(others).map(|route| part(catalogue, None, route));
    let html = std::iter::once(home).chain(with_rows).chain(heads).collect::<String>();
    SiteFile { name: "first.html".to_owned(), bytes: markup::without_ids(&html).into_bytes() }
}

/// As the app will have them: long texts are cut short there.
fn records(catalogue: &Catalogue, bundle: &[BundleFile]) -> Records {
    let mut records = Records::default();
    for file in catalogue.index.records.iter().filter(|file| WITH_ROWS.contains(&file.group)) {
        let file = bundle.iter().find(|own| own.name == file.name).expect("a bundle holds its records");
        records.extend(bundle::parse_records(&file.bytes).expect("a bundle reads what it wrote").records);
    }
    records
}

/// A view as `before.js` finds it by the address; without `records` as it is before they have come.
fn part(catalogue: &Arc<Catalogue>, records: Option<&Records>, route: Route) -> String {
    let address = route.href();
    let shown = Owner::new().with(|| {
        let site = site_at(route.clone(), Some(catalogue.clone()), None);
        provide_context(listing::OnlyFirst);
        if let Some(records) = records {
            site.shelf.stock(Searcher::default(), records.clone(), Vec::new());
        }
        let page = match route {
            Route::List { list, .. } => listing::listing(site, catalogue.clone(), list),
            Route::Timeline(_) => timeline::timeline(site, catalogue.clone()),
            Route::Bodies { .. } => bodies::directory(site, catalogue),
            _ => districts::districts(site, catalogue.clone()),
        };
        page.to_html()
    });
    format!(r#"<template data-of="{address}">{}</template>"#, without_boxes(&shown))
}

/// Boxes to tick do nothing before the app is there, and come after its rows.
fn without_boxes(html: &str) -> String {
    let mut pieces = html.split("<fieldset");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once("</fieldset>").map_or("", |(_, behind)| behind))
}

#[cfg(test)]
mod tests {
    use super::without_boxes;

    #[test]
    fn boxes_are_left_out() {
        assert_eq!(without_boxes("<p>甲</p><fieldset class=\"facet\"><input></fieldset><p>乙</p>"), "<p>甲</p><p>乙</p>");
        assert_eq!(without_boxes("<p>甲</p>"), "<p>甲</p>");
    }
}
