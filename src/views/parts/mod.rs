//! Parts of pages: each takes data and gives markup, and knows nothing of the page it stands on.

pub mod bundle_state;
pub mod compare_link;
pub mod counted;
pub mod download;
pub mod entry;
pub mod export;
pub mod facets;
pub mod figure;
pub mod footer;
pub mod icon;
pub mod in_turn;
pub mod marked;
pub mod plain_link;
pub mod record_row;
pub mod record_tools;
pub mod search_field;
pub mod settings;
pub mod source;
pub mod table;
pub mod tools;
pub mod uses;
pub mod with_records;
