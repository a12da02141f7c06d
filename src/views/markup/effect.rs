//! What follows signals without showing anything.

use leptos::prelude::Effect;

/// leptos' effect for all who want nothing of the time before: one piece of code, while `Effect::new` makes one for each.
pub fn effect(run: impl Fn() + 'static) {
    follow(Box::new(run));
}

fn follow(run: Box<dyn Fn()>) {
    Effect::new(move |_: Option<()>| run());
}
