//! （1）一级预警。有可能发生…。由国家层面确定发布; 红色预警信号：….

use crate::model::ResponseLevel;
use crate::records::item;
use crate::records::prose::{Prose, sentences};
use crate::records::reading::Reading;

#[rustfmt::skip]
const LEVELS: &[&str] = &[
    "一级", "二级", "三级", "四级", "Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级", "I级", "II级", "III级", "IV级", "红色", "橙色", "黄色",
    "蓝色",
];

pub fn read(reading: &Reading) -> Vec<ResponseLevel> {
    reading.prose.iter().filter_map(of_paragraph).collect()
}

fn of_paragraph(prose: &Prose) -> Option<ResponseLevel> {
    let text = prose.text();
    let (_, start) = item::number(text);
    let (level, at) = level(&text[start..])?;
    let rest = text[start + at..].trim();
    let (mut trigger, mut by) = (Vec::new(), None);
    for sentence in sentences(rest) {
        let sentence = &rest[sentence];
        match activated(sentence) {
            Some(name) if by.is_none() => by = Some(name.to_owned()),
            _ => trigger.push(sentence),
        }
    }
    let trigger = trigger.concat();
    (!trigger.is_empty()).then(|| ResponseLevel {
        id: String::new(),
        level: level.to_owned(),
        trigger: Some(trigger),
        activated_by: by,
        actions: None,
        source: prose.source(0..text.len(), "warning-level"),
    })
}

/// 红色预警信号（Ⅰ级）：: the level with which a paragraph begins, and where the rest begins.
fn level(text: &str) -> Option<(&str, usize)> {
    let first = LEVELS.iter().find(|level| text.starts_with(**level))?;
    let mut end = first.len();
    for word in ["预警信号", "预警"] {
        if text[end..].starts_with(word) {
            end += word.len();
            break;
        }
    }
    if end == first.len() {
        return None;
    }
    let mut mark = end;
    if text[mark..].starts_with('（') {
        mark += text[mark..].find('）')? + '）'.len_utf8();
    }
    let next = text[mark..].chars().next().filter(|letter| matches!(letter, '。' | '：' | '，'))?;
    Some((&text[..mark], mark + next.len_utf8()))
}

/// 由国家层面确定发布: who issues the warning.
fn activated(sentence: &str) -> Option<&str> {
    let rest = sentence.strip_prefix('由')?;
    let end = ["确定发布", "负责发布", "发布", "确定", "宣布", "启动"].iter().filter_map(|word| rest.find(word)).min()?;
    (end > 0).then(|| rest[..end].trim_end_matches(['，', '、']))
}
