//! Events of an element.

use super::node::Hear;
use leptos::prelude::Owner;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

/// Hears until it is dropped.
pub struct Listener {
    hear: Rc<RefCell<Owned>>,
    _for_the_browser: Closure<dyn FnMut(Event)>,
}

/// What is made while it hears belongs to the part of the page that listens.
struct Owned {
    hear: Box<dyn Hear>,
    owner: Owner,
}

impl Listener {
    pub(super) fn new(element: &Element, name: &str, hear: Box<dyn Hear>) -> Self {
        let hear = Rc::new(RefCell::new(Owned::new(hear)));
        let heard = hear.clone();
        let closure = Closure::<dyn FnMut(Event)>::new(move |event| heard.borrow_mut().hear(event));
        let _ = element.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        Self { hear, _for_the_browser: closure }
    }

    /// From now on `hear` is told.
    pub(super) fn tell(&self, hear: Box<dyn Hear>) {
        *self.hear.borrow_mut() = Owned::new(hear);
    }
}

impl Owned {
    fn new(hear: Box<dyn Hear>) -> Self {
        Self { hear, owner: Owner::current().unwrap_or_default() }
    }

    fn hear(&mut self, event: Event) {
        self.owner.with(|| self.hear.hear(event));
    }
}
