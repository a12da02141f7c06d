//! What a reader keeps on the device: favourites, and where one was lately. No server hears of it.

use super::browser;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::JsValue;

/// A view of the site with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
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
        let list = browser::stored(self.key()).and_then(|text| JSON::parse(&text).ok());
        list.filter(Array::is_array).and_then(|list| Array::from(&list).iter().map(|kept| Kept::of(&kept)).collect()).unwrap_or_default()
    }

    /// The list as the browser writes it.
    pub fn value(self) -> JsValue {
        list(&self.all()).into()
    }

    pub fn put(self, kept: &[Kept]) {
        browser::store(self.key(), text(kept).as_deref());
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

impl Kept {
    /// The browser reads and writes JSON itself: for two small lists that is code enough.
    fn of(value: &JsValue) -> Option<Self> {
        let word = |name: &str| Reflect::get(value, &name.into()).ok()?.as_string();
        Some(Self { address: word("address")?, name: word("name")? })
    }

    fn value(&self) -> JsValue {
        object([("address", self.address.as_str().into()), ("name", self.name.as_str().into())])
    }
}

/// A value of the browser's with these fields.
pub fn object<const N: usize>(fields: [(&str, JsValue); N]) -> JsValue {
    Object::from_entries(&fields.map(|(name, value)| Array::of2(&name.into(), &value)).into_iter().collect::<Array>())
        .map_or(JsValue::NULL, Into::into)
}

/// What is kept of a list; of an empty one nothing.
fn text(kept: &[Kept]) -> Option<String> {
    if kept.is_empty() {
        return None;
    }
    JSON::stringify(&list(kept)).ok().map(Into::into)
}

fn list(kept: &[Kept]) -> Array {
    kept.iter().map(Kept::value).collect()
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
