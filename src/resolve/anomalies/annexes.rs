//! 附件 that a text announces and the file does not have; boxes that a text leaves to another place; annexes that a notice keeps back;
//! drawings of which only the caption is printed.

use super::{Texts, anomaly, letters};
use crate::model::{Anomaly, BlockKind};
use crate::records::prose::Prose;
use crate::records::reading::Reading;

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let missing = texts.corpus.findings.iter().filter(|finding| finding.rule == "annex-missing");
    let mut found: Vec<Anomaly> = missing.filter_map(|finding| announced(texts, &finding.seed, &finding.expected)).collect();
    found.extend(texts.readings.iter().filter_map(elsewhere));
    found.extend(
        texts.readings.iter().flat_map(|reading| reading.prose.iter().filter_map(|prose| kept_back(prose).or_else(|| drawing(prose)))),
    );
    found
}

/// （此件正文公开发布，附件不公开）
fn kept_back(prose: &Prose) -> Option<Anomaly> {
    let text = prose.text();
    let words = ["附件不公开", "附件不予公开"].iter().find(|words| text.contains(**words) && text.contains("此件"))?;
    let message = format!("附件未公开：发布说明称“{words}”，本文件未见附件。");
    Some(anomaly("annex-missing", message, Vec::new(), prose.whole("annexes kept back")))
}

/// 图：“一带七区”体系, 图1 空间布局: a caption alone in its line. A text has no drawings.
fn drawing(prose: &Prose) -> Option<Anomaly> {
    let text = prose.text().trim();
    let rest = text.strip_prefix('图')?;
    let behind = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '－');
    let name = behind.strip_prefix(['：', ':']).or_else(|| behind.strip_prefix(' ').filter(|_| behind.len() < rest.len()))?.trim();
    let caption = (4..=40).contains(&name.chars().count()) && !name.contains(['。', '；', '，']);
    let message = format!("图未见：只印图题“{text}”，文本中没有图。");
    caption.then(|| anomaly("annex-missing", message, Vec::new(), prose.whole("captions without drawings")))
}

/// 注：本文专栏详见市政府网站, in a text that prints no box.
fn elsewhere(reading: &Reading) -> Option<Anomaly> {
    let prose = reading.prose.iter().find(|prose| {
        let text = prose.text();
        ["本文专栏", "文中专栏"].iter().any(|boxes| text.contains(boxes)) && text.contains("详见")
    })?;
    let printed = reading.prose.iter().any(|prose| prose.block.kind == BlockKind::Box || prose.text().starts_with("专栏"));
    let message = "应有专栏，文末称“详见”别处，本文件未印其内容。".to_owned();
    let source = prose.whole("boxes announced and absent");
    (!printed).then(|| anomaly("annex-missing", message, Vec::new(), source))
}

/// 附件：3.工作任务清单: the title, numbered.
fn is_entry(text: &str, title: &str) -> bool {
    let words = letters(text);
    let bare = words.strip_prefix("附件").unwrap_or(&words).trim_start_matches(|letter: char| letter.is_ascii_digit());
    bare.len() < words.len() && bare.starts_with(title)
}

/// 工作任务清单 at the head or the end of a text, with no number before it.
fn is_title(text: &str, title: &str) -> bool {
    let words = letters(text);
    words.starts_with(title) || words.len() > title.len() && words.ends_with(title) && !is_entry(text, title)
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
    // Once in the list, and once more behind it, perhaps run into the text before: it is there, though not read as an annex.
    let first = announcing.iter().position(|prose| is_entry(prose.text(), &whole));
    if first.is_some_and(|first| announcing[first + 1..].iter().any(|prose| is_title(prose.text(), &whole))) {
        return None;
    }
    let prose = announcing.iter().rev().find(|prose| letters(prose.text()).contains(&whole)).or(announcing.last())?;
    let message = format!("应有附件《{title}》，正文列出，本文件未见其内容。");
    Some(anomaly("annex-missing", message, Vec::new(), prose.whole("annex announced and absent")))
}
