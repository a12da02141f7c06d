//! The bundle brings every corpus through the network whole, and says what is wrong with a file that isn't one.

use guilan::model::id::{self, Ids};
use guilan::model::{Block, BlockKind, Corpus, Document, Section, Span, Status, Table};
use guilan::normalize::width::{self, Typesetting};
use guilan::outline::catalog::Catalog;
use guilan::store::bundle::{self, BundleError, DocumentText, Index};
use proptest::prelude::*;

fn span() -> Span {
    Span { seed: "a.txt".into(), start: 0, end: 9 }
}

fn document(id: &str, parent: Option<String>) -> Document {
    Document {
        id: id.to_owned(),
        title: format!("济南市{id}规划"),
        number: None,
        kind: "规划".to_owned(),
        issuer: Some("济南市人民政府".to_owned()),
        level: None,
        region: None,
        date: None,
        printed: None,
        parent,
        period: None,
        status: Status::Unknown,
        status_quote: None,
        seed: "a.txt".into(),
        span: span(),
    }
}

fn any_kind() -> impl Strategy<Value = BlockKind> {
    use BlockKind::{Box, Heading, List, Paragraph, Table};
    prop::sample::select(vec![Paragraph, Table, List, Box, Heading])
}

fn any_words() -> impl Strategy<Value = String> {
    prop_oneof![Just("一、发展现状".to_owned()), Just("专栏 2".to_owned()), Just("（一）\"PM2.5\"浓度\\下降".to_owned()), any::<String>(),]
}

/// Any lists of records whatever, also ones that no compiler would make: sections without headings, tables without
/// blocks, ids that say nothing.
fn any_text(document: String) -> impl Strategy<Value = (Vec<Section>, Vec<Block>, Vec<Table>)> {
    let link = || prop::option::of(0..6usize);
    let section = (any_words(), any_words(), link(), 1..4u8);
    let block = (any_kind(), any_words(), link(), any::<bool>());
    let table = (any_words(), link(), prop::collection::vec(any_words(), 0..3));
    let lists = (prop::collection::vec(section, 0..6), prop::collection::vec(block, 0..12), prop::collection::vec(table, 0..4));
    lists.prop_map(move |(sections, blocks, tables)| {
        let name = |place: usize| format!("{document}-s{place}");
        let section = |(order, (num, heading, parent, level)): (usize, (String, String, Option<usize>, u8))| Section {
            id: name(order),
            document: document.clone(),
            parent: parent.map(name),
            level,
            num,
            heading,
            order,
            quote: "原文".to_owned(),
            span: span(),
        };
        let mut ids = Ids::default();
        let mut headings = 0;
        // A tidy block is as the compiler makes it, others have nothing that could be foretold.
        let block = |(order, (kind, quote, section, tidy)): (usize, (BlockKind, String, Option<usize>, bool))| {
            let is_heading = kind == BlockKind::Heading;
            headings += usize::from(is_heading);
            let text = if tidy { width::read(&quote, Typesetting::Gazette) } else { format!("{quote}?") };
            let id = match tidy {
                true if is_heading => name(headings - 1),
                true => id::of_block(&mut ids, &document, &text),
                false => format!("{document}-b{order}"),
            };
            Block { id, document: document.clone(), section: section.map(name), kind, text, order, quote, span: span() }
        };
        let table = |(order, (title, section, cells)): (usize, (String, Option<usize>, Vec<String>))| Table {
            id: format!("{document}-t{order}"),
            document: document.clone(),
            section: section.map(name),
            title: Some(title),
            unit: None,
            columns: cells.iter().map(|cell| vec![cell.clone()]).collect(),
            rows: vec![cells],
            notes: Vec::new(),
            quote: "原文".to_owned(),
            span: span(),
        };
        (
            sections.into_iter().enumerate().map(section).collect(),
            blocks.into_iter().enumerate().map(block).collect(),
            tables.into_iter().enumerate().map(table).collect(),
        )
    })
}

fn any_corpus() -> impl Strategy<Value = Corpus> {
    // Parents may be anything, also themselves, each other, or missing.
    prop::collection::vec(prop::option::of(0..5usize), 1..5).prop_flat_map(|parents| {
        let texts: Vec<_> = (0..parents.len()).map(|place| any_text(format!("d{place}"))).collect();
        texts.prop_map(move |texts| {
            let parent = |parent: &Option<usize>| parent.map(|place| format!("d{place}"));
            let mut corpus = Corpus {
                documents: parents.iter().enumerate().map(|(place, carrier)| document(&format!("d{place}"), parent(carrier))).collect(),
                ..Corpus::default()
            };
            for (sections, blocks, tables) in texts {
                corpus.sections.extend(sections);
                corpus.blocks.extend(blocks);
                corpus.tables.extend(tables);
            }
            corpus
        })
    })
}

proptest! {
    #[test]
    fn what_is_encoded_is_read_again(corpus in any_corpus()) {
        let files = bundle::encode(&corpus, &Catalog::default());
        prop_assert_eq!(&files, &bundle::encode(&corpus, &Catalog::default()));
        let index = Index::parse(&files[0].bytes).unwrap();
        prop_assert_eq!(index.documents.len(), corpus.documents.len());
        for (original, text) in corpus.documents.iter().zip(DocumentText::all(&corpus)) {
            prop_assert_eq!(&index.entry(&original.id).unwrap().document, original);
            let in_shard = index.shard_of(&original.id).unwrap();
            let in_pack = index.packs.iter().find(|pack| pack.documents.contains(&original.id)).unwrap();
            for shard in [in_shard, in_pack] {
                let file = files.iter().find(|file| file.name == shard.name).unwrap();
                prop_assert_eq!(shard.bytes, file.bytes.len());
                let texts = bundle::parse_shard(&file.bytes).unwrap();
                let members: Vec<&String> = texts.iter().map(|text| &text.document).collect();
                prop_assert_eq!(members, shard.documents.iter().collect::<Vec<_>>());
                prop_assert_eq!(texts.iter().find(|found| found.document == original.id), Some(&text));
            }
        }
    }

    #[test]
    fn a_file_that_was_cut_is_called_cut(corpus in any_corpus(), share in 0.0..1.0f64) {
        for (place, file) in bundle::encode(&corpus, &Catalog::default()).iter().enumerate() {
            let cut = &file.bytes[..(file.bytes.len() as f64 * share) as usize];
            let error = match place {
                0 => Index::parse(cut).unwrap_err(),
                _ => bundle::parse_shard(cut).unwrap_err(),
            };
            prop_assert_eq!(error, BundleError::Cut);
        }
    }

    #[test]
    fn no_bytes_panic(bytes in any::<Vec<u8>>(), corpus in any_corpus(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        prop_assert!(Index::parse(&bytes).is_err());
        prop_assert!(bundle::parse_shard(&bytes).is_err());
        for mut file in bundle::encode(&corpus, &Catalog::default()) {
            let place = at.index(file.bytes.len());
            file.bytes[place] = byte;
            let _ = Index::parse(&file.bytes);
            let _ = bundle::parse_shard(&file.bytes);
        }
    }
}

/// Well-formed files whose columns contradict each other.
#[test]
fn contradictions_are_damage() {
    let shard = |rest: &str| {
        let head = format!(r#"{{"format":"guilan","version":{},"documents":[{{"document":"d","#, bundle::VERSION);
        bundle::parse_shard(format!("{head}{rest}}}]}}").as_bytes())
    };
    let rest = r#""setting":"plain","levels":[],"nums":[],"kinds":"p","words":["一"]"#;
    assert!(shard(rest).is_ok());
    for rest in [
        &rest.replace("\"p\"", "\"pp\""),
        &rest.replace("\"p\"", "\"h\""),
        &rest.replace("\"p\"", "\"?\""),
        &rest.replace("[\"一\"]", "[1]"),
        &rest.replace("plain", "other"),
        &format!(r#"{rest},"tables":[{{"block":1,"columns":[],"rows":[]}}]"#),
        &format!(
            r#"{rest},"block_patch":{{"length":0,"records":{{"1":{{"id":"a","document":"d","section":null,"kind":"list","text":"","order":1,"quote":"","span":{{"seed":"","start":0,"end":0}}}}}}}}"#
        ),
    ] {
        assert!(matches!(shard(rest), Err(BundleError::Damaged(_))), "{rest}");
    }
}

#[test]
fn a_file_of_another_kind_or_version_is_told_apart() {
    let page = b"<!DOCTYPE html><title>404</title>";
    assert_eq!(Index::parse(page), Err(BundleError::NotABundle));
    assert_eq!(Index::parse(b"{}"), Err(BundleError::NotABundle));
    assert_eq!(Index::parse(b""), Err(BundleError::Cut));
    let newer = br#"{"format":"guilan","version":999,"chapters":{}}"#;
    assert_eq!(Index::parse(newer), Err(BundleError::OtherVersion { found: 999 }));
    assert_eq!(bundle::parse_shard(newer), Err(BundleError::OtherVersion { found: 999 }));
}

#[test]
fn an_issuance_is_one_shard() {
    let corpus = Corpus {
        documents: vec![
            document("notice", None),
            document("plan", Some("notice".to_owned())),
            document("other", None),
            document("list", Some("plan".to_owned())),
        ],
        ..Corpus::default()
    };
    let index = Index::parse(&bundle::encode(&corpus, &Catalog::default())[0].bytes).unwrap();
    let members: Vec<_> = index.shards.iter().map(|shard| shard.documents.join(" ")).collect();
    assert_eq!(members, ["notice plan list", "other"]);
}
