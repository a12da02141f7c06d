//! One name with its quotation marks in two places: “米字型”高铁网 and “米”字型高铁网.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::records::reading::Reading;
use std::collections::BTreeMap;

/// Letters from the opening mark on by which a name is known.
const KNOWN_BY: usize = 6;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(of_document).collect()
}

fn of_document(reading: &Reading) -> Vec<Anomaly> {
    let mut first: BTreeMap<String, (usize, String)> = BTreeMap::new();
    let mut found = Vec::new();
    for prose in &reading.prose {
        for (at, _) in prose.text().match_indices('“') {
            let Some((key, quoted, end)) = name(&prose.text()[at..]) else { continue };
            let words = prose.text()[at..at + end].to_owned();
            match first.get(&key) {
                Some((other, printed)) if *other != quoted => {
                    let message = format!("同一名称引号位置不一：{printed}；{words}。");
                    found.push(anomaly(
                        "quotes-differ",
                        message,
                        Vec::new(),
                        prose.source(around(prose.text(), at, at + end), "quotation marks of one name"),
                    ));
                }
                Some(_) => {}
                None => {
                    first.insert(key, (quoted, words));
                }
            }
        }
    }
    found
}

/// The first letters from an opening mark on, how many of them are quoted, and where they end. Only where no other mark
/// stands among them.
fn name(rest: &str) -> Option<(String, usize, usize)> {
    let (mut key, mut quoted) = (String::new(), None);
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            '”' if quoted.is_none() => quoted = Some(key.chars().count()),
            letter if letter.is_alphanumeric() => key.push(letter),
            _ => return None,
        }
        if key.chars().count() == KNOWN_BY {
            // The closing mark may follow the last letter.
            let end = at + letter.len_utf8();
            let closes = rest[end..].starts_with('”');
            let quoted = quoted.or(closes.then_some(KNOWN_BY)).filter(|quoted| *quoted > 0)?;
            return Some((key, quoted, if closes { end + '”'.len_utf8() } else { end }));
        }
    }
    None
}
