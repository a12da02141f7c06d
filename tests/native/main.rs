//! The native tests, one program: each is linked once and reads the seeds once. `cargo test --test native golden` runs
//! those of one file.

mod bad_input;
mod bundle;
mod corpus;
mod editions;
mod golden;
mod layers;
mod library;
mod package;
mod pages;
mod places;
mod plain_pages;
mod properties;
mod records;
mod search;
mod sentences;
mod specs;
