//! `guilan`: compiles a folder of source texts into the files of a site.
//!
//! ```text
//! guilan compile [--seeds DIR] [--out DIR] [--strict]
//! ```

use guilan::model::{BlockKind, Corpus};
use guilan::{outline, records, resolve};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: guilan compile [--seeds DIR] [--out DIR] [--strict]

Reads the source texts of a folder (default: seeds) and writes the data package, the app's bundle and the plain
texts below --out (default: target/site).

  --strict   exit with 2 if anything in the texts could not be read
";

/// What the command line asks for.
struct Options {
    seeds: PathBuf,
    out: PathBuf,
    strict: bool,
}

fn main() -> ExitCode {
    let options = match options() {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprint!("guilan: {error}\n\n{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match compile(&options) {
        Ok(corpus) if options.strict && !corpus.findings.is_empty() => ExitCode::from(2),
        Ok(_) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("guilan: {error}");
            ExitCode::FAILURE
        }
    }
}

fn options() -> Result<Option<Options>, lexopt::Error> {
    use lexopt::prelude::{Long, Short, Value, ValueExt};
    let mut options = Options { seeds: "seeds".into(), out: "target/site".into(), strict: false };
    let mut command = None;
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("seeds") => options.seeds = parser.value()?.into(),
            Long("out") => options.out = parser.value()?.into(),
            Long("strict") => options.strict = true,
            Long("help") | Short('h') => return Ok(None),
            Value(word) if command.is_none() => command = Some(word.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    match command.as_deref() {
        Some("compile") => Ok(Some(options)),
        Some(other) => Err(format!("unknown command {other:?}").into()),
        None => Ok(None),
    }
}

fn compile(options: &Options) -> Result<Corpus, Box<dyn std::error::Error>> {
    let (seeds, catalog) = outline::folder::read(&options.seeds)?;
    let mut corpus = outline::read(seeds, &catalog);
    corpus.records = records::read(&corpus);
    resolve::link(&mut corpus);
    guilan::write::all(&corpus, &catalog, &options.out)?;
    print!("{}", summary(&corpus, &options.out));
    Ok(corpus)
}

/// What was read, a line a document, then what could not be read, a line a finding.
fn summary(corpus: &Corpus, out: &Path) -> String {
    let mut lines: Vec<String> = Vec::new();
    for document in &corpus.documents {
        let blocks = corpus.blocks.iter().filter(|block| block.document == document.id);
        let sections = corpus.sections.iter().filter(|section| section.document == document.id).count();
        let tables = corpus.tables.iter().filter(|table| table.document == document.id).count();
        let text = blocks.filter(|block| block.kind != BlockKind::Heading).count();
        let number = document.number.as_deref().unwrap_or("");
        lines.push(format!(
            "{}  {:>4} sections {:>5} blocks {:>3} tables  {} {} {number}",
            document.id, sections, text, tables, document.kind, document.title
        ));
    }
    lines.extend(corpus.findings.iter().map(|finding| format!("finding: {finding}")));
    lines.push(format!(
        "{} documents, {} sections, {} blocks, {} tables, {} findings → {}\n",
        corpus.documents.len(),
        corpus.sections.len(),
        corpus.blocks.len(),
        corpus.tables.len(),
        corpus.findings.len(),
        out.display()
    ));
    lines.join("\n")
}
