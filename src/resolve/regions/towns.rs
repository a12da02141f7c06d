//! Towns whose kind the names of works leave out: 柳溪污水处理厂, “东岗黄瓜”示范区, 柳溪至东岗连接线工程.
//!
//! Known are the towns of the register, and in a text of a district those that texts of the district list (柳溪街道、东岗镇) or
//! that begin names of works (柳溪街道转运站).

use super::Places;
use super::names::short;
use crate::model::{Corpus, Document};
use crate::phrase::place;
use std::collections::{BTreeMap, BTreeSet};

/// The towns of each region that has texts of its own.
pub(super) struct Towns(BTreeMap<String, BTreeSet<String>>);

impl Towns {
    pub(super) fn of(corpus: &Corpus, places: &Places) -> Self {
        let regions: BTreeMap<&str, &String> =
            corpus.documents.iter().filter_map(|document| Some((document.id.as_str(), document.region.as_ref()?))).collect();
        let mut towns: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut add = |document: &str, name: &str| {
            let region = regions.get(document).filter(|region| is_district(region) && is_town(name));
            region.into_iter().for_each(|region| {
                towns.entry((*region).clone()).or_default().insert(name.to_owned());
            });
        };
        for block in &corpus.blocks {
            place::listed(&block.text).into_iter().for_each(|name| add(&block.document, name));
        }
        for project in &corpus.records.projects {
            project.name.split('、').filter_map(place::begins).for_each(|name| add(&project.source.document, name));
        }
        for town in places.regions.iter().filter(|region| region.kind == "town") {
            let above = places.above(Some(&town.id));
            above.into_iter().skip(1).for_each(|region| {
                towns.entry(region).or_default().insert(town.name.clone());
            });
        }
        Towns(towns)
    }

    /// The towns with whose names, without their kinds, a work or the members of its name begin; of a line both ends.
    pub(super) fn of_work(&self, work: &str, document: &Document, places: &mut Places) -> Vec<(String, String)> {
        let Some(region) = document.region.as_ref() else { return Vec::new() };
        let members: Vec<&str> = work.split('、').collect();
        let ends = work.split_once('至').map_or(members, |(from, to)| vec![from, to]);
        let named: Vec<&String> = ends.iter().filter_map(|name| self.begins(region, name.trim_start_matches('“'))).collect();
        let found = if named.len() == ends.len() { named } else { Vec::new() };
        found.into_iter().filter_map(|name| Some((name.clone(), places.named(name, document)?))).collect()
    }

    fn begins(&self, region: &str, name: &str) -> Option<&String> {
        // 清河街道 of 清河区: the name of the district, which says nothing.
        let own = |bare: &str| short(region).is_some_and(|region| region.ends_with(bare));
        self.0.get(region)?.iter().find(|town| short(town).is_some_and(|bare| name.starts_with(bare) && !own(bare)))
    }
}

/// A region in whose texts a town needs no more than its name.
pub(super) fn is_district(region: &str) -> bool {
    region.ends_with(['区', '县', '旗'])
}

/// 柳溪街道, 白石镇, 东岗乡; 棋山艾乡 may be anything.
pub(super) fn is_town(name: &str) -> bool {
    name.ends_with(['镇', '道']) || (name.ends_with('乡') && name.chars().count() == 3)
}
