//! The axis of a timeline: its places from left to right, its lanes, what is left out between two places.

use super::{Choice, Event};
use crate::store::bundle::Index;
use crate::store::order::{InKeys, InOrder};
use chrono::{Datelike, NaiveDate};
use litemap::LiteMap;

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

/// The columns of the axis that anything stands in, in the order of time, what is not stated last; the lanes with most
/// first; events without a lane (no body, no region) are in none.
pub fn lanes(events: &[Event], index: &Index, choice: &Choice) -> (Vec<Column>, Vec<Lane>) {
    let mut tally: LiteMap<&str, LiteMap<Column, usize>> = LiteMap::new();
    for event in events {
        let Some(column) = event.column(&choice.at) else { continue };
        for lane in event.lanes(choice.by, index) {
            *tally.entry(lane).or_default().entry(column.clone()).or_default() += 1;
        }
    }
    let mut columns: Vec<Column> = tally.values().flat_map(LiteMap::keys).cloned().in_vec();
    columns.in_order(|a, b| a.unstated.cmp(&b.unstated).then(a.key.cmp(&b.key)));
    columns.dedup();
    let lane = |(key, counts): (&str, LiteMap<Column, usize>)| Lane {
        key: key.to_owned(),
        total: counts.values().sum(),
        counts: columns.iter().map(|column| counts.get(column).copied().unwrap_or_default()).in_vec(),
    };
    let mut lanes: Vec<Lane> = tally.into_iter().map(lane).in_vec();
    lanes.in_order_of(|lane| std::cmp::Reverse(lane.total));
    (columns, lanes)
}

/// What stands on the axis, from left to right.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// A column, by its place; where in it today is, as a share of its width.
    Column(usize, Option<f64>),
    /// Years, months or days between two columns (or before the first, or behind the last up to today) in which nothing is:
    /// the first and the last of them, and whether today is among them.
    Gap(String, String, bool),
}

/// The columns of an axis at `at`, with the gaps between them, so that a step on it is not taken for the next year. `today`
/// as YYYY-MM-DD; without it, today is nowhere.
pub fn places(columns: &[Column], at: &str, today: &str) -> Vec<Place> {
    let length = [4, 7, 10][at.len().div_ceil(4).min(2)];
    let now = today.get(..length).filter(|now| now.starts_with(at)).and_then(number);
    // Of a year its days, of a month its days; a day is not divided.
    let part = |from: usize| today.get(from..).and_then(number).unwrap_or_default();
    let share = match length {
        4 => f64::from(part(5)) / 366.0,
        7 => f64::from(part(8)) / 31.0,
        _ => 0.5,
    };
    let mut places = Vec::new();
    let mut last: Option<i32> = None;
    let gap = |places: &mut Vec<Place>, first: i32, end: i32| {
        let inside = now.is_some_and(|now| (first..=end).contains(&now));
        places.push(Place::Gap(name(first, length), name(end, length), inside));
    };
    for (place, column) in columns.iter().enumerate() {
        let Some(here) = number(&column.key).filter(|_| !column.unstated) else {
            // What is not stated stands behind the axis.
            if let Some((last, now)) = last.take().zip(now).filter(|(last, now)| now > last) {
                gap(&mut places, last + 1, now);
            }
            places.push(Place::Column(place, None));
            continue;
        };
        match (last, now) {
            (Some(last), _) if here > last + 1 => gap(&mut places, last + 1, here - 1),
            (None, Some(now)) if now < here => gap(&mut places, now, here - 1),
            _ => {}
        }
        places.push(Place::Column(place, (now == Some(here)).then_some(share)));
        last = Some(here);
    }
    if let Some((last, now)) = last.zip(now).filter(|(last, now)| now > last) {
        gap(&mut places, last + 1, now);
    }
    places
}

/// Of a year, month or day a number that is one more for the next; of `MM-DD` the day of a leap year, of `DD` itself.
fn number(date: &str) -> Option<i32> {
    let parts: Vec<i32> = date.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    match parts[..] {
        [one] => Some(one),
        [month, day] if date.len() == 5 => {
            number(&format!("2024-{month:02}-{day:02}")).zip(number("2024-01-01")).map(|(day, first)| day - first)
        }
        [year, month] => Some(year * 12 + month - 1),
        [year, month, day] => Some(NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)?.num_days_from_ce()),
        _ => None,
    }
}

/// The year, month or day of a number.
fn name(number: i32, length: usize) -> String {
    match length {
        4 => number.to_string(),
        7 => format!("{}-{:02}", number.div_euclid(12), number.rem_euclid(12) + 1),
        _ => NaiveDate::from_num_days_from_ce_opt(number).map(|day| day.to_string()).unwrap_or_default(),
    }
}

/// The years, months or days with something in them before and behind `at`.
pub fn beside<'a>(events: &'a [Event], at: &str) -> (Option<&'a str>, Option<&'a str>) {
    let above = if at.len() > 7 { 7 } else { 4 * usize::from(at.len() > 4) };
    let keys = || events.iter().filter_map(|event| event.date.get(..at.len()).filter(|key| key.get(..above) == at.get(..above)));
    (keys().filter(|key| *key < at).max(), keys().filter(|key| *key > at).min())
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
