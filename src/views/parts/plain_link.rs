//! The ways from a view to what is no view: its plain page, for printing and for readers without scripts, the page
//! that embeds it elsewhere, and the one that keeps the site for reading without network.

use crate::views::app::Site;
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::plain;
use crate::views::routes::encode;
use crate::views::words::fill;

/// Said by the page's side of offline use when more has been kept; how much stands on the root element.
const KEPT: &str = "guilan-offline";

pub fn plain_link(site: Site) -> View {
    let words = site.words();
    let link = move || {
        let page = site.address.route.with(plain::address);
        page.map(|page| view! { <a href=page>{words.plain_page()}</a> })
    };
    let embed = move || site.address.route.with(|route| embedding(&route.href(), plain::address(route).as_deref()));
    let kept = RwSignal::new(None);
    effect(move || {
        let read = move || kept.set(browser::on_root("data-offline"));
        read();
        let heard = window_event_listener_untyped(KEPT, move |_| read());
        on_cleanup(move || heard.remove());
    });
    let offline = move || match kept.get().as_deref() {
        None | Some("0") => words.offline_page().to_owned(),
        Some("100") => words.offline_ready().to_owned(),
        Some(percent) => fill(words.offline_coming(), &[percent]),
    };
    view! { <nav class="foot-ways" aria-label=words.other_forms()>{link}<a href=embed>{words.embed_view()}</a><a href="offline.html">{offline}</a></nav> }
}

/// The page that makes the code to embed a view: it takes the view, and its plain page if it has one.
fn embedding(href: &str, page: Option<&str>) -> String {
    let page = page.map(|page| format!("&page={}", encode(page)));
    format!("embed.html#view={}{}", encode(href.trim_start_matches('#')), page.unwrap_or_default())
}
