//! The ways from a view to what is no view: its plain page, for printing and for readers without scripts, and the page
//! that keeps the site for reading without network.

use crate::views::app::Site;
use crate::views::plain;
use leptos::prelude::*;

pub fn plain_link(site: Site) -> AnyView {
    let words = site.words();
    let link = move || {
        let page = site.address.route.with(plain::address);
        page.map(|page| view! { <a href=page>{words.plain_page}</a> })
    };
    view! { <nav class="foot-ways" aria-label=words.other_forms>{link}<a href="offline.html">{words.offline_page}</a></nav> }.into_any()
}
