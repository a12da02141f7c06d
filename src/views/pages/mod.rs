//! Pages, one file each.

pub mod document;
pub mod home;
pub mod library;
pub mod quality;
pub mod record;
pub mod search;
pub mod unknown;
