//! Plain pages: what the app shows, as HTML that needs no script. For crawlers, for strict or old browsers, for printing.
//!
//! They are the app's own components, rendered here; controls are taken out and links lead to files. Each page says where
//! the app shows the same, and the app where its plain page is.

mod first;
mod head;
mod markup;
mod web;

use super::SiteFile;
use super::portal::Portal;
use super::staging::Staging;
use crate::model::Corpus;
use crate::outline::catalog::Catalog;
use crate::store::bundle::{self, BundleFile, Index};
use crate::store::changes::Editions;
use crate::store::emergency;
use crate::store::listing::List;
use crate::store::neighbours;
use crate::store::search::Searcher;
use crate::store::timeline;
use crate::views::app::{Site, app, site_at, title};
use crate::views::plain;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::Language;
use head::About;
use leptos::prelude::*;
use markup::escaped;
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

/// The app's own style sheets, in their order, and what only plain pages need.
const STYLES: [&str; 12] = [
    include_str!("../../views/look/tokens.css"),
    include_str!("../../views/look/ground.css"),
    include_str!("../../views/look/parts.css"),
    include_str!("../../views/look/document.css"),
    include_str!("../../views/look/record.css"),
    include_str!("../../views/look/listing.css"),
    include_str!("../../views/look/emergency.css"),
    include_str!("../../views/look/settings.css"),
    include_str!("../../views/look/chart.css"),
    include_str!("../../views/look/place.css"),
    include_str!("../../views/look/changes.css"),
    include_str!("plain.css"),
];

/// Pages are made in heaps, side by side: each heap has its own copy of what was loaded, so there are only a few, and as
/// small ones share nothing worth a core, none is smaller than this.
const HEAPS: usize = 12;
const PAGES: usize = 50;

/// Everything that pages are made from; the same for all.
struct Press<'a> {
    portal: &'a Portal,
    corpus: &'a Corpus,
    catalogue: Arc<Catalogue>,
    editions: &'a Editions,
    /// Of the site, from its catalog.
    name: String,
    /// The style sheet relative to the pages.
    style: String,
}

/// Puts all plain pages, the list of plain texts, and the files by which crawlers and feed readers find them.
pub(super) fn put(
    corpus: &Corpus,
    catalog: &Catalog,
    portal: &Portal,
    editions: &Editions,
    bundle: &[BundleFile],
    staging: &Staging,
) -> io::Result<()> {
    let index = Index::parse(&bundle[0].bytes).expect("a bundle reads what it wrote");
    let style = STYLES.concat();
    let style_name = format!("site-{}.css", &format!("{:x}", Sha256::digest(&style))[..12]);
    let words = Language::Chinese.words();
    let press = Press {
        portal,
        corpus,
        name: catalog.title.clone().unwrap_or_else(|| words.site().to_owned()),
        catalogue: Arc::new(Catalogue::new(index)),
        editions,
        style: style_name.clone(),
    };
    let routes = press.routes();
    let searcher = press.searcher(bundle);
    routes.par_chunks(PAGES.max(routes.len() / HEAPS)).try_for_each(|heap| press.pages(heap, searcher.clone(), staging))?;
    staging.put_all(&web::files(&press, &routes))?;
    staging.put(&first::view(&press.catalogue, bundle))?;
    staging.put(&SiteFile { name: format!("{}{style_name}", plain::FOLDER), bytes: style.into_bytes() })
}

impl Press<'_> {
    /// Every view that has a plain page, each once.
    fn routes(&self) -> Vec<Route> {
        let lists = [List::Indicators, List::Tasks, List::Dates, List::Projects, List::Duties, List::Terms, List::References];
        let records = &self.corpus.records;
        let fixed = [
            Route::Home,
            Route::library(),
            Route::Bodies { words: String::new() },
            Route::Emergency,
            Route::Quality,
            Route::Changes,
            Route::Timeline(timeline::Choice::default()),
            Route::districts(),
        ];
        let documents = self.corpus.documents.iter().map(|document| Route::document(&document.id));
        let bodies = records.bodies.iter().map(|body| Route::Body(body.id.clone()));
        let districts = records.regions.iter().map(|region| Route::District(region.id.clone()));
        let indicators = records.indicators.iter().map(|indicator| Route::Record(indicator.id.clone()));
        let plan = |plan: emergency::Plan| {
            let id = self.catalogue.index.documents[plan.document].document.id.clone();
            Route::Plan { id, grade: String::new(), seen: Vec::new() }
        };
        let plans = emergency::plans(&self.catalogue.index).into_iter().map(plan);
        let all =
            fixed.into_iter().chain(lists.map(Route::list)).chain(documents).chain(plans).chain(districts).chain(bodies).chain(indicators);
        let mut seen = BTreeSet::new();
        all.filter(|route| plain::address(route).is_some_and(|page| seen.insert(page))).collect()
    }

    fn searcher(&self, bundle: &[BundleFile]) -> Searcher {
        let index = &self.catalogue.index;
        let mut searcher = Searcher::new(index);
        for shard in &index.shards {
            let file = bundle.iter().find(|file| file.name == shard.name).expect("a bundle holds its shards");
            let texts = bundle::parse_shard(&file.bytes).expect("a bundle reads what it wrote");
            texts.into_iter().for_each(|text| searcher.add(Arc::new(text)));
        }
        searcher
    }

    fn pages(&self, routes: &[Route], searcher: Searcher, staging: &Staging) -> io::Result<()> {
        Owner::new().with(|| {
            let site = site_at(Route::Home, Some(self.catalogue.clone()), None);
            site.shelf.stock(searcher, self.corpus.records.clone(), self.corpus.findings.clone());
            site.shelf.editions.set(self.editions.clone());
            routes.iter().try_for_each(|route| staging.put(&self.page(site, route)))
        })
    }

    fn page(&self, site: Site, route: &Route) -> SiteFile {
        site.address.route.set(route.clone());
        let drawn = drawn(site);
        let name = plain::address(route).unwrap_or_default();
        let title = self.title(route);
        let about = self.about(route, &title, &name);
        let head = head::head(self.portal, &about, &self.style);
        let words = Language::Chinese.words();
        let app = format!(
            "<nav class=\"to-app\" aria-label=\"{}\"><a href=\"../index.html{}\">{}</a></nav>",
            words.site(),
            escaped(&route.href()),
            words.open_app()
        );
        let body = markup::plain(&drawn).replacen("<main ", &format!("{app}<main "), 1);
        let html =
            format!("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n{head}\n</head>\n<body class=\"plain\">\n{body}\n</body>\n</html>\n");
        SiteFile { name, bytes: html.into_bytes() }
    }

    /// With the name of the site behind it, as the app's tabs have it.
    fn title(&self, route: &Route) -> String {
        let records = &self.corpus.records;
        let own = match route {
            Route::Record(id) => neighbours::title(records, id),
            Route::Body(id) => records.bodies.iter().find(|body| body.id == *id).map(|body| body.name.as_str()),
            _ => None,
        };
        let general = || title(Language::Chinese.words(), route, Some(&self.catalogue));
        own.map_or_else(general, |own| format!("{own} · {}", self.name))
    }

    fn about<'a>(&'a self, route: &Route, title: &'a str, name: &'a str) -> About<'a> {
        let description = self.portal.description.as_deref().unwrap_or(Language::Chinese.words().site_line());
        let mut about = About { title, description, name, site: &self.name, document: None, data: None };
        match route {
            Route::Document { id, .. } => {
                let place = self.catalogue.place(id);
                about.document = place.map(|place| (&self.catalogue.index.documents[place], &self.catalogue.facts[place]));
                about.data = about.document.map(|(entry, facts)| head::legislation(self.portal, entry, facts, name));
            }
            Route::Body(id) => {
                let body = self.corpus.records.bodies.iter().find(|body| body.id == *id);
                about.data = body.map(|body| head::organization(self.portal, &body.name, &body.other_names, body.region.as_deref(), name));
            }
            Route::Home => about.data = Some(head::dataset(self.portal, &self.name, description)),
            _ => {}
        }
        about
    }
}

/// The whole site as the app draws it now.
fn drawn(site: Site) -> String {
    Owner::new().with(|| app(site).to_html())
}
