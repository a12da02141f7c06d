//! Plain pages of a small corpus: complete heads, links that lead somewhere, hostile text that stays text.

use guilan::model::Corpus;
use guilan::outline::catalog::Catalog;
use guilan::resolve::registers::Registers;
use guilan::store::changes::Editions;
use guilan::write::{self, portal::Portal};
use std::fs;
use std::path::{Path, PathBuf};

const TEXT: &str = "明湖市人民政府关于印发明湖市绿道规划的通知\n\n一、目标<script>alert(1)</script>\n\n\
     到2025年，全市绿道里程达到300公里。\u{202e}市水务局牵头\"><img src=x onerror=alert(1)>。\n";

fn corpus() -> Corpus {
    let seed = guilan::normalize::seed::decode("a.txt", TEXT.into()).unwrap();
    guilan::resolve::compile(vec![seed], &Catalog::default(), &Registers::default())
}

fn written(name: &str, portal: &Portal) -> PathBuf {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("plain-pages").join(name);
    let _ = fs::remove_dir_all(&out);
    write::site(&corpus(), &Catalog::default(), portal, &Editions::default(), &out).unwrap();
    out
}

fn page_names(out: &Path) -> Vec<String> {
    let files = fs::read_dir(out.join("page")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    files.filter(|name| name.ends_with(".html")).collect()
}

#[test]
fn markup_in_a_text_stays_text() {
    let out = written("hostile", &Portal::default());
    for name in page_names(&out) {
        let html = fs::read_to_string(out.join("page").join(&name)).unwrap();
        assert!(!html.contains("<script>") && !html.contains("<img") && !html.contains("<button"), "{name}");
        assert!(!html.contains("style=\"") && html.contains("<title>"), "{name}");
    }
}

#[test]
fn links_of_plain_pages_lead_to_files_and_to_the_app() {
    let out = written("links", &Portal::default());
    for name in page_names(&out) {
        let html = fs::read_to_string(out.join("page").join(&name)).unwrap();
        assert!(html.contains("href=\"../index.html#/"), "{name}");
        for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let file = href.split('#').next().unwrap();
            // The app, its icon and the pages about the site are laid beside the pages later.
            let later = ["../index.html", "../icon.svg", "../offline.html", "../embed.html", ""].contains(&file) || file.contains("://");
            assert!(later || out.join("page").join(file).exists(), "{name}: {href}");
        }
    }
}

#[test]
fn whole_addresses_are_written_where_the_site_has_one() {
    let portal = Portal { url: Some("https://gov.example/plans/".to_owned()), name: Some("明湖市".to_owned()), ..Portal::default() };
    let out = written("whole", &portal);
    let sitemap = fs::read_to_string(out.join("sitemap.xml")).unwrap();
    let names = page_names(&out);
    assert_eq!(sitemap.matches("<loc>https://gov.example/plans/").count(), names.len() + 1);
    let document = names.iter().find(|name| name.starts_with("document-")).unwrap();
    let html = fs::read_to_string(out.join("page").join(document)).unwrap();
    assert!(html.contains(&format!("<link rel=\"canonical\" href=\"https://gov.example/plans/page/{document}\">")));
    assert!(html.contains("<meta name=\"SiteName\" content=\"明湖市\">") && html.contains("\"@type\":\"Legislation\""));
    assert!(!written("nowhere", &Portal::default()).join("sitemap.xml").exists());
}

#[test]
fn every_document_and_every_indicator_has_a_page() {
    let (out, corpus) = (written("complete", &Portal::default()), corpus());
    let names = page_names(&out);
    let count = |kind: &str| names.iter().filter(|name| name.starts_with(kind)).count();
    assert!(!corpus.records.indicators.is_empty());
    assert_eq!(count("indicator-"), corpus.records.indicators.len());
    assert_eq!(count("document-"), corpus.documents.len());
}
