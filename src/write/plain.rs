//! One plain text a document, and a list of them: what a reader gets where the app can't run, and what is easiest to copy
//! from.

use super::SiteFile;
use crate::model::{Block, BlockKind, Corpus, Document};
use std::collections::BTreeMap;

/// Without it browsers take a text of unknown encoding for one of Western Europe.
const BOM: &str = "\u{feff}";

/// `text/<document id>.txt` and `text/index.txt`, UTF-8 with byte order mark.
pub(super) fn files(corpus: &Corpus) -> Vec<SiteFile> {
    let mut blocks: BTreeMap<&str, Vec<&Block>> = BTreeMap::new();
    for block in &corpus.blocks {
        blocks.entry(&block.document).or_default().push(block);
    }
    let text = |document: &Document| {
        let own = blocks.get(document.id.as_str()).map_or(&[][..], Vec::as_slice);
        let bytes = format!("{BOM}{}{}", head(document), body(own)).into_bytes();
        SiteFile { name: format!("text/{}.txt", document.id), bytes }
    };
    let list = SiteFile { name: "text/index.txt".to_owned(), bytes: list(corpus).into_bytes() };
    corpus.documents.iter().map(text).chain([list]).collect()
}

/// Title, number and file of each document, those that another carries indented below it.
fn list(corpus: &Corpus) -> String {
    let line = |document: &Document| {
        let indent = if document.parent.is_some() { "\u{3000}\u{3000}" } else { "" };
        let number = document.number.as_deref().map_or(String::new(), |number| format!("（{number}）"));
        format!("{indent}{}{number} {}.txt\n", document.title, document.id)
    };
    format!("{BOM}全部文件的纯文本\n\n{}", corpus.documents.iter().map(line).collect::<String>())
}

/// What the document says about itself, a line each, without empty ones.
fn head(document: &Document) -> String {
    let dates = [("成文日期", document.date), ("印发日期", document.printed)];
    let dates = dates.map(|(label, date)| (label, date.map(|date| date.to_string())));
    let lines = [("发文机关", document.issuer.clone()), ("发文字号", document.number.clone())];
    let said = lines.into_iter().chain(dates).filter_map(|(label, value)| Some(format!("{label}：{}\n", value?)));
    let source = format!("原文：{}\n", document.seed);
    format!("{}\n\n{}{source}\n", document.title, said.collect::<String>())
}

/// An empty line before each heading, paragraphs indented by two letters.
fn body(blocks: &[&Block]) -> String {
    let mut body = String::new();
    for block in blocks {
        match block.kind {
            BlockKind::Heading => body += &format!("\n{}\n\n", block.text),
            BlockKind::Table => body += &format!("\n{}\n\n", block.text),
            BlockKind::Paragraph | BlockKind::List | BlockKind::Box => body += &format!("\u{3000}\u{3000}{}\n", block.text),
        }
    }
    body
}
