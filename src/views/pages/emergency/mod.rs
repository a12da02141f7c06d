//! 应急: which kinds of event there are plans for, and the plan of each.

mod outcome;
mod plan;

pub use plan::plan;

use crate::store::emergency::{event, plans};
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::entry::day;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;

pub fn emergency(site: Site, catalogue: Arc<Catalogue>) -> View {
    let words = site.words();
    let cards = plans(&catalogue.index).into_iter().map(|plan| card(words, &catalogue, plan.document)).collect_view();
    view! {
        <h1>{words.emergency_title()}</h1>
        <p class="standfirst">{words.emergency_line()}</p>
        <h2 class="unseen">{words.what_happens()}</h2>
        <ul class="events" lang="zh-CN">{cards}</ul>
    }
}

fn card(words: &'static Words, catalogue: &Catalogue, at: usize) -> View {
    let (document, facts) = (&catalogue.index.documents[at].document, &catalogue.facts[at]);
    let published = facts.date.map(|date| view! { <span class="note">{fill(words.as_published(), &[&day(date)])}</span> });
    view! {
        <li><a href=Route::plan(&document.id).href()>
            <b>{event(&document.title, facts.region.as_deref()).to_owned()}</b>
            <span>{facts.region.clone()}</span>
            {published}
        </a></li>
    }
}
