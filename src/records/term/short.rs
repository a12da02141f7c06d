//! Short names that a bracket gives: 市应急处置指挥部（以下简称市指挥部）, 甲镇、乙镇（以下统称“两镇”）, 制度试点（以下称…）.

use super::bracket::{PREPOSITIONS, VERBS, mark_before, words_before};
use crate::records::item;

/// Where the words begin, the short name, and what it stands for.
type Short = (usize, String, String);

/// What the bracket that opens at `open` says, if it gives a short name.
pub(super) fn of(text: &str, open: usize, inner: &str) -> Option<Option<Short>> {
    if let Some((before, short)) = ["以下统称为", "以下统称"].iter().find_map(|word| inner.split_once(word)) {
        return Some(together(text, open, before, short).or_else(|| named(text, open, before, short)));
    }
    let plain = || inner.strip_prefix("简称").map(|short| ("", short));
    let (before, short) = ["以下简称", "以下称", "下称"].iter().find_map(|word| inner.split_once(word)).or_else(plain)?;
    Some(named(text, open, before, short))
}

/// A（以下简称B）; （A，以下统称为B）.
fn named(text: &str, open: usize, before: &str, short: &str) -> Option<Short> {
    let before = before.trim_end_matches(['，', '；', ' ']);
    let term = short_name(short)?;
    if before.is_empty() || is_number(before) {
        let start = words_before(text, open, true);
        let start = with_quotes(text, start, open);
        let plain = |start: usize| unmarked(text[start..open].trim()).to_owned();
        // 国家标准化应用示范基地（以下简称示范基地）: 应用 is part of the name where nothing but the short name would be left.
        let start = if plain(start) == term { behind_first_verb(text, open) } else { start };
        let definition = plain(start);
        // 县防指下设办公室（以下简称县防办）: the office is its own.
        let definition = definition.replace("下设办公室", "办公室");
        return (!definition.is_empty()).then_some((start, term, definition));
    }
    let last = before.rsplit(['；', '：']).next().unwrap_or(before);
    Some((open + '（'.len_utf8(), term, last.to_owned()))
}

/// “基本+签约”服务试点（以下称…）: the quotes belong to what is meant.
fn with_quotes(text: &str, start: usize, open: usize) -> usize {
    let quoted = text[..start].ends_with('”') && text[start..open].chars().count() <= 8;
    text[..start].rfind('“').filter(|_| quoted).unwrap_or(start)
}

/// 《办法》, “中试基地”: marks around all of it are no part of a name.
fn unmarked(words: &str) -> &str {
    if words.starts_with('“') && words.matches('”').count() == 1 && !words.ends_with('”') {
        return words;
    }
    words.trim_matches(['《', '》', '“', '”'])
}

/// 甲镇、乙镇和丙镇（以下统称“三镇”）: the whole list is meant.
fn together(text: &str, open: usize, before: &str, short: &str) -> Option<Short> {
    let clause =
        text[..open].rfind(['，', '。', '；', '：', '（', '）', '”', '\n']).map_or(0, |at| at + '，'.len_utf8().min(text.len() - at));
    let members = text.get(clause..open)?.split(['、', '和', '及']).collect::<Vec<_>>();
    let start = open - members.iter().map(|member| member.len()).sum::<usize>() - '、'.len_utf8() * (members.len() - 1);
    let verb = VERBS.iter().filter_map(|verb| members[0].rfind(verb).map(|at| at + verb.len())).max().unwrap_or(0);
    let definition = text.get(start + verb..open)?.trim().to_owned();
    let list = before.is_empty() && members.len() > 1 && members.iter().all(|member| (2..=14).contains(&member.chars().count()));
    list.then_some((start + verb, short_name(short)?, definition))
}

/// The short name behind 以下简称: “中试基地”, 《方案》, “双特”政策.
fn short_name(words: &str) -> Option<String> {
    let term = words.trim_start_matches('：').split(['，', '；']).next()?.trim();
    // “双特”政策: the marks are the name's own.
    let own = term.starts_with('“') && term.contains('”') && !term.ends_with('”');
    let term = if own { term } else { term.trim_matches(['“', '”', ' ']) };
    let term = term.strip_prefix('《').and_then(|rest| rest.strip_suffix('》')).unwrap_or(term);
    (!term.is_empty()).then(|| term.to_owned())
}

/// Behind the verb that governs the whole clause, not the last one.
fn behind_first_verb(text: &str, open: usize) -> usize {
    let near = mark_before(text, open).max(item::number(text).1.min(open));
    let words = &text[near..open];
    let verb = VERBS.iter().filter_map(|verb| words.find(verb).map(|at| at + verb.len())).min().unwrap_or(0);
    let rest = &words[verb..];
    near + verb + (rest.len() - rest.trim_start_matches(PREPOSITIONS).len())
}

/// 鲁政发〔2022〕6号.
fn is_number(words: &str) -> bool {
    words.contains('〔') && words.ends_with('号')
}
