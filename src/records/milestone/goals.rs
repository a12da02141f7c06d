//! The year of goals: 二、2025年发展目标, or 到2035年… in the paragraph that leads them.

use crate::model::{BlockKind, Milestone, MilestoneKind, When};
use crate::phrase::period::{self, Dated, Sense};
use crate::records::prose::Prose;
use crate::records::reading::Reading;

/// The date that holds for the paragraphs below the heading that was passed last.
#[derive(Default)]
pub(super) struct Goals {
    /// Level of the heading for goals, and its date as printed.
    open: Option<(u8, Option<(String, Dated)>)>,
}

/// What can be counted or is finished; other clauses of a paragraph of goals only describe.
const FINISHED: &[&str] =
    &["基本建成", "基本形成", "基本建立", "基本构建", "初步建立", "初步形成", "全面建成", "基本实现", "初步建成", "全面完成", "基本完成"];

impl Goals {
    pub(super) fn pass(&mut self, prose: &Prose, reading: &Reading) {
        if prose.block.kind == BlockKind::Heading {
            self.heading(prose, reading);
        } else if let Some((_, date)) = &mut self.open {
            let ahead = lead(prose.text());
            if ahead.is_some() {
                *date = ahead;
            }
        }
    }

    fn heading(&mut self, prose: &Prose, reading: &Reading) {
        let level = reading.section(&prose.block.id).map_or(1, |section| section.level);
        let text = prose.text();
        if let Some((_, date)) = self.open.as_mut().filter(|(open, _)| level > *open) {
            // 第二章 发展目标 has 一、2035年远景目标 and 二、2025年发展目标 below it.
            *date = lead(text).or_else(|| named(text)).or(date.take());
            return;
        }
        let is_goal = text.contains("目标") && !text.contains("专栏") && !text.contains("指标");
        self.open = is_goal.then(|| (level, lead(text).or_else(|| named(text))));
    }

    /// The commitments of a paragraph that names no date.
    pub(super) fn inherited(&self, prose: &Prose) -> Vec<Milestone> {
        let Some((_, Some((words, dated)))) = &self.open else { return Vec::new() };
        let text = prose.text();
        let clauses = prose.sentences().into_iter().flat_map(|sentence| super::clause::of(text, sentence, &[]));
        let commits = clauses.filter(|clause| is_finished(&text[clause.range.clone()]));
        commits
            .map(|clause| {
                let mut source = prose.source(clause.range.clone(), "milestone");
                source.step(format!("the date {words} from the heading or the paragraph that leads these goals"));
                let when = When { text: words.clone(), start: None, end: dated.end.clone() };
                let text = text[clause.range.clone()].trim_matches(['—', '，', '。', '；', ' ']).to_owned();
                Milestone { id: String::new(), when, text, kind: MilestoneKind::Deadline, source }
            })
            .collect()
    }
}

/// The date at the head of a paragraph: 到2025年，….
fn lead(text: &str) -> Option<(String, Dated)> {
    let dated = period::find(text, None).into_iter().next()?;
    let leads = dated.sense == Sense::By && dated.range.start <= "按照规划，力争".len();
    leads.then(|| (text[dated.range.clone()].to_owned(), dated))
}

/// The year in a heading: “十四五”时期发展目标, 2035年远景目标.
fn named(text: &str) -> Option<(String, Dated)> {
    let dated = period::find(text, None).into_iter().find(|dated| dated.end.is_some() && dated.sense != Sense::Compared)?;
    Some((text[dated.range.clone()].to_owned(), dated))
}

fn is_finished(clause: &str) -> bool {
    let counted = clause.contains(|c: char| c.is_ascii_digit()) || ["万亿", "千亿", "百亿"].iter().any(|money| clause.contains(money));
    let figures = counted && !clause.contains("专栏") && !clause.contains("附件");
    let reached = ["达到", "提高到", "控制在", "下降", "增长", "以上", "以内", "建成", "新增", "超过", "突破", "左右"];
    (figures && reached.iter().any(|word| clause.contains(word))) || FINISHED.iter().any(|word| clause.contains(word))
}
