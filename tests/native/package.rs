//! The open data package of the seeds: complete, described truly, linked, and the same each time.

use crate::corpus;

use guilan::model::Corpus;
use guilan::outline::catalog::Catalog;
use guilan::resolve::registers::Registers;
use guilan::store::changes::Editions;
use guilan::write;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn seeds() -> &'static (Corpus, Catalog) {
    corpus::once()
}

/// A folder of its own for each test.
fn written(name: &str, (corpus, catalog): &(Corpus, Catalog)) -> PathBuf {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("package").join(name);
    let _ = fs::remove_dir_all(&out);
    write::all(corpus, catalog, &Editions::default(), &out).unwrap();
    out
}

/// One short document: enough for what has nothing to do with the texts.
fn small() -> (Corpus, Catalog) {
    let text = "明湖市人民政府关于印发明湖市绿道规划的通知\n\n一、目标\n\n到2025年，全市绿道里程达到300公里。\n";
    let seed = guilan::normalize::seed::decode("a.txt", text.into()).unwrap();
    (guilan::resolve::compile(vec![seed], &Catalog::default(), &Registers::default()), Catalog::default())
}

/// The site that the tests share which only read.
fn site() -> &'static Path {
    static SITE: OnceLock<PathBuf> = OnceLock::new();
    SITE.get_or_init(|| written("shared", seeds()))
}

fn json(name: &str) -> Value {
    serde_json::from_slice(&fs::read(site().join("data").join(name)).unwrap()).unwrap()
}

fn records(resource: &str) -> Vec<Map<String, Value>> {
    json(&format!("{resource}.json")).as_array().unwrap().iter().map(|record| record.as_object().unwrap().clone()).collect()
}

fn resources() -> Vec<Value> {
    json("datapackage.json")["resources"].as_array().unwrap().clone()
}

#[test]
fn the_json_holds_every_datum_of_the_corpus() {
    let corpus = &seeds().0;
    let same = |resource: &str, expected: Value| {
        let mut found = json(&format!("{resource}.json"));
        if resource == "sections" {
            // Published besides what the model has: the section around it under the key that all records share.
            for record in found.as_array_mut().unwrap() {
                let around = record.as_object_mut().unwrap().remove("section").unwrap();
                assert_eq!(around, record["parent"]);
            }
        }
        assert_eq!(found, expected, "{resource}");
    };
    same("documents", serde_json::to_value(&corpus.documents).unwrap());
    same("sections", serde_json::to_value(&corpus.sections).unwrap());
    same("blocks", serde_json::to_value(&corpus.blocks).unwrap());
    same("tables", serde_json::to_value(&corpus.tables).unwrap());
    same("findings", serde_json::to_value(&corpus.findings).unwrap());
}

#[test]
fn keys_stand_in_the_published_order() {
    let text = fs::read_to_string(site().join("data/blocks.json")).unwrap();
    let line = text.lines().nth(1).unwrap();
    let keys = ["id", "document", "section", "kind", "text", "order", "quote", "span"];
    let places: Vec<usize> = keys.iter().map(|key| line.find(&format!("\"{key}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{line}");
}

#[test]
fn the_csv_says_the_same_as_the_json() {
    for resource in ["documents", "sections", "blocks", "findings"] {
        let bytes = fs::read(site().join(format!("data/{resource}.csv"))).unwrap();
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).expect("a byte order mark");
        let mut reader = csv::Reader::from_reader(text);
        let head = reader.headers().unwrap().clone();
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let records = records(resource);
        assert_eq!(rows.len(), records.len());
        for (row, record) in rows.iter().zip(&records) {
            for (column, cell) in head.iter().zip(row) {
                let nested = column.split_once('_').and_then(|(outer, inner)| record.get(outer)?.get(inner));
                let expected = match record.get(column).or(nested).unwrap_or(&Value::Null) {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                assert_eq!(cell.strip_prefix('\'').unwrap_or(cell), expected, "{resource} {column}");
            }
        }
    }
}

#[test]
fn no_cell_is_a_formula_or_too_long_for_a_spreadsheet() {
    for resource in ["documents", "sections", "blocks", "tables", "findings"] {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(site().join(format!("data/{resource}.csv"))).unwrap();
        for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
            assert!(!cell.starts_with(['=', '+', '@']), "{cell}");
            assert!(cell.encode_utf16().count() <= 32_767);
        }
    }
}

#[test]
fn sizes_and_hashes_are_those_of_the_files() {
    for resource in resources() {
        let bytes = fs::read(site().join("data").join(resource["path"].as_str().unwrap())).unwrap();
        assert_eq!(resource["bytes"], bytes.len());
        assert_eq!(resource["hash"], format!("sha256:{:x}", Sha256::digest(&bytes)));
    }
}

#[test]
fn every_field_is_described_in_chinese_and_every_column_has_its_field() {
    for resource in resources() {
        let fields = resource["schema"]["fields"].as_array().unwrap().clone();
        for field in &fields {
            for key in ["title", "description"] {
                assert!(field[key].as_str().unwrap().contains(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter)), "{field}");
            }
        }
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        if resource["format"] == "csv" {
            let mut reader = csv::Reader::from_path(site().join("data").join(resource["path"].as_str().unwrap())).unwrap();
            let head: Vec<String> = reader.headers().unwrap().iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect();
            assert_eq!(head, names);
        } else if let Some(record) = json(resource["path"].as_str().unwrap()).as_array().unwrap().first() {
            assert_eq!(record.as_object().unwrap().len(), names.len());
            assert!(names.iter().all(|name| record.get(name).is_some()));
        }
    }
}

#[test]
fn keys_are_unique_and_links_lead_somewhere() {
    let ids = |resource: &str| {
        let records = records(resource);
        let ids: BTreeSet<String> = records.iter().map(|record| record["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(ids.len(), records.len(), "{resource}");
        ids
    };
    let mut links = 0;
    for resource in resources().iter().filter(|resource| resource["format"] == "csv") {
        let name = resource["name"].as_str().unwrap();
        if resource["schema"].get("primaryKey").is_some() {
            ids(name);
        }
        for link in resource["schema"]["foreignKeys"].as_array().into_iter().flatten() {
            let target = link["reference"]["resource"].as_str().unwrap();
            let known = ids(if target.is_empty() { name } else { target });
            for record in records(name) {
                if let Some(id) = record[link["fields"].as_str().unwrap()].as_str() {
                    assert!(known.contains(id), "{name}: {id}");
                    links += 1;
                }
            }
        }
    }
    assert!(links > seeds().0.blocks.len());
}

fn all_files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => files.push((path.strip_prefix(folder).unwrap().display().to_string(), fs::read(path).unwrap())),
            }
        }
    }
    files.sort();
    files
}

#[test]
fn the_same_seeds_give_the_same_bytes() {
    assert_eq!(all_files(&written("again", seeds())), all_files(site()));
}

#[test]
fn an_older_build_is_replaced_and_other_files_stay() {
    let (small, fresh) = (small(), all_files(&written("fresh", &small())));
    let out = written("replaced", &small);
    for name in ["index.html", "data/old.json", "text/gone.txt"] {
        fs::write(out.join(name), "old").unwrap();
    }
    write::all(&small.0, &small.1, &Editions::default(), &out).unwrap();
    fs::remove_file(out.join("index.html")).expect("a file of somebody else stays");
    assert_eq!(all_files(&out), fresh);
}

#[test]
fn a_build_that_fails_leaves_the_last_one_and_names_the_place() {
    let out = written("failed", &small());
    let before = all_files(&out);
    fs::write(out.join(".guilan-new"), "in the way").unwrap();
    let error = write::all(&Corpus::default(), &Catalog::default(), &Editions::default(), &out).unwrap_err();
    assert!(error.to_string().contains(".guilan-new"), "{error}");
    fs::remove_file(out.join(".guilan-new")).unwrap();
    assert_eq!(all_files(&out), before);
}

/// Every document can be read without the app.
#[test]
fn every_document_has_a_plain_text_with_all_its_words() {
    let corpus = &seeds().0;
    let list = fs::read_to_string(site().join("text/index.txt")).unwrap();
    for document in &corpus.documents {
        assert!(list.contains(&format!("{} {}.txt", document.title, document.id)) || list.contains(&format!("） {}.txt", document.id)));
        let text = fs::read_to_string(site().join(format!("text/{}.txt", document.id))).unwrap();
        assert!(text.starts_with(&format!("\u{feff}{}\n", document.title)));
        let mut rest = text.as_str();
        for block in corpus.blocks.iter().filter(|block| block.document == document.id) {
            let at = rest.find(&block.text).unwrap_or_else(|| panic!("{} in order", block.text));
            rest = &rest[at + block.text.len()..];
        }
    }
}

#[test]
fn a_corpus_without_anything_is_a_package_too() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("package").join("empty");
    write::all(&Corpus::default(), &Catalog::default(), &Editions::default(), &out).unwrap();
    assert_eq!(fs::read_to_string(out.join("data/blocks.json")).unwrap(), "[\n\n]\n");
    guilan::store::bundle::Index::parse(&fs::read(out.join("bundle/index.bin")).unwrap()).unwrap();
}
