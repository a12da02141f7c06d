//! Pages, one file each.

pub mod bodies;
pub mod body;
pub mod changes;
pub mod compare;
pub mod district;
pub mod districts;
pub mod document;
pub mod emergency;
pub mod home;
pub mod kept;
pub mod library;
pub mod listing;
pub mod quality;
pub mod record;
pub mod search;
pub mod timeline;
pub mod unknown;
