//! Titles that a text cites without 《》: 参照国家药品监督管理局药品安全事件分级标准制定, 按照河东市2021年消纳保障工作方案要求.
//!
//! Only a verb that leads a basis, behind it who made the document, and at the end the word for its kind make a title of
//! such words: 按照国家有关规定 and 按照一星级标准建设 name none.

use super::citation::Citation;
use crate::normalize::width::is_ideograph;

const VERBS: &[&str] = &["参照", "依据", "根据", "按照", "依照", "遵照", "落实", "执行", "修订"];

const KINDS: &[&str] = &["条例", "办法", "规定", "标准", "规范", "方案", "预案", "意见", "细则", "规划", "导则", "指南", "指引"];

/// What may stand behind a title that has no mark to end it.
const BEHIND: &[&str] = &["和", "及", "与", "等", "制定", "编制", "执行", "要求", "规定", "，", "；", "。", "、", "（"];

/// Words of those that name no one document.
const VAGUE: &[&str] = &["有关", "相关", "确定的", "制定的", "出台的", "各项", "的要求"];

/// Letters of a title, from a maker's name and a kind up.
const LENGTH: std::ops::RangeInclusive<usize> = 10..=50;

/// Letters of a second title that says no maker of its own.
const SECOND: usize = 8;

/// All of a text, in order. None of them has a number or a short name.
pub fn find(text: &str) -> Vec<Citation> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = VERBS.iter().filter_map(|verb| text[at..].find(verb).map(|offset| at + offset + verb.len())).min() {
        at = start;
        if let Some(title) = title(&text[start..]) {
            at += title.len();
            found.push(Citation { range: start..at, title: title.to_owned(), number: None, short: None });
            if let Some(second) = second(title, &text[at..]) {
                let start = at + '和'.len_utf8();
                at = start + second.len();
                found.push(Citation { range: start..at, title: second.to_owned(), number: None, short: None });
            }
        }
    }
    found
}

/// 和质量事件分级标准 behind 国家药品监督管理局药品事件分级标准: the maker and the verb are said once for both.
fn second<'a>(first: &str, behind: &'a str) -> Option<&'a str> {
    let rest = behind.strip_prefix(['和', '及', '与'])?;
    let kind = KINDS.iter().find(|kind| first.ends_with(**kind))?;
    let title = &rest[..rest.find(kind)? + kind.len()];
    let plain = title.chars().all(is_ideograph) && (SECOND..=*LENGTH.end()).contains(&title.chars().count());
    let closed = BEHIND.iter().any(|word| rest[title.len()..].starts_with(word));
    (plain && closed && !title.contains(['和', '及', '等']) && !VAGUE.iter().any(|word| title.contains(word))).then_some(title)
}

fn title(rest: &str) -> Option<&str> {
    let run = rest.split(['，', '；', '。', '、', '：', '《', '“', '（', '\n']).next()?;
    let ends = run.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let closes = |end: &usize| {
        KINDS.iter().any(|kind| run[..*end].ends_with(kind))
            && (*end == run.len() || BEHIND.iter().any(|word| run[*end..].starts_with(word)))
    };
    let title = &run[..ends.into_iter().find(closes)?];
    let named = has_maker(title) && LENGTH.contains(&title.chars().count()) || is_law(title);
    (named && !VAGUE.iter().any(|word| title.contains(word))).then_some(title)
}

/// 出租汽车管理条例: a law is named by what it rules, whoever made it.
fn is_law(title: &str) -> bool {
    let letters = title.chars().count();
    title.ends_with("条例")
        && (7..=24).contains(&letters)
        && !title.contains(['的', '及', '和', '等'])
        && !title.starts_with(['本', '该', '各'])
}

/// 河东省…, 河东市…, 国务院…, 国家…局: a name, and more than the name.
fn has_maker(title: &str) -> bool {
    let head: String = title.chars().take(16).collect();
    let place = head.char_indices().skip(2).take(3).any(|(_, letter)| matches!(letter, '省' | '市'));
    let organ = head.starts_with("国家") && ["局", "委", "部", "中心"].iter().any(|end| head["国家".len()..].contains(end));
    place || organ || head.starts_with("国务院")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_without_marks() {
        let cases: &[(&str, &[&str])] = &[
            (
                "上述标准参照国家药品监督管理局药品事件分级标准和质量事件分级标准制定。",
                &["国家药品监督管理局药品事件分级标准", "质量事件分级标准"],
            ),
            ("按照河东市2021年可再生能源消纳保障工作方案要求，完成任务。", &["河东市2021年可再生能源消纳保障工作方案"]),
            ("按照国家有关规定执行，落实河东市政府相关工作方案。", &[]),
            ("按照一星级以上绿色建筑标准建设，落实市最低工资标准。", &[]),
            ("根据《河东市消防条例》制定。", &[]),
            ("按照出租汽车管理条例等规定，落实有关条例。", &["出租汽车管理条例"]),
            ("落实河东省线上公证服务办理指引。", &["河东省线上公证服务办理指引"]),
        ];
        for (text, expected) in cases {
            let found = find(text);
            assert_eq!(found.iter().map(|citation| citation.title.as_str()).collect::<Vec<_>>(), *expected, "{text}");
        }
    }
}
