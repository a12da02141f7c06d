//! What a portal prints above a document: 索引号：…, 发文字号：…, 成文日期：…, a line a field.

use super::letterhead;
use super::passage::Passage;
use crate::normalize::portal::{field, names_field};

/// How many of the passages are such fields.
pub fn count(passages: &[Passage]) -> usize {
    passages.iter().take_while(|passage| field(&passage.text).is_some()).count()
}

/// Do the passages, which stand above a document, hold such fields?
pub fn holds(passages: &[Passage]) -> bool {
    let labelled = passages.iter().any(|passage| names_field(&passage.text));
    labelled && passages.len() <= 15 && passages.iter().all(|passage| passage.text.chars().count() < 120)
}

/// The number of the document, where only the fields give it.
pub fn number(passages: &[Passage]) -> Option<String> {
    let value = value(passages, &["文号", "发文字号", "发布文号", "文件编号"])?;
    // 某政办发〔2023〕5号 发布时间：…: another field behind it.
    letterhead::number(value).or_else(|| letterhead::number(&value[..value.find('号')? + '号'.len_utf8()]))
}

pub fn title(passages: &[Passage]) -> Option<String> {
    value(passages, &["标题", "名称"]).filter(|title| title.chars().count() >= 6).map(str::to_owned)
}

fn value<'a>(passages: &'a [Passage], names: &[&str]) -> Option<&'a str> {
    passages.iter().filter_map(|passage| field(&passage.text)).find(|(name, _)| names.contains(name)).map(|(_, value)| value)
}
