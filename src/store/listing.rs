//! Lists of records: which ones a choice leaves, in which order, and how many there would be under each other choice.
//!
//! Every kind of record becomes an [`Item`] with the values that it can be chosen and sorted by; from there on all lists
//! work alike. Leaves to others: the words of the page and its addresses (`views`).

use super::bundle::Index;
use super::query::Facts;
use super::search::fold;
use super::target;
use crate::model::{Attribute, Level, MilestoneKind, Named, Records, Source, When};
use crate::store::order::{InKeys, InOrder};
use std::collections::{BTreeMap, BTreeSet};

/// The lists that there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum List {
    Indicators,
    Tasks,
    Dates,
    Projects,
    Duties,
    Terms,
    References,
}

/// What a list can be narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    Level,
    Region,
    Document,
    Attribute,
    /// Of a target: a level, an increment, a sum of years, a rate, words.
    Kind,
    /// Whether there is a target, or a result only.
    Stage,
    Year,
    Sort,
    Category,
    Role,
    Body,
    Relation,
}

impl Facet {
    pub const ALL: [Facet; 12] = {
        use Facet::{Attribute, Body, Category, Document, Kind, Level, Region, Relation, Role, Sort, Stage, Year};
        [Level, Region, Document, Stage, Attribute, Kind, Year, Sort, Category, Role, Body, Relation]
    };
}

/// One record in its list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Place of the record among the records of its kind.
    pub record: usize,
    /// Place of its document in the index.
    pub document: usize,
    pub name: String,
    /// For looking up: name, text, body, folded.
    folded: String,
    values: Vec<(Facet, String)>,
    /// Date or year, for sorting.
    when: String,
    /// Of a task: 0 if it names a body, 1 if it has a date only, 2 if neither. Who looks for what is owed looks for the first.
    rank: u8,
}

/// What a reader chose. Within a facet any of its values will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub picked: Vec<(Facet, String)>,
    pub words: String,
    pub order: Order,
    /// As a board with a card for each value of it.
    pub by: Option<Facet>,
    /// Id of the record that is open beside the list; empty if none.
    pub open: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As in the documents; tasks that name a body stand first, those without a body or date last.
    #[default]
    Text,
    Earliest,
    Latest,
    Name,
}

/// A facet with its values and how many records each would leave; values that leave none stay, so that the page does.
pub type Counts = Vec<(Facet, Vec<(String, usize)>)>;

impl Choice {
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.picked.iter().any(|(known, picked)| *known == facet && picked == value)
    }

    /// With a value put in, or taken out if it was in.
    pub fn toggled(&self, facet: Facet, value: &str) -> Self {
        let mut choice = self.clone();
        match choice.picked.iter().position(|(known, picked)| *known == facet && picked == value) {
            Some(place) => drop(choice.picked.remove(place)),
            None => choice.picked.push((facet, value.to_owned())),
        }
        choice
    }

    /// In which something is picked, each once.
    fn facets(&self) -> Vec<Facet> {
        let facets: BTreeSet<Facet> = self.picked.iter().map(|(facet, _)| *facet).in_set();
        facets.into_iter().collect()
    }

    fn facet_admits(&self, item: &Item, facet: Facet) -> bool {
        self.picked.iter().any(|(known, value)| *known == facet && item.has(facet, value))
    }

    fn folded_words(&self) -> Vec<String> {
        self.words.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect()
    }
}

impl Item {
    fn has_words(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.folded.contains(word))
    }

    fn has(&self, facet: Facet, value: &str) -> bool {
        self.values.iter().any(|(known, own)| *known == facet && own == value)
    }
}

/// Places in `items` that a choice leaves, in its order.
pub fn select(items: &[Item], choice: &Choice) -> Vec<usize> {
    let (words, picked) = (choice.folded_words(), choice.facets());
    let admitted = |item: &Item| item.has_words(&words) && picked.iter().all(|facet| choice.facet_admits(item, *facet));
    let mut left: Vec<usize> = (0..items.len()).filter(|&at| admitted(&items[at])).collect();
    match choice.order {
        Order::Text => left.in_order_of(|&at| items[at].rank),
        // Without a date comes last in either direction.
        Order::Earliest => {
            left.in_order(|&a, &b| items[a].when.is_empty().cmp(&items[b].when.is_empty()).then(items[a].when.cmp(&items[b].when)))
        }
        Order::Latest => left.in_order(|&a, &b| items[b].when.cmp(&items[a].when)),
        Order::Name => left.in_order(|&a, &b| items[a].name.cmp(&items[b].name)),
    }
    left
}

/// The places that are left, under each value of a facet; those without one come last. Years in their order, other values
/// with most records first.
pub fn grouped(items: &[Item], left: &[usize], by: Facet) -> Vec<(Option<String>, Vec<usize>)> {
    let mut groups: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
    for &at in left {
        let mut values = items[at].values.iter().filter(|(facet, _)| *facet == by).map(|(_, value)| value.as_str()).peekable();
        if values.peek().is_none() {
            groups.entry(None).or_default().push(at);
        }
        values.for_each(|value| groups.entry(Some(value)).or_default().push(at));
    }
    let mut groups: Vec<(Option<String>, Vec<usize>)> =
        groups.into_iter().map(|(value, places)| (value.map(str::to_owned), places)).collect();
    groups.in_order_of(|(value, places)| (value.is_none(), if by == Facet::Year { 0 } else { usize::MAX - places.len() }));
    groups
}

/// Are these the tasks of one table, in its order?
pub fn is_ledger(list: List, records: &Records, items: &[Item], left: &[usize]) -> bool {
    let Some(&first) = left.first().filter(|_| list == List::Tasks) else { return false };
    let of_table = |at: &usize| {
        let source = &records.tasks[items[*at].record].source;
        items[*at].document == items[first].document && source.row.is_some()
    };
    left.iter().all(of_table) && left.windows(2).all(|pair| pair[0] < pair[1])
}

/// See [`Counts`]. A facet with one value would only restate the list and is left out unless something of it is picked.
/// One pass over the records: a facet's values count a record that no other facet keeps out.
pub fn counts(items: &[Item], choice: &Choice) -> Counts {
    let (words, picked) = (choice.folded_words(), choice.facets());
    let mut tally: BTreeMap<(Facet, &str), (usize, usize)> = BTreeMap::new();
    for item in items {
        let found = item.has_words(&words);
        let mut against = picked.iter().filter(|facet| !choice.facet_admits(item, **facet));
        let (against, more) = (against.next(), against.next());
        for (facet, value) in &item.values {
            let (all, some) = tally.entry((*facet, value)).or_default();
            *all += 1;
            *some += usize::from(found && more.is_none() && against.is_none_or(|other| other == facet));
        }
    }
    let of_facet = |facet: Facet| {
        let own = tally.range((facet, "")..).take_while(|((known, _), _)| *known == facet);
        let mut values: Vec<(&str, (usize, usize))> = own.map(|((_, value), counts)| (*value, *counts)).collect();
        if !matches!(facet, Facet::Year | Facet::Level) {
            values.in_order_of(|(_, (all, _))| std::cmp::Reverse(*all));
        }
        (facet, values.into_iter().map(|(value, (_, left))| (value.to_owned(), left)).collect::<Vec<_>>())
    };
    let is_choice = |(facet, values): &(Facet, Vec<(String, usize)>)| values.len() > 1 || picked.contains(facet);
    Facet::ALL.iter().map(|facet| of_facet(*facet)).filter(is_choice).collect()
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
    records.iter().enumerate().filter(|(at, _)| wanted(*at)).filter_map(|(at, record)| make(at, record)).collect()
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

/// The word by which the data package calls a value.
fn name_of<T: serde::Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

struct Maker<'a> {
    places: BTreeMap<&'a str, usize>,
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
        let words: Vec<&str> = named().map(|named| named.name.as_str()).chain(record.category.as_deref()).collect();
        let mut item = self.item(at, &record.source, &record.text, &words.join("\n"))?;
        item.values.extend(record.category.clone().map(|category| (Facet::Category, category)));
        for (role, bodies) in [("lead", &record.lead), ("support", &record.support), ("responsible", &record.responsible)] {
            if !bodies.is_empty() {
                item.values.push((Facet::Role, role.to_owned()));
            }
        }
        let mut names: Vec<String> = named().map(body).collect();
        names.in_order(Ord::cmp);
        names.dedup();
        item.values.extend(names.into_iter().map(|name| (Facet::Body, name)));
        item.dated(record.deadline.as_ref());
        item.rank = if named().next().is_some() { 0 } else { 1 + u8::from(record.deadline.is_none()) };
        Some(item)
    }

    fn date(&self, at: usize, record: &crate::model::Milestone) -> Option<Item> {
        let mut item = self.item(at, &record.source, &record.text, &record.when.text)?;
        item.values.push((Facet::Sort, name_of::<MilestoneKind>(&record.kind)));
        item.dated(Some(&record.when));
        Some(item)
    }

    fn project(&self, at: usize, record: &crate::model::Project) -> Option<Item> {
        let further = [record.detail.as_deref(), record.region.as_deref()].into_iter().flatten().collect::<Vec<_>>().join("\n");
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
        item.values.push((Facet::Body, body(&named)));
        Some(item)
    }
}

/// By its id: two districts have bodies of one name. As printed where it is not known.
fn body(named: &Named) -> String {
    named.body.clone().unwrap_or_else(|| named.name.clone())
}

impl Item {
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

    fn item(name: &str, values: &[(Facet, &str)], when: &str) -> Item {
        let values = values.iter().map(|(facet, value)| (*facet, (*value).to_owned())).collect();
        Item { record: 0, document: 0, name: name.into(), folded: fold(name), values, when: when.into(), rank: 0 }
    }

    fn some() -> Vec<Item> {
        vec![
            item("森林覆盖率", &[(Facet::Year, "2025"), (Facet::Attribute, "binding")], "2025"),
            item("绿化覆盖率", &[(Facet::Year, "2025")], "2025"),
            item("消火栓", &[(Facet::Year, "2023"), (Facet::Attribute, "anticipatory")], "2023"),
            item("规划期限", &[], ""),
        ]
    }

    #[test]
    fn choices_narrow_and_words_look_up() {
        let items = some();
        let choice = |picked: &[(Facet, &str)], words: &str| Choice {
            picked: picked.iter().map(|(facet, value)| (*facet, (*value).to_owned())).collect(),
            words: words.into(),
            order: Order::Earliest,
            ..Choice::default()
        };
        let cases: [(Choice, &[usize]); 5] = [
            (choice(&[], ""), &[2, 0, 1, 3]),
            (choice(&[(Facet::Year, "2025")], ""), &[0, 1]),
            (choice(&[(Facet::Year, "2025"), (Facet::Year, "2023")], "覆盖"), &[0, 1]),
            (choice(&[(Facet::Year, "2025"), (Facet::Attribute, "binding")], ""), &[0]),
            (choice(&[(Facet::Year, "1999")], ""), &[]),
        ];
        for (choice, expected) in cases {
            assert_eq!(select(&items, &choice), expected, "{choice:?}");
        }
    }

    #[test]
    fn what_names_a_body_stands_first_and_what_has_neither_body_nor_date_last() {
        let mut items = some();
        items[0].rank = 2;
        items[2].rank = 1;
        assert_eq!(select(&items, &Choice::default()), [1, 3, 2, 0]);
    }

    #[test]
    fn groups_stand_by_size_and_years_in_their_order() {
        let items = some();
        let all: Vec<usize> = (0..items.len()).collect();
        let names = |by: Facet| {
            let groups = grouped(&items, &all, by);
            groups.into_iter().map(|(value, places)| (value.unwrap_or_default(), places)).collect::<Vec<_>>()
        };
        assert_eq!(names(Facet::Year), [("2023".into(), vec![2]), ("2025".into(), vec![0, 1]), (String::new(), vec![3])]);
        assert_eq!(names(Facet::Attribute), [("anticipatory".into(), vec![2]), ("binding".into(), vec![0]), (String::new(), vec![1, 3])]);
    }

    #[test]
    fn a_facet_counts_what_its_own_values_would_leave() {
        let choice = Choice::default().toggled(Facet::Attribute, "binding");
        let counted = counts(&some(), &choice);
        let of = |facet: Facet| counted.iter().find(|(known, _)| *known == facet).map(|(_, values)| values.clone()).unwrap();
        assert_eq!(of(Facet::Year), [("2023".to_owned(), 0), ("2025".to_owned(), 1)]);
        assert_eq!(of(Facet::Attribute), [("anticipatory".to_owned(), 1), ("binding".to_owned(), 1)]);
        assert_eq!(choice.toggled(Facet::Attribute, "binding"), Choice::default());
    }
}
