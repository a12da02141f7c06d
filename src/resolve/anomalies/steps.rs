//! A rise or fall told by its two ends and its size: 由58.2%提高到64.6%，提高6.8个百分点 is 6.4; one since a year, by its size and its rate.

use super::contradiction::half;
use super::{Texts, anomaly};
use crate::model::Anomaly;
use crate::phrase::amount::{self, Amount};
use crate::records::prose::Prose;

const VERBS: &[&str] = &["提高", "提升", "上升", "增加", "增长", "下降", "降低", "减少", "压减", "增", "降"];

pub(super) fn find(texts: &Texts) -> Vec<Anomaly> {
    texts.readings.iter().flat_map(|reading| &reading.prose).flat_map(of_block).collect()
}

fn of_block(prose: &Prose) -> Vec<Anomaly> {
    let text = prose.text();
    let of_sentence = |sentence: std::ops::Range<usize>| {
        let text = &text[sentence.clone()];
        let amounts = amount::find(text);
        let of_three = |three: &[Amount]| {
            let message = doubt(text, three).or_else(|| since(text, three)).or_else(|| rate(text, three))?;
            Some((three[0].words.start, three[2].words.end, message))
        };
        let mut found: Vec<(usize, usize, String)> = amounts.windows(3).filter_map(of_three).collect();
        // The rate of a change that is wrong itself.
        found.dedup_by(|rate, change| rate.0 < change.1);
        found.into_iter().map(move |(start, end, message)| (sentence.start + start..sentence.start + end, message))
    };
    let found = prose.sentences().into_iter().flat_map(of_sentence);
    found
        .map(|(range, message)| anomaly("increment", message, Vec::new(), prose.source(range, "two ends and the size of a change")))
        .collect()
}

fn doubt(text: &str, three: &[Amount]) -> Option<String> {
    let [from, to, by] = three else { return None };
    let plain = three.iter().all(|amount| amount.upper.is_none() && !amount.chinese);
    let whole = |amount: &Amount| &text[amount.range.clone()];
    let ends = from.unit == to.unit && rises(&text[from.range.end..to.range.start], &["到", "至", "为"]);
    let size = rises(text[to.words.end..by.range.start].strip_prefix(['，', '、'])?, &["", "了"]);
    if !plain || !ends || !size || !begins(&text[..from.words.start]) {
        return None;
    }
    let rounding = |amount: &Amount| half(whole(amount));
    let points = from.unit.contains('%') && by.unit.contains("百分点");
    let level = by.unit == from.unit && !from.unit.is_empty() && !from.unit.contains('%');
    let change = (to.value - from.value).abs();
    let room = rounding(from) + rounding(to) + rounding(by);
    let wrong = (points || level) && (change - by.value).abs() > room + 1e-6;
    let shown = (change * 1000.0).round() / 1000.0;
    wrong.then(|| format!("由{}到{}相差{shown}，写为{}，不合。", whole(from), whole(to), whole(by)))
}

/// 达到184.4公里，比2015年158.9公里增加25.5公里: the level now, the one before and what lies between.
fn since(text: &str, three: &[Amount]) -> Option<String> {
    let [to, from, by] = three else { return None };
    let plain = three.iter().all(|amount| amount.upper.is_none() && !amount.chinese) && !to.unit.is_empty() && !to.unit.contains('%');
    let alike = from.unit == to.unit && by.unit == to.unit;
    if !plain || !alike || !compares(&text[to.words.end..from.words.start]) || !rises(&text[from.words.end..by.words.start], &["", "了"]) {
        return None;
    }
    let whole = |amount: &Amount| &text[amount.range.clone()];
    let change = (to.value - from.value).abs();
    let room = half(whole(from)) + half(whole(to)) + half(whole(by));
    let shown = (change * 1000.0).round() / 1000.0;
    let wrong = (change - by.value).abs() > room + 1e-6;
    wrong.then(|| format!("{}与{}相差{shown}，写为{}，不合。", whole(to), whole(from), whole(by)))
}

/// 比2015年158.9公里增加25.5公里，增长16.0%: the rate of what lies between.
fn rate(text: &str, three: &[Amount]) -> Option<String> {
    let [from, by, rate] = three else { return None };
    let plain = three.iter().all(|amount| amount.upper.is_none() && !amount.chinese) && rate.unit == "%" && from.value > 0.0;
    let said = text[by.words.end..rate.words.start].trim_start_matches('，').trim_end_matches(['约', '达', '为', '了']);
    let grows = ["增长", "增幅", "增长率", "提高", "下降", "降低", "降幅"].contains(&said);
    let before = text[..from.words.start].trim_end_matches('的');
    let since = before.ends_with('年') && before.chars().rev().nth(5).is_some_and(|letter| matches!(letter, '比' | '较'));
    let alike = from.unit == by.unit && !from.unit.contains('%') && !from.unit.is_empty();
    if !plain || !grows || !since || !alike || !rises(&text[from.words.end..by.words.start], &["", "了"]) {
        return None;
    }
    let whole = |amount: &Amount| &text[amount.range.clone()];
    let real = by.value / from.value * 100.0;
    // What was rounded before it was divided.
    let room = half(whole(rate)) + (half(whole(by)) + real / 100.0 * half(whole(from))) / from.value * 100.0;
    let shown = (real * 100.0).round() / 100.0;
    let wrong = (real - rate.value).abs() > room.max(0.05) + 1e-6;
    wrong.then(|| format!("在{}上增减{}为{shown}%，写为{}，不合。", whole(from), whole(by), whole(rate)))
}

/// ，比2015年, 较2015年的: against which year.
fn compares(words: &str) -> bool {
    let words = words.trim_start_matches(['，', '、']).trim_start_matches('相');
    let year = ["比", "较"].iter().find_map(|than| words.strip_prefix(than)).unwrap_or("");
    let behind = year.trim_start_matches(|c: char| c.is_ascii_digit());
    year.len() - behind.len() == 4 && ["年", "年的", "年末", "年底"].contains(&behind)
}

/// 提高到, 增加至: nothing but a verb and one of the ends; 年均提高 is something else.
fn rises(words: &str, ends: &[&str]) -> bool {
    let words = words.trim();
    let words = ["累计", "共", "净", "五年", "大幅"].iter().find_map(|word| words.strip_prefix(word)).unwrap_or(words);
    VERBS.iter().any(|verb| words.strip_prefix(verb).is_some_and(|end| ends.contains(&end)))
}

/// 由, 从, 由2020年的 before the first end.
fn begins(before: &str) -> bool {
    let before = before.trim_end_matches('的').trim_end();
    let year = before.strip_suffix("年").or_else(|| before.strip_suffix("年底")).or_else(|| before.strip_suffix("年末"));
    let before = year.map_or(before, |year| year.trim_end_matches(|c: char| c.is_ascii_digit()));
    before.ends_with(['由', '从'])
}

#[cfg(test)]
mod tests {
    use super::doubt;
    use crate::phrase::amount;

    #[test]
    fn ends_and_sizes() {
        let said = |text: &str| amount::find(text).windows(3).find_map(|three| doubt(text, three));
        assert!(said("城镇化率由58.2%提高到64.6%，提高6.8个百分点").is_some());
        assert!(said("城镇化率由58.2%提高到64.6%，提高6.4个百分点").is_none());
        assert!(said("床位由120张增加到180张，增加50张").is_some());
        assert!(said("城镇化率由58.2%提高到64.6%，年均提高1.3个百分点").is_none());
        let since = |text: &str| amount::find(text).windows(3).find_map(|three| super::since(text, three));
        assert!(since("公路里程达到184.4公里，比2015年158.9公里增加25.5公里").is_none());
        assert!(since("公路里程达到184.4公里，比2015年158.9公里增加35.5公里").is_some());
        let rate = |text: &str| amount::find(text).windows(3).find_map(|three| super::rate(text, three));
        assert!(rate("公路里程达到184.4公里，比2015年158.9公里增加25.5公里，增长约16.0%").is_none());
        assert!(rate("公路里程达到184.4公里，比2015年158.9公里增加25.5公里，增长约26.0%").is_some());
    }
}
