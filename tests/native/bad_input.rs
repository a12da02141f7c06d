//! Bad input never panics and never loses text; what is wrong with files stops the build and names the file.

use guilan::model::Corpus;
use guilan::normalize::seed;
use guilan::outline::{self, catalog::Catalog, folder};
use std::path::PathBuf;

/// A folder of its own for a test, removed when it ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
        let path = std::env::temp_dir().join(format!("guilan-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        for (file, bytes) in files {
            std::fs::write(path.join(file), bytes).unwrap();
        }
        Folder(path)
    }

    fn error(&self) -> String {
        let error = folder::read(&self.0).expect_err("an error").to_string();
        error.replace(&format!("{}{}", self.0.display(), std::path::MAIN_SEPARATOR), "").replace(&self.0.display().to_string(), "FOLDER")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn read(text: &str) -> Corpus {
    outline::read(vec![seed::decode("a.txt", text.as_bytes().to_vec()).unwrap()], &Catalog::default())
}

const PLAN: &[u8] = "某市“十四五”规划\n一、总体要求\n坚持稳中求进。".as_bytes();

#[test]
fn an_empty_folder() {
    assert_eq!(Folder::new("empty", &[]).error(), "FOLDER: expected source texts (*.txt, *.md), found none");
}

#[test]
fn a_folder_that_is_not_there() {
    let error = folder::read(std::path::Path::new("no/such/folder")).expect_err("an error").to_string();
    assert!(error.starts_with("no/such/folder: cannot be read"), "{error}");
}

#[test]
fn a_file_that_is_not_text() {
    let folder = Folder::new("binary", &[("scan.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")]);
    assert_eq!(folder.error(), "scan.txt: expected a plain text file, found binary data; export the document as text first");
}

#[test]
fn an_unknown_encoding() {
    let folder = Folder::new("encoding", &[("old.txt", b"Stra\xdfe nach M\xfcnchen \xff\xfe\xff")]);
    assert_eq!(folder.error(), "old.txt: expected UTF-8 or GB18030, found other bytes at offset 4");
}

#[test]
fn a_catalog_entry_without_its_file_and_the_reverse() {
    let missing = Folder::new("missing", &[("a.txt", PLAN), ("catalog.toml", b"[[seed]]\nfile = \"a.txt\"\n[[seed]]\nfile = \"b.txt\"")]);
    assert_eq!(
        missing.error(),
        "catalog.toml: expected the file \"b.txt\" beside it, found none; add the file or take out its [[seed]] entry"
    );
    let unnamed = Folder::new("unnamed", &[("a.txt", PLAN), ("b.txt", PLAN), ("catalog.toml", b"[[seed]]\nfile = \"a.txt\"")]);
    assert_eq!(
        unnamed.error(),
        "catalog.toml: expected a [[seed]] entry with file = \"b.txt\", found none; add one or take the file out of the folder"
    );
}

#[test]
fn two_files_of_one_name() {
    let entries = Folder::new("entries", &[("a.txt", PLAN), ("catalog.toml", b"[[seed]]\nfile = \"a.txt\"\n[[seed]]\nfile = \"a.txt\"")]);
    assert_eq!(
        entries.error(),
        "a.txt: expected one text of this name, found \"a.txt\" too; names must differ by more than upper and lower case"
    );
    let files = Folder::new("case", &[("plan.txt", PLAN), ("PLAN.txt", PLAN)]);
    assert!(files.error().contains("names must differ by more than upper and lower case"));
}

#[test]
fn a_catalog_that_is_no_toml_says_where() {
    let error = Folder::new("toml", &[("a.txt", PLAN), ("catalog.toml", b"edition = 2026-13-45")]).error();
    assert!(error.starts_with("catalog.toml: TOML parse error at line 1"), "{error}");
}

#[test]
fn a_file_without_letters_is_a_finding() {
    let corpus = read("\n \n\u{3000}\n---\n");
    assert_eq!(
        corpus.findings.iter().map(ToString::to_string).collect::<Vec<_>>(),
        ["a.txt:1: empty: expected a text, found a file without letters"]
    );
    assert!(corpus.documents.is_empty());
}

#[test]
fn a_file_without_headings_is_one_document() {
    let corpus = read("会议强调，要坚持问题导向。要求各部门认真落实。\n会议还研究了其他事项。");
    assert_eq!(corpus.documents.len(), 1);
    assert_eq!(
        corpus.blocks.iter().map(|block| block.text.as_str()).collect::<String>(),
        "会议强调，要坚持问题导向。要求各部门认真落实。会议还研究了其他事项。"
    );
}

#[test]
fn a_line_of_ten_megabytes() {
    let sentence = "全面推进乡村振兴，到2025年农村生活污水治理率达到60%以上（责任单位：市生态环境局）。";
    let text = sentence.repeat(10 * 1024 * 1024 / sentence.len());
    let corpus = read(&text);
    assert_eq!(corpus.blocks.iter().map(|block| block.quote.len()).sum::<usize>(), text.len());
}

#[test]
fn a_truncated_file_keeps_what_is_there() {
    let bytes = std::fs::read("seeds/002_6cb87f9d3e2860d9.txt").unwrap();
    for end in [1, 2, 1000, 31_337, 77_777] {
        let seed = seed::decode("a.txt", bytes[..end].to_vec());
        let Ok(seed) = seed else { continue };
        let letters = seed.text.chars().filter(|c| !c.is_whitespace()).count();
        let corpus = outline::read(vec![seed], &Catalog::default());
        let kept = corpus.blocks.iter().map(|block| block.quote.chars().filter(|c| !c.is_whitespace()).count()).sum::<usize>();
        assert!(kept + 200 >= letters && (kept > 0 || letters == 0), "{kept} of {letters} letters at {end}");
    }
}
