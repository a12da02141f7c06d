//! 加入比较: puts something beside what was compared last.

use crate::store::compare;
use crate::store::order::InKeys;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::routes::Route;

const COMPARED: &str = "guilan-compared";

/// Kept where the browser lets us, so that things from several pages come together.
pub fn remember(ids: &[String]) {
    browser::store(COMPARED, (!ids.is_empty()).then(|| ids.join(",")).as_deref());
}

pub fn compare_link(site: Site, id: &str) -> View {
    let alone = Route::Compare { ids: vec![id.to_owned()] }.href();
    let (href, id) = (RwSignal::new(alone), id.to_owned());
    effect(move || {
        let before = browser::stored(COMPARED).unwrap_or_default();
        let before: Vec<String> = before.split(',').filter(|id| !id.is_empty()).map(str::to_owned).in_vec();
        href.set(Route::Compare { ids: compare::with(&before, &id) }.href());
    });
    view! { <a class="button" href=href>{site.words().compare_add()}</a> }
}
