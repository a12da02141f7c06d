//! Editions: a release freezes what is published on a day, so that it can be cited and checked for ever, and says what
//! changed since the last one.
//!
//! ```text
//! EDITIONS/2026-11-22/data/, page/, text/   as they were published that day
//! EDITIONS/2026-11-22/changes.json          every record that came, went or says something else than in the edition before
//! EDITIONS/2026-11-22/manifest.json         name, size and SHA-256 of each of these files
//! ```
//!
//! The folder is kept beside the project and copied into the site with every build; only the day that is released is ever
//! written. [`compare`] matches the records of two packages, [`cause`] tells new words from a new reading, [`report`] is
//! the file of the changes, [`shown`] what the app shows of it, [`frozen`] a page of the past.

mod cause;
mod compare;
mod frozen;
mod report;
mod shown;

use super::resources::RESOURCES;
use super::staging::{Staging, naming};
use super::{SiteFile, package, sheet};
use crate::model::Corpus;
use crate::outline::catalog::Catalog;
use crate::store::changes::{Edition, Editions};
use chrono::NaiveDate;
use compare::Package;
use report::Report;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fs;
use std::io;
use std::path::Path;

const CHANGES: &str = "changes.json";
const MANIFEST: &str = "manifest.json";

/// What an edition keeps of the site.
const KEPT: [&str; 3] = ["data", "page", "text"];

/// An edition that is about to be released.
pub(super) struct Release {
    report: Report,
    /// With those that were released before.
    pub editions: Editions,
}

impl Release {
    /// Without the single changes.
    pub fn edition(&self) -> Edition {
        self.report.edition()
    }
}

/// The editions that were released into a folder; none if it isn't there.
///
/// # Errors
/// Those of the disk and of files that are not ours, with the path in the message.
pub fn released(folder: &Path, corpus: &Corpus) -> io::Result<Editions> {
    Ok(shown::editions(&reports(folder)?, corpus))
}

/// Compares the corpus with the last edition before its day, which the catalog says.
///
/// # Errors
/// Without a day, or when a later edition has been released; and as [`released`].
pub(super) fn prepare(corpus: &Corpus, catalog: &Catalog, folder: &Path) -> io::Result<Release> {
    let day = catalog
        .edition
        .ok_or_else(|| refused("expected the day of the edition: `edition = \"YYYY-MM-DD\"` in catalog.toml, or --edition"))?;
    let mut reports = reports(folder)?;
    if let Some(later) = reports.iter().map(|report| report.date).find(|date| *date > day) {
        return Err(refused(&format!("expected a day not before the last edition, {later}; found {day}")));
    }
    reports.retain(|report| report.date < day);
    let last = reports.first().map(|report| report.date);
    let last = last.map(|date| package_of(&folder.join(date.to_string())).map(|package| (date, package))).transpose()?;
    let now = published(corpus);
    let report = Report::new(day, package::version(catalog), &now, last.as_ref().map(|(date, package)| (*date, package)));
    reports.insert(0, report);
    let editions = shown::editions(&reports, corpus);
    Ok(Release { report: reports.remove(0), editions })
}

fn refused(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}

/// Freezes the site that was written below `out`.
///
/// # Errors
/// Those of the disk, with the path in the message.
pub(super) fn freeze(release: &Release, folder: &Path, out: &Path) -> io::Result<()> {
    let day = release.report.date.to_string();
    let mut files = Vec::new();
    for kept in KEPT {
        files.extend(files_of(out, kept, &day)?);
    }
    let changes = serde_json::to_string_pretty(&release.report).map_err(io::Error::other)? + "\n";
    files.push(SiteFile { name: CHANGES.to_owned(), bytes: changes.into_bytes() });
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files.push(SiteFile { name: MANIFEST.to_owned(), bytes: manifest(&release.report, &files) });
    fs::create_dir_all(folder).map_err(naming(folder))?;
    let kept = [day.as_str()];
    let staging = Staging::new(folder, &kept)?;
    files.into_iter().try_for_each(|file| staging.put(&SiteFile { name: format!("{day}/{}", file.name), ..file }))?;
    staging.settle()
}

/// The files of one of the site's folders as they are frozen.
fn files_of(out: &Path, kept: &str, day: &str) -> io::Result<Vec<SiteFile>> {
    let place = out.join(kept);
    let names = fs::read_dir(&place).and_then(Iterator::collect::<io::Result<Vec<_>>>).map_err(naming(&place))?;
    let file = |entry: &fs::DirEntry| {
        let path = entry.path();
        let name = format!("{kept}/{}", entry.file_name().to_string_lossy());
        let bytes = fs::read(&path).map_err(naming(&path))?;
        Ok(SiteFile { bytes: if name.ends_with(".html") { frozen::page(&bytes, day) } else { bytes }, name })
    };
    names.iter().map(file).collect()
}

/// `files`: of the edition, by name.
fn manifest(report: &Report, files: &[SiteFile]) -> Vec<u8> {
    let line = |file: &SiteFile| {
        let (name, bytes) = (Value::from(file.name.as_str()), file.bytes.len());
        format!("{{\"name\":{name},\"bytes\":{bytes},\"sha256\":\"{:x}\"}}", Sha256::digest(&file.bytes))
    };
    let files: Vec<String> = files.iter().map(line).collect();
    let version = Value::from(report.version.as_str());
    format!("{{\"date\":\"{}\",\"version\":{version},\"files\":[\n{}\n]}}\n", report.date, files.join(",\n")).into_bytes()
}

/// What is published of a corpus, as it is read back: the same form for this edition and the last.
fn published(corpus: &Corpus) -> Package {
    let records = |bytes: &[u8]| serde_json::from_slice(bytes).expect("a resource is a list of records");
    let resource = |of: &super::resources::Resource| (of.name.to_owned(), records(&sheet::json(of.fields, &(of.records)(corpus))));
    RESOURCES.iter().map(resource).collect()
}

/// Of a frozen edition; a resource that it does not have was not published then.
fn package_of(edition: &Path) -> io::Result<Package> {
    let mut package = Package::new();
    for resource in RESOURCES {
        let path = edition.join(format!("data/{}.json", resource.name));
        if path.exists() {
            package.insert(resource.name.to_owned(), parsed(&path)?);
        }
    }
    Ok(package)
}

/// Of all editions of a folder, the newest first. Other files and folders may lie there.
fn reports(folder: &Path) -> io::Result<Vec<Report>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.and_then(Iterator::collect::<io::Result<Vec<_>>>).map_err(naming(folder))?,
    };
    let dates = entries.iter().filter_map(|entry| entry.file_name().to_str()?.parse::<NaiveDate>().ok());
    let mut reports: Vec<Report> = dates.map(|date| parsed(&folder.join(date.to_string()).join(CHANGES))).collect::<io::Result<_>>()?;
    reports.sort_by_key(|report| std::cmp::Reverse(report.date));
    Ok(reports)
}

fn parsed<T: serde::de::DeserializeOwned>(path: &Path) -> io::Result<T> {
    let bytes = fs::read(path).map_err(naming(path))?;
    serde_json::from_slice(&bytes).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, format!("{}: {error}", path.display())))
}
