//! `guilan-data.zip`: the whole data package as one download.

use super::SiteFile;
use std::io::{Cursor, Write};
use zip::CompressionMethod;
use zip::result::ZipError;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Files of `data/`, in their order, without the folder. Times are left at the format's first day: the same files give
/// the same bytes.
pub(super) fn bytes(files: &[SiteFile]) -> Result<Vec<u8>, ZipError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for file in files {
        // A workbook is an archive itself: there is nothing left to press out.
        let method = if file.name.ends_with(".xlsx") { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        archive.start_file(file.name.trim_start_matches("data/"), options.compression_method(method))?;
        archive.write_all(&file.bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}
