//! An element with marks, as the browser copies it.

use leptos::prelude::document;
use litemap::LiteMap;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

/// Stands for one value, at the end of its tag; its name follows.
const VALUE: char = '\u{1}';
/// Stands for one view among others.
const CHILD: char = '\u{2}';
/// At the end of a tag: all that its element holds is one view.
const CONTENT: char = '\u{3}';

/// Elements that stand in a drawing; where a template begins with one, the browser must be told.
const OF_DRAWINGS: [&str; 8] = ["circle", "g", "line", "path", "polygon", "polyline", "rect", "text"];

/// Markup with marks (see [`Piece`]); which one it is tells where it stands in the code.
pub struct Template(pub &'static str);

/// In the order of the text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Text(&'static str),
    /// Of an attribute, or of what begins with `prop:`, `on:`, or is `node_ref`.
    Value(&'static str),
    Child,
    /// The end of a tag, and one view.
    Content,
}

/// What is to be filled in a page: an element that a view takes the place of, or one with values of these names, and a view
/// to hold or not.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Place {
    Child,
    Element { values: Vec<&'static str>, content: bool },
}

/// What the browser made of a template.
struct Parsed {
    element: Element,
    places: Vec<Place>,
    /// Whether the first place is the element itself.
    is_place: bool,
}

impl Template {
    /// In the order of the text.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Piece> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let mark = rest.chars().next()?;
            if !matches!(mark, VALUE | CHILD | CONTENT) {
                return Some(Piece::Text(until(&mut rest, &[VALUE, CHILD, CONTENT])));
            }
            rest = &rest[1..];
            Some(match mark {
                VALUE => Piece::Value(until(&mut rest, &[VALUE, CONTENT, '>'])),
                CHILD => Piece::Child,
                _ => {
                    rest = &rest[1..];
                    Piece::Content
                }
            })
        })
    }

    /// A copy, its places in the order of the parts, and where each of them is.
    pub(super) fn copy(&'static self) -> (Element, &'static [Place], Vec<Element>) {
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
        for (place, element) in parsed.places.iter().zip(&elements) {
            if *place != Place::Child {
                let _ = element.remove_attribute("_");
            }
        }
        (copy, &parsed.places, elements)
    }

    /// Kept for as long as the page is there.
    fn parsed(&'static self) -> &'static Parsed {
        thread_local! {
            static ALL: RefCell<LiteMap<*const Template, &'static Parsed>> = RefCell::default();
        }
        ALL.with_borrow_mut(|all| *all.entry(self).or_insert_with(|| Box::leak(Box::new(self.parse()))))
    }

    fn parse(&self) -> Parsed {
        let holder: HtmlTemplateElement = document().create_element("template").expect("an element").unchecked_into();
        let is_drawing = OF_DRAWINGS.contains(&tag(self.0));
        let html = self.marked();
        holder.set_inner_html(&if is_drawing { format!("<svg>{html}</svg>") } else { html });
        let first = holder.content().first_element_child();
        let element = if is_drawing { first.and_then(|drawing| drawing.first_element_child()) } else { first };
        let element = element.expect("a template has an element");
        let is_place = element.has_attribute("_");
        Parsed { element, places: self.places(), is_place }
    }

    /// With what the browser can find in place of the marks.
    fn marked(&self) -> String {
        let mut html = String::with_capacity(self.0.len() + 32);
        let mut in_tag = false;
        for piece in self.pieces() {
            // An attribute must not be there twice.
            if matches!(piece, Piece::Value(_) | Piece::Content) && !in_tag {
                html.push_str(" _");
            }
            in_tag = matches!(piece, Piece::Value(_));
            html.push_str(match piece {
                Piece::Text(text) => text,
                Piece::Value(_) => "",
                Piece::Child => "<template _></template>",
                Piece::Content => ">",
            });
        }
        html
    }

    fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        let mut in_tag = false;
        for piece in self.pieces() {
            let is_value = matches!(piece, Piece::Value(_));
            if (is_value || piece == Piece::Content) && !in_tag {
                places.push(Place::Element { values: Vec::new(), content: false });
            }
            match (piece, places.last_mut()) {
                (Piece::Value(name), Some(Place::Element { values, .. })) => values.push(name),
                (Piece::Content, Some(Place::Element { content, .. })) => *content = true,
                (Piece::Child, _) => places.push(Place::Child),
                _ => {}
            }
            in_tag = is_value;
        }
        places
    }
}

/// Takes off what stands before the first of these.
fn until(rest: &mut &'static str, ends: &[char]) -> &'static str {
    let (before, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
    *rest = after;
    before
}

fn tag(html: &str) -> &str {
    let html = html.trim_start_matches('<');
    html.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_has_a_place() {
        let one = |values: &[&'static str], content| Place::Element { values: values.to_vec(), content };
        let template = Template("<a class=\"x\"\u{1}href\u{1}on:click\u{3}></a>");
        assert_eq!(template.places(), [one(&["href", "on:click"], true)]);
        assert_eq!(template.marked(), "<a class=\"x\" _></a>");
        let template = Template("<p\u{1}id>a\u{2}<b\u{3}></b>\u{2}</p>");
        assert_eq!(template.places(), [one(&["id"], false), Place::Child, one(&[], true), Place::Child]);
        assert_eq!(template.marked(), "<p _>a<template _></template><b _></b><template _></template></p>");
    }

    #[test]
    fn the_tag_tells_a_drawing() {
        assert_eq!(tag("<circle\u{1}></circle>"), "circle");
        assert_eq!(tag("<p>x</p>"), "p");
    }
}
