//! Sections in that of a level: 第一阶段, 第二阶段, each with items of its own; 应急响应结束, which is no more of it. And what the
//! sentence that activates a level says is done.

use super::grade::before;
use super::response::of_heading;
use crate::model::Section;
use crate::records::item;

/// Does the innermost section say how a response ends?
pub fn is_end(around: &[&Section]) -> bool {
    let heading = around.first().map_or("", |section| section.heading.trim_end_matches('。'));
    ["结束", "终止", "解除"].iter().any(|end| heading.ends_with(end))
}

/// Is a section within that of the level, and not the level's own?
pub fn is_below(section: &Section, around: &[&Section]) -> bool {
    let level = around.iter().filter(|outer| of_heading(&outer.heading).is_some()).count();
    level > 0 && (of_heading(&section.heading).is_none() || level > 1)
}

/// 组织实施Ⅱ级应急响应，按照预案要求，采取相应措施。: what is done, behind the level.
pub fn measures(behind: &str) -> Option<String> {
    let (_, said) = behind.split_once("响应，")?;
    let said = said.trim_end_matches(['。', '；']);
    let does = said.contains("采取") && said.ends_with("措施");
    (does && !said.contains('。')).then(|| said.to_owned())
}

/// 启动Ⅳ级响应后，各成员单位…: what is done then, where no section of the level says it.
pub fn begun(text: &str) -> Option<(&'static str, &str)> {
    let text = text[item::number(text).1..].trim();
    let when = text.split('，').next().filter(|when| when.len() < text.len() && !text.ends_with('：'))?;
    let named = when.strip_prefix("启动").and_then(|when| when.strip_suffix('后')).or_else(|| when.strip_suffix("启动后"))?;
    let levels = before(named, named.find("响应")?);
    (levels.len() == 1).then(|| (levels[0], text))
}

#[cfg(test)]
mod tests {
    use super::measures;

    #[test]
    fn what_a_sentence_says_is_done() {
        let said = measures("组织实施Ⅱ级应急响应，按照预案要求，采取相应措施。");
        assert_eq!(said.as_deref(), Some("按照预案要求，采取相应措施"));
        assert_eq!(measures("启动Ⅱ级响应，各组采取以下措施："), None);
        assert_eq!(measures("启动Ⅱ级响应。"), None);
    }
}
