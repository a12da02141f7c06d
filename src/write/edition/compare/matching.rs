//! Which record of the last edition each record of this one was.

use super::{text, words};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The least that two wordings must have in common to be one record reworded. A guess.
const ALIKE: f64 = 0.6;

/// What to do where several records share a key.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Several {
    /// They are told apart by their order.
    InOrder,
    /// Which is which is not known.
    LeftOver,
}

/// Which old record each new one was, as far as is known.
pub(super) struct Matching<'a> {
    pub before: &'a [&'a Value],
    pub now: &'a [&'a Value],
    /// Documents that have another id now.
    renamed: &'a BTreeMap<&'a str, &'a str>,
    /// New to old, by their places.
    pub pairs: BTreeMap<usize, usize>,
    matched: BTreeSet<usize>,
}

impl<'a> Matching<'a> {
    pub fn new(before: &'a [&'a Value], now: &'a [&'a Value], renamed: &'a BTreeMap<&'a str, &'a str>) -> Self {
        Self { before, now, renamed, pairs: BTreeMap::new(), matched: BTreeSet::new() }
    }

    /// Records are matched within a document. By its id now.
    fn old_scope(&self, at: usize) -> &'a str {
        let id = text(self.before[at], "document");
        self.renamed.get(id).copied().unwrap_or(id)
    }

    fn new_scope(&self, at: usize) -> &'a str {
        text(self.now[at], "document")
    }

    fn left(&self) -> (Vec<usize>, Vec<usize>) {
        let old = (0..self.before.len()).filter(|at| !self.matched.contains(at)).collect();
        (old, (0..self.now.len()).filter(|at| !self.pairs.contains_key(at)).collect())
    }

    fn pair(&mut self, old: usize, new: usize) {
        self.pairs.insert(new, old);
        self.matched.insert(old);
    }

    /// Pairs what is left over within a document by a key; an empty key is none.
    pub fn by(&mut self, key: impl Fn(&Value) -> String, several: Several) {
        let mut keyed: BTreeMap<(&str, String), [Vec<usize>; 2]> = BTreeMap::new();
        let (old, new) = self.left();
        for at in old {
            keyed.entry((self.old_scope(at), key(self.before[at]))).or_default()[0].push(at);
        }
        for at in new {
            keyed.entry((self.new_scope(at), key(self.now[at]))).or_default()[1].push(at);
        }
        for ((_, key), [old, new]) in keyed {
            let is_clear = several == Several::InOrder || (old.len() == 1 && new.len() == 1);
            if is_clear && !key.is_empty() {
                old.into_iter().zip(new).for_each(|(old, new)| self.pair(old, new));
            }
        }
    }

    /// Pairs what is left over within a document by most of its words: each old record with the new one that is most alike.
    pub fn by_likeness(&mut self) {
        let (old, new) = self.left();
        let mut left: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for at in new {
            left.entry(self.new_scope(at)).or_default().push(at);
        }
        for at in old {
            let Some(candidates) = left.get_mut(self.old_scope(at)) else { continue };
            let liked = candidates.iter().enumerate().map(|(place, &new)| (place, alike(words(self.before[at]), words(self.now[new]))));
            // The first of those that are equally alike.
            let best = liked.fold((0, 0.0), |best, next| if next.1 > best.1 { next } else { best });
            if best.1 >= ALIKE {
                let new = candidates.remove(best.0);
                self.pair(at, new);
            }
        }
    }
}

/// How much of the longer text both have in common, at their beginning and their end; 0 to 1.
fn alike(one: &str, other: &str) -> f64 {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let head = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let rest = one.len().min(other.len()) - head;
    let tail = one.iter().rev().zip(other.iter().rev()).take(rest).take_while(|(a, b)| a == b).count();
    match one.len().max(other.len()) {
        0 => 0.0,
        longer => (head + tail) as f64 / longer as f64,
    }
}
