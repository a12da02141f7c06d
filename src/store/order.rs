//! Sorting for the app. Each `sort` of the standard library is a fast program of its own, 5 kB for every type that is
//! sorted; what a page sorts is short, so that all of them share one here. To collect a map or a set sorts too. And each
//! B-tree is 2 to 4 kB for every type: maps of the app are sorted lists.

use litemap::LiteMap;
use std::cmp::Ordering;

/// A set in its order.
pub type Keys<T> = LiteMap<T, ()>;

/// Maps and sets that take one thing after the other.
pub trait InKeys: Iterator + Sized {
    /// Of two things under one key the last stays.
    fn in_map<K: Ord, V>(self) -> LiteMap<K, V>
    where
        Self: Iterator<Item = (K, V)>,
    {
        let mut pairs = self.in_vec();
        pairs.in_order(|(one, _), (other, _)| one.cmp(other));
        pairs.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                std::mem::swap(next, kept);
            }
            same
        });
        LiteMap::from_sorted_store_unchecked(pairs)
    }

    /// `collect` is much code wherever it stands: it asks for the first thing, makes room, and asks on in a loop.
    fn in_vec(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        self.for_each(|item| list.push(item));
        list
    }

    fn in_set(self) -> Keys<Self::Item>
    where
        Self::Item: Ord,
    {
        self.map(|key| (key, ())).in_map()
    }
}

impl<I: Iterator> InKeys for I {}

/// Stable sorting of what a page shows. (The compiler of texts, and the search, whose speed counts, sort by the
/// standard library.)
pub trait InOrder<T> {
    fn in_order(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    fn in_order_of<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.in_order(|a, b| key(a).cmp(&key(b)));
    }
}

impl<T> InOrder<T> for [T] {
    fn in_order(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let mut from = places(self.len(), &|a, b| compare(&self[a], &self[b]));
        follow(&mut from, &mut |a, b| self.swap(a, b));
    }
}

/// Which of `count` things comes first, second…
fn places(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

/// Swaps things until each stands where `from` wants it: `from[at]` is the place of what belongs at `at`.
fn follow(from: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..from.len() {
        let mut at = start;
        loop {
            let next = std::mem::replace(&mut from[at], at);
            if next == start {
                break;
            }
            swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{InKeys, InOrder};

    proptest! {
        #[test]
        fn things_come_in_the_order_of_the_standard_library(things: Vec<(u8, u32)>) {
            let mut expected = things.clone();
            expected.sort_by_key(|(key, _)| *key);
            let mut found = things;
            found.in_order_of(|(key, _)| *key);
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn of_two_under_one_key_the_last_stays() {
        let map = [("b", 1), ("a", 2), ("b", 3), ("a", 4), ("c", 5)].into_iter().in_map();
        assert_eq!(map.into_iter().in_vec(), [("a", 4), ("b", 3), ("c", 5)]);
        assert_eq!([3, 1, 3, 2].into_iter().in_set().keys().copied().in_vec(), [1, 2, 3]);
    }
}
