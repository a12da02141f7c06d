//! The library's list: which documents a filter leaves, in which order, and how many there would be under each other
//! choice.
//!
//! Leaves to others: search in texts (`search`), addresses and words of the page (`views`).

use super::bundle::{Entry, Index};
use crate::model::Level;
use crate::store::order::{InKeys, InOrder};
use chrono::{Datelike, NaiveDate};
use litemap::LiteMap;
use std::cmp::Ordering;

/// What a document can be filtered by. An annex has what it doesn't say itself from the document that carries it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub level: Option<Level>,
    pub region: Option<String>,
    pub kind: String,
    /// Of signing.
    pub year: Option<i32>,
    pub issuer: Option<String>,
    pub number: Option<String>,
    pub date: Option<NaiveDate>,
    pub printed: Option<NaiveDate>,
    /// Place in [`Index::documents`] of the notice under which the document stands; its own place for the notice.
    pub root: usize,
}

/// A choice in any of the facets; within one, any of its values will do. Empty means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub levels: Vec<Level>,
    pub regions: Vec<String>,
    pub kinds: Vec<String>,
    pub years: Vec<i32>,
    pub issuers: Vec<String>,
}

/// One of the facets of a [`Filter`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    Level,
    Region,
    Kind,
    Year,
    Issuer,
}

/// A value of a facet and how many documents have it while the other facets stay as they are set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count<T> {
    pub value: T,
    pub documents: usize,
}

/// Every value that occurs in the library, also those with no document left, so that the choices on a page stay put.
/// Levels from high to low, years from late to early, the others from frequent to rare in the whole library.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FacetCounts {
    pub levels: Vec<Count<Level>>,
    pub regions: Vec<Count<String>>,
    pub kinds: Vec<Count<String>>,
    pub years: Vec<Count<i32>>,
    pub issuers: Vec<Count<String>>,
}

/// An issuance in the list: the notice, and those of its annexes that the filter leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Place in [`Index::documents`]. It stands at the head also when only its annexes match.
    pub root: usize,
    pub root_matches: bool,
    /// Places in [`Index::documents`], in reading order.
    pub annexes: Vec<usize>,
}

/// What the list is sorted by. Groups go by the values of their notice, [`SortKey::Size`] by all that the group shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    #[default]
    Date,
    /// By pinyin, as far as GB 2312 orders its common characters by it.
    Title,
    Kind,
    Issuer,
    Level,
    /// Characters.
    Size,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub key: SortKey,
    pub descending: bool,
}

impl Default for Sort {
    /// The newest first.
    fn default() -> Self {
        Self { key: SortKey::Date, descending: true }
    }
}

impl Filter {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    pub fn admits(&self, facts: &Facts) -> bool {
        const ALL: [Facet; 5] = [Facet::Level, Facet::Region, Facet::Kind, Facet::Year, Facet::Issuer];
        ALL.iter().all(|&facet| self.admits_in(facet, facts))
    }

    fn admits_in(&self, facet: Facet, facts: &Facts) -> bool {
        fn chosen<T: PartialEq>(values: &[T], value: Option<&T>) -> bool {
            values.is_empty() || value.is_some_and(|value| values.contains(value))
        }
        match facet {
            Facet::Level => chosen(&self.levels, facts.level.as_ref()),
            Facet::Region => chosen(&self.regions, facts.region.as_ref()),
            Facet::Kind => chosen(&self.kinds, Some(&facts.kind)),
            Facet::Year => chosen(&self.years, facts.year.as_ref()),
            Facet::Issuer => chosen(&self.issuers, facts.issuer.as_ref()),
        }
    }

    /// The same filter with one facet left open.
    fn without(&self, facet: Facet) -> Self {
        let mut open = self.clone();
        match facet {
            Facet::Level => open.levels.clear(),
            Facet::Region => open.regions.clear(),
            Facet::Kind => open.kinds.clear(),
            Facet::Year => open.years.clear(),
            Facet::Issuer => open.issuers.clear(),
        }
        open
    }
}

/// The facts of all documents, in the order of [`Index::documents`].
pub fn facts(index: &Index) -> Vec<Facts> {
    let places: LiteMap<&str, usize> =
        index.documents.iter().enumerate().map(|(place, entry)| (entry.document.id.as_str(), place)).in_map();
    let carrier = |place: usize| {
        let parent = index.documents[place].document.parent.as_deref();
        parent.and_then(|id| places.get(id)).copied()
    };
    (0..index.documents.len())
        .map(|place| {
            let mut facts = Facts { kind: index.documents[place].document.kind.clone(), ..Facts::default() };
            let mut at = place;
            // As many steps as there are documents end every chain that ends at all.
            for _ in 0..index.documents.len() {
                facts.take_missing(&index.documents[at]);
                facts.root = at;
                let Some(parent) = carrier(at) else { return facts };
                at = parent;
            }
            // Documents that carry each other stand alone.
            Facts { root: place, ..facts }
        })
        .in_vec()
}

impl Facts {
    fn take_missing(&mut self, entry: &Entry) {
        let document = &entry.document;
        self.level = self.level.or(document.level);
        self.region = self.region.take().or_else(|| document.region.clone());
        self.issuer = self.issuer.take().or_else(|| document.issuer.clone());
        self.number = self.number.take().or_else(|| document.number.clone());
        self.date = self.date.or(document.date);
        self.printed = self.printed.or(document.printed);
        self.year = self.date.map(|date| date.year());
    }
}

/// The list under a filter, sorted. `facts` are those of the same index.
pub fn list(index: &Index, facts: &[Facts], filter: &Filter, sort: Sort) -> Vec<Group> {
    let mut groups: LiteMap<usize, Group> = LiteMap::new();
    for (place, of) in facts.iter().enumerate().filter(|(_, of)| filter.admits(of)) {
        let new = Group { root: of.root, root_matches: false, annexes: Vec::new() };
        let group = groups.entry(of.root).or_insert(new);
        match place == of.root {
            true => group.root_matches = true,
            false => group.annexes.push(place),
        }
    }
    let mut groups: Vec<Group> = groups.into_iter().map(|(_, group)| group).in_vec();
    groups.in_order(|a, b| compare(index, facts, sort, a, b));
    groups
}

/// Absent values come last in either direction; equals keep the order of the index.
fn compare(index: &Index, facts: &[Facts], sort: Sort, a: &Group, b: &Group) -> Ordering {
    let turned = |order: Ordering| if sort.descending { order.reverse() } else { order };
    fn present_first<T: Ord>(a: Option<T>, b: Option<T>, turned: impl Fn(Ordering) -> Ordering) -> Ordering {
        match (a, b) {
            (Some(a), Some(b)) => turned(a.cmp(&b)),
            (a, b) => b.is_some().cmp(&a.is_some()),
        }
    }
    let (of_a, of_b) = (&facts[a.root], &facts[b.root]);
    match sort.key {
        SortKey::Date => present_first(of_a.date, of_b.date, turned),
        SortKey::Title => turned(index.documents[a.root].title_rank.cmp(&index.documents[b.root].title_rank)),
        SortKey::Kind => turned(of_a.kind.cmp(&of_b.kind)),
        SortKey::Issuer => present_first(of_a.issuer.as_ref(), of_b.issuer.as_ref(), turned),
        SortKey::Level => present_first(of_a.level, of_b.level, turned),
        SortKey::Size => turned(size(index, a).cmp(&size(index, b))),
    }
}

fn size(index: &Index, group: &Group) -> usize {
    let own = group.root_matches.then_some(&group.root);
    own.into_iter().chain(&group.annexes).map(|&place| index.documents[place].counts.characters).sum()
}

/// The choices in every facet with the number of documents each would leave.
pub fn facet_counts(facts: &[Facts], filter: &Filter) -> FacetCounts {
    let by_frequency = |facet: Facet, of: fn(&Facts) -> Option<&String>| {
        let counted = count(facts, &filter.without(facet), |facts| of(facts).cloned());
        most_frequent_first(counted)
    };
    FacetCounts {
        levels: plain(count(facts, &filter.without(Facet::Level), |facts| facts.level)),
        regions: by_frequency(Facet::Region, |facts| facts.region.as_ref()),
        kinds: by_frequency(Facet::Kind, |facts| Some(&facts.kind)),
        years: plain(count(facts, &filter.without(Facet::Year), |facts| facts.year)).into_iter().rev().in_vec(),
        issuers: by_frequency(Facet::Issuer, |facts| facts.issuer.as_ref()),
    }
}

/// For every value: how often it occurs at all, and how many documents the filter leaves of it.
type Tally<T> = LiteMap<T, (usize, usize)>;

fn count<T: Ord>(facts: &[Facts], filter: &Filter, value: impl Fn(&Facts) -> Option<T>) -> Tally<T> {
    let mut tally = Tally::new();
    for of in facts {
        if let Some(value) = value(of) {
            let (all, left) = tally.entry(value).or_default();
            *all += 1;
            *left += usize::from(filter.admits(of));
        }
    }
    tally
}

fn plain<T>(tally: Tally<T>) -> Vec<Count<T>> {
    tally.into_iter().map(|(value, (_, documents))| Count { value, documents }).in_vec()
}

fn most_frequent_first(tally: Tally<String>) -> Vec<Count<String>> {
    let mut values: Vec<_> = tally.into_iter().in_vec();
    values.in_order_of(|(_, (all, _))| std::cmp::Reverse(*all));
    values.into_iter().map(|(value, (_, documents))| Count { value, documents }).in_vec()
}
