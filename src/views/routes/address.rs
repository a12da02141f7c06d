//! An address to a view, and a view to its address.

use super::Route;
use super::names::{LANES, ORDERS, facet_key, facet_of, list_name, list_of};
use super::pairs::{Pairs, decode, encode};
use crate::store::listing::{Choice, List};
use crate::store::order::InKeys;
use crate::store::timeline;

impl Route {
    /// `fragment` with or without its `#`.
    pub fn parse(fragment: &str) -> Self {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let (path, query) = fragment.split_once('?').unwrap_or((fragment, ""));
        let steps: Vec<String> = path.split('/').filter(|step| !step.is_empty()).map(decode).in_vec();
        let pairs = Pairs::parse(query);
        match steps.iter().map(String::as_str).in_vec()[..] {
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
                let ids = pairs.text("ids").split(',').filter(|id| !id.is_empty()).map(str::to_owned).in_vec();
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;
    use crate::store::listing::{Facet, Order};
    use crate::store::query::Filter;
    use crate::store::timeline::By;
    use crate::views::routes::SORTS;
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
