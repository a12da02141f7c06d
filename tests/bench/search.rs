//! Speed of search over the five seeds and over ten copies of them: what a reader types, and the worst that he can type.
//! Run with `cargo bench --bench search`; the browser's own times are on the bench page.

#[path = "../native/corpus.rs"]
mod corpus;

use criterion::{Criterion, criterion_group, criterion_main};
use guilan::store::bundle;
use guilan::store::query::Filter;
use guilan::store::search::{Query, Searcher};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Names, numbers, sentences, several words; then single letters and the most common words.
const QUERIES: &str = "\
    再生水|再生水利用率|水土流失|消防救援站|地区生产总值|空气质量|重污染天气|防汛|Ⅱ级响应|土壤普查|\
    预算管理|黄河流域|新旧动能转换|幼儿园|养老服务|轨道交通|社会消费品零售总额|市生态环境局|\
    全社会研发经费|碳达峰|新能源汽车|充电桩|义务教育|钢城区|济阳区|起步区|自贸试验区|城镇化率|\
    PM2.5|2025年|１００％|50%|12345热线|节约用水 2025年|指挥部 办公室 设在|\
    到2025年 森林覆盖率|应急 指挥部 成员单位|“2025 年”|全市商务系统按照市委、市政府决策部署|\
    没有这个词的|规划|发展 建设|济南|发展|建设|的|和|1";

fn queries() -> Vec<&'static str> {
    QUERIES.split('|').collect()
}

fn time(searcher: &Searcher, typed: &str) -> Duration {
    let runs = (0..9).map(|_| {
        let start = Instant::now();
        black_box(searcher.search(&Query::new(black_box(typed)), &Filter::default()));
        start.elapsed()
    });
    let mut runs: Vec<Duration> = runs.collect();
    runs.sort();
    runs[runs.len() / 2]
}

/// Criterion tells means; a reader feels the slow ones.
fn percentiles(name: &str, searcher: &Searcher) {
    let mut times: Vec<(Duration, &str)> = queries().into_iter().map(|typed| (time(searcher, typed), typed)).collect();
    times.sort();
    let at = |share: usize| times[times.len() * share / 100].0;
    println!("{name}: median {:?}, 95th percentile {:?}, slowest {:?}", at(50), at(95), times[times.len() - 1]);
}

fn search(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("search");
    for (name, times) in [("five seeds", 1), ("ten times the text", 10)] {
        let (corpus, catalog) = corpus::seeds(times);
        let (searcher, _) = corpus::searcher(&corpus, &catalog);
        percentiles(name, &searcher);
        group.bench_function(format!("{} queries, {name}", queries().len()), |bencher| {
            let all = |typed: &str| searcher.search(&Query::new(typed), &Filter::default()).len();
            bencher.iter(|| queries().into_iter().map(all).sum::<usize>());
        });
    }
    group.finish();
}

fn load(criterion: &mut Criterion) {
    let (corpus, catalog) = corpus::seeds(1);
    let files = bundle::encode(&corpus, &catalog);
    let index = bundle::Index::parse(&files[0].bytes).expect("the index just written");
    let packs: Vec<&[u8]> =
        files.iter().filter(|file| index.packs.iter().any(|pack| pack.name == file.name)).map(|file| &file.bytes[..]).collect();
    criterion.bench_function("load five seeds", |bencher| {
        bencher.iter(|| {
            let mut searcher = Searcher::new(&index);
            for text in packs.iter().flat_map(|pack| bundle::parse_shard(pack).expect("a pack just written")) {
                searcher.add(text.into());
            }
            searcher.loaded()
        });
    });
}

criterion_group!(benches, search, load);
criterion_main!(benches);
