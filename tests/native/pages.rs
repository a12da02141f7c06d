//! Pages of the real texts, rendered without a browser.

use crate::corpus;

use guilan::model::BlockKind;
use guilan::store::bundle::{self, Index};
use guilan::views::app::{Site, app, site_at, title};
use guilan::views::fetch::Failure;
use guilan::views::routes::Route;
use guilan::views::shelf::Catalogue;
use leptos::prelude::*;
use std::sync::{Arc, LazyLock};

struct Texts {
    catalogue: Arc<Catalogue>,
    searcher: guilan::store::search::Searcher,
}

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    let (corpus, catalog) = corpus::once();
    let index = Index::parse(&bundle::encode(corpus, catalog)[0].bytes).unwrap();
    Texts { catalogue: Arc::new(Catalogue::new(index)), searcher: corpus::searcher(corpus, catalog).0 }
});

fn rendered(site: impl FnOnce() -> Site) -> String {
    Owner::new().with(|| app(site()).to_html())
}

fn page(route: Route) -> String {
    rendered(|| {
        let site = site_at(route, Some(TEXTS.catalogue.clone()), None);
        site.shelf.searcher.set(TEXTS.searcher.clone());
        site
    })
}

/// What a reader sees, as far as a program can tell: no tags, no blanks.
fn words(html: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for letter in html.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside && !letter.is_whitespace() => words.push(letter),
            _ => {}
        }
    }
    words.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn the_home_page_leads_to_every_text_that_is_read_for_its_own_sake() {
    let html = page(Route::Home);
    let catalogue = &TEXTS.catalogue;
    let principal = (0..catalogue.index.documents.len()).filter(|&place| catalogue.is_principal(place));
    let mut count = 0;
    for place in principal {
        count += 1;
        let document = &catalogue.index.documents[place].document;
        assert!(html.contains(&format!("href=\"{}\"", Route::document(&document.id).href())), "{}", document.title);
    }
    assert!(count >= 10 && count < catalogue.index.documents.len());
}

#[test]
fn the_library_lists_every_document_once() {
    let html = page(Route::library());
    for entry in &TEXTS.catalogue.index.documents {
        let link = format!("href=\"{}\"", Route::document(&entry.document.id).href());
        assert_eq!(html.matches(&link).count(), 1, "{}", entry.document.title);
    }
}

/// Every word of every document is on its page: in its place, or in the title or the table that says the same.
#[test]
fn nothing_of_a_text_is_left_out() {
    for (place, entry) in TEXTS.catalogue.index.documents.iter().enumerate() {
        let seen = words(&page(Route::document(&entry.document.id)));
        let text = TEXTS.searcher.text(place).unwrap();
        let titles = |id: &str| text.sections.iter().all(|section| section.id != id);
        for block in &text.blocks {
            let heading = block.kind == BlockKind::Heading;
            let tabled = text.tables.iter().any(|table| table.id == block.id);
            if heading && titles(&block.id) || tabled {
                continue;
            }
            let expected: String = block.text.trim_end_matches('。').chars().filter(|letter| !letter.is_whitespace()).collect();
            assert!(seen.contains(&expected), "{}: {}", entry.document.title, block.text);
        }
        let drawn = |id: &str| text.blocks.iter().any(|block| block.id == id && block.kind == BlockKind::Table);
        for cell in text.tables.iter().filter(|table| drawn(&table.id)).flat_map(|table| table.rows.iter().flatten()) {
            let expected: String = cell.chars().filter(|letter| !letter.is_whitespace()).collect();
            assert!(seen.contains(&expected), "{}: {cell}", entry.document.title);
        }
    }
}

#[test]
fn ids_of_a_page_are_unique_and_links_lead_somewhere() {
    for entry in &TEXTS.catalogue.index.documents {
        let html = page(Route::document(&entry.document.id));
        let mut ids: Vec<&str> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{}", entry.document.title);
        for href in html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
            match Route::parse(&href.replace("&amp;", "&")) {
                Route::Document { id, block: Some(block), .. } => {
                    assert!(ids.binary_search(&format!("{id}.{block}").as_str()).is_ok(), "{href}");
                }
                Route::Document { id, .. } => assert!(TEXTS.catalogue.place(&id).is_some(), "{href}"),
                Route::Unknown(address) => panic!("{address}"),
                _ => {}
            }
        }
    }
}

#[test]
fn search_marks_the_words_and_names_the_place() {
    let html = page(Route::search("再生水"));
    assert!(html.contains("<mark>再生水</mark>") && html.contains("trail-s"));
    assert!(words(&page(Route::search("没有这个词吧"))).contains("没有找到“没有这个词吧”"));
}

#[test]
fn a_page_without_its_data_is_never_blank() {
    for failure in [Failure::Missing, Failure::Unreachable] {
        let html = rendered(|| site_at(Route::document("u9w9vq"), None, Some(failure)));
        assert!(html.contains("text/u9w9vq.txt") && html.contains("role=\"alert\""), "{html}");
    }
    assert!(rendered(|| site_at(Route::Home, None, None)).contains("<progress"));
}

#[test]
fn every_view_has_its_own_title() {
    let (catalogue, chinese) = (&TEXTS.catalogue, guilan::views::words::Language::Chinese.words());
    let first = &catalogue.index.documents[0].document;
    let routes = [
        Route::Home,
        Route::library(),
        Route::search(""),
        Route::search("再生水"),
        Route::document(&first.id),
        Route::document("?"),
        Route::parse("#/x"),
    ];
    let mut titles: Vec<String> = routes.iter().map(|route| title(chinese, route, Some(catalogue))).collect();
    assert!(titles[4].starts_with(&first.title) && titles[3].contains("再生水"));
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), routes.len());
}

/// A page with all records, as a browser has them when they are loaded.
fn page_with_records(route: Route) -> String {
    rendered(|| {
        let site = site_at(route, Some(TEXTS.catalogue.clone()), None);
        let mut index = TEXTS.catalogue.index.clone();
        // Nothing is on its way.
        index.records.clear();
        site.shelf.catalogue.set(Some(Arc::new(Catalogue::new(index))));
        site.shelf.records.set(corpus::once().0.records.clone());
        site
    })
}

#[test]
fn an_indicator_says_what_it_computes_and_never_a_result_that_nobody_published() {
    let records = &corpus::once().0.records;
    for indicator in records.indicators.iter().filter(|indicator| indicator.target.is_some()) {
        let html = page_with_records(Route::Record(indicator.id.clone()));
        assert!(html.contains("本站不作推测"), "{}", indicator.id);
        assert_eq!(html.matches("class=\"pace\"").count(), html.matches("本站计算，原文没有写").count(), "{}", indicator.id);
        assert!(!html.contains("NaN") && !html.contains("inf%"), "{}", indicator.id);
    }
}

#[test]
fn the_home_page_counts_bodies_not_duties() {
    let overview = &TEXTS.catalogue.index.overview;
    assert!(overview.bodies > 0 && overview.bodies <= corpus::once().0.records.bodies.len());
    let html = words(&page(Route::Home));
    assert!(html.contains(&format!("{}部门", overview.bodies)));
    for indicator in &overview.headlines {
        assert!(html.contains(&indicator.name), "{}", indicator.name);
    }
}

#[test]
fn documents_bodies_and_districts_are_compared() {
    let (corpus, _) = corpus::once();
    let ids =
        vec![corpus.documents[1].id.clone(), corpus.records.bodies[0].id.clone(), corpus.records.regions[0].id.clone(), "nobody".into()];
    let html = words(&page_with_records(Route::Compare { ids }));
    for name in [&corpus.documents[1].title, &corpus.records.bodies[0].name, &corpus.records.regions[0].id] {
        assert!(html.contains(name.as_str()), "{name}");
    }
    assert!(html.contains("没有找到：nobody"));
}
