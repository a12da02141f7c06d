//! One record in its list: what it is called, what it can be chosen and sorted by.

use super::{Facet, List};
use crate::model::{Attribute, Level, Named, Records, Source, When};
use crate::store::bundle::Index;
use crate::store::order::{InKeys, InOrder};
use crate::store::query::Facts;
use crate::store::search::fold;
use crate::store::target;
use litemap::LiteMap;

/// One record in its list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Place of the record among the records of its kind.
    pub record: usize,
    /// Place of its document in the index.
    pub document: usize,
    pub name: String,
    /// For looking up: name, text, body, folded.
    pub(super) folded: String,
    pub(super) values: Vec<(Facet, String)>,
    /// Date or year, for sorting.
    pub(super) when: String,
    /// Of a task: 0 if it names a body, 1 if it has a date only, 2 if neither. Who looks for what is owed looks for the first.
    pub(super) rank: u8,
}

/// The records of a list, in reading order.
pub fn items(list: List, records: &Records, index: &Index, facts: &[Facts]) -> Vec<Item> {
    items_of(list, records, index, facts, &|_| true)
}

/// Those of them whose places among the records of their kind are wanted: a page that shows a few need not make them all.
pub fn items_of(list: List, records: &Records, index: &Index, facts: &[Facts], wanted: &dyn Fn(usize) -> bool) -> Vec<Item> {
    let maker = Maker {
        places: index.documents.iter().enumerate().map(|(place, entry)| (entry.document.id.as_str(), place)).in_map(),
        index,
        facts,
    };
    match list {
        List::Indicators => made(&records.indicators, wanted, |at, record| maker.indicator(at, record)),
        List::Tasks => made(&records.tasks, wanted, |at, record| maker.task(at, record)),
        List::Dates => made(&records.milestones, wanted, |at, record| maker.date(at, record)),
        List::Projects => made(&records.projects, wanted, |at, record| maker.project(at, record)),
        List::Duties => made(&records.duties, wanted, |at, record| maker.duty(at, record)),
        List::Terms => made(&records.terms, wanted, |at, record| maker.item(at, &record.source, &record.term, &record.definition)),
        List::References => made(&records.references, wanted, |at, record| {
            let mut item = maker.item(at, &record.source, &record.title, record.number.as_deref().unwrap_or_default())?;
            item.values.push((Facet::Relation, name_of(&record.relation)));
            Some(item)
        }),
    }
}

/// What `make` makes of the wanted records of a kind and their places.
fn made<T>(records: &[T], wanted: &dyn Fn(usize) -> bool, make: impl Fn(usize, &T) -> Option<Item>) -> Vec<Item> {
    records.iter().enumerate().filter(|(at, _)| wanted(*at)).filter_map(|(at, record)| make(at, record)).in_vec()
}

/// What the data package calls the records of a list.
pub fn resource(list: List) -> &'static str {
    match list {
        List::Indicators => "indicators",
        List::Tasks => "tasks",
        List::Dates => "milestones",
        List::Projects => "projects",
        List::Duties => "duties",
        List::Terms => "terms",
        List::References => "references",
    }
}

/// Id of a record by its place among the records of its kind.
pub fn id_of(list: List, records: &Records, at: usize) -> Option<&str> {
    let id = match list {
        List::Indicators => &records.indicators.get(at)?.id,
        List::Tasks => &records.tasks.get(at)?.id,
        List::Dates => &records.milestones.get(at)?.id,
        List::Projects => &records.projects.get(at)?.id,
        List::Duties => &records.duties.get(at)?.id,
        List::Terms => &records.terms.get(at)?.id,
        List::References => &records.references.get(at)?.id,
    };
    Some(id)
}

/// The word by which the data package calls a value: in_force for `InForce`. (The package itself asks serde, whose code
/// the app need not load for that.)
fn name_of(value: &impl std::fmt::Debug) -> String {
    let mut name = String::new();
    for letter in format!("{value:?}").chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

struct Maker<'a> {
    places: LiteMap<&'a str, usize>,
    index: &'a Index,
    facts: &'a [Facts],
}

impl Maker<'_> {
    /// What every record has; `None` for one of a document that the index does not have.
    fn item(&self, record: usize, source: &Source, name: &str, further: &str) -> Option<Item> {
        let document = *self.places.get(source.document.as_str())?;
        let facts = &self.facts[document];
        let mut values = vec![(Facet::Document, self.index.documents[document].document.title.clone())];
        values.extend(facts.level.map(|level: Level| (Facet::Level, name_of(&level))));
        values.extend(facts.region.clone().map(|region| (Facet::Region, region)));
        Some(Item {
            record,
            document,
            name: name.to_owned(),
            folded: fold(&format!("{name}\n{further}")),
            values,
            when: String::new(),
            rank: 0,
        })
    }

    fn indicator(&self, at: usize, record: &crate::model::Indicator) -> Option<Item> {
        let mut item = self.item(at, &record.source, &record.name, record.group.as_deref().unwrap_or_default())?;
        if let Some(region) = &record.region {
            item.values.retain(|(facet, _)| *facet != Facet::Region);
            item.values.push((Facet::Region, region.clone()));
        }
        item.values.extend(record.attribute.map(|attribute: Attribute| (Facet::Attribute, name_of(&attribute))));
        item.values.push((Facet::Kind, target::Kind::of(record).name().to_owned()));
        item.values.extend(record.group.clone().map(|group| (Facet::Category, group)));
        item.values.extend(record.bodies.iter().map(|body| (Facet::Body, body.clone())));
        item.values.push((Facet::Stage, if record.target.is_some() || record.growth.is_some() { "target" } else { "result" }.to_owned()));
        let year = record.target.as_ref().and_then(|target| target.year).or(record.baseline.as_ref().and_then(|baseline| baseline.year));
        item.year(year.map(|year| year.to_string()));
        Some(item)
    }

    fn task(&self, at: usize, record: &crate::model::Task) -> Option<Item> {
        let named = || record.lead.iter().chain(&record.support).chain(&record.responsible);
        let words: Vec<&str> = named().map(|named| named.name.as_str()).chain(record.category.as_deref()).in_vec();
        let mut item = self.item(at, &record.source, &record.text, &words.join("\n"))?;
        item.values.extend(record.category.clone().map(|category| (Facet::Category, category)));
        for (role, bodies) in [("lead", &record.lead), ("support", &record.support), ("responsible", &record.responsible)] {
            if !bodies.is_empty() {
                item.values.push((Facet::Role, role.to_owned()));
            }
        }
        let mut names: Vec<String> = named().map(|named| named.body_or_name().to_owned()).in_vec();
        names.in_order(Ord::cmp);
        names.dedup();
        item.values.extend(names.into_iter().map(|name| (Facet::Body, name)));
        item.dated(record.deadline.as_ref());
        item.rank = if named().next().is_some() { 0 } else { 1 + u8::from(record.deadline.is_none()) };
        Some(item)
    }

    fn date(&self, at: usize, record: &crate::model::Milestone) -> Option<Item> {
        let mut item = self.item(at, &record.source, &record.text, &record.when.text)?;
        item.values.push((Facet::Sort, name_of(&record.kind)));
        item.dated(Some(&record.when));
        Some(item)
    }

    fn project(&self, at: usize, record: &crate::model::Project) -> Option<Item> {
        let further = [record.detail.as_deref(), record.region.as_deref()].into_iter().flatten().in_vec().join("\n");
        let mut item = self.item(at, &record.source, &record.name, &further)?;
        if let Some(region) = &record.region {
            item.values.retain(|(facet, _)| *facet != Facet::Region);
            item.values.push((Facet::Region, region.clone()));
        }
        item.values.extend(record.in_box.clone().map(|named| (Facet::Category, named)));
        Some(item)
    }

    fn duty(&self, at: usize, record: &crate::model::Duty) -> Option<Item> {
        let mut item = self.item(at, &record.source, &record.name, &record.text)?;
        let named = Named { name: record.name.clone(), body: record.body.clone() };
        item.values.push((Facet::Body, named.body_or_name().to_owned()));
        Some(item)
    }
}

impl Item {
    pub(super) fn has_words(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.folded.contains(word))
    }

    pub(super) fn has(&self, facet: Facet, value: &str) -> bool {
        self.values.iter().any(|(known, own)| *known == facet && own == value)
    }

    fn dated(&mut self, when: Option<&When>) {
        let date = when.and_then(|when| when.end.clone().or_else(|| when.start.clone()));
        self.year(date.as_ref().and_then(|date| date.get(..4)).map(str::to_owned));
        self.when = date.unwrap_or_default();
    }

    fn year(&mut self, year: Option<String>) {
        self.when = year.clone().unwrap_or_default();
        self.values.extend(year.map(|year| (Facet::Year, year)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{MilestoneKind, Relation, Status};

    #[test]
    fn a_value_is_called_as_in_the_data_package() {
        fn are_so<T: std::fmt::Debug + serde::Serialize>(values: &[T]) {
            for value in values {
                assert_eq!(name_of(value), serde_json::to_value(value).unwrap());
            }
        }
        are_so(&[Status::InForce, Status::Unknown]);
        are_so(&[Level::Province, Level::City, Level::District]);
        are_so(&[Attribute::Binding, Attribute::Anticipatory]);
        are_so(&[Relation::Basis, Relation::Implements, Relation::Repeals, Relation::Mentions]);
        are_so(&[MilestoneKind::Deadline, MilestoneKind::Start, MilestoneKind::Result, MilestoneKind::Limit]);
    }
}
