//! An element: its template, and the statements that fill it.

use super::{text, value};
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement};
use syn::{Expr, Lit};

/// Stands for one value, at the end of its tag; its name follows.
const VALUE: char = '\u{1}';
/// Stands for one view among others.
const CHILD: char = '\u{2}';
/// At the end of a tag: all that its element holds is one view.
const CONTENT: char = '\u{3}';

/// Elements that hold nothing and have no end.
const VOID: [&str; 14] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// What is put together while an element is walked through.
#[derive(Default)]
struct Template {
    html: String,
    /// Statements, each of which puts one part into `parts`.
    parts: Vec<TokenStream>,
}

pub fn view(element: &NodeElement<rstml::Infallible>) -> TokenStream {
    let mut template = Template::default();
    template.element(element);
    let Template { html, parts } = template;
    let (count, name) = (parts.len(), parts_name());
    let mutable = (count > 0).then(|| quote!(mut));
    quote!({
        static TEMPLATE: crate::views::markup::Template = crate::views::markup::Template(#html);
        let #mutable #name = crate::views::markup::Filling::new(&TEMPLATE, #count);
        #(#parts)*
        #name.into_view()
    })
}

/// Its name cannot be meant by what the page's author writes.
fn parts_name() -> Ident {
    Ident::new("parts", Span::mixed_site())
}

impl Template {
    fn element(&mut self, element: &NodeElement<rstml::Infallible>) {
        let name = element.name().to_string();
        self.html.push('<');
        self.html.push_str(&name);
        let attributes: Vec<&KeyedAttribute> = element.attributes().iter().filter_map(keyed).collect();
        if attributes.len() < element.attributes().len() {
            self.parts.push(quote!(compile_error!("an attribute has a name");));
        }
        self.attributes(&attributes);
        match element.children() {
            _ if VOID.contains(&name.as_str()) => return self.html.push('>'),
            [Node::Block(block)] => {
                self.html.push_str(&format!("{CONTENT}>"));
                let content = value(block);
                let parts = parts_name();
                self.parts.push(quote!(#parts.child(#content);));
            }
            children => {
                self.html.push('>');
                children.iter().for_each(|child| self.child(child));
            }
        }
        self.html.push_str(&format!("</{name}>"));
    }

    fn child(&mut self, node: &Node) {
        match node {
            Node::Element(element) => self.element(element),
            Node::Fragment(fragment) => fragment.children.iter().for_each(|child| self.child(child)),
            Node::Block(block) => {
                self.html.push(CHILD);
                let (parts, child) = (parts_name(), value(block));
                self.parts.push(quote!(#parts.child(#child);));
            }
            node => match text(node) {
                Some(text) => self.html.push_str(&escaped(&text)),
                None => self.parts.push(quote!(compile_error!("no part of a page");)),
            },
        }
    }

    /// Those that are fixed stand in the template, before the marks of the others.
    fn attributes(&mut self, attributes: &[&KeyedAttribute]) {
        let is_toggle = |attribute: &&KeyedAttribute| attribute.key.to_string().starts_with("class:");
        let (toggles, others): (Vec<&KeyedAttribute>, Vec<&KeyedAttribute>) = attributes.iter().copied().partition(is_toggle);
        let (fixed, others): (Vec<&KeyedAttribute>, Vec<&KeyedAttribute>) = others
            .into_iter()
            .partition(|attribute| fixed(attribute).is_some() && (toggles.is_empty() || attribute.key.to_string() != "class"));
        fixed.into_iter().for_each(|attribute| self.html.push_str(&fixed_text(attribute)));
        let has_class = others.iter().any(|attribute| attribute.key.to_string() == "class");
        for attribute in others {
            let part = part(attribute, &toggles);
            self.part(&attribute.key.to_string(), part);
        }
        if !has_class && !toggles.is_empty() {
            let value = toggled(quote!(crate::views::markup::IntoValue::into_value(false)), &toggles);
            let parts = parts_name();
            self.part("class", quote!(#parts.value(#value);));
        }
    }

    fn part(&mut self, name: &str, part: TokenStream) {
        self.html.push(VALUE);
        self.html.push_str(name);
        self.parts.push(part);
    }
}

fn keyed(attribute: &NodeAttribute) -> Option<&KeyedAttribute> {
    match attribute {
        NodeAttribute::Attribute(keyed) => Some(keyed),
        NodeAttribute::Block(_) => None,
    }
}

/// The value of an attribute that does not change.
fn fixed(attribute: &KeyedAttribute) -> Option<String> {
    match attribute.value() {
        None => Some(String::new()),
        // It is there or not, and not `disabled="false"`.
        Some(Expr::Lit(value)) if matches!(value.lit, Lit::Bool(_)) => None,
        Some(_) if attribute.key.to_string().contains(':') => None,
        Some(_) => attribute.value_literal_string(),
    }
}

fn fixed_text(attribute: &KeyedAttribute) -> String {
    let name = attribute.key.to_string();
    match attribute.value() {
        None => format!(" {name}"),
        Some(_) => format!(" {name}=\"{}\"", escaped(&fixed(attribute).unwrap_or_default())),
    }
}

/// The statement that puts an attribute there.
fn part(attribute: &KeyedAttribute, toggles: &[&KeyedAttribute]) -> TokenStream {
    let name = attribute.key.to_string();
    let Some(value) = attribute.value() else { return quote!(compile_error!("an attribute has a value");) };
    let parts = parts_name();
    match name.split_once(':') {
        Some(("on", event)) => {
            let event = Ident::new(event, Span::call_site());
            quote!(#parts.on(::leptos::ev::#event, #value);)
        }
        _ if name == "node_ref" => quote!(#parts.node_ref(#value);),
        _ if name == "class" && !toggles.is_empty() => {
            let value = toggled(quote!(crate::views::markup::IntoValue::into_value(#value)), toggles);
            quote!(#parts.value(#value);)
        }
        _ => quote!(#parts.value(#value);),
    }
}

/// `class=base class:name=on` as one value.
fn toggled(base: TokenStream, toggles: &[&KeyedAttribute]) -> TokenStream {
    toggles.iter().fold(base, |base, toggle| {
        let name = toggle.key.to_string();
        let name = name.trim_start_matches("class:");
        match toggle.value() {
            Some(on) => quote!(#base.and_class(#name, #on)),
            None => quote!(compile_error!("class:name has a value")),
        }
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
