//! By what others find the pages: the list of plain texts, robots.txt, sitemap.xml, an Atom feed, 404.html.

use super::Press;
use super::markup::escaped;
use crate::views::plain;
use crate::views::routes::Route;
use crate::views::words::Language;
use crate::write::SiteFile;

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
        format!("<li><a href=\"{id}.txt\">{title}</a><a class=\"note\" href=\"../{page}\">{}</a></li>\n", words.plain_page)
    };
    let items: String = press.catalogue.index.documents.iter().map(item).collect();
    let ways = format!("<p class=\"standfirst\"><a href=\"../index.html\">{}</a></p>", words.open_app);
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

/// The documents of the edition, the newest first.
fn feed(press: &Press) -> String {
    let index = &press.catalogue.index;
    let moment = |day: Option<chrono::NaiveDate>| format!("{}T00:00:00Z", day.unwrap_or_default());
    let mut places: Vec<usize> = (0..index.documents.len()).filter(|&place| press.catalogue.is_principal(place)).collect();
    places.sort_by_key(|&place| std::cmp::Reverse(press.catalogue.facts[place].date));
    let entry = |place: &usize| {
        let (document, facts) = (&index.documents[*place].document, &press.catalogue.facts[*place]);
        let page = plain::address(&Route::document(&document.id)).unwrap_or_default();
        let address = press.portal.address(&page).unwrap_or(page);
        let author = escaped(facts.issuer.as_deref().unwrap_or(&press.name));
        format!(
            "<entry>\n<title>{}</title>\n<id>urn:guilan:{}</id>\n<link href=\"{address}\"/>\n<updated>{}</updated>\n\
             <author><name>{author}</name></author>\n</entry>\n",
            escaped(&document.title),
            document.id,
            moment(facts.date)
        )
    };
    let entries: String = places.iter().map(entry).collect();
    let name = escaped(&press.name);
    let author = escaped(press.portal.author.as_deref().unwrap_or(&press.name));
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n<title>{name}</title>\n\
         <id>urn:guilan:{}</id>\n<updated>{}</updated>\n<author><name>{author}</name></author>\n<link href=\"{}\"/>\n{entries}</feed>\n",
        index.build,
        moment(index.edition.or(index.newest)),
        press.portal.url.as_deref().unwrap_or("index.html"),
    )
}
