//! Items （一）… that begin anew under the first heading and the second, and then run on through all others: 一、（一）（二）;
//! 二、（一）…（五）; 三、（六）…. Who cites （一） names two of them.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Section};
use crate::normalize::numeral;
use crate::records::reading::Reading;

/// Headings through which the numbers run on before it is a way of numbering.
const RUNNING: usize = 3;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().filter_map(|reading| of_document(texts, reading)).collect()
}

fn of_document(texts: &Texts, reading: &Reading) -> Option<Anomaly> {
    let own: Vec<&Section> = texts.corpus.sections.iter().filter(|section| section.document == reading.document.id).collect();
    let items = |of: &Section| -> Vec<(u32, &Section)> {
        let below = own.iter().filter(|section| section.parent.as_deref() == Some(&of.id));
        below.filter_map(|item| Some((number(item)?, *item))).collect()
    };
    let tops = own.iter().filter(|section| section.num.ends_with('、'));
    let lists: Vec<Vec<(u32, &Section)>> = tops.map(|top| items(top)).filter(|list| !list.is_empty()).collect();
    let (first, rest) = lists.split_first()?;
    let running = rest.concat();
    let from_one = |list: &[(u32, &Section)]| list.iter().zip(1..).all(|((number, _), expected)| *number == expected);
    let ((last, end), (_, again), (_, close)) = (first.last()?, running.first()?, running.last()?);
    if rest.len() < RUNNING || *last < 2 || running.len() < first.len() || !from_one(first) || !from_one(&running) {
        return None;
    }
    let prose = reading.prose.iter().find(|prose| prose.block.id == again.id)?;
    let message = format!(
        "编号方式不一：第一部分（一）至{}自成一组，以后各部分又从（一）起连续编到{}，（一）至{}各有两个。",
        end.num, close.num, end.num
    );
    Some(anomaly("duplicate-number", message, vec![again.id.clone()], prose.whole("two ways of numbering")))
}

/// （三） is 3.
fn number(section: &Section) -> Option<u32> {
    let inside = section.num.strip_prefix('（')?.strip_suffix('）')?;
    inside.chars().all(numeral::is_chinese).then(|| numeral::value(inside))?
}
