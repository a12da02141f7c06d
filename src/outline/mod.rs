//! Lines to document trees.

pub mod tables;
