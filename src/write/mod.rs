//! Everything to files (native only): the open data package, the app's bundle, the plain texts.
//!
//! ```text
//! OUT/data/    resources as JSON and CSV, datapackage.json; the same as a workbook, and all of it as an archive; all dates
//!              as a calendar
//! OUT/bundle/  index.json and the texts, see `store::bundle`
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
mod text_fields;
mod workbook;

use crate::model::Corpus;
use crate::outline::catalog::Catalog;
use crate::store::bundle::{self, Index};
use crate::store::changes::{Edition, Editions};
use portal::Portal;
use std::fs;
use std::io;
use std::path::Path;
use std::thread;

/// Where files wait until all are written; a leftover of a build that failed is taken away.
const WAITING: &str = ".guilan-new";

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
    let files = thread::scope(|scope| {
        let app = scope.spawn(|| bundle_files(corpus, catalog, editions).chain(plain::files(corpus)).collect::<Vec<_>>());
        let data = data_files(corpus, catalog);
        data.map(|data| data.into_iter().chain(joined(app)))
    })?;
    replace(out, &["data", "bundle", "text"], files)
}

/// Writes the plain pages and what leads to them below `out`.
///
/// # Errors
/// Those of the disk, with the path in the message.
pub fn pages(corpus: &Corpus, catalog: &Catalog, portal: &Portal, editions: &Editions, out: &Path) -> io::Result<()> {
    let files = pages::files(corpus, catalog, portal, editions);
    let (pages, beside): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| file.name.starts_with(crate::views::plain::FOLDER));
    replace(out, &["page"], pages)?;
    for file in beside {
        let path = out.join(&file.name);
        fs::create_dir_all(path.parent().unwrap_or(out)).and_then(|()| fs::write(&path, file.bytes)).map_err(naming(&path))?;
    }
    Ok(())
}

/// Writes everything below `out` and freezes it as an edition in the folder `editions`, where that day's edition is replaced
/// and no other is touched. The same corpus and the same last edition give the same bytes.
///
/// # Errors
/// Those of the disk, with the path in the message; when the catalog says no day, or a day before the last edition.
pub fn release(corpus: &Corpus, catalog: &Catalog, portal: &Portal, editions: &Path, out: &Path) -> io::Result<Edition> {
    let release = edition::prepare(corpus, catalog, editions)?;
    all(corpus, catalog, &release.editions, out)?;
    pages(corpus, catalog, portal, &release.editions, out)?;
    edition::freeze(&release, editions, out)?;
    Ok(release.edition())
}

/// Puts files into folders that belong to this stage alone: what lies in them from an earlier build goes away.
fn replace(out: &Path, folders: &[&str], files: impl IntoIterator<Item = SiteFile>) -> io::Result<()> {
    let waiting = out.join(WAITING);
    remove(&waiting)?;
    for folder in folders {
        let folder = waiting.join(folder);
        fs::create_dir_all(&folder).map_err(naming(&folder))?;
    }
    for file in files {
        let path = waiting.join(&file.name);
        let folder = path.parent().unwrap_or(&waiting);
        fs::create_dir_all(folder).and_then(|()| fs::write(&path, file.bytes)).map_err(naming(&path))?;
    }
    for folder in folders {
        let place = out.join(folder);
        remove(&place)?;
        fs::rename(waiting.join(folder), &place).map_err(naming(&place))?;
    }
    remove(&waiting)
}

/// The data package, as separate files, as one workbook and as one archive.
fn data_files(corpus: &Corpus, catalog: &Catalog) -> io::Result<Vec<SiteFile>> {
    let (mut files, workbook) = thread::scope(|scope| {
        let workbook = scope.spawn(|| workbook::bytes(corpus, catalog));
        (package::files(corpus, catalog), joined(workbook))
    });
    let workbook = workbook.map_err(io::Error::other)?;
    files.push(SiteFile { name: "data/guilan.xlsx".to_owned(), bytes: workbook });
    let archive = archive::bytes(&files).map_err(io::Error::other)?;
    files.push(SiteFile { name: "data/guilan-data.zip".to_owned(), bytes: archive });
    Ok(files)
}

/// What a thread made; its panic is ours.
fn joined<T>(thread: thread::ScopedJoinHandle<T>) -> T {
    thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// The app's bundle, and the calendar, which speaks of documents as the bundle's index does.
fn bundle_files(corpus: &Corpus, catalog: &Catalog, editions: &Editions) -> impl Iterator<Item = SiteFile> {
    let files = bundle::encode_released(corpus, catalog, editions);
    let index = files.first().and_then(|file| Index::parse(&file.bytes).ok());
    let calendar = index.map(|index| calendar::file(corpus, &index));
    files.into_iter().map(|file| SiteFile { name: file.name, bytes: file.bytes }).chain(calendar)
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(naming(folder)(error)),
        _ => Ok(()),
    }
}

/// The disk's errors don't say which file.
fn naming(path: &Path) -> impl FnOnce(io::Error) -> io::Error {
    let path = path.display().to_string();
    move |error| io::Error::new(error.kind(), format!("{path}: {error}"))
}
