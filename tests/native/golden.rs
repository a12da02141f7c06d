//! What is read out of the real texts, one fact a line, so that a change of a rule reads like a diff of the plans.
//! Refresh with `UPDATE_EXPECT=1 cargo test --test native golden`, and read the diff before committing it.

use expect_test::expect_file;
use guilan::model::{Block, BlockKind, Corpus, Document};
use guilan::normalize::{furniture, line, width::Typesetting};
use guilan::outline::{self, passage};
use std::fmt::Write;
use std::path::Path;

fn corpus() -> Corpus {
    let (seeds, catalog) = outline::folder::read(Path::new("seeds")).unwrap();
    outline::read(seeds, &catalog)
}

fn seed_names(corpus: &Corpus) -> Vec<String> {
    let mut names: Vec<String> = corpus.documents.iter().map(|document| document.seed.to_string()).collect();
    names.dedup();
    names
}

fn show<T: ToString>(value: &Option<T>) -> String {
    value.as_ref().map_or("–".into(), ToString::to_string)
}

fn document_lines(corpus: &Corpus, document: &Document, out: &mut String) {
    let parent = corpus.documents.iter().find(|other| Some(&other.id) == document.parent.as_ref());
    let level = document.level.map(|level| format!("{level:?}"));
    let period = document.period.map(|period| format!("{}-{}", period.start, period.end));
    writeln!(out, "\n《{}》", document.title).unwrap();
    for (name, value) in [
        ("number", show(&document.number)),
        ("kind", document.kind.clone()),
        ("issuer", show(&document.issuer)),
        ("level", show(&level)),
        ("region", show(&document.region)),
        ("date", show(&document.date)),
        ("printed", show(&document.printed)),
        ("period", show(&period)),
        ("parent", show(&parent.map(|parent| &parent.title))),
    ] {
        writeln!(out, "  {name} {value}").unwrap();
    }
}

fn block_line(corpus: &Corpus, block: &Block, out: &mut String) {
    let section = corpus.sections.iter().find(|section| section.id == block.id);
    let start: String = block.text.chars().take(36).collect();
    let start = start.replace('\n', " ⏎ ");
    let count = block.text.chars().count();
    match (block.kind, section) {
        (BlockKind::Heading, Some(section)) => {
            writeln!(out, "{}{} {}|{}", "  ".repeat(usize::from(section.level)), section.level, section.num, section.heading).unwrap()
        }
        (kind, _) => writeln!(out, "      {} {count} {start}", format!("{kind:?}").to_lowercase()).unwrap(),
    }
}

#[test]
fn outlines_of_the_seeds() {
    let corpus = corpus();
    for name in seed_names(&corpus) {
        let mut out = String::new();
        for document in corpus.documents.iter().filter(|document| *document.seed == *name) {
            document_lines(&corpus, document, &mut out);
            for block in corpus.blocks.iter().filter(|block| block.document == document.id) {
                block_line(&corpus, block, &mut out);
            }
        }
        out.push_str("\nfindings\n");
        for finding in corpus.findings.iter().filter(|finding| finding.seed == name) {
            writeln!(out, "  {finding}").unwrap();
        }
        expect_file![format!("{}/tests/golden/outline/{}.txt", env!("CARGO_MANIFEST_DIR"), name.trim_end_matches(".txt"))].assert_eq(&out);
    }
}

/// How each seed was set, its page furniture, and its logical lines: how many printed lines each of them joins.
#[test]
fn lines_of_the_seeds() {
    let (seeds, _) = outline::folder::read(Path::new("seeds")).unwrap();
    for seed in seeds {
        let setting = Typesetting::of(&seed.text);
        let (lines, furniture) = furniture::part(line::lines(&seed));
        let mut out = format!("{setting:?}\n\nfurniture\n");
        for mark in &furniture {
            writeln!(out, "  {} {}", mark.number, mark.text()).unwrap();
        }
        out.push_str("\nlogical lines\n");
        for passage in passage::passages(&lines, setting) {
            let start: String = passage.text.chars().take(16).collect();
            let end: String = passage.text.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
            writeln!(out, "  {} {} {start} … {end}", lines[passage.lines.start].number, passage.lines.len()).unwrap();
        }
        let path = format!("{}/tests/golden/normalize/{}", env!("CARGO_MANIFEST_DIR"), seed.name);
        expect_file![path].assert_eq(&out);
    }
}
