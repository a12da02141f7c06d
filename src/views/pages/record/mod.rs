//! One record: what it says, the sentence that says it, the way to its place.

use crate::model::{Attribute, Bound, MilestoneKind, Named, Records, Relation, Source, When};
use crate::store::bundle::Group;
use crate::store::order::InKeys;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::record_tools::record_tools;
use crate::views::parts::source::source;
use crate::views::parts::uses::used;
use crate::views::parts::with_records::with_records;
use crate::views::routes::{Route, href};
use crate::views::shelf::Catalogue;
use crate::views::words::Words;
use std::sync::Arc;

mod indicator;

/// A record of any kind, as a page shows it.
pub struct Sheet {
    pub kind: &'static str,
    pub title: String,
    /// The district that an indicator is about: its name alone may be that of fifteen.
    pub region: Option<String>,
    /// The large number of an indicator.
    pub figure: Option<View>,
    /// Names and values, in their order; absent ones are not here.
    pub facts: Vec<(&'static str, View)>,
    pub source: Source,
}

pub fn record(site: Site, catalogue: Arc<Catalogue>, id: &str) -> View {
    let (words, id) = (site.words(), id.to_owned());
    with_records(site, Group::of_record(&id), move || {
        site.shelf.records.with(|records| match sheet(words, &catalogue, records, &id) {
            Some(sheet) => shown(site, &catalogue, records, sheet, &id),
            None => unknown(words),
        })
    })
}

fn unknown(words: &'static Words) -> View {
    view! { <h1>{words.record_unknown()}</h1><p class="standfirst">{words.record_unknown_line()}</p><p><a class="go" href=Route::library().href()>{words.library()}</a></p> }
}

fn shown(site: Site, catalogue: &Arc<Catalogue>, records: &Records, sheet: Sheet, id: &str) -> View {
    let words = site.words();
    let facts =
        sheet.facts.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd lang="zh-CN">{value}</dd></div> }).collect_view();
    let document = catalogue.index.entry(&sheet.source.document).map(|entry| {
        let document = &entry.document;
        view! { <li lang="zh-CN"><a href=href::document(&document.id)>{document.title.clone()}</a></li> }
    });
    let region = sheet.region.map(|region| view! { <p class="standfirst" lang="zh-CN">{region}</p> });
    let uses = site.shelf.records.with_untracked(|records| {
        let term = records.find(&records.terms, id)?;
        Some(used(site, catalogue, &term.term))
    });
    view! {
        <nav class="trail-nav" aria-label=words.library()><ol class="trail">{document}<li>{sheet.kind}</li></ol></nav>
        <h1 class="record-title" lang="zh-CN">{sheet.title}</h1>
        {region}
        <div class="record-head"><div>{sheet.figure}{indicator::beside(site, catalogue, records, id)}</div>{source(site, catalogue, &sheet.source)}</div>
        {indicator::below(site, catalogue, records, id)}
        <dl class="record-facts">{facts}</dl>
        <p class="note">{words.record_id()}" "<code>{id.to_owned()}</code></p>
        {uses}
        {record_tools(site, catalogue, id, &sheet.source)}
    }
}

/// The record of an id, whatever its kind.
pub fn sheet(words: &'static Words, catalogue: &Catalogue, records: &Records, id: &str) -> Option<Sheet> {
    macro_rules! find {
        ($list:ident, $show:expr) => {
            if let Some(record) = records.find(&records.$list, id) {
                let show: fn(&'static Words, &Catalogue, &_) -> Sheet = $show;
                return Some(show(words, catalogue, record));
            }
        };
    }
    find!(indicators, indicator::sheet);
    find!(tasks, |words, _, task: &crate::model::Task| {
        let mut facts = Facts::default();
        facts.text(words.category(), task.category.clone());
        facts.bodies(words.lead(), &task.lead);
        facts.bodies(words.support(), &task.support);
        facts.bodies(words.responsible(), &task.responsible);
        facts.text(words.deadline(), task.deadline.as_ref().map(when));
        facts.sheet(words.task(), task.text.clone(), &task.source)
    });
    find!(milestones, |words, _, milestone: &crate::model::Milestone| {
        let mut facts = Facts::default();
        facts.text(words.when(), Some(when(&milestone.when)));
        facts.text(words.sort_of_date(), Some(milestone_kind(words, milestone.kind).to_owned()));
        facts.sheet(words.milestone(), milestone.text.clone(), &milestone.source)
    });
    find!(projects, |words, _, project: &crate::model::Project| {
        let mut facts = Facts::default();
        facts.text(words.region(), project.region.clone());
        facts.text(words.in_box(), project.in_box.clone());
        facts.text(words.scale(), project.detail.clone());
        facts.sheet(words.project(), project.name.clone(), &project.source)
    });
    find!(duties, |words, _, duty: &crate::model::Duty| {
        let mut facts = Facts::default();
        facts.text(words.duty(), Some(duty.text.clone()));
        facts.sheet(words.duty(), duty.name.clone(), &duty.source)
    });
    find!(work_groups, |words, _, group: &crate::model::WorkGroup| {
        let mut facts = Facts::default();
        facts.text(words.group_lead(), Some(group.lead.join("、")));
        facts.text(words.members(), Some(group.members.join("、")));
        facts.text(words.duty(), group.text.clone());
        facts.sheet(words.work_group(), group.name.clone(), &group.source)
    });
    find!(response_levels, |words, _, level: &crate::model::ResponseLevel| {
        let mut facts = Facts::default();
        facts.text(words.trigger(), level.trigger.clone());
        facts.text(words.activated_by(), level.activated_by.clone());
        facts.text(words.actions(), level.actions.clone());
        facts.sheet(words.response_level(), level.level.clone(), &level.source)
    });
    find!(event_grades, |words, _, grade: &crate::model::EventGrade| {
        let mut facts = Facts::default();
        facts.text(words.criterion(), Some(grade.criterion.clone()));
        facts.sheet(words.event_grade(), grade.level.clone(), &grade.source)
    });
    find!(terms, |words, _, term: &crate::model::Term| {
        let mut facts = Facts::default();
        facts.text(words.definition(), Some(term.definition.clone()));
        facts.sheet(words.term(), term.term.clone(), &term.source)
    });
    find!(references, reference);
    find!(anomalies, |words, _, anomaly: &crate::model::Anomaly| {
        Facts::default().sheet(words.anomaly(), anomaly.message.clone(), &anomaly.source)
    });
    None
}

fn reference(words: &'static Words, catalogue: &Catalogue, reference: &crate::model::Reference) -> Sheet {
    let mut facts = Facts::default();
    facts.text(words.number(), reference.number.clone());
    facts.text(words.relation(), Some(relation_name(words, reference.relation).to_owned()));
    let held = reference.resolved.as_deref().and_then(|id| catalogue.index.entry(id));
    if let Some(entry) = held {
        let (href, title) = (href::document(&entry.document.id), entry.document.title.clone());
        facts.view(words.held(), view! { <a href=href>{title}</a> });
    }
    facts.sheet(words.reference(), format!("《{}》", reference.title), &reference.source)
}

#[derive(Default)]
struct Facts(Vec<(&'static str, View)>);

impl Facts {
    fn view(&mut self, name: &'static str, value: View) {
        self.0.push((name, value));
    }

    /// Nothing for nothing.
    fn text(&mut self, name: &'static str, value: Option<String>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.view(name, value.into_view());
        }
    }

    fn bodies(&mut self, name: &'static str, bodies: &[Named]) {
        self.text(name, Some(bodies.iter().map(|body| body.name.as_str()).in_vec().join("、")));
    }

    fn sheet(self, kind: &'static str, title: String, source: &Source) -> Sheet {
        Sheet { kind, title, region: None, figure: None, facts: self.0, source: source.clone() }
    }
}

/// As the text has it, and as the calendar has it where that says more.
fn when(when: &When) -> String {
    let dates: Vec<&str> = when.start.iter().chain(&when.end).map(String::as_str).in_vec();
    if dates.is_empty() { when.text.clone() } else { format!("{}（{}）", when.text, dates.join("–")) }
}

pub fn attribute_name(words: &'static Words, attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Binding => words.binding(),
        Attribute::Anticipatory => words.anticipatory(),
    }
}

fn bound_name(words: &'static Words, bound: Bound) -> Option<&'static str> {
    match bound {
        Bound::Exactly | Bound::Text => None,
        Bound::AtLeast => Some(words.at_least()),
        Bound::AtMost => Some(words.at_most()),
        Bound::About => Some(words.about()),
        Bound::Range => Some(words.range()),
        Bound::Increase => Some(words.increase()),
    }
}

fn milestone_kind(words: &'static Words, kind: MilestoneKind) -> &'static str {
    match kind {
        MilestoneKind::Deadline => words.to_be_done(),
        MilestoneKind::Start => words.begins(),
        MilestoneKind::Result => words.reached(),
        MilestoneKind::Limit => words.time_limit(),
    }
}

fn relation_name(words: &'static Words, relation: Relation) -> &'static str {
    match relation {
        Relation::Basis => words.basis(),
        Relation::Implements => words.implements(),
        Relation::Repeals => words.repeals(),
        Relation::Mentions => words.mentions(),
    }
}
