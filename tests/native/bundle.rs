//! The bundle brings every corpus through the network whole, and says what is wrong with a file that isn't one.

use guilan::model::columns::{self, Columns};
use guilan::model::id::{self, Ids};
use guilan::model::{Block, BlockKind, Corpus, Document, Section, Span, Status, Table};
use guilan::normalize::width::{self, Typesetting};
use guilan::outline::catalog::Catalog;
use guilan::store::bundle::{self, BundleError, DocumentText, Index};
use litemap::LiteMap;
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

fn file(content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(14 + content.len()).unwrap();
    [b"guilan", &bundle::VERSION.to_le_bytes()[..], &length.to_le_bytes(), content].concat()
}

/// A file's only text, told by its columns: document, setting, kinds, words, no heads, no turns, the block of an
/// only table, the place of an only patched block.
fn text(setting: u8, kinds: &str, words: &[&str], table: Option<usize>, patch: Option<usize>) -> Vec<u8> {
    type Cells = ((Option<String>, Option<String>), ((Vec<Vec<String>>, Vec<Vec<String>>), Vec<String>));
    type Patch<T> = (Option<usize>, LiteMap<usize, T>);
    let block = Block {
        id: "a".to_owned(),
        document: "d".to_owned(),
        section: None,
        kind: BlockKind::List,
        text: String::new(),
        order: 1,
        quote: String::new(),
        span: Span::default(),
    };
    let words: String = words.iter().flat_map(|&word| ["\n", word]).collect();
    let tables: Vec<(usize, Cells)> = table.map(|at| (at, Cells::default())).into_iter().collect();
    let heads = (Vec::<u8>::new(), (Vec::<usize>::new(), Vec::<(usize, usize)>::new()));
    let blocks: Patch<Block> = (patch.map(|_| 0), patch.map(|at| (at, block)).into_iter().collect());
    let patches = patch.map(|_| (Patch::<Section>::default(), (blocks, Patch::<Table>::default())));
    columns::encode(&vec![(("d".to_owned(), setting), ((kinds.to_owned(), words), (heads, (tables, patches))))])
}

/// Well-formed files whose columns contradict each other.
#[test]
fn contradictions_are_damage() {
    let shard = |text: &[u8]| bundle::parse_shard(&file(text));
    let sound = text(0, "p", &["一"], None, None);
    assert_eq!(shard(&sound).unwrap()[0].blocks[0].text, "一");
    // Behind the lengths of the columns, each a byte here, the first of them says how many texts there are.
    let mut more = sound.clone();
    more[1 + usize::from(sound[0])] = 2;
    for (what, text) in [
        ("more kinds than words", text(0, "pp", &["一"], None, None)),
        ("a heading without a level", text(0, "h", &["一"], None, None)),
        ("no such kind", text(0, "?", &["一"], None, None)),
        ("no such setting", text(9, "p", &["一"], None, None)),
        ("a table without a block", text(0, "p", &["一"], Some(1), None)),
        ("a patch behind a gap", text(0, "p", &["一"], None, Some(1))),
        ("too many columns", [&[200, 1][..], &[0; 200]].concat()),
        ("more texts than there are", more),
        ("a byte too many", [&sound[..], &[0]].concat()),
        ("a byte too few", sound[..sound.len() - 1].to_vec()),
    ] {
        assert!(matches!(shard(&text), Err(BundleError::Damaged(_))), "{what}");
    }
    assert!(matches!(bundle::parse_shard(&file(&[1])), Err(BundleError::Damaged(_))));
    assert!(matches!(bundle::parse_shard(&[&file(&[0])[..], &[0]].concat()), Err(BundleError::Damaged(_))));
}

#[test]
fn a_file_of_another_kind_or_version_is_told_apart() {
    let page = b"<!DOCTYPE html><title>404</title>";
    assert_eq!(Index::parse(page), Err(BundleError::NotABundle));
    assert_eq!(Index::parse(b"{}"), Err(BundleError::NotABundle));
    assert_eq!(Index::parse(b""), Err(BundleError::Cut));
    assert_eq!(Index::parse(b"guil"), Err(BundleError::Cut));
    let newer = [&b"guilan"[..], &999u32.to_le_bytes(), b"chapters"].concat();
    assert_eq!(Index::parse(&newer), Err(BundleError::OtherVersion { found: 999 }));
    assert_eq!(bundle::parse_shard(&newer), Err(BundleError::OtherVersion { found: 999 }));
}

fn same<T: Columns + PartialEq + std::fmt::Debug>(value: T) {
    assert_eq!(columns::decode(&columns::encode(&value)).as_ref(), Some(&value));
}

#[test]
fn values_survive_their_columns() {
    same([0.0, -0.0, 12.5, -3.07, 1e-7, 0.1 + 0.2, 9_007_199_254_740_993.0, 1e300, f64::MIN_POSITIVE, f64::INFINITY].to_vec());
    same(chrono::NaiveDate::from_ymd_opt(2021, 6, 30).map(|day| (day, chrono::NaiveDate::MIN)));
    same((vec![Some(true), None, Some(false)], (7..4_000_000_000_u32, usize::MAX)));
    same(vec![BlockKind::Table, BlockKind::Heading]);
    // Told once and then by how long ago, or told again where that is too long.
    let told: Vec<String> = (0..2500).map(|at| format!("部门{}", if at % 7 == 0 { at % 3 } else { at })).collect();
    same(told.iter().chain(&told).cloned().collect::<Vec<_>>());
}

/// A byte may stand for a long text that stood in its column before: a file of such bytes is refused before it fills the
/// memory.
#[test]
fn a_file_that_would_fill_the_memory_is_refused() {
    let texts: Vec<String> = std::iter::repeat_n("长".repeat(10_000), 10_000).collect();
    let bytes = columns::encode(&texts);
    assert!(bytes.len() < 50_000);
    assert_eq!(columns::decode::<Vec<String>>(&bytes), None);
    assert_eq!(columns::decode::<Vec<Section>>(&columns::encode(&vec![0u8; 1_000_000])), None);
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
