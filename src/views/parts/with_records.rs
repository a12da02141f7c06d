//! What a page shows of records while they are on their way: how far they are, why they are not coming, or themselves.

use super::bundle_state;
use crate::store::bundle::Group;
use crate::views::app::Site;
use crate::views::first;
use crate::views::markup::prelude::*;
use crate::views::shelf::Loading;

/// Asks for the groups and shows `body` when all of them are there.
pub fn with_records(site: Site, groups: &'static [Group], body: impl Fn() -> View + Send + 'static) -> View {
    let words = site.words();
    effect(move || site.shelf.want(groups));
    // Drawn anew when the state changes, not with every byte that comes.
    let state = Memo::new(move |_| site.shelf.records_state(groups));
    effect(move || {
        if matches!(state.get(), Loading::Done | Loading::Failed(_)) {
            first::take_away_soon();
        }
    });
    let shown = move || match state.get() {
        Loading::Done => body(),
        Loading::Failed(failure) => bundle_state::failed(words, &failure, None, move || site.shelf.want(groups)),
        Loading::Waiting | Loading::Coming(_) => bundle_state::progress(words, 0, None),
    };
    view! { {shown} }
}
