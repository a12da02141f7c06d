//! Rates and quotas: 每年举办展会15场以上, 每个街道至少建成1处公园. Without their 每 they would read as sums for the whole place.

use super::quantity::Figure;
use super::relation;
use super::sentence::Sentence;
use crate::phrase::amount::{Amount, unit};

/// Puts 每年 or 每个街道 before a name that has lost it.
pub(super) fn name(sentence: &Sentence, figure: &mut Figure) {
    // 年均增长8%, 平均每年增加96人: the text of a change says it.
    if figure.is_policy || figure.growth.as_ref().is_some_and(|(text, _)| *text == figure.text) {
        return;
    }
    let amount = sentence.amounts.iter().find(|amount| amount.range.start == figure.at);
    let Some(end) = amount.map(|amount| amount.words.start) else { return };
    // 增加值年均增长9%、比重达到60%: what is said of the amount before says nothing of this one.
    let values = |before: &&Amount| before.words.end <= end && !unit::is_duration(&before.unit);
    let before = sentence.amounts.iter().rfind(values).map_or(0, |before| before.words.end);
    let head = &sentence.text[sentence.clause_start(end).max(before).min(end)..end];
    let whole = &sentence.text[sentence.clause_start(end).min(end)..end];
    let words = all_have(whole, amount)
        .or_else(|| each(head))
        .or_else(|| amount.and_then(|amount| all_of(head, amount)))
        .or_else(|| head.rfind("年均").map(|at| &head[at..at + "年均".len()]));
    let Some(words) = words.filter(|words| !figure.name.contains(words)) else { return };
    let behind = head.rfind(words).map_or("", |at| &head[at + words.len()..]);
    figure.name.insert_str(0, &format!("{words}{}", verb(behind, &figure.name)));
}

/// 每年举办展会: the verb between the two.
fn verb<'a>(behind: &'a str, name: &str) -> &'a str {
    let verb = behind.split_once(name).map_or(behind, |(verb, _)| verb);
    let verb = verb.trim_start_matches("至少").trim_end_matches("不少于");
    let plain = verb.strip_prefix('新').unwrap_or(verb);
    if relation::is_count(plain) { verb } else { "" }
}

const PLACES: [&str; 13] = ["村", "社区", "街道", "镇", "乡镇", "区县", "县", "区", "市", "学校", "企业", "园区", "单位"];

/// 各县集中资源发展1—2个主导产业: so few can only be for each.
fn all_of<'a>(head: &'a str, amount: &Amount) -> Option<&'a str> {
    let (at, word) = ["各", "其他"].iter().filter_map(|word| Some((head.rfind(word)?, *word))).max()?;
    let plain = &head[at + word.len()..];
    let place = PLACES[..9].iter().filter(|place| plain.starts_with(**place)).max_by_key(|place| place.len())?;
    let behind = &plain[place.len()..];
    let few = amount.value <= 3.0 && unit::is_counter(&amount.unit) && ["个", "条", "处", "家", "座", "所"].contains(&amount.unit.as_str());
    let apart = behind.starts_with(['、', '和', '的', '级', '域']) || ["共", "累计", "合计"].iter().any(|word| behind.contains(word));
    (few && !apart).then(|| &head[at..at + word.len() + place.len()])
}

/// 全部镇均建有1所幼儿园, 市和各县各建有1个示范中心: so few are not for the whole place but for each that is named.
fn all_have<'a>(head: &'a str, amount: Option<&Amount>) -> Option<&'a str> {
    const HAVE: [&str; 14] = [
        "各建有",
        "均建有",
        "都建有",
        "各建成",
        "均建成",
        "都建成",
        "各设有",
        "均设有",
        "都设有",
        "各有",
        "均有",
        "都有",
        "各配备",
        "均配备",
    ];
    let few = amount.is_some_and(|amount| amount.value <= 5.0 && unit::is_counter(&amount.unit) && !amount.unit.is_empty());
    let who = HAVE.iter().find_map(|have| head.trim_end_matches("至少").strip_suffix(have))?;
    let letters = who.chars().filter(|c| c.is_alphanumeric()).count();
    (few && (2..=24).contains(&letters) && !who.contains(['：', '。'])).then_some(head)
}

/// 每年, 每季度, 每个村（社区）: as far as the words before the verb.
fn each(head: &str) -> Option<&str> {
    // 每人每月960元: the measure of the value.
    if ["每人", "每户", "每亩", "每吨"].iter().any(|whose| head.contains(whose)) {
        return None;
    }
    let rest = &head[head.rfind('每')?..];
    const TIMES: [&str; 9] = ["每年度", "每半年", "每年", "每季度", "每个月", "每月", "每周", "每天", "每日"];
    if let Some(time) = TIMES.iter().find(|time| rest.starts_with(**time)) {
        return Some(&rest[..time.len()]);
    }
    // 每万人拥有公共文化设施面积: a measure of its own.
    let plain = rest.trim_start_matches('每').trim_start_matches('个').trim_start_matches("行政");
    let place = PLACES.iter().filter(|place| plain.starts_with(**place)).max_by_key(|place| place.len())?;
    let end = rest.len() - plain.len() + place.len();
    let bracket = rest[end..].strip_prefix('（').and_then(|inner| inner.find('）')).map_or(0, |close| close + 2 * '（'.len_utf8());
    Some(&rest[..end + bracket])
}
