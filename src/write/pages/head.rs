//! The head of a plain page: title, what government portals must say of a page, what other sites show of a link, and the
//! same for machines (schema.org).

use super::markup::escaped;
use crate::store::bundle::Entry;
use crate::store::query::Facts;
use crate::write::portal::Portal;
use serde_json::{Value, json};

/// What a page says of itself.
pub(super) struct About<'a> {
    pub title: &'a str,
    pub description: &'a str,
    /// Relative to the site.
    pub name: &'a str,
    pub site: &'a str,
    /// Of a document's page: the document and what follows for it from the one that carries it.
    pub document: Option<(&'a Entry, &'a Facts)>,
    pub data: Option<Value>,
}

/// Everything between `<head>` and `</head>`. `style`: name of the style sheet relative to the page.
pub(super) fn head(portal: &Portal, about: &About, style: &str) -> String {
    let mut lines = vec![
        "<meta charset=\"utf-8\">".to_owned(),
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">".to_owned(),
        format!("<title>{}</title>", escaped(about.title)),
    ];
    let date = about.document.and_then(|(_, facts)| facts.date).map(|date| date.to_string());
    let issuer = about.document.and_then(|(_, facts)| facts.issuer.clone());
    let own_title = about.document.map(|(entry, _)| entry.document.title.clone());
    let column_kind = about.document.map(|(entry, _)| entry.document.kind.clone());
    let named = [
        ("description", Some(about.description.to_owned())),
        ("author", portal.author.clone()),
        ("SiteName", portal.name.clone().or_else(|| Some(about.site.to_owned()))),
        ("SiteDomain", portal.domain.clone()),
        ("SiteIDCode", portal.id_code.clone()),
        ("ColumnName", portal.column.clone()),
        ("ColumnDescription", portal.description.clone()),
        ("ColumnKeywords", (!portal.keywords.is_empty()).then(|| portal.keywords.join(","))),
        ("ColumnType", column_kind),
        ("ArticleTitle", own_title),
        ("PubDate", date),
        ("ContentSource", issuer),
    ];
    let named = named.into_iter().filter_map(|(name, value)| Some((name, value.filter(|value| !value.is_empty())?)));
    lines.extend(named.map(|(name, value)| format!("<meta name=\"{name}\" content=\"{}\">", escaped(&value))));
    let kind = if about.document.is_some() { "article" } else { "website" };
    let address = portal.address(about.name);
    let graph = [
        ("og:title", Some(about.title)),
        ("og:description", Some(about.description)),
        ("og:type", Some(kind)),
        ("og:site_name", Some(about.site)),
        ("og:locale", Some("zh_CN")),
        ("og:url", address.as_deref()),
    ];
    let graph = graph.into_iter().filter_map(|(name, value)| Some((name, value?)));
    lines.extend(graph.map(|(name, value)| format!("<meta property=\"{name}\" content=\"{}\">", escaped(value))));
    lines.extend(address.map(|address| format!("<link rel=\"canonical\" href=\"{}\">", escaped(&address))));
    lines.push("<link rel=\"icon\" href=\"../icon.svg\" type=\"image/svg+xml\">".to_owned());
    lines.push("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"../feed.xml\">".to_owned());
    lines.push(format!("<link rel=\"stylesheet\" href=\"{style}\">"));
    lines.extend(about.data.as_ref().map(data_block));
    lines.join("\n")
}

/// A block of data is not a script, so that the strict policy lets it be; nothing in it may end it.
fn data_block(data: &Value) -> String {
    format!("<script type=\"application/ld+json\">{}</script>", data.to_string().replace('<', "\\u003c"))
}

/// A document as a piece of legislation.
pub(super) fn legislation(portal: &Portal, entry: &Entry, facts: &Facts, name: &str) -> Value {
    let passed_by = facts.issuer.as_ref().map(|issuer| json!({ "@type": "GovernmentOrganization", "name": issuer }));
    filled(json!({
        "@context": "https://schema.org",
        "@type": "Legislation",
        "name": entry.document.title,
        "legislationIdentifier": facts.number,
        "legislationType": entry.document.kind,
        "legislationDate": facts.date.map(|date| date.to_string()),
        "legislationPassedBy": passed_by,
        "legislationJurisdiction": facts.region,
        "inLanguage": "zh-CN",
        "url": portal.address(name),
    }))
}

pub(super) fn organization(portal: &Portal, name: &str, other_names: &[String], region: Option<&str>, page: &str) -> Value {
    filled(json!({
        "@context": "https://schema.org",
        "@type": "GovernmentOrganization",
        "name": name,
        "alternateName": if other_names.is_empty() { Value::Null } else { json!(other_names) },
        "areaServed": region,
        "url": portal.address(page),
    }))
}

/// The open data package.
pub(super) fn dataset(portal: &Portal, site: &str, description: &str) -> Value {
    let form = |format: &str, name: &str| {
        let address = portal.address(name).unwrap_or_else(|| format!("../{name}"));
        json!({ "@type": "DataDownload", "encodingFormat": format, "contentUrl": address })
    };
    filled(json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": site,
        "description": description,
        "license": "https://creativecommons.org/licenses/by/4.0/deed.zh-hans",
        "inLanguage": "zh-CN",
        "isAccessibleForFree": true,
        "creator": portal.author.as_ref().map(|author| json!({ "@type": "GovernmentOrganization", "name": author })),
        "distribution": [form("application/zip", "data/guilan-data.zip"), form("application/json", "data/datapackage.json")],
        "url": portal.url,
    }))
}

/// Without what is not known.
fn filled(mut value: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_the_block_of_data_or_a_quote() {
        let about = About {
            title: "a\"><script>",
            description: "</head>",
            name: "page/x.html",
            site: "s",
            document: None,
            data: Some(json!({ "name": "</script><b>" })),
        };
        let html = head(&Portal::default(), &about, "x.css");
        assert_eq!(html.matches("<script").count(), 1, "{html}");
        assert_eq!(html.matches("</script").count(), 1, "{html}");
        assert!(!html.contains("</head>") && !html.contains("canonical"), "{html}");
    }
}
