//! `guilan-data.zip`: the whole data package as one download.

use super::SiteFile;
use std::io::{Cursor, Write};
use zip::result::ZipError;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Files of `data/`, in their order, without the folder. Times are left at the format's first day: the same files give
/// the same bytes.
pub(super) fn bytes(files: &[SiteFile]) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for file in files {
        archive.start_file(file.name.trim_start_matches("data/"), options)?;
        archive.write_all(&file.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
