//! Which records a choice leaves, in which order, and how many there would be under each other choice.

use super::{Choice, Counts, Facet, Item, List, Order};
use crate::model::Records;
use crate::store::order::{InKeys, InOrder};
use litemap::LiteMap;

/// Places in `items` that a choice leaves, in its order.
pub fn select(items: &[Item], choice: &Choice) -> Vec<usize> {
    let (words, picked) = (choice.folded_words(), choice.facets());
    let admitted = |item: &Item| item.has_words(&words) && picked.iter().all(|facet| choice.facet_admits(item, *facet));
    let mut left: Vec<usize> = (0..items.len()).filter(|&at| admitted(&items[at])).in_vec();
    match choice.order {
        Order::Text => left.in_order_of(|&at| items[at].rank),
        // Without a date comes last in either direction.
        Order::Earliest => {
            left.in_order(|&a, &b| items[a].when.is_empty().cmp(&items[b].when.is_empty()).then(items[a].when.cmp(&items[b].when)))
        }
        Order::Latest => left.in_order(|&a, &b| items[b].when.cmp(&items[a].when)),
        Order::Name => left.in_order(|&a, &b| items[a].name.cmp(&items[b].name)),
    }
    left
}

/// The places that are left, under each value of a facet; those without one come last. Years in their order, other values
/// with most records first.
pub fn grouped(items: &[Item], left: &[usize], by: Facet) -> Vec<(Option<String>, Vec<usize>)> {
    let mut groups: LiteMap<Option<&str>, Vec<usize>> = LiteMap::new();
    for &at in left {
        let mut values = items[at].values.iter().filter(|(facet, _)| *facet == by).map(|(_, value)| value.as_str()).peekable();
        if values.peek().is_none() {
            groups.entry(None).or_default().push(at);
        }
        values.for_each(|value| groups.entry(Some(value)).or_default().push(at));
    }
    let mut groups: Vec<(Option<String>, Vec<usize>)> =
        groups.into_iter().map(|(value, places)| (value.map(str::to_owned), places)).in_vec();
    groups.in_order_of(|(value, places)| (value.is_none(), if by == Facet::Year { 0 } else { usize::MAX - places.len() }));
    groups
}

/// Are these the tasks of one table, in its order?
pub fn is_ledger(list: List, records: &Records, items: &[Item], left: &[usize]) -> bool {
    let Some(&first) = left.first().filter(|_| list == List::Tasks) else { return false };
    let of_table = |at: &usize| {
        let source = &records.tasks[items[*at].record].source;
        items[*at].document == items[first].document && source.row.is_some()
    };
    left.iter().all(of_table) && left.windows(2).all(|pair| pair[0] < pair[1])
}

/// See [`Counts`]. A facet with one value would only restate the list and is left out unless something of it is picked.
/// One pass over the records: a facet's values count a record that no other facet keeps out.
pub fn counts(items: &[Item], choice: &Choice) -> Counts {
    let (words, picked) = (choice.folded_words(), choice.facets());
    let mut tally: LiteMap<(Facet, &str), (usize, usize)> = LiteMap::new();
    for item in items {
        let found = item.has_words(&words);
        let mut against = picked.iter().filter(|facet| !choice.facet_admits(item, **facet));
        let (against, more) = (against.next(), against.next());
        for (facet, value) in &item.values {
            let (all, some) = tally.entry((*facet, value)).or_default();
            *all += 1;
            *some += usize::from(found && more.is_none() && against.is_none_or(|other| other == facet));
        }
    }
    let of_facet = |facet: Facet| {
        let own = tally.iter().filter(|((known, _), _)| *known == facet);
        let mut values: Vec<(&str, (usize, usize))> = own.map(|((_, value), counts)| (*value, *counts)).in_vec();
        if !matches!(facet, Facet::Year | Facet::Level) {
            values.in_order_of(|(_, (all, _))| std::cmp::Reverse(*all));
        }
        (facet, values.into_iter().map(|(value, (_, left))| (value.to_owned(), left)).in_vec())
    };
    let is_choice = |(facet, values): &(Facet, Vec<(String, usize)>)| values.len() > 1 || picked.contains(facet);
    Facet::ALL.iter().map(|facet| of_facet(*facet)).filter(is_choice).in_vec()
}
