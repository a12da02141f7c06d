//! Which views have a plain page, HTML that needs no script, and how its file is called.
//!
//! Leaves to others: writing the pages (`write`).

use super::routes::Route;
use crate::model::id::short_hash;
use crate::store::bundle::Group;
use crate::store::listing::Choice;
use crate::store::timeline;

/// The folder of all plain pages.
pub const FOLDER: &str = "page/";

/// The plain page of a view, relative to the site: `page/document-u9w9vq.html`, with the block behind `#` if the view
/// names one. `None` for views that only the app can show, such as a search or a list that the reader narrowed.
pub fn address(route: &Route) -> Option<String> {
    let name = match route {
        Route::Document { id, block, .. } => {
            let place = block.as_ref().map(|block| format!("#{id}.{block}"));
            return Some(format!("{FOLDER}document-{id}.html{}", place.unwrap_or_default()));
        }
        // Ids of bodies are Chinese words with a slash: no name for a file that must survive any disk and any archive.
        Route::Body(id) => format!("body-{}", short_hash(id, 10)),
        Route::Record(id) if Group::of_record(id).first() == Some(&Group::Indicators) => format!("indicator-{}", id.replace('.', "-")),
        Route::Plan { id, grade, seen } if grade.is_empty() && seen.is_empty() => format!("plan-{id}"),
        Route::District(id) => format!("district-{}", short_hash(id, 10)),
        Route::Home => "index".to_owned(),
        Route::List { choice, .. } if *choice != Choice::default() => return None,
        Route::Bodies { words } if !words.is_empty() => return None,
        Route::Library { .. } if *route != Route::library() => return None,
        Route::Timeline(choice) if *choice != timeline::Choice::default() => return None,
        Route::Districts { .. } if *route != Route::districts() => return None,
        Route::List { .. }
        | Route::Bodies { .. }
        | Route::Library { .. }
        | Route::Timeline(_)
        | Route::Districts { .. }
        | Route::Emergency
        | Route::Quality
        | Route::Changes => route.href().trim_start_matches("#/").to_owned(),
        _ => return None,
    };
    Some(format!("{FOLDER}{name}.html"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_has_one_plain_page_and_a_narrowed_one_has_none() {
        let cases = [
            ("#/", Some("page/index.html")),
            ("#/document/u9w9vq", Some("page/document-u9w9vq.html")),
            ("#/document/u9w9vq/5j0s00?find=x", Some("page/document-u9w9vq.html#u9w9vq.5j0s00")),
            ("#/record/u9w9vq.i4x3h2k", Some("page/indicator-u9w9vq-i4x3h2k.html")),
            ("#/record/u9w9vq.t4x3h2k", None),
            ("#/indicators", Some("page/indicators.html")),
            ("#/indicators?year=2025", None),
            ("#/emergency", Some("page/emergency.html")),
            ("#/emergency/2rr2dn", Some("page/plan-2rr2dn.html")),
            ("#/emergency/2rr2dn?grade=大型", None),
            ("#/timeline", Some("page/timeline.html")),
            ("#/timeline?by=body", None),
            ("#/districts", Some("page/districts.html")),
            ("#/changes", Some("page/changes.html")),
            ("#/search?q=x", None),
        ];
        for (fragment, page) in cases {
            assert_eq!(address(&Route::parse(fragment)).as_deref(), page, "{fragment}");
        }
        let body = address(&Route::Body("河东市/水务".to_owned())).unwrap();
        assert!(body.is_ascii() && body.starts_with("page/body-"), "{body}");
    }
}
