//! A record among the others: what a line calls it, and which come before and after it in its document.

use crate::model::{Record, Records};

/// Ids of the records of the same kind before and after this one in its document.
pub fn neighbours<'a>(records: &'a Records, id: &str) -> (Option<&'a str>, Option<&'a str>) {
    macro_rules! find {
        ($($list:ident),*) => {
            None$(.or_else(|| {
                let (before, after) = records.beside(&records.$list, id)?;
                Some((before.map(Record::id), after.map(Record::id)))
            }))*
        };
    }
    let found =
        find!(indicators, tasks, milestones, projects, duties, work_groups, response_levels, event_grades, terms, references, anomalies);
    found.unwrap_or_default()
}

/// What a line calls a record: its name, or what it says.
pub fn title<'a>(records: &'a Records, id: &str) -> Option<&'a str> {
    macro_rules! find {
        ($($list:ident . $title:ident),*) => {
            None$(.or_else(|| records.find(&records.$list, id).map(|record| record.$title.as_str())))*
        };
    }
    find!(
        indicators.name,
        tasks.text,
        milestones.text,
        projects.name,
        duties.name,
        work_groups.name,
        response_levels.level,
        event_grades.criterion,
        terms.term,
        references.title,
        anomalies.message
    )
}

/// The title where it stands alone: a table gives every district a target of the same name, so the district is said.
pub fn whole_title(records: &Records, id: &str) -> Option<String> {
    let region = records.find(&records.indicators, id).and_then(|indicator| indicator.region.as_deref());
    let title = title(records, id)?;
    Some(region.map_or_else(|| title.to_owned(), |region| format!("{title}（{region}）")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Term;

    fn term(id: &str) -> Term {
        let document = id.split('.').next().unwrap();
        serde_json::from_value(
            serde_json::json!({ "id": id, "term": id, "definition": "", "source": { "document": document, "block": "b" } }),
        )
        .unwrap()
    }

    #[test]
    fn neighbours_stay_in_the_document() {
        let records = Records { terms: ["d.n1", "d.n2", "d.n3", "e.n1"].map(term).into(), ..Records::default() };
        let cases = [
            ("d.n1", (None, Some("d.n2"))),
            ("d.n2", (Some("d.n1"), Some("d.n3"))),
            ("d.n3", (Some("d.n2"), None)),
            ("e.n1", (None, None)),
            ("e.n9", (None, None)),
        ];
        for (id, expected) in cases {
            assert_eq!(neighbours(&records, id), expected, "{id}");
        }
        assert_eq!(title(&records, "e.n1"), Some("e.n1"));
        assert_eq!(title(&records, "e.n9"), None);
    }
}
