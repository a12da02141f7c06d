//! What a view is: a text, an element, a list, or what is drawn again and again.

use super::value::{Fixed, IntoValue, Value};
use super::{IntoView, StoredValue, Template, View};
use std::borrow::Cow;
use std::marker::PhantomData;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

pub enum Node {
    Text(Cow<'static, str>),
    Element(&'static Template, Vec<Part>),
    List(Vec<View>),
    /// Drawn again whenever a signal that it reads changes.
    Live(Box<dyn Draw>),
}

/// What fills a mark of a template, in their order.
pub enum Part {
    Child(View),
    /// Of an attribute or a property.
    Value(Value),
    On(Box<dyn Hear>),
    Ref(StoredValue<Option<Element>>),
}

// Closures behind pointers are of traits of our own: each `dyn Fn` brings three ways to call it, of which one is used.

/// Gives a view each time.
pub trait Draw {
    fn draw(&self) -> View;
}

impl<F: Fn() -> V, V: IntoView> Draw for F {
    fn draw(&self) -> View {
        self().into_view()
    }
}

/// Gives a value each time.
pub trait Tell {
    fn tell(&self) -> Fixed;
}

impl<F: Fn() -> V, V: IntoValue> Tell for F {
    fn tell(&self) -> Fixed {
        self().into_value().now().into_owned()
    }
}

/// Is told of events.
pub trait Hear {
    fn hear(&mut self, event: Event);
}

/// Of events of one type.
pub(super) struct Hearer<F, E>(pub F, pub PhantomData<fn(E)>);

impl<F: FnMut(E), E: JsCast> Hear for Hearer<F, E> {
    fn hear(&mut self, event: Event) {
        (self.0)(event.unchecked_into());
    }
}
