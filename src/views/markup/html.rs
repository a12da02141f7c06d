//! A view as text.

use super::View;
use super::node::{Node, Part};
use super::template::{Piece, Template};
use super::value::Fixed;

impl View {
    /// As it is drawn first; what changes is read once.
    pub fn to_html(&self) -> String {
        let mut html = String::new();
        self.write(&mut html);
        html
    }

    fn write(&self, html: &mut String) {
        match &*self.0 {
            Node::Text(text) => push_escaped(html, text),
            Node::Element(template, parts) => write_element(template, parts, html),
            Node::List(views) => views.iter().for_each(|view| view.write(html)),
            Node::Live(view) => view.draw().write(html),
        }
    }
}

fn write_element(template: &Template, parts: &[Part], html: &mut String) {
    let mut parts = parts.iter();
    for piece in template.pieces() {
        match piece {
            Piece::Text(text) => html.push_str(text),
            Piece::Value(name) => {
                if let Some(Part::Value(value)) = parts.next()
                    && !name.contains(':')
                {
                    write_attribute(name, &value.now(), html);
                }
            }
            Piece::Child | Piece::Content => {
                html.push_str(if piece == Piece::Content { ">" } else { "" });
                if let Some(Part::Child(view)) = parts.next() {
                    view.write(html);
                }
            }
        }
    }
}

fn write_attribute(name: &str, value: &Fixed, html: &mut String) {
    match value {
        Fixed::Flag(false) => {}
        Fixed::Flag(true) => html.extend([" ", name]),
        Fixed::Text(text) => {
            html.extend([" ", name, "=\""]);
            push_escaped(html, text);
            html.push('"');
        }
    }
}

/// A text as it stands in markup, between tags or in quotes.
pub fn push_escaped(html: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            letter => html.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::views::markup::prelude::*;

    #[test]
    fn texts_and_values_are_escaped() {
        let (text, value) = ("a < b & \"c\"".to_owned(), "\"><i>".to_owned());
        let html = view! { <p title=value lang="zh-CN">{text}" > "</p> }.to_html();
        assert_eq!(html, "<p lang=\"zh-CN\" title=\"&quot;&gt;&lt;i&gt;\">a &lt; b &amp; &quot;c&quot; &gt; </p>");
    }

    #[test]
    fn every_part_stands_at_its_mark() {
        let rows = ["甲", "乙"].map(|name| view! { <li>{name}": "<b>{1_usize}</b></li> });
        let html = view! { <ul class="rows">{rows}</ul>{None::<View>}<hr/><p>{"x"}{move || "y".to_owned()}</p> }.to_html();
        assert_eq!(html, "<ul class=\"rows\"><li>甲: <b>1</b></li><li>乙: <b>1</b></li></ul><hr><p>xy</p>");
    }

    #[test]
    fn attributes_are_there_or_not() {
        let id: Option<String> = None;
        let html = view! { <button disabled=true hidden=false id=id aria-label=Some("x") on:click=|_| ()>"y"</button> };
        assert_eq!(html.to_html(), "<button disabled aria-label=\"x\">y</button>");
    }

    #[test]
    fn classes_are_one_attribute() {
        let on = |on: bool| view! { <i class="a" class:b=on class:c=move || !on></i><i class:b=on></i> }.to_html();
        assert_eq!(on(true), "<i class=\"a b\"></i><i class=\"b\"></i>");
        assert_eq!(on(false), "<i class=\"a c\"></i><i></i>");
    }
}
