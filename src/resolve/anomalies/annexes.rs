//! 附件 that a text announces and the file does not have; boxes that a text leaves to another place.

use super::{Texts, anomaly, letters};
use crate::model::{Anomaly, BlockKind};
use crate::records::reading::Reading;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let missing = texts.corpus.findings.iter().filter(|finding| finding.rule == "annex-missing");
    let mut found: Vec<Anomaly> = missing.filter_map(|finding| announced(texts, &finding.seed, &finding.expected)).collect();
    found.extend(texts.readings.iter().filter_map(elsewhere));
    found
}

/// 注：本文专栏详见市政府网站, in a text that prints no box.
fn elsewhere(reading: &Reading) -> Option<Anomaly> {
    let prose = reading.prose.iter().find(|prose| {
        let text = prose.text();
        ["本文专栏", "文中专栏"].iter().any(|boxes| text.contains(boxes)) && text.contains("详见")
    })?;
    let printed = reading.prose.iter().any(|prose| prose.block.kind == BlockKind::Box || prose.text().starts_with("专栏"));
    let message = "应有专栏，文末称“详见”别处，本文件未印其内容。".to_owned();
    let source = prose.source(0..prose.text().len(), "boxes announced and absent");
    (!printed).then(|| anomaly("annex-missing", message, Vec::new(), source))
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
