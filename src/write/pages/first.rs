//! The home page as the app will draw it, for the entry of the site: a phone shows it while the app is on its way.

use super::{SiteFile, drawn, markup};
use crate::views::app::site_at;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use leptos::prelude::*;
use std::sync::Arc;

/// A piece of HTML; the publish step puts it into `index.html`.
pub(super) fn view(catalogue: &Arc<Catalogue>) -> SiteFile {
    let home = Owner::new().with(|| drawn(site_at(Route::Home, Some(catalogue.clone()), None)));
    SiteFile { name: "first.html".to_owned(), bytes: markup::without_ids(&home).into_bytes() }
}
