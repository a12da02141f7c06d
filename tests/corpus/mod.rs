//! The seeds as a corpus for tests and benches of what comes after reading.

use guilan::model::id::Ids;
use guilan::model::{Block, BlockKind, Corpus, Document, Level, Section, Span, Status};
use guilan::outline::catalog::Catalog;
use guilan::store::bundle::{self, DocumentText, Index};
use guilan::store::search::Searcher;
use std::path::Path;
use std::sync::Arc;

/// One document a seed, one block a paragraph between empty lines; lines with `#` are headings.
pub fn corpus() -> Corpus {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|name| name.extension().is_some_and(|extension| extension == "txt"));
    names.sort();
    let mut corpus = Corpus::default();
    for name in names {
        let text = std::fs::read_to_string(&name).unwrap();
        add(&mut corpus, name.file_name().unwrap().to_str().unwrap(), &text.replace("\r\n", "\n"));
    }
    corpus
}

pub fn add(corpus: &mut Corpus, seed: &str, text: &str) {
    let id = seed[..3].to_owned();
    let span = Span { seed: seed.into(), start: 0, end: text.len() };
    let mut ids = Ids::default();
    let (mut section, mut sections) = (None, 0);
    for (order, words) in text.split("\n\n").map(|part| part.replace('\n', "")).filter(|part| !part.trim().is_empty()).enumerate() {
        let heading = words.starts_with('#');
        let words = words.trim_start_matches('#').trim().to_owned();
        let block = ids.next(&format!("{id}-"), &words, 6);
        if heading {
            section = Some(block.clone());
            corpus.sections.push(Section {
                id: block.clone(),
                document: id.clone(),
                parent: None,
                level: 1,
                num: String::new(),
                heading: words.clone(),
                order: sections,
                quote: words.clone(),
                span: span.clone(),
            });
            sections += 1;
        }
        corpus.blocks.push(Block {
            id: block,
            document: id.clone(),
            section: section.clone(),
            kind: if heading { BlockKind::Heading } else { BlockKind::Paragraph },
            quote: words.clone(),
            text: words,
            order,
            span: span.clone(),
        });
    }
    corpus.documents.push(document(id, span));
}

fn document(id: String, span: Span) -> Document {
    Document {
        title: format!("济南市第{id}号汇编"),
        id,
        number: None,
        kind: "汇编".to_owned(),
        issuer: None,
        level: Some(Level::City),
        region: None,
        date: None,
        printed: None,
        parent: None,
        period: None,
        status: Status::Unknown,
        status_quote: None,
        seed: span.seed.clone(),
        span,
    }
}

/// A searcher with all texts of a corpus, as the app would have it.
pub fn searcher(corpus: &Corpus) -> (Searcher, Vec<DocumentText>) {
    let files = bundle::encode(corpus, &Catalog::default());
    let index = Index::parse(&files[0].bytes).unwrap();
    let mut searcher = Searcher::new(&index);
    let mut texts = Vec::new();
    for file in &files[1..] {
        texts.extend(bundle::parse_shard(&file.bytes).unwrap());
    }
    texts.sort_by_key(|text| index.documents.iter().position(|entry| entry.document.id == text.document));
    for text in &texts {
        searcher.add(Arc::new(text.clone()));
    }
    (searcher, texts)
}
