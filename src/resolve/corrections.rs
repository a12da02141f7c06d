//! Accepted corrections: records show what is meant, the quote keeps what is printed, and an anomaly says so with the reason.

use super::registers::{Correction, Registers};
use crate::model::{Anomaly, Corpus, Records, Source};
use crate::records::reading::{self, Reading};

pub fn apply(corpus: &mut Corpus, registers: &Registers) {
    if registers.corrections.is_empty() {
        return;
    }
    let readings = reading::of(corpus);
    let mut said = Vec::new();
    registers.corrections.iter().for_each(|correction| say(&readings, correction, &mut said));
    for correction in &registers.corrections {
        let of_title = corpus.documents.iter().filter(|document| document.title == correction.document);
        let documents: Vec<String> = of_title.map(|document| document.id.clone()).collect();
        mend(&mut corpus.records, correction, &documents);
    }
    corpus.records.anomalies.extend(said);
}

/// One anomaly for each place that prints it.
fn say(readings: &[Reading], correction: &Correction, found: &mut Vec<Anomaly>) {
    let message = format!("应为“{}”，实为“{}”：{}。数据已按前者更正。", correction.meant, correction.printed, correction.reason);
    for reading in readings.iter().filter(|reading| reading.document.title == correction.document) {
        let holds = |text: &str| text.contains(&correction.printed);
        let in_prose =
            reading.prose.iter().filter(|prose| holds(prose.text())).map(|prose| prose.source(0..prose.text().len(), "correction"));
        let rows = reading.tables.iter().flat_map(|sheet| (0..sheet.table.rows.len()).map(move |row| (sheet, row)));
        let in_rows = rows
            .filter(|(sheet, row)| sheet.table.rows[*row].iter().any(|cell| holds(cell)))
            .map(|(sheet, row)| sheet.source(row, "correction"));
        for source in in_prose.chain(in_rows) {
            let id = format!("{}.c{}", source.document, found.len() + 1);
            found.push(Anomaly { id, kind: "correction".into(), message: message.clone(), related: Vec::new(), source });
        }
    }
}

fn mend(records: &mut Records, correction: &Correction, documents: &[String]) {
    let put = |source: &mut Source, fields: &mut [&mut String]| {
        if !documents.contains(&source.document) {
            return;
        }
        for field in fields.iter_mut().filter(|field| field.contains(&correction.printed)) {
            **field = field.replace(&correction.printed, &correction.meant);
            source.step(format!("{} corrected to {}: {}", correction.printed, correction.meant, correction.reason));
        }
    };
    records.indicators.iter_mut().for_each(|record| put(&mut record.source, &mut [&mut record.name]));
    records.tasks.iter_mut().for_each(|record| put(&mut record.source, &mut [&mut record.text]));
    records.milestones.iter_mut().for_each(|record| put(&mut record.source, &mut [&mut record.text]));
    records.projects.iter_mut().for_each(|record| put(&mut record.source, &mut [&mut record.name]));
    records.duties.iter_mut().for_each(|record| put(&mut record.source, &mut [&mut record.name, &mut record.text]));
    records.terms.iter_mut().for_each(|record| put(&mut record.source, &mut [&mut record.term, &mut record.definition]));
    records.references.iter_mut().for_each(|record| put(&mut record.source, &mut [&mut record.title]));
}
