//! The home page as the app will draw it, for the entry of the site: a phone shows it while the app is on its way.

use super::SiteFile;
use crate::views::app::{App, AppProps, site_at};
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use leptos::prelude::*;
use std::sync::Arc;

/// A piece of HTML; the publish step puts it into `index.html`.
pub(super) fn view(catalogue: &Arc<Catalogue>) -> SiteFile {
    let site = || site_at(Route::Home, Some(catalogue.clone()), None);
    let drawn = Owner::new().with(|| App(AppProps { site: site() }).to_html());
    SiteFile { name: "first.html".to_owned(), bytes: without_names(&drawn).into_bytes() }
}

/// The app has elements of the same ids, and for a moment both are in the page.
fn without_names(html: &str) -> String {
    let html = html.replace("<!>", "");
    let mut parts = html.split(" id=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| html + part.split_once('"').map_or(part, |(_, rest)| rest))
}
