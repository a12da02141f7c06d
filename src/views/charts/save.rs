//! A chart as a picture of its own: what stands on the page is drawn again as one SVG, letters in HTML with it, with every
//! colour written out, on white, in the light theme, with the address below that it came from.
//!
//! Leaves to others: the browser's interfaces (`browser`).

use crate::store::decimal::decimal;
use crate::views::browser;
use crate::views::parts::download;
use std::fmt::Write;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{CssStyleDeclaration, DomRect, Element, Node, Range};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    Svg,
    Png,
}

/// Distance of the drawing from the edge of the picture, in CSS pixels.
const MARGIN: f64 = 24.0;
/// Room for the address, in CSS pixels.
const FOOT: f64 = 28.0;

/// Gives the picture to the reader as a file called after its title.
pub fn save(figure: &Element, title: &str, picture: Picture) {
    let bounds = figure.get_bounding_client_rect();
    let svg = browser::in_light_theme(|| drawn(figure, &bounds));
    let (width, height) = (bounds.width() + 2.0 * MARGIN, bounds.height() + 2.0 * MARGIN + FOOT);
    let name = file_name(title);
    match picture {
        Picture::Svg => download::save(&format!("{name}.svg"), "image/svg+xml", svg.as_bytes()),
        Picture::Png => spawn_local(async move {
            // The content policy of a portal may allow pictures from `data:` only, not from `blob:`.
            let address = format!("data:image/svg+xml;charset=utf-8,{}", js_sys::encode_uri_component(&svg));
            if let Ok(png) = browser::png(&address, width, height).await {
                let _ = download::save_address(&format!("{name}.png"), &png);
            }
        }),
    }
}

/// A title without what file systems don't allow.
fn file_name(title: &str) -> String {
    title.chars().map(|letter| if "/\\:*?\"<>|".contains(letter) || letter.is_whitespace() { '-' } else { letter }).collect()
}

fn drawn(figure: &Element, bounds: &DomRect) -> String {
    let (width, height) = (bounds.width() + 2.0 * MARGIN, bounds.height() + 2.0 * MARGIN + FOOT);
    let ink = browser::style(figure).map(|style| value(&style, "color")).unwrap_or_default();
    let mut svg = Drawing { left: bounds.left() - MARGIN, top: bounds.top() - MARGIN, ink, text: String::new() };
    let (wide, high) = (pixels(width), pixels(height));
    let _ = write!(
        svg.text,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\"><rect width=\"{wide}\" height=\"{high}\" fill=\"#fff\"/>"
    );
    svg.children(figure);
    let (left, foot) = (pixels(MARGIN), pixels(height - 12.0));
    let _ = write!(svg.text, "<text x=\"{left}\" y=\"{foot}\" font-family=\"sans-serif\" font-size=\"12\" fill=\"#555\">");
    escape(&mut svg.text, &readable(browser::whole_address(&browser::fragment())));
    svg.text.push_str("</text></svg>");
    svg.text
}

/// Chinese in letters: in percent signs a body's address is longer than a picture is wide. It still opens the same view.
fn readable(address: String) -> String {
    js_sys::decode_uri(&address).map_or(address, String::from)
}

struct Drawing {
    /// Where the picture's corner lies in the window.
    left: f64,
    top: f64,
    /// Colour of words that are no link.
    ink: String,
    text: String,
}

impl Drawing {
    fn children(&mut self, element: &Element) {
        let mut next = element.first_child();
        while let Some(node) = next {
            match node.dyn_ref::<Element>() {
                Some(inner) => self.element(inner),
                None => self.words(&node),
            }
            next = node.next_sibling();
        }
    }

    fn element(&mut self, element: &Element) {
        let bounds = element.get_bounding_client_rect();
        let unsaved = element.has_attribute("data-unsaved") || element.class_list().contains("unseen");
        if unsaved || (bounds.width() == 0.0 && bounds.height() == 0.0) {
            return;
        }
        let Some(style) = browser::style(element) else { return };
        if element.tag_name() == "svg" {
            self.picture(element, &bounds);
        } else {
            self.ground(&bounds, &style);
            self.children(element);
        }
    }

    /// Ground and lower edge of a box: cells of a table, tiles, hairlines.
    fn ground(&mut self, bounds: &DomRect, style: &CssStyleDeclaration) {
        let (x, y) = (bounds.left() - self.left, bounds.top() - self.top);
        let (left, width) = (pixels(x), pixels(bounds.width()));
        let ground = value(style, "background-color");
        if ground != "rgba(0, 0, 0, 0)" {
            let _ = write!(
                self.text,
                "<rect x=\"{left}\" y=\"{}\" width=\"{width}\" height=\"{}\" fill=\"{ground}\"/>",
                pixels(y),
                pixels(bounds.height())
            );
        }
        if value(style, "border-bottom-style") == "solid" {
            let (bottom, colour) = (pixels(y + bounds.height()), value(style, "border-bottom-color"));
            let _ = write!(self.text, "<path d=\"M{left} {bottom}h{width}\" stroke=\"{colour}\"/>");
        }
    }

    /// An inner picture at its place on the page.
    fn picture(&mut self, svg: &Element, bounds: &DomRect) {
        let _ = write!(
            self.text,
            "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" overflow=\"visible\"",
            pixels(bounds.left() - self.left),
            pixels(bounds.top() - self.top),
            pixels(bounds.width()),
            pixels(bounds.height())
        );
        for name in ["viewBox", "preserveAspectRatio"] {
            self.attribute(name, svg.get_attribute(name));
        }
        self.text.push('>');
        self.shapes(svg);
        self.text.push_str("</svg>");
    }

    fn shapes(&mut self, parent: &Element) {
        const LOOK: [&str; 9] = [
            "fill",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linecap",
            "opacity",
            "vector-effect",
            "font-size",
            "text-anchor",
        ];
        let mut next = parent.first_child();
        while let Some(node) = next {
            if let Some(shape) = node.dyn_ref::<Element>() {
                let name = shape.tag_name();
                let _ = write!(self.text, "<{name}");
                for attribute in shape.get_attribute_names().iter().filter_map(|name| name.as_string()) {
                    if !LOOK.contains(&attribute.as_str()) && !matches!(attribute.as_str(), "class" | "style" | "id") {
                        self.attribute(&attribute, shape.get_attribute(&attribute));
                    }
                }
                if let Some(style) = browser::style(shape) {
                    LOOK.iter().for_each(|name| self.attribute(name, Some(value(&style, name))));
                }
                self.text.push('>');
                self.shapes(shape);
                let _ = write!(self.text, "</{name}>");
            } else if let Some(words) = node.text_content() {
                escape(&mut self.text, &words);
            }
            next = node.next_sibling();
        }
    }

    fn attribute(&mut self, name: &str, value: Option<String>) {
        if let Some(value) = value {
            let _ = write!(self.text, " {name}=\"");
            escape(&mut self.text, &value);
            self.text.push('"');
        }
    }

    /// Letters line by line, each line where the browser has set it.
    fn words(&mut self, node: &Node) {
        let (Some(words), Some(parent)) = (node.text_content(), node.parent_element()) else { return };
        let (Some(style), Ok(range)) = (browser::style(&parent), Range::new()) else { return };
        // In a picture nothing can be pressed. (What is chosen, or a tile, stands on a ground of its own.)
        let is_link = matches!(parent.closest("a:not(.on a, [data-heat])"), Ok(Some(_)));
        let colour = if is_link { self.ink.clone() } else { value(&style, "color") };
        let mut line: Option<(DomRect, String)> = None;
        let mut at = 0;
        for letter in words.chars() {
            let end = at + letter.len_utf16() as u32;
            let placed = range.set_start(node, at).and_then(|()| range.set_end(node, end)).is_ok();
            at = end;
            let bounds = range.get_bounding_client_rect();
            if !placed || bounds.width() == 0.0 {
                continue;
            }
            match &mut line {
                Some((first, text)) if (first.top() - bounds.top()).abs() < 2.0 => text.push(letter),
                _ => {
                    self.line(line.take(), &style, &colour);
                    line = Some((bounds, letter.to_string()));
                }
            }
        }
        self.line(line, &style, &colour);
    }

    fn line(&mut self, line: Option<(DomRect, String)>, style: &CssStyleDeclaration, colour: &str) {
        /// Of a line's height, where its letters stand; system faces differ by a few hundredths.
        const BASE: f64 = 0.78;
        let Some((bounds, text)) = line.filter(|(_, text)| !text.trim().is_empty()) else { return };
        let (x, y) = (pixels(bounds.left() - self.left), pixels(bounds.top() - self.top + bounds.height() * BASE));
        let _ = write!(self.text, "<text x=\"{x}\" y=\"{y}\"");
        for name in ["font-size", "font-family", "font-weight"] {
            self.attribute(name, Some(value(style, name)));
        }
        self.attribute("fill", Some(colour.to_owned()));
        self.text.push('>');
        escape(&mut self.text, &text);
        self.text.push_str("</text>");
    }
}

fn pixels(length: f64) -> String {
    decimal(length, 2)
}

fn value(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_break_out_of_the_picture() {
        let mut out = String::new();
        escape(&mut out, "<a href=\"x\">&");
        assert_eq!(out, "&lt;a href=&quot;x&quot;>&amp;");
    }

    #[test]
    fn a_title_becomes_a_file_name() {
        assert_eq!(file_name("2021/2025 年：消火栓"), "2021-2025-年：消火栓");
    }
}
