//! What follows signals without showing anything.

use leptos::prelude::Effect;
use std::cell::Cell;

/// leptos' effect: one piece of code for all, while `Effect::new` makes one for each.
pub fn effect(run: impl Fn() + 'static) {
    follow(Box::new(run));
}

/// `run` is given what it gave before.
pub fn effect_after<T: 'static>(run: impl Fn(Option<T>) -> T + 'static) {
    let kept = Cell::new(None);
    effect(move || kept.set(Some(run(kept.take()))));
}

fn follow(run: Box<dyn Fn()>) {
    Effect::new(move |_: Option<()>| run());
}
