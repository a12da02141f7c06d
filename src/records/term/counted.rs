//! Words that count what they stand for: 行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”; “三定一督”（定时、定点、定人督导）.
//! The count must be right: “三项制度” behind two is not made of them.

use super::Meaning;
use crate::normalize::numeral;
use crate::phrase::bodies::words::NO_BEGINNING;
use crate::phrase::brackets;

/// Letters that may stand between two marks of a list.
const LONGEST: usize = 28;

/// What such a word is a name of: “三名”工程, “三项制度”. Others (“五大创建”) only sum up.
const NOUNS: &[&str] = &["工程", "工作机制", "机制", "制度", "工作法", "措施", "行动计划", "清单", "评价", "便利化", "体系"];

pub(super) fn of(text: &str) -> Vec<Meaning> {
    text.match_indices('“')
        .filter_map(|(open, _)| {
            behind_list(text, open)
                .or_else(|| quoted_list(text, open))
                .or_else(|| before_bracket(text, open))
                .or_else(|| that_is(text, open))
        })
        .collect()
}

/// The quoted words, and where the closing mark ends.
fn quoted(text: &str, open: usize) -> Option<(&str, usize)> {
    let rest = &text[open + '“'.len_utf8()..];
    let (inner, _) = rest.split_once('”')?;
    (2..=14).contains(&inner.chars().count()).then(|| (inner, open + '“'.len_utf8() + inner.len() + '”'.len_utf8()))
}

/// The number with which a word begins: 三项制度, 五大便利化; not 十四五, whose digits are no count.
fn count(word: &str) -> Option<usize> {
    let digits: String = word.chars().take_while(|letter| numeral::is_chinese(*letter)).collect();
    let behind = word[digits.len()..].chars().next()?;
    let one = digits.chars().count() == 1 && !matches!(behind, '年' | '月' | '日' | '级' | '流');
    let value = "一二三四五六七八九十".chars().position(|letter| digits.starts_with(letter))? + 1;
    (one && value > 1).then_some(value)
}

/// A、B、C“三项制度”: the list in front has as many members as the word counts.
fn behind_list(text: &str, open: usize) -> Option<Meaning> {
    let (word, end) = quoted(text, open)?;
    let wanted = count(word)?;
    let marks = ['，', '。', '；', '：', '\n', '“', '”'];
    let clause =
        text[..open].char_indices().rev().find(|(_, letter)| marks.contains(letter)).map_or(0, |(at, letter)| at + letter.len_utf8());
    let words = text[clause..open].trim_end_matches('等');
    let parts: Vec<&str> = brackets::split(words, |letter| letter == '、').into_iter().map(|part| &words[part]).collect();
    // 宣传和培训 may be two members of a list, or one.
    let last = parts.last()?.split(['和', '及']).count();
    let counted = parts.len() == wanted || parts.len() + last - 1 == wanted;
    let name = NOUNS.iter().any(|noun| word.ends_with(noun) || text[end..].starts_with(noun));
    if parts.len() < 2
        || !counted
        || !name
        || parts[1..].iter().any(|part| part.trim().chars().count() < 2 || part.chars().count() > LONGEST)
    {
        return None;
    }
    let start = clause + first(parts[0], parts[1]);
    let definition = text[start..open].trim().trim_end_matches('等').to_owned();
    (definition.chars().count() >= 4).then(|| Meaning { term: named(text, word, end), definition, range: start..end })
}

/// “不予处罚清单、减轻处罚清单、从轻处罚清单”三张清单制度: the list itself is quoted.
fn quoted_list(text: &str, open: usize) -> Option<Meaning> {
    let (list, _) = text[open + '“'.len_utf8()..].split_once('”').filter(|(list, _)| list.chars().count() <= 80)?;
    let end = open + '“'.len_utf8() + list.len() + '”'.len_utf8();
    let wanted = count(&text[end..])?;
    // “信、访、网、电”四位一体: only where the list itself is quoted.
    let noun = NOUNS
        .iter()
        .chain(&["位一体"])
        .filter_map(|noun| text[end..].find(noun).map(|at| at + noun.len()))
        .filter(|at| text[end..end + at].chars().count() <= 10)
        .max()?;
    let term = &text[end..end + noun];
    let counted = [list.split('、').count(), list.split('—').count()].contains(&wanted) || is_even(list, wanted, term.chars().nth(1));
    (counted && !term.contains(['，', '。', '、', '“'])).then(|| Meaning {
        term: term.to_owned(),
        definition: list.to_owned(),
        range: open..end + noun,
    })
}

/// “绿黄红”三色评价, “同线同标同质”三同工程: members of like length with no mark between them.
fn is_even(list: &str, wanted: usize, counted: Option<char>) -> bool {
    let letters: Vec<char> = list.chars().collect();
    let length = letters.len() / wanted;
    let plain = letters.iter().all(|letter| crate::normalize::width::is_ideograph(*letter));
    let first: Vec<char> = letters.iter().step_by(length.max(1)).copied().collect();
    // 同线同标同质: members of more than a letter begin alike.
    let alike = first.windows(2).all(|pair| pair[0] == pair[1]);
    plain && letters.len() == length * wanted && ((length == 1 && counted == Some('色')) || (length == 2 && alike))
}

/// Where the first member of a list begins, behind what governs it: 全面严格落实行政执法公示. Where the second begins with a verb
/// too (树名企、创名牌), the verbs belong to the members.
fn first(member: &str, second: &str) -> usize {
    let verb = |text: &str| {
        NO_BEGINNING
            .iter()
            .chain(&["着力", "增强", "执行", "实行"])
            .filter(|word| text.starts_with(**word))
            .max_by_key(|word| word.len())
            .copied()
    };
    if verb(second).is_some() {
        return 0;
    }
    let mut at = 0;
    while let Some(word) = verb(&member[at..]).filter(|word| member[at + word.len()..].chars().count() >= 2) {
        at += word.len();
    }
    // 施工现场严格落实周边围挡.
    let fulfils = member[at..].rfind("落实").map(|found| at + found + "落实".len());
    fulfils.filter(|behind| member[*behind..].chars().count() >= 2).unwrap_or(at)
}

/// A short word with what it is a name of: “三名”工程.
fn named(text: &str, word: &str, end: usize) -> String {
    let noun = NOUNS.iter().find(|noun| text[end..].starts_with(**noun)).filter(|_| word.chars().count() <= 4);
    noun.map_or_else(|| word.to_owned(), |noun| format!("“{word}”{noun}"))
}

/// “三定一督（定时、定点、定人督导）”, “四上”（规模以上工业、…）: a list in brackets behind a word that counts.
fn before_bracket(text: &str, open: usize) -> Option<Meaning> {
    let rest = &text[open + '“'.len_utf8()..];
    let bracket = rest.find('（').filter(|at| rest[..*at].chars().count() <= 14)?;
    let word = rest[..bracket].trim_end_matches('”');
    let counts = "一二三四五六七八九十".chars().any(|letter| word.starts_with(letter)) && word.chars().count() >= 2;
    if !counts || word.contains(['”', '，', '。', '、', '；']) {
        return None;
    }
    let inner = rest[bracket + '（'.len_utf8()..].split('）').next()?;
    let parts = inner.split('、').count();
    let fits = parts >= 2 && (4..=80).contains(&inner.chars().count()) && !inner.contains(['。', '“']);
    let end = open + '“'.len_utf8() + bracket + '（'.len_utf8() + inner.len() + '）'.len_utf8();
    (fits && end <= text.len()).then(|| Meaning { term: word.to_owned(), definition: inner.to_owned(), range: open..end })
}

/// 实行“双重督办”，即…: what follows says what the word means.
fn that_is(text: &str, open: usize) -> Option<Meaning> {
    let (word, end) = quoted(text, open)?;
    // “双重督办”，既督办…，同时督办….
    let both = text[end..]
        .strip_prefix('，')
        .filter(|rest| rest.starts_with('既') && rest.split('。').next().is_some_and(|said| said.contains("同时")));
    let definition = ["，即：", "，即", "，是指", "，指的是"].iter().find_map(|mark| text[end..].strip_prefix(mark)).or(both)?;
    let definition = definition.split(['。', '；']).next().unwrap_or(definition).trim();
    let closing = text[end..].find(['。', '；']).map_or(text.len(), |at| end + at);
    (definition.chars().count() >= 4).then(|| Meaning { term: word.to_owned(), definition: definition.to_owned(), range: open..closing })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn words_that_count() {
        let cases: &[(&str, &[(&str, &str)])] = &[
            (
                "全面落实行政执法公示、执法全过程记录、重大执法决定法制审核“三项制度”。",
                &[("三项制度", "行政执法公示、执法全过程记录、重大执法决定法制审核")],
            ),
            ("实施树名企、创名牌、育名家“三名”工程。", &[("“三名”工程", "树名企、创名牌、育名家")]),
            ("落实“三定一督（定时、定点、定人督导）”制度。", &[("三定一督", "定时、定点、定人督导")]),
            ("推进教育、医疗“三项改革”。", &[]),
            ("制定教育、卫生“十四五”规划。", &[]),
        ];
        for (text, expected) in cases {
            let found = of(text);
            let found: Vec<_> = found.iter().map(|meaning| (meaning.term.as_str(), meaning.definition.as_str())).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }
}
