//! What the app holds and asks: the bundle (written and read here, defined once), search over all text, the library's
//! list.
//!
//! Leaves to others: reading the texts (`normalize`, `outline`), showing (`views`), files (`write`).

pub mod beside;
pub mod body;
pub mod bundle;
pub mod calendar;
pub mod changes;
pub mod citation;
pub mod compare;
pub mod decimal;
pub mod district;
pub mod doubts;
pub mod emergency;
pub mod export;
pub mod listing;
pub mod neighbours;
pub mod order;
pub mod overview;
pub mod query;
pub mod search;
pub mod suggest;
pub mod target;
pub mod timeline;
pub mod uses;
