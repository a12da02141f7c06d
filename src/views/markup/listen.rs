//! Events of an element.

use leptos::prelude::Owner;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

pub(super) type Hear = Box<dyn FnMut(Event)>;

/// Hears until it is dropped.
pub struct Listener {
    hear: Rc<RefCell<Hear>>,
    _for_the_browser: Closure<dyn FnMut(Event)>,
}

impl Listener {
    pub(super) fn new(element: &Element, name: &str, hear: Hear) -> Self {
        let hear = Rc::new(RefCell::new(owned(hear)));
        let heard = hear.clone();
        let closure = Closure::<dyn FnMut(Event)>::new(move |event| (heard.borrow_mut())(event));
        let _ = element.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        Self { hear, _for_the_browser: closure }
    }

    /// From now on `hear` is told.
    pub(super) fn tell(&self, hear: Hear) {
        *self.hear.borrow_mut() = owned(hear);
    }
}

/// What is made while it hears belongs to the part of the page that listens.
fn owned(mut hear: Hear) -> Hear {
    let owner = Owner::current().unwrap_or_default();
    Box::new(move |event| owner.with(|| hear(event)))
}
