//! The year of goals: 二、2025年发展目标, or 到2035年… in the paragraph that leads them.

use crate::model::{BlockKind, Milestone, MilestoneKind, When};
use crate::phrase::period::{self, Dated, Sense};
use crate::records::heading::has_both;
use crate::records::item;
use crate::records::prose::Prose;
use crate::records::reading::Reading;
use std::ops::Range;

/// The date that holds for the paragraphs below the heading that was passed last.
#[derive(Default)]
pub(super) struct Goals {
    /// Level of the heading for goals, and its date as printed.
    open: Option<(u8, Option<(String, Dated)>)>,
    /// Level of the heading below it that gave that date, and the date that held before.
    inner: Option<(u8, Option<(String, Dated)>)>,
}

/// What can be counted or is finished; other clauses of a paragraph of goals only describe.
const FINISHED: &[&str] = &[
    "建成投用",
    "基本建成",
    "基本形成",
    "基本建立",
    "基本构建",
    "初步建立",
    "初步形成",
    "全面建成",
    "基本实现",
    "初步建成",
    "全面完成",
    "基本完成",
];

impl Goals {
    pub(super) fn pass(&mut self, prose: &Prose, reading: &Reading) {
        if prose.block.kind == BlockKind::Heading {
            self.heading(prose, reading);
        } else if let Some((_, date)) = &mut self.open {
            // （二）2022年6月底前…: one of several, with a day of its own.
            let ahead = lead(prose.text()).filter(|_| item::number(prose.text()).0.is_none());
            if ahead.is_some() {
                *date = ahead;
            } else if date.is_none() {
                *date = crossing(prose.text());
            }
        }
    }

    fn heading(&mut self, prose: &Prose, reading: &Reading) {
        let level = reading.section(&prose.block.id).map_or(1, |section| section.level);
        let text = prose.text();
        if let Some((_, date)) = self.open.as_mut().filter(|(open, _)| level > *open) {
            // What 二、2025年发展目标 names ends where 三、主攻方向 begins.
            if let Some((_, before)) = self.inner.take_if(|(inner, _)| level <= *inner) {
                *date = before;
            }
            // 第二章 发展目标 has 一、2035年远景目标 and 二、2025年发展目标 below it.
            if let Some(own) = lead(text).or_else(|| named(text, reading)) {
                self.inner.get_or_insert((level, date.clone()));
                *date = Some(own);
            }
            return;
        }
        self.inner = None;
        let is_goal = (text.contains("目标") || text.ends_with("主攻方向")) && !text.contains("专栏") && !text.contains("指标");
        self.open = is_goal.then(|| (level, lead(text).or_else(|| named(text, reading))));
    }

    /// The commitments of the sentences of a paragraph that name no date; of all of them where those that do commit to
    /// nothing. A date in the paragraph holds for the sentences behind it.
    pub(super) fn inherited(&self, prose: &Prose, commits: bool) -> Vec<Milestone> {
        let mut found = Vec::new();
        let Some((_, Some(mut date))) = self.open.clone() else { return found };
        let text = prose.text();
        for sentence in prose.sentences() {
            let named = last(&text[sentence.clone()]);
            if let Some(named) = named.filter(|_| commits) {
                date = named;
            } else {
                found.extend(under(prose, sentence, &date));
            }
        }
        found
    }
}

fn under(prose: &Prose, sentence: Range<usize>, (words, dated): &(String, Dated)) -> Vec<Milestone> {
    let text = prose.text();
    let listed = text.starts_with("——");
    let clauses = super::clause::of(text, sentence, &[]).into_iter();
    clauses
        .filter(|clause| is_finished(&text[clause.range.clone()], listed))
        .map(|clause| {
            let mut source = prose.source(clause.range.clone(), "milestone");
            source.step(format!("the date {words} from the heading or the paragraph that leads these goals"));
            let start = dated.start.clone().filter(|_| dated.sense == Sense::In);
            let when = When { text: words.clone(), start, end: dated.end.clone() };
            let words = &text[clause.range.clone()];
            let text = words[item::number(words).1..].trim_matches(['—', '，', '。', '；', ' ']).trim_start_matches("其中").to_owned();
            Milestone { id: String::new(), when, text, kind: MilestoneKind::Deadline, source }
        })
        .collect()
}

/// The last date of a sentence that dates anything. 2030年前碳达峰目标如期实现 is the year of that goal alone.
fn last(text: &str) -> Option<(String, Dated)> {
    let dates = period::find(text, None);
    let own = |dated: &Dated| period::is_of_one_goal(text, dated);
    let dated = dates.into_iter().rfind(|dated| matches!(dated.sense, Sense::By | Sense::In | Sense::From) && !own(dated))?;
    Some((text[dated.range.clone()].to_owned(), dated))
}

/// The date at the head of a paragraph: 到2025年，….
fn lead(text: &str) -> Option<(String, Dated)> {
    let dated = period::find(text, None).into_iter().next()?;
    let leads = dated.sense == Sense::By && !period::is_of_one_goal(text, &dated) && dated.range.start <= "按照规划，力争".len();
    leads.then(|| (text[dated.range.clone()].to_owned(), dated))
}

/// 实现“十四五”时期新跨越，必须咬定目标…: what a list below the paragraph is for.
fn crossing(text: &str) -> Option<(String, Dated)> {
    let behind = text.strip_prefix("实现")?.trim_start();
    let at = text.len() - behind.len();
    let dated = period::find(text, None).into_iter().find(|dated| dated.range.start == at && dated.sense == Sense::In)?;
    Some((text[dated.range.clone()].to_owned(), dated))
}

/// The year in a heading: “十四五”时期发展目标, 2035年远景目标; none of “十三五”时期成就和“十四五”时期目标, which has both.
fn named(text: &str, reading: &Reading) -> Option<(String, Dated)> {
    let dated = period::find(text, None).into_iter().find(|dated| dated.end.is_some() && dated.sense != Sense::Compared)?;
    if has_both(text, reading.date()) {
        return None;
    }
    Some((text[dated.range.clone()].to_owned(), dated))
}

/// `listed`: an item of a list of goals, ——粮食总产量62万吨.
fn is_finished(clause: &str, listed: bool) -> bool {
    let counted = clause.contains(|c: char| c.is_ascii_digit()) || ["万亿", "千亿", "百亿"].iter().any(|money| clause.contains(money));
    let figures = counted && !clause.contains("专栏") && !clause.contains("附件");
    let reached = [
        "达到",
        "提高到",
        "提高至",
        "提升到",
        "提升至",
        "控制在",
        "保持在",
        "稳定在",
        "降至",
        "降到",
        "增至",
        "增加到",
        "下降",
        "增长",
        "以上",
        "以内",
        "建成",
        "新增",
        "超过",
        "突破",
        "左右",
    ];
    // “十五五”时期是基本实现现代化的关键时期: what the years are, not what is reached in them.
    let story = ["关键时期", "关键阶段", "重要地位", "历史节点", "走在前列", "预期性", "约束性"].iter().any(|end| clause.ends_with(end));
    if story || ["锚定", "围绕", "聚焦", "充分考虑"].iter().any(|ground| clause.starts_with(ground)) {
        return false;
    }
    (figures && listed && !clause.contains('：'))
        || (figures && reached.iter().any(|word| clause.contains(word)))
        || FINISHED.iter().any(|word| clause.contains(word))
}
