//! What a part of the page keeps, and nobody is told of.

use leptos::prelude::{LocalStorage, ReadValue, StoredValue as Leptos, WriteValue};
use std::any::Any;
use std::marker::PhantomData;

/// leptos' stored value; but all of them are of one type for leptos, and share its code. It belongs to the thread that made it.
pub struct StoredValue<T>(Leptos<Kept, LocalStorage>, PhantomData<fn() -> T>);

type Kept = Box<dyn Any>;

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

impl<T: 'static> StoredValue<T> {
    pub fn new(value: T) -> Self {
        Self(made(Box::new(value)), PhantomData)
    }

    /// `None` when the part of the page that made it is gone, as with all that try.
    pub fn try_with_value<R>(&self, see: impl FnOnce(&T) -> R) -> Option<R> {
        self.0.try_read_value().map(|kept| see(kept.downcast_ref().expect(ITS_TYPE)))
    }

    pub fn try_update_value<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        self.0.try_write_value().map(|mut kept| change(kept.downcast_mut().expect(ITS_TYPE)))
    }

    /// Nothing happens when the part of the page that made it is gone.
    pub fn update_value(&self, change: impl FnOnce(&mut T)) {
        self.try_update_value(change);
    }

    pub fn try_get_value(&self) -> Option<T>
    where
        T: Clone,
    {
        self.try_with_value(T::clone)
    }

    pub fn with_value<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        self.try_with_value(see).expect("a stored value is there as long as the part of the page that made it")
    }

    pub fn get_value(&self) -> T
    where
        T: Clone,
    {
        self.with_value(T::clone)
    }

    pub fn set_value(&self, value: T) {
        self.update_value(|kept| *kept = value);
    }
}

const ITS_TYPE: &str = "a stored value holds what it was made for";

fn made(kept: Kept) -> Leptos<Kept, LocalStorage> {
    Leptos::new_local(kept)
}
