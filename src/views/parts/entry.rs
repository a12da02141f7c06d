//! A document in a list: title, what it is, what is inside. And the names of a document's facts.

use crate::model::{Level, Status};
use crate::store::bundle::{Counts, Entry};
use crate::store::order::InKeys;
use crate::store::query::Facts;
use crate::views::markup::prelude::*;
use crate::views::routes::href;
use crate::views::words::{Words, fill};
use chrono::{Datelike, NaiveDate};

/// 2022-03-03: the form that sorts and that every reader knows.
pub fn day(date: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())
}

pub fn level_name(words: &Words, level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Province) => words.province_level(),
        Some(Level::City) => words.city_level(),
        Some(Level::District) => words.district_level(),
        None => words.no_level(),
    }
}

pub fn status_name(words: &Words, status: Status) -> &'static str {
    match status {
        Status::InForce => words.in_force(),
        Status::Expired => words.expired(),
        Status::Repealed => words.repealed(),
        Status::Unknown => words.status_unknown(),
    }
}

/// What is inside, only what there is: 98 节 · 122 段 · 3 个表.
pub fn inside(words: &Words, counts: &Counts) -> String {
    let counted = [
        (words.sections_count(), counts.sections),
        (words.paragraphs_count(), counts.paragraphs),
        (words.tables_count(), counts.tables),
        (words.boxes_count(), counts.boxes),
    ];
    let named = counted.iter().filter(|(_, count)| *count > 0).map(|(words, count)| fill(words, &[&count.to_string()]));
    let named: Vec<String> = named.in_vec();
    if named.is_empty() { words.only_title().to_owned() } else { named.join(" · ") }
}

/// A row with the title as the link. `headings` of the document's highest level give a taste of it.
pub fn entry(words: &'static Words, entry: &Entry, facts: &Facts, headings: usize) -> View {
    let document = &entry.document;
    let first: Vec<String> = entry.headings.iter().take(headings).map(|heading| heading.heading.clone()).in_vec();
    view! {
        <li class="entry">
            <a class="entry-title" lang="zh-CN" href=href::document(&document.id)>{document.title.clone()}</a>
            {meta(None, facts)}
            <p class="note">{inside(words, &entry.counts)}</p>
            {(!first.is_empty()).then(|| view! { <p class="entry-headings" lang="zh-CN">{first.join("　")}</p> })}
        </li>
    }
}

/// Kind, where the list does not say it already, day and number.
pub fn meta(kind: Option<&str>, facts: &Facts) -> View {
    let day = facts.date.map(|date| view! { <time class="when" datetime=day(date)>{day(date)}</time> });
    let number = facts.number.clone().map(|number| view! { <span class="nowrap" lang="zh-CN">{number}</span> });
    let kind = kind.map(|kind| view! { <span class="kind" lang="zh-CN">{kind.to_owned()}</span> });
    view! { <p class="entry-meta">{kind}{day}{number}</p> }
}
