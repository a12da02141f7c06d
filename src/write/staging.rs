//! Where files wait until all are written, so that a build that fails leaves the last good one.

use super::SiteFile;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const WAITING: &str = ".guilan-new";

/// A folder beside the places of its files. What a failed build left in it is taken away.
pub(super) struct Staging<'a> {
    out: &'a Path,
    waiting: PathBuf,
    folders: &'a [&'a str],
}

impl<'a> Staging<'a> {
    /// Below `out`, which is made if it isn't there. The folders belong to the build alone: what lies in them from an
    /// earlier one goes away; files that stand elsewhere are replaced one by one.
    pub fn new(out: &'a Path, folders: &'a [&'a str]) -> io::Result<Self> {
        let waiting = out.join(WAITING);
        remove(&waiting)?;
        for folder in folders {
            let folder = waiting.join(folder);
            fs::create_dir_all(&folder).map_err(naming(&folder))?;
        }
        Ok(Self { out, waiting, folders })
    }

    /// Writes a file; from any thread.
    pub fn put(&self, file: &SiteFile) -> io::Result<()> {
        let path = self.waiting.join(&file.name);
        // Its folder is there already, as a rule, and to ask costs as much as to write.
        let missing = |error: io::Error| match (error.kind(), path.parent()) {
            (io::ErrorKind::NotFound, Some(folder)) => fs::create_dir_all(folder).and_then(|()| fs::write(&path, &file.bytes)),
            _ => Err(error),
        };
        fs::write(&path, &file.bytes).or_else(missing).map_err(naming(&path))
    }

    pub fn put_all<'f>(&self, files: impl IntoIterator<Item = &'f SiteFile>) -> io::Result<()> {
        files.into_iter().try_for_each(|file| self.put(file))
    }

    /// Moves everything to its place.
    pub fn settle(self) -> io::Result<()> {
        for folder in self.folders {
            let place = self.out.join(folder);
            remove(&place)?;
            fs::rename(self.waiting.join(folder), &place).map_err(naming(&place))?;
        }
        move_files(&self.waiting, self.out)?;
        remove(&self.waiting)
    }
}

fn move_files(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from).map_err(naming(from))? {
        let path = entry.map_err(naming(from))?.path();
        let place = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            fs::create_dir_all(&place).map_err(naming(&place))?;
            move_files(&path, &place)?;
        } else {
            fs::rename(&path, &place).map_err(naming(&place))?;
        }
    }
    Ok(())
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(naming(folder)(error)),
        _ => Ok(()),
    }
}

/// The disk's errors don't say which file.
pub(super) fn naming(path: &Path) -> impl FnOnce(io::Error) -> io::Error {
    let path = path.display().to_string();
    move |error| io::Error::new(error.kind(), format!("{path}: {error}"))
}
