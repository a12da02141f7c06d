//! 新增 said once for a list: 新增龙头企业2家、家庭农场3个. Without it the second would read as a level.

use super::quantity::Figure;
use super::relation;
use super::sentence::Sentence;
use crate::model::Bound;
use crate::phrase::amount::unit;

const ADDED: [&str; 4] = ["新增", "净增", "新建", "新设"];

/// Puts 新增 before the name of the second of two figures that stand side by side.
pub(super) fn carry(sentence: &Sentence, figures: &mut [Figure]) {
    for at in 1..figures.len() {
        let (before, behind) = figures.split_at_mut(at);
        let (last, figure) = (&before[at - 1], &mut behind[0]);
        let word = ADDED.iter().find(|word| last.name.starts_with(**word));
        if let Some(word) = word.filter(|word| !figure.name.starts_with(**word) && is_beside(sentence, last, figure)) {
            figure.name.insert_str(0, word);
            if last.bound == Bound::Increase && !figure.result {
                figure.bound = Bound::Increase;
            }
        }
    }
}

/// Does nothing but the name stand between the two? A comma parts what is counted alike only.
fn is_beside(sentence: &Sentence, last: &Figure, figure: &Figure) -> bool {
    let value = |figure: &Figure| sentence.amounts.iter().find(|amount| amount.range.start == figure.at);
    let (Some(first), Some(second)) = (value(last), value(figure)) else { return false };
    let between = sentence.text.get(first.words.end..second.words.start).unwrap_or("");
    let (mark, name) = between.split_at(between.chars().next().map_or(0, char::len_utf8));
    let listed = mark == "、" || mark == "，" && figure.unit == last.unit;
    let plain = !unit::is_percent(&figure.unit) && !unit::is_money(&figure.unit) && figure.growth.is_none();
    // 科技型中小企业入库267家 has a verb of its own.
    listed && plain && !name.is_empty() && name.trim() == figure.name && !relation::ends_with_count(&figure.name)
}
