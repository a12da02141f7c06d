//! The parts of a section on one level, under headings or labels of their own: 启动条件, 启动程序, 响应措施.

use crate::records::item;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// What a part says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What sets the response off.
    Condition,
    /// Who proposes, approves and starts it.
    Procedure,
    /// What is done then.
    Action,
}

const LABELS: &[(Part, &[&str])] = &[
    (Part::Condition, &["发布标准", "预警标准", "启动条件", "启动标准", "触发条件", "响应条件", "适用条件", "响应标准"]),
    (Part::Procedure, &["启动程序", "启动流程", "启动权限", "响应程序", "响应启动", "启动响应"]),
    (
        Part::Action,
        &["防御指南", "防御措施", "预警响应", "响应措施", "响应行动", "应对措施", "应急措施", "处置措施", "应急处置", "响应内容"],
    ),
];

/// The part that a heading opens, or the label at the head of a paragraph: 启动条件：….
fn labelled(text: &str) -> Option<Part> {
    let text = &text[item::number(text).1..];
    let label = text.split(['：', ':', '。', '，']).next().unwrap_or(text);
    let named = |(part, words): &(Part, &[&str])| words.iter().any(|word| label.ends_with(word)).then_some(*part);
    if label == "标准" {
        return Some(Part::Condition);
    }
    LABELS.iter().filter(|_| label.chars().count() <= 12).find_map(named)
}

/// What a paragraph says behind its label; nothing if it is but the label.
pub fn behind_label(text: &str) -> &str {
    match labelled(text) {
        Some(_) => text[item::number(text).1..].split_once(['：', ':', '。']).map_or("", |(_, rest)| rest.trim()),
        None => text,
    }
}

/// The part in which the paragraphs of a document stand, asked in their order.
#[derive(Default)]
pub struct Parts<'a> {
    section: Option<&'a str>,
    open: Option<Part>,
}

impl<'a> Parts<'a> {
    pub fn of(&mut self, prose: &Prose<'a>, reading: &Reading<'a>) -> Option<Part> {
        let section = prose.block.section.as_deref();
        if self.section != section {
            self.section = section;
            self.open = reading.around(section).first().and_then(|section| labelled(&section.heading));
        }
        self.open = labelled(prose.text()).or(self.open);
        self.open
    }
}

/// Who approves: 县防指总指挥批准, 报县长批准后, 由市指挥部决定; else who is said to start it.
pub fn approver(text: &str) -> Option<String> {
    let verbs = ["批准", "决定", "签发", "宣布", "审定"];
    let clauses: Vec<&str> = text.split(['，', '；', '。']).collect();
    clauses.iter().find_map(|clause| {
        let at = verbs.iter().filter_map(|verb| clause.find(verb)).min()?;
        let words = clause[..at].trim();
        let start =
            ["报请", "提请", "由", "报", "经", "呈", "后"].iter().filter_map(|word| words.rfind(word).map(|at| at + word.len())).max();
        let name = without_article(&words[start.unwrap_or(0)..]);
        (2..=20).contains(&name.chars().count()).then(|| name.to_owned())
    })
}

/// 县政府批准启动本预案后，…: who approved, told where it says what is done then.
pub fn approved(text: &str) -> Option<String> {
    let (name, behind) = text[item::number(text).1..].split_once("批准启动")?;
    let named = (2..=20).contains(&name.chars().count()) && !name.contains(['，', '。', '；', '、']);
    let then = behind.split('，').next().is_some_and(|what| what.ends_with('后') && (what.contains("预案") || what.contains("响应")));
    (named && then).then(|| without_article(name).trim_start_matches('经').to_owned())
}

/// 4.2.2 县政府: the number of an article is no part of a name.
fn without_article(name: &str) -> &str {
    name.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '\u{3000}'))
}

/// （5）省防指启动涉及本市的Ⅲ级响应时；: a condition that ends with a circumstance.
pub fn is_circumstance(text: &str) -> bool {
    let bare = text.trim_end_matches(['；', '。', '，', ' ']);
    !bare.contains('由') && ["时", "的", "响应", "情况", "情形"].iter().any(|end| bare.ends_with(end))
}

/// 向各县通报关于启动Ⅱ级响应的命令, 提出启动Ⅱ级响应的建议: who passes it on does not activate. `before` and `behind` are the words
/// around 启动.
pub fn is_told(before: &str, behind: &str) -> bool {
    let what = behind.split_once("响应的").map_or("", |(_, what)| what);
    before.ends_with("关于") && ["命令", "通知", "指令", "情况"].iter().any(|word| what.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_by_their_labels() {
        for (text, expected) in [
            ("启动条件", Some(Part::Condition)),
            ("（1）启动条件。出现下列情况之一", Some(Part::Condition)),
            ("响应启动", Some(Part::Procedure)),
            ("Ⅱ级响应措施：加强值守", Some(Part::Action)),
            ("根据启动条件和程序，由县防指会商研判决定", None),
        ] {
            assert_eq!(labelled(text), expected, "{text}");
        }
    }

    #[test]
    fn labels_are_no_part_of_what_they_head() {
        for (text, expected) in
            [("响应措施：加强值守。", "加强值守。"), ("（1）启动条件", ""), ("启动条件：", ""), ("（1）发生洪水；", "（1）发生洪水；")]
        {
            assert_eq!(behind_label(text), expected, "{text}");
        }
    }

    #[test]
    fn who_approves() {
        for (text, expected) in [
            ("由县防指办公室提出建议，县防指总指挥批准，启动Ⅰ级响应。", Some("县防指总指挥")),
            ("市防办分析研判后，报请市长批准启动。", Some("市长")),
            ("由市指挥部决定启动Ⅱ级响应。", Some("市指挥部")),
            ("加强值班值守。", None),
        ] {
            assert_eq!(approver(text).as_deref(), expected, "{text}");
        }
    }
}
