//! 责任单位排在首位的为牵头单位: the first body of each list leads, wherever the text says so.

use crate::model::Task;
use crate::records::reading::Reading;

/// Words for the first of a list.
const FIRST: &[&str] = &["首位", "第一位", "第一的", "第一个", "首个", "排第一"];

pub fn apply(tasks: &mut [Task], reading: &Reading) {
    if !reading.prose.iter().any(|prose| is_said(prose.text())) {
        return;
    }
    // 市财政局每年安排专项资金: a subject stands in no list.
    let listed = |task: &Task| task.source.steps.first().is_some_and(|rule| rule != "task-subject");
    for task in tasks.iter_mut().filter(|task| listed(task) && task.lead.is_empty() && !task.responsible.is_empty()) {
        task.lead.push(task.responsible.remove(0));
        task.source.step("the first body of a list leads, as the text says");
    }
}

/// 排在首位的为牵头部门, 列第一位的单位为牵头单位.
fn is_said(text: &str) -> bool {
    text.match_indices("牵头").any(|(at, _)| {
        let before: Vec<char> = text[..at].chars().rev().take(12).collect();
        let before: String = before.into_iter().rev().collect();
        before.ends_with('为') && FIRST.iter().any(|word| before.contains(word))
    })
}

#[cfg(test)]
mod tests {
    use super::is_said;

    #[test]
    fn a_text_may_say_that_the_first_leads() {
        for (text, expected) in [
            ("（责任单位：市教育局、市财政局；排在首位的为牵头单位，下同）", true),
            ("列第一位的部门为牵头部门。", true),
            ("由排名第一的企业牵头组建联合体。", false),
        ] {
            assert_eq!(is_said(text), expected, "{text}");
        }
    }
}
