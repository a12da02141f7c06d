//! Reading of what changes.

/// A signal or a memo. Whoever reads it in an effect or a view is told when it changes, but not whoever reads untracked.
pub trait Reads<T> {
    fn with<R>(&self, see: impl FnOnce(&T) -> R) -> R;

    fn with_untracked<R>(&self, see: impl FnOnce(&T) -> R) -> R;

    fn get(&self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    fn get_untracked(&self) -> T
    where
        T: Clone,
    {
        self.with_untracked(T::clone)
    }
}
