//! What a part of a document is for, as its headings say: drafters keep what is to be done apart from why, from what was
//! achieved, and from the words at the end.

use super::prose::Prose;
use super::reading::Reading;
use crate::model::BlockKind;

/// Headings under which nothing is given out to do.
#[rustfmt::skip]
const BACKGROUND: &[&str] = &[
    "指导思想", "基本原则", "工作原则", "总体要求", "总体思路", "总体目标", "发展目标", "主要目标", "工作目标", "建设目标",
    "规划目标", "目标定位", "战略定位", "发展定位", "指标体系", "主要指标", "现状", "形势", "基础", "回顾", "成就", "成效",
    "成果", "问题", "挑战", "机遇", "执行情况", "完成情况", "背景", "意义", "编制目的", "编制依据", "适用范围", "规划范围",
    "总则", "附则", "名词", "术语", "环境分析", "面临", "新征程", "远景目标", "愿景",
];

/// Words that turn a heading with one of the above into one of work: 解决突出问题, 夯实产业基础.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "加强", "夯实", "强化", "解决", "提升", "抢抓", "建设", "完善", "健全", "推进", "巩固", "筑牢", "改善", "营造", "推动",
    "实施", "打造", "扩大", "优化", "转化",
];

/// Does the block stand where work is given out?
pub fn is_measure(reading: &Reading, prose: &Prose) -> bool {
    let background =
        |heading: &str| BACKGROUND.iter().any(|word| heading.contains(word)) && !WORK.iter().any(|word| heading.contains(word));
    !reading.around(prose.block.section.as_deref()).iter().any(|section| background(&section.heading))
}

/// Does the block stand outside the headings that the document has? There a plan says on what it is based and for which
/// years, and a list of contents may be left over.
pub fn is_preface(reading: &Reading, prose: &Prose) -> bool {
    prose.block.section.is_none() && reading.has_sections()
}

/// Is the document a contingency plan or an annex of one? What it says is to be done is a duty, not a task with an end.
pub fn is_contingency(reading: &Reading) -> bool {
    let titles = std::iter::once(reading.document).chain(reading.parent).map(|document| document.title.as_str());
    titles.into_iter().any(|title| title.contains("预案"))
}

/// Paragraphs and items of the text: no headings, and no boxes, whose items are projects.
pub fn is_text(prose: &Prose) -> bool {
    matches!(prose.block.kind, BlockKind::Paragraph | BlockKind::List)
}
