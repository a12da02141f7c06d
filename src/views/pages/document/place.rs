//! Where the reader is in a document: the paragraph that the address names, and the section on the screen.

use super::layout::Stretch;
use crate::store::bundle::DocumentText;
use crate::store::order::InKeys;
use crate::views::address::Arrival;
use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::routes::Route;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// The id that the element of a stretch has.
pub fn stretch_id(place: usize) -> String {
    format!("stretch-{place}")
}

/// Class of an empty element with the id of a line of the title.
pub const TITLE_LINE: &str = "title-line";

/// Scrolls to the paragraph of the address and marks it, now and whenever the address names another. True if the
/// document has no such paragraph.
pub fn follow(site: Site, text: Arc<DocumentText>) -> RwSignal<bool> {
    let lost = RwSignal::new(false);
    let block = Memo::new(move |_| {
        site.address.route.with(|route| match route {
            Route::Document { block, .. } => block.clone(),
            _ => None,
        })
    });
    // Pressing the same link twice must scroll twice: the arrival changes even where the block does not.
    effect(move || {
        let arrival = site.address.arrival.get();
        let id = block.get().map(|block| format!("{}.{block}", text.document));
        lost.set(id.as_ref().is_some_and(|id| !text.blocks.iter().any(|block| block.id == *id)));
        settle(id.as_deref(), arrival);
    });
    lost
}

fn settle(id: Option<&str>, arrival: Arrival) {
    let Some(main) = browser::element("main") else { return };
    for marked in browser::query(&main, ".target") {
        let _ = marked.class_list().remove_1("target");
    }
    let in_text = |id| browser::element(id).filter(|element| !element.class_list().contains(TITLE_LINE));
    let element = id.and_then(|id| in_text(id).or_else(|| browser::element("title")));
    if let Some(element) = &element {
        let _ = element.class_list().add_1("target");
    }
    match (arrival, element) {
        (Arrival::History(Some(position)), _) => browser::scroll_to(position),
        (_, Some(element)) => {
            browser::focus(&element);
            browser::reveal(&element);
        }
        (_, None) => {}
    }
}

/// What the observer needs to live.
type Watch = (IntersectionObserver, Closure<dyn FnMut(Vec<IntersectionObserverEntry>)>);

/// Keeps `current` at the section that is being read: that of the last stretch which begins above the upper fifth of
/// the screen. Observing own elements instead of listening to the window's scrolling, which is not the app's.
pub fn follow_scroll(stretches: &[Stretch], current: RwSignal<Option<usize>>) {
    let sections: Vec<Option<usize>> = stretches.iter().map(|stretch| stretch.section).in_vec();
    let watch: StoredValue<Option<Watch>> = StoredValue::new(None);
    effect(move || {
        let started = observe(sections.clone(), current);
        watch.set_value(started.ok());
    });
    on_cleanup(move || {
        watch.try_update_value(|watch| {
            if let Some((observer, _)) = watch.take() {
                observer.disconnect();
            }
        });
    });
}

fn observe(sections: Vec<Option<usize>>, current: RwSignal<Option<usize>>) -> Result<Watch, JsValue> {
    let mut passed = vec![false; sections.len()];
    let count = sections.len();
    let on_change = Closure::<dyn FnMut(Vec<IntersectionObserverEntry>)>::new(move |entries: Vec<IntersectionObserverEntry>| {
        for entry in entries {
            let place = entry.target().id().strip_prefix("stretch-").and_then(|place| place.parse::<usize>().ok());
            if let Some(place) = place.filter(|place| *place < passed.len()) {
                passed[place] = entry.is_intersecting();
            }
        }
        let section = passed.iter().rposition(|passed| *passed).and_then(|last| sections[last]);
        if current.try_get_untracked() != Some(section) {
            current.try_set(section);
            browser::after_frames(1, keep_in_view);
        }
    });
    let init = IntersectionObserverInit::new();
    // Everything above the line counts as seen, however far away.
    init.set_root_margin("10000000px 0px -80% 0px");
    let observer = IntersectionObserver::new_with_options(on_change.as_ref().unchecked_ref(), &init)?;
    for element in (0..count).filter_map(|place| browser::element(&stretch_id(place))) {
        observer.observe(&element);
    }
    Ok((observer, on_change))
}

/// Scrolls the contents, not the page, so that the current entry is seen.
fn keep_in_view() {
    let Some(contents) = browser::element("contents") else { return };
    if let Some(link) = browser::query(&contents, "a[aria-current]").first() {
        let (frame, link) = (contents.get_bounding_client_rect(), link.get_bounding_client_rect());
        if link.top() < frame.top() || link.bottom() > frame.bottom() {
            let middle = link.top() - frame.top() - frame.height() / 2.0;
            contents.set_scroll_top(contents.scroll_top() + middle as i32);
        }
    }
}
