//! The choices that narrow a list: boxes to tick with their counts, and chips for what is ticked.

use super::entry::level_name;
use crate::model::Level;
use crate::store::order::InKeys;
use crate::store::query::{Count, FacetCounts, Filter};
use crate::views::browser;
use crate::views::markup::prelude::*;
use crate::views::words::{Words, fill};

/// One value of one facet.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    Level(Level),
    Region(String),
    Kind(String),
    Year(i32),
    Issuer(String),
}

impl Choice {
    pub fn name(&self, words: &Words) -> String {
        match self {
            Self::Level(level) => level_name(words, Some(*level)).to_owned(),
            Self::Region(name) | Self::Kind(name) | Self::Issuer(name) => name.clone(),
            Self::Year(year) => year.to_string(),
        }
    }

    pub fn is_in(&self, filter: &Filter) -> bool {
        match self {
            Self::Level(level) => filter.levels.contains(level),
            Self::Region(name) => filter.regions.contains(name),
            Self::Kind(name) => filter.kinds.contains(name),
            Self::Year(year) => filter.years.contains(year),
            Self::Issuer(name) => filter.issuers.contains(name),
        }
    }

    /// The filter with this value put in, or taken out if it was in.
    pub fn toggled(&self, filter: &Filter) -> Filter {
        fn toggle<T: Clone + PartialEq>(values: &mut Vec<T>, value: &T) {
            match values.iter().position(|known| known == value) {
                Some(place) => drop(values.remove(place)),
                None => values.push(value.clone()),
            }
        }
        let mut filter = filter.clone();
        match self {
            Self::Level(level) => toggle(&mut filter.levels, level),
            Self::Region(name) => toggle(&mut filter.regions, name),
            Self::Kind(name) => toggle(&mut filter.kinds, name),
            Self::Year(year) => toggle(&mut filter.years, year),
            Self::Issuer(name) => toggle(&mut filter.issuers, name),
        }
        filter
    }
}

/// Everything that is set, in the order of the facets.
pub fn chosen(filter: &Filter) -> Vec<Choice> {
    let levels = filter.levels.iter().copied().map(Choice::Level);
    let regions = filter.regions.iter().cloned().map(Choice::Region);
    let kinds = filter.kinds.iter().cloned().map(Choice::Kind);
    let years = filter.years.iter().copied().map(Choice::Year);
    levels.chain(regions).chain(kinds).chain(years).chain(filter.issuers.iter().cloned().map(Choice::Issuer)).in_vec()
}

/// A chip for each thing that is set; pressing it takes it off.
pub fn chips(words: &'static Words, filter: &Filter, href: impl Fn(Filter) -> String) -> View {
    let chips = chosen(filter).into_iter().map(|choice| chip(words, choice.name(words), href(choice.toggled(filter))));
    chips.collect_view()
}

/// A named group of boxes. Groups with one value would only restate the list.
pub struct Group {
    name: &'static str,
    choices: Vec<(Choice, usize)>,
}

/// The groups that a list can be narrowed by.
pub fn groups(words: &Words, counts: FacetCounts) -> Vec<Group> {
    fn group<T>(name: &'static str, counts: Vec<Count<T>>, choice: fn(T) -> Choice) -> Group {
        Group { name, choices: counts.into_iter().map(|count| (choice(count.value), count.documents)).in_vec() }
    }
    let groups = [
        group(words.level(), counts.levels, Choice::Level),
        group(words.region(), counts.regions, Choice::Region),
        group(words.kind(), counts.kinds, Choice::Kind),
        group(words.year(), counts.years, Choice::Year),
        group(words.issuer(), counts.issuers, Choice::Issuer),
    ];
    groups.into_iter().filter(|group| group.choices.len() > 1).in_vec()
}

/// The boxes; `change` hears the filter that a press makes.
pub fn facets(words: &'static Words, groups: Vec<Group>, filter: &Filter, change: impl Fn(Filter) + Copy + 'static) -> View {
    let filter = filter.clone();
    let boxes = groups.into_iter().enumerate().map(move |(at, group)| {
        let filter = filter.clone();
        let choices = group
            .choices
            .into_iter()
            .enumerate()
            .map(move |(place, (choice, count))| facet_box(words, format!("facet-{at}-{place}"), choice, count, &filter, change));
        view! { <fieldset class="facet"><legend>{group.name}</legend>{choices.collect_view()}</fieldset> }
    });
    boxes.collect_view()
}

fn facet_box(words: &'static Words, id: String, choice: Choice, count: usize, filter: &Filter, change: impl Fn(Filter) + 'static) -> View {
    let next = choice.toggled(filter);
    tick_box(id, choice.name(words), count, choice.is_in(filter), move || change(next.clone()))
}

/// A box to tick with what it would leave. A value that would leave nothing is shown but can't be ticked, unless it is: so
/// that the list stays put.
pub fn tick_box(id: String, name: String, count: usize, ticked: bool, press: impl Fn() + 'static) -> View {
    // The boxes may be drawn anew with their new counts: then the keyboard must find its box again.
    let on_change = {
        let id = id.clone();
        move |_| {
            press();
            let id = id.clone();
            browser::after_frames(4, move || {
                if browser::lost_focus() {
                    browser::element(&id).inspect(browser::focus);
                }
            });
        }
    };
    view! {
        <label class:none=count == 0>
            <input type="checkbox" id=id prop:checked=ticked checked=ticked disabled=count == 0 && !ticked on:change=on_change/>
            {name}<span>{count}</span>
        </label>
    }
}

/// A chip for something that is set; pressing it takes it off.
pub fn chip(words: &'static Words, name: String, href: String) -> View {
    let label = fill(words.take_off(), &[&name]);
    view! { <a class="chip" href=href aria-label=label>{name}<span class="x" aria-hidden="true">"×"</span></a> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pressing_twice_changes_nothing() {
        let filter = Filter { kinds: vec!["规划".into()], ..Filter::default() };
        for choice in [Choice::Level(Level::City), Choice::Kind("规划".into()), Choice::Year(2022)] {
            let once = choice.toggled(&filter);
            assert_ne!(choice.is_in(&once), choice.is_in(&filter));
            assert_eq!(choice.toggled(&once), filter);
        }
    }
}
