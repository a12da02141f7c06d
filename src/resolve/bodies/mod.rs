//! Bodies 单位/部门: one entry for what the texts name in many ways, and the links from tasks and duties to it.
//!
//! 1. [`scope`]: whose a name is, by the document in which it stands.
//! 2. [`key`]: what two names must share to be one body.
//! 3. [`classification`]: what kind of body it is.
//! 4. [`register`]: what people know besides.

mod classification;
mod key;
pub mod register;
mod scope;
#[cfg(test)]
mod tests;

use crate::model::{Body, Corpus, Document, Named};
use crate::phrase::bodies::{Member, begins, head, is_names, list};
use key::Key;
use register::{BodyRegister, Entry};
use scope::Scope;
use std::collections::{BTreeMap, BTreeSet};

/// What the texts call one body, with how often.
#[derive(Default)]
struct Names {
    counts: BTreeMap<String, usize>,
}

/// Makes the register of bodies and points every task and duty to it.
pub fn link(corpus: &mut Corpus, register: &BodyRegister) {
    let scopes = scopes(&corpus.documents);
    let key = |document: &str, name: &str, full: &str| scopes.get(document).and_then(|scope| key_of(name, full, scope, register));
    let mut found: BTreeMap<Key, Names> = BTreeMap::new();
    each(corpus, |document, name, full| {
        if let Some(key) = key(document, name, full) {
            // 教育 in 教育、科技部门 is no name by itself; 县教育 is found there too.
            let counts = &mut found.entry(key).or_default().counts;
            let whole = if head(name).is_some() { name } else { full };
            *counts.entry(whole.to_owned()).or_default() += 1;
            if whole != name && name.starts_with(['省', '市', '区', '县']) {
                counts.entry(name.to_owned()).or_default();
            }
        }
    });
    let ids = ids(&found, register);
    let id = |document: &str, name: &str, full: &str| key(document, name, full).and_then(|key| ids.get(&key).cloned());
    for task in &mut corpus.records.tasks {
        for named in task.lead.iter_mut().chain(&mut task.support).chain(&mut task.responsible) {
            named.body = id(&task.source.document, &named.name, full(named));
        }
    }
    for duty in &mut corpus.records.duties {
        duty.body = first(&duty.name).and_then(|member| id(&duty.source.document, &member.name, &member.full));
    }
    corpus.records.bodies = bodies(&found, &ids, register);
}

/// Shows every name with its document and its full form.
fn each(corpus: &Corpus, mut show: impl FnMut(&str, &str, &str)) {
    for task in &corpus.records.tasks {
        for named in task.lead.iter().chain(&task.support).chain(&task.responsible) {
            show(&task.source.document, &named.name, full(named));
        }
    }
    for duty in &corpus.records.duties {
        if let Some(member) = first(&duty.name) {
            show(&duty.source.document, &member.name, &member.full);
        }
    }
}

/// A name whose list elides a word waits with its full form where its id will stand.
fn full(named: &Named) -> &str {
    named.body.as_deref().unwrap_or(&named.name)
}

/// Of several bodies under one duty the first is its body; the words name all.
fn first(names: &str) -> Option<Member> {
    list(names).into_iter().next()
}

/// Annexes speak from where the notice speaks that carries them; a plan's annexes share its groups.
fn scopes(documents: &[Document]) -> BTreeMap<String, Scope> {
    let by_id: BTreeMap<&str, &Document> = documents.iter().map(|document| (document.id.as_str(), document)).collect();
    let scope = |document: &Document| {
        let carrier = document.parent.as_deref().and_then(|parent| by_id.get(parent)).copied();
        let scope = Scope::of(document);
        (document.id.clone(), carrier.map_or(scope.clone(), |carrier| scope.carried_by(carrier)))
    };
    documents.iter().map(scope).collect()
}

/// `None` for words that are no body's name.
fn key_of(name: &str, full: &str, scope: &Scope, register: &BodyRegister) -> Option<Key> {
    let plausible = head(full).is_some() || begins(full);
    if !plausible || !is_names(full) || full.chars().count() > 40 || full.ends_with("层面") {
        return None;
    }
    let entry = |entry: &&Entry| entry.also.iter().any(|also| also == name);
    let own = key::of(full, scope, register);
    let alias = register.entries.iter().filter(|entry| entry.region.is_none() || entry.region == own.region).find(entry);
    Some(alias.map_or(own, |entry| key::of(&entry.name, scope, register)))
}

fn ids(found: &BTreeMap<Key, Names>, register: &BodyRegister) -> BTreeMap<Key, String> {
    let mut taken = BTreeSet::new();
    let mut ids = BTreeMap::new();
    for (key, names) in found {
        let region = key.region.as_deref().unwrap_or(key.prefix);
        let plan = key.plan.as_ref().map_or(String::new(), |plan| format!("（{plan}）"));
        let base = format!("{region}/{}{plan}", called(key, names, register));
        // Names that two bodies share are told apart by a number.
        let id = (1..).map(|number| if number == 1 { base.clone() } else { format!("{base}（{number}）") }).find(|id| !taken.contains(id));
        if let Some(id) = id {
            taken.insert(id.clone());
            ids.insert(key.clone(), id);
        }
    }
    ids
}

/// The name by which the site calls a body: the register's, or the most frequent that is its own (not …部门), or the longest.
fn called(key: &Key, names: &Names, register: &BodyRegister) -> String {
    let entry = register.entries.iter().find(|entry| {
        (entry.region.is_none() || entry.region == key.region)
            && (names.counts.contains_key(&entry.name) || entry.also.iter().any(|also| names.counts.contains_key(also)))
    });
    if let Some(entry) = entry {
        return entry.name.clone();
    }
    let own = |name: &str| !name.ends_with("部门") && !name.contains('（');
    let best = names.counts.iter().max_by(|(a, n), (b, m)| (own(a), *n, a.len()).cmp(&(own(b), *m, b.len())).then(b.cmp(a)));
    best.map_or(String::new(), |(name, _)| name.clone())
}

fn bodies(found: &BTreeMap<Key, Names>, ids: &BTreeMap<Key, String>, register: &BodyRegister) -> Vec<Body> {
    let known: BTreeSet<&str> = ids.values().map(String::as_str).collect();
    let body = |(key, names): (&Key, &Names)| {
        let id = ids.get(key)?.clone();
        let name = called(key, names, register);
        let entry = register.entries.iter().find(|entry| entry.name == name && (entry.region.is_none() || entry.region == key.region));
        let classification = entry.and_then(|entry| entry.classification.clone()).or_else(|| classification::of(&name).map(str::to_owned));
        Some(Body {
            parent: parent(key, &name, classification.as_deref(), &known).filter(|parent| *parent != id),
            other_names: names.counts.keys().filter(|other| **other != name).cloned().collect(),
            level: key.level,
            region: key.region.clone(),
            classification,
            name,
            id,
        })
    };
    let mut bodies: Vec<Body> = found.iter().filter_map(body).collect();
    bodies.sort_by(|a, b| a.id.cmp(&b.id));
    bodies
}

/// The body above: of an office the one whose office it is, of a department the government.
fn parent(key: &Key, name: &str, classification: Option<&str>, known: &BTreeSet<&str>) -> Option<String> {
    let region = key.region.as_deref().unwrap_or(key.prefix);
    let of = |name: &str| Some(format!("{region}/{name}")).filter(|id| known.contains(id.as_str()));
    if let Some(above) = name.strip_suffix("办公室").and_then(of) {
        return Some(above);
    }
    let governments: &[&str] =
        if classification == Some("政府部门") { &["市政府", "区政府", "县政府", "省政府"] } else { &[] };
    governments.iter().find_map(|government| of(government))
}
