//! 区县: the register of regions, and the ids of those that records name.
//!
//! The register gives what reading cannot (that a functional area belongs to a city). Without it regions come from the
//! documents' own and from the columns 区县 of tables. Several regions that a text names together are one record of kind
//! `group`, whose id is the printed list, so that `project.region` stays one id.

mod above;
mod lead;
mod names;
mod of_work;
mod towns;

use super::registers::Registers;
use crate::model::{Corpus, Document, Region, Span};
use crate::phrase::place::listed;
use names::{is_district, kind, short};
use std::collections::{BTreeMap, BTreeSet};

pub fn link(corpus: &mut Corpus, registers: &Registers) {
    let mut places = Places::of(corpus, registers);
    let documents: BTreeMap<String, Document> = corpus.documents.iter().map(|document| (document.id.clone(), document.clone())).collect();
    // 甲区福利中心、乙区颐养院: a place in the name of one work is not that of the other in its clause.
    let mut beside: BTreeMap<Span, Vec<String>> = BTreeMap::new();
    for project in &corpus.records.projects {
        beside.entry(project.source.span.clone()).or_default().push(project.name.clone());
    }
    let around = of_work::Around::of(corpus, &places);
    for project in &mut corpus.records.projects {
        let Some(document) = documents.get(&project.source.document) else { continue };
        let beside = beside.get(&project.source.span).map_or(&[][..], Vec::as_slice);
        of_work::link(project, document, beside, &around, &mut places);
    }
    for indicator in &mut corpus.records.indicators {
        let Some(document) = documents.get(&indicator.source.document) else { continue };
        let printed = indicator.region.take();
        indicator.region = printed.and_then(|printed| places.named(&printed, document)).filter(|id| Some(id) != document.region.as_ref());
    }
    let of_projects = corpus.records.projects.iter().filter_map(|project| project.region.as_deref());
    let of_indicators = corpus.records.indicators.iter().filter_map(|indicator| indicator.region.as_deref());
    let named: BTreeSet<String> = of_projects.chain(of_indicators).map(str::to_owned).collect();
    corpus.records.regions = places.regions(&named);
}

/// All regions, and the names by which texts call them.
struct Places {
    regions: Vec<Region>,
    groups: BTreeMap<String, Region>,
    /// Places of the regions of that name.
    names: BTreeMap<String, Vec<usize>>,
    /// Letters of the longest name.
    longest: usize,
    /// Those that only a list of names proves: kept where a record lies in one.
    from_lists: BTreeSet<String>,
}

impl Places {
    fn of(corpus: &Corpus, registers: &Registers) -> Self {
        let mut places =
            Places { regions: Vec::new(), groups: BTreeMap::new(), names: BTreeMap::new(), longest: 0, from_lists: BTreeSet::new() };
        for entry in &registers.regions {
            let (id, name, kind) = (entry.id(), entry.name.clone(), entry.kind.clone());
            let (other_names, parent) = (entry.other_names.clone(), entry.parent.clone());
            places.add(Region { id, name, other_names, kind, parent, column: entry.column, row: entry.row });
        }
        let own: std::collections::BTreeSet<&String> = corpus.documents.iter().filter_map(|document| document.region.as_ref()).collect();
        // Shorter names first: 河东市 before 河东市东区, which is below it.
        let mut own: Vec<&String> = own.into_iter().collect();
        own.sort_by_key(|id| id.len());
        own.into_iter().for_each(|id| places.add_own(id));
        places.add_from_tables(corpus);
        places.add_from_lists(corpus, registers);
        places
    }

    fn add(&mut self, region: Region) {
        if self.regions.iter().any(|known| known.id == region.id) {
            return;
        }
        let at = self.regions.len();
        for name in [&region.id, &region.name].into_iter().chain(&region.other_names) {
            let known = self.names.entry(name.clone()).or_default();
            if !known.contains(&at) {
                known.push(at);
            }
            self.longest = self.longest.max(name.chars().count());
        }
        self.regions.push(region);
    }

    /// The region of a document that the register does not have.
    fn add_own(&mut self, id: &str) {
        let above = self.regions.iter().filter(|region| id.len() > region.id.len() && id.starts_with(&region.id));
        let parent = above.max_by_key(|region| region.id.len()).map(|region| region.id.clone());
        let name = parent.as_ref().map_or(id, |parent| &id[parent.len()..]).to_owned();
        self.add(Region {
            id: id.to_owned(),
            kind: kind(&name).to_owned(),
            name,
            other_names: Vec::new(),
            parent,
            column: None,
            row: None,
        });
    }

    /// The districts and counties that tables list in a column of that name.
    fn add_from_tables(&mut self, corpus: &Corpus) {
        let by_id: BTreeMap<&str, &Document> = corpus.documents.iter().map(|document| (document.id.as_str(), document)).collect();
        for table in &corpus.tables {
            let head = |path: &Vec<String>| {
                path.last().is_some_and(|head| head.starts_with("区县") || head.starts_with("县区") || head == "行政区划")
            };
            let Some(column) = table.columns.iter().position(head) else { continue };
            let Some(document) = by_id.get(table.document.as_str()) else { continue };
            for name in table.rows.iter().filter_map(|row| row.get(column)).filter(|name| is_district(name)) {
                if self.find(name, document).is_none() {
                    self.add_below(name, document);
                }
            }
        }
    }

    /// The places that a text names side by side: 白石镇、柳河镇、东岗乡. A register knows its places better.
    fn add_from_lists(&mut self, corpus: &Corpus, registers: &Registers) {
        if !registers.regions.is_empty() {
            return;
        }
        let by_id: BTreeMap<&str, &Document> = corpus.documents.iter().map(|document| (document.id.as_str(), document)).collect();
        for block in &corpus.blocks {
            let Some(document) = by_id.get(block.document.as_str()).filter(|document| document.region.is_some()) else { continue };
            for name in listed(&block.text) {
                if self.find(name, document).is_none() {
                    let id = self.add_below(name, document);
                    self.from_lists.insert(id);
                }
            }
        }
    }

    fn add_below(&mut self, name: &str, document: &Document) -> String {
        let parent = document.region.clone();
        let id = format!("{}{name}", parent.as_deref().unwrap_or(""));
        self.add(Region {
            id: id.clone(),
            name: name.to_owned(),
            other_names: Vec::new(),
            kind: kind(name).to_owned(),
            parent,
            column: None,
            row: None,
        });
        id
    }

    /// The region of that name; of several the one in the document's own.
    fn find(&self, name: &str, document: &Document) -> Option<&Region> {
        let found = self.names.get(name)?;
        let near = |at: &&usize| document.region.as_ref().is_some_and(|own| self.regions[**at].id.starts_with(own.as_str()));
        found.iter().find(near).or_else(|| found.first().filter(|_| found.len() == 1)).map(|at| &self.regions[*at])
    }

    /// The id for a printed name or list of names: 历城区、长清区等区县.
    fn named(&mut self, printed: &str, document: &Document) -> Option<String> {
        let list = printed.split('等').next().unwrap_or(printed);
        let mut found = Vec::new();
        for name in list.split(['、', '，', '和', ' ']).map(str::trim).filter(|name| !name.is_empty()) {
            match self.find(name, document).map(|region| region.id.clone()) {
                Some(id) => found.push((name.to_owned(), id)),
                None if is_district(name) => found.push((name.to_owned(), self.add_below(name, document))),
                None => {}
            }
        }
        self.group(&found, document)
    }

    /// The names of regions in a text, other than the document's own and those above it.
    fn within(&self, text: &str, document: &Document) -> Vec<(String, String)> {
        let above = self.above(document.region.as_deref());
        let letters: Vec<(usize, char)> = text.char_indices().collect();
        let (mut found, mut at): (Vec<(String, String)>, usize) = (Vec::new(), 0);
        while at < letters.len() {
            let longest = self.longest.min(letters.len() - at);
            let name = (2..=longest).rev().find_map(|length| {
                let end = letters.get(at + length).map_or(text.len(), |(end, _)| *end);
                let name = &text[letters[at].0..end];
                self.find(name, document).map(|region| (length, name, region))
            });
            match name {
                Some((length, name, region)) => {
                    let known = found.iter().any(|(_, id)| *id == region.id);
                    if !known && !above.contains(&region.id) {
                        found.push((name.to_owned(), region.id.clone()));
                    }
                    at += length;
                }
                None => at += 1,
            }
        }
        found
    }

    /// 莱芜采煤塌陷区治理, 山东商河康旅小镇: the name of a work begins with that of a district, without 区 or 县. Names that
    /// are words of their own (新华, 天桥) say nothing.
    fn by_short_name(&self, work: &str, document: &Document) -> Vec<(String, String)> {
        let above = self.above(document.region.as_deref());
        let work = above.iter().find_map(|id| work.strip_prefix(short(id)?)).unwrap_or(work);
        let mut found =
            self.regions.iter().filter(|region| !above.contains(&region.id) && matches!(region.kind.as_str(), "district" | "county"));
        let named = found.find(|region| short(&region.name).is_some_and(|short| work.starts_with(short)));
        named.map(|region| (region.name.clone(), region.id.clone())).into_iter().collect()
    }

    /// One id for one region or several. What lies in another one that is named too stands for both.
    fn group(&mut self, found: &[(String, String)], document: &Document) -> Option<String> {
        // 济阳区济北经济开发区: who looks for his district finds what is in its zone.
        let area = |id: &String| self.regions.iter().any(|region| region.id == *id && region.kind == "functional_area");
        let inner =
            |id: &String| area(id) && self.above(Some(id)).iter().skip(1).any(|above| found.iter().any(|(_, other)| other == above));
        let found: Vec<&(String, String)> = found.iter().filter(|(_, id)| !inner(id)).collect();
        let outer: Vec<String> = found.iter().flat_map(|(_, id)| self.above(Some(id)).into_iter().skip(1)).collect();
        let found: Vec<&(String, String)> = found.into_iter().filter(|(_, id)| !outer.contains(id)).collect();
        if let [(_, id)] = found[..] {
            return Some(id.clone());
        }
        let name = found.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join("、");
        if name.is_empty() {
            return None;
        }
        let group = Region {
            id: name.clone(),
            name: name.clone(),
            other_names: Vec::new(),
            kind: "group".into(),
            parent: self.around(&found).or_else(|| document.region.clone()),
            column: None,
            row: None,
        };
        self.groups.entry(name.clone()).or_insert(group);
        Some(name)
    }

    /// All but those of lists that nothing lies in.
    fn regions(self, named: &BTreeSet<String>) -> Vec<Region> {
        let from_lists = self.from_lists;
        let kept = |region: &Region| !from_lists.contains(&region.id) || named.contains(&region.id);
        self.regions.into_iter().filter(kept).chain(self.groups.into_values()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::registers::RegionEntry;
    use super::*;

    fn places() -> (Places, Document) {
        let entry = |name: &str, kind: &str, parent: Option<&str>| RegionEntry {
            name: name.into(),
            kind: kind.into(),
            parent: parent.map(Into::into),
            ..RegionEntry::default()
        };
        let regions =
            vec![entry("河东市", "city", None), entry("东区", "district", Some("河东市")), entry("平县", "county", Some("河东市"))];
        let registers = Registers { regions, ..Registers::default() };
        let seed: std::sync::Arc<str> = "a.txt".into();
        let span = crate::model::Span { seed: seed.clone(), start: 0, end: 1 };
        let document = Document {
            id: "d".into(),
            title: String::new(),
            number: None,
            kind: String::new(),
            issuer: None,
            level: None,
            region: Some("河东市".into()),
            date: None,
            printed: None,
            parent: None,
            period: None,
            status: crate::model::Status::Unknown,
            status_quote: None,
            seed,
            span,
        };
        (Places::of(&Corpus::default(), &registers), document)
    }

    #[test]
    fn names_become_ids_and_lists_become_groups() {
        let (mut places, document) = places();
        assert_eq!(places.named("东区", &document).as_deref(), Some("河东市东区"));
        assert_eq!(places.named("东区、平县等区县", &document).as_deref(), Some("东区、平县"));
        assert_eq!(places.named("西区", &document).as_deref(), Some("河东市西区"));
        assert_eq!(places.named("全市", &document).as_deref(), None);
        let found = places.within("支持河东市平县建设示范区", &document);
        assert_eq!(found, [("河东市平县".to_owned(), "河东市平县".to_owned())]);
        assert_eq!(places.regions(&BTreeSet::new()).last().map(|region| region.kind.clone()).as_deref(), Some("group"));
    }
}
