//! What is computed from signals, and only when they change.

use super::Reads;
use super::shared::{Seen, Shared};
use leptos::prelude::{Get, GetUntracked, Memo as Leptos, Track};
use std::marker::PhantomData;
use std::ops::Deref;

/// leptos' memo; but all of them are of one type for leptos, and share its code.
pub struct Memo<T>(Leptos<Shared>, PhantomData<fn() -> T>);

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: Send + Sync + 'static> Memo<T> {
    /// `compute` is given what it gave before.
    pub fn new(compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self
    where
        T: PartialEq,
    {
        Self::new_with_compare(compute, |before, now| before != now)
    }

    /// `has_changed`: whether those who read it must know.
    pub fn new_with_compare(
        compute: impl Fn(Option<&T>) -> T + Send + Sync + 'static,
        has_changed: fn(Option<&T>, Option<&T>) -> bool,
    ) -> Self {
        let compute = move |before: Option<&Shared>| {
            let known = before.map(Shared::of::<T>);
            let now = compute(known);
            match before {
                Some(before) if !has_changed(known, Some(&now)) => before.clone(),
                _ => Shared::new(now),
            }
        };
        Self(of_any(Box::new(compute)), PhantomData)
    }

    /// `None` when the part of the page that made it is gone.
    pub fn try_get_untracked(&self) -> Option<T>
    where
        T: Clone,
    {
        self.0.try_get_untracked().map(|shared| shared.of::<T>().clone())
    }

    pub fn read(&self) -> impl Deref<Target = T> + use<T> {
        Seen(self.0.get(), PhantomData)
    }

    pub fn track(&self) {
        self.0.track();
    }
}

impl<T: Send + Sync + 'static> Reads<T> for Memo<T> {
    fn with<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(self.0.get().of())
    }

    fn with_untracked<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(self.0.get_untracked().of())
    }
}

/// From what it was before. (A trait of its own: `dyn Fn` brings three ways to call it, of which one is used.)
trait Compute: Send + Sync {
    fn compute(&self, before: Option<&Shared>) -> Shared;
}

impl<F: Fn(Option<&Shared>) -> Shared + Send + Sync> Compute for F {
    fn compute(&self, before: Option<&Shared>) -> Shared {
        self(before)
    }
}

fn of_any(compute: Box<dyn Compute>) -> Leptos<Shared> {
    Leptos::new(move |before: Option<&Shared>| compute.compute(before))
}
