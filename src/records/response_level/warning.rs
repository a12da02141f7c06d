//! （1）一级预警。有可能发生…。由国家层面确定发布; 红色预警信号：….; the section 橙色预警信号 with what sets it off. A signal of
//! weather carries the name of what it warns of, which the heading above gives: 台风预警信号标准.

use super::issuer;
use super::part::{self, Part};
use super::scale;
use crate::model::{BlockKind, ResponseLevel};
use crate::phrase::bodies::subject;
use crate::records::item;
use crate::records::prose::{Prose, sentences};
use crate::records::reading::Reading;

#[rustfmt::skip]
pub(super) const LEVELS: &[&str] = &[
    "一级", "二级", "三级", "四级", "Ⅰ级", "Ⅱ级", "Ⅲ级", "Ⅳ级", "I级", "II级", "III级", "IV级", "红色", "橙色", "黄色",
    "蓝色",
];

pub fn read(reading: &Reading) -> Vec<ResponseLevel> {
    let mut found: Vec<ResponseLevel> = Vec::new();
    let mut parts = part::Parts::default();
    // The section whose level is the last record.
    let mut open: Option<&str> = None;
    for prose in &reading.prose {
        let part = parts.of(prose, reading);
        let around = reading.around(prose.block.section.as_deref());
        let hazard = around.iter().find_map(|section| hazard(&section.heading));
        if prose.block.kind == BlockKind::Heading {
            continue;
        }
        if let Some(mut level) = of_paragraph(prose) {
            level.level = named(hazard, &level.level);
            found.push(level);
        } else if let Some((section, level)) = around.first().and_then(|section| Some((section, of_heading(&section.heading)?))) {
            if open != Some(section.id.as_str()) {
                open = Some(&section.id);
                found.push(ResponseLevel {
                    id: String::new(),
                    level: named(hazard, level),
                    trigger: None,
                    activated_by: None,
                    actions: None,
                    source: prose.whole("warning-level-section"),
                });
            }
            let said = part::behind_label(prose.text());
            if let Some(level) = found.last_mut().filter(|_| !said.is_empty()) {
                say(level, part, said);
            }
        }
    }
    found.retain(|level| level.trigger.is_some());
    if found.is_empty() {
        found = scale::read(reading);
    }
    issuer::fill(reading, &mut found);
    found
}

/// What a paragraph in the section of a warning says: what sets it off, or, below a label for it or in an item that says who does
/// something, what is done then.
fn say(level: &mut ResponseLevel, part: Option<Part>, said: &str) {
    let (number, start) = item::number(said);
    let does = || {
        level.actions.is_some() || subject(&said[start..]).is_some() || said.split('，').next().is_some_and(|first| first.contains("主持"))
    };
    let acts = part.is_none() && level.trigger.is_some() && number.is_some() && does();
    let whole = if acts || part == Some(Part::Action) { &mut level.actions } else { &mut level.trigger };
    match whole {
        Some(whole) => {
            whole.push('\n');
            whole.push_str(said);
        }
        None => *whole = Some(said.to_owned()),
    }
}

/// 橙色预警信号, 寒潮橙色预警信号（Ⅱ级）, 红色预警: a section for one level of warning.
fn of_heading(heading: &str) -> Option<&str> {
    let heading = heading.trim().trim_end_matches(['：', '。']);
    let at = LEVELS.iter().filter_map(|level| heading.find(level)).min()?;
    let (hazard, rest) = heading.split_at(at);
    let (_, end) = level(&format!("{rest}："))?;
    (hazard.chars().count() <= 6 && end > rest.len()).then_some(heading)
}

/// 台风预警信号标准, 大风（含雷雨大风）预警信号标准: what the signals below a heading warn of.
fn hazard(heading: &str) -> Option<&str> {
    let (hazard, _) = heading.split_once("预警信号")?;
    let hazard = hazard.split('（').next().unwrap_or(hazard);
    let graded =
        LEVELS.iter().any(|level| hazard.contains(level)) || ["灾害", "事件", "各类", "发布"].iter().any(|word| hazard.contains(word));
    (!graded && (1..=6).contains(&hazard.chars().count())).then_some(hazard)
}

fn named(hazard: Option<&str>, level: &str) -> String {
    format!("{}{level}", hazard.filter(|hazard| !level.contains(*hazard)).unwrap_or(""))
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
            // …的，由市政府发布: the last clause says who.
            _ => match sentence.rfind("，由").and_then(|at| Some((at, activated(&sentence[at + '，'.len_utf8()..])?))) {
                Some((at, name)) if by.is_none() => {
                    by = Some(name.to_owned());
                    trigger.push(&sentence[..at]);
                }
                _ => trigger.push(sentence),
            },
        }
    }
    let trigger = trigger.concat();
    (!trigger.is_empty()).then(|| ResponseLevel {
        id: String::new(),
        level: level.to_owned(),
        trigger: Some(trigger),
        activated_by: by,
        actions: None,
        source: prose.whole("warning-level"),
    })
}

/// 红色预警信号（Ⅰ级）：: the level with which a paragraph begins, and where the rest begins.
fn level(text: &str) -> Option<(&str, usize)> {
    let first = LEVELS.iter().find(|level| text.starts_with(**level))?;
    let mut end = first.len();
    // 蓝色（Ⅳ级）预警.
    if let Some(inner) = text[end..].strip_prefix('（')
        && let Some(close) = inner.find("级）")
        && inner[close + "级）".len()..].starts_with("预警")
    {
        end += '（'.len_utf8() + close + "级）".len();
    }
    let bare = end;
    for word in ["预警信号", "预警"] {
        if text[end..].starts_with(word) {
            end += word.len();
            break;
        }
    }
    if end == bare {
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
    let end = ["确定发布", "负责发布", "授权发布", "发布", "确定", "宣布", "启动"].iter().filter_map(|word| rest.find(word)).min()?;
    (end > 0).then(|| rest[..end].trim_end_matches(['，', '、']))
}
