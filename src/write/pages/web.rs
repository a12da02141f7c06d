//! By what others find the pages: the list of plain texts, robots.txt, sitemap.xml, an Atom feed, 404.html.

use super::Press;
use super::markup::escaped;
use crate::model::id::short_hash;
use crate::store::changes::What;
use crate::views::pages::changes;
use crate::views::plain;
use crate::views::routes::Route;
use crate::views::words::{Language, fill};
use crate::write::SiteFile;
use chrono::NaiveDate;

pub(super) fn files(press: &Press, routes: &[Route]) -> Vec<SiteFile> {
    let pages: Vec<String> = routes.iter().filter_map(plain::address).collect();
    let sitemap = sitemap(press, &pages);
    let robots = robots(press);
    let texts = [
        ("text/index.html", Some(text_list(press))),
        ("404.html", Some(missing(press))),
        ("feed.xml", Some(feed(press))),
        ("robots.txt", Some(robots)),
        ("sitemap.xml", sitemap),
    ];
    let texts = texts.into_iter().filter_map(|(name, text)| Some((name, text?)));
    texts.map(|(name, text)| SiteFile { name: name.to_owned(), bytes: text.into_bytes() }).collect()
}

/// A page of a few lines in the look of the others. `up`: the way to the site's folder.
fn small(press: &Press, title: &str, up: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title} · {site}</title>\n\
         <link rel=\"icon\" href=\"{up}icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"{up}{folder}{style}\">\n</head>\n<body class=\"plain\">\n\
         <main class=\"main\"><div class=\"page\">\n<h1>{title}</h1>\n{body}\n</div></main>\n</body>\n</html>\n",
        title = escaped(title),
        site = escaped(&press.name),
        folder = plain::FOLDER,
        style = press.style,
    )
}

/// Every document as plain text and as a page.
fn text_list(press: &Press) -> String {
    let words = Language::Chinese.words();
    let item = |entry: &crate::store::bundle::Entry| {
        let (id, title) = (&entry.document.id, escaped(&entry.document.title));
        let page = plain::address(&Route::document(id)).unwrap_or_default();
        format!("<li><a href=\"{id}.txt\">{title}</a><a class=\"note\" href=\"../{page}\">{}</a></li>\n", words.plain_page())
    };
    let items: String = press.catalogue.index.documents.iter().map(item).collect();
    let ways = format!("<p class=\"standfirst\"><a href=\"../index.html\">{}</a></p>", words.open_app());
    small(press, "全部文件的纯文本", "../", &format!("{ways}\n<ul class=\"text-list\">\n{items}</ul>"))
}

/// Servers show it at any address, so its own links must be whole where the site's address is known.
fn missing(press: &Press) -> String {
    let up = press.portal.url.as_deref().unwrap_or("./");
    let body = format!(
        "<p class=\"standfirst\">这个地址没有内容。</p>\n<ul class=\"text-list\"><li><a href=\"{up}index.html\">首页</a></li>\
         <li><a href=\"{up}{}index.html\">全部内容（网页）</a></li><li><a href=\"{up}text/index.html\">全部文件的纯文本</a></li></ul>",
        plain::FOLDER
    );
    small(press, "没有找到这一页", up, &body)
}

fn robots(press: &Press) -> String {
    let sitemap = press.portal.address("sitemap.xml").map(|address| format!("Sitemap: {address}\n"));
    format!("User-agent: *\nAllow: /\n{}", sitemap.unwrap_or_default())
}

/// Only where whole addresses are known: a sitemap with others is none.
fn sitemap(press: &Press, pages: &[String]) -> Option<String> {
    let day = press.catalogue.index.edition.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
    let line = |page: &str| Some(format!("<url><loc>{}</loc>{day}</url>\n", escaped(&press.portal.address(page)?)));
    let lines: Option<String> = std::iter::once("").chain(pages.iter().map(String::as_str)).map(line).collect();
    let lines = lines?;
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{lines}</urlset>\n"
    ))
}

/// An entry of the feed. `id`: within the site; `page`: relative to it.
struct FeedEntry<'a> {
    id: String,
    title: String,
    page: String,
    day: Option<NaiveDate>,
    author: &'a str,
    summary: Option<String>,
}

/// What the editions changed, the newest first, then the documents, the newest first.
fn feed(press: &Press) -> String {
    let index = &press.catalogue.index;
    let entries: String =
        edition_entries(press).chain(changed_entries(press)).chain(document_entries(press)).map(|entry| written(press, &entry)).collect();
    let name = escaped(&press.name);
    let author = escaped(press.portal.author.as_deref().unwrap_or(&press.name));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>{name}</title>\n\
         <id>{}</id>\n<updated>{}</updated>\n<author><name>{author}</name></author>\n<link href=\"{}\"/>\n{entries}</feed>\n",
        feed_id(press),
        moment(press.editions.editions.first().map(|edition| edition.date).or(index.edition).or(index.newest)),
        press.portal.url.as_deref().unwrap_or("index.html"),
    )
}

/// The same for ever, whatever the site holds.
fn feed_id(press: &Press) -> String {
    format!("urn:guilan:{}", short_hash(press.portal.url.as_deref().unwrap_or(&press.name), 10))
}

fn moment(day: Option<NaiveDate>) -> String {
    format!("{}T00:00:00Z", day.unwrap_or_default())
}

fn written(press: &Press, entry: &FeedEntry) -> String {
    let address = press.portal.address(&entry.page).unwrap_or(entry.page.clone());
    let summary = entry.summary.as_ref().map(|summary| format!("<summary>{}</summary>\n", escaped(summary)));
    format!(
        "<entry>\n<title>{}</title>\n<id>{}</id>\n<link href=\"{}\"/>\n<updated>{}</updated>\n\
         <author><name>{}</name></author>\n{}</entry>\n",
        escaped(&entry.title),
        entry.id,
        escaped(&address),
        moment(entry.day),
        escaped(entry.author),
        summary.unwrap_or_default(),
    )
}

/// One an edition, with how much it changed.
fn edition_entries<'a>(press: &'a Press) -> impl Iterator<Item = FeedEntry<'a>> {
    let words = Language::Chinese.words();
    let page = plain::address(&Route::Changes).unwrap_or_default();
    press.editions.editions.iter().map(move |edition| FeedEntry {
        id: format!("{}:{}", feed_id(press), edition.date),
        title: fill(words.changes_edition(), &[&edition.date.to_string()]),
        page: page.clone(),
        day: Some(edition.date),
        author: press.portal.author.as_deref().unwrap_or(&press.name),
        summary: Some(changes::against(words, edition)),
    })
}

/// One a document that the newest edition changed.
fn changed_entries<'a>(press: &'a Press) -> impl Iterator<Item = FeedEntry<'a>> {
    let words = Language::Chinese.words();
    let newest = press.editions.compared();
    newest.into_iter().flat_map(move |(edition, _)| {
        let documents = press.editions.texts.iter().filter(|changed| !changed.document.is_empty());
        documents.map(move |changed| FeedEntry {
            id: format!("{}:{}:{}", feed_id(press), edition.date, changed.document),
            title: fill(words.named_as(), &[changes::of_document(words, changed), &changed.title]),
            page: match changed.whole {
                Some(What::Removed) => plain::address(&Route::Changes),
                _ => plain::address(&Route::document(&changed.document)),
            }
            .unwrap_or_default(),
            day: Some(edition.date),
            author: press.portal.author.as_deref().unwrap_or(&press.name),
            summary: Some(changes::summary(words, changed)),
        })
    })
}

fn document_entries<'a>(press: &'a Press) -> impl Iterator<Item = FeedEntry<'a>> {
    let index = &press.catalogue.index;
    let mut places: Vec<usize> = (0..index.documents.len()).filter(|&place| press.catalogue.is_principal(place)).collect();
    places.sort_by_key(|&place| std::cmp::Reverse(press.catalogue.facts[place].date));
    places.into_iter().map(|place| {
        let (document, facts) = (&index.documents[place].document, &press.catalogue.facts[place]);
        FeedEntry {
            id: format!("urn:guilan:{}", document.id),
            title: document.title.clone(),
            page: plain::address(&Route::document(&document.id)).unwrap_or_default(),
            day: facts.date,
            author: facts.issuer.as_deref().unwrap_or(&press.name),
            summary: None,
        }
    })
}
