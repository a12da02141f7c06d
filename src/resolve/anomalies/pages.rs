//! Page numbers and running heads that a text keeps in the middle of its words: 转移７支付. They are left out in reading, and who
//! searches the source for the words does not find them.

use super::{Texts, anomaly, quoted};
use crate::model::{Anomaly, Block, Place, Source};
use std::collections::BTreeMap;

/// Letters shown on either side.
const AROUND: usize = 12;

/// A text that kept more of them kept them on every page, as pages have them: that is said once.
const MOST: usize = 8;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut marks: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for span in &texts.corpus.furniture {
        marks.entry(&span.seed).or_default().push((span.start, span.end));
    }
    marks.values_mut().for_each(|marks| marks.sort_unstable());
    // An annex is printed with what carries it.
    let parents: BTreeMap<&str, &str> =
        texts.corpus.documents.iter().filter_map(|document| Some((document.id.as_str(), document.parent.as_deref()?))).collect();
    let family = |block: &Block| parents.get(block.document.as_str()).copied().unwrap_or(&block.document).to_owned();
    let mut found: BTreeMap<String, Vec<Source>> = BTreeMap::new();
    for (block, places) in texts.corpus.blocks.iter().zip(&texts.corpus.places) {
        let own = marks.get(&*block.span.seed).map_or(&[][..], Vec::as_slice);
        found.entry(family(block)).or_default().extend(of_block(block, places, own));
    }
    found.into_values().flat_map(told).collect()
}

fn told(mut sources: Vec<Source>) -> Vec<Anomaly> {
    let count = sources.len();
    let often = if count > MOST { format!("，共{count}处") } else { String::new() };
    sources.truncate(if count > MOST { 1 } else { count });
    let message = format!("页码或页眉印在正文中间{often}，读时略去。");
    sources.into_iter().map(|source| anomaly("page-furniture", message.clone(), Vec::new(), source)).collect()
}

/// The words around each place of a block where furniture stands between two letters.
fn of_block(block: &Block, places: &[Place], marks: &[(usize, usize)]) -> Vec<Source> {
    let quote: Vec<char> = block.quote.chars().collect();
    let holds = |(at, pair): (usize, &[Place])| {
        let (from, to) = (pair[0].end as usize, pair[1].start as usize);
        let next = marks.get(marks.partition_point(|mark| mark.0 < from))?;
        (next.1 <= to).then_some(at + 1)
    };
    let breaks = places.windows(2).enumerate().filter_map(holds);
    breaks
        .filter_map(|at| quoted::source(block, places, quoted::around(&quote, at..at, AROUND), "page furniture between letters"))
        .collect()
}
