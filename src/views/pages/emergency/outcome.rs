//! What follows from what the reader of a contingency plan says was seen: the grade, what decides it, who answers it.

use crate::model::{Records, ResponseLevel};
use crate::store::emergency::{Plan, answers, decided, grades};
use crate::store::order::InKeys;
use crate::views::app::Site;
use crate::views::markup::prelude::*;
use crate::views::routes::{Route, href};
use crate::views::words::{Words, fill};

/// What the reader says was seen, or the grade that was chosen.
#[derive(Clone, Default, PartialEq)]
pub struct Asked {
    pub grade: String,
    pub seen: Vec<String>,
}

/// The grade, what decides it, and who answers it, as far as the plan says.
pub fn outcome(site: Site, plan: &Plan, part: &str, records: &Records, asked: &Asked) -> Option<View> {
    let words = site.words();
    let grades = grades(records, part);
    let (at, by) =
        decided(&grades, &asked.seen).or_else(|| grades.iter().position(|grade| grade.level == asked.grade).map(|at| (at, Vec::new())))?;
    let levels: Vec<&ResponseLevel> = records.response_levels.iter().filter(|level| plan.has(&level.source.document)).in_vec();
    let answers = each_once(answers(&levels, &grades, at));
    let sentence = if by.is_empty() { words.grade_chosen() } else { words.at_least_grade() };
    let by = by.into_iter().map(|criterion| {
        let href = href::record(&criterion.id);
        view! { <li>{words.decided_by()}"“"{criterion.criterion.clone()}"”"<a class="go" href=href>{words.to_the_place()}</a></li> }
    });
    let answers = answers.into_iter().map(|level| {
        let who = level.activated_by.clone().map(|who| fill(words.activated_by_whom(), &[&who]));
        view! { <li><b>{level_name(words, level)}</b>{who}<a class="go" href=href::record(&level.id)>{words.actions()}</a></li> }
    });
    let clear = Route::plan(&plan.parts[0]).href();
    Some(view! {
        <div class="verdict">
            <p>{sentence}" "<b lang="zh-CN">{grades[at].level.to_owned()}</b></p>
            <a class="button" href=clear>{words.begin_again()}</a>
        </div>
        <ul lang="zh-CN">{by.collect_view()}{answers.collect_view()}</ul>
    })
}

/// A plan and the table in its annex may both tell of a level: the one that says who activates it, or else the first.
fn each_once(answers: Vec<&ResponseLevel>) -> Vec<&ResponseLevel> {
    let mut once: Vec<&ResponseLevel> = Vec::new();
    for answer in answers {
        match once.iter_mut().find(|known| known.level == answer.level) {
            Some(known) if known.activated_by.is_none() => *known = answer,
            Some(_) => {}
            None => once.push(answer),
        }
    }
    once
}

/// How records and how people write the levels, the gravest first.
pub const ROMAN: [(&str, &str); 4] = [("I", "Ⅰ"), ("II", "Ⅱ"), ("III", "Ⅲ"), ("IV", "Ⅳ")];

pub fn level_name(words: &'static Words, level: &ResponseLevel) -> String {
    let known = ROMAN.iter().zip(words.level_numbers().chars()).find(|((plain, _), _)| *plain == level.level);
    match known {
        Some(((_, roman), number)) => fill(words.level_response(), &[&number.to_string(), roman]),
        None => level.level.clone(),
    }
}
