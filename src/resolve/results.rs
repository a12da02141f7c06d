//! `results.csv`: results that were published after the plans, added by an editor. A line that cannot be used becomes a
//! finding, the others count.
//!
//! ```text
//! indicator,year,value,source
//! u9w9vq.i4x3h2k,2023,12043,https://www.example.gov.cn/report.html
//! ```

use super::registers::ResultLine;
use crate::model::{Corpus, Finding, Outcome};
use std::collections::BTreeSet;

pub const FILE: &str = "results.csv";

pub fn link(corpus: &mut Corpus, lines: &[ResultLine]) {
    let known: BTreeSet<&str> = corpus.records.indicators.iter().map(|indicator| indicator.id.as_str()).collect();
    let read = lines.iter().map(|line| read(line, &known));
    let (outcomes, wrong): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
    corpus.records.results = outcomes.into_iter().filter_map(Result::ok).collect();
    corpus.records.results.sort_by(|a, b| (&a.indicator, a.year).cmp(&(&b.indicator, b.year)));
    corpus.findings.extend(wrong.into_iter().filter_map(Result::err));
}

fn read(line: &ResultLine, known: &BTreeSet<&str>) -> Result<Outcome, Finding> {
    let wrong = |expected: &str, found: &str| Finding {
        seed: FILE.to_owned(),
        line: line.line,
        rule: "result".to_owned(),
        expected: expected.to_owned(),
        found: if found.is_empty() { "none".to_owned() } else { format!("{found:?}") },
    };
    let field = |at: usize| line.fields.get(at).map(|field| field.trim()).unwrap_or_default();
    if line.fields.len() != 4 {
        return Err(wrong("indicator, year, value, source", &line.fields.join(",")));
    }
    let (indicator, source) = (field(0), field(3));
    if !known.contains(indicator) {
        return Err(wrong("the id of an indicator", indicator));
    }
    let year = field(1).parse::<u16>().ok().filter(|year| (1949..2200).contains(year));
    let year = year.ok_or_else(|| wrong("a year", field(1)))?;
    let value = field(2).parse::<f64>().ok().filter(|value| value.is_finite());
    let value = value.ok_or_else(|| wrong("a number without its unit", field(2)))?;
    if !["https://", "http://"].iter().any(|scheme| source.starts_with(scheme)) {
        return Err(wrong("the address of the page that publishes it", source));
    }
    Ok(Outcome { indicator: indicator.to_owned(), year, value, source: source.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_lines_count_and_others_are_said() {
        let known = BTreeSet::from(["d.i1"]);
        let cases: [(&[&str], Result<f64, &str>); 6] = [
            (&["d.i1", "2023", "12.5", "https://x.gov.cn/a"], Ok(12.5)),
            (
                &["d.i2", "2023", "12.5", "https://x.gov.cn/a"],
                Err("results.csv:7: result: expected the id of an indicator, found \"d.i2\""),
            ),
            (&["d.i1", "23", "12.5", "https://x.gov.cn/a"], Err("results.csv:7: result: expected a year, found \"23\"")),
            (
                &["d.i1", "2023", "约12", "https://x.gov.cn/a"],
                Err("results.csv:7: result: expected a number without its unit, found \"约12\""),
            ),
            (&["d.i1", "2023", "12", ""], Err("results.csv:7: result: expected the address of the page that publishes it, found none")),
            (&["d.i1", "2023"], Err("results.csv:7: result: expected indicator, year, value, source, found \"d.i1,2023\"")),
        ];
        for (fields, expected) in cases {
            let line = ResultLine { line: 7, fields: fields.iter().map(|&field| field.to_owned()).collect() };
            let found = read(&line, &known).map(|outcome| outcome.value).map_err(|finding| finding.to_string());
            assert_eq!(found, expected.map_err(str::to_owned));
        }
    }
}
