//! Everything to files.

use crate::model::Corpus;
use crate::outline::catalog::Catalog;
use std::path::Path;

/// Writes all files of a site below `out`.
pub fn all(corpus: &Corpus, catalog: &Catalog, out: &Path) -> std::io::Result<()> {
    for file in crate::store::bundle::encode(corpus, catalog) {
        let path = out.join(&file.name);
        std::fs::create_dir_all(path.parent().unwrap_or(out))?;
        std::fs::write(path, file.bytes)?;
    }
    Ok(())
}
