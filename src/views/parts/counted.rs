//! How many records of a kind there are, in words.

use crate::views::words::{Words, fill};

/// 指标 3 条. `resource`: the name of the kind in the data package; `None` for one that is no kind of record.
pub fn counted(words: &Words, resource: &str, count: usize) -> Option<String> {
    let sentence = match resource {
        "indicators" => words.indicators_count(),
        "tasks" => words.tasks_count(),
        "milestones" => words.milestones_count(),
        "projects" => words.projects_count(),
        "duties" => words.duties_count(),
        "work_groups" => words.work_groups_count(),
        "response_levels" => words.response_levels_count(),
        "event_grades" => words.event_grades_count(),
        "terms" => words.terms_count(),
        "references" => words.references_count(),
        "anomalies" => words.anomalies_of_document(),
        _ => return None,
    };
    Some(fill(sentence, &[&count.to_string()]))
}
