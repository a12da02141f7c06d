//! Quotes of records that stand in several paragraphs: a group with its roster and its duties, a level with the list of what is done.
//!
//! The rules point to the paragraph that names the record; here its quote goes on through the paragraphs right beside it that the
//! record says too, so that who asks for the source sees all of it. What stands elsewhere stays out: a quote has no gaps.

use super::prose::Prose;
use super::reading::Reading;
use super::work_group;
use crate::model::{Records, ResponseLevel, Source, WorkGroup};

pub fn quote(reading: &Reading, records: &mut Records) {
    for group in &mut records.work_groups {
        let said = group.clone();
        widen(reading, &mut group.source, group.text.as_deref(), |text| is_of_group(&said, text));
    }
    for level in &mut records.response_levels {
        let said = level.clone();
        widen(reading, &mut level.source, None, |text| is_of_level(&said, text));
    }
}

fn is_of_group(group: &WorkGroup, text: &str) -> bool {
    let text = text.trim();
    let line = text.split_once(['：', ':']).map_or(text, |(label, rest)| if label.ends_with("职责") { rest.trim() } else { text });
    let says = group.text.as_deref().is_some_and(|said| line.is_empty() || said.contains(line));
    // A line of the roster behind that of its post.
    let names = |name: &String| name.contains(text) || work_group::person(text).is_some_and(|person| person == *name);
    says || work_group::post(text).is_some() || group.lead.iter().chain(&group.members).any(names)
}

fn is_of_level(level: &ResponseLevel, text: &str) -> bool {
    let text = text.trim();
    let said = [&level.trigger, &level.actions].into_iter().flatten();
    text.chars().count() >= 4 && said.into_iter().any(|said| said.lines().any(|line| line == text))
}

/// Takes in the rest of the paragraph up to some words, and the paragraphs beside it that the record says.
fn widen(reading: &Reading, source: &mut Source, words: Option<&str>, says: impl Fn(&str) -> bool) {
    let Some(at) = reading.prose.iter().position(|prose| prose.block.id == source.block) else { return };
    let Some(own) = source.words.clone().map(|own| own.start as usize..own.end as usize) else { return };
    let text = reading.prose[at].text();
    let end = words.and_then(|words| text.find(words).map(|start| start + words.len())).map_or(own.end, |end| end.max(own.end));
    let first = reading.prose[at].source(own.start..end, "");
    (source.quote, source.span, source.words) = (first.quote, first.span, first.words);
    // A label announces what stands below it: the paragraph before is none, and neither is the last.
    let label = |prose: &Prose| prose.text().trim_end().ends_with(['：', ':']);
    let before = reading.prose[..at].iter().rev().take_while(|prose| own.start == 0 && !label(prose) && says(prose.text())).count();
    let to_end = text[end..].trim().is_empty();
    let mut behind = reading.prose[at + 1..].iter().take_while(|prose| to_end && says(prose.text())).count();
    while behind > 0 && label(&reading.prose[at + behind]) {
        behind -= 1;
    }
    reading.prose[at - before..at].iter().rev().for_each(|prose| put_before(source, prose));
    reading.prose[at + 1..at + 1 + behind].iter().for_each(|prose| put_behind(source, prose));
}

fn put_behind(source: &mut Source, prose: &Prose) {
    let more = prose.whole("");
    if more.span.seed == source.span.seed && source.span.end <= more.span.start {
        source.span.end = more.span.end;
        source.quote.push_str(&more.quote);
    }
}

fn put_before(source: &mut Source, prose: &Prose) {
    let more = prose.whole("");
    if more.span.seed == source.span.seed && more.span.end <= source.span.start {
        source.span.start = more.span.start;
        source.quote.insert_str(0, &more.quote);
    }
}
