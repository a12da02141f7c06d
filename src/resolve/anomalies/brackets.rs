//! A bracket opened in one width and closed in the other: (APP）, （此件公开发布).

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::numeral;
use crate::records::prose::Prose;

/// Letters between the two: further apart they may belong to different pairs.
const LONGEST: usize = 40;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    // Once a document: how a text was typed all through is no news in each line.
    texts.readings.iter().filter_map(|reading| reading.prose.iter().find_map(of_block)).collect()
}

fn of_block(prose: &Prose) -> Option<Anomaly> {
    let printed = mixed(&prose.block.quote)?;
    // Reading text and quote have the same letters; their widths and blanks differ.
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let wanted = letters(&printed);
    let pair = crate::phrase::brackets::outermost(prose.text()).into_iter().find(|pair| {
        let inside = letters(&prose.text()[pair.clone()]);
        inside == wanted.chars().map(crate::normalize::width::fold).collect::<String>() || inside == wanted
    })?;
    let message = format!("括号不成对：一半为半角，一半为全角：“{printed}”。");
    Some(anomaly("glyph", message, Vec::new(), prose.source(around(prose.text(), pair.start, pair.end), "brackets of two widths")))
}

/// The first pair of two widths, with what stands inside it.
fn mixed(quote: &str) -> Option<String> {
    let letters: Vec<char> = quote.chars().collect();
    let mut open: Option<usize> = None;
    for (at, letter) in letters.iter().enumerate() {
        match letter {
            '(' | '（' => open = Some(at),
            ')' | '）' => {
                let start = open.take().filter(|start| at - start <= LONGEST);
                // (1）: the number of an item.
                let numbers = |start: &usize| !letters[start + 1..at].iter().all(|c| c.is_numeric() || numeral::is_chinese(*c));
                if let Some(start) = start.filter(|start| (letters[*start] == '(') != (*letter == ')')).filter(numbers) {
                    return Some(letters[start..=at].iter().collect());
                }
            }
            _ => {}
        }
    }
    None
}
