//! Everything to files (native only): the open data package, the app's bundle, the plain texts.
//!
//! ```text
//! OUT/data/    resources as JSON and CSV, datapackage.json; the same as a workbook, and all of it as an archive; all dates
//!              as a calendar
//! OUT/bundle/  index.bin, records and texts, see `store::bundle`
//! OUT/text/    one plain text a document
//! OUT/page/    plain pages: the views as HTML that needs no script; beside OUT: what crawlers and feed readers ask for
//! ```
//!
//! The same corpus gives the same bytes. Files are written beside their places and moved there when all are written, so
//! a build that fails leaves the last good one.

mod archive;
mod calendar;
pub mod edition;
mod fields;
mod package;
mod pages;
mod plain;
pub mod portal;
mod record_fields;
mod resources;
mod sheet;
mod staging;
mod text_fields;
mod workbook;

use crate::model::Corpus;
use crate::outline::catalog::Catalog;
use crate::store::bundle::{self, BundleFile, Index};
use crate::store::changes::{Edition, Editions};
use crate::views::words::english;
use portal::Portal;
use staging::Staging;
use std::io;
use std::path::Path;

/// A file of the site, its name relative to it.
struct SiteFile {
    name: String,
    bytes: Vec<u8>,
}

/// Writes data package, bundle and plain texts below `out`, which is made if it isn't there; other files in it stay.
/// `editions`: those that were released.
///
/// # Errors
/// Those of the disk, with the path in the message.
pub fn all(corpus: &Corpus, catalog: &Catalog, editions: &Editions, out: &Path) -> io::Result<()> {
    let staging = Staging::new(out, &["data", "bundle", "text"])?;
    let app = || put_app(corpus, bundle::encode_released(corpus, catalog, editions), &staging);
    both(|| put_data(corpus, catalog, &staging), app)?;
    staging.settle()
}

/// Writes everything below `out`: what [`all`] does, the plain pages, and what leads to them.
///
/// # Errors
/// Those of the disk, with the path in the message.
pub fn site(corpus: &Corpus, catalog: &Catalog, portal: &Portal, editions: &Editions, out: &Path) -> io::Result<()> {
    let staging = Staging::new(out, &["data", "bundle", "text", "page"])?;
    let app = || {
        let bundle = bundle::encode_released(corpus, catalog, editions);
        pages::put(corpus, catalog, portal, editions, &bundle, &staging)?;
        put_app(corpus, bundle, &staging)
    };
    both(|| put_data(corpus, catalog, &staging), app)?;
    staging.settle()
}

/// Writes everything below `out` and freezes it as an edition in the folder `editions`, where that day's edition is replaced
/// and no other is touched. The same corpus and the same last edition give the same bytes.
///
/// # Errors
/// Those of the disk, with the path in the message; when the catalog says no day, or a day before the last edition.
pub fn release(corpus: &Corpus, catalog: &Catalog, portal: &Portal, editions: &Path, out: &Path) -> io::Result<Edition> {
    let release = edition::prepare(corpus, catalog, editions)?;
    site(corpus, catalog, portal, &release.editions, out)?;
    edition::freeze(&release, editions, out)?;
    Ok(release.edition())
}

/// Two things side by side; the error of the first that has one.
fn both(one: impl FnOnce() -> io::Result<()> + Send, other: impl FnOnce() -> io::Result<()> + Send) -> io::Result<()> {
    let (one, other) = rayon::join(one, other);
    one.and(other)
}

/// The data package, as separate files, as one workbook and as one archive.
fn put_data(corpus: &Corpus, catalog: &Catalog, staging: &Staging) -> io::Result<()> {
    let sheets = resources::sheets(corpus);
    let (workbook, mut files) = rayon::join(|| workbook::bytes(&sheets, catalog), || package::files(&sheets, corpus, catalog));
    files.push(SiteFile { name: "data/guilan.xlsx".to_owned(), bytes: workbook.map_err(io::Error::other)? });
    let archive = archive::bytes(&files).map_err(io::Error::other)?;
    files.push(SiteFile { name: "data/guilan-data.zip".to_owned(), bytes: archive });
    staging.put_all(&files)
}

/// The app's bundle with its English words, the plain texts, and the calendar, which speaks of documents as the bundle's index does.
fn put_app(corpus: &Corpus, bundle: Vec<BundleFile>, staging: &Staging) -> io::Result<()> {
    let index = bundle.first().and_then(|file| Index::parse(&file.bytes).ok());
    staging.put_all(index.map(|index| calendar::file(corpus, &index)).iter())?;
    for file in bundle {
        staging.put(&SiteFile { name: file.name, bytes: file.bytes })?;
    }
    staging.put(&SiteFile { name: english::FILE_NAME.to_owned(), bytes: english::file() })?;
    staging.put_all(&plain::files(corpus))
}
