//! What stands around every chart: its title, a description for those who don't see it, the same numbers as a table, and
//! buttons that save it as a picture.
//!
//! Leaves to others: the drawing itself (one file a chart), making pictures of it (`save`).

use super::save::{self, Picture};
use crate::model::{Span, Table};
use crate::store::order::InKeys;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::parts::table::table;

/// A chart's numbers as words: a row for everything that is drawn. Headers and rows are of one length; the first column
/// names the row. Without rows where the drawing is a table itself, or another chart beside it says the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Twin {
    pub headers: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A chart in its frame.
///
/// - `title` is seen, `description` is read to those who can't see the drawing: what it shows, from least to most, in a
///   sentence.
/// - `drawing` is any markup. What only repeats the table should be hidden by `aria-hidden`; links and buttons in it must
///   not be. Letters belong into HTML; whatever carries `data-unsaved` is left out of saved pictures.
pub fn frame(site: Site, title: String, description: String, twin: Twin, drawing: View) -> View {
    let words = site.words();
    let figure = NodeRef::<web_sys::HtmlElement>::new();
    let name = title.clone();
    let save = move |picture: Picture| {
        if let Some(figure) = figure.get_untracked() {
            save::save(&figure, &name, picture);
        }
    };
    let button = |picture: Picture, text: &'static str| {
        let save = save.clone();
        view! { <button class="link-button" on:click=move |_| save(picture)>{text}</button> }
    };
    let has_rows = !twin.rows.is_empty();
    let numbers = Table {
        id: String::new(),
        document: String::new(),
        section: None,
        title: Some(title.clone()),
        unit: None,
        columns: twin.headers.into_iter().map(|header| vec![header]).in_vec(),
        rows: twin.rows,
        notes: Vec::new(),
        quote: String::new(),
        span: Span::default(),
    };
    let numbers = has_rows
        .then(|| view! { <details class="twin"><summary>{words.show_numbers()}</summary>{table(words, &numbers, false, None)}</details> });
    view! {
        <figure class="chart" node_ref=figure>
            <figcaption><b>{title}</b><span class="unseen">{description}</span></figcaption>
            <div class="drawing">{drawing}</div>
            <div class="chart-tools" data-unsaved="">
                {numbers}
                {button(Picture::Png, words.save_png())}
                {button(Picture::Svg, words.save_svg())}
            </div>
        </figure>
    }
}
