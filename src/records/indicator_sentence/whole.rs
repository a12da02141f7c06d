//! Names that say of what whole a value is a part: 占车辆总数的85%, 志愿者人数达到城市总人口的1%.

use super::relation::{Relation, Verb};
use super::sentence::Sentence;
use super::subject;
use std::ops::Range;

/// 比例力争达到工业园区的50%: the words before 达到; 占…的85.5%: a share.
pub(super) fn name(sentence: &Sentence, name: &str, relation: &Relation, range: Range<usize>) -> Option<String> {
    // 审核人数不少于执法人员总数5%.
    let bound = ["不少于", "不低于"].iter().any(|word| name.contains(word));
    if !(sentence.text[..range.end].ends_with('的') || bound) || relation.verb != Verb::None {
        return Some(name.to_owned());
    }
    if let Some(share) = share_of_whole(name) {
        return Some(share);
    }
    ["力争达到", "达到", "完成", "不少于", "不低于", "占到", "占"].iter().find_map(|verb| {
        let at = name.rfind(verb)?;
        subject::tidy(&name[..at]).filter(|_| !verb.starts_with('占')).or_else(|| verb.starts_with('占').then(|| format!("{name}比重")))
    })
}

/// 志愿者人数达到城市总人口的1%, 省级园区比例力争达到园区总数的50%: 志愿者占城市总人口比例.
fn share_of_whole(name: &str) -> Option<String> {
    let (part, whole) = ["力争达到", "达到", "占到"].iter().find_map(|verb| name.split_once(verb))?;
    let part = ["人数", "数量", "总数", "比例", "占比", "比重"].iter().find_map(|word| part.strip_suffix(word))?;
    (part.chars().count() >= 3 && (2..=12).contains(&whole.chars().count())).then(|| format!("{part}占{whole}比例"))
}
