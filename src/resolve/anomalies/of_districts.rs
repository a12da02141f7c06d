//! Words taken over from the plan of the level above: a district that has its departments guide the districts (指导区县做好…).

use super::{Texts, anomaly};
use crate::model::{Anomaly, Level};
use crate::records::prose::Prose;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let districts = texts.readings.iter().filter(|reading| reading.document.level == Some(Level::District));
    districts.flat_map(|reading| &reading.prose).filter_map(doubt).collect()
}

/// 指导区县做好, 督促各区县落实: a district has no districts below it.
fn doubt(prose: &Prose) -> Option<Anomaly> {
    const ORDERS: &[&str] = &["指导", "督促", "督导", "组织", "要求"];
    const BELOW: &[&str] = &["各区县", "各县区", "各县（市、区）", "区县", "县区"];
    let text = prose.text();
    let at = ORDERS.iter().find_map(|verb| text.match_indices(verb).find(|(at, verb)| begins(text, at + verb.len(), BELOW)))?;
    let end = text[at.0..].char_indices().nth(12).map_or(text.len(), |(end, _)| at.0 + end);
    let message = format!("层级可能有误：区县的文件写“{}”，区县之下没有区县。", &text[at.0..end]);
    Some(anomaly("wrong-level", message, Vec::new(), prose.source(at.0..end, "districts below a district")))
}

fn begins(text: &str, at: usize, words: &[&str]) -> bool {
    // 区县级, 区县之间 say of which level or between whom.
    let rest = words.iter().find_map(|word| text[at..].strip_prefix(word));
    rest.is_some_and(|rest| !rest.starts_with(['级', '之', '间', '一', '两', '三']))
}
