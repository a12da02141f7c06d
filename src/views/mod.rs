//! Bundle to pages: the app in the browser. The same components render natively to HTML, for tests and plain pages.
//!
//! - [`app`]: the frame around all pages; which page an address shows.
//! - [`routes`], [`address`]: the view in the `#` fragment, and the browser's history.
//! - [`plain`]: which views have a page that needs no script.
//! - [`shelf`], [`fetch`]: loading; [`first`]: what is shown until then.
//! - [`browser`]: the browser's interfaces, guarded; [`markup`]: what views are made of.
//! - [`words`]: what the interface says.
//! - [`pages`], [`parts`], [`charts`]: one file each. Their look is in `look/*.css`.
//!
//! Components take data and give markup; filtering, sorting, searching are `store`'s.

pub mod address;
pub mod app;
pub mod browser;
pub mod charts;
pub mod fetch;
pub mod first;
pub mod kept;
pub mod markup;
pub mod pages;
pub mod parts;
pub mod plain;
pub mod routes;
pub mod shelf;
pub mod shortcuts;
pub mod words;
