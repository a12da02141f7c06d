//! What changes, and who reads it is told.

use super::Reads;
use leptos::prelude::{Notify, Read, ReadUntracked, RwSignal as Leptos, Set, Track, Write};
use std::any::Any;
use std::marker::PhantomData;

/// leptos' signal; but all of them are of one type for leptos, and share its code.
pub struct RwSignal<T>(Leptos<Value>, PhantomData<fn() -> T>);

type Value = Box<dyn Any + Send + Sync>;

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Send + Sync + 'static> RwSignal<T> {
    pub fn new(value: T) -> Self {
        Self(made(Box::new(value)), PhantomData)
    }

    /// `None` when the part of the page that made it is gone.
    pub fn try_get_untracked(&self) -> Option<T>
    where
        T: Clone,
    {
        self.0.try_read_untracked().map(|value| own::<T>(&value).clone())
    }

    pub fn track(&self) {
        self.0.track();
    }

    pub fn set(&self, value: T) {
        self.0.set(Box::new(value));
    }

    /// Nothing happens when the part of the page that made it is gone.
    pub fn try_set(&self, value: T) {
        let _ = self.0.try_set(Box::new(value));
    }

    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(own_mut(&mut self.0.write()));
    }

    /// Nothing happens when the part of the page that made it is gone.
    pub fn try_update(&self, change: impl FnOnce(&mut T)) {
        if let Some(mut value) = self.0.try_write() {
            change(own_mut(&mut value));
        }
    }

    /// Nobody is told.
    pub fn update_untracked(&self, change: impl FnOnce(&mut T)) {
        change(own_mut(&mut self.0.write_untracked()));
    }

    pub fn notify(&self) {
        self.0.notify();
    }
}

impl<T: Send + Sync + 'static> Reads<T> for RwSignal<T> {
    fn with<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(own(&self.0.read()))
    }

    fn with_untracked<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(own(&self.0.read_untracked()))
    }
}

fn made(value: Value) -> Leptos<Value> {
    Leptos::new(value)
}

fn own<T: 'static>(value: &Value) -> &T {
    value.downcast_ref().expect("a signal holds what it was made for")
}

fn own_mut<T: 'static>(value: &mut Value) -> &mut T {
    value.downcast_mut().expect("a signal holds what it was made for")
}
