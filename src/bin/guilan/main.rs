//! `guilan`: compiles a folder of source texts into the files of a site.
//!
//! ```text
//! guilan compile [--seeds DIR] [--out DIR] [--editions DIR] [--edition DAY] [--strict] [--explain ID]
//! guilan release [--seeds DIR] [--out DIR] [--editions DIR] [--edition DAY] [--strict]
//! ```

mod explain;
mod summary;

use chrono::NaiveDate;
use guilan::model::Corpus;
use guilan::outline;
use guilan::resolve::{self, registers};
use guilan::write::{self, portal::Portal};
use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "usage: guilan compile [--seeds DIR] [--out DIR] [--editions DIR] [--edition DAY] [--strict] [--explain ID]
       guilan release [--seeds DIR] [--out DIR] [--editions DIR] [--edition DAY] [--strict]

Reads the source texts of a folder (default: seeds) and writes the data package, the app's bundle, the plain
texts and the plain pages below --out (default: target/site). `release` also keeps a frozen copy of data, pages and
texts in --editions, with their hashes and what changed since the last edition.

  --editions DIR the folder of the released editions (default: editions)
  --edition DAY  the day to which the edition speaks (default: `edition` of the catalog), as 2026-11-22
  --strict       exit with 2 if anything in the texts could not be read
  --explain ID   write nothing; show the record of this id, the sentence that it comes from, the rule that read it and
                 each step that took something from elsewhere
";

/// What the command line asks for.
struct Options {
    release: bool,
    seeds: PathBuf,
    out: PathBuf,
    editions: PathBuf,
    edition: Option<NaiveDate>,
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
    let (seeds, out, editions) = ("seeds".into(), "target/site".into(), "editions".into());
    let mut options = Options { release: false, seeds, out, editions, edition: None, strict: false, explain: None };
    let mut command = None;
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("seeds") => options.seeds = parser.value()?.into(),
            Long("out") => options.out = parser.value()?.into(),
            Long("editions") => options.editions = parser.value()?.into(),
            Long("edition") => {
                options.edition = Some(parser.value()?.parse_with(|day| day.parse().map_err(|_| "expected a day as 2026-11-22"))?)
            }
            Long("strict") => options.strict = true,
            Long("explain") => options.explain = Some(parser.value()?.string()?),
            Long("help") | Short('h') => return Ok(None),
            Value(word) if command.is_none() => command = Some(word.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    match command.as_deref() {
        Some("compile") => Ok(Some(options)),
        Some("release") => Ok(Some(Options { release: true, ..options })),
        Some(other) => Err(format!("unknown command {other:?}").into()),
        None => Ok(None),
    }
}

fn compile(options: &Options) -> Result<Corpus, Box<dyn std::error::Error>> {
    let (seeds, mut catalog) = outline::folder::read(&options.seeds)?;
    catalog.edition = options.edition.or(catalog.edition);
    let corpus = resolve::compile(seeds, &catalog, &registers::read(&options.seeds)?);
    if let Some(id) = &options.explain {
        print!("{}", explain::record(&corpus, &options.seeds, id)?);
        return Ok(corpus);
    }
    let portal = Portal::read(&options.seeds)?;
    if options.release {
        let edition = write::release(&corpus, &catalog, &portal, &options.editions, &options.out)?;
        print!("{}{}", summary::of(&corpus, &options.out), summary::of_edition(&edition, &options.editions));
        return Ok(corpus);
    }
    let editions = write::edition::released(&options.editions, &corpus)?;
    write::site(&corpus, &catalog, &portal, &editions, &options.out)?;
    print!("{}", summary::of(&corpus, &options.out));
    Ok(corpus)
}
