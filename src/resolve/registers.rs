//! Registers beside the texts: what people know about names and no rule can read.
//!
//! Each is a file of its own in the folder of seeds, and each may be missing.

use super::bodies::register::BodyRegister;

/// All registers of a folder.
#[derive(Clone, Debug, Default)]
pub struct Registers {
    pub bodies: BodyRegister,
}

#[cfg(not(target_arch = "wasm32"))]
mod file {
    use super::Registers;
    use serde::de::DeserializeOwned;
    use std::path::{Path, PathBuf};

    /// Why a register cannot be read.
    #[derive(Debug)]
    pub struct RegisterError {
        path: PathBuf,
        error: String,
    }

    impl std::fmt::Display for RegisterError {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            write!(f, "{}: {}", self.path.display(), self.error)
        }
    }

    impl std::error::Error for RegisterError {}

    impl Registers {
        /// Reads the registers of a folder of seeds.
        pub fn read(folder: &Path) -> Result<Registers, RegisterError> {
            Ok(Registers { bodies: register(&folder.join("bodies.toml"))? })
        }
    }

    fn register<T: DeserializeOwned + Default>(path: &Path) -> Result<T, RegisterError> {
        if !path.exists() {
            return Ok(T::default());
        }
        let failed = |error: String| RegisterError { path: path.to_owned(), error };
        let text = std::fs::read_to_string(path).map_err(|error| failed(format!("cannot be read: {error}")))?;
        toml::from_str(&text).map_err(|error| failed(error.to_string()))
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_missing_register_is_empty_and_a_wrong_one_says_where() {
            let folder = std::env::temp_dir().join(format!("guilan-registers-{}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            assert!(Registers::read(&folder).unwrap().bodies.entries.is_empty());
            std::fs::write(folder.join("bodies.toml"), "[[body]]\nnam = \"县教育局\"\n").unwrap();
            let error = Registers::read(&folder).unwrap_err().to_string();
            std::fs::remove_dir_all(&folder).unwrap();
            assert!(error.contains("bodies.toml") && error.contains("nam"), "{error}");
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
pub use file::RegisterError;
