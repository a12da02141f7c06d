//! Meanings that a sentence gives.

use super::Meaning;
use crate::normalize::width::is_ideograph;
use crate::records::item;
use crate::records::prose::sentences;

/// Words between a term and its meaning; longer ones first.
const MEANS: &[&str] = &["，是指", "是指", "一般是指", "主要是指", "在本预案中主要指", "主要指", "一般指", "，指", "：指", "指的是"];

/// Letters of a term.
const LONGEST: usize = 20;

/// 名词解释, 名词术语, 以上、以下的含义.
pub(super) fn is_glossary(heading: &str) -> bool {
    ["名词", "术语", "定义", "含义", "释义"].iter().any(|word| heading.contains(word)) || heading == "注释"
}

/// `glossary`: the text stands under a heading for terms, where 霜冻是… and 标准地：… define too.
pub(super) fn of(text: &str, glossary: bool) -> Vec<Meaning> {
    if let Some(item) = glossary.then(|| item(text)).flatten() {
        return vec![item];
    }
    let mut found = Vec::new();
    for range in sentences(text) {
        let sentence = &text[range.clone()];
        let meaning = defined(sentence).or_else(|| glossary.then(|| plain(sentence)).flatten());
        found.extend(meaning.map(|(term, definition)| Meaning { term, definition, range: range.clone() }));
        found.extend(bounds(sentence).into_iter().map(|(term, definition)| Meaning { term, definition, range: range.clone() }));
    }
    found
}

/// 1.五区：即…: an item of a box says outright that it defines.
pub(super) fn explicit(text: &str) -> Option<Meaning> {
    let (_, definition) = text.split_once('：')?;
    let short = |meaning: &Meaning| meaning.term.chars().count() <= 8 && !meaning.term.contains('“');
    item(text)
        .filter(short)
        .filter(|_| ["是指", "指的是", "指", "即"].iter().any(|word| definition.starts_with(word) && !definition.starts_with("指导")))
}

/// 12.标准地：是指….
pub(super) fn item(text: &str) -> Option<Meaning> {
    let (head, definition) = text.split_once('：')?;
    let numbering = |c: char| c.is_ascii_digit() || matches!(c, '.' | '．' | '、' | '（' | '）' | '[' | ']' | ' ' | '①'..='⑳');
    let term = behind_number(head, head.trim_start_matches(numbering));
    let term = term.strip_prefix('【').and_then(|term| term.strip_suffix('】')).unwrap_or(term);
    let definition = ["是指", "指的是", "指", "即"].iter().find_map(|word| definition.strip_prefix(word)).unwrap_or(definition);
    let definition = definition.trim_end_matches('。');
    // 是企业找技术“双向: the line breaks inside the quotes.
    if term == "注" || definition.matches('“').count() != definition.matches('”').count() {
        return None;
    }
    let fits = (1..=LONGEST + 10).contains(&term.chars().count()) && definition.chars().filter(|c| is_ideograph(*c)).count() > 3;
    fits.then(|| Meaning { term: term.to_owned(), definition: definition.to_owned(), range: 0..text.len() })
}

/// 20.2026年民生实事, 21.5+2就业之家: the term begins with the number behind the point.
fn behind_number<'a>(head: &'a str, term: &'a str) -> &'a str {
    let number = &head[..head.len() - term.len()];
    match number.rfind(['.', '．', '、']).filter(|_| term.starts_with(['年', '+', '%'])) {
        Some(mark) => head[mark..].trim_start_matches(['.', '．', '、']),
        None => term,
    }
}

/// 本预案所称药品安全事件，是指…; 台风是指….
fn defined(sentence: &str) -> Option<(String, String)> {
    // 所称涝灾主要包括…: a list may say what is meant.
    let lists: &[&str] = if sentence.contains("所称") { &["，主要包括", "主要包括", "，包括"] } else { &[] };
    let (at, means) = MEANS
        .iter()
        .chain(lists)
        .filter_map(|means| sentence.find(means).map(|at| (at, *means)))
        .min_by_key(|(at, means)| (*at, usize::MAX - means.len()))?;
    let definition = sentence[at + means.len()..].trim_end_matches(['。', '；']);
    // 是指导…的, 是指挥: another word.
    if definition.starts_with(['导', '挥', '标', '定', '引', '出', '示', '派', '数', '南']) && !definition.starts_with("出院") {
        return None;
    }
    let head = &sentence[..at];
    let head = &head[item::number(head).1..];
    let head = head.strip_prefix("其中，").unwrap_or(head);
    let term = head.rsplit("所称").next().unwrap_or(head).trim_start_matches('的').trim_matches(['“', '”', ' ', '：']);
    let letters = term.chars().count();
    ((2..=LONGEST).contains(&letters) && !term.contains(['，', '；', '、'])).then(|| (term.to_owned(), definition.to_owned()))
}

/// 霜冻是…的现象, under a heading for terms.
fn plain(sentence: &str) -> Option<(String, String)> {
    let (term, definition) = sentence.split_once('是')?;
    let fits = (2..=8).contains(&term.chars().count()) && !term.contains('，');
    fits.then(|| (term.to_owned(), definition.trim_end_matches('。').to_owned()))
}

/// “以上”含本数，“以下”不含本数; “以上”“以内”包括本数.
fn bounds(sentence: &str) -> Vec<(String, String)> {
    if !sentence.contains("本数") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut waiting: Vec<String> = Vec::new();
    for part in sentence.split(['，', '；', '。']) {
        let quoted: Vec<&str> = part.split('“').skip(1).filter_map(|rest| rest.split('”').next()).collect();
        waiting.extend(quoted.into_iter().map(str::to_owned));
        let definition = part.rsplit('”').next().unwrap_or(part).trim_start_matches(['均', '都', '一', '律']);
        if definition.ends_with("本数") && definition.chars().count() <= 8 {
            found.extend(waiting.drain(..).map(|term| (term, definition.to_owned())));
        }
    }
    found
}
