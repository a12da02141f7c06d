//! One contingency plan as somebody asks for it to whom it happens: what to do, how grave it is, who answers it and how,
//! which warnings there are, who does what.

use super::outcome::{Asked, ROMAN, level_name, outcome};
use crate::model::{Anomaly, EventGrade, Records, ResponseLevel, WorkGroup};
use crate::store::bundle::{DocumentText, Group};
use crate::store::emergency::{Grade, Plan, event, first_do, grades, is_warning, phones, plans, warnings};
use crate::store::listing::{Choice, Facet, List};
use crate::store::order::{InKeys, InOrder};
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::entry::day;
use crate::views::parts::with_records::with_records;
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::{Words, fill};
use std::sync::Arc;

const GROUPS: &[Group] = &[Group::Duties, Group::Registers];

pub fn plan(site: Site, catalogue: Arc<Catalogue>, id: &str) -> View {
    let words = site.words();
    let Some(plan) = plans(&catalogue.index).into_iter().find(|plan| plan.parts[0] == id) else {
        return view! { <h1>{words.no_plan()}</h1><p><a class="go" href=Route::Emergency.href()>{words.emergency_title()}</a></p> };
    };
    let (of_body, of_texts) = (catalogue.clone(), catalogue.clone());
    let own = plan.clone();
    let texts = Memo::new_with_compare(
        move |_| own.parts.iter().filter_map(|part| site.shelf.text(of_texts.place(part)?)).in_vec(),
        |before, after| before.map(Vec::len) != after.map(Vec::len),
    );
    let file = catalogue.index.shard_of(id).map(|shard| shard.name.clone());
    effect(move || file.iter().for_each(|file| site.shelf.open(file.clone())));
    let own = plan.clone();
    let body = with_records(site, GROUPS, move || sections(site, &of_body, &own, &texts.get()));
    view! { <div class="emergency">{head(words, &catalogue, &plan)}{body}</div> }
}

fn head(words: &'static Words, catalogue: &Catalogue, plan: &Plan) -> View {
    let (document, facts) = (&catalogue.index.documents[plan.document].document, &catalogue.facts[plan.document]);
    let region = facts.region.clone().map(|region| view! { <li lang="zh-CN">{region}</li> });
    let authority = match facts.date {
        Some(date) => fill(words.authority(), &[&day(date)]),
        None => words.authority_undated().to_owned(),
    };
    view! {
        <nav class="trail-nav" aria-label=words.emergency_title()><ol class="trail"><li><a href=Route::Emergency.href()>{words.emergency_title()}</a></li>{region}</ol></nav>
        <h1 lang="zh-CN">{event(&document.title, facts.region.as_deref()).to_owned()}</h1>
        <p class="standfirst" lang="zh-CN">{document.title.clone()}{facts.number.clone().map(|number| format!("，{number}"))}</p>
        <p class="notice">{authority}" "<a class="go" href=href::document(&document.id)>{words.whole_plan()}</a></p>
    }
}

/// No empty section is shown.
fn sections(site: Site, catalogue: &Arc<Catalogue>, plan: &Plan, texts: &[Arc<DocumentText>]) -> View {
    let words = site.words();
    site.shelf.records.with(|records| {
        let levels: Vec<&ResponseLevel> = records.response_levels.iter().filter(|level| plan.has(&level.source.document)).in_vec();
        let groups: Vec<&WorkGroup> = records.work_groups.iter().filter(|group| plan.has(&group.source.document)).in_vec();
        let anomalies: Vec<&Anomaly> = records.anomalies.iter().filter(|anomaly| plan.has(&anomaly.source.document)).in_vec();
        let own = texts.iter().find(|text| text.document == plan.parts[0]);
        view! {
            {told(words, words.first_do(), texts, first_do)}
            {graded(site, catalogue, plan, records)}
            {responses(words, &levels)}
            {signals(words, &levels, own.map(|text| &**text))}
            {work(words, catalogue, plan, records, &groups)}
            {told(words, words.phones(), texts, phones)}
            {doubts(words, &anomalies)}
        }
    })
}

/// Sentences of the texts, each with the way to its place.
fn told(
    words: &'static Words,
    name: &'static str,
    texts: &[Arc<DocumentText>],
    find: fn(&DocumentText) -> Vec<(&crate::model::Block, &str)>,
) -> Option<View> {
    let said: Vec<(&crate::model::Block, &str)> = texts.iter().flat_map(|text| find(text)).in_vec();
    (!said.is_empty()).then(|| {
        let said = said.into_iter().map(|(block, sentence)| {
            let href = href::block(&block.document, &block.id);
            view! { <p lang="zh-CN">"“"{sentence.to_owned()}"”"</p><a class="go" href=href>{words.to_the_place()}</a> }
        });
        view! { <section class="first-do"><h2>{name}</h2>{said.collect_view()}</section> }
    })
}

fn asked(site: Site) -> Asked {
    site.address.route.with(|route| match route {
        Route::Plan { grade, seen, .. } => Asked { grade: grade.clone(), seen: seen.clone() },
        _ => Asked::default(),
    })
}

/// The grades as cards with their criteria to press, and what follows from those that are pressed. The plan's own, or
/// else those of its annexes; further tables stand below.
fn graded(site: Site, catalogue: &Arc<Catalogue>, plan: &Plan, records: &Records) -> Option<View> {
    let words = site.words();
    let grading: Vec<String> = plan.parts.iter().filter(|part| !grades(records, part).is_empty()).cloned().in_vec();
    let (first, further) = grading.split_first()?;
    let asked = Memo::new(move |_| asked(site));
    let id = plan.parts[0].clone();
    let further = further.iter().map(|part| {
        let title = catalogue.index.entry(part).map(|entry| entry.document.title.clone());
        let cards = grades(records, part).iter().map(plain_card).collect_view();
        view! { <details class="plan-part"><summary lang="zh-CN">{words.also_in()}"《"{title}"》"</summary><div class="grades" lang="zh-CN">{cards}</div></details> }
    });
    let further = further.collect_view();
    let all = grades(records, first);
    let count = all.len();
    let cards = all.iter().enumerate().map(|(at, grade)| card(site, &id, asked, grade, (at, count))).collect_view();
    let (plan, part) = (plan.clone(), first.clone());
    let outcome = move || site.shelf.records.with_untracked(|records| outcome(site, &plan, &part, records, &asked.get()));
    Some(view! {
        <section class="section">
            <h2>{words.grades()}</h2>
            <p class="note">{words.press_what_is_seen()}</p>
            <div class="grades" lang="zh-CN">{cards}</div>
            <div class="outcome" role="status">{outcome}</div>
            {further}
        </section>
    })
}

/// Full bars for how grave a grade is, beside its name.
fn strip(at: usize, count: usize) -> View {
    let bars = (0..count).map(|bar| view! { <i class:on=bar < count - at></i> }).collect_view();
    view! { <span class="grade-strip" aria-hidden="true">{bars}</span> }
}

fn card(site: Site, id: &str, asked: Memo<Asked>, grade: &Grade, (at, count): (usize, usize)) -> View {
    let level = StoredValue::new(grade.level.to_owned());
    let plan = StoredValue::new(id.to_owned());
    let chosen = move || level.with_value(|level| asked.with(|asked| asked.grade == *level));
    let press = move |_| {
        let grade = if chosen() { String::new() } else { level.get_value() };
        site.address.go(&Route::Plan { id: plan.get_value(), grade, seen: Vec::new() });
    };
    let criteria = grade.criteria.iter().map(|criterion| seen_box(site, plan, asked, criterion)).collect_view();
    view! {
        <section class="grade">
            <h3><button aria-pressed=move || chosen().to_string() on:click=press>{strip(at, count)}{grade.level.to_owned()}</button></h3>
            <ul>{criteria}</ul>
        </section>
    }
}

fn seen_box(site: Site, plan: StoredValue<String>, asked: Memo<Asked>, criterion: &EventGrade) -> View {
    let id = StoredValue::new(criterion.id.clone());
    let seen = move || id.with_value(|id| asked.with(|asked| asked.seen.contains(id)));
    let press = move |_| {
        let mut seen = asked.with_untracked(|asked| asked.seen.clone());
        let id = id.get_value();
        match seen.iter().position(|known| *known == id) {
            Some(place) => drop(seen.remove(place)),
            None => seen.push(id),
        }
        site.address.go(&Route::Plan { id: plan.get_value(), grade: String::new(), seen });
    };
    view! {
        <li><label><input type="checkbox" prop:checked=seen on:change=press/><span>{criterion.criterion.clone()}</span></label></li>
    }
}

/// A grade of a further table, to read only.
fn plain_card(grade: &Grade) -> View {
    let criteria = grade.criteria.iter().map(|criterion| {
        view! { <li><a href=href::record(&criterion.id)>{criterion.criterion.clone()}</a></li> }
    });
    view! { <section class="grade"><h3>{grade.level.to_owned()}</h3><ul>{criteria.collect_view()}</ul></section> }
}

fn responses(words: &'static Words, levels: &[&ResponseLevel]) -> Option<View> {
    let mut levels: Vec<&ResponseLevel> = levels.iter().filter(|level| !is_warning(level)).copied().in_vec();
    // What a plan and its annex say of one level stands side by side.
    levels.in_order_of(|level| ROMAN.iter().position(|(plain, _)| *plain == level.level));
    let cards: Vec<View> = levels.iter().map(|level| response(words, level)).in_vec();
    (!cards.is_empty()).then(|| {
        view! { <section class="section"><h2>{words.responses()}</h2><div class="levels" lang="zh-CN">{cards}</div></section> }
    })
}

fn response(words: &'static Words, level: &ResponseLevel) -> View {
    let fact = |name: &'static str, value: &Option<String>| {
        let value = value.clone().filter(|value| !value.is_empty())?;
        Some(view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
    };
    view! {
        <section class="level">
            <h3>{level_name(words, level)}</h3>
            <dl>{fact(words.trigger(), &level.trigger)}{fact(words.activated_by(), &level.activated_by)}{fact(words.actions(), &level.actions)}</dl>
            <a class="go" href=href::block(&level.source.document, &level.source.block)>{words.to_the_place()}</a>
        </section>
    }
}

/// Colours are written as words: a citizen may not see them, and they are the plan's, not ours.
fn signals(words: &'static Words, levels: &[&ResponseLevel], text: Option<&DocumentText>) -> Option<View> {
    let groups = warnings(levels, text);
    if groups.is_empty() {
        return None;
    }
    let several = groups.len() > 1;
    let groups = groups.into_iter().map(|(heading, own)| {
        let rows = own.iter().map(|level| {
            let who = level.activated_by.clone().map(|who| fill(words.named_as(), &[words.activated_by(), &who]));
            let who = who.map(|who| view! { <span class="who">{who}</span> });
            view! {
                <li class="row"><a href=href::record(&level.id)>
                    <span class="key">{level.level.clone()}</span><span class="name">{level.trigger.clone()}</span>{who}
                </a></li>
            }
        });
        let rows = view! { <ul class="rows" lang="zh-CN">{rows.collect_view()}</ul> };
        match several && !heading.is_empty() {
            true => view! { <details class="plan-part"><summary lang="zh-CN">{heading}" "<span class="note">{own.len()}</span></summary>{rows}</details> },
            false => rows,
        }
    });
    Some(view! { <section class="section"><h2>{words.warnings()}</h2>{groups.collect_view()}</section> })
}

fn work(words: &'static Words, catalogue: &Catalogue, plan: &Plan, records: &Records, groups: &[&WorkGroup]) -> Option<View> {
    let titles = plan.parts.iter().filter_map(|part| Some(&catalogue.index.entry(part)?.document));
    let picked = |title: &str| Choice { picked: vec![(Facet::Document, title.to_owned())], ..Choice::default() };
    let duties = titles.filter_map(|document| {
        let count = records.duties.iter().filter(|duty| duty.source.document == document.id).count();
        let href = Route::List { list: List::Duties, choice: picked(&document.title) }.href();
        let name = fill(words.duties_of(), &[&document.title, &count.to_string()]);
        (count > 0).then(|| view! { <p><a class="go" href=href>{name}</a></p> })
    });
    let duties: Vec<_> = duties.in_vec();
    if groups.is_empty() && duties.is_empty() {
        return None;
    }
    let groups = groups.iter().map(|group| work_group(words, group)).collect_view();
    Some(view! { <section class="section"><h2>{words.groups_of()}</h2><ul class="group-list" lang="zh-CN">{groups}</ul>{duties}</section> })
}

fn work_group(words: &'static Words, group: &WorkGroup) -> View {
    let named = |name: &'static str, bodies: &[String]| {
        (!bodies.is_empty()).then(|| view! { <p><span class="note">{name}</span>" "{bodies.join("、")}</p> })
    };
    let text = group.text.clone().map(|text| view! { <p>{text}</p> });
    view! {
        <li>
            <h3><a href=href::record(&group.id)>{group.name.clone()}</a></h3>
            <div>{text}{named(words.group_lead(), &group.lead)}{named(words.members(), &group.members)}</div>
        </li>
    }
}

fn doubts(words: &'static Words, anomalies: &[&Anomaly]) -> Option<View> {
    let items = anomalies.iter().map(|anomaly| {
        let href = href::block(&anomaly.source.document, &anomaly.source.block);
        view! { <li>{anomaly.message.clone()}" "<a class="go" href=href>{words.to_the_place()}</a></li> }
    });
    (!anomalies.is_empty()).then(|| {
        view! { <section class="section"><h2>{words.in_the_texts()}</h2><ul class="anomalies" lang="zh-CN">{items.collect_view()}</ul></section> }
    })
}
