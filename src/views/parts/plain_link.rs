//! The ways from a view to what is no view: its plain page, for printing and for readers without scripts, and the page
//! that keeps the site for reading without network.

use crate::views::app::Site;
use crate::views::browser;
use crate::views::plain;
use crate::views::words::fill;
use leptos::prelude::*;

/// Said by the page's side of offline use when more has been kept; how much stands on the root element.
const KEPT: &str = "guilan-offline";

pub fn plain_link(site: Site) -> AnyView {
    let words = site.words();
    let link = move || {
        let page = site.address.route.with(plain::address);
        page.map(|page| view! { <a href=page>{words.plain_page}</a> })
    };
    let kept = RwSignal::new(None);
    Effect::new(move |_| {
        let read = move || kept.set(browser::on_root("data-offline"));
        read();
        let heard = window_event_listener_untyped(KEPT, move |_| read());
        on_cleanup(move || heard.remove());
    });
    let offline = move || match kept.get().as_deref() {
        None | Some("0") => words.offline_page.to_owned(),
        Some("100") => words.offline_ready.to_owned(),
        Some(percent) => fill(words.offline_coming, &[percent]),
    };
    view! { <nav class="foot-ways" aria-label=words.other_forms>{link}<a href="offline.html">{offline}</a></nav> }.into_any()
}
