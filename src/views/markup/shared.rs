//! Values of any type behind one type, so that leptos' code for signals, memos and stored values is there once.

use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;

/// The same as another is the very same.
#[derive(Clone)]
pub(super) struct Shared(Arc<dyn Any + Send + Sync>);

impl Shared {
    pub fn new(value: impl Send + Sync + 'static) -> Self {
        Self(Arc::new(value))
    }

    /// What it was made of.
    pub fn of<T: 'static>(&self) -> &T {
        self.0.downcast_ref().expect(ITS_TYPE)
    }

    /// To be changed while nobody looks at it.
    pub fn of_mut<T: 'static>(&mut self) -> &mut T {
        alone(self).downcast_mut().expect(ITS_TYPE)
    }
}

const ITS_TYPE: &str = "a signal holds what it was made for";

#[inline(never)]
fn alone(shared: &mut Shared) -> &mut (dyn Any + Send + Sync) {
    Arc::get_mut(&mut shared.0).expect("nobody reads a signal while it is changed")
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A value that is looked at.
pub(super) struct Seen<T>(pub Shared, pub PhantomData<fn() -> T>);

impl<T: 'static> Deref for Seen<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.of()
    }
}
