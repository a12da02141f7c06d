//! What is computed from signals, and only when they change.

use super::Reads;
use leptos::prelude::{Get, GetUntracked, Memo as Leptos, Track};
use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

/// leptos' memo; but all of them are of one type for leptos, and share its code.
pub struct Memo<T>(Leptos<Shared>, PhantomData<fn() -> T>);

/// Of any type. The same as before is the very same.
#[derive(Clone)]
struct Shared(Arc<dyn Any + Send + Sync>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

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
            let known = before.and_then(|before| before.0.downcast_ref::<T>());
            let now = compute(known);
            match before {
                Some(before) if !has_changed(known, Some(&now)) => before.clone(),
                _ => Shared(Arc::new(now)),
            }
        };
        Self(of_any(Box::new(compute)), PhantomData)
    }

    /// `None` when the part of the page that made it is gone.
    pub fn try_get_untracked(&self) -> Option<T>
    where
        T: Clone,
    {
        self.0.try_get_untracked().map(|shared| T::clone(&own(shared)))
    }

    pub fn read(&self) -> impl Deref<Target = T> + use<T> {
        own(self.0.get())
    }

    pub fn track(&self) {
        self.0.track();
    }
}

impl<T: Send + Sync + 'static> Reads<T> for Memo<T> {
    fn with<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(&self.read())
    }

    fn with_untracked<R>(&self, see: impl FnOnce(&T) -> R) -> R {
        see(&own(self.0.get_untracked()))
    }
}

fn own<T: Send + Sync + 'static>(shared: Shared) -> Arc<T> {
    shared.0.downcast().unwrap_or_else(|_| unreachable!("a memo holds what it was made for"))
}

/// From what it was before.
type Compute = dyn Fn(Option<&Shared>) -> Shared + Send + Sync;

fn of_any(compute: Box<Compute>) -> Leptos<Shared> {
    Leptos::new(compute)
}
