//! What stands beside a part of a document: the records that were read out of it, and where other documents speak of the
//! same. Nothing is guessed: each relation is a field of the records.

use super::order::{InOrder, Keys};
use super::target;
use crate::model::{Records, Source, Task};
use crate::store::order::InKeys;
use litemap::LiteMap;

/// Why a place elsewhere has to do with this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The other document names the same indicator.
    SameIndicator,
    /// This part cites the other document, which we hold.
    Cites,
    /// The other document explains the same term.
    SameTerm,
    /// The other document cites this one.
    CitedBy,
    /// The other document gives something to a body that this part names.
    SameBody,
}

/// A place in another document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Related<'a> {
    pub reason: Reason,
    /// What both have: the indicator, the term, the name of the body; empty where the documents themselves are meant.
    pub what: &'a str,
    /// Id of the other document.
    pub document: &'a str,
    /// Id of the block in it; empty: the whole document.
    pub block: &'a str,
    /// How many records there are; for a body the tasks and duties.
    pub count: usize,
}

/// Records of some blocks: kinds as the data package names them, each with the ids of its records in reading order.
pub type Held<'a> = Vec<(&'static str, Vec<&'a str>)>;

/// The records that stand in these blocks (ids) of a document.
pub fn held<'a>(records: &'a Records, document: &str, blocks: &Keys<&str>) -> Held<'a> {
    let mut held: Held = Vec::new();
    for (kind, id, _) in records.sources().filter(|(.., source)| is_in(source, document, blocks)) {
        match held.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, ids)) => ids.push(id),
            None => held.push((kind, vec![id])),
        }
    }
    held
}

fn is_in(source: &Source, document: &str, blocks: &Keys<&str>) -> bool {
    source.document == document && blocks.contains_key(source.block.as_str())
}

/// Bodies that are followed into other documents: those that come first in the part.
const BODIES: usize = 4;

/// Where other documents speak of what these blocks of a document speak of, the nearest relations first.
pub fn related<'a>(records: &'a Records, document: &str, blocks: &Keys<&str>) -> Vec<Related<'a>> {
    let here = |source: &Source| is_in(source, document, blocks);
    let elsewhere = |source: &Source| source.document != document;
    let at = |reason, what, source: &'a Source| Related { reason, what, document: &source.document, block: &source.block, count: 1 };
    let mut found: Vec<Related> = Vec::new();
    for own in records.indicators.iter().filter(|own| here(&own.source)) {
        let others = target::elsewhere(own, records).into_iter().filter(|other| elsewhere(&other.source));
        found.extend(others.map(|other| at(Reason::SameIndicator, &own.name, &other.source)));
    }
    for own in records.references.iter().filter(|own| here(&own.source)) {
        let held = own.resolved.as_deref().filter(|id| *id != document);
        found.extend(held.map(|id| Related { reason: Reason::Cites, what: "", document: id, block: "", count: 1 }));
    }
    for own in records.terms.iter().filter(|own| here(&own.source)) {
        let others = records.terms.iter().filter(|other| elsewhere(&other.source) && other.term == own.term);
        found.extend(others.map(|other| at(Reason::SameTerm, &own.term, &other.source)));
    }
    let citing = records.references.iter().filter(|other| elsewhere(&other.source) && other.resolved.as_deref() == Some(document));
    found.extend(citing.map(|other| at(Reason::CitedBy, "", &other.source)));
    found.extend(of_bodies(records, document, blocks));
    found.in_order(Ord::cmp);
    // Of one document the first place is enough.
    found.dedup_by(|next, kept| {
        let same = (next.reason, next.what, next.document) == (kept.reason, kept.what, kept.document);
        kept.count += if same { next.count } else { 0 };
        same
    });
    found
}

fn named(task: &Task) -> impl Iterator<Item = (&str, &str)> {
    task.named().filter_map(|named| Some((named.body.as_deref()?, named.name.as_str())))
}

fn of_bodies<'a>(records: &'a Records, document: &str, blocks: &Keys<&str>) -> Vec<Related<'a>> {
    let mut bodies: Vec<(&str, &str)> = Vec::new();
    let tasks = records.tasks.iter().filter(|task| is_in(&task.source, document, blocks)).flat_map(named);
    let duties = records.duties.iter().filter(|duty| is_in(&duty.source, document, blocks));
    for (id, name) in tasks.chain(duties.filter_map(|duty| Some((duty.body.as_deref()?, duty.name.as_str())))) {
        if bodies.len() < BODIES && bodies.iter().all(|(known, _)| *known != id) {
            bodies.push((id, name));
        }
    }
    let mut counts: LiteMap<(usize, &str), Related> = LiteMap::new();
    let mut count = |id: &str, source: &'a Source| {
        let Some(place) = bodies.iter().position(|(known, _)| *known == id).filter(|_| source.document != document) else { return };
        let related =
            || Related { reason: Reason::SameBody, what: bodies[place].1, document: &source.document, block: &source.block, count: 0 };
        counts.entry((place, &source.document)).or_insert_with(related).count += 1;
    };
    for task in &records.tasks {
        let mut ids: Vec<&str> = named(task).map(|(id, _)| id).in_vec();
        ids.in_order(Ord::cmp);
        ids.dedup();
        ids.into_iter().for_each(|id| count(id, &task.source));
    }
    for duty in &records.duties {
        duty.body.iter().for_each(|id| count(id, &duty.source));
    }
    counts.into_iter().map(|(_, related)| related).in_vec()
}

#[cfg(test)]
mod tests {
    use super::super::order::InKeys;
    use super::*;
    use serde_json::json;

    fn records() -> Records {
        let source = |document: &str, block: &str| json!({ "document": document, "block": format!("{document}.{block}") });
        let indicator = |id: &str, same: &[&str]| {
            let (document, block) = id.split_once('.').unwrap();
            json!({ "id": id, "name": "覆盖率", "origin": "sentence", "same_as": same, "source": source(document, block) })
        };
        let task = |document: &str, block: &str, body: &str| {
            let named = json!([{ "name": "财政局", "body": body }]);
            json!({ "id": format!("{document}.t{block}"), "text": "", "lead": named, "support": named, "source": source(document, block) })
        };
        let reference = |document: &str, to: &str| json!({ "id": format!("{document}.r"), "title": "规划", "resolved": to, "relation": "basis", "source": source(document, "1") });
        serde_json::from_value(json!({
            "indicators": [indicator("a.1", &["b.7"]), indicator("a.2", &["c.1"]), indicator("b.7", &["a.1"]), indicator("c.1", &["a.2"])],
            "tasks": [task("a", "1", "东区/财政局"), task("b", "3", "东区/财政局"), task("b", "4", "东区/财政局"), task("c", "3", "西区/财政局")],
            "references": [reference("a", "c"), reference("b", "a"), reference("c", "b")],
        }))
        .unwrap()
    }

    #[test]
    fn a_part_has_its_own_records_and_what_others_say_of_the_same() {
        let records = records();
        let blocks = ["a.1"].into_iter().in_set();
        assert_eq!(held(&records, "a", &blocks), [("indicators", vec!["a.1"]), ("tasks", vec!["a.t1"]), ("references", vec!["a.r"])]);
        let found = related(&records, "a", &blocks);
        let found: Vec<_> = found.iter().map(|one| (one.reason, one.what, one.document, one.block, one.count)).collect();
        let expected = [
            (Reason::SameIndicator, "覆盖率", "b", "b.7", 1),
            (Reason::Cites, "", "c", "", 1),
            (Reason::CitedBy, "", "b", "b.1", 1),
            // Not the body of the same name in the other district.
            (Reason::SameBody, "财政局", "b", "b.3", 2),
        ];
        assert_eq!(found, expected);
        assert!(held(&records, "a", &Keys::new()).is_empty());
        assert!(related(&records, "x", &Keys::new()).is_empty());
    }
}
