//! 责任单位排在首位的为牵头单位: the first body of each list leads, from the place on where the text says so (下同).

use super::signed::signatures;
use crate::model::Task;
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// Words for the first of a list.
const FIRST: &[&str] = &["首位", "第一位", "第一的", "第一个", "首个", "排第一"];

pub fn apply(tasks: &mut [Task], reading: &Reading) {
    let Some(from) = reading.prose.iter().filter_map(from).min() else { return };
    let lists = |task: &Task| task.source.steps.first().is_some_and(|rule| LISTS.contains(&rule.as_str()));
    let applies = |task: &&mut Task| lists(task) && task.lead.is_empty() && task.source.span.end > from;
    for task in tasks.iter_mut().filter(applies) {
        // 各镇（街道）落实: all of a kind lead nothing.
        if task.responsible.first().is_some_and(|first| !first.name.starts_with('各')) {
            task.lead.push(task.responsible.remove(0));
            task.source.step("the first body of a list leads, as the text says");
        }
    }
}

/// Rules that read lists of bodies. In 各部门要… nobody stands first.
const LISTS: &[&str] = &["task-signed", "task-ledger"];

/// Where in the seed lists begin of which a text says so: with the list that says 下同, or else everywhere.
fn from(prose: &Prose) -> Option<usize> {
    let text = prose.text();
    let pair = signatures(text).into_iter().map(|(pair, _)| pair).find(|pair| is_said(&text[pair.clone()]));
    let onwards = pair.filter(|pair| text[pair.clone()].contains("下同")).map(|pair| prose.source(pair, "").span.start);
    is_said(text).then(|| onwards.unwrap_or(0))
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
