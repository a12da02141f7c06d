//! Lines that were set letter by letter: 万 元 GDP 用 水 量 较 ２０２０ 年 下 降. A search for the words in the source finds none.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::width::{fold, is_ideograph};

/// Ideographs in a row with a blank between each, from which a line was set so. Fewer are a name or a label.
const SPACED: usize = 5;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let prose = texts.readings.iter().flat_map(|reading| &reading.prose);
    let all = prose.flat_map(|prose| spaced(&prose.block.quote).into_iter().map(move |spaced| (prose, spaced)));
    all.filter_map(|(prose, spaced)| {
        let range = place(prose.text(), spaced)?;
        let words: String = prose.text()[range.clone()].chars().filter(|c| !c.is_whitespace()).collect();
        let message = format!("字间夹空格：应为“{words}”，实为“{spaced}”。");
        let source = prose.source(range, "letters set apart");
        Some(anomaly("letter-spacing", message, Vec::new(), source))
    })
    .collect()
}

/// Where the reading text has the letters of a run: its marks may be others (, for ，).
fn place(text: &str, spaced: &str) -> Option<std::ops::Range<usize>> {
    let wanted: Vec<char> = spaced.chars().map(fold).filter(|c| c.is_alphanumeric()).collect();
    let letters: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| c.is_alphanumeric()).collect();
    let found = letters.windows(wanted.len().max(1)).find(|window| window.iter().map(|(_, c)| c).eq(&wanted))?;
    let ((start, _), (last, letter)) = (found.first()?, found.last()?);
    Some(*start..last + letter.len_utf8())
}

/// The runs of letters set apart; a number or a Latin word stands for one of them.
fn spaced(quote: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut run: Option<(usize, usize)> = None;
    let mut at = 0;
    for token in quote.split(' ') {
        let end = at + token.len();
        run = is_one(token).then(|| (run.map_or(at, |(start, _)| start), end));
        if let Some((start, end)) = run.filter(|(_, end)| !goes_on(&quote[*end..])) {
            found.extend(Some(widened(quote, start, end)).filter(|run| is_long(run)));
        }
        at = end + 1;
    }
    found
}

/// With the letters at both ends that touch other text: ，旅 游 年 收 入 突 破８００.
fn widened(quote: &str, start: usize, end: usize) -> &str {
    let before =
        quote[..start].strip_suffix(' ').and_then(|text| text.char_indices().next_back()).filter(|(_, letter)| is_ideograph(*letter));
    let behind = quote[end..].strip_prefix(' ').and_then(|text| text.chars().next()).filter(|letter| is_ideograph(*letter));
    &quote[before.map_or(start, |(at, _)| at)..behind.map_or(end, |letter| end + 1 + letter.len_utf8())]
}

fn is_one(token: &str) -> bool {
    let mut letters = token.chars();
    let alone = letters.next().is_some_and(is_ideograph) && letters.next().is_none();
    // 党 政 同 责、一 岗 双 责: a mark holds two letters together.
    let two: Vec<char> = token.chars().collect();
    let around_mark =
        matches!(two[..], [a, mark, b] if is_ideograph(a) && is_ideograph(b) && matches!(mark, '、' | ',' | '，' | ':' | '：'));
    alone || around_mark || (!token.is_empty() && token.chars().all(|c| fold(c).is_ascii_alphanumeric()))
}

fn is_long(run: &str) -> bool {
    run.chars().filter(|c| is_ideograph(*c)).count() > SPACED
}

/// The next token belongs to the run too.
fn goes_on(rest: &str) -> bool {
    rest.strip_prefix(' ').and_then(|rest| rest.split(' ').next()).is_some_and(is_one)
}
