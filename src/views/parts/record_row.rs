//! A record in a list: what it says in a line or two, and the way to all of it.

use super::figure::mark;
use crate::model::{Indicator, Named, Records, Task};
use crate::store::listing::{Item, List};
use crate::store::order::InKeys;
use crate::store::target::Kind;
use crate::views::charts::aim;
use crate::views::markup::prelude::*;
use crate::views::routes::href;
use crate::views::shelf::Catalogue;
use crate::views::words::Words;

/// To stand in something with the role `list`: rows may be kept together in batches, for which `ul` has no room.
pub fn row(words: &'static Words, catalogue: &Catalogue, list: List, records: &Records, item: &Item) -> View {
    let document = catalogue.index.documents.get(item.document).map(|entry| entry.document.title.clone());
    let (id, body) = match list {
        List::Indicators => records.indicators.get(item.record).map(|record| (&record.id, indicator_row(words, record))),
        List::Tasks => records.tasks.get(item.record).map(|record| (&record.id, task(words, record))),
        List::Dates => records.milestones.get(item.record).map(|record| (&record.id, pair(&record.when.text, &record.text))),
        List::Projects => records.projects.get(item.record).map(|record| (&record.id, pair_below(&record.name, record.detail.as_deref()))),
        List::Duties => records.duties.get(item.record).map(|record| (&record.id, pair(&record.name, &record.text))),
        List::Terms => records.terms.get(item.record).map(|record| (&record.id, pair(&record.term, &record.definition))),
        List::References => {
            let title = |record: &crate::model::Reference| format!("《{}》", record.title);
            records.references.get(item.record).map(|record| (&record.id, pair_below(&title(record), record.number.as_deref())))
        }
    }
    .unzip();
    let href = id.map(|id| href::record(id));
    let within = within(list, records, item).map(|within| format!(" · {within}"));
    view! { <div class="row" role="listitem"><a href=href lang="zh-CN">{body}<span class="of">{document}{within}</span></a></div> }
}

/// Where in its document a record stands or for which place it is, in few words: its words alone may not tell.
fn within(list: List, records: &Records, item: &Item) -> Option<String> {
    const LONGEST: usize = 24;
    let within = match list {
        List::Indicators => records.indicators.get(item.record).and_then(|record| record.region.clone().or_else(|| record.group.clone())),
        List::Tasks => records.tasks.get(item.record)?.category.clone(),
        List::Projects => records.projects.get(item.record)?.region.clone(),
        List::Dates | List::Duties | List::Terms | List::References => None,
    };
    within.filter(|within| within.chars().count() <= LONGEST)
}

/// Name, mark, baseline → target.
pub fn indicator_row(words: &'static Words, record: &Indicator) -> View {
    let unit = record.unit.clone().unwrap_or_default();
    let with_unit = |text: &str| {
        let is_number = text.chars().any(|c| c.is_ascii_digit());
        if is_number && !text.ends_with(&unit) { format!("{text}{unit}") } else { text.to_owned() }
    };
    let from = record.baseline.as_ref().map(|baseline| (with_unit(&baseline.text), baseline.year));
    let to = record.target.as_ref().map(|target| (with_unit(&target.text), target.year));
    let to = to.or_else(|| record.growth.as_ref().map(|growth| (growth.text.clone(), None)));
    let arrow = (from.is_some() && to.is_some()).then(|| view! { <span class="arrow" aria-hidden="true">"→"</span> });
    let value = |class: &'static str, value: Option<(String, Option<u16>)>| {
        value.map(|(text, year)| {
            let year = year.map(|year| view! { <span class="y">{year}</span> });
            view! { <span class=class>{text}{year}</span> }
        })
    };
    // A share of a hundred has a line of its own kind; other units have no common scale.
    let numbers = record.baseline.as_ref().and_then(|baseline| baseline.value).zip(record.target.as_ref().and_then(|target| target.value));
    let of_hundred = |(from, to): &(f64, f64)| {
        let in_range = |value: f64| (0.0..=100.0).contains(&value);
        record.unit.as_deref() == Some("%") && Kind::of(record) == Kind::Level && in_range(*from) && in_range(*to)
    };
    let line = numbers.filter(of_hundred).map(|(from, to)| view! { <span class="dumbbell">{aim::level(Some(from), to, 100.0)}</span> });
    let has_line = line.is_some();
    view! {
        <span class="name">{record.name.clone()}{record.attribute.map(|attribute| mark(words, attribute))}</span>
        {line}<span class="vals" class:lined=has_line>{value("from", from)}{arrow}{value("to", to)}</span>
    }
}

fn task(words: &'static Words, record: &Task) -> View {
    let bodies = |name: &'static str, bodies: &[Named]| {
        let names: Vec<&str> = bodies.iter().map(|body| body.name.as_str()).in_vec();
        (!names.is_empty()).then(|| view! { <span class="who"><span class="note">{name}</span>{names.join("、")}</span> })
    };
    let deadline = record.deadline.as_ref().map(|when| view! { <span class="when">{when.text.clone()}</span> });
    view! {
        <span class="name">{record.text.clone()}</span>
        {bodies(words.leads(), &record.lead)}{bodies(words.supports(), &record.support)}{bodies(words.answers_for(), &record.responsible)}
        {deadline}
    }
}

/// A short name and what belongs to it.
fn pair(name: &str, text: &str) -> View {
    view! { <span class="key">{name.to_owned()}</span><span class="name">{text.to_owned()}</span> }
}

fn pair_below(name: &str, text: Option<&str>) -> View {
    let text = text.filter(|text| *text != name).map(|text| view! { <span class="told">{text.to_owned()}</span> });
    view! { <span class="name">{name.to_owned()}</span>{text} }
}
