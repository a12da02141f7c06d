//! An element of the page that its view asks for.

use super::StoredValue;
use std::marker::PhantomData;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// An element of the page, once it is there.
pub struct NodeRef<E> {
    pub(super) element: StoredValue<Option<Element>>,
    of: PhantomData<fn() -> E>,
}

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for NodeRef<E> {}

impl<E: JsCast> NodeRef<E> {
    #[expect(clippy::new_without_default, reason = "as signals are made")]
    pub fn new() -> Self {
        Self { element: StoredValue::new(None), of: PhantomData }
    }

    pub fn get_untracked(&self) -> Option<E> {
        self.element.try_get_value().flatten().map(JsCast::unchecked_into)
    }
}
