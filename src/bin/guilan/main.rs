//! `guilan`: compiles a folder of source texts into the files of a site.
//!
//! ```text
//! guilan compile [--seeds DIR] [--out DIR] [--strict] [--explain ID]
//! ```

mod explain;
mod summary;

use guilan::model::Corpus;
use guilan::outline;
use guilan::resolve::{self, registers};
use guilan::write::portal::Portal;
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: guilan compile [--seeds DIR] [--out DIR] [--strict] [--explain ID]

Reads the source texts of a folder (default: seeds) and writes the data package, the app's bundle, the plain
texts and the plain pages below --out (default: target/site).

  --strict       exit with 2 if anything in the texts could not be read
  --explain ID   write nothing; show the record of this id, the sentence that it comes from, the rule that read it and
                 each step that took something from elsewhere
";

/// What the command line asks for.
struct Options {
    seeds: PathBuf,
    out: PathBuf,
    strict: bool,
    explain: Option<String>,
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
    let mut options = Options { seeds: "seeds".into(), out: "target/site".into(), strict: false, explain: None };
    let mut command = None;
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("seeds") => options.seeds = parser.value()?.into(),
            Long("out") => options.out = parser.value()?.into(),
            Long("strict") => options.strict = true,
            Long("explain") => options.explain = Some(parser.value()?.string()?),
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
    let corpus = resolve::compile(seeds, &catalog, &registers::read(&options.seeds)?);
    if let Some(id) = &options.explain {
        print!("{}", explain::record(&corpus, &options.seeds, id)?);
        return Ok(corpus);
    }
    guilan::write::all(&corpus, &catalog, &options.out)?;
    guilan::write::pages(&corpus, &catalog, &Portal::read(&options.seeds)?, &options.out)?;
    print!("{}", summary::of(&corpus, &options.out));
    Ok(corpus)
}
