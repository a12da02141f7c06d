//! What a reader keeps on the device: favourites, and where one was lately. No server hears of it.

use super::browser;
use serde::{Deserialize, Serialize};

/// A view of the site with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The address behind `#`, with it.
    pub address: String,
    pub name: String,
}

/// The two lists that there are, the newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    Favourites,
    Recent,
}

/// How many views are kept as recent.
const RECENT: usize = 30;

impl Shelf {
    const fn key(self) -> &'static str {
        match self {
            Shelf::Favourites => "guilan-favourites",
            Shelf::Recent => "guilan-recent",
        }
    }

    /// What does not read as a list is none: another program may have written it.
    pub fn all(self) -> Vec<Kept> {
        browser::stored(self.key()).and_then(|text| serde_json::from_slice(text.as_bytes()).ok()).unwrap_or_default()
    }

    pub fn put(self, kept: &[Kept]) {
        let text = serde_json::to_string(kept).unwrap_or_default();
        browser::store(self.key(), (!kept.is_empty()).then_some(text.as_str()));
    }

    pub fn has(self, address: &str) -> bool {
        self.all().iter().any(|kept| kept.address == address)
    }

    /// To the head of the list, once.
    pub fn add(self, address: &str, name: &str) {
        self.put(&added(self.all(), address, name, if self == Shelf::Recent { RECENT } else { usize::MAX }));
    }

    pub fn remove(self, address: &str) {
        let mut all = self.all();
        all.retain(|kept| kept.address != address);
        self.put(&all);
    }
}

fn added(mut all: Vec<Kept>, address: &str, name: &str, most: usize) -> Vec<Kept> {
    all.retain(|kept| kept.address != address);
    all.insert(0, Kept { address: address.to_owned(), name: name.to_owned() });
    all.truncate(most);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_stands_first_and_once() {
        let mut all = Vec::new();
        for address in ["#/a", "#/b", "#/a", "#/c"] {
            all = added(all, address, address, 2);
        }
        assert_eq!(all.iter().map(|kept| kept.address.as_str()).collect::<Vec<_>>(), ["#/c", "#/a"]);
    }
}
