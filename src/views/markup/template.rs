//! An element with marks, as the browser copies it.

use leptos::prelude::document;
use litemap::LiteMap;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

/// Stands for one attribute, at the end of its tag.
pub(super) const ATTRIBUTE: char = '\u{1}';
/// Stands for one view among others.
pub(super) const CHILD: char = '\u{2}';
/// At the end of a tag: all that its element holds is one view.
pub(super) const CONTENT: char = '\u{3}';

/// Elements that stand in a drawing; where a template begins with one, the browser must be told.
const OF_DRAWINGS: [&str; 8] = ["circle", "g", "line", "path", "polygon", "polyline", "rect", "text"];

/// Markup with marks; which one it is tells where it stands in the code.
pub struct Template(pub &'static str);

/// A mark that is left in the page, or some on one tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// An element that a view takes the place of.
    Child,
    /// An element with so many attributes to set, and a view to hold or not.
    Element { attributes: usize, content: bool },
}

/// What the browser made of a template.
struct Parsed {
    element: Element,
    places: Vec<Place>,
    /// Whether the first place is the element itself.
    is_place: bool,
}

impl Template {
    /// A copy, and its places in the order of the parts.
    pub(super) fn copy(&'static self) -> (Element, Vec<(Place, Element)>) {
        let parsed = self.parsed();
        let copy: Element = document().import_node_with_deep(&parsed.element, true).expect("an element").unchecked_into();
        let inner = parsed.places.len() - usize::from(parsed.is_place);
        let mut elements = Vec::with_capacity(parsed.places.len());
        if parsed.is_place {
            elements.push(copy.clone());
        }
        if inner > 0 {
            let found = copy.query_selector_all("[_]").expect("a selector");
            elements.extend((0..found.length()).filter_map(|at| found.get(at)).map(|node| node.unchecked_into::<Element>()));
        }
        let places = parsed.places.iter().copied().zip(elements);
        let places = places.inspect(|(place, element)| {
            if *place != Place::Child {
                let _ = element.remove_attribute("_");
            }
        });
        (copy, places.collect())
    }

    fn parsed(&'static self) -> Rc<Parsed> {
        thread_local! {
            static ALL: RefCell<LiteMap<*const Template, Rc<Parsed>>> = RefCell::default();
        }
        ALL.with_borrow_mut(|all| all.entry(self).or_insert_with(|| Rc::new(self.parse())).clone())
    }

    fn parse(&self) -> Parsed {
        let places = places(self.0);
        let holder: HtmlTemplateElement = document().create_element("template").expect("an element").unchecked_into();
        let is_drawing = OF_DRAWINGS.contains(&tag(self.0));
        let html = marked(self.0);
        holder.set_inner_html(&if is_drawing { format!("<svg>{html}</svg>") } else { html });
        let first = holder.content().first_element_child();
        let element = if is_drawing { first.and_then(|drawing| drawing.first_element_child()) } else { first };
        let element = element.expect("a template has an element");
        let is_place = element.has_attribute("_");
        Parsed { element, places, is_place }
    }
}

fn tag(html: &str) -> &str {
    let html = html.trim_start_matches('<');
    html.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// With what the browser can find in place of the marks.
fn marked(html: &str) -> String {
    let mut marked = String::with_capacity(html.len() + 32);
    let mut before = None;
    for letter in html.chars() {
        match letter {
            // An attribute must not be there twice.
            ATTRIBUTE | CONTENT if matches!(before, Some(ATTRIBUTE | CONTENT)) => {}
            ATTRIBUTE | CONTENT => marked.push_str(" _"),
            CHILD => marked.push_str("<template _></template>"),
            letter => marked.push(letter),
        }
        before = Some(letter);
    }
    marked
}

fn places(html: &str) -> Vec<Place> {
    let mut places = Vec::new();
    let mut before = None;
    for letter in html.chars() {
        let goes_on = matches!(before, Some(ATTRIBUTE));
        match (letter, places.last_mut()) {
            (CHILD, _) => places.push(Place::Child),
            (ATTRIBUTE, Some(Place::Element { attributes, .. })) if goes_on => *attributes += 1,
            (CONTENT, Some(Place::Element { content, .. })) if goes_on => *content = true,
            (ATTRIBUTE, _) => places.push(Place::Element { attributes: 1, content: false }),
            (CONTENT, _) => places.push(Place::Element { attributes: 0, content: true }),
            _ => {}
        }
        before = Some(letter);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_a_place() {
        let html = "<a class=\"x\"\u{1}\u{1}\u{3}></a>";
        assert_eq!(places(html), [Place::Element { attributes: 2, content: true }]);
        assert_eq!(marked(html), "<a class=\"x\" _></a>");
        let html = "<p\u{1}>a\u{2}<b\u{3}></b>\u{2}</p>";
        let one = |attributes, content| Place::Element { attributes, content };
        assert_eq!(places(html), [one(1, false), Place::Child, one(0, true), Place::Child]);
        assert_eq!(marked(html), "<p _>a<template _></template><b _></b><template _></template></p>");
    }

    #[test]
    fn the_tag_tells_a_drawing() {
        assert_eq!(tag("<circle\u{1}></circle>"), "circle");
        assert_eq!(tag("<p>x</p>"), "p");
    }
}
