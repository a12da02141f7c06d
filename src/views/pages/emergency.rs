//! 应急: what the contingency plans say, plan by plan: how grave an event is, who answers it, who does what.

use crate::model::{Document, Records};
use crate::store::bundle::Group;
use crate::views::app::Site;
use crate::views::parts::entry::day;
use crate::views::parts::with_records::with_records;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use leptos::prelude::*;
use std::sync::Arc;

const GROUPS: &[Group] = &[Group::Duties];

pub fn emergency(site: Site, catalogue: Arc<Catalogue>) -> AnyView {
    let words = site.words();
    let body = with_records(site, GROUPS, move || site.shelf.records.with(|records| plans(words, &catalogue, records)));
    view! { <h1>{words.emergency_title}</h1><p class="standfirst">{words.emergency_line}</p>{body} }.into_any()
}

/// Every plan with a grade or a response; those of its annexes stand with it.
fn plans(words: &'static Words, catalogue: &Catalogue, records: &Records) -> AnyView {
    let mut of_plan: Vec<(usize, Vec<&str>)> = Vec::new();
    for (place, entry) in catalogue.index.documents.iter().enumerate() {
        let holds = &entry.holds;
        if holds.event_grades + holds.response_levels == 0 {
            continue;
        }
        let parent = entry.document.parent.as_deref().and_then(|id| catalogue.place(id)).filter(|&parent| !catalogue.is_cover(parent));
        let plan = parent.unwrap_or(place);
        match of_plan.iter_mut().find(|(known, _)| *known == plan) {
            Some((_, documents)) => documents.push(&entry.document.id),
            None => of_plan.push((plan, vec![&entry.document.id])),
        }
    }
    let shown = of_plan.into_iter().map(|(plan, mut documents)| {
        let document = &catalogue.index.documents[plan].document;
        documents.extend(catalogue.carried_by(&document.id).map(|place| catalogue.index.documents[place].document.id.as_str()));
        documents.push(&document.id);
        self::plan(words, catalogue, records, document, &documents)
    });
    shown.collect_view().into_any()
}

fn plan(words: &'static Words, catalogue: &Catalogue, records: &Records, document: &Document, documents: &[&str]) -> AnyView {
    let own = |id: &str| documents.contains(&id);
    let title = |name: &'static str, rows: Vec<AnyView>| {
        (!rows.is_empty()).then(|| view! { <details class="plan-part"><summary>{name}" "<span class="note">{rows.len()}</span></summary><ul class="rows">{rows}</ul></details> })
    };
    let row = |id: &str, key: &str, lines: Vec<String>| {
        let lines = lines.into_iter().filter(|line| !line.is_empty()).map(|line| view! { <span class="name">{line}</span> });
        view! { <li class="row"><a href=Route::Record(id.to_owned()).href()><span class="key">{key.to_owned()}</span>{lines.collect_view()}</a></li> }.into_any()
    };
    let grades = records.event_grades.iter().filter(|grade| own(&grade.source.document));
    let grades = grades.map(|grade| row(&grade.id, &grade.level, vec![grade.criterion.clone()])).collect();
    let levels = records.response_levels.iter().filter(|level| own(&level.source.document));
    let levels = levels.map(|level| {
        let who = level.activated_by.as_ref().map(|who| format!("{}：{who}", words.activated_by)).unwrap_or_default();
        row(&level.id, &level.level, vec![level.trigger.clone().unwrap_or_default(), who])
    });
    let groups = records.work_groups.iter().filter(|group| own(&group.source.document));
    let groups = groups.map(|group| {
        let lead = format!("{}：{}", words.group_lead, group.lead.join("、"));
        row(&group.id, &group.name, vec![if group.lead.is_empty() { String::new() } else { lead }, group.text.clone().unwrap_or_default()])
    });
    let facts = catalogue.place(&document.id).map(|place| &catalogue.facts[place]);
    let published = facts.and_then(|facts| facts.date).map(|date| fill(words.as_published, &[&day(date)]));
    view! {
        <section class="section" lang="zh-CN">
            <h2><a href=Route::document(&document.id).href()>{document.title.clone()}</a></h2>
            <p class="note">{published}</p>
            {title(words.grades, grades)}
            {title(words.responses, levels.collect())}
            {title(words.groups_of, groups.collect())}
        </section>
    }
    .into_any()
}
