//! A body whose last letter is left out before the next one: 区自然资源、区应急管理局, beside 区自然资源局 elsewhere. 区自然资源、应急管理局 would be
//! a short form of both.

use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::normalize::width::is_ideograph;
use std::collections::BTreeMap;

/// How often the whole name stands in a notice and its annexes.
const USUAL: usize = 2;

/// Ends that are no cut names: 区委、区政府办公室; 区教体、… is one.
const ENDS: &[char] =
    &['局', '委', '办', '部', '院', '会', '心', '室', '队', '司', '团', '行', '站', '所', '馆', '社', '厅', '府', '校', '区', '处', '庭'];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut words: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for reading in &texts.readings {
        words.entry(texts.root(&reading.document.id)).or_default().extend(reading.prose.iter().map(|prose| prose.text()));
    }
    let mut found = Vec::new();
    for reading in &texts.readings {
        let own = words.get(texts.root(&reading.document.id)).map_or(&[][..], Vec::as_slice);
        for prose in &reading.prose {
            let Some((start, end, name)) = cut(prose.text()) else { continue };
            let whole = format!("{name}局");
            let count: usize = own.iter().map(|text| text.matches(whole.as_str()).count()).sum();
            if count >= USUAL {
                let message = format!("疑漏“局”字：此处为“{}”，同一次印发的文件别处为“{whole}”，共{count}次。", &prose.text()[start..end]);
                found.push(anomaly("missing-word", message, Vec::new(), prose.source(start..end, "a name cut before the next one")));
            }
        }
    }
    found
}

/// 区自然资源、区应急管理局: where, and the first name.
fn cut(text: &str) -> Option<(usize, usize, &str)> {
    text.match_indices('、').find_map(|(at, mark)| {
        let start = text[..at].char_indices().rev().take_while(|(_, letter)| is_ideograph(*letter)).last()?.0;
        let name = &text[start..at];
        let level = name.chars().next().filter(|level| matches!(level, '区' | '市' | '县' | '省'))?;
        let rest = &text[at + mark.len()..];
        let next = &rest[..rest.find(|letter: char| !is_ideograph(letter)).unwrap_or(rest.len())];
        let end = next.find('局').filter(|_| next.starts_with(level))? + '局'.len_utf8();
        let lengths = (3..=7).contains(&name.chars().count()) && (4..=9).contains(&next[..end].chars().count());
        (lengths && !name.ends_with(ENDS)).then(|| (start, at + mark.len() + end, name))
    })
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn names_without_their_end() {
        assert_eq!(cut("区自然资源、区应急管理局在获知信息后").map(|(_, _, name)| name), Some("区自然资源"));
        assert!(cut("区自然资源、应急管理局").is_none());
        assert!(cut("区委、区应急管理局").is_none());
    }
}
