//! Everything to files.

use crate::model::Corpus;
use crate::outline::catalog::Catalog;
use std::path::Path;

/// Writes all files of a site below `out`.
pub fn all(_corpus: &Corpus, _catalog: &Catalog, out: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(out)
}
