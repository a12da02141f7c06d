//! One term with 其他 in one place and with 其它 in another: 3.2 其他地震事件, 其它地震事件主要指….

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::width::is_ideograph;
use crate::records::reading::Reading;
use std::collections::BTreeMap;

/// Letters behind the two words that make up a term.
const TERM: usize = 4;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().filter_map(of_document).collect()
}

/// The paragraph that has 其他 before a term, and the paragraph and byte where 其它 stands before it.
type Places = (Option<usize>, Option<(usize, usize)>);

/// Once a document.
fn of_document(reading: &Reading) -> Option<Anomaly> {
    let mut terms: BTreeMap<&str, Places> = BTreeMap::new();
    for (at, prose) in reading.prose.iter().enumerate() {
        for (word, start) in ["其他", "其它"].iter().flat_map(|word| prose.text().match_indices(word).map(move |(start, _)| (*word, start)))
        {
            let Some(term) = term(&prose.text()[start + word.len()..]) else { continue };
            let places = terms.entry(term).or_default();
            match word {
                "其他" => places.0 = places.0.or(Some(at)),
                _ => places.1 = places.1.or(Some((at, start))),
            }
        }
    }
    let (term, other, (at, start)) = terms.iter().find_map(|(term, (other, odd))| Some((*term, (*other)?, (*odd)?)))?;
    let prose = &reading.prose[at];
    let end = start + "其它".len() + term.len();
    let message = format!("用字不一：一处为“其他{term}”，此处为“其它{term}”。");
    Some(anomaly("name-differs", message, vec![reading.prose[other].block.id.clone()], prose.source(start..end, "one term in two words")))
}

fn term(text: &str) -> Option<&str> {
    let end =
        text.char_indices().take_while(|(_, letter)| is_ideograph(*letter)).nth(TERM - 1).map(|(at, letter)| at + letter.len_utf8())?;
    Some(&text[..end])
}
