//! Lists of records: which ones a choice leaves, in which order, and how many there would be under each other choice.
//!
//! Every kind of record becomes an [`Item`] with the values that it can be chosen and sorted by; from there on all lists
//! work alike. Leaves to others: the words of the page and its addresses (`views`).

mod item;
mod select;

pub use item::{Item, id_of, items, items_of, resource};
pub use select::{counts, grouped, is_ledger, select};

use crate::store::order::InKeys;
use crate::store::search::fold;

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
        let facets = self.picked.iter().map(|(facet, _)| *facet).in_set();
        facets.keys().copied().in_vec()
    }

    fn facet_admits(&self, item: &Item, facet: Facet) -> bool {
        self.picked.iter().any(|(known, value)| *known == facet && item.has(facet, value))
    }

    fn folded_words(&self) -> Vec<String> {
        self.words.split_whitespace().map(fold).filter(|word| !word.is_empty()).in_vec()
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
