//! Sentences cut into clauses: 到2025年，A，B；C.

use crate::phrase::period::{Dated, Sense};
use crate::records::item;
use std::ops::Range;

/// One clause that says something of its own, with the clauses before it that only say on what grounds (根据…) and those
/// behind it that only say what for (为…奠定基础).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    /// Bytes of the text.
    pub(super) range: Range<usize>,
}

/// What only gives grounds, means or a subject, and is followed by what is done.
const GROUNDS: &[&str] = &["根据", "按照", "依据", "围绕", "针对", "结合", "通过", "参照", "对照", "锚定", "立足", "在此基础上"];

/// What only says what for.
const AIMS: &[&str] = &["为", "从而", "以适应", "以满足", "以确保"];

pub(super) fn of(text: &str, sentence: Range<usize>, dates: &[Dated]) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let mut open: Option<usize> = None;
    let parts = parts(text, sentence, dates);
    let end = parts.last().map_or(0, |part| part.end);
    for part in parts {
        let words = text[part.clone()].trim();
        let start = open.take().unwrap_or(part.start);
        if (is_aim(words) || is_more(words)) && start == part.start && found.last().is_some() {
            if let Some(last) = found.last_mut() {
                last.range.end = part.end;
            }
        } else if is_only_date(text, &part, dates) || is_ground(words) || is_cut(words) {
            open = Some(start);
        } else {
            found.push(Clause { range: start..part.end });
        }
    }
    found.extend(open.map(|start| Clause { range: start..end }));
    found.into_iter().map(|clause| Clause { range: crate::records::prose::trimmed(text, clause.range) }).collect()
}

/// Cut at ， and ； and behind ：, but nowhere inside brackets and quotes. The marks are in no part.
fn parts(text: &str, sentence: Range<usize>, dates: &[Dated]) -> Vec<Range<usize>> {
    let (mut found, mut start, mut depth) = (Vec::new(), sentence.start, 0_i32);
    // 一季度开工、年底前投产: a date of its own, not the second of a run (2023年、2025年).
    let own_date = |start: usize, at: usize| {
        let inside = |dated: &&Dated| start <= dated.range.start && dated.range.end <= at && dated.sense != Sense::Compared;
        let last = dates.iter().rfind(inside);
        last.is_some_and(|last| last.range.end < at)
            && dates.iter().any(|dated| dated.range.start == at + '、'.len_utf8() && dated.end.is_some())
    };
    for (at, letter) in text[sentence.clone()].char_indices() {
        let at = sentence.start + at;
        match letter {
            '（' | '《' | '“' | '〔' => depth += 1,
            '）' | '》' | '”' | '〕' => depth = (depth - 1).max(0),
            '，' | '；' | '。' | '：' | '！' if depth == 0 => {
                found.push(start..at);
                start = at + letter.len_utf8();
            }
            '、' if depth == 0 && own_date(start, at) => {
                found.push(start..at);
                start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    found.push(start..sentence.end);
    found.into_iter().filter(|part| !text[part.clone()].trim().is_empty()).collect()
}

fn is_aim(words: &str) -> bool {
    let rest = AIMS.iter().find_map(|aim| words.strip_prefix(aim));
    rest.is_some_and(|rest| ["基础", "保障", "支撑", "贡献", "条件", "动力", "需要", "支持"].iter().any(|end| rest.ends_with(end)))
}

/// 完成信息采集，并接入指挥中心: a part of what is done before it. 并网 and 并购 are words of their own.
fn is_more(words: &str) -> bool {
    is_joined(words) && !words.contains(|c: char| c.is_ascii_digit())
}

/// 培养一支与新时代要求相适应，数量充足、素质过硬的队伍: the noun is still to come.
fn is_cut(words: &str) -> bool {
    let one = ["一支", "一批", "一套", "一个"].iter().any(|one| words.contains(one));
    one && ["相适应", "相匹配", "相衔接", "相协调"].iter().any(|end| words.ends_with(end))
}

fn is_joined(words: &str) -> bool {
    words.strip_prefix('并').is_some_and(|rest| !rest.starts_with(['网', '购', '轨', '联', '入', '行', '举', '重']))
}

fn is_ground(words: &str) -> bool {
    // 其中国家级10家 says so many.
    let words = ["紧紧", "牢牢", "紧密", "切实"].iter().find_map(|how| words.strip_prefix(how)).unwrap_or(words);
    let grounds = words == "其中" || GROUNDS.iter().any(|ground| words.starts_with(ground));
    grounds
        || (words.starts_with('在') && ["基础上", "前提下", "条件下", "原则下", "指导下"].iter().any(|end| words.ends_with(end)))
        || (words.starts_with('以')
            && ["为抓手", "为重点", "为单元", "为目标", "为核心", "为契机", "为基础", "为导向"].iter().any(|end| words.ends_with(end)))
}

/// 到2025年 alone, or with 力争 and the like.
fn is_only_date(text: &str, part: &Range<usize>, dates: &[Dated]) -> bool {
    let inside = |dated: &Dated| part.start <= dated.range.start && dated.range.end <= part.end && dated.sense != Sense::Compared;
    let alone = |at: usize| {
        let last = &dates[crate::phrase::period::run(text, dates, at) - 1];
        let end = if inside(last) { last.range.end } else { dates[at].range.end };
        let (before, behind) = (&text[part.start..dates[at].range.start], &text[end..part.end]);
        let before = &before[item::number(before).1..];
        // 各单位要于2月15日前，将方案报送…: what is done follows.
        // 办理时间在3个工作日内 says it already.
        let opens = behind.is_empty() && before.ends_with(['于', '在']) && dates[at].sense != Sense::Lasting;
        // 在竣工验收后6个月内，及时移交.
        let since = dates[at].sense == Sense::Lasting && behind.is_empty() && before.ends_with(['后', '起']);
        opens || since || without_effort([before, behind].concat().trim()).is_empty()
    };
    (0..dates.len()).any(|at| inside(&dates[at]) && alone(at))
}

/// Words of effort at the ends of a clause.
fn without_effort(words: &str) -> &str {
    let mut words = words.trim_matches(['，', ' ', '、', '—', '-', '；', '。', '：']);
    // 一是到2025年，…: a point of a list.
    let mut letters = words.chars();
    if letters.next().is_some_and(|first| "一二三四五六七八九十".contains(first)) && letters.next() == Some('是') {
        words = letters.as_str();
    }
    while let Some(rest) = ["力争", "争取", "确保", "计划", "其中", "，"].iter().find_map(|effort| words.strip_prefix(effort)) {
        words = rest;
    }
    words
}

/// 并打造2处试点, 其中工业增加值增长9%: what only joins it to the clause before.
fn without_lead(words: &str) -> &str {
    let words = words.strip_prefix("其中").unwrap_or(words).trim_start_matches(['，', '：']);
    if is_joined(words) { &words['并'.len_utf8()..] } else { words }
}

/// 力争 and 争取 are no reached goal: they stay with what is tried.
fn with_effort(text: &str, words: &str) -> String {
    let effort = ["力争", "争取"].into_iter().find(|effort| words.trim_start_matches(['，', ' ']).starts_with(effort));
    format!("{}{text}", effort.filter(|_| !text.is_empty()).unwrap_or_default())
}

impl Clause {
    pub(super) fn holds(&self, dated: &Dated) -> bool {
        self.range.start <= dated.range.start && dated.range.end <= self.range.end
    }

    /// The clause without its date, or without all that stand side by side.
    pub(super) fn text(&self, text: &str, run: &[Dated]) -> String {
        let (dated, last) = (&run[0], &run[run.len() - 1]);
        let words = if self.holds(dated) {
            let before = &text[self.range.start..dated.range.start];
            // 审批时间压缩至3个工作日: without its end it says nothing.
            let measured = ["时间", "时限", "期限", "时间在"].iter().any(|end| before.ends_with(end));
            if dated.sense == Sense::Lasting && (measured || before.ends_with(['至', '到', '为'])) {
                return without_number(&text[self.range.clone()]).to_owned();
            }
            let comma = if before.ends_with('，') { "，" } else { "" };
            let before = before.trim_end_matches(['在', '于', '，', '应', '由']);
            let tried = ["力争", "争取"].into_iter().find(|effort| before.trim_end_matches('，').ends_with(effort)).unwrap_or_default();
            let before = if without_effort(before).is_empty() { tried.to_owned() } else { format!("{before}{comma}") };
            let behind = if self.holds(last) { last.range.end } else { dated.range.end };
            // 立即上报（最迟不超过4小时）: without the date the bracket is empty.
            (before + text[behind..self.range.end].trim_start_matches('，')).replace("（）", "")
        } else {
            text[self.range.clone()].to_owned()
        };
        with_effort(without_lead(without_number(without_effort(&words))), &words)
    }

    /// What stands before the date, behind the last comma.
    pub(super) fn before<'a>(&self, text: &'a str, dated: &Dated) -> &'a str {
        let before = if self.holds(dated) { &text[self.range.start..dated.range.start] } else { "" };
        without_effort(before.rsplit('，').next().unwrap_or(before))
    }
}

/// Without the number of a list item or an article: （2）, 3., ①, 第九条.
fn without_number(words: &str) -> &str {
    words[item::number(words).1..].trim_start_matches(['—', ' '])
}
