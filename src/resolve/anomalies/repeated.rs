//! Words set twice: 药品安全事件药品安全事件, 标准化化, 区委区委; names that a list has twice in a row.

use super::glyphs::around;
use super::{Texts, anomaly};
use crate::model::{Anomaly, Source};
use crate::normalize::width::is_ideograph;

/// Letters of a word that is set twice. Shorter ones are said twice on purpose (常常, 研究研究).
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=12;

/// 标准化化管理; but 常态化化解 is 常态化 and 化解.
const WORDS_IN_HUA: &[char] = &['解', '产', '肥', '工', '学', '石', '验', '妆', '粪', '雪', '纤', '疗', '险', '零'];

/// Words of two letters that nobody says twice in a row: no verbs (组织组织部), none that go on as another (企业企业家).
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "区委", "市委", "县委", "省委", "党委", "政府", "部门", "消防", "应急", "农业", "农村", "教育", "交通", "卫生", "医疗", "资金",
    "生态", "环境", "财政", "公安", "社区", "街道", "道路", "园区", "医院", "水库", "河道", "地区",
];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    let mut found = words(texts);
    for reading in &texts.readings {
        for prose in &reading.prose {
            found.extend(listed(prose.text()).map(|name| twice_listed(name, prose.whole(RULE))));
        }
        for sheet in reading.tables_beside_prose() {
            for (row, cells) in sheet.table.rows.iter().enumerate() {
                found.extend(cells.iter().filter_map(|cell| listed(cell)).map(|name| twice_listed(name, sheet.source(row, RULE))));
            }
        }
    }
    found
}

const RULE: &str = "names of a list that stand side by side";

fn twice_listed(name: &str, source: Source) -> Anomaly {
    anomaly("repeated-words", format!("名称重复：“{name}”在同一串并列中接连列出两次。"), Vec::new(), source)
}

/// A name of at least three letters that a list has twice in a row: 舜耕街道、舜耕街道.
fn listed(text: &str) -> Option<&str> {
    let stops = |letter: char| matches!(letter, '，' | '。' | '；' | '：' | '\n' | '\t' | ' ' | '\u{3000}');
    let in_list = |list: &'_ str| -> Option<usize> {
        let names: Vec<&str> = list.split('、').collect();
        // What stands before the first name or behind the last is not only a name.
        let plain = |name: &str| name.chars().count() >= 3 && name.chars().all(is_ideograph);
        (1..names.len()).find(|at| names[*at] == names[at - 1] && plain(names[*at]))
    };
    text.split(stops).find_map(|list| in_list(list).and_then(|at| list.split('、').nth(at)))
}

/// 城区5835套城区安置房: a word at the head of a clause, a number of things, and the word again.
fn around_number(text: &str) -> Option<(usize, usize, String)> {
    let heads = text.match_indices(['，', '。', '；']).map(|(at, mark)| at + mark.len());
    heads.into_iter().find_map(|start| {
        let rest = &text[start..];
        let digits = rest.find(|c: char| c.is_ascii_digit())?;
        let word = rest[..digits].trim_end();
        let behind = rest[digits..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').trim_start();
        let measure = behind.chars().next().filter(|letter| MEASURES.contains(letter))?;
        let again = behind[measure.len_utf8()..].strip_prefix(word)?;
        let plain = (2..=6).contains(&word.chars().count()) && word.chars().all(is_ideograph);
        plain.then(|| (start, text.len() - again.len(), rest[..rest.len() - again.len()].to_owned()))
    })
}

/// Words by which things are counted that are named before or behind, not both.
const MEASURES: &[char] = &['套', '处', '家', '座', '项', '条', '所', '户', '亩'];

/// Words set twice without a mark between.
fn words(texts: &Texts) -> Vec<Anomaly> {
    let prose = texts.readings.iter().flat_map(|reading| &reading.prose);
    let mut found = in_cells(texts);
    found.extend(prose.filter_map(|prose| {
        let doubled = |(start, end, word): (usize, usize, String)| (start, end, said_twice(&word));
        let counted = |(start, end, words)| (start, end, format!("“{words}”，数量前后写了同一个词"));
        let (start, end, said) = twice(prose.text()).map(doubled).or_else(|| around_number(prose.text()).map(counted))?;
        let message = format!("词语重复：{said}。");
        Some(anomaly("repeated-words", message, Vec::new(), prose.source(around(prose.text(), start, end), "words set twice")))
    }));
    found
}

fn said_twice(word: &str) -> String {
    format!("应为“{word}”，实为“{word}{word}”")
}

/// Words set twice in the sentences of a table: a cell of names may say one for two columns.
fn in_cells(texts: &Texts) -> Vec<Anomaly> {
    let mut found = Vec::new();
    for sheet in texts.readings.iter().flat_map(|reading| reading.tables_beside_prose()) {
        for (row, cells) in sheet.table.rows.iter().enumerate() {
            for (_, _, word) in cells.iter().filter(|cell| cell.contains(['。', '，'])).filter_map(|cell| twice(cell)) {
                let message = format!("词语重复：{}。", said_twice(&word));
                found.push(anomaly("repeated-words", message, Vec::new(), sheet.source(row, "words set twice in a cell")));
            }
        }
    }
    found
}

/// The first word that stands twice without a mark between.
fn twice(text: &str) -> Option<(usize, usize, String)> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let end = |at: usize| letters.get(at).map_or(text.len(), |(end, _)| *end);
    for at in 0..letters.len() {
        let doubled = letters.get(at..at + 2).is_some_and(|pair| pair.iter().all(|letter| letter.1 == '化'));
        if doubled && letters.get(at + 2).is_some_and(|next| is_ideograph(next.1) && !WORDS_IN_HUA.contains(&next.1)) {
            return Some((letters[at].0, end(at + 2), "化".to_owned()));
        }
        let pair = |at: usize| letters.get(at..at + 2).map(|pair| pair.iter().map(|(_, letter)| letter).collect::<String>());
        // 全地区地区生产总值.
        let measured = |word: &String| word == "地区" && pair(at + 4).is_some_and(|next| next == "生产");
        let twice = |word: &String| NOUNS.contains(&word.as_str()) && pair(at + 2).as_ref() == Some(word) && !measured(word);
        if let Some(word) = pair(at).filter(twice) {
            return Some((letters[at].0, end(at + 4), word));
        }
        for length in LENGTHS.filter(|length| at + 2 * length <= letters.len()) {
            let (one, two) = (&letters[at..at + length], &letters[at + length..at + 2 * length]);
            let same = one.iter().zip(two).all(|(a, b)| a.1 == b.1 && is_ideograph(a.1));
            // 一个项目一个项目推进, 一件事一件事办: one by one.
            let by_one = matches!(one[0].1, '一' | '逐' | '每');
            if same && !by_one && one.iter().any(|letter| letter.1 != one[0].1) {
                return Some((letters[at].0, end(at + 2 * length), one.iter().map(|(_, letter)| letter).collect()));
            }
        }
    }
    None
}
