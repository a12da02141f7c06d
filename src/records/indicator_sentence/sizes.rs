//! One work in several measures: 完成40个小区、6000户、60万平方米的老旧小区改造任务. Each is of the work that the last one names.

use super::sentence::Sentence;
use crate::phrase::amount::Amount;

/// What such a work ends with.
const WORKS: [&str; 6] = ["改造任务", "整治任务", "建设任务", "改造", "整治", "征收任务"];

/// The work, if the amount at `at` is one of its measures.
pub(super) fn name(sentence: &Sentence, at: usize) -> Option<String> {
    let amounts = &sentence.amounts;
    let joined = |first: usize| joined(sentence, &amounts[first], amounts.get(first + 1)?);
    let last = (at..amounts.len()).find(|index| joined(*index).is_none())?;
    let listed = last > at || at > 0 && joined(at - 1).is_some();
    let behind = amounts[last].words.end;
    let work = sentence.text[behind..sentence.clause_end(behind)].strip_prefix('的')?;
    let short = (4..=16).contains(&work.chars().count()) && !work.contains(['、', '的']);
    let done = WORKS.iter().any(|end| work.ends_with(end));
    (listed && short && done).then(|| work.trim_end_matches("任务").to_owned())
}

/// Does only 、 stand between two amounts, or what the first counts and 、?
fn joined<'a>(sentence: &'a Sentence, first: &Amount, second: &Amount) -> Option<&'a str> {
    let between = sentence.text.get(first.words.end..second.words.start)?.strip_suffix('、')?;
    (between.chars().count() <= 6 && !between.contains(['、', '，', '。', '；', '的'])).then_some(between)
}
