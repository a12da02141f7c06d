//! What is read out of the real texts, one record a line, so that a change of a rule reads like a diff of promises.
//! Refresh with `UPDATE_EXPECT=1 cargo test --test native records`, and read the diff before committing it.

use crate::corpus;

use expect_test::expect_file;
use guilan::model::{Corpus, Named, Records, Source, When};
use std::collections::BTreeMap;
use std::fmt::Write;

fn seeds() -> &'static Corpus {
    &corpus::once().0
}

fn start(text: &str) -> String {
    let text = text.replace('\n', " ");
    let count = text.chars().count();
    if count <= 48 { text } else { format!("{}…{count}", text.chars().take(40).collect::<String>()) }
}

fn when(when: &When) -> String {
    let date = |date: &Option<String>| date.clone().unwrap_or_default();
    format!("{} [{}/{}]", when.text, date(&when.start), date(&when.end))
}

fn names(label: &str, named: &[Named]) -> String {
    let names: Vec<&str> = named.iter().map(|named| named.name.as_str()).collect();
    if names.is_empty() { String::new() } else { format!(" {label}={}", names.join("、")) }
}

fn word<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap_or("–").to_owned()
}

/// Document and line of each record.
pub fn lines(records: &Records) -> Vec<(&str, String)> {
    let mut lines: Vec<(&Source, String)> = Vec::new();
    for i in &records.indicators {
        let baseline = i.baseline.as_ref().map(|b| format!(" {}@{}", b.text, b.year.unwrap_or(0))).unwrap_or_default();
        let target = i.target.as_ref().map(|t| format!(" → {}@{} {}", t.text, t.year.unwrap_or(0), word(&t.bound))).unwrap_or_default();
        let growth = i.growth.as_ref().map(|g| format!(" growth {}", g.text)).unwrap_or_default();
        let more = [i.unit.as_deref().unwrap_or("–"), &word(&i.attribute), &word(&i.origin)].join(" ");
        let shares = if i.breakdown.is_empty() { String::new() } else { format!(" {} shares", i.breakdown.len()) };
        let region = i.region.as_ref().map(|region| format!(" in {region}")).unwrap_or_default();
        let sum = if i.cumulative { " sum" } else { "" };
        lines.push((&i.source, format!("indicator {} ({more}){region}{baseline}{target}{growth}{sum}{shares}", i.name)));
    }
    for t in &records.tasks {
        let bodies = names("lead", &t.lead) + &names("support", &t.support) + &names("responsible", &t.responsible);
        let deadline = t.deadline.as_ref().map(|deadline| format!(" by {}", when(deadline))).unwrap_or_default();
        lines.push((&t.source, format!("task {} {}{bodies}{deadline}", t.num.as_deref().unwrap_or("–"), start(&t.text))));
    }
    lines.extend(
        records.milestones.iter().map(|m| (&m.source, format!("milestone {} {} {}", word(&m.kind), when(&m.when), start(&m.text)))),
    );
    lines.extend(records.projects.iter().map(|p| {
        (&p.source, format!("project {} {} {} {}", p.name, show(&p.region), show(&p.in_box), start(p.detail.as_deref().unwrap_or("–"))))
    }));
    lines.extend(records.duties.iter().map(|d| (&d.source, format!("duty {} | {}", d.name, start(&d.text)))));
    lines.extend(records.work_groups.iter().map(|g| {
        let text = start(g.text.as_deref().unwrap_or("–"));
        (&g.source, format!("group {} lead={} members={} {text}", g.name, g.lead.join("、"), g.members.join("、")))
    }));
    lines.extend(records.response_levels.iter().map(|l| {
        let trigger = start(l.trigger.as_deref().unwrap_or("–"));
        (&l.source, format!("response {} by={} when={trigger}", l.level, show(&l.activated_by)))
    }));
    lines.extend(records.event_grades.iter().map(|g| (&g.source, format!("grade {} {}", g.level, start(&g.criterion)))));
    lines.extend(records.terms.iter().map(|t| (&t.source, format!("term {} = {}", t.term, start(&t.definition)))));
    lines.extend(
        records
            .references
            .iter()
            .map(|r| (&r.source, format!("reference {} 《{}》{} {}", word(&r.relation), r.title, show(&r.number), show(&r.resolved)))),
    );
    lines.extend(records.anomalies.iter().map(|a| (&a.source, format!("anomaly {} {}", a.kind, a.message))));
    lines.into_iter().map(|(source, line)| (source.document.as_str(), line)).collect()
}

fn show(value: &Option<String>) -> &str {
    value.as_deref().unwrap_or("–")
}

fn shown(corpus: &Corpus, seed: &str) -> String {
    let mut by_document: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (document, line) in lines(&corpus.records) {
        by_document.entry(document).or_default().push(line);
    }
    let mut out = String::new();
    for document in corpus.documents.iter().filter(|document| &*document.seed == seed) {
        let own = by_document.remove(document.id.as_str()).unwrap_or_default();
        writeln!(out, "《{}》 {} records\n{}\n", document.title, own.len(), own.join("\n")).unwrap();
    }
    out
}

#[test]
fn records_of_the_seeds() {
    let corpus = seeds();
    let golden = [
        ("000_7f511eba139c84dd.txt", expect_file!["../golden/records/000.txt"]),
        ("001_2d284df3f420635e.txt", expect_file!["../golden/records/001.txt"]),
        ("002_6cb87f9d3e2860d9.txt", expect_file!["../golden/records/002.txt"]),
        ("003_667e483abbbf26c5.txt", expect_file!["../golden/records/003.txt"]),
        ("004_7208055b08d4d5fa.txt", expect_file!["../golden/records/004.txt"]),
    ];
    for (seed, file) in golden {
        file.assert_eq(&shown(corpus, seed));
    }
}

#[test]
fn bodies_and_regions_of_the_seeds() {
    let records = &seeds().records;
    let mut out = String::new();
    for region in &records.regions {
        writeln!(out, "region {} {} {} {}", region.id, region.kind, show(&region.parent), region.other_names.join("、")).unwrap();
    }
    for body in &records.bodies {
        let class = show(&body.classification);
        writeln!(out, "body {} {} {class} {} | {}", body.id, word(&body.level), show(&body.parent), body.other_names.join("、")).unwrap();
    }
    expect_file!["../golden/records/registers.txt"].assert_eq(&out);
}

#[test]
fn the_order_of_files_changes_nothing() {
    use guilan::resolve::{compile, registers};
    let folder = std::path::Path::new("seeds");
    let (mut reversed, catalog) = guilan::outline::folder::read(folder).unwrap();
    let registers = registers::read(folder).unwrap();
    reversed.reverse();
    assert_eq!(&compile(reversed, &catalog, &registers), self::seeds());
}

#[test]
fn every_record_has_an_id_of_its_own_and_words_in_its_block() {
    let corpus = seeds();
    let blocks: BTreeMap<&str, &str> = corpus.blocks.iter().map(|block| (block.id.as_str(), block.text.as_str())).collect();
    let mut ids = std::collections::BTreeSet::new();
    for (kind, id, source) in corpus.records.sources() {
        assert!(ids.insert(id.to_owned()), "two records are called {id}");
        assert!(!source.quote.trim().is_empty(), "{kind} {id} quotes nothing");
        let text = blocks.get(source.block.as_str()).unwrap_or_else(|| panic!("{kind} {id}: no block {}", source.block));
        if let Some(words) = &source.words {
            assert!(text.get(words.start as usize..words.end as usize).is_some(), "{kind} {id}: {words:?} of {text}");
        }
    }
}
