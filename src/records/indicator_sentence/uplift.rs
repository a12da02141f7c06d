//! 提升 as a work, no rise: 农房风貌提升26万户, 森林抚育提升200万亩. A number of things cannot rise by another.

use super::relation::{Relation, Verb};
use super::subject;

/// Measures of what a work is done to.
const THINGS: [&str; 12] = ["亩", "万亩", "户", "万户", "公里", "万公里", "公顷", "处", "座", "栋", "个", "平方公里"];

/// The relation with 提升 as the end of the name, where it is that.
pub(super) fn as_work<'a>(relation: Relation<'a>, head: &'a str, unit: &str) -> Relation<'a> {
    let words = head.trim_end();
    let work = words.ends_with("提升") && matches!(relation.verb, Verb::Change { down: false }) && THINGS.contains(&unit);
    let noun = relation.subject.chars().count() >= 3 && !subject::is_quantity(relation.subject);
    if work && noun { Relation { subject: words, verb: Verb::Level, ..relation } } else { relation }
}
