//! Sections that belong to a body: 三、责任清单, below it （二）县应急局, and below that what this body has to do; in a contingency plan
//! 4.2 应急处置措施, and below it 4.2.1 各级人民政府.

use super::prose::Prose;
use super::purpose::is_contingency;
use super::reading::Reading;
use crate::phrase::bodies::{begins, is_names, list};

/// What a list of bodies and their work is called, in a heading or a title.
const LISTS: &[&str] =
    &["责任清单", "职责清单", "权责清单", "任务清单", "职责分工", "责任分工", "任务分工", "工作分工", "部门职责", "单位职责"];

/// Headings of a contingency plan that part what is done by who does it.
const MEASURES: &[&str] = &["措施", "任务", "行动", "分工", "反应"];

/// How the names of those end whom such headings name.
const OFFICES: &[&str] = &["政府", "部门", "机构", "单位", "医院", "学校", "企业"];

/// Letters of a name; a guess.
const LONGEST: usize = 24;

/// The body to which the section around a block belongs.
pub fn of<'a>(reading: &Reading<'a>, prose: &Prose) -> Option<&'a str> {
    let around = reading.around(prose.block.section.as_deref());
    let (first, outer) = around.split_first()?;
    let name = first.heading.trim().trim_end_matches(['。', '：']);
    let names = |words: &[&str]| outer.iter().any(|section| words.iter().any(|word| section.heading.contains(word)));
    let titles = || {
        let titles = std::iter::once(reading.document).chain(reading.parent).map(|document| document.title.as_str());
        titles.into_iter().any(|title| LISTS.iter().any(|word| title.contains(word)))
    };
    let lists = names(LISTS) || titles();
    let measures = is_contingency(reading) && names(MEASURES) && OFFICES.iter().any(|end| name.ends_with(end));
    let one = (3..=LONGEST).contains(&name.chars().count()) && is_names(name) && list(name).len() <= 2;
    let group = ["指挥机构", "指挥部", "办公室", "小组", "队伍"].iter().any(|end| name.ends_with(end));
    ((lists && begins(name) || measures) && one && !group).then_some(name)
}
