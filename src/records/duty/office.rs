//! 县防指办公室设在县水利局，由局长任主任。主要负责汇总险情。: the office of which a sentence without a subject speaks.

use crate::phrase::bodies::starts_with_any;
use std::ops::Range;

/// 主要负责汇总险情。: what some office named before has to do.
pub fn is_work(sentence: &str) -> bool {
    starts_with_any(sentence, &["负责", "主要负责", "具体负责", "承担", "具体承担"]) && !sentence.ends_with('：')
}

/// 县防指办公室设在县水利局，…; 县防指下设办公室，办公室设在…: the office that a sentence seats, and where its name begins.
pub fn seated(text: &str, sentence: &Range<usize>) -> Option<(String, usize)> {
    let words = &text[sentence.clone()];
    let end = words.find("办公室设在")?;
    let start = |end: usize| words[..end].rfind(['，', '；']).map_or(0, |mark| mark + '，'.len_utf8());
    let own = &words[start(end)..end];
    if !own.is_empty() {
        return Some((format!("{own}办公室"), sentence.start + start(end)));
    }
    let below = words[..end].rfind("下设办公室")?;
    Some((format!("{}办公室", &words[start(below)..below]), sentence.start + start(below)))
}
