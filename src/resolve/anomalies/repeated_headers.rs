//! A table whose names of columns are printed again where a page breaks it: they are left out in reading.

use super::{Texts, anomaly, letters, quoted};
use crate::model::{Anomaly, Block, BlockKind, Place, Table};
use crate::normalize::width::fold;

/// Letters of all names together that no row has by chance.
const SHORTEST: usize = 6;

/// Columns that make up a header.
const COLUMNS: usize = 3;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let blocks = texts.corpus.blocks.iter().zip(&texts.corpus.places);
    let of_block = |(block, places): (&Block, &Vec<Place>)| {
        let table = texts.corpus.tables.iter().find(|table| table.id == block.id)?;
        of_table(table, block, places)
    };
    blocks.filter(|(block, _)| block.kind == BlockKind::Table).filter_map(of_block).collect()
}

fn of_table(table: &Table, block: &Block, places: &[Place]) -> Option<Anomaly> {
    let names: Vec<&str> = table.columns.iter().filter_map(|path| path.last()).map(String::as_str).collect();
    // A first column of group names (一、经济发展) is read from the rows: its name is not printed.
    let headers = [names.as_slice(), names.get(1..).unwrap_or_default()];
    let quote: Vec<(usize, char)> = block.quote.chars().map(fold).enumerate().filter(|(_, letter)| letter.is_alphanumeric()).collect();
    let text: Vec<char> = quote.iter().map(|(_, letter)| *letter).collect();
    let printed = |names: &[&str]| count(&text, &folded(names));
    let names = headers.into_iter().find(|names| names.len() >= COLUMNS && printed(names).len() > 1)?;
    let (printed, header) = (printed(names), folded(names));
    let second = *printed.get(1)?;
    let range = quote[second].0..quote[second + header.len() - 1].0 + 1;
    let message = format!("表头重复：“{}”在表中印了{}次（跨页重印），读时只取一次。", names.join(" "), printed.len());
    let source = quoted::source(block, places, range, "a header printed again")?;
    Some(anomaly("repeated-header", message, vec![table.id.clone()], source))
}

fn folded(names: &[&str]) -> Vec<char> {
    letters(&names.concat()).chars().map(fold).collect()
}

/// Where a header is printed.
fn count(text: &[char], header: &[char]) -> Vec<usize> {
    if header.len() < SHORTEST {
        Vec::new()
    } else {
        text.windows(header.len()).enumerate().filter(|(_, words)| *words == header).map(|(at, _)| at).collect()
    }
}
