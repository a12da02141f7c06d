//! What a part of a document is for, as its headings say: drafters keep what is to be done apart from why, from what was
//! achieved, and from the words at the end.

use super::prose::Prose;
use super::reading::Reading;
use crate::model::BlockKind;
use crate::phrase::bodies::starts_with_any;
use crate::phrase::bodies::words::NO_BEGINNING;

/// Headings under which nothing is given out to do.
#[rustfmt::skip]
const BACKGROUND: &[&str] = &[
    "指导思想", "基本原则", "工作原则", "总体要求", "总体思路", "总体目标", "发展目标", "主要目标", "工作目标", "建设目标",
    "规划目标", "目标定位", "战略定位", "发展定位", "指标体系", "主要指标", "现状", "形势", "发展基础", "工作基础", "现实基础", "基础和", "基础与", "基础条件", "回顾", "成就", "成效",
    "成果", "问题", "挑战", "机遇", "执行情况", "完成情况", "背景", "意义", "编制目的", "编制依据", "适用范围", "规划范围",
    "总则", "附则", "名词", "术语", "环境分析", "发展环境", "面临", "新征程", "远景目标", "愿景",
    "不平凡", "极不寻常", "承前启后",
];

/// Words that turn a heading with one of the above into one of work: 解决突出问题, 夯实产业基础.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "加强", "夯实", "强化", "解决", "提升", "抢抓", "建设", "完善", "健全", "推进", "巩固", "筑牢", "改善", "营造", "推动",
    "实施", "打造", "扩大", "统一", "优化", "转化", "增强", "布局", "构建", "培育", "深化",
];

/// How a heading ends that says how things shall be, or are: 城乡建设跃上新台阶, 政务服务便利化稳步提升.
#[rustfmt::skip]
const STATES: &[&str] = &[
    "新突破", "新跨越", "新台阶", "新成效", "新进展", "新提升", "显著成效", "明显成效", "重大进展", "积极进展", "见成效", "稳步提升",
    "显著提升", "明显提升", "全面提升", "持续提升", "不断提升", "大幅提升", "显著增强", "明显增强", "持续改善", "明显改善",
    "不断增进", "亮点纷呈", "更加完善", "更加健全", "更加鲜明", "更加显著", "更加有力", "更加凸显", "更加优化", "更加牢固",
    "基本建成", "基本构建", "基本形成",
];

/// Does the block stand where work is given out?
pub fn is_measure(reading: &Reading, prose: &Prose) -> bool {
    !reading.around(prose.block.section.as_deref()).iter().any(|section| is_background(&section.heading))
}

fn is_background(heading: &str) -> bool {
    let heading = heading.trim_end_matches(['。', '：']);
    let named = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    named(BACKGROUND) && !names_work(heading) || is_state(heading) || is_far_year(heading)
}

/// 保障措施, 组织实施: the last chapter of a plan, which says who sees to it that it is carried out.
pub fn is_assurance(reading: &Reading, prose: &Prose) -> bool {
    const HEADINGS: &[&str] = &[
        "保障措施",
        "组织保障",
        "保障机制",
        "实施保障",
        "规划实施",
        "组织实施",
        "组织领导",
        "工作保障",
        "保障体系",
        "组织机制",
        "工作要求",
    ];
    let around = reading.around(prose.block.section.as_deref());
    around.iter().any(|section| HEADINGS.iter().any(|word| section.heading.contains(word)))
}

/// 夯实高质量发展基础: a heading of work, whatever it is about.
pub fn names_work(heading: &str) -> bool {
    WORK.iter().any(|word| heading.contains(word))
}

/// 推动能源效率持续提升 is work: it begins with what is to be done.
fn is_state(heading: &str) -> bool {
    STATES.iter().any(|state| heading.ends_with(state)) && !starts_with_any(heading, NO_BEGINNING)
}

/// 到2035年基本建成新时代现代化强省会: where things shall be one day.
fn is_far_year(heading: &str) -> bool {
    heading.strip_prefix('到').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '二'))
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

/// 省政府组织编制了《纲要草案》: what was done. 某科技园成立于2024年，位于…: what a thing is.
pub fn is_account(sentence: &str) -> bool {
    // 《纲要（草案）》提出了主要目标: what another text says.
    let done = ["编制了《", "印发了《", "出台了《", "制定了《", "》提出了", "》展望了", "》还展望了", "》明确了"]
        .iter()
        .any(|word| sentence.contains(word));
    let first = sentence.split('，').next().unwrap_or(sentence);
    let is = ["成立于", "始建于", "坐落于", "地处"].iter().any(|word| first.contains(word)) && first.chars().count() <= 30;
    done || is
}
