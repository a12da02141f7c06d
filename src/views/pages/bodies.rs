//! 部门: the directory of bodies, by region and kind, with all their names.

use crate::model::{Body, Records};
use crate::store::body::{Load, directory as shelves};
use crate::store::bundle::Group;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::with_records::with_records;
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::Words;
use std::sync::Arc;

const GROUPS: &[Group] = &[Group::Registers, Group::Tasks, Group::Duties];

pub fn directory(site: Site, _catalogue: &Arc<Catalogue>) -> View {
    let words = site.words();
    let sought = Memo::new(move |_| {
        site.address.route.with(|route| match route {
            Route::Bodies { words } => words.clone(),
            _ => String::new(),
        })
    });
    let typed = move |event| site.address.change(Route::Bodies { words: event_target_value(&event) });
    let list = with_records(site, GROUPS, move || site.shelf.records.with(|records| found(words, records, &sought.get())));
    view! {
        <h1>{words.bodies_title()}</h1>
        <p class="standfirst">{words.bodies_line()}</p>
        <form class="list-search" role="search" on:submit=|event| event.prevent_default()>
            <input type="search" prop:value=sought value=sought.get_untracked() aria-label=words.bodies_search() placeholder=words.bodies_search() autocomplete="off" on:input=typed/>
        </form>
        {list}
    }
}

fn found(words: &'static Words, records: &Records, sought: &str) -> View {
    let shelves = shelves(records, sought);
    let count: usize = shelves.iter().flat_map(|shelf| &shelf.kinds).map(|(_, bodies)| bodies.len()).sum();
    let status = view! { <p class="note" role="status"><b>{count}</b>" "{words.bodies_count()}</p> };
    if shelves.is_empty() {
        return view! { {status}<div class="empty"><h2>{words.no_body()}</h2><p>{words.nothing_in_list_line()}</p></div> };
    }
    let shelves = shelves.into_iter().map(|shelf| {
        let region = shelf.region.unwrap_or(words.bodies_above()).to_owned();
        let kinds = shelf.kinds.into_iter().map(|(kind, bodies)| {
            let rows = bodies.iter().map(|(body, load)| entry(words, body, load)).collect_view();
            let name = kind.map_or(words.kind_unknown(), |kind| kind_name(words, kind)).to_owned();
            view! { <h3 class="body-kind">{name}<span class="note">{bodies.len()}</span></h3><ul class="directory">{rows}</ul> }
        });
        view! { <section class="section"><h2 lang="zh-CN">{region}</h2>{kinds.collect_view()}</section> }
    });
    view! { {status}{shelves.collect_view()} }
}

/// In the language of the page; kinds that are not of the register's own are the texts'.
pub fn kind_name<'a>(words: &'static Words, kind: &'a str) -> &'a str {
    match kind {
        "党委" => words.body_party(),
        "政府" => words.body_government(),
        "政府部门" => words.body_department(),
        "事业单位" => words.body_institution(),
        "企业" => words.body_company(),
        "工作组" => words.body_work_group(),
        Body::MANY => words.body_group(),
        other => other,
    }
}

/// A body with all its names and what it has to do; the roles that it does not have are left out.
fn entry(words: &'static Words, body: &Body, load: &Load) -> View {
    let also = (!body.other_names.is_empty()).then(|| view! { <span class="also">{body.other_names.join("、")}</span> });
    view! {
        <li><a href=href::body(&body.id)>
            <span class="name" lang="zh-CN">{body.name.clone()}{also}</span>
            <span class="load">{super::body::roles(words, load)}</span>
        </a></li>
    }
}
