//! A long page in pieces, drawn one after the other: each takes a slow phone a while, and between them it answers its
//! reader. The browser lays out the pieces below the first when they come near.

use crate::views::address::Arrival;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use std::time::Duration;

pub type Piece = Box<dyn Fn() -> View + Send>;

/// The first piece is there at once; `end` is called when the last one is. All of them are there at once where nobody waits:
/// natively, and for a reader who comes back to a place further down, whom heights that are only guessed would lead astray.
pub fn in_turn(site: Site, pieces: Vec<Piece>, end: impl Fn() + 'static) -> View {
    let count = pieces.len();
    let comes_back = matches!(site.address.arrival.get_untracked(), Arrival::History(Some(_)));
    let due = RwSignal::new(if comes_back || cfg!(not(target_arch = "wasm32")) { count } else { 1 });
    effect(move || match due.get() {
        due_now if due_now < count => {
            let next = move || {
                due.try_set(due_now + 1);
            };
            set_timeout(next, Duration::ZERO);
        }
        _ => end(),
    });
    let shown = pieces.into_iter().enumerate().map(|(at, piece)| {
        // Each is drawn once, not with every piece that follows.
        let is_due = Memo::new(move |_| due.get() > at);
        let class = (at > 0 && !comes_back).then_some("later");
        move || is_due.get().then(|| view! { <div class=class>{piece()}</div> })
    });
    shown.collect_view()
}
