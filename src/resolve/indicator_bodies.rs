//! Whom an indicator concerns: the bodies to which the tasks of its paragraph give something.

use crate::model::{Corpus, Named};
use std::collections::{BTreeMap, BTreeSet};

/// Tasks must have their bodies by now.
pub fn link(corpus: &mut Corpus) {
    let records = &mut corpus.records;
    let mut named: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for task in &records.tasks {
        named.entry(&task.source.block).or_default().extend(task.named().map(Named::body_or_name));
    }
    for indicator in &mut records.indicators {
        let own = named.get(indicator.source.block.as_str()).into_iter().flatten();
        indicator.bodies = own.map(|body| (*body).to_owned()).collect();
    }
}
