//! Everything with a date, on an axis of years, months or days, in lanes.
//!
//! A date is as exact as the text is: `2025`, `2025-06`, `2025-06-30`. On an axis of months what has only a year stands in
//! a place of its own, [`Column::unstated`].

use super::bundle::Index;
use super::calendar::Entry;
use super::query::Facts;
use crate::model::{MilestoneKind, Records, Source, When};
use crate::store::order::InOrder;
use std::collections::BTreeMap;

/// Something that is to be done, or begins, by a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub id: String,
    /// The last year, month or day of it as the text has it; the first for what begins.
    pub date: String,
    /// As printed.
    pub when: String,
    pub text: String,
    pub begins: bool,
    /// Place of its document in the index.
    pub document: usize,
    pub region: Option<String>,
    /// Ids of the bodies that a task with this date names.
    pub bodies: Vec<String>,
}

/// What the lanes are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    #[default]
    Document,
    Body,
    Region,
}

/// What of the axis a reader looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub by: By,
    /// Id of the document, body or region; empty for all.
    pub lane: String,
    /// A year, a month or a day; empty for all years.
    pub at: String,
}

/// A place on the axis.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Column {
    /// The date up to its year, month or day; of what is not stated more exactly, the date of the whole axis.
    pub key: String,
    /// The text gives no month, or no day.
    pub unstated: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    pub key: String,
    /// One a column.
    pub counts: Vec<usize>,
    pub total: usize,
}

/// All that is dated, by date: deadlines of tasks, and milestones that are not results. A milestone stands for the task
/// from whose words it was read if both have one date: one promise counts once.
pub fn events(records: &Records, index: &Index, facts: &[Facts]) -> Vec<Event> {
    let places: BTreeMap<&str, usize> =
        index.documents.iter().enumerate().map(|(place, entry)| (entry.document.id.as_str(), place)).collect();
    let place = |source: &Source| places.get(source.document.as_str()).copied();
    let mut bodies: BTreeMap<(&str, Option<u32>, &str), Vec<String>> = BTreeMap::new();
    for task in &records.tasks {
        let Some(date) = task.deadline.as_ref().and_then(|when| date(when, false)) else { continue };
        let named = task.named().filter_map(|named| named.body.clone());
        bodies.entry((&task.source.block, task.source.row, date)).or_default().extend(named);
    }
    let mut told: Vec<(&str, Option<u32>, &str)> = Vec::new();
    let mut events: Vec<Event> = Vec::new();
    for milestone in records.milestones.iter().filter(|milestone| milestone.kind != MilestoneKind::Result) {
        let begins = milestone.kind == MilestoneKind::Start;
        let (Some(date), Some(document)) = (date(&milestone.when, begins), place(&milestone.source)) else { continue };
        let key = (milestone.source.block.as_str(), milestone.source.row, date);
        told.push(key);
        events.push(Event {
            id: milestone.id.clone(),
            date: date.to_owned(),
            when: milestone.when.text.clone(),
            text: milestone.text.clone(),
            begins,
            document,
            region: facts[document].region.clone(),
            bodies: once(bodies.get(&key).cloned().unwrap_or_default()),
        });
    }
    told.in_order(Ord::cmp);
    for task in &records.tasks {
        let Some(when) = &task.deadline else { continue };
        let (Some(date), Some(document)) = (date(when, false), place(&task.source)) else { continue };
        let key = (task.source.block.as_str(), task.source.row, date);
        if told.binary_search(&key).is_ok() {
            continue;
        }
        let named = task.named().filter_map(|named| named.body.clone());
        events.push(Event {
            id: task.id.clone(),
            date: date.to_owned(),
            when: when.text.clone(),
            text: task.text.clone(),
            begins: false,
            document,
            region: facts[document].region.clone(),
            bodies: once(named.collect()),
        });
    }
    events.in_order(|a, b| a.date.cmp(&b.date).then(a.document.cmp(&b.document)));
    events
}

fn once(mut names: Vec<String>) -> Vec<String> {
    names.in_order(Ord::cmp);
    names.dedup();
    names
}

fn date(when: &When, begins: bool) -> Option<&str> {
    let (first, second) = if begins { (&when.start, &when.end) } else { (&when.end, &when.start) };
    first.as_deref().or(second.as_deref())
}

/// For a calendar. `inexact` is said of dates that are no day; `address` is that of the record, or empty.
pub fn entry(event: &Event, index: &Index, inexact: &str, address: String) -> Entry {
    let mut description = format!("{}\n《{}》", event.when, index.documents[event.document].document.title);
    if event.date.len() < 10 {
        description.push('\n');
        description.push_str(inexact);
    }
    Entry { id: event.id.clone(), date: event.date.clone(), begins: event.begins, summary: event.text.clone(), description, address }
}

/// Is the last day of a year, month or day before today? `today` as YYYY-MM-DD; without it nothing is past.
pub fn is_past(date: &str, today: &str) -> bool {
    today.get(..date.len()).is_some_and(|today| today > date)
}

impl Event {
    /// In which lanes it stands.
    fn lanes<'a>(&'a self, by: By, index: &'a Index) -> Vec<&'a str> {
        match by {
            By::Document => vec![index.documents[self.document].document.id.as_str()],
            By::Body => self.bodies.iter().map(String::as_str).collect(),
            By::Region => self.region.as_deref().into_iter().collect(),
        }
    }

    /// The place on the axis of a choice; `None` if it lies outside.
    pub fn column(&self, at: &str) -> Option<Column> {
        let length = match at.len() {
            0 => 4,
            4 => 7,
            _ => 10,
        };
        let rest = self.date.strip_prefix(at)?;
        // 2025 is not the beginning of 20251.
        if !at.is_empty() && !rest.is_empty() && !rest.starts_with('-') {
            return None;
        }
        Some(match self.date.get(..length) {
            Some(key) => Column { key: key.to_owned(), unstated: false },
            None => Column { key: at.to_owned(), unstated: true },
        })
    }
}

/// The columns of the axis that anything stands in, in the order of time, what is not stated last; the lanes with most
/// first; events without a lane (no body, no region) are in none.
pub fn lanes(events: &[Event], index: &Index, choice: &Choice) -> (Vec<Column>, Vec<Lane>) {
    let mut tally: BTreeMap<&str, BTreeMap<Column, usize>> = BTreeMap::new();
    for event in events {
        let Some(column) = event.column(&choice.at) else { continue };
        for lane in event.lanes(choice.by, index) {
            *tally.entry(lane).or_default().entry(column.clone()).or_default() += 1;
        }
    }
    let mut columns: Vec<Column> = tally.values().flat_map(BTreeMap::keys).cloned().collect();
    columns.in_order(|a, b| a.unstated.cmp(&b.unstated).then(a.key.cmp(&b.key)));
    columns.dedup();
    let lane = |(key, counts): (&str, BTreeMap<Column, usize>)| Lane {
        key: key.to_owned(),
        total: counts.values().sum(),
        counts: columns.iter().map(|column| counts.get(column).copied().unwrap_or_default()).collect(),
    };
    let mut lanes: Vec<Lane> = tally.into_iter().map(lane).collect();
    lanes.in_order_of(|lane| std::cmp::Reverse(lane.total));
    (columns, lanes)
}

/// What a choice leaves, in groups of its axis: places in `events`.
pub fn chosen(events: &[Event], index: &Index, choice: &Choice) -> Vec<(Column, Vec<usize>)> {
    let mut groups: Vec<(Column, Vec<usize>)> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        if !choice.lane.is_empty() && !event.lanes(choice.by, index).contains(&choice.lane.as_str()) {
            continue;
        }
        let Some(column) = event.column(&choice.at) else { continue };
        match groups.iter_mut().find(|(known, _)| *known == column) {
            Some((_, places)) => places.push(at),
            None => groups.push((column, vec![at])),
        }
    }
    groups.in_order(|(a, _), (b, _)| a.unstated.cmp(&b.unstated).then(a.key.cmp(&b.key)));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn index() -> Index {
        let entry = |id: &str| {
            let document = json!({ "id": id, "title": id, "kind": "规划", "seed": "s", "status": "unknown", "span": { "seed": "s", "start": 0, "end": 0 } });
            let counts = json!({ "sections": 0, "paragraphs": 0, "tables": 0, "boxes": 0, "characters": 0 });
            json!({ "document": document, "counts": counts, "holds": {}, "headings": [], "shard": 0, "title_rank": 0 })
        };
        serde_json::from_value(json!({
            "format": "guilan", "version": 2, "build": "", "documents": [entry("d"), entry("e")], "shards": [], "packs": [], "records": [], "sources": [],
            "overview": super::super::overview::Overview::default()
        }))
        .unwrap()
    }

    fn records() -> Records {
        let source = |document: &str, block: &str| json!({ "document": document, "block": block, "section": null });
        let milestone = |id: &str, block: &str, end: &str, kind: &str| json!({ "id": format!("d.{id}"), "when": { "text": end, "start": null, "end": end }, "text": id, "kind": kind, "source": source("d", block) });
        let task = |id: &str, document: &str, block: &str, end: &str| {
            json!({ "id": format!("{document}.{id}"), "num": null, "category": null, "text": id, "lead": [{ "name": "局", "body": "市/局" }],
                "deadline": { "text": end, "start": null, "end": end }, "source": source(document, block) })
        };
        serde_json::from_value(json!({
            "milestones": [milestone("m1", "b1", "2025", "deadline"), milestone("m2", "b2", "2025-06", "deadline"), milestone("m3", "b3", "2019", "result")],
            "tasks": [task("t1", "d", "b1", "2025"), task("t2", "e", "b4", "2025-06-30"), task("t3", "e", "b5", "2022")],
        }))
        .unwrap()
    }

    fn some() -> (Vec<Event>, Index) {
        let index = index();
        let facts = super::super::query::facts(&index);
        (events(&records(), &index, &facts), index)
    }

    #[test]
    fn one_promise_counts_once_and_keeps_its_bodies() {
        let (events, _) = some();
        let told: Vec<(&str, &str, usize)> =
            events.iter().map(|event| (event.id.as_str(), event.date.as_str(), event.bodies.len())).collect();
        assert_eq!(told, [("e.t3", "2022", 1), ("d.m1", "2025", 1), ("d.m2", "2025-06", 0), ("e.t2", "2025-06-30", 1)]);
    }

    #[test]
    fn the_axis_goes_from_years_to_days() {
        let (events, index) = some();
        let drawn = |by: By, at: &str| {
            let (columns, lanes) = lanes(&events, &index, &Choice { by, lane: String::new(), at: at.into() });
            let columns: Vec<String> =
                columns.iter().map(|column| if column.unstated { "?".to_owned() } else { column.key.clone() }).collect();
            let lanes: Vec<String> = lanes.iter().map(|lane| format!("{} {:?}", lane.key, lane.counts)).collect();
            format!("{} | {}", columns.join(" "), lanes.join(" | "))
        };
        let cases = [
            (By::Document, "", "2022 2025 | d [0, 2] | e [1, 1]"),
            (By::Document, "2025", "2025-06 ? | d [1, 1] | e [1, 0]"),
            (By::Document, "2025-06", "2025-06-30 ? | d [0, 1] | e [1, 0]"),
            (By::Document, "2025-06-30", "2025-06-30 | e [1]"),
            (By::Body, "", "2022 2025 | 市/局 [1, 2]"),
            (By::Region, "", " | "),
            (By::Document, "1999", " | "),
        ];
        for (by, at, expected) in cases {
            assert_eq!(drawn(by, at), expected, "{at}");
        }
    }

    #[test]
    fn a_choice_is_a_lane_and_a_time() {
        let (events, index) = some();
        let left = |lane: &str, at: &str| -> Vec<usize> {
            let choice = Choice { by: By::Document, lane: lane.into(), at: at.into() };
            chosen(&events, &index, &choice).into_iter().flat_map(|(_, places)| places).collect()
        };
        assert_eq!(left("", ""), [0, 1, 2, 3]);
        assert_eq!(left("d", ""), [1, 2]);
        assert_eq!(left("e", "2025"), [3]);
        assert_eq!(left("", "2025-06"), [3, 2]);
        assert_eq!(left("x", ""), [0; 0]);
    }

    #[test]
    fn a_year_is_past_when_its_last_day_is() {
        let cases = [
            ("2025", "2026-11-22", true),
            ("2026", "2026-11-22", false),
            ("2026-10", "2026-11-22", true),
            ("2026-11", "2026-11-22", false),
            ("2026-11-21", "2026-11-22", true),
            ("2026-11-22", "2026-11-22", false),
            ("2035", "2026-11-22", false),
            ("2025", "", false),
        ];
        for (date, today, expected) in cases {
            assert_eq!(is_past(date, today), expected, "{date} {today}");
        }
    }
}
