//! What people know beside the texts and no reading gives: `bodies.toml` (see [`BodyRegister`]), `regions.toml`,
//! `corrections.toml`, `results.csv` (see `results`).
//!
//! ```toml
//! [[region]]
//! name = "东区"                    # as the texts of its parent call it
//! kind = "district"               # province, city, district, county, functional_area, town
//! parent = "河东市"                # id of the region above; none for the highest
//! id = "河东市东区"                # full name; without it parent and name together
//! other_names = ["河东东区"]
//! column = 2                      # place on the schematic map of the districts, from 1 at the left and the top
//! row = 1
//!
//! [[correction]]
//! document = "河东市水土保持规划"    # title, as the site has it
//! printed = "仲官街道"
//! meant = "仲宫街道"
//! reason = "民政部门公布的名称"
//! ```

use super::bodies::register::BodyRegister;
use serde::Deserialize;

/// The registers of a folder of seeds. Without files everything is read from the texts alone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Registers {
    pub bodies: BodyRegister,
    pub regions: Vec<RegionEntry>,
    pub corrections: Vec<Correction>,
    pub results: Vec<ResultLine>,
}

/// A line of `results.csv` as it stands there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultLine {
    /// From 1.
    pub line: usize,
    pub fields: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionEntry {
    pub id: Option<String>,
    pub name: String,
    #[serde(default)]
    pub other_names: Vec<String>,
    pub kind: String,
    pub parent: Option<String>,
    /// Place on the schematic map.
    pub column: Option<u8>,
    pub row: Option<u8>,
}

impl RegionEntry {
    pub fn id(&self) -> String {
        self.id.clone().unwrap_or_else(|| format!("{}{}", self.parent.as_deref().unwrap_or(""), self.name))
    }
}

/// A misprint that people accept as one: records show what is meant, and say what is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    pub document: String,
    pub printed: String,
    pub meant: String,
    pub reason: String,
}

#[cfg(not(target_arch = "wasm32"))]
pub use folder::{RegisterError, read};

/// Reading the files. Everything that is wrong in them stops a build, with the name of the file and what to do.
#[cfg(not(target_arch = "wasm32"))]
mod folder {
    use super::{Correction, RegionEntry, Registers, ResultLine};
    use crate::resolve::results;
    use serde::Deserialize;
    use serde::de::DeserializeOwned;
    use std::path::{Path, PathBuf};

    /// Why a register cannot be used.
    #[derive(Debug)]
    pub enum RegisterError {
        Unreadable {
            path: PathBuf,
            error: std::io::Error,
        },
        Invalid {
            path: PathBuf,
            error: String,
        },
        /// Two entries of one id.
        Twice {
            path: PathBuf,
            id: String,
        },
        /// An entry below one that is not there.
        ParentMissing {
            path: PathBuf,
            id: String,
            parent: String,
        },
    }

    impl std::fmt::Display for RegisterError {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            match self {
                RegisterError::Unreadable { path, error } => write!(f, "{}: cannot be read: {error}", path.display()),
                RegisterError::Invalid { path, error } => write!(f, "{}: {error}", path.display()),
                RegisterError::Twice { path, id } => {
                    write!(f, "{}: expected one entry for {id:?}, found two; take one out or give it an id of its own", path.display())
                }
                RegisterError::ParentMissing { path, id, parent } => {
                    write!(f, "{}: expected an entry for {parent:?}, the parent of {id:?}, found none; add it", path.display())
                }
            }
        }
    }

    impl std::error::Error for RegisterError {}

    #[derive(Default, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Regions {
        #[serde(default)]
        region: Vec<RegionEntry>,
    }

    #[derive(Default, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Corrections {
        #[serde(default)]
        correction: Vec<Correction>,
    }

    /// Reads the registers that lie in a folder of seeds.
    pub fn read(folder: &Path) -> Result<Registers, RegisterError> {
        let path = folder.join("regions.toml");
        let regions = file::<Regions>(&path)?.region;
        check(&path, &regions)?;
        let corrections = file::<Corrections>(&folder.join("corrections.toml"))?.correction;
        let bodies = file(&folder.join("bodies.toml"))?;
        let results = result_lines(&folder.join(results::FILE))?;
        Ok(Registers { bodies, regions, corrections, results })
    }

    /// Lines behind the header. Spreadsheets write UTF-8 with a mark before it, or GB18030.
    fn result_lines(path: &Path) -> Result<Vec<ResultLine>, RegisterError> {
        if !path.exists() {
            return Ok(Vec::new());
        }
        let bytes = std::fs::read(path).map_err(|error| RegisterError::Unreadable { path: path.into(), error })?;
        let text = String::from_utf8(bytes).unwrap_or_else(|error| encoding_rs::GB18030.decode(error.as_bytes()).0.into_owned());
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let invalid = |error: &dyn std::fmt::Display| RegisterError::Invalid { path: path.into(), error: error.to_string() };
        let header = reader.headers().map_err(|error| invalid(&error))?;
        if header.iter().map(str::trim).ne(["indicator", "year", "value", "source"]) {
            return Err(invalid(&"expected the header indicator,year,value,source in the first line"));
        }
        let line = |record: Result<csv::StringRecord, csv::Error>| {
            let record = record.map_err(|error| invalid(&error))?;
            let line = record.position().map_or(0, |position| position.line() as usize);
            Ok(ResultLine { line, fields: record.iter().map(str::to_owned).collect() })
        };
        reader.records().map(line).collect()
    }

    /// A file that is not there says nothing.
    fn file<T: DeserializeOwned + Default>(path: &Path) -> Result<T, RegisterError> {
        if !path.exists() {
            return Ok(T::default());
        }
        let text = std::fs::read_to_string(path).map_err(|error| RegisterError::Unreadable { path: path.into(), error })?;
        toml::from_str(&text).map_err(|error| RegisterError::Invalid { path: path.into(), error: error.to_string() })
    }

    fn check(path: &Path, regions: &[RegionEntry]) -> Result<(), RegisterError> {
        let mut ids = std::collections::BTreeSet::new();
        for region in regions {
            let id = region.id();
            if !ids.insert(id.clone()) {
                return Err(RegisterError::Twice { path: path.into(), id });
            }
        }
        let orphan = regions.iter().find_map(|region| Some((region, region.parent.as_ref().filter(|parent| !ids.contains(*parent))?)));
        match orphan {
            Some((region, parent)) => Err(RegisterError::ParentMissing { path: path.into(), id: region.id(), parent: parent.clone() }),
            None => Ok(()),
        }
    }
}
