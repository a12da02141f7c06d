//! Bodies 单位/部门: one entry for what the texts name in many ways, and the links from tasks and duties to it.
//!
//! 1. [`scope`]: whose a name is, by the document in which it stands.
//! 2. [`key`]: what two names must share to be one body.
//! 3. [`called`]: the short names that texts give.
//! 4. [`classification`]: what kind of body it is.
//! 5. [`parents`]: the body above it.
//! 6. [`register`]: what people know besides.

mod alike;
mod called;
mod classification;
mod joint;
mod key;
mod one;
mod parents;
pub mod register;
mod scope;
#[cfg(test)]
mod tests;

use crate::model::{Body, Corpus, Document, Named, Source};
use crate::phrase::bodies::{begins, head, is_names, without_bracket};
use crate::records::work_group::of_heading;
use called::Called;
use key::Key;
use one::Sentences;
use parents::{Commands, Known};
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
    let scopes = scopes(corpus);
    let mut commands = Commands::default();
    let called = Called::of(corpus);
    let key = |document: &str, name: &str, full: &str| {
        let scope = scopes.get(document)?;
        let own = key_of(name, full, scope, register)?;
        Some(called.key(document, full, own, |other| key_of(other, other, scope, register)))
    };
    let mut found: BTreeMap<Key, Names> = BTreeMap::new();
    let sentences = Sentences::of(corpus);
    each(corpus, &sentences, |document, name, full| {
        if let Some(key) = key(document, name, full) {
            scopes.get(document).into_iter().for_each(|scope| commands.note(scope, &key));
            // 教育 in 教育、科技部门 is no name by itself; 县教育 is found there too.
            let counts = &mut found.entry(key).or_default().counts;
            let all = ["各", "有关", "相关"].iter().any(|all| full.starts_with(all));
            let printed = full.contains(name);
            let whole = if head(name).is_some() && !all && printed { name } else { full };
            let whole = key::with_short(whole).map_or(whole, |(full, _)| full);
            *counts.entry(whole.to_owned()).or_default() += 1;
            if full != name && printed && name.starts_with(['省', '市', '区', '县']) {
                counts.entry(name.to_owned()).or_default();
            }
        }
    });
    for group in &corpus.records.work_groups {
        let section = group.source.section.as_deref().and_then(|id| corpus.sections.iter().find(|section| section.id == id));
        if let Some(above) = section.and_then(|section| of_heading(&section.heading))
            && let Some((own, above)) = key(&group.source.document, &group.name, &group.name).zip(key(&group.source.document, above, above))
        {
            commands.set_up(own, above);
        }
    }
    let joined = joint::join(&mut found);
    let mut ids = ids(&found, register);
    for (part, whole) in joined {
        ids.get(&whole).cloned().into_iter().for_each(|id| drop(ids.insert(part.clone(), id)));
    }
    let id = |document: &str, name: &str, full: &str| key(document, name, full).and_then(|key| ids.get(&key).cloned());
    for task in &mut corpus.records.tasks {
        for named in task.lead.iter_mut().chain(&mut task.support).chain(&mut task.responsible) {
            named.body = id(&task.source.document, &named.name, full(named));
        }
    }
    for duty in &mut corpus.records.duties {
        duty.body = one::body(duty, &sentences).and_then(|member| id(&duty.source.document, &member.name, &member.full));
    }
    corpus.records.bodies = bodies(&found, &Known { ids: &ids, commands: &commands }, register);
    without_short(corpus);
}

/// A name with its short one led to the body: a group is called by the whole name, and its duty as by all sentences on it.
fn without_short(corpus: &mut Corpus) {
    let records = &mut corpus.records;
    for duty in &mut records.duties {
        if let Some(short) = key::with_short(&duty.name).map(|(_, short)| short.to_owned()) {
            duty.name = short;
        }
    }
    for group in &mut records.work_groups {
        if let Some(full) = key::with_short(&group.name).map(|(full, _)| full.to_owned()) {
            group.name = full;
        }
    }
}

/// A list of a district that says 市 for its own: the name stays as printed and waits with the one that is meant.
pub fn mean(corpus: &mut Corpus, slips: &[(Source, String, String)]) {
    for (source, name, usual) in slips {
        let own = corpus.records.tasks.iter_mut().filter(|task| task.source.block == source.block && task.source.span == source.span);
        let named = own.flat_map(|task| task.lead.iter_mut().chain(&mut task.support).chain(&mut task.responsible));
        named.filter(|named| without_bracket(&named.name) == name).for_each(|named| named.body = Some(usual.clone()));
    }
}

/// Shows every name with its document and its full form.
fn each(corpus: &Corpus, sentences: &Sentences, mut show: impl FnMut(&str, &str, &str)) {
    for task in &corpus.records.tasks {
        for named in task.lead.iter().chain(&task.support).chain(&task.responsible) {
            show(&task.source.document, &named.name, full(named));
        }
    }
    for duty in &corpus.records.duties {
        if let Some(member) = one::body(duty, sentences) {
            show(&duty.source.document, &member.name, &member.full);
        }
    }
    // Who only leads or joins a group is looked for, too. Persons (区应急管理局分管负责人) are no bodies.
    for group in &corpus.records.work_groups {
        for name in group.lead.iter().chain(&group.members).filter(|name| classification::of(name).is_some()) {
            show(&group.source.document, name, name);
        }
    }
}

/// A name whose list elides a word waits with its full form where its id will stand.
fn full(named: &Named) -> &str {
    named.body.as_deref().unwrap_or(&named.name)
}

/// Annexes speak from where the notice speaks that carries them; a plan's annexes share its groups.
fn scopes(corpus: &Corpus) -> BTreeMap<String, Scope> {
    let documents = &corpus.documents;
    let by_id: BTreeMap<&str, &Document> = documents.iter().map(|document| (document.id.as_str(), document)).collect();
    let scope = |document: &Document| {
        let carrier = document.parent.as_deref().and_then(|parent| by_id.get(parent)).copied();
        let scope = Scope::of(document).below(&corpus.records.regions);
        (document.id.clone(), carrier.map_or(scope.clone(), |carrier| scope.carried_by(carrier)))
    };
    documents.iter().map(scope).collect()
}

/// `None` for words that are no body's name.
fn key_of(name: &str, full: &str, scope: &Scope, register: &BodyRegister) -> Option<Key> {
    let plausible = head(full).is_some() && is_names(full) || begins(full) && is_names(full) || is_name_by_form(full);
    if !plausible || NO_BODIES.contains(&full) || full.starts_with('其') && !full.starts_with("其他") && !full.starts_with("其它") {
        return None;
    }
    if full.chars().count() > 40 || full.ends_with("层面") {
        return None;
    }
    let entry = |entry: &&Entry| entry.also.iter().any(|also| also == name);
    let own = key::of(full, scope, register);
    let alias = register.entries.iter().filter(|entry| entry.region.is_none() || entry.region == own.region).find(entry);
    Some(alias.map_or(own, |entry| key::of(&entry.name, scope, register)))
}

/// Words for a kind, of which a list names one where it means many.
const NO_BODIES: &[&str] =
    &["机关", "各级", "部门", "单位", "机构", "企业", "社区", "学校", "功能区", "街道", "区县", "乡镇", "镇", "主体", "媒体"];

/// 维护稳定组, 转移安置组 begin like orders; 某铁路局集团有限公司某站 ends like no body.
fn is_name_by_form(full: &str) -> bool {
    let plain = !full.contains(['，', '、', '。', '；', '：', '的']);
    let group = full.ends_with('组') && (4..=10).contains(&full.chars().count()) && !full.ends_with("工作组");
    let works = (full.contains("公司") || full.contains("集团")) && full.ends_with(['站', '场', '港', '厂', '段']);
    plain && (group || works)
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
    let own = |name: &str| classification::is_many(name) || !name.ends_with("部门") && !name.ends_with("机关") && !name.contains('（');
    // 有关县专项指挥机构 are some of the 县专项指挥机构.
    let some = |name: &str| {
        ["有关", "相关"].iter().filter_map(|which| name.strip_prefix(which)).any(|rest| rest.starts_with(['省', '市', '区', '县']))
    };
    let rank = |name: &str, count: usize| (own(name), !some(name), count, name.len());
    let best = names.counts.iter().max_by(|(a, n), (b, m)| rank(a, **n).cmp(&rank(b, **m)).then(b.cmp(a)));
    best.map_or(String::new(), |(name, _)| name.clone())
}

fn bodies(found: &BTreeMap<Key, Names>, known: &Known, register: &BodyRegister) -> Vec<Body> {
    let body = |(key, names): (&Key, &Names)| {
        let id = known.ids.get(key)?.clone();
        let name = called(key, names, register);
        let entry = register.entries.iter().find(|entry| entry.name == name && (entry.region.is_none() || entry.region == key.region));
        let classification = entry.and_then(|entry| entry.classification.clone()).or_else(|| classification::of(&name).map(str::to_owned));
        Some(Body {
            parent: parents::parent(key, &name, classification.as_deref(), known).filter(|parent| *parent != id),
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
