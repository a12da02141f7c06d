//! What holds for every text.

use crate::corpus;
use guilan::model::{BlockKind, Corpus, Span};
use guilan::normalize::{furniture, line, seed, width};
use guilan::outline::{self, catalog::Catalog, folder, passage};
use guilan::resolve::{self, registers::Registers};
use proptest::prelude::*;
use std::path::Path;

fn read(text: &str) -> Corpus {
    resolve::compile(vec![seed::decode("a.txt", text.as_bytes().to_vec()).unwrap()], &Catalog::default(), &Registers::default())
}

/// What the records say, with their ids: only their places may change when the printing does.
fn said(corpus: &Corpus) -> Vec<String> {
    let mut records = corpus.records.clone();
    // That a page number stands between two letters is said, and is all that it changes.
    records.anomalies.retain(|doubt| doubt.kind != "page-furniture");
    records.each_source(|_, source| {
        source.span = Span::default();
        source.steps.clear();
    });
    serde_json::to_value(&records)
        .unwrap()
        .as_object()
        .unwrap()
        .values()
        .flat_map(|kind| kind.as_array().unwrap())
        .map(ToString::to_string)
        .collect()
}

/// Kind and reading text of every block: what must not change when only the printing changes.
fn shape(corpus: &Corpus) -> Vec<(BlockKind, String)> {
    corpus.blocks.iter().map(|block| (block.kind, block.text.clone())).collect()
}

/// Shows the first block that differs, not two whole documents.
fn assert_same(first: &[(BlockKind, String)], other: &[(BlockKind, String)]) {
    for (left, right) in first.iter().zip(other) {
        assert_eq!(left, right);
    }
    assert_eq!(first.len(), other.len());
}

fn lines_of(name: &str, range: std::ops::Range<usize>) -> String {
    let text = std::fs::read_to_string(format!("seeds/{name}")).unwrap();
    text.split('\n').skip(range.start).take(range.len()).collect::<Vec<_>>().join("\n")
}

/// Every byte is in exactly one block or is named as furniture, which wins where it stands inside a block.
fn assert_accounted(text: &str, corpus: &Corpus) {
    let mut owners = vec![0_u8; text.len()];
    for block in &corpus.blocks {
        owners[block.span.start..block.span.end].iter_mut().for_each(|owner| *owner += 1);
    }
    assert!(owners.iter().all(|count| *count <= 1), "two blocks share a byte");
    for mark in &corpus.furniture {
        owners[mark.start..mark.end].iter_mut().for_each(|owner| *owner = 1);
    }
    let orphan = owners.iter().position(|count| *count == 0);
    assert_eq!(orphan, None, "byte without an owner: {:?}", orphan.map(|at| &text.as_bytes()[at..(at + 30).min(text.len())]));
}

/// The letters of the blocks are those of the printed lines without furniture, each once, in order.
fn assert_nothing_lost(text: &str, corpus: &Corpus) {
    let seed = seed::decode("a.txt", text.as_bytes().to_vec()).unwrap();
    let (lines, _) = furniture::part(line::lines(&seed));
    let mut expected: Vec<(usize, char)> = lines.iter().flat_map(|line| &line.letters).map(|letter| (letter.at, letter.letter)).collect();
    let first = corpus.blocks.iter().map(|block| block.span.start).min().unwrap_or(text.len());
    expected.retain(|(at, letter)| *at >= first && !letter.is_whitespace());
    let mut blocks: Vec<_> = corpus.blocks.iter().collect();
    blocks.sort_by_key(|block| block.span.start);
    let quoted: String = blocks.iter().flat_map(|block| block.quote.chars()).filter(|c| !c.is_whitespace()).collect();
    assert_eq!(expected.into_iter().map(|(_, letter)| letter).collect::<String>(), quoted);
}

#[test]
fn all_bytes_of_the_seeds_are_accounted_for() {
    for entry in std::fs::read_dir("seeds")
        .unwrap()
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "txt"))
    {
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let corpus = read(&text);
        assert_accounted(&text, &corpus);
        assert_nothing_lost(&text, &corpus);
    }
}

#[test]
fn every_quote_stands_at_its_span_and_reads_as_its_text() {
    let (seeds, _) = folder::read(Path::new("seeds")).unwrap();
    let texts: std::collections::BTreeMap<_, _> =
        seeds.iter().map(|seed| (seed.name.clone(), (seed.text.clone(), width::Typesetting::of(&seed.text)))).collect();
    for block in &corpus::once().0.blocks {
        let (text, setting) = &texts[&block.span.seed];
        let piece = &text[block.span.start..block.span.end];
        let mut rest = piece.chars();
        let plain = |c: char| !matches!(c, '²' | '³' | '¹' | ' ');
        let found = block.quote.chars().filter(|c| plain(*c)).all(|wanted| rest.any(|c| c == wanted));
        assert!(found, "{:?} not in {piece:?}", block.quote);
        if block.kind != BlockKind::Table {
            assert_eq!(block.text, width::read(&block.quote, *setting));
        }
    }
}

#[test]
fn ids_are_unique_and_links_lead_somewhere() {
    let corpus = &corpus::once().0;
    let mut ids: Vec<&str> = corpus.blocks.iter().map(|block| block.id.as_str()).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
    let sections: std::collections::BTreeSet<&str> = corpus.sections.iter().map(|section| section.id.as_str()).collect();
    let documents: std::collections::BTreeSet<&str> = corpus.documents.iter().map(|document| document.id.as_str()).collect();
    assert!(corpus.blocks.iter().filter_map(|block| block.section.as_deref()).all(|id| sections.contains(id)));
    assert!(corpus.sections.iter().filter_map(|section| section.parent.as_deref()).all(|id| sections.contains(id)));
    assert!(corpus.documents.iter().filter_map(|document| document.parent.as_deref()).all(|id| documents.contains(id)));
}

/// Lines of the genre, for texts that nobody wrote.
fn genre() -> impl Strategy<Value = String> {
    let markers = prop::sample::select(vec![
        "第一章　总则",
        "第二节 发展目标",
        "一、总体要求",
        "（一）指导思想。坚持稳中求进。",
        "1.提高质量。加快建设",
        "1.1 编制目的",
        "（1）综合协调组：",
        "①按程序",
        "专栏 2 重点工程",
        "附件1",
        "附件：1.名单",
        "某政办字〔2022〕8号",
        "某市人民政府",
        "关于印发某市“十四五”规划的通知",
        "各区县人民政府：",
        "2022年3月3日",
        "（此件公开发布）",
        "— 19 —",
        "118",
        "责任单位：市财政局、",
        "区财政局",
        "指标\t2020年\t2025年",
        "\t地区生产总值\t",
        "序号 措施 时限 牵头部门",
        "2021 年年",
        "底前",
        "到2025年，森林覆盖率达到25.6%，",
        "«建议»",
        "---",
        "**重点。**",
        "<sup>2</sup>",
        "$\\text{m}^3$",
        "",
        "\u{3000}\u{3000}三、加快",
        " 支付和本级预算",
        "———必须坚持党的全面领导。增强“四个意识”",
    ]);
    prop::collection::vec(prop_oneof![4 => markers.prop_map(str::to_string), 1 => "\\PC{0,30}"], 0..40).prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_panics_and_nothing_is_lost(text in genre()) {
        let corpus = read(&text);
        assert_accounted(&text, &corpus);
        assert_nothing_lost(&text, &corpus);
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(seed) = seed::decode("a.txt", bytes) {
            let text = seed.text.clone();
            assert_accounted(&text, &outline::read(vec![seed], &Catalog::default()));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Prose of three typesettings: a district's plan, a gazette, a contingency plan.
    #[test]
    fn page_numbers_inserted_anywhere_change_nothing(part in 0_usize..3, places in prop::collection::vec((0_usize..400, 1_u32..300), 1..6)) {
        let (name, range) = [("003_667e483abbbf26c5.txt", 60..460), ("001_2d284df3f420635e.txt", 80..480), ("004_7208055b08d4d5fa.txt", 20..420)][part].clone();
        let plain = lines_of(name, range);
        let mut lines: Vec<String> = plain.split('\n').map(str::to_string).collect();
        for (place, number) in places {
            lines.insert(place.min(lines.len()), format!("— {number} —"));
        }
        let (plain, numbered) = (read(&plain), read(&lines.join("\n")));
        assert_same(&shape(&plain), &shape(&numbered));
        prop_assert_eq!(said(&plain), said(&numbered));
    }
}

/// Narrow columns, book pages, wide screens. A paragraph whose last line happens to be full cannot be told from one that
/// goes on: one in fifty may be joined.
#[test]
fn another_line_width_changes_nothing() {
    let seed = seed::decode("a.txt", lines_of("003_667e483abbbf26c5.txt", 60..1500).into_bytes()).unwrap();
    let (lines, _) = furniture::part(line::lines(&seed));
    let paragraphs: Vec<String> = passage::passages(&lines, width::Typesetting::Plain).into_iter().map(|passage| passage.text).collect();
    let letters = |shape: &[(BlockKind, String)]| shape.iter().map(|(_, text)| text.as_str()).collect::<String>();
    let first = read(&wrap(&paragraphs, 28));
    let (blocks, records) = (shape(&first), said(&first));
    for ems in [20, 23, 31, 36, 43] {
        let other = read(&wrap(&paragraphs, ems));
        let (other_blocks, other_records) = (shape(&other), said(&other));
        assert_eq!(letters(&blocks), letters(&other_blocks), "{ems} ems");
        let changed = blocks.iter().filter(|block| !other_blocks.contains(block)).count();
        assert!(changed * 50 <= blocks.len(), "{ems} ems: {changed} of {} blocks", blocks.len());
        let changed: Vec<_> = records.iter().filter(|record| !other_records.contains(record)).collect();
        assert!(changed.len() * 50 <= records.len(), "{ems} ems: {} of {} records: {changed:#?}", changed.len(), records.len());
    }
}

/// Sets paragraphs in lines of so many ems, the first one indented by two, as an extraction prints them.
fn wrap(paragraphs: &[String], ems: usize) -> String {
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        let (mut line, mut room) = (String::new(), 2 * ems - 4);
        for letter in paragraph.chars() {
            let one = width::printed(&letter.to_string());
            // A mark that may not begin a line hangs at its end.
            if one > room && !"，。、；：！？”）》〕%".contains(letter) && !letter.is_ascii_alphanumeric() {
                lines.push(std::mem::take(&mut line));
                room = 2 * ems;
            }
            line.push(letter);
            room = room.saturating_sub(one);
        }
        lines.push(line);
    }
    lines.join("\n\n")
}
