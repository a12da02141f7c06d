//! A part that is larger than its whole: 新建公园5处，其中口袋公园8处.
//!
//! Only one part against the whole: several may overlap (国家级, 专精特新) and be more together.

use super::{Texts, anomaly};
use crate::model::{Anomaly, Bound};
use crate::phrase::amount::{self, Amount};
use crate::records::prose::Prose;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| &reading.prose).flat_map(of_block).collect()
}

fn of_block(prose: &Prose) -> Vec<Anomaly> {
    let text = prose.text();
    text.match_indices("其中").filter_map(|(at, _)| of_place(prose, at)).collect()
}

fn of_place(prose: &Prose, at: usize) -> Option<Anomaly> {
    let text = prose.text();
    let before = text[..at].trim_end_matches(['，', '（', '、']);
    let start = before.rfind(['，', '。', '；', '：']).map_or(0, |mark| mark + '，'.len_utf8());
    let end = text[at..].find(['。', '；', '）']).map_or(text.len(), |mark| at + mark);
    let whole = amount::find(&before[start..]).pop().filter(is_count)?;
    // Behind another whole the parts may be its own: 新建10处，其中城区3处，改造20处.
    let clause = text[at..end].split('，').next()?;
    // 新建学校3所，改扩建2所，其中市级4所: what the sentence counts before may be one whole.
    let sentence = before.rsplit(['。', '；', '：', '\n']).next()?;
    let all: f64 = amount::find(sentence).iter().filter(|amount| amount.unit == whole.unit).map(|amount| amount.value).sum();
    let larger = |part: &Amount| is_count(part) && part.unit == whole.unit && part.value > whole.value.max(all);
    let part = amount::find(clause).into_iter().find(larger)?;
    let message = format!(
        "“其中”的一部分大于总数：总数为{}{}，其中一项为{}{}，{}＞{}。",
        whole.value, whole.unit, part.value, part.unit, part.value, whole.value
    );
    Some(anomaly("total", message, Vec::new(), prose.source(start..end, "a part against its whole")))
}

/// Shares and rates of parts are not parts.
fn is_count(amount: &Amount) -> bool {
    matches!(amount.bound, Bound::Exactly)
        && amount.upper.is_none()
        && !amount.chinese
        && !amount.unit.is_empty()
        && !amount.unit.contains(['%', '‰', '倍'])
        && !amount.unit.contains("百分点")
}
