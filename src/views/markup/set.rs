//! Attributes and properties of an element.

use super::value::{Fixed, Value};
use leptos::prelude::RenderEffect;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Where a value goes.
#[derive(Clone)]
pub struct Slot {
    element: Element,
    name: &'static str,
    /// A property of the element, such as what a field holds now; else an attribute.
    property: bool,
}

/// What was set.
pub struct Set {
    slot: Slot,
    state: State,
}

enum State {
    Fixed(Fixed),
    Live(RenderEffect<Fixed>),
}

impl Set {
    pub(super) fn new(slot: Slot, value: Value) -> Self {
        let state = set(&slot, value, None);
        Self { slot, state }
    }

    pub(super) fn again(self, value: Value) -> Self {
        let before = match self.state {
            State::Fixed(before) => Some(before),
            // It ends here.
            State::Live(effect) => effect.take_value(),
        };
        let state = set(&self.slot, value, before);
        Self { state, ..self }
    }
}

fn set(slot: &Slot, value: Value, before: Option<Fixed>) -> State {
    match value {
        Value::Fixed(value) => {
            slot.set(&value, before.as_ref());
            State::Fixed(value)
        }
        Value::Live(value) => {
            let slot = slot.clone();
            let follow = move |before: Option<Fixed>| {
                let value = value.tell();
                slot.set(&value, before.as_ref());
                value
            };
            State::Live(RenderEffect::new_with_value(follow, before))
        }
    }
}

impl Slot {
    /// `name`: that of a property has `prop:` before it.
    pub(super) fn new(element: &Element, name: &'static str) -> Self {
        let property = name.strip_prefix("prop:");
        Self { element: element.clone(), name: property.unwrap_or(name), property: property.is_some() }
    }

    fn set_property(&self, value: JsValue) -> Result<(), JsValue> {
        js_sys::Reflect::set(&self.element, &self.name.into(), &value).map(drop)
    }

    fn set(&self, value: &Fixed, before: Option<&Fixed>) {
        if before == Some(value) {
            return;
        }
        let _ = match value {
            Fixed::Flag(on) if self.property => self.set_property((*on).into()),
            Fixed::Text(text) if self.property => self.set_property(text.as_ref().into()),
            // A new element has none.
            Fixed::Flag(false) if before.is_none() => Ok(()),
            Fixed::Flag(false) => self.element.remove_attribute(self.name),
            Fixed::Flag(true) => self.element.set_attribute(self.name, ""),
            Fixed::Text(text) => self.element.set_attribute(self.name, text),
        };
    }
}
