//! What stands behind an address's `?`, and the letters that may stand in an address.

use super::names::{LANES, LEVELS, ORDERS, SORTS, facet_of};
use crate::store::listing::{Facet, Order};
use crate::store::order::InKeys;
use crate::store::query::{Filter, Sort};
use crate::store::timeline::By;

/// More than any reader picks. An address is data from anywhere, and each value of it costs time.
const MOST_PAIRS: usize = 200;

/// The part behind `?`, in its order; a key may come several times.
#[derive(Default)]
pub(super) struct Pairs(Vec<(String, String)>);

impl Pairs {
    pub(super) fn parse(query: &str) -> Self {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('=')).take(MOST_PAIRS);
        Self(pairs.map(|(key, value)| (decode(key), decode(value))).in_vec())
    }

    pub(super) fn all(&self, key: &str) -> Vec<String> {
        self.0.iter().filter(|(name, value)| name == key && !value.is_empty()).map(|(_, value)| value.clone()).in_vec()
    }

    pub(super) fn first(&self, key: &str) -> Option<String> {
        self.all(key).into_iter().next()
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.first(key).unwrap_or_default()
    }

    pub(super) fn filter(&self) -> Filter {
        let level = |name: &String| LEVELS.iter().find(|(known, _)| known == name).map(|(_, level)| *level);
        Filter {
            levels: self.all("level").iter().filter_map(level).in_vec(),
            regions: self.all("region"),
            kinds: self.all("kind"),
            years: self.all("year").iter().filter_map(|year| year.parse().ok()).in_vec(),
            issuers: self.all("issuer"),
        }
    }

    /// In the order of the address.
    pub(super) fn picked(&self) -> Vec<(Facet, String)> {
        let picked = self.0.iter().filter(|(_, value)| !value.is_empty()).filter_map(|(key, value)| Some((facet_of(key)?, value.clone())));
        let mut each_once = Vec::new();
        picked.for_each(|value| {
            if !each_once.contains(&value) {
                each_once.push(value);
            }
        });
        each_once
    }

    pub(super) fn order(&self) -> Order {
        let chosen = self.text("order");
        ORDERS.iter().find(|(name, _)| *name == chosen).map(|(_, order)| *order).unwrap_or_default()
    }

    pub(super) fn by(&self) -> By {
        let chosen = self.text("by");
        LANES.iter().find(|(name, _)| *name == chosen).map(|(_, by)| *by).unwrap_or_default()
    }

    pub(super) fn sort(&self) -> Sort {
        let chosen = self.text("sort");
        SORTS.iter().find(|(name, _)| *name == chosen).map(|(_, sort)| *sort).unwrap_or_default()
    }

    pub(super) fn push(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.0.push((key.to_owned(), value.to_owned()));
        }
    }

    pub(super) fn push_filter(&mut self, filter: &Filter) {
        for level in &filter.levels {
            let name = LEVELS.iter().find(|(_, known)| known == level).map_or("", |(name, _)| name);
            self.push("level", name);
        }
        filter.regions.iter().for_each(|region| self.push("region", region));
        filter.kinds.iter().for_each(|kind| self.push("kind", kind));
        filter.years.iter().for_each(|year| self.push("year", &year.to_string()));
        filter.issuers.iter().for_each(|issuer| self.push("issuer", issuer));
    }

    pub(super) fn push_sort(&mut self, sort: Sort) {
        let name = SORTS[1..].iter().find(|(_, known)| *known == sort).map_or("", |(name, _)| name);
        self.push("sort", name);
    }

    pub(super) fn written(&self) -> String {
        let pairs: Vec<String> = self.0.iter().map(|(key, value)| format!("{key}={}", encode(value))).in_vec();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }
}

/// Chinese stays readable; what means something in an address, and what ends one in running text, is escaped.
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    let mut bytes = [0; 4];
    for letter in text.chars() {
        let plain = letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '~');
        match plain {
            true => encoded.push(letter),
            false => letter.encode_utf8(&mut bytes).bytes().for_each(|byte| encoded.push_str(&format!("%{byte:02X}"))),
        }
    }
    encoded
}

/// What is not a proper escape stays as it is.
pub(super) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let escape = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}
