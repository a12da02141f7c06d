//! Speed and memory of the compiler: the five seeds, and ten copies of them. Held as ratios: ten copies may take eleven
//! times as long. Run with `cargo bench --bench compile`.

use criterion::{Criterion, criterion_group, criterion_main};
use guilan::normalize::seed::Seed;
use guilan::outline::{self, folder};
use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts what is allocated and remembers the highest sum.
struct Counting;

static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

// SAFETY: every call goes to the system's allocator unchanged; only sizes are counted beside it.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(now, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The seeds `count` times, under different names.
fn copies(seeds: &[Seed], count: usize) -> Vec<Seed> {
    (0..count)
        .flat_map(|copy| seeds.iter().map(move |seed| Seed { name: format!("{copy}-{}", seed.name).into(), text: seed.text.clone() }))
        .collect()
}

fn compile(criterion: &mut Criterion) {
    let (seeds, catalog) = folder::read(Path::new("seeds")).expect("the folder of seeds");
    let mut group = criterion.benchmark_group("compile");
    group.sample_size(10);
    for count in [1, 10] {
        let seeds = copies(&seeds, count);
        PEAK.store(NOW.load(Ordering::Relaxed), Ordering::Relaxed);
        let before = NOW.load(Ordering::Relaxed);
        black_box(outline::read(seeds.clone(), &catalog));
        println!("peak memory, {count} × the seeds: {} MB", (PEAK.load(Ordering::Relaxed) - before) / 1_000_000);
        group.bench_function(format!("{count} × the seeds"), |bencher| bencher.iter(|| outline::read(black_box(seeds.clone()), &catalog)));
    }
    group.finish();
}

criterion_group!(benches, compile);
criterion_main!(benches);
