//! The folder of a city: its source texts and its catalog, as they lie on the disk.
//!
//! Everything that is wrong here stops a build, with the name of the file and what to do; what is wrong inside a text is a
//! finding.

use super::catalog::Catalog;
use crate::normalize::seed::{self, Seed, SeedError};
use std::path::{Path, PathBuf};

/// Endings of files that are source texts. Others (`*.toml`, pictures) may lie beside them.
const TEXTS: &[&str] = &["txt", "md"];

/// Why a folder cannot be built.
#[derive(Debug)]
pub enum FolderError {
    Unreadable {
        path: PathBuf,
        error: std::io::Error,
    },
    Empty {
        path: PathBuf,
    },
    Catalog {
        path: PathBuf,
        error: String,
    },
    /// The catalog names a file that is not there.
    FileMissing {
        catalog: PathBuf,
        file: String,
    },
    /// A file that the catalog does not name.
    EntryMissing {
        catalog: PathBuf,
        file: String,
    },
    /// Two files or two entries of one name.
    Twice {
        file: String,
        other: String,
    },
    Seed(SeedError),
}

impl std::fmt::Display for FolderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            FolderError::Unreadable { path, error } => write!(f, "{}: cannot be read: {error}", path.display()),
            FolderError::Empty { path } => write!(f, "{}: expected source texts (*.txt, *.md), found none", path.display()),
            FolderError::Catalog { path, error } => write!(f, "{}: {error}", path.display()),
            FolderError::FileMissing { catalog, file } => {
                write!(
                    f,
                    "{}: expected the file {file:?} beside it, found none; add the file or take out its [[seed]] entry",
                    catalog.display()
                )
            }
            FolderError::EntryMissing { catalog, file } => {
                write!(
                    f,
                    "{}: expected a [[seed]] entry with file = {file:?}, found none; add one or take the file out of the folder",
                    catalog.display()
                )
            }
            FolderError::Twice { file, other } => {
                write!(
                    f,
                    "{file}: expected one text of this name, found {other:?} too; names must differ by more than upper and lower case"
                )
            }
            FolderError::Seed(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for FolderError {}

/// Reads the texts and the catalog of a folder. Without `catalog.toml` every text is taken as it is.
pub fn read(folder: &Path) -> Result<(Vec<Seed>, Catalog), FolderError> {
    let files = text_files(folder)?;
    let catalog = catalog(folder, &files)?;
    if files.is_empty() {
        return Err(FolderError::Empty { path: folder.into() });
    }
    let seeds = files.iter().map(|name| read_seed(folder, name)).collect::<Result<Vec<_>, _>>()?;
    Ok((seeds, catalog))
}

fn unreadable(path: &Path) -> impl FnOnce(std::io::Error) -> FolderError {
    let path = path.to_path_buf();
    move |error| FolderError::Unreadable { path, error }
}

/// Names of the texts, sorted, so that no build depends on the order of a disk.
fn text_files(folder: &Path) -> Result<Vec<String>, FolderError> {
    let mut names: Vec<String> = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable(folder))? {
        let entry = entry.map_err(unreadable(folder))?;
        let path = entry.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("").to_lowercase();
        if path.is_file() && TEXTS.contains(&ending.as_str()) {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    match twice(&names) {
        Some((file, other)) => Err(FolderError::Twice { file, other }),
        None => Ok(names),
    }
}

/// Two names that a file system without case takes for one.
fn twice(names: &[String]) -> Option<(String, String)> {
    let mut folded: Vec<(String, &String)> = names.iter().map(|name| (name.to_lowercase(), name)).collect();
    folded.sort();
    folded.windows(2).find(|pair| pair[0].0 == pair[1].0).map(|pair| (pair[0].1.clone(), pair[1].1.clone()))
}

fn catalog(folder: &Path, files: &[String]) -> Result<Catalog, FolderError> {
    let path = folder.join("catalog.toml");
    if !path.exists() {
        return Ok(Catalog::default());
    }
    let text = std::fs::read_to_string(&path).map_err(unreadable(&path))?;
    let catalog: Catalog = toml::from_str(&text).map_err(|error| FolderError::Catalog { path: path.clone(), error: error.to_string() })?;
    let named: Vec<String> = catalog.seeds.iter().map(|entry| entry.file.clone()).collect();
    if let Some((file, other)) = twice(&named) {
        return Err(FolderError::Twice { file, other });
    }
    if let Some(file) = named.iter().find(|file| !folder.join(file).is_file()) {
        return Err(FolderError::FileMissing { catalog: path, file: file.clone() });
    }
    if let Some(file) = files.iter().find(|file| !named.contains(file)) {
        return Err(FolderError::EntryMissing { catalog: path, file: file.clone() });
    }
    Ok(catalog)
}

fn read_seed(folder: &Path, name: &str) -> Result<Seed, FolderError> {
    let path = folder.join(name);
    let bytes = std::fs::read(&path).map_err(unreadable(&path))?;
    seed::decode(name, bytes).map_err(FolderError::Seed)
}
