//! Releases of small seeds: what a second edition says of the first, what is frozen, and that nothing else is touched.

use guilan::model::Corpus;
use guilan::outline::catalog::Catalog;
use guilan::resolve::registers::Registers;
use guilan::store::bundle::{self, Index};
use guilan::store::changes::{Counts, Edition, What};
use guilan::write::{self, edition, portal::Portal};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const FIRST: &str = "明湖市人民政府关于印发明湖市绿道规划的通知\n\n一、目标\n\n到2025年，全市绿道里程达到300公里。\n\n\
     二、措施\n\n修建驿站，方便群众休息。由市园林局负责日常养护，市财政局给予支持。\n";

fn corpus(text: &str) -> Corpus {
    let seed = guilan::normalize::seed::decode("a.txt", text.into()).unwrap();
    guilan::resolve::compile(vec![seed], &Catalog::default(), &Registers::default())
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("editions").join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

fn release(text: &str, day: &str, folder: &Path) -> std::io::Result<Edition> {
    let catalog = Catalog { edition: Some(day.parse().unwrap()), ..Catalog::default() };
    let portal = Portal { url: Some("https://gov.example/plans/".to_owned()), ..Portal::default() };
    write::release(&corpus(text), &catalog, &portal, &folder.join("editions"), &folder.join("site"))
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below a folder, by its name.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for path in fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

#[test]
fn a_second_edition_says_what_a_changed_sentence_changed() {
    let folder = folder("changed");
    let first = release(FIRST, "2026-11-22", &folder).unwrap();
    assert_eq!((first.since, first.counts), (None, Counts::default()));
    let second = release(&FIRST.replace("300公里", "320公里"), "2026-12-01", &folder).unwrap();
    assert_eq!(second.since, Some(first.date));
    assert_eq!((second.counts.added, second.counts.removed, second.counts.texts), (0, 0, 1));

    let changes = json(&folder.join("editions/2026-12-01/changes.json"));
    let entries = changes["changes"].as_array().unwrap();
    let target = entries.iter().find(|entry| entry["resource"] == "indicators").unwrap();
    assert_eq!((&target["change"], &target["cause"]), (&"changed".into(), &"text".into()));
    assert_eq!(target["document_title"], "关于印发明湖市绿道规划的通知");
    assert!(target["quote"].as_str().unwrap().contains("320公里") && target["former_id"] != target["id"], "{target}");
    let fields: Vec<&str> = target["fields"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap()).collect();
    assert_eq!(fields, ["target.text", "target.value", "quote"]);
    assert_eq!((&target["fields"][1]["before"], &target["fields"][1]["after"]), (&300.into(), &320.into()));
    assert!(entries.iter().all(|entry| entry["change"] == "changed"), "{entries:#?}");
}

#[test]
fn the_app_gets_the_editions_and_a_site_without_any_gets_none() {
    let folder = folder("app");
    release(FIRST, "2026-11-22", &folder).unwrap();
    release(&FIRST.replace("修建驿站，方便群众休息。", ""), "2026-12-01", &folder).unwrap();
    let index = Index::parse(&fs::read(folder.join("site/bundle/index.bin")).unwrap()).unwrap();
    let editions = bundle::parse_editions(&fs::read(folder.join("site").join(index.editions.unwrap())).unwrap()).unwrap();
    assert_eq!(editions, edition::released(&folder.join("editions"), &corpus(FIRST)).unwrap());
    let days: Vec<String> = editions.editions.iter().map(|edition| edition.date.to_string()).collect();
    assert_eq!(days, ["2026-12-01", "2026-11-22"]);
    let kinds = editions.texts.iter().flat_map(|changed| &changed.kinds);
    assert!(kinds.flat_map(|kind| &kind.changes).any(|change| change.what != What::Added), "{:#?}", editions.texts);

    let index = bundle::encode(&corpus(FIRST), &Catalog::default());
    assert_eq!(Index::parse(&index[0].bytes).unwrap().editions, None);
    assert_eq!(edition::released(&folder.join("nowhere"), &corpus(FIRST)).unwrap(), Default::default());
}

#[test]
fn what_is_frozen_is_whole_and_stays() {
    let folder = folder("frozen");
    release(FIRST, "2026-11-22", &folder).unwrap();
    let first = files(&folder.join("editions/2026-11-22"));
    let manifest = json(&folder.join("editions/2026-11-22/manifest.json"));
    let listed: BTreeMap<String, (u64, String)> = manifest["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            let text = |key: &str| file[key].as_str().unwrap().to_owned();
            (text("name"), (file["bytes"].as_u64().unwrap(), text("sha256")))
        })
        .collect();
    for (name, bytes) in first.iter().filter(|(name, _)| *name != "manifest.json") {
        assert_eq!(listed[name], (bytes.len() as u64, format!("{:x}", Sha256::digest(bytes))), "{name}");
    }
    assert_eq!(listed.len() + 1, first.len());
    assert!(["data/indicators.json", "page/index.html", "text/index.txt", "changes.json"].iter().all(|name| listed.contains_key(*name)));

    // The same again, then another day, then that day once more: only what is released is written, always the same bytes.
    release(FIRST, "2026-11-22", &folder).unwrap();
    assert_eq!(files(&folder.join("editions/2026-11-22")), first);
    release(&FIRST.replace("300", "900"), "2026-12-01", &folder).unwrap();
    let all = || files(&folder.join("editions"));
    let wrong = all();
    release(&FIRST.replace("300", "320"), "2026-12-01", &folder).unwrap();
    let right = all();
    release(&FIRST.replace("300", "320"), "2026-12-01", &folder).unwrap();
    assert_eq!(all(), right);
    assert_ne!(right, wrong);
    assert_eq!(files(&folder.join("editions/2026-11-22")), first);
}

#[test]
fn links_of_frozen_pages_lead_to_files() {
    let folder = folder("links");
    release(FIRST, "2026-11-22", &folder).unwrap();
    release(&FIRST.replace("300", "320"), "2026-12-01", &folder).unwrap();
    for day in ["2026-11-22", "2026-12-01"] {
        let edition = folder.join("editions").join(day);
        for (name, bytes) in files(&edition).iter().filter(|(name, _)| name.ends_with(".html")) {
            let html = String::from_utf8_lossy(bytes);
            assert!(html.contains("content=\"noindex\""), "{name}");
            for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let file = href.split('#').next().unwrap();
                // Three steps up is the site of today; two steps up and down again, another edition.
                let outside = file.is_empty() || file.contains("://") || file.starts_with("../../../");
                let place = edition.join(name).parent().unwrap().join(file);
                assert!(outside || place.exists(), "{day} {name}: {href}");
            }
        }
    }
}

#[test]
fn an_edition_needs_a_day_and_comes_after_the_others() {
    let folder = folder("refused");
    release(FIRST, "2026-12-01", &folder).unwrap();
    let before = files(&folder);
    let error = release(FIRST, "2026-11-22", &folder).unwrap_err().to_string();
    assert!(error.contains("2026-12-01") && error.contains("2026-11-22"), "{error}");
    let undated = write::release(&corpus(FIRST), &Catalog::default(), &Portal::default(), &folder.join("editions"), &folder.join("site"));
    assert!(undated.unwrap_err().to_string().contains("--edition"));
    assert_eq!(files(&folder), before);
}

#[test]
fn pages_and_feed_tell_of_the_changes() {
    let folder = folder("told");
    release(FIRST, "2026-11-22", &folder).unwrap();
    let read = |name: &str| fs::read_to_string(folder.join("site").join(name)).unwrap();
    let page = read("page/changes.html");
    assert!(page.contains("这是第一版，从 2026-11-22 起") && !page.contains("<del>"), "{page}");
    release(&FIRST.replace("300公里", "320公里"), "2026-12-01", &folder).unwrap();
    let (page, feed) = (read("page/changes.html"), read("feed.xml"));
    assert!(page.contains("300</del>") && page.contains("320</ins>"), "{page}");
    assert!(page.contains("href=\"../editions/2026-11-22/page/index.html\""), "{page}");
    assert!(read("sitemap.xml").contains("https://gov.example/plans/page/changes.html"));
    // One of each edition, one of the document that changed, and the documents as before.
    let ids: Vec<&str> = feed.split("<id>").skip(1).filter_map(|rest| rest.split("</id>").next()).collect();
    let days: Vec<bool> = ids.iter().map(|id| id.contains(":2026-")).collect();
    assert_eq!(days[..4], [false, true, true, true], "{ids:?}");
    assert!(ids[3].starts_with(ids[1]) && ids[1].starts_with(ids[0]), "{ids:?}");
    assert!(feed.contains("<updated>2026-12-01T00:00:00Z</updated>"), "{feed}");
}
