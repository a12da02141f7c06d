//! The drafting conventions in `tests/specs/*.md`: each is explained, then shown as a text and what is read out of it.
//! Refresh with `UPDATE_EXPECT=1 cargo test --test native specs`, and read the diff before committing it.

use crate::records;
use guilan::model::{BlockKind, Corpus};
use guilan::normalize::seed;
use guilan::outline::{self, catalog::Catalog};
use guilan::resolve::{self, registers::Registers};
use std::path::Path;

/// The records of a text, one a line.
fn promises(text: &str) -> String {
    let seed = seed::decode("a.txt", text.as_bytes().to_vec()).unwrap();
    let corpus = resolve::compile(vec![seed], &Catalog::default(), &Registers::default());
    let lines: Vec<String> = records::lines(&corpus.records).into_iter().map(|(_, line)| line).collect();
    lines.join("\n")
}

/// The reading of a text, a fact a line.
fn reading(text: &str) -> String {
    let corpus = outline::read(vec![seed::decode("a.txt", text.as_bytes().to_vec()).unwrap()], &Catalog::default());
    let mut lines = Vec::new();
    for document in &corpus.documents {
        let facts = [document.number.clone(), document.issuer.clone(), document.date.map(|date| date.to_string())];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        lines.push(format!("《{}》 {}", document.title, facts.join(" ")).trim_end().to_string());
        for block in corpus.blocks.iter().filter(|block| block.document == document.id) {
            match corpus.sections.iter().find(|section| section.id == block.id && block.kind == BlockKind::Heading) {
                Some(section) => lines.push(format!("{} {} {}", "#".repeat(section.level.into()), section.num, section.heading)),
                None if block.kind == BlockKind::Table => lines.extend(table(&corpus, &block.id)),
                None => lines.push(format!("{}: {}", format!("{:?}", block.kind).to_lowercase(), block.text)),
            }
        }
    }
    lines.extend(corpus.findings.iter().map(|finding| format!("finding: {finding}")));
    lines.join("\n")
}

fn table(corpus: &Corpus, id: &str) -> Vec<String> {
    let Some(table) = corpus.tables.iter().find(|table| table.id == id) else { return Vec::new() };
    let mut lines = vec![format!("table: {}", table.title.as_deref().unwrap_or("–"))];
    lines.push(format!("  | {} |", table.columns.iter().map(|path| path.join(" / ")).collect::<Vec<_>>().join(" | ")));
    lines.extend(table.rows.iter().map(|row| format!("  | {} |", row.join(" | "))));
    lines.extend(table.notes.iter().map(|note| format!("  note: {note}")));
    lines
}

/// Checks (or refreshes) one file: every ```text block is followed by a ```read block (its outline) or a ```records block.
fn check(path: &Path) -> usize {
    let spec = std::fs::read_to_string(path).unwrap();
    let (mut out, mut rest, mut count) = (String::new(), spec.as_str(), 0);
    while let Some(start) = rest.find("```text\n") {
        let text_start = start + "```text\n".len();
        let text_end = text_start + rest[text_start..].find("\n```").expect("a closed ```text block");
        let fence = text_end + "\n```\n".len();
        let read_start = fence + rest[fence..].find('\n').expect("a block behind it") + 1;
        let read: fn(&str) -> String = match &rest[fence..read_start - 1] {
            "```read" => reading,
            "```records" => promises,
            other => panic!("{}: expected ```read or ```records behind a text, found {other:?}", path.display()),
        };
        let read_end = read_start + rest[read_start..].find("```").expect("a closed ```read block");
        let actual = read(&rest[text_start..text_end]);
        if std::env::var_os("UPDATE_EXPECT").is_none() {
            assert_eq!(
                actual,
                rest[read_start..read_end].trim_end(),
                "{}: the reading of\n{}",
                path.display(),
                &rest[text_start..text_end]
            );
        }
        out.push_str(&rest[..read_start]);
        out.push_str(&format!("{actual}\n"));
        rest = &rest[read_end..];
        count += 1;
    }
    out.push_str(rest);
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(path, out).unwrap();
    }
    count
}

#[test]
fn conventions() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/specs");
    let files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "md"))
        .collect();
    let count: usize = files.iter().map(|path| check(path)).sum();
    assert!(count >= 24, "only {count} conventions found");
}
