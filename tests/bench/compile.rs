//! Speed and memory of the compiler: the five seeds, and ten copies of them, once to documents, once to everything that the
//! app and the data package need, once with all plain pages. Held as ratios: ten copies may take eleven times as long. Run
//! with `cargo bench --bench compile`; it prints the peak memory of each and the ratios.

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main};
use guilan::normalize::seed::Seed;
use guilan::outline::catalog::{Catalog, Entry};
use guilan::outline::{self, folder};
use guilan::resolve::{self, registers};
use guilan::store::changes::Editions;
use guilan::write::{self, portal::Portal};
use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

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

/// What is measured: a name, and the work.
type Work<'a> = (&'static str, Box<dyn Fn(Vec<Seed>, &Catalog) + 'a>);

fn compile(criterion: &mut Criterion) {
    let folder = Path::new("seeds");
    let (seeds, catalog) = folder::read(folder).expect("the folder of seeds");
    let registers = registers::read(folder).expect("the registers of the seeds");
    let portal = Portal::read(folder).expect("what the seeds say of their portal");
    let (out, editions) = (std::env::temp_dir().join(format!("guilan-bench-{}", std::process::id())), Editions::default());
    let works: [Work; 3] = [
        ("documents", Box::new(|seeds, catalog| drop(black_box(outline::read(seeds, catalog))))),
        (
            "records, data package, bundle",
            Box::new(|seeds, catalog| write::all(&resolve::compile(seeds, catalog, &registers), catalog, &editions, &out).expect("a site")),
        ),
        (
            "all with plain pages",
            Box::new(|seeds, catalog| {
                write::site(&resolve::compile(seeds, catalog, &registers), catalog, &portal, &editions, &out).expect("a site")
            }),
        ),
    ];
    for (name, work) in &works {
        let mut group = criterion.benchmark_group(*name);
        group.sample_size(10);
        let times: Vec<f64> = [1, 10].map(|count| measured(&mut group, &copies(&seeds, count), &catalogued(&catalog, count), work)).into();
        println!("{name}: ten copies take {:.1} times as long", times[1] / times[0]);
        group.finish();
    }
    let _ = std::fs::remove_dir_all(&out);
}

/// Entries of the copies as of what they are copies of.
fn catalogued(catalog: &Catalog, count: usize) -> Catalog {
    let of = |copy: usize| catalog.seeds.iter().cloned().map(move |entry| Entry { file: format!("{copy}-{}", entry.file), ..entry });
    Catalog { seeds: (0..count).flat_map(of).collect(), ..catalog.clone() }
}

/// Seconds of one run, the quickest of three; criterion tells the rest.
fn measured(group: &mut BenchmarkGroup<WallTime>, seeds: &[Seed], catalog: &Catalog, work: &dyn Fn(Vec<Seed>, &Catalog)) -> f64 {
    let count = seeds.len();
    let before = NOW.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    let once = |_| {
        let start = Instant::now();
        work(seeds.to_vec(), catalog);
        start.elapsed().as_secs_f64()
    };
    let quickest = (0..3).map(once).fold(f64::MAX, f64::min);
    println!("{count} files: {quickest:.2} s, peak memory {} MB", (PEAK.load(Ordering::Relaxed) - before) / 1_000_000);
    group.bench_function(format!("{count} files"), |bencher| bencher.iter(|| work(black_box(seeds.to_vec()), catalog)));
    quickest
}

criterion_group!(benches, compile);
criterion_main!(benches);
