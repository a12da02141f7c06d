//! Guilan 规览: from the plan documents that a city publishes to a site that says what was promised, by when,
//! by whom, and where it says so.
//!
//! The stages stand in the order in which data flows, which is also the order of their names. A stage uses only stages
//! that sort before it; `views` only [`model`] and [`store`].
//!
//! 1. [`model`]: the nouns.
//! 2. [`normalize`]: raw text to logical lines that know their bytes.
//! 3. [`outline`]: lines to documents, sections, blocks, tables.
//! 4. [`phrase`]: words to values, whatever stands around them.
//! 5. [`records`]: what each document says, kind by kind.
//! 6. [`resolve`]: records linked and checked across documents.
//! 7. [`store`]: the app's bundle, and what the app asks of it.
//! 8. [`views`]: bundle to pages.
//! 9. [`write`]: everything to files.
//!
//! What reads and writes texts is for the compiler alone: the app has [`model`], [`normalize`], [`store`] and [`views`].

#![recursion_limit = "256"] // types of nested views are deep

pub mod model;
pub mod normalize;
#[cfg(not(target_arch = "wasm32"))]
pub mod outline;
#[cfg(not(target_arch = "wasm32"))]
pub mod phrase;
#[cfg(not(target_arch = "wasm32"))]
pub mod records;
#[cfg(not(target_arch = "wasm32"))]
pub mod resolve;
pub mod store;
pub mod views;
#[cfg(not(target_arch = "wasm32"))]
pub mod write;
