//! The same work on each of many things, on as many cores as there are. Leaves to others: what the work is.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What `work` makes of each thing, in the order of the things. A panic of the work is the caller's.
pub(super) fn each<T: Sync, R: Send>(things: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(things.len());
    if workers < 2 {
        return things.iter().map(work).collect();
    }
    let next = AtomicUsize::new(0);
    // Whoever is done takes the next one: documents differ in length a hundredfold.
    let take = || {
        let places = std::iter::from_fn(|| Some(next.fetch_add(1, Ordering::Relaxed)).filter(|place| *place < things.len()));
        places.map(|place| (place, work(&things[place]))).collect::<Vec<_>>()
    };
    let mut made: Vec<(usize, R)> = thread::scope(|scope| {
        let threads: Vec<_> = (0..workers).map(|_| scope.spawn(take)).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    made.sort_by_key(|(place, _)| *place);
    made.into_iter().map(|(_, made)| made).collect()
}

#[cfg(test)]
mod tests {
    use super::each;

    #[test]
    fn the_order_of_the_things_stays() {
        let things: Vec<usize> = (0..1000).collect();
        assert_eq!(each(&things, |thing| thing * 2), things.iter().map(|thing| thing * 2).collect::<Vec<_>>());
        assert!(each(&[] as &[usize], |thing| thing * 2).is_empty());
    }
}
