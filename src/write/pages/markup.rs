//! From a page as the app draws it to one that needs no script: controls go, links lead to files.

use crate::views::markup::push_escaped;
use crate::views::plain;
use crate::views::routes::Route;

/// Elements that do nothing without the app.
const CONTROLS: [&str; 7] = ["button", "form", "input", "select", "dialog", "fieldset", "textarea"];

/// Tags of HTML that have no end.
const EMPTY: [&str; 1] = ["input"];

/// `html` as views write it: well formed, `<` and `"` of texts escaped.
pub(super) fn plain(html: &str) -> String {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(name) = control(rest) {
            rest = behind(rest, name);
        } else {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            plain.push_str(&tag(&rest[..end]));
            rest = &rest[end..];
        }
    }
    plain + rest
}

fn control(rest: &str) -> Option<&'static str> {
    let name = rest[1..].split(|letter: char| !letter.is_ascii_alphanumeric()).next()?;
    CONTROLS.into_iter().find(|control| *control == name)
}

/// What follows an element; controls of one name do not stand within each other.
fn behind<'a>(rest: &'a str, name: &str) -> &'a str {
    let end = if EMPTY.contains(&name) { ">".to_owned() } else { format!("</{name}>") };
    rest.find(&end).map_or("", |at| &rest[at + end.len()..])
}

/// A tag with its address, if it has one, as it must be in the folder of plain pages.
fn tag(tag: &str) -> String {
    let Some((before, after)) = tag.split_once(" href=\"") else { return tag.to_owned() };
    let Some((address, after)) = after.split_once('"') else { return tag.to_owned() };
    format!("{before} href=\"{}\"{after}", leading(address))
}

/// `address` as it stands in the markup.
fn leading(address: &str) -> String {
    if address.starts_with("#/") {
        let route = Route::parse(&address.replace("&amp;", "&"));
        return match plain::address(&route) {
            Some(page) => page.trim_start_matches(plain::FOLDER).to_owned(),
            None => format!("../index.html{address}"),
        };
    }
    let foreign = address.starts_with('#') || address.contains("://") || address.starts_with("mailto:") || address.starts_with("data:");
    if foreign { address.to_owned() } else { format!("../{address}") }
}

/// `html` to stand beside the app for a moment, which has elements of the same ids.
pub(super) fn without_ids(html: &str) -> String {
    let mut parts = html.split(" id=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |html, part| html + part.split_once('"').map_or(part, |(_, rest)| rest))
}

/// A text as it stands in markup, between tags or in quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    push_escaped(&mut escaped, text);
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_go_and_links_lead_to_files() {
        let cases = [
            ("<p><button class=\"x\"><svg></svg>y</button>z</p>", "<p>z</p>"),
            ("<a class=\"c\" href=\"#/document/d/b\">x</a>", "<a class=\"c\" href=\"document-d.html#d.b\">x</a>"),
            ("<a href=\"#/search?q=a&amp;in=d\">x</a>", "<a href=\"../index.html#/search?q=a&amp;in=d\">x</a>"),
            ("<a href=\"data/x.csv\">x</a>", "<a href=\"../data/x.csv\">x</a>"),
            ("<a href=\"https://x/\">x</a>", "<a href=\"https://x/\">x</a>"),
            ("<form><input type=\"search\"><label>l</label></form>1 &lt; 2", "1 &lt; 2"),
        ];
        for (html, expected) in cases {
            assert_eq!(plain(html), expected);
        }
    }

    #[test]
    fn ids_go_and_nothing_else() {
        assert_eq!(without_ids("<p id=\"a\" class=\"b\">cd</p><i id=\"e\"></i>"), "<p class=\"b\">cd</p><i></i>");
    }
}
