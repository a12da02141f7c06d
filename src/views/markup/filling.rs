//! An element while its parts are put together; `view!` writes the calls.

use super::node::{Hear, Hearer, Node, Part};
use super::{IntoValue, IntoView, NodeRef, Template, Value, View};
use leptos::ev::EventDescriptor;
use std::borrow::Cow;
use std::marker::PhantomData;
use wasm_bindgen::JsCast;

/// What every page consists of: calls of few functions, none of which is inlined. That is why a page is little code.
pub struct Filling(Box<Node>);

impl Filling {
    pub fn new(template: &'static Template, count: usize) -> Self {
        Self(element(template, count))
    }

    #[inline(always)]
    pub fn child(&mut self, view: impl IntoView) {
        view.fill(&mut self.0);
    }

    /// An attribute or a property, as the template says.
    #[inline(always)]
    pub fn value(&mut self, value: impl IntoValue) {
        value.fill(&mut self.0);
    }

    /// `_event`: that which the template names, for the type of what is heard.
    pub fn on<E: EventDescriptor>(&mut self, _event: E, hear: impl FnMut(E::EventType) + 'static)
    where
        E::EventType: JsCast + 'static,
    {
        self.0.push_on(Box::new(Hearer(hear, PhantomData)));
    }

    pub fn node_ref<E>(&mut self, node: NodeRef<E>) {
        self.0.push(Part::Ref(node.element));
    }

    pub fn into_view(self) -> View {
        View(self.0)
    }
}

#[inline(never)]
fn element(template: &'static Template, count: usize) -> Box<Node> {
    Box::new(Node::Element(template, Vec::with_capacity(count)))
}

/// Of the node, not of what points to it: so that no page has to keep the pointer where it could be pointed to itself.
impl Node {
    #[inline(never)]
    fn push(&mut self, part: Part) {
        if let Self::Element(_, parts) = self {
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

    #[inline(never)]
    pub(super) fn push_value(&mut self, value: Value) {
        self.push(Part::Value(value));
    }

    #[inline(never)]
    pub(super) fn push_text_value(&mut self, text: &'static str) {
        self.push_value(Value::text(Cow::Borrowed(text)));
    }

    #[inline(never)]
    pub(super) fn push_string_value(&mut self, text: String) {
        self.push_value(Value::text(Cow::Owned(text)));
    }

    #[inline(never)]
    pub(super) fn push_flag_value(&mut self, flag: bool) {
        self.push_value(Value::flag(flag));
    }

    #[inline(never)]
    fn push_on(&mut self, hear: Box<dyn Hear>) {
        self.push(Part::On(hear));
    }
}
