//! A deed said once behind all that it is done to: 56个棚户区和29个城中村改造 are 棚户区改造 and 城中村改造; 10所学校、12个专业群入选
//! are both chosen.

use super::quantity::Figure;
use super::sentence::Sentence;

/// What is done, at the end of the clause.
const DEEDS: [&str; 6] = ["改造提升", "升级改造", "改造", "整治", "治理", "修缮"];

/// Puts the deed behind the name of the first of two figures that stand side by side.
pub(super) fn carry(sentence: &Sentence, figures: &mut [Figure]) {
    for at in (1..figures.len()).rev() {
        let (before, behind) = figures.split_at_mut(at);
        let (first, second) = (&mut before[at - 1], &behind[0]);
        let deed = DEEDS.iter().find(|deed| second.name.ends_with(**deed)).filter(|_| is_beside(sentence, first, second));
        if let Some(deed) = deed.filter(|deed| !first.name.contains(**deed)) {
            first.name.push_str(deed);
        } else if let Some(fate) = fate(sentence, first, second).map(str::to_owned) {
            first.name.push_str(&fate);
        }
    }
}

/// 10所学校、12个专业群入选国家计划: what both have come to, said behind the second.
fn fate<'a>(sentence: &Sentence, first: &Figure, second: &'a Figure) -> Option<&'a str> {
    const FATES: [&str; 10] = ["入选", "纳入", "列入", "进入", "获评", "获批", "获国家", "通过", "跻身", "开诊运营"];
    let at = FATES.iter().filter_map(|verb| second.name.find(verb)).min().filter(|at| *at > 0)?;
    let value = |figure: &Figure| sentence.amounts.iter().find(|amount| amount.range.start == figure.at);
    let (one, two) = (value(first)?, value(second)?);
    let noun = sentence.text.get(one.words.end..two.words.start)?.strip_suffix(['、', '和', '及'])?;
    // 新增10所学校、12个专业群入选…: a verb before the first has nothing to do with it.
    let leads = sentence.clause_start(one.words.start) == one.words.start;
    let told = FATES.iter().chain(&["获", "推广", "认可"]).any(|verb| first.name.contains(verb));
    (leads && noun == first.name && !told).then(|| &second.name[at..])
}

/// Does nothing but what the first counts, and 和, stand between the two numbers? A 、 parts what has deeds of its own
/// (企业搬迁、排污口整治).
fn is_beside(sentence: &Sentence, first: &Figure, second: &Figure) -> bool {
    let value = |figure: &Figure| sentence.amounts.iter().find(|amount| amount.range.start == figure.at);
    let (Some(one), Some(two)) = (value(first), value(second)) else { return false };
    let noun = sentence.text.get(one.words.end..two.words.start).and_then(|between| between.strip_suffix(['和', '及']));
    noun.is_some_and(|noun| !noun.is_empty() && first.name.ends_with(noun))
}
