//! The address is the state: what stands behind `#` to a view and back.
//!
//! Leaves to others: listening to the browser's address (`address`), showing (`pages`).

use super::words::Language;
use crate::model::Level;
use crate::store::listing::{Choice, Facet, List, Order};
use crate::store::query::{Filter, Sort, SortKey};
use crate::store::timeline::{self, By};

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

const LEVELS: [(&str, Level); 3] = [("province", Level::Province), ("city", Level::City), ("district", Level::District)];

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

fn list_of(name: &str) -> Option<List> {
    LISTS.iter().find(|(known, _)| *known == name).map(|(_, list)| *list)
}

fn list_name(list: List) -> &'static str {
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

impl Route {
    /// `fragment` with or without its `#`.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let steps: Vec<String> = path.split('/').filter(|step| !step.is_empty()).map(decode).collect();
        let pairs = Pairs::parse(query);
        match steps.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            [] => Self::Home,
            ["library"] => Self::Library { filter: pairs.filter(), sort: pairs.sort() },
            ["search"] => Self::Search { query: pairs.text("q"), filter: pairs.filter(), within: pairs.first("in") },
            ["document", id] => Self::Document { id: id.into(), block: None, find: pairs.text("find") },
            ["document", id, block] => Self::Document { id: id.into(), block: Some(block.into()), find: pairs.text("find") },
            ["emergency"] => Self::Emergency,
            ["emergency", id] => Self::Plan { id: id.into(), grade: pairs.text("grade"), seen: pairs.all("seen") },
            ["timeline"] => Self::Timeline(timeline::Choice { by: pairs.by(), lane: pairs.text("lane"), at: pairs.text("at") }),
            ["districts"] => Self::Districts { of: pairs.text("of"), year: pairs.text("year") },
            ["district", id] => Self::District(id.into()),
            ["bodies"] => Self::Bodies { words: pairs.text("q") },
            ["body", id] => Self::Body(id.into()),
            [name] if list_of(name).is_some() => {
                let by = facet_of(&pairs.text("by"));
                let choice = Choice { picked: pairs.picked(), words: pairs.text("q"), order: pairs.order(), by, open: pairs.text("open") };
                Self::List { list: list_of(name).unwrap_or(List::Indicators), choice }
            }
            ["record", id] => Self::Record(id.into()),
            ["quality"] => Self::Quality,
            ["changes"] => Self::Changes,
            ["kept"] => Self::Kept,
            ["compare"] => {
                let ids = pairs.text("ids").split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect();
                Self::Compare { ids }
            }
            _ => Self::Unknown(fragment.into()),
        }
    }

    /// The address with its `#`.
    pub fn href(&self) -> String {
        let mut pairs = Pairs::default();
        let path = match self {
            Self::Home => "/".to_owned(),
            Self::Library { filter, sort } => {
                pairs.push_filter(filter);
                pairs.push_sort(*sort);
                "/library".to_owned()
            }
            Self::Document { id, block, find } => {
                pairs.push("find", find);
                let block = block.as_deref().map(|block| format!("/{}", encode(block)));
                format!("/document/{}{}", encode(id), block.unwrap_or_default())
            }
            Self::Search { query, filter, within } => {
                pairs.push("q", query);
                pairs.push_filter(filter);
                pairs.push("in", within.as_deref().unwrap_or_default());
                "/search".to_owned()
            }
            Self::List { list, choice } => {
                pairs.push("q", &choice.words);
                choice.picked.iter().for_each(|(facet, value)| pairs.push(facet_key(*facet), value));
                pairs.push("order", ORDERS.iter().find(|(_, order)| *order == choice.order).map_or("", |(name, _)| name));
                pairs.push("by", choice.by.map_or("", facet_key));
                pairs.push("open", &choice.open);
                format!("/{}", list_name(*list))
            }
            Self::Bodies { words } => {
                pairs.push("q", words);
                "/bodies".to_owned()
            }
            Self::Body(id) => format!("/body/{}", encode(id)),
            Self::Timeline(choice) => {
                pairs.push("by", LANES.iter().find(|(_, by)| *by == choice.by).map_or("", |(name, _)| name));
                pairs.push("lane", &choice.lane);
                pairs.push("at", &choice.at);
                "/timeline".to_owned()
            }
            Self::Districts { of, year } => {
                pairs.push("of", of);
                pairs.push("year", year);
                "/districts".to_owned()
            }
            Self::District(id) => format!("/district/{}", encode(id)),
            Self::Emergency => "/emergency".to_owned(),
            Self::Plan { id, grade, seen } => {
                pairs.push("grade", grade);
                seen.iter().for_each(|criterion| pairs.push("seen", criterion));
                format!("/emergency/{}", encode(id))
            }
            Self::Record(id) => format!("/record/{}", encode(id)),
            Self::Quality => "/quality".to_owned(),
            Self::Changes => "/changes".to_owned(),
            Self::Kept => "/kept".to_owned(),
            Self::Compare { ids } => {
                pairs.push("ids", &ids.join(","));
                "/compare".to_owned()
            }
            Self::Unknown(address) => return format!("#{address}"),
        };
        format!("#{path}{}", pairs.written())
    }

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

/// More than any reader picks. An address is data from anywhere, and each value of it costs time.
const MOST_PAIRS: usize = 200;

/// The part behind `?`, in its order; a key may come several times.
#[derive(Default)]
struct Pairs(Vec<(String, String)>);

impl Pairs {
    fn parse(query: &str) -> Self {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('=')).take(MOST_PAIRS);
        Self(pairs.map(|(key, value)| (decode(key), decode(value))).collect())
    }

    fn all(&self, key: &str) -> Vec<String> {
        self.0.iter().filter(|(name, value)| name == key && !value.is_empty()).map(|(_, value)| value.clone()).collect()
    }

    fn first(&self, key: &str) -> Option<String> {
        self.all(key).into_iter().next()
    }

    fn text(&self, key: &str) -> String {
        self.first(key).unwrap_or_default()
    }

    fn filter(&self) -> Filter {
        let level = |name: &String| LEVELS.iter().find(|(known, _)| known == name).map(|(_, level)| *level);
        Filter {
            levels: self.all("level").iter().filter_map(level).collect(),
            regions: self.all("region"),
            kinds: self.all("kind"),
            years: self.all("year").iter().filter_map(|year| year.parse().ok()).collect(),
            issuers: self.all("issuer"),
        }
    }

    /// In the order of the address.
    fn picked(&self) -> Vec<(Facet, String)> {
        let picked = self.0.iter().filter(|(_, value)| !value.is_empty()).filter_map(|(key, value)| Some((facet_of(key)?, value.clone())));
        let mut each_once = Vec::new();
        picked.for_each(|value| {
            if !each_once.contains(&value) {
                each_once.push(value);
            }
        });
        each_once
    }

    fn order(&self) -> Order {
        let chosen = self.text("order");
        ORDERS.iter().find(|(name, _)| *name == chosen).map(|(_, order)| *order).unwrap_or_default()
    }

    fn by(&self) -> By {
        let chosen = self.text("by");
        LANES.iter().find(|(name, _)| *name == chosen).map(|(_, by)| *by).unwrap_or_default()
    }

    fn sort(&self) -> Sort {
        let chosen = self.text("sort");
        SORTS.iter().find(|(name, _)| *name == chosen).map(|(_, sort)| *sort).unwrap_or_default()
    }

    fn push(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.0.push((key.to_owned(), value.to_owned()));
        }
    }

    fn push_filter(&mut self, filter: &Filter) {
        for level in &filter.levels {
            let name = LEVELS.iter().find(|(_, known)| known == level).map_or("", |(name, _)| name);
            self.push("level", name);
        }
        filter.regions.iter().for_each(|region| self.push("region", region));
        filter.kinds.iter().for_each(|kind| self.push("kind", kind));
        filter.years.iter().for_each(|year| self.push("year", &year.to_string()));
        filter.issuers.iter().for_each(|issuer| self.push("issuer", issuer));
    }

    fn push_sort(&mut self, sort: Sort) {
        let name = SORTS[1..].iter().find(|(_, known)| *known == sort).map_or("", |(name, _)| name);
        self.push("sort", name);
    }

    fn written(&self) -> String {
        let pairs: Vec<String> = self.0.iter().map(|(key, value)| format!("{key}={}", encode(value))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// Chinese stays readable; what means something in an address, and what ends one in running text, is escaped.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    let mut bytes = [0; 4];
    for letter in text.chars() {
        let plain = letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '~');
        match plain {
            true => encoded.push(letter),
            false => letter.encode_utf8(&mut bytes).bytes().for_each(|byte| encoded.push_str(&format!("%{byte:02X}"))),
        }
    }
    encoded
}

/// What is not a proper escape stays as it is.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_of_views() {
        let filter = Filter { levels: vec![Level::City], kinds: vec!["规划".into(), "纲要".into()], ..Filter::default() };
        let cases = [
            ("#/", Route::Home),
            ("#/library", Route::library()),
            ("#/library?level=city&kind=规划&kind=纲要&sort=title", Route::Library { filter, sort: SORTS[2].1 }),
            ("#/document/u9w9vq", Route::document("u9w9vq")),
            ("#/document/u9w9vq/5j0s00-2", Route::block("u9w9vq", "u9w9vq.5j0s00-2")),
            ("#/search?q=PM2.5%20浓度", Route::search("PM2.5 浓度")),
            (
                "#/indicators?q=覆盖率&year=2025&attribute=binding&order=name&by=region&open=d.i1",
                Route::List {
                    list: List::Indicators,
                    choice: Choice {
                        picked: vec![(Facet::Year, "2025".into()), (Facet::Attribute, "binding".into())],
                        words: "覆盖率".into(),
                        order: Order::Name,
                        by: Some(Facet::Region),
                        open: "d.i1".into(),
                    },
                },
            ),
            ("#/emergency", Route::Emergency),
            ("#/emergency/2rr2dn?grade=大型", Route::Plan { id: "2rr2dn".into(), grade: "大型".into(), seen: vec![] }),
            (
                "#/emergency/2rr2dn?seen=2rr2dn.e1&seen=2rr2dn.e2",
                Route::Plan { id: "2rr2dn".into(), grade: String::new(), seen: vec!["2rr2dn.e1".into(), "2rr2dn.e2".into()] },
            ),
            ("#/bodies", Route::Bodies { words: String::new() }),
            ("#/body/济南市%2F财政局", Route::Body("济南市/财政局".into())),
            ("#/timeline", Route::Timeline(timeline::Choice::default())),
            (
                "#/timeline?by=body&lane=济南市%2F财政局&at=2025-06",
                Route::Timeline(timeline::Choice { by: By::Body, lane: "济南市/财政局".into(), at: "2025-06".into() }),
            ),
            ("#/districts", Route::districts()),
            ("#/districts?of=d.i1&year=2022", Route::Districts { of: "d.i1".into(), year: "2022".into() }),
            ("#/district/河东市东区", Route::District("河东市东区".into())),
            ("#/record/u9w9vq.i4x3h2k-2", Route::Record("u9w9vq.i4x3h2k-2".into())),
            ("#/quality", Route::Quality),
            ("#/changes", Route::Changes),
            ("#/kept", Route::Kept),
            ("#/compare?ids=u9w9vq%2Ckwkqs5.i2x4", Route::Compare { ids: vec!["u9w9vq".into(), "kwkqs5.i2x4".into()] }),
            ("#/nowhere/else", Route::Unknown("/nowhere/else".into())),
        ];
        for (address, route) in cases {
            assert_eq!(Route::parse(address), route, "{address}");
            assert_eq!(route.href(), address);
        }
    }

    #[test]
    fn what_browsers_and_people_make_of_addresses() {
        assert_eq!(Route::parse(""), Route::Home);
        assert_eq!(Route::parse("#"), Route::Home);
        assert_eq!(Route::parse("#/search?q=%E5%86%8D%E7%94%9F%E6%B0%B4"), Route::search("再生水"));
        assert_eq!(Route::parse("#/search/?q=再生水&"), Route::search("再生水"));
        assert_eq!(Route::parse("#/search?q=100%"), Route::search("100%"));
        assert_eq!(Route::parse("#/library?level=moon&year=x&sort=colour"), Route::library());
    }

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

    proptest! {
        #[test]
        fn every_search_comes_back(query in ".{0,20}", kind in ".{1,5}", within in "[a-z0-9]{1,6}") {
            let filter = Filter { kinds: vec![kind], years: vec![2022], ..Filter::default() };
            let route = Route::Search { query, filter, within: Some(within) };
            prop_assert_eq!(Route::parse(&route.href()), route);
        }

        #[test]
        fn every_address_reads_as_something(address in ".{0,40}") {
            let route = Route::parse(&address);
            prop_assert_eq!(Route::parse(&route.href()).page(), route.page());
        }
    }
}
