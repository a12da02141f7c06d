//! What a build read: a line a document, then a line a finding, then the sums.

use guilan::model::{BlockKind, Corpus, Document};
use guilan::store::changes::Edition;
use std::collections::BTreeMap;
use std::path::Path;

/// Counts by resource, in the order in which resources are published.
type Counts<'a> = BTreeMap<&'a str, BTreeMap<&'a str, usize>>;

/// The lines for the terminal.
pub fn of(corpus: &Corpus, out: &Path) -> String {
    let counts = counts(corpus);
    let mut lines: Vec<String> = corpus.documents.iter().map(|document| line(document, counts.get(document.id.as_str()))).collect();
    lines.extend(corpus.findings.iter().map(|finding| format!("finding: {finding}")));
    let records = corpus.records.sources().fold(BTreeMap::new(), |mut sums: BTreeMap<&str, usize>, (kind, ..)| {
        *sums.entry(kind).or_default() += 1;
        sums
    });
    lines.push(format!("records: {}", shown(&records)));
    lines.push(format!(
        "{} documents, {} sections, {} blocks, {} tables, {} bodies, {} regions, {} findings → {}\n",
        corpus.documents.len(),
        corpus.sections.len(),
        corpus.blocks.len(),
        corpus.tables.len(),
        corpus.records.bodies.len(),
        corpus.records.regions.len(),
        corpus.findings.len(),
        out.display()
    ));
    lines.join("\n")
}

/// What was released.
pub fn of_edition(edition: &Edition, folder: &Path) -> String {
    let place = folder.join(edition.date.to_string());
    let counts = edition.counts;
    let changes = match edition.since {
        Some(since) => format!(
            "against {since}: {} records added, {} changed, {} removed; {} paragraphs and tables differ",
            counts.added, counts.changed, counts.removed, counts.texts
        ),
        None => "the first".to_owned(),
    };
    format!("edition {}, {changes} → {}\n", edition.version, place.display())
}

fn line(document: &Document, counts: Option<&BTreeMap<&str, usize>>) -> String {
    let number = document.number.as_deref().unwrap_or("");
    format!("{}  {} {} {number}\n        {}", document.id, document.kind, document.title, counts.map(shown).unwrap_or_default())
}

fn counts(corpus: &Corpus) -> Counts<'_> {
    let mut counts = Counts::new();
    let sections = corpus.sections.iter().map(|section| (&section.document, "sections"));
    let blocks = corpus.blocks.iter().filter(|block| block.kind != BlockKind::Heading).map(|block| (&block.document, "blocks"));
    let tables = corpus.tables.iter().map(|table| (&table.document, "tables"));
    let records = corpus.records.sources().map(|(kind, _, source)| (&source.document, kind));
    for (document, kind) in sections.chain(blocks).chain(tables).chain(records) {
        *counts.entry(document).or_default().entry(kind).or_default() += 1;
    }
    counts
}

fn shown(counts: &BTreeMap<&str, usize>) -> String {
    counts.iter().map(|(kind, count)| format!("{count} {kind}")).collect::<Vec<_>>().join(", ")
}
