//! 时限: what is to be done, or begins, by a day, and what may take no longer than so long.
//!
//! > 到2025年，设计能力明显提升，产业链闭环生态基本形成；培育8-10家龙头企业。
//!
//! A date governs its clause and the clauses behind it up to the next date or the end of the sentence: each that commits
//! to something is a record. Below a heading for goals 目标, paragraphs without a date of their own hold for the year of the
//! heading or of the paragraph that leads them.
//!
//! [`clause`] cuts sentences into clauses, [`commits`] says which of them commit to something, [`vague`] which only say in
//! what direction things go, [`subject`] and [`bare`] of what they speak where only the clauses before say it; [`plan`] finds
//! the dates, those of the plan's own period among them.

mod bare;
mod clause;
mod commits;
mod each;
mod goals;
mod named;
mod plan;
mod subject;
mod vague;

use super::broken;
use super::indicator_sentence::is_said;
use super::item;
use super::prose::Prose;
use super::reading::Reading;
use crate::model::{BlockKind, Milestone, MilestoneKind, When};
use crate::phrase::period::{self, Dated, Sense};
use crate::phrase::{bodies, brackets, role};
use clause::Clause;

pub fn read(reading: &Reading) -> Vec<Milestone> {
    let mut found = Vec::new();
    let mut goals = goals::Goals::default();
    let (broken, projects) = (broken::ledgers(reading), broken::projects(reading));
    for prose in &reading.prose {
        goals.pass(prose, reading);
        if broken.contains(prose.block.id.as_str()) {
            continue;
        }
        if (prose.block.kind != BlockKind::Heading || is_said(prose)) && !is_imprint(prose.text()) {
            let own = of_block(prose, reading);
            let mut all = goals.inherited(prose, !own.is_empty());
            all.extend(own);
            // In a broken table of projects nothing says which of them is begun or done (开工建设, 建成后…).
            let scattered = projects.contains(prose.block.id.as_str());
            all.retain(|milestone| !scattered || milestone.when.text.starts_with('到'));
            all.sort_by_key(|milestone| milestone.source.span.start);
            found.extend(all);
        }
    }
    found.extend(in_tables(reading));
    found
}

/// The day of issue; a text without one is from the beginning of its period, and what ended before that is past.
fn day(reading: &Reading) -> Option<chrono::NaiveDate> {
    let begins = || chrono::NaiveDate::from_ymd_opt(i32::from(reading.document.period?.start), 1, 1);
    reading.date().or_else(begins)
}

/// （2022年6月10日印发）, 2022年6月10日: the day of issue promises nothing.
fn is_imprint(text: &str) -> bool {
    let bare = text.trim_matches(['（', '）', '。', ' ']);
    let first = period::find(bare, None).into_iter().next().filter(|dated| dated.range.start == 0);
    let rest = first.map_or(bare, |dated| &bare[dated.range.end..]);
    rest.is_empty() || rest == "印发" || rest == "发布"
}

/// What one paragraph commits to.
pub(super) fn of_block(prose: &Prose, reading: &Reading) -> Vec<Milestone> {
    let dates = plan::dates(prose.text(), reading.year_at(prose.block.section.as_deref()), reading);
    let mut found = Vec::new();
    for sentence in prose.sentences() {
        let mut governing: Option<&Dated> = None;
        // Behind a measure only what is counted goes on, until the next ；.
        let mut measure: Option<usize> = None;
        let mut last: Option<Clause> = None;
        let mut before = subject::Before::default();
        for clause in clause::of(prose.text(), sentence, &dates) {
            let Some(clause) = unsigned(prose.text(), clause) else { continue };
            let own = governing_of(prose.text(), &clause, &dates);
            let holds = |dated: &&Dated| {
                commits::goes_on(dated, day(reading))
                    && !vague::is_guidance(prose.text(), dated, &clause)
                    && !charges(prose.text(), &clause)
            };
            governing = own.or_else(|| governing.filter(holds));
            measure = governing.filter(|_| own.is_none()).and_then(|dated| vague::measure(prose.text(), dated, &clause, measure));
            let plain = (own.is_none() || governing.is_none()).then(|| clause.clone());
            let printed = clause.clone();
            let clause = bare::with_object(prose.text(), clause, own, last.as_ref());
            last = plain;
            if let Some(dated) = governing.filter(|_| measure.is_none()) {
                let mut records = record(prose, &clause, &dates, dated, own.is_some(), reading);
                for record in records.iter_mut().filter(|_| clause == printed) {
                    if let Some(whole) = subject::with(&record.text, prose.text(), &clause, &before, &dates) {
                        record.text = whole;
                        record.source.step("the subject from the clause before it");
                    }
                }
                // 再用10年时间，着力形成…: what the time is used for follows.
                found.extend(records.into_iter().filter(|record| record.text != "时间"));
            }
            before.pass(&printed);
        }
    }
    found
}

/// …，于10月底前完成细则；各配合单位要加强协作: what others have to do behind a ； has no day.
fn charges(text: &str, clause: &Clause) -> bool {
    let words = &text[clause.range.clone()];
    let told = |end: usize| ["要", "应", "须", "负责"].iter().any(|word| words[end..].starts_with(word));
    text[..clause.range.start].trim_end().ends_with('；') && bodies::subject(words).is_some_and(|subject| told(subject.end))
}

/// A clause without the bracket of bodies that signs what stands before it: （市水务局、各街道；9月底前完成）. Nothing, where
/// that is all.
fn unsigned(text: &str, clause: Clause) -> Option<Clause> {
    let words = &text[clause.range.clone()];
    let pair = brackets::outermost(words).into_iter().next().filter(|pair| pair.start == 0);
    let Some(pair) = pair.filter(|pair| role::read(brackets::inside(&words[pair.clone()])).is_some()) else { return Some(clause) };
    let start = clause.range.start + pair.end;
    let rest = &text[start..clause.range.end];
    rest.chars().any(char::is_alphanumeric).then_some(Clause { range: start..clause.range.end })
}

/// The date of a clause's own, if it has one: the first that does not belong to a name (参照2022年风险评估报告，2023年编制).
fn governing_of<'d>(text: &str, clause: &Clause, dates: &'d [Dated]) -> Option<&'d Dated> {
    let mut own = dates.iter().filter(|dated| clause.holds(dated) && dated.sense != Sense::Compared);
    // 确保全年审批平均时间在4个工作日内: the time is what is promised.
    let measured = |dated: &&Dated| {
        dated.sense == Sense::Lasting && ["时间在", "时间控制在"].iter().any(|end| clause.before(text, dated).ends_with(end))
    };
    if let Some(time) = own.clone().find(measured) {
        return Some(time);
    }
    own.find(|dated| {
        let behind = &text[dated.range.end..clause.range.end];
        dated.sense != Sense::In
            || !(commits::names(clause.before(text, dated)) || named::is_part_of_name(clause.before(text, dated), behind))
    })
}

/// The records of a clause under a date, or under several that stand side by side: 到2023年、2025年分别达到….
fn record(prose: &Prose, clause: &Clause, dates: &[Dated], dated: &Dated, own: bool, reading: &Reading) -> Vec<Milestone> {
    let first = dates.iter().position(|other| other.range == dated.range).unwrap_or(0);
    let run = &dates[first..period::run(prose.text(), dates, first)];
    // What the clauses behind add holds for the last of them: …，实现全覆盖.
    let run = if own { run } else { &run[run.len() - 1..] };
    run.iter().filter_map(|dated| under(prose, clause, run, dated, own, reading)).collect()
}

fn under(prose: &Prose, clause: &Clause, run: &[Dated], dated: &Dated, own: bool, reading: &Reading) -> Option<Milestone> {
    let text = clause.text(prose.text(), run);
    // 到2023年、2025年: what is said of the first holds for all.
    let sense = match run[0].sense_on(day(reading)) {
        Sense::In if reading.looks_back(prose.block.section.as_deref()) => Sense::Past,
        sense => sense,
    };
    let words = &prose.text()[dated.range.clone()];
    let behind = prose.text().get(dated.range.end..clause.range.end).unwrap_or("");
    let kind = commits::kind(&commits::Under { words, sense, own, before: clause.before(prose.text(), &run[0]), behind, text: &text })?;
    let mut source = prose.source(clause.range.clone(), "milestone");
    let index = run.iter().position(|other| other.range == dated.range).unwrap_or(0);
    let text = each::text(&text, index, run.len()).or_else(|| named_work(&text, prose.text())).unwrap_or(text);
    if !own {
        source.step(format!("the date {words} from the clause before it"));
    }
    if dated.inherited && dated.end.is_some() {
        source.step(format!("the year of {words} from what is named before it"));
    }
    Some(Milestone { id: String::new(), when: when(words, dated, sense, reading), text, kind, source })
}

/// 1.县客运枢纽。计划2023年开工，2025年建成: what is begun or done is the work that the item names.
fn named_work(text: &str, item: &str) -> Option<String> {
    const VERBS: [&str; 14] = [
        "开工",
        "开工建设",
        "建成",
        "竣工",
        "完工",
        "投用",
        "投产",
        "通车",
        "建成投用",
        "建成通车",
        "建成投产",
        "投入使用",
        "正式投入使用",
        "交付",
    ];
    let item = &item[item::number(item).1..];
    // 一期展馆交付.
    let part = ["一期", "二期", "三期", "首期"].iter().find_map(|part| text.strip_prefix(part)).unwrap_or(text);
    let verb = VERBS.iter().filter_map(|verb| part.strip_suffix(verb)).min_by_key(|part| part.len())?;
    let whole = verb.is_empty() || part.len() < text.len() && verb.chars().count() <= 4;
    let (name, _) = item.split_once(['。', '：']).filter(|_| whole)?;
    let named = (3..=24).contains(&name.chars().count()) && !name.contains(['，', '；', '、']);
    (named && !name.contains(|c: char| c.is_ascii_digit())).then(|| format!("{name}{text}"))
}

fn when(words: &str, dated: &Dated, sense: Sense, reading: &Reading) -> When {
    let issued = reading.date().filter(|_| words.contains("之日起") && dated.start.is_none());
    let start = issued.map(|date| date.format("%Y-%m-%d").to_string()).or_else(|| dated.start.clone());
    let start = start.filter(|_| sense != Sense::By);
    let before = Some(words).filter(|words| words.ends_with("年前")).and(dated.end.as_deref()).and_then(year_before);
    When { text: words.to_owned(), start, end: before.or_else(|| dated.end.clone()) }
}

/// 2023年前: before that year begins. 2023年年底前 is in it.
fn year_before(end: &str) -> Option<String> {
    let year: u16 = end.parse().ok()?;
    Some(format!("{:04}", year - 1)).filter(|_| year > 1900)
}

/// Measures in the cells of a table that is not also printed as paragraphs: 4月底前建立台账.
fn in_tables(reading: &Reading) -> Vec<Milestone> {
    let mut found = Vec::new();
    for sheet in reading.tables_beside_prose() {
        for (index, row) in sheet.table.rows.iter().enumerate() {
            for (text, when, kind) in row.iter().flat_map(|cell| of_cell(cell, reading)) {
                let source = sheet.source(index, "milestone in a table");
                found.push(Milestone { id: String::new(), when, text, kind, source });
            }
        }
    }
    found
}

/// A cell of a few words is a value, not a measure.
const SHORTEST_MEASURE: usize = 15;

fn of_cell(cell: &str, reading: &Reading) -> Vec<(String, When, MilestoneKind)> {
    if cell.chars().count() < SHORTEST_MEASURE {
        return Vec::new();
    }
    let dates = plan::dates(cell, reading.year_at(None), reading);
    let mut found = Vec::new();
    for sentence in super::prose::sentences(cell) {
        let mut last: Option<Clause> = None;
        for clause in clause::of(cell, sentence, &dates) {
            let own = dates.iter().find(|dated| is_own_in_a_cell(cell, &clause, dated));
            let plain = own.is_none().then(|| clause.clone());
            let clause = bare::with_object(cell, clause, own, last.as_ref());
            last = plain;
            let Some(dated) = own else { continue };
            let (words, before) = (&cell[dated.range.clone()], clause.before(cell, dated));
            let text = clause.text(cell, std::slice::from_ref(dated));
            let behind = &cell[dated.range.end..clause.range.end];
            let named = dated.sense == Sense::In && commits::names(before);
            let under = commits::Under { words, sense: dated.sense, own: true, before, behind, text: &text };
            let kind = if dated.sense == Sense::By { Some(MilestoneKind::Deadline) } else { commits::kind(&under).filter(|_| !named) };
            let when = when(words, dated, dated.sense, reading);
            found.extend(kind.map(|kind| (text, when, kind)));
        }
    }
    found
}

/// Does a date hold for its clause in a cell, and stand in no name (2021年新建项目参照…)?
fn is_own_in_a_cell(cell: &str, clause: &Clause, dated: &Dated) -> bool {
    let dates = clause.holds(dated) && matches!(dated.sense, Sense::By | Sense::In | Sense::Recurring);
    let named = || named::is_part_of_name(clause.before(cell, dated), &cell[dated.range.end..clause.range.end]);
    dates && !(dated.sense == Sense::In && named())
}

#[cfg(test)]
mod tests;
