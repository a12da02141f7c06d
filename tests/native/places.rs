//! Every letter of a reading text knows where it stands in its seed, and every row of a table is found again.

use crate::corpus;

use guilan::model::Corpus;
use guilan::records::reading;

fn seeds() -> &'static Corpus {
    &corpus::once().0
}

#[test]
fn reading_text_and_quote_have_the_same_letters() {
    let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
    for reading in reading::of(seeds()) {
        for prose in &reading.prose {
            assert_eq!(letters(prose.text()), letters(&prose.block.quote), "{:?}", prose.block);
            let whole = prose.source(0..prose.text().len(), "test");
            assert_eq!((&whole.quote, &whole.span), (&prose.block.quote, &prose.block.span));
        }
    }
}

#[test]
fn the_rows_of_tables_are_found_again() {
    let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let (mut all, mut lost) = (0, Vec::new());
    for reading in reading::of(seeds()) {
        for sheet in &reading.tables {
            for (index, row) in sheet.table.rows.iter().enumerate() {
                let (source, cells) = (sheet.source(index, "test"), row.iter().map(|cell| bare(cell)).sum::<usize>());
                all += 1;
                // A merged cell is printed in one row only; a header repeated inside a row makes it longer.
                if bare(&source.quote) > cells + 60 || bare(&source.quote) * 5 < cells {
                    lost.push(format!("{:?} row {index}: {row:?}\n  {}", sheet.table.title, source.quote));
                }
            }
        }
    }
    assert!(lost.len() * 100 <= all, "{} of {all} rows:\n{}", lost.len(), lost.join("\n"));
}
