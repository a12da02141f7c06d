//! The stages of `src/` sort in the order in which data flows; each uses only stages that sort before it, and `views` only
//! `model` and `store`.

use std::fs;
use std::path::{Path, PathBuf};

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Stages that a file names: every `crate::stage` outside comments.
fn used(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let names = code.flat_map(|line| line.split("crate::").skip(1));
    names.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()).collect()
}

#[test]
fn a_stage_uses_only_stages_that_sort_before_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let stages: Vec<String> = fs::read_dir(&root)
        .unwrap()
        .map(Result::unwrap)
        .filter(|e| e.path().is_dir())
        .map(|e| e.file_name().to_string_lossy().into_owned())
        .filter(|name| name != "bin")
        .collect();
    assert!(stages.len() >= 6, "stages not found: {stages:?}");
    let mut wrong = Vec::new();
    for stage in &stages {
        let mut files = Vec::new();
        rust_files(&root.join(stage), &mut files);
        for file in files {
            for other in used(&fs::read_to_string(&file).unwrap()) {
                let known = stages.contains(&other) && other != *stage;
                let allowed = if stage == "views" { other == "model" || other == "store" } else { other < *stage };
                if known && !allowed {
                    wrong.push(format!("{} uses {other}", file.strip_prefix(&root).unwrap().display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
