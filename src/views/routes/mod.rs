//! The address is the state: what stands behind `#` to a view and back.
//!
//! Reading and writing an address is `address`'s, its words are in `names`, what stands behind its `?` is `pairs`'s; `href` writes
//! the addresses that pages need most.
//!
//! Leaves to others: listening to the browser's address (`views::address`), showing (`pages`).

mod address;
pub mod href;
mod names;
mod pairs;

pub use names::{LANES, ORDERS, SORTS, facet_key, facet_of};
pub use pairs::encode;

use super::words::Language;
use crate::store::listing::{Choice, List};
use crate::store::query::{Filter, Sort};
use crate::store::timeline::{self, By};
use pairs::Pairs;

/// A view with everything that a link must bring back.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// `#/`
    Home,
    /// `#/library?level=city&kind=规划&sort=title`
    Library { filter: Filter, sort: Sort },
    /// `#/document/u9w9vq`, `#/document/u9w9vq/5j0s00?find=消火栓`
    Document {
        id: String,
        /// The block's id without its document's id and the dot.
        block: Option<String>,
        /// What is looked for in the document; empty if nothing.
        find: String,
    },
    /// `#/search?q=再生水&level=district`, `#/search?q=再生水&in=jsu2tp`
    Search {
        query: String,
        filter: Filter,
        /// Id of the one document whose hits are all shown.
        within: Option<String>,
    },
    /// `#/indicators?year=2025&attribute=binding&q=覆盖率&order=name`
    List { list: List, choice: Choice },
    /// `#/bodies`, `#/bodies?q=发展改革`
    Bodies { words: String },
    /// `#/body/济南市%2F发展改革`
    Body(String),
    /// `#/timeline?by=body&lane=济南市%2F财政局&at=2025-06`
    Timeline(timeline::Choice),
    /// `#/districts?of=u9w9vq.i4x3h2k&year=2022`
    Districts {
        /// Id of the indicator that is shown by district; empty for the first.
        of: String,
        /// Empty for all years together.
        year: String,
    },
    /// `#/district/济南市历下区`
    District(String),
    /// `#/emergency`
    Emergency,
    /// `#/emergency/2rr2dn?grade=大型`, `#/emergency/2rr2dn?seen=2rr2dn.e4x3h2k`
    Plan {
        /// Of the plan.
        id: String,
        /// The grade that was chosen; empty if none.
        grade: String,
        /// Ids of the criteria that were seen.
        seen: Vec<String>,
    },
    /// `#/record/u9w9vq.i4x3h2k`
    Record(String),
    /// `#/quality`
    Quality,
    /// `#/changes`: the published editions and what the newest changed.
    Changes,
    /// `#/kept`: favourites and recent views of this device.
    Kept,
    /// `#/compare?ids=u9w9vq%2Cjsu2tp`; commas may stand as they are.
    Compare { ids: Vec<String> },
    /// Anything else, as it stands in the address.
    Unknown(String),
}

/// A view without its state: as long as the page stays, it is not built anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Home,
    Library,
    Document(String),
    Search,
    List(List),
    Bodies,
    Body(String),
    Timeline,
    Districts,
    District(String),
    Emergency,
    Plan(String),
    Record(String),
    Quality,
    Changes,
    Kept,
    Compare,
    Unknown(String),
}

impl Route {
    pub fn page(&self) -> Page {
        match self {
            Self::Home => Page::Home,
            Self::Library { .. } => Page::Library,
            Self::Document { id, .. } => Page::Document(id.clone()),
            Self::Search { .. } => Page::Search,
            Self::List { list, .. } => Page::List(*list),
            Self::Bodies { .. } => Page::Bodies,
            Self::Body(id) => Page::Body(id.clone()),
            Self::Timeline(_) => Page::Timeline,
            Self::Districts { .. } => Page::Districts,
            Self::District(id) => Page::District(id.clone()),
            Self::Emergency => Page::Emergency,
            Self::Plan { id, .. } => Page::Plan(id.clone()),
            Self::Record(id) => Page::Record(id.clone()),
            Self::Quality => Page::Quality,
            Self::Changes => Page::Changes,
            Self::Kept => Page::Kept,
            Self::Compare { .. } => Page::Compare,
            Self::Unknown(address) => Page::Unknown(address.clone()),
        }
    }

    pub fn library() -> Self {
        Self::Library { filter: Filter::default(), sort: Sort::default() }
    }

    /// A list with nothing chosen.
    pub fn list(list: List) -> Self {
        Self::List { list, choice: Choice::default() }
    }

    /// A contingency plan with nothing chosen.
    pub fn plan(id: &str) -> Self {
        Self::Plan { id: id.to_owned(), grade: String::new(), seen: Vec::new() }
    }

    /// The timeline, narrowed to one lane.
    pub fn lane(by: By, lane: &str) -> Self {
        Self::Timeline(timeline::Choice { by, lane: lane.to_owned(), at: String::new() })
    }

    /// The districts, on the map of their first measure.
    pub fn districts() -> Self {
        Self::Districts { of: String::new(), year: String::new() }
    }

    pub fn search(query: &str) -> Self {
        Self::Search { query: query.to_owned(), filter: Filter::default(), within: None }
    }

    pub fn document(id: &str) -> Self {
        Self::Document { id: id.to_owned(), block: None, find: String::new() }
    }

    /// The place of a block; `block` is its whole id.
    pub fn block(document: &str, block: &str) -> Self {
        let suffix = block.strip_prefix(document).and_then(|rest| rest.strip_prefix('.')).unwrap_or(block);
        Self::Document { id: document.to_owned(), block: Some(suffix.to_owned()), find: String::new() }
    }
}

/// The language that an address names.
pub fn language_of(fragment: &str) -> Option<Language> {
    let (_, query) = fragment.split_once('?')?;
    Pairs::parse(query).first("lang").and_then(|code| Language::of_code(&code))
}

/// An address that says its language, unless it is that of the texts. It must not name one yet.
pub fn spoken(href: &str, language: Language) -> String {
    if language == Language::default() {
        return href.to_owned();
    }
    let href = if href.is_empty() { "#/" } else { href };
    format!("{href}{}lang={}", if href.contains('?') { '&' } else { '?' }, language.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_name_the_language() {
        for (href, english) in [("#/", "#/?lang=en"), ("#/tasks?q=水", "#/tasks?q=水&lang=en"), ("", "#/?lang=en")] {
            assert_eq!(spoken(href, Language::English), english);
            assert_eq!(spoken(href, Language::Chinese), href);
            assert_eq!(language_of(english), Some(Language::English));
            assert_eq!(Route::parse(english), Route::parse(href));
        }
        assert_eq!(language_of("#/tasks?lang=xx"), None);
    }
}
