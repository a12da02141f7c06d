//! Text with the places of a query marked in it.

use crate::store::order::InKeys;
use crate::store::search::{Query, Snippet, marks, snippet};
use crate::views::markup::prelude::*;
use std::ops::Range;

/// The whole text; without a query as it is.
pub fn marked(text: &str, query: Option<&Query>) -> View {
    match query.map(|query| marks(text, query)) {
        Some(marks) if !marks.is_empty() => pieces(text, 0..text.len(), &marks),
        _ => text.to_owned().into_view(),
    }
}

/// A stretch of a text that is a link.
pub struct Link {
    pub words: Range<usize>,
    pub class: &'static str,
    pub href: String,
}

/// The whole text with links in it (in order, not overlapping), and the places of a query marked inside and between them.
pub fn linked(text: &str, links: &[Link], query: Option<&Query>) -> View {
    let marks = query.map(|query| marks(text, query)).unwrap_or_default();
    // A mark that crosses the edge of a link is drawn in two pieces.
    let part = |range: Range<usize>| {
        let within = marks.iter().map(|mark| mark.start.max(range.start)..mark.end.min(range.end));
        pieces(text, range.clone(), &within.filter(|mark| mark.start < mark.end).in_vec())
    };
    let mut at = 0;
    let mut drawn: Vec<View> = Vec::with_capacity(links.len() * 2 + 1);
    for Link { words, class, href } in links {
        drawn.push(part(at..words.start));
        drawn.push(view! { <a class=*class href=href.clone()>{part(words.clone())}</a> });
        at = words.end;
    }
    drawn.push(part(at..text.len()));
    drawn.into_view()
}

/// The part of a text around what was found, at most so many letters, with dots where it was cut.
pub fn marked_snippet(text: &str, query: &Query, letters: usize) -> View {
    let Snippet { shown, marks } = snippet(text, query, letters);
    let before = (shown.start > 0).then_some("…");
    let after = (shown.end < text.len()).then_some("…");
    view! { {before}{pieces(text, shown, &marks)}{after} }
}

fn pieces(text: &str, shown: Range<usize>, marks: &[Range<usize>]) -> View {
    let mut at = shown.start;
    let mut pieces: Vec<View> = Vec::with_capacity(marks.len() * 2 + 1);
    for mark in marks {
        pieces.push(text[at..mark.start].to_owned().into_view());
        pieces.push(view! { <mark>{text[mark.clone()].to_owned()}</mark> });
        at = mark.end;
    }
    pieces.push(text[at..shown.end].to_owned().into_view());
    pieces.into_view()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Without the marks between texts, which are the framework's own.
    fn html(view: impl IntoView) -> String {
        view.into_view().to_html()
    }

    #[test]
    fn marks_stand_around_the_words() {
        let query = Query::new("再生水");
        let html = html(marked("城市再生水利用率", Some(&query)));
        assert!(html.contains("<mark>再生水</mark>"), "{html}");
        assert!(!marked("城市再生水利用率", None).to_html().contains("mark"));
    }

    #[test]
    fn a_cut_text_says_so() {
        let html = html(marked_snippet("加强节水。城市再生水利用率提高到50%。", &Query::new("再生水"), 5));
        assert!(html.contains('…') && html.contains("<mark>再生水</mark>"), "{html}");
    }

    #[test]
    fn text_is_never_markup() {
        let html = html(marked("<b>再生水</b>", Some(&Query::new("再生水"))));
        assert!(html.contains("&lt;b&gt;") && !html.contains("<b>"), "{html}");
    }
}
