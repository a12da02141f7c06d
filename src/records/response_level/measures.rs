//! What is done at a level, listed apart from what sets it off: 三级预警措施 is a section of its own; …启动Ⅲ级响应，…采取以下措施：
//! goes before items.

use super::grade::{before, roman};
use crate::model::{BlockKind, ResponseLevel};
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// How the heading of such a section ends.
const SECTIONS: &[&str] =
    &["预警措施", "预警行动", "预警响应", "预警响应措施", "预警处置措施", "预警应对措施", "预警行动措施", "预警防范措施"];

/// Gives levels of warning what the sections for them say.
pub fn fill_warnings(reading: &Reading, levels: &mut [ResponseLevel]) {
    for level in levels.iter_mut().filter(|level| level.actions.is_none()) {
        let Some(number) = level.level.find("预警").map(|at| before(&level.level, at)).filter(|found| found.len() == 1) else { continue };
        let own = |prose: &&Prose| {
            let section = prose.block.section.as_deref().and_then(|id| reading.section(id));
            prose.block.kind != BlockKind::Heading && section.is_some_and(|section| of_heading(&section.heading).contains(&number[0]))
        };
        let said: Vec<&str> = reading.prose.iter().filter(own).map(|prose| prose.text().trim()).collect();
        level.actions = (!said.is_empty()).then(|| said.join("\n"));
    }
}

/// 一级、二级预警措施: the levels for which a section says what is done.
fn of_heading(heading: &str) -> Vec<&'static str> {
    let heading = heading.trim().trim_end_matches(['。', '：']);
    match SECTIONS.iter().find_map(|end| heading.strip_suffix(end)) {
        Some(levels) => before(levels, levels.len()),
        None => Vec::new(),
    }
}

/// The items of a list of measures, numbered alike and in the section of what announced them.
pub struct List<'a> {
    pub level: &'static str,
    section: Option<&'a str>,
    shape: Option<String>,
}

impl<'a> List<'a> {
    /// 由县政府决定启动Ⅲ级响应，各工作组采取以下应急处置措施：.
    pub fn announced(prose: &Prose<'a>) -> Option<Self> {
        let text = prose.text().trim_end().strip_suffix('：')?;
        let last = text.rsplit(['，', '。']).next()?;
        let measures = ["措施", "工作", "行动", "任务"].iter().any(|word| last.ends_with(word));
        let list = measures && ["以下", "下列", "如下"].iter().any(|word| last.contains(word));
        let started = text.rfind("启动").filter(|_| list)?;
        let behind = &text[started..];
        let levels = before(behind, behind.find("响应")?);
        let only = (levels.len() == 1).then(|| levels[0])?;
        Some(List { level: only, section: prose.block.section.as_deref(), shape: None })
    }

    /// Is the paragraph the next item?
    pub fn holds(&mut self, prose: &Prose) -> bool {
        let Some(number) = item::number(prose.text()).0 else { return false };
        let shape: String = number.chars().filter(|letter| !letter.is_ascii_digit() && roman(&letter.to_string()).is_none()).collect();
        let same = prose.block.kind != BlockKind::Heading && prose.block.section.as_deref() == self.section;
        same && *self.shape.get_or_insert_with(|| shape.clone()) == shape
    }
}

#[cfg(test)]
mod tests {
    use super::of_heading;

    #[test]
    fn levels_of_sections_with_measures() {
        assert_eq!(of_heading("一级、二级预警措施"), ["I", "II"]);
        assert_eq!(of_heading("三级预警响应"), ["III"]);
        assert!(of_heading("预警措施").is_empty() && of_heading("预警级别").is_empty());
    }
}
