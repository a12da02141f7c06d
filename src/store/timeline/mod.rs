//! Everything with a date, on an axis of years, months or days, in lanes.
//!
//! A date is as exact as the text is: `2025`, `2025-06`, `2025-06-30`. On an axis of months what has only a year stands in
//! a place of its own, [`Column::unstated`].

mod axis;

pub use axis::{Column, Lane, Place, beside, chosen, lanes, places};

use super::bundle::Index;
use super::calendar::Entry;
use super::query::Facts;
use crate::model::{MilestoneKind, Records, Source, Task, When};
use crate::store::order::{InKeys, InOrder};
use litemap::LiteMap;

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

/// All that is dated, by date: deadlines of tasks, and milestones that are not results. A milestone stands for the task
/// from whose words it was read if both have one date: one promise counts once.
pub fn events(records: &Records, index: &Index, facts: &[Facts]) -> Vec<Event> {
    dated(records, index, facts, |_| true)
}

/// Those of them that name a body.
pub fn events_of(records: &Records, index: &Index, facts: &[Facts], body: &str) -> Vec<Event> {
    let promises = records.tasks.iter().filter(|task| task.names(body)).filter_map(promise).in_set();
    let mut events = dated(records, index, facts, |key| promises.contains_key(key));
    events.retain(|event| event.bodies.iter().any(|id| id == body));
    events
}

/// Block, row of its table, and date.
type Promise<'a> = (&'a str, Option<u32>, &'a str);

fn promise(task: &Task) -> Option<Promise<'_>> {
    Some((&task.source.block, task.source.row, date(task.deadline.as_ref()?, false)?))
}

fn dated(records: &Records, index: &Index, facts: &[Facts], wanted: impl Fn(&Promise) -> bool) -> Vec<Event> {
    let places: LiteMap<&str, usize> =
        index.documents.iter().enumerate().map(|(place, entry)| (entry.document.id.as_str(), place)).in_map();
    let place = |source: &Source| places.get(source.document.as_str()).copied();
    let mut bodies: LiteMap<Promise, Vec<String>> = LiteMap::new();
    for task in &records.tasks {
        let Some(key) = promise(task).filter(&wanted) else { continue };
        bodies.entry(key).or_default().extend(task.named().filter_map(|named| named.body.clone()));
    }
    let mut told: Vec<Promise> = Vec::new();
    let mut events: Vec<Event> = Vec::new();
    for milestone in records.milestones.iter().filter(|milestone| milestone.kind != MilestoneKind::Result) {
        let begins = milestone.kind == MilestoneKind::Start;
        let (Some(date), Some(document)) = (date(&milestone.when, begins), place(&milestone.source)) else { continue };
        let key = (milestone.source.block.as_str(), milestone.source.row, date);
        if !wanted(&key) {
            continue;
        }
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
        let (Some(key), Some(document)) = (promise(task).filter(&wanted), place(&task.source)) else { continue };
        if told.binary_search(&key).is_ok() {
            continue;
        }
        let named = task.named().filter_map(|named| named.body.clone());
        events.push(Event {
            id: task.id.clone(),
            date: key.2.to_owned(),
            when: when.text.clone(),
            text: task.text.clone(),
            begins: false,
            document,
            region: facts[document].region.clone(),
            bodies: once(named.in_vec()),
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
            By::Body => self.bodies.iter().map(String::as_str).in_vec(),
            By::Region => self.region.as_deref().into_iter().in_vec(),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::bundle::{Counts, Entry, Holds};
    use serde_json::json;

    fn index() -> Index {
        let entry = |id: &str| {
            let document = json!({ "id": id, "title": id, "kind": "规划", "seed": "s", "status": "unknown", "span": { "seed": "s", "start": 0, "end": 0 } });
            Entry {
                document: serde_json::from_value(document).unwrap(),
                counts: Counts::default(),
                holds: Holds::default(),
                headings: Vec::new(),
                shard: 0,
                title_rank: 0,
            }
        };
        Index { documents: vec![entry("d"), entry("e")], ..Index::default() }
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
    fn the_axis_shows_where_it_leaps_and_where_today_is() {
        let drawn = |keys: &[&str], at: &str, today: &str| -> String {
            let column = |key: &&str| Column { unstated: *key == at, key: (*key).to_owned() };
            let places = places(&keys.iter().map(column).collect::<Vec<_>>(), at, today);
            let place = |place: &Place| match place {
                Place::Column(at, Some(today)) => format!("{}|{today:.2}", keys[*at]),
                Place::Column(at, None) => keys[*at].to_owned(),
                Place::Gap(first, last, today) => format!("({first}~{last}{})", if *today { "|" } else { "" }),
            };
            places.iter().map(place).collect::<Vec<_>>().join(" ")
        };
        let cases: [(&[&str], &str, &str, &str); 10] = [
            (&["2024", "2025", "2035"], "", "2026-07-02", "2024 2025 (2026~2034|) 2035"),
            (&["2024", "2026"], "", "2026-07-02", "2024 (2025~2025) 2026|0.50"),
            (&["2024"], "", "2026-07-02", "2024 (2025~2026|)"),
            (&["2030"], "", "2026-07-02", "(2026~2029|) 2030"),
            (&["2024", "2030"], "", "", "2024 (2025~2029) 2030"),
            (&["2026-05", "2026"], "2026", "2026-07-02", "2026-05 (2026-06~2026-07|) 2026"),
            (&["2025-05", "2025-12", "2025"], "2025", "2026-07-02", "2025-05 (2025-06~2025-11) 2025-12 2025"),
            (&["2024-02-28", "2024-03-01"], "2024-02", "", "2024-02-28 (2024-02-29~2024-02-29) 2024-03-01"),
            (&["2026-07-02"], "2026-07-02", "2026-07-02", "2026-07-02"),
            (&["2025"], "2025", "2025-07-02", "2025"),
        ];
        for (keys, at, today, expected) in cases {
            assert_eq!(drawn(keys, at, today), expected, "{keys:?} {today}");
        }
    }

    #[test]
    fn from_one_year_to_the_next_that_has_something() {
        let (events, _) = some();
        let cases = [
            ("2025", (Some("2022"), None)),
            ("2023", (Some("2022"), Some("2025"))),
            ("2025-06", (None, None)),
            ("2025-06-30", (None, None)),
        ];
        for (at, expected) in cases {
            assert_eq!(beside(&events, at), expected, "{at}");
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
