//! Lines that were set letter by letter: 万 元 GDP 用 水 量 较 ２０２０ 年 下 降. A search for the words in the source finds none.

use super::{Texts, anomaly};
use crate::model::{Anomaly, BlockKind, Source};
use crate::normalize::width::{fold, is_ideograph};
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use crate::records::sheet::Sheet;

/// Ideographs in a row with a blank between each, from which a line was set so. Fewer are a name or a label.
const SPACED: usize = 3;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| in_prose(reading).into_iter().chain(in_tables(reading))).collect()
}

fn in_prose(reading: &Reading) -> Vec<Anomaly> {
    let runs = |prose: &Prose| -> Vec<Anomaly> {
        // 名 词 解 释 alone in its line is set so on purpose.
        let quote = &prose.block.quote;
        let heading = prose.block.kind == BlockKind::Heading;
        // So is a line of the title: 关于印发 / 云 岭 县 防 洪 规 划 的 通 知.
        if heading && reading.section(&prose.block.id).is_none() {
            return Vec::new();
        }
        // A heading is shown with its number.
        let shown = |range| if heading && prose.text().chars().count() <= HEADING { 0..prose.text().len() } else { range };
        let short = if heading { of_heading(quote) } else { None };
        let runs = spaced(quote).into_iter().filter(|run| run.len() < quote.trim().len());
        runs.chain(short).filter_map(|run| doubt(prose.text(), run, |range| prose.source(shown(range), RULE))).collect()
    };
    reading.prose.iter().flat_map(runs).collect()
}

/// (一)发展 形 势: letters of a short heading behind its number, at least two of them set apart at its end.
fn of_heading(quote: &str) -> Option<&str> {
    let quote = quote.trim().trim_end_matches(['.', '。']);
    let words = quote.split_once([')', '）', '、']).filter(|(number, _)| number.chars().count() <= 4)?.1;
    let tokens: Vec<&str> = words.split(' ').collect();
    let apart = tokens.iter().rev().take_while(|token| token.chars().count() == 1).count();
    let plain = tokens.iter().all(|token| !token.is_empty() && token.chars().all(is_ideograph));
    // 严 守 安 全 底 线 is found as a run.
    let run = (2..SPACED).contains(&apart) && tokens.len() == apart + 1 && tokens[0].chars().count() > 1;
    (plain && run && words.chars().count() <= HEADING).then_some(words)
}

/// Letters of a heading that is shown whole.
const HEADING: usize = 20;

/// A box whose items are also rows is read as paragraphs.
fn in_tables(reading: &Reading) -> Vec<Anomaly> {
    let sheets = reading.tables_beside_prose();
    let rows = sheets.flat_map(|sheet| (0..sheet.table.rows.len()).map(move |row| (sheet, row)));
    let runs = |(sheet, row): (&Sheet, usize)| -> Vec<Anomaly> {
        let source = sheet.source(row, RULE);
        let cells = sheet.table.rows[row].concat();
        spaced(&source.quote).into_iter().filter_map(|run| doubt(&cells, run, |_| source.clone())).collect()
    };
    rows.flat_map(runs).collect()
}

const RULE: &str = "letters set apart";

fn doubt(text: &str, spaced: &str, source: impl Fn(std::ops::Range<usize>) -> Source) -> Option<Anomaly> {
    let range = place(text, spaced)?;
    let words: String = text[range.clone()].chars().filter(|c| !c.is_whitespace()).collect();
    let message = format!("字间夹空格：应为“{words}”，实为“{spaced}”。");
    Some(anomaly("letter-spacing", message, Vec::new(), source(range)))
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
            found.extend(Some(behind_number(quote, widened(quote, start, end))).filter(|run| is_long(run)));
        }
        at = end + 1;
    }
    found
}

/// 11 信 息 港 产 业 园: the number of a row at the head of its text is no letter of the name.
fn behind_number<'a>(quote: &str, run: &'a str) -> &'a str {
    let first = run.split_once(' ').filter(|(token, _)| token.chars().all(|c| fold(c).is_ascii_digit()));
    first.filter(|_| quote.starts_with(run)).map_or(run, |(_, rest)| rest)
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
    // 组 长：张 明 远 is a label and a name.
    let label = run.contains([':', '：']) && run.chars().filter(|c| is_ideograph(*c)).count() <= 2 * SPACED;
    !label && run.chars().filter(|c| is_ideograph(*c)).count() > SPACED && in_a_row(run) >= SPACED
}

/// 于 2026 年 2 月 10 日 has blanks around its numbers only.
fn in_a_row(run: &str) -> usize {
    let mut longest = 0;
    let mut row = 0;
    for token in run.split(' ') {
        row = if token.chars().all(|letter| is_ideograph(letter) || !fold(letter).is_alphanumeric()) { row + 1 } else { 0 };
        longest = longest.max(row);
    }
    longest
}

/// The next token belongs to the run too.
fn goes_on(rest: &str) -> bool {
    rest.strip_prefix(' ').and_then(|rest| rest.split(' ').next()).is_some_and(is_one)
}
