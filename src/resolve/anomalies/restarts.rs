//! Items under one heading that are numbered from one a second time: （1）…（5）, then 区县政府应当采取以下措施：（1）…. Who cites （1） names two of
//! them.

use super::{Texts, anomaly};
use crate::model::{Anomaly, BlockKind};
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// Items of the first list.
const FIRST: u32 = 2;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(of_document).collect()
}

fn of_document(reading: &Reading) -> Vec<Anomaly> {
    let (mut found, mut last): (Vec<Anomaly>, Option<(u32, &str)>) = (Vec::new(), None);
    for (at, prose) in reading.prose.iter().enumerate() {
        if prose.block.kind == BlockKind::Heading {
            last = None;
        }
        let Some(number) = number(prose.text()) else { continue };
        let section = prose.block.section.as_deref().unwrap_or_default();
        let again = last.filter(|(before, of)| number == 1 && *before >= FIRST && *of == section);
        // Only a list that a sentence opens is surely one of its own.
        let opening = at.checked_sub(1).map(|above| &reading.prose[above]).filter(|above| opens(above));
        if let Some(((before, _), opening)) = again.zip(opening) {
            let message = format!("同一标题下条目编号重复：列到（{before}）之后，又从（1）编起。");
            let related = vec![opening.block.id.clone(), prose.block.id.clone()];
            found.push(anomaly("duplicate-number", message, related, opening.whole("items numbered from one again")));
        }
        last = Some((number, section));
    }
    found
}

/// 区县政府和相关部门应当采取以下措施：, with no number of its own.
fn opens(prose: &Prose) -> bool {
    let text = prose.text().trim();
    prose.block.kind != BlockKind::Heading && text.ends_with('：') && number(text).is_none()
}

/// （3） at the head of an item.
fn number(text: &str) -> Option<u32> {
    let (digits, _) = text.trim_start().strip_prefix(['（', '('])?.split_once(['）', ')'])?;
    digits.parse().ok()
}
