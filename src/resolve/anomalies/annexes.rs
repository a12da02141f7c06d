//! 附件 that a text announces and the file does not have.

use super::{Texts, anomaly, letters};
use crate::model::Anomaly;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let missing = texts.corpus.findings.iter().filter(|finding| finding.rule == "annex-missing");
    missing.filter_map(|finding| announced(texts, &finding.seed, &finding.expected)).collect()
}

/// The place that announces the title in 《》 of a finding.
fn announced(texts: &Texts, seed: &str, expected: &str) -> Option<Anomaly> {
    let title = expected.split_once('《')?.1.rsplit_once('》')?.0;
    let whole = letters(title);
    // The last words of a title may stand on a line of their own.
    let head: String = whole.chars().take(24).collect();
    let blocks = texts.readings.iter().filter(|reading| *reading.document.seed == *seed).flat_map(|reading| &reading.prose);
    // The list of annexes stands behind the text: the last place that names it.
    let announcing: Vec<_> = blocks.filter(|prose| letters(prose.text()).contains(&head)).collect();
    let prose = announcing.iter().rev().find(|prose| letters(prose.text()).contains(&whole)).or(announcing.last())?;
    let message = format!("应有附件《{title}》，正文列出，本文件未见其内容。");
    Some(anomaly("annex-missing", message, Vec::new(), prose.source(0..prose.text().len(), "annex announced and absent")))
}
