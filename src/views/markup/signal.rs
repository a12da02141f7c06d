//! What changes, and who reads it is told.

use super::Reads;
use super::shared::Shared;
use leptos::prelude::{Get, GetUntracked, Notify, RwSignal as Leptos, Set, Track, Write};
use std::marker::PhantomData;

/// leptos' signal; but all of them are of one type for leptos, and share its code.
pub struct RwSignal<T>(Leptos<Shared>, PhantomData<fn() -> T>);

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Send + Sync + 'static> RwSignal<T> {
    pub fn new(value: T) -> Self {
        Self(made(Shared::new(value)), PhantomData)
    }

    /// `None` when the part of the page that made it is gone.
    pub fn try_get_untracked(&self) -> Option<T>
    where
        T: Clone,
    {
        self.0.try_get_untracked().map(|value| value.of::<T>().clone())
    }

    pub fn track(&self) {
        self.0.track();
    }

    pub fn set(&self, value: T) {
        self.0.set(Shared::new(value));
    }

    /// Nothing happens when the part of the page that made it is gone.
    pub fn try_set(&self, value: T) {
        let _ = self.0.try_set(Shared::new(value));
    }

    pub fn update(&self, change: impl FnOnce(&mut T)) {
        change(self.0.write().of_mut());
    }

    /// Nothing happens when the part of the page that made it is gone.
    pub fn try_update(&self, change: impl FnOnce(&mut T)) {
        if let Some(mut value) = self.0.try_write() {
            change(value.of_mut());
        }
    }

    /// Nobody is told.
    pub fn update_untracked(&self, change: impl FnOnce(&mut T)) {
        change(self.0.write_untracked().of_mut());
    }

    pub fn notify(&self) {
        self.0.notify();
    }
}

impl<T: Send + Sync + 'static> Reads<T> for RwSignal<T> {
    fn with<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(self.0.get().of())
    }

    fn with_untracked<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(self.0.get_untracked().of())
    }
}

fn made(value: Shared) -> Leptos<Shared> {
    Leptos::new(value)
}
