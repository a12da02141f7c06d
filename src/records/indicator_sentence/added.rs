//! 新增 or 改造 said once for a list: 新增龙头企业2家、家庭农场3个. Without it the second would read as a level.

use super::quantity::Figure;
use super::relation;
use super::sentence::Sentence;
use crate::model::Bound;
use crate::phrase::amount::unit;

const ADDED: [&str; 4] = ["新增", "净增", "新建", "新设"];

/// Puts the verb before the name of the second of two figures that stand side by side.
pub(super) fn carry(sentence: &Sentence, figures: &mut [Figure]) {
    for at in 1..figures.len() {
        let (before, behind) = figures.split_at_mut(at);
        let (last, figure) = (&before[at - 1], &mut behind[0]);
        let word = relation::leading_work(&last.name).map(str::to_owned);
        // 改造老旧街巷16条、惠及居民2400户: whom it serves is not renewed.
        let served = ["惠及", "受益", "带动", "覆盖", "服务"].iter().any(|verb| figure.name.starts_with(verb));
        let own = served || relation::leading_work(&figure.name).is_some();
        if let Some(word) = word.filter(|word| !own && is_beside(sentence, last, figure, word)) {
            figure.name.insert_str(0, &word);
            figure.cumulative |= last.cumulative;
            if last.bound == Bound::Increase && !figure.result {
                figure.bound = Bound::Increase;
            }
        }
    }
}

/// Does nothing but the name stand between the two? A comma parts what is counted alike only, and what is new.
fn is_beside(sentence: &Sentence, last: &Figure, figure: &Figure, word: &str) -> bool {
    let value = |figure: &Figure| sentence.amounts.iter().find(|amount| amount.range.start == figure.at);
    let (Some(first), Some(second)) = (value(last), value(figure)) else { return false };
    let between = sentence.text.get(first.words.end..second.words.start).unwrap_or("");
    // 新创建2个产业园、5个产业强镇.
    if between.strip_suffix('、').is_some_and(|noun| !noun.is_empty() && last.name.ends_with(noun)) {
        return !relation::ends_with_count(&figure.name);
    }
    let (mark, name) = between.split_at(between.chars().next().map_or(0, char::len_utf8));
    let listed = mark == "、" || mark == "，" && figure.unit == last.unit && ADDED.contains(&word);
    let plain = !unit::is_percent(&figure.unit) && !unit::is_money(&figure.unit) && figure.growth.is_none();
    // 科技型中小企业入库267家 has a verb of its own.
    listed && plain && !name.is_empty() && name.trim() == figure.name && !relation::ends_with_count(&figure.name)
}
