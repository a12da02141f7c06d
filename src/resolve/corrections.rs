//! Accepted corrections: records show what is meant, the quote keeps what is printed, and an anomaly says so with the reason.

use super::registers::{Correction, Registers};
use crate::model::{Anomaly, Corpus, Records, Source};
use crate::records::reading::{self, Reading};
use std::collections::BTreeSet;

pub fn apply(corpus: &mut Corpus, registers: &Registers) {
    if registers.corrections.is_empty() {
        return;
    }
    let mut mended = Vec::new();
    for correction in &registers.corrections {
        let of_title = corpus.documents.iter().filter(|document| document.title == correction.document);
        let documents: Vec<String> = of_title.map(|document| document.id.clone()).collect();
        mended.push(mend(&mut corpus.records, correction, &documents));
    }
    let readings = reading::of(corpus);
    let mut said = Vec::new();
    registers.corrections.iter().zip(&mended).for_each(|(correction, mended)| say(&readings, correction, mended, &mut said));
    corpus.records.anomalies.extend(said);
}

/// A record that shows what is meant.
struct Mended {
    id: String,
    /// 项目, 任务.
    kind: &'static str,
    words: Source,
}

/// One anomaly for each place that prints it; a box that is also a table prints it once.
fn say(readings: &[Reading], correction: &Correction, mended: &[Mended], found: &mut Vec<Anomaly>) {
    for reading in readings.iter().filter(|reading| reading.document.title == correction.document) {
        let holds = |text: &str| text.contains(&correction.printed);
        let in_prose = reading.prose.iter().filter(|prose| holds(prose.text())).map(|prose| prose.whole("correction"));
        let rows = reading.tables.iter().flat_map(|sheet| (0..sheet.table.rows.len()).map(move |row| (sheet, row)));
        let in_rows = rows
            .filter(|(sheet, row)| sheet.table.rows[*row].iter().any(|cell| holds(cell)))
            .map(|(sheet, row)| sheet.source(row, "correction"));
        for source in in_prose.chain(in_rows) {
            if found.iter().any(|other| stands_in(&other.source, &source)) {
                continue;
            }
            let here: Vec<&Mended> = mended.iter().filter(|record| stands_in(&record.words, &source)).collect();
            let id = format!("{}.c{}", source.document, found.len() + 1);
            let related = here.iter().map(|record| record.id.clone()).collect();
            found.push(Anomaly { id, kind: "correction".into(), message: message(correction, &here), related, source });
        }
    }
}

/// 此处读出的项目已更正，原文照录: the text itself is shown as printed everywhere.
fn message(correction: &Correction, here: &[&Mended]) -> String {
    let kinds: BTreeSet<&str> = here.iter().map(|record| record.kind).collect();
    let done = match kinds.is_empty() {
        true => "原文照录".to_owned(),
        false => format!("此处读出的{}已按前者更正，原文照录", kinds.into_iter().collect::<Vec<_>>().join("、")),
    };
    format!("应为“{}”，实为“{}”：{}。{done}。", correction.meant, correction.printed, correction.reason)
}

/// Is a record read from this place?
fn stands_in(record: &Source, place: &Source) -> bool {
    record.span.seed == place.span.seed && record.span.start < place.span.end && place.span.start < record.span.end
}

/// Puts what is meant into the records of the documents; those that it changed.
fn mend(records: &mut Records, correction: &Correction, documents: &[String]) -> Vec<Mended> {
    let mut mended: Vec<Mended> = Vec::new();
    let mut put = |kind: &'static str, id: &str, source: &mut Source, fields: &mut [&mut String]| {
        if !documents.contains(&source.document) {
            return;
        }
        for field in fields.iter_mut().filter(|field| field.contains(&correction.printed)) {
            **field = field.replace(&correction.printed, &correction.meant);
            source.step(format!("{} corrected to {}: {}", correction.printed, correction.meant, correction.reason));
            mended.push(Mended { id: id.to_owned(), kind, words: source.clone() });
        }
    };
    records.indicators.iter_mut().for_each(|record| put("指标", &record.id, &mut record.source, &mut [&mut record.name]));
    records.tasks.iter_mut().for_each(|record| put("任务", &record.id, &mut record.source, &mut [&mut record.text]));
    records.milestones.iter_mut().for_each(|record| put("时间", &record.id, &mut record.source, &mut [&mut record.text]));
    records.projects.iter_mut().for_each(|record| put("项目", &record.id, &mut record.source, &mut [&mut record.name]));
    records.duties.iter_mut().for_each(|record| put("职责", &record.id, &mut record.source, &mut [&mut record.name, &mut record.text]));
    records
        .terms
        .iter_mut()
        .for_each(|record| put("名词", &record.id, &mut record.source, &mut [&mut record.term, &mut record.definition]));
    records.references.iter_mut().for_each(|record| put("引用", &record.id, &mut record.source, &mut [&mut record.title]));
    mended
}
