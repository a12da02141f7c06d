//! 县防凌委员会（以下简称县防凌委）: the short name that a text gives a body means this body wherever the text uses it, also in the
//! name of its office.

use super::key::Key;
use crate::model::Corpus;
use crate::phrase::bodies::{head, is_names, list};
use std::collections::BTreeMap;

/// For each document the whole names by the short ones, and the other way round.
#[derive(Default)]
pub struct Called {
    whole: BTreeMap<String, BTreeMap<String, String>>,
    short: BTreeMap<String, BTreeMap<String, String>>,
    /// The notice that carries an annex: its short names hold in the annex, too.
    carriers: BTreeMap<String, String>,
}

impl Called {
    pub fn of(corpus: &Corpus) -> Self {
        let mut called = Called::default();
        let is_body = |name: &str| head(name).is_some() && is_names(name) && list(name).len() == 1;
        for term in &corpus.records.terms {
            let (short, whole) = (&term.term, &term.definition);
            let shorter = short.chars().count() < whole.chars().count() && whole.chars().count() <= LONGEST;
            if shorter && is_body(short) && is_body(whole) {
                let document = term.source.document.clone();
                called.whole.entry(document.clone()).or_default().insert(short.clone(), whole.clone());
                called.short.entry(document).or_default().insert(whole.clone(), short.clone());
            }
        }
        let carried = |document: &crate::model::Document| Some((document.id.clone(), document.parent.clone()?));
        called.carriers = corpus.documents.iter().filter_map(carried).collect();
        called
    }

    /// The key of a name of which `own` is that of its words alone; `of` gives that of others.
    pub fn key(&self, document: &str, name: &str, own: Key, of: impl Fn(&str) -> Option<Key>) -> Key {
        // 县指挥部 is known to its plan.
        if own.plan.is_some() {
            return own;
        }
        if let Some(whole) = self.find(&self.whole, document, name) {
            return of(whole).unwrap_or(own);
        }
        if let Some(whole) = name.strip_suffix(OFFICE).and_then(|short| self.find(&self.whole, document, short)) {
            return of(&format!("{whole}{OFFICE}")).unwrap_or(own);
        }
        let short = self.find(&self.short, document, name).and_then(of);
        short.filter(|key| key.plan.is_some()).unwrap_or(own)
    }

    fn find<'a>(&'a self, names: &'a BTreeMap<String, BTreeMap<String, String>>, document: &str, name: &str) -> Option<&'a str> {
        let in_own = |document: &str| names.get(document).and_then(|names| names.get(name)).map(String::as_str);
        in_own(document).or_else(|| in_own(self.carriers.get(document)?))
    }
}

const OFFICE: &str = "办公室";

/// Letters of a whole name; a guess.
const LONGEST: usize = 40;
