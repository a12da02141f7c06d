//! How much a quantity changes: 增长8%, 较2020年分别下降16%和18%.

use super::quantity::Figure;
use super::relation::{Relation, Verb};
use super::sentence::Sentence;
use super::several;
use crate::model::Bound;
use crate::phrase::amount::Amount;
use crate::phrase::period::{Dated, Sense};

/// Nothing stands before 分别增长, or only what it is compared with: 较“十二五”分别下降.
pub(super) fn is_bare(subject: &str) -> bool {
    let subject = subject.trim_matches(['，', '、', ' ']);
    subject.is_empty() || subject.starts_with(['较', '比']) && subject.chars().count() <= 10
}

/// 分别达到38650元、20140元，分别增长4.8%、6.9%; …320万人次，…25亿元，均增长15%: rates of the figures before.
pub(super) fn share_growth(sentence: &Sentence, at: usize, relation: &Relation, end: usize, found: &mut [Figure]) {
    let count = if relation.respectively { several::following(sentence, at) } else { 2 };
    let part = sentence.text[..sentence.amounts[at].range.start].rfind(['；', '。']).unwrap_or(0);
    let open = found.iter().rev().take_while(|figure| figure.at >= part && figure.growth.is_none()).count();
    if open < count {
        return;
    }
    let first = found.len() - count;
    for (index, figure) in found[first..].iter_mut().enumerate() {
        let amount = &sentence.amounts[if relation.respectively { at + index } else { at }];
        let value = change_text(sentence, amount, relation, amount.words.start).map(|(_, value)| value);
        figure.growth = value.map(|value| (each_change(sentence, at, amount, end), value));
    }
}

pub(super) fn change_text(sentence: &Sentence, amount: &Amount, relation: &Relation, end: usize) -> Option<(String, f64)> {
    let Verb::Change { down } = relation.verb else { return None };
    let text = sentence.text[end..amount.words.end].trim_start_matches(['、', '，', '和']).to_owned();
    Some((text, if down { -amount.value } else { amount.value }))
}

/// A figure that is a change says so in its text.
pub(super) fn changed(mut figure: Figure, sentence: &Sentence, at: usize, relation: &Relation, end: usize) -> Figure {
    let amount = &sentence.amounts[at];
    figure.cumulative |=
        sentence.text[..amount.words.start].ends_with("累计") || relation.subject.ends_with("累计") || figure.name.starts_with("累计");
    // The date of another clause compares nothing here.
    let compares =
        |dated: &&Dated| dated.sense == Sense::Compared && dated.range.end <= amount.words.start && dated.range.start >= figure.place.start;
    let compared = sentence.dates.iter().rfind(compares);
    // 不少于商品住房供应总量的40%: the bound and the whole belong to the value.
    let own = &sentence.text[figure.place.start..amount.words.start];
    if let Some(from) = ["不少于", "不低于"]
        .iter()
        .find_map(|word| own.rfind(word))
        .filter(|from| relation.verb == Verb::None && !own[*from..].contains(['，', '、']))
    {
        figure.bound = Bound::AtLeast;
        sentence.text[figure.place.start + from..amount.words.end].clone_into(&mut figure.text);
        return figure;
    }
    let end = compared.map_or(end, |dated| dated.range.start.max(figure.place.start).min(end.max(dated.range.start)));
    let Some((text, value)) = change_text(sentence, amount, relation, end.min(amount.words.start)) else {
        if ["新增", "净增", "增设", "年增"].iter().any(|word| figure.name.starts_with(word)) {
            figure.bound = Bound::Increase;
        }
        return figure;
    };
    figure.bound = Bound::Increase;
    figure.text = if relation.respectively { own_change(sentence, amount, end) } else { text.clone() };
    figure.growth = Some((figure.text.clone(), value));
    figure
}

/// 分别增长4.8%、6.9%: each with the verb.
fn each_change(sentence: &Sentence, first: usize, amount: &Amount, end: usize) -> String {
    let verb = sentence.text[end..sentence.amounts[first].words.start].replace("分别", "");
    format!("{}{}", verb.trim_start_matches(['、', '，', '和', '均', '都']), &sentence.text[amount.words.clone()])
}

/// 较2020年分别下降16%和18%: the second is 较2020年下降18%.
fn own_change(sentence: &Sentence, amount: &Amount, end: usize) -> String {
    let first = sentence.amounts.iter().find(|first| first.words.start >= end).map_or(amount.words.start, |first| first.words.start);
    let verb = sentence.text[end..first].replace("分别", "");
    format!("{}{}", verb.trim_start_matches(['、', '，', '和']), &sentence.text[amount.words.clone()])
}
