//! What an address calls things: orders, levels, lists, facets, lanes.

use crate::model::Level;
use crate::store::listing::{Facet, List, Order};
use crate::store::query::{Sort, SortKey};
use crate::store::timeline::By;

/// What the address calls the sort orders that a reader can choose; the first is the default and not written.
pub const SORTS: [(&str, Sort); 7] = [
    ("newest", Sort { key: SortKey::Date, descending: true }),
    ("oldest", Sort { key: SortKey::Date, descending: false }),
    ("title", Sort { key: SortKey::Title, descending: false }),
    ("kind", Sort { key: SortKey::Kind, descending: false }),
    ("issuer", Sort { key: SortKey::Issuer, descending: false }),
    ("level", Sort { key: SortKey::Level, descending: false }),
    ("size", Sort { key: SortKey::Size, descending: true }),
];

pub(super) const LEVELS: [(&str, Level); 3] = [("province", Level::Province), ("city", Level::City), ("district", Level::District)];

/// The lists as the address names them.
const LISTS: [(&str, List); 7] = [
    ("indicators", List::Indicators),
    ("tasks", List::Tasks),
    ("dates", List::Dates),
    ("projects", List::Projects),
    ("duties", List::Duties),
    ("terms", List::Terms),
    ("references", List::References),
];

/// The first is the default and not written.
pub const ORDERS: [(&str, Order); 4] = [("", Order::Text), ("earliest", Order::Earliest), ("latest", Order::Latest), ("name", Order::Name)];

/// What the lanes of the timeline are; the first is the default and not written.
pub const LANES: [(&str, By); 3] = [("", By::Document), ("body", By::Body), ("region", By::Region)];

pub(super) fn list_of(name: &str) -> Option<List> {
    LISTS.iter().find(|(known, _)| *known == name).map(|(_, list)| *list)
}

pub(super) fn list_name(list: List) -> &'static str {
    LISTS.iter().find(|(_, known)| *known == list).map_or("", |(name, _)| name)
}

/// The facet that the address calls so.
pub fn facet_of(name: &str) -> Option<Facet> {
    Facet::ALL.into_iter().find(|facet| facet_key(*facet) == name)
}

pub fn facet_key(facet: Facet) -> &'static str {
    match facet {
        Facet::Level => "level",
        Facet::Region => "region",
        Facet::Document => "document",
        Facet::Attribute => "attribute",
        Facet::Kind => "kind",
        Facet::Stage => "stage",
        Facet::Year => "year",
        Facet::Sort => "sort",
        Facet::Category => "category",
        Facet::Role => "role",
        Facet::Body => "body",
        Facet::Relation => "relation",
    }
}
