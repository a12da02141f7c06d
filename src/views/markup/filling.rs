//! An element while its parts are put together; `view!` writes the calls.

use super::{IntoValue, IntoView, Node, NodeRef, Part, Template, Value, View};
use leptos::ev::EventDescriptor;
use std::borrow::Cow;
use wasm_bindgen::JsCast;
use web_sys::Event;

/// What every page consists of: calls of these few functions, none of which is inlined. That is why a page is little code.
pub struct Filling(Box<Node>);

impl Filling {
    #[inline(never)]
    pub fn new(template: &'static Template, count: usize) -> Self {
        Self(Box::new(Node::Element(template, Vec::with_capacity(count))))
    }

    #[inline(never)]
    fn push(&mut self, part: Part) {
        if let Node::Element(_, parts) = &mut *self.0 {
            parts.push(part);
        }
    }

    #[inline(never)]
    pub(super) fn push_child(&mut self, view: View) {
        self.push(Part::Child(view));
    }

    #[inline(never)]
    pub(super) fn push_text(&mut self, text: &'static str) {
        self.push_child(View::text(text.into()));
    }

    #[inline(never)]
    pub(super) fn push_string(&mut self, text: String) {
        self.push_child(View::text(text.into()));
    }

    #[inline(never)]
    pub(super) fn push_option(&mut self, view: Option<View>) {
        self.push_child(view.unwrap_or_else(View::nothing));
    }

    pub fn child(&mut self, view: impl IntoView) {
        view.fill(self);
    }

    #[inline(never)]
    fn push_attribute(&mut self, name: &'static str, value: Value) {
        self.push(Part::Attribute(name, value));
    }

    pub fn attribute(&mut self, name: &'static str, value: impl IntoValue) {
        self.push_attribute(name, value.into_value());
    }

    pub fn property(&mut self, name: &'static str, value: impl IntoValue) {
        self.push(Part::Property(name, value.into_value()));
    }

    pub fn on<E: EventDescriptor>(&mut self, event: E, mut hear: impl FnMut(E::EventType) + 'static)
    where
        E::EventType: JsCast,
    {
        self.push_on(event.name(), Box::new(move |event| hear(event.unchecked_into())));
    }

    #[inline(never)]
    fn push_on(&mut self, name: Cow<'static, str>, hear: Box<dyn FnMut(Event)>) {
        self.push(Part::On(name, hear));
    }

    pub fn node_ref<E>(&mut self, node: NodeRef<E>) {
        self.push(Part::Ref(node.element));
    }

    pub fn into_view(self) -> View {
        View(self.0)
    }
}
