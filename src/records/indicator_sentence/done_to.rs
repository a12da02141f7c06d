//! So many to which something is done: 对80个老旧小区进行改造, 组织对12家化工企业开展安全评估.

use super::sentence::Sentence;
use crate::phrase::amount::unit;
use std::ops::Range;

/// Verbs between those to whom it is done and what is done; 进行 says nothing of its own.
const VERBS: &[&str] = &["进行", "开展", "实施", "完成", "建设"];

/// The name of the count at `at`, whose words begin behind `head` and are followed by `tail`.
pub(super) fn name(sentence: &Sentence, at: usize, head: &str, tail: Range<usize>) -> Option<String> {
    let amount = &sentence.amounts[at];
    if head.ends_with('为') {
        return given(sentence, at, tail);
    }
    let which = &head[head.rfind('对')? + '对'.len_utf8()..];
    let counts = unit::is_counter(&amount.unit) && !amount.unit.is_empty() && !amount.chinese;
    let clause = &sentence.text[tail.start..sentence.clause_end(tail.start)];
    let plain = clause.find("进行").map(|at| (at, "进行"));
    let (at, verb) = plain.or_else(|| VERBS.iter().filter_map(|verb| Some((clause.find(verb)?, *verb))).min())?;
    let (noun, object) = (clause[..at].trim(), clause[at + verb.len()..].trim_start_matches('了').trim());
    let short = |words: &str| (1..=24).contains(&words.chars().count()) && !words.contains(|c: char| c.is_ascii_digit());
    let verb = if verb == "进行" { "" } else { verb };
    (counts && which.chars().count() <= 14 && short(noun) && short(object)).then(|| format!("{noun}{verb}{object}"))
}

/// 为120名残疾儿童提供康复救助: what so many are given.
fn given(sentence: &Sentence, at: usize, tail: Range<usize>) -> Option<String> {
    const GIVES: [&str; 5] = ["提供", "进行", "实施", "发放", "开展"];
    let amount = &sentence.amounts[at];
    let clause = &sentence.text[tail.start..sentence.clause_end(tail.start)];
    let (at, verb) = GIVES.iter().filter_map(|verb| Some((clause.find(verb)?, *verb))).min()?;
    let (whom, what) = (clause[..at].trim().trim_end_matches("免费"), clause[at + verb.len()..].trim_start_matches('了').trim());
    let what = what.split('、').next().unwrap_or(what);
    let short = |words: &str| (2..=16).contains(&words.chars().count()) && !words.contains(|c: char| c.is_ascii_digit());
    let counts = unit::is_counter(&amount.unit) && !amount.unit.is_empty() && !amount.chinese;
    (counts && short(whom) && short(what) && !what.contains(['，', '的'])).then(|| format!("{whom}{what}"))
}
