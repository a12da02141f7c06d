//! Water by its class: 支流水质恢复到Ⅳ类及以上, 出水水质达到地表水Ⅳ类标准.

use super::quantity::Figure;
use super::sentence::Sentence;
use super::subject;
use super::wording;
use std::ops::Range;

const REACHES: [&str; 13] =
    ["恢复到", "恢复至", "提升到", "提升至", "稳定达到", "稳定保持", "稳定在", "保持在", "达到", "保持", "优于", "均为", "为"];

/// What may stand behind the class.
const ENDS: [&str; 11] = ["", "标准", "以上", "及以上", "以上标准", "及以上标准", "水体标准", "水质标准", "水质", "水体", "标准以上"];

/// The class that the water of a clause has or is to have.
pub(super) fn read(sentence: &Sentence, range: Range<usize>) -> Option<Figure> {
    let words = sentence.text[range.clone()].trim_end();
    let class = words.rfind('类').filter(|class| ENDS.contains(&words[class + '类'.len_utf8()..].trim()))?;
    let letters = words[..class].trim_end();
    let number = letters.trim_end_matches(['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'I', 'V', '劣']);
    let head = number.trim_end().trim_end_matches("国家").trim_end_matches("地表水");
    let verb = REACHES.iter().find(|verb| head.ends_with(**verb)).filter(|_| number.len() < letters.len())?;
    let what = head[..head.len() - verb.len()].trim_end_matches('均').trim_end_matches("逐步").trim_end_matches("全部");
    let name = subject::name(sentence, range.start..range.start + what.len())?;
    // 干流断面连续8年、支流断面连续5年: for how long is no part of the names.
    let name = name.split('、').map(subject::without_term).collect::<Vec<_>>().join("、");
    let of_water = ["水质", "水质主要指标", "断面", "水体"].iter().any(|end| name.ends_with(end)) && !name.contains("比例");
    let text = words[head.len()..].trim().to_owned();
    of_water.then(|| wording::plain(sentence, name, text, range.clone(), range.start + head.len()))
}
