//! `datapackage.json` and the files that it describes.

use super::SiteFile;
use super::fields::{Field, Kind};
use super::resources::{RESOURCES, Resource, Sheet};
use super::sheet;
use crate::model::Corpus;
use crate::outline::catalog::Catalog;
use rayon::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// All files of `data/`.
pub(super) fn files(sheets: &[Sheet], corpus: &Corpus, catalog: &Catalog) -> Vec<SiteFile> {
    let made = sheets.par_iter().map(|Sheet { resource, records }| {
        let forms = [(Form::Csv, "csv", sheet::csv(resource.fields, records)), (Form::Json, "json", sheet::json(resource.fields, records))];
        forms.map(|(form, ending, bytes)| {
            (describe(resource, &form, &bytes), SiteFile { name: format!("data/{}.{ending}", resource.name), bytes })
        })
    });
    let (described, mut files): (Vec<Value>, Vec<SiteFile>) = made.flatten_iter().unzip();
    let package = format!("{:#}\n", package(corpus, catalog, described));
    files.push(SiteFile { name: "data/datapackage.json".to_owned(), bytes: package.into_bytes() });
    files
}

fn package(corpus: &Corpus, catalog: &Catalog, resources: Vec<Value>) -> Value {
    let site = catalog.title.as_deref().unwrap_or("规览");
    let sources: Vec<Value> = catalog.seeds.iter().map(|seed| source(&seed.about, &seed.file, seed.source.as_deref())).collect();
    json!({
        "profile": "data-package",
        "name": "guilan",
        "title": format!("{site}：公开发布的规划文件，整理成数据"),
        "description": format!(
            "{} 份文件的章节、段落和表，条条附原文和出处。CSV 用 WPS、Excel 可直接打开，JSON 供程序读取，两者内容相同。",
            corpus.documents.len()
        ),
        "version": version(catalog),
        "keywords": ["规划", "方案", "应急预案", "政府文件"],
        "licenses": [{
            "name": "CC-BY-4.0",
            "title": "知识共享署名 4.0 国际许可协议",
            "path": "https://creativecommons.org/licenses/by/4.0/deed.zh-hans",
        }],
        "sources": sources,
        "resources": resources,
    })
}

fn source(about: &str, file: &str, published: Option<&str>) -> Value {
    let mut source = json!({ "title": if about.is_empty() { file } else { about }, "path": format!("seeds/{file}") });
    if let Some(address) = published {
        source["path"] = json!(address);
    }
    source
}

/// Of the data: the version of their form, and the day of the edition if the catalog gives one.
pub(super) fn version(catalog: &Catalog) -> String {
    let form = env!("CARGO_PKG_VERSION");
    catalog.edition.map_or(form.to_owned(), |day| format!("{form}+{}", day.format("%Y%m%d")))
}

enum Form {
    Csv,
    Json,
}

fn describe(resource: &Resource, form: &Form, bytes: &[u8]) -> Value {
    let (name, ending, media) = match form {
        Form::Csv => (resource.name.to_owned(), "csv", "text/csv"),
        Form::Json => (format!("{}-json", resource.name), "json", "application/json"),
    };
    // JSON is not declared a table: readers of packages take only flat JSON for one, and ours is nested.
    let (kind, profile) = match form {
        Form::Csv => ("table", "tabular-data-resource"),
        Form::Json => ("json", "data-resource"),
    };
    json!({
        "type": kind,
        "profile": profile,
        "name": name,
        "title": resource.title,
        "description": resource.description,
        "path": format!("{}.{ending}", resource.name),
        "format": ending,
        "mediatype": media,
        "encoding": "utf-8",
        "bytes": bytes.len(),
        "hash": format!("sha256:{:x}", Sha256::digest(bytes)),
        "schema": schema(resource, form),
    })
}

fn schema(resource: &Resource, form: &Form) -> Value {
    let fields: Vec<Value> = match form {
        Form::Csv => resource.fields.iter().flat_map(Field::columns).collect(),
        Form::Json => resource.fields.iter().map(Field::schema).collect(),
    };
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    if let Some(key) = resource.key() {
        schema["primaryKey"] = json!(key);
    }
    let links: Vec<Value> = resource.fields.iter().filter_map(|field| link(resource, field, form)).collect();
    if !links.is_empty() {
        schema["foreignKeys"] = json!(links);
    }
    schema
}

/// A field that holds ids of a resource of this package.
fn link(resource: &Resource, field: &Field, form: &Form) -> Option<Value> {
    let Kind::Id(other) = field.kind else { return None };
    RESOURCES.iter().find(|candidate| candidate.name == other)?;
    let target = match form {
        // The empty name is the resource itself.
        _ if other == resource.name => String::new(),
        Form::Csv => other.to_owned(),
        Form::Json => format!("{other}-json"),
    };
    Some(json!({ "fields": field.name, "reference": { "resource": target, "fields": "id" } }))
}
