//! Why a record is what it is: for the editor who doubts it.

use guilan::model::{Corpus, Source};
use guilan::normalize::seed;
use std::path::Path;

/// The record of an id with its sentence, its place, the rule that read it and each further step.
///
/// # Errors
/// When no record has the id, or its seed can't be read again.
pub fn record(corpus: &Corpus, seeds: &Path, id: &str) -> Result<String, Box<dyn std::error::Error>> {
    let Some((kind, _, source)) = corpus.records.sources().find(|(_, own, _)| *own == id) else {
        return Err(format!("no record has the id {id:?}; ids stand in the first column of data/*.csv").into());
    };
    let document = corpus.documents.iter().find(|document| document.id == source.document);
    let title = document.map_or("", |document| document.title.as_str());
    let file = seeds.join(&*source.span.seed);
    let text = seed::decode(&source.span.seed, std::fs::read(&file)?)?.text;
    let line = text[..source.span.start].bytes().filter(|byte| *byte == b'\n').count() + 1;
    let mut lines = vec![
        format!("{kind} {id}"),
        format!("document  {title} ({})", source.document),
        format!("section   {}", path(corpus, source)),
        format!("place     {}:{line}, bytes {} to {}", file.display(), source.span.start, source.span.end),
        format!("sentence  {}", source.quote),
    ];
    let steps = source.steps.iter().enumerate();
    lines.extend(steps.map(|(at, step)| if at == 0 { format!("rule      {step}") } else { format!("step {at}    {step}") }));
    lines.push(format!("record    {:#}\n", value(corpus, kind, id)));
    Ok(lines.join("\n"))
}

/// The headings above, outermost first.
fn path(corpus: &Corpus, source: &Source) -> String {
    let section = |id: &str| corpus.sections.iter().find(|section| section.id == id);
    let around = std::iter::successors(source.section.as_deref().and_then(section), |inner| inner.parent.as_deref().and_then(section));
    let mut names: Vec<String> = around.map(|section| format!("{}{}", section.num, section.heading)).collect();
    names.reverse();
    if names.is_empty() { "none".to_owned() } else { names.join(" › ") }
}

/// The record with all its fields.
fn value(corpus: &Corpus, kind: &str, id: &str) -> serde_json::Value {
    let all = serde_json::to_value(&corpus.records).unwrap_or_default();
    let found = all[kind].as_array().and_then(|records| records.iter().find(|record| record["id"] == id));
    found.cloned().unwrap_or_default()
}
