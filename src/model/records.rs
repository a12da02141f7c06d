//! Everything that documents say, kind by kind.

use super::record::{Places, Record};
use super::{
    Anomaly, Body, Duty, EventGrade, Indicator, Milestone, Outcome, Project, Reference, Region, ResponseLevel, Source, Task, Term,
    WorkGroup, columns,
};
use serde::{Deserialize, Serialize};

/// Records in reading order, and the registers of the bodies and regions that they name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Records {
    pub indicators: Vec<Indicator>,
    pub tasks: Vec<Task>,
    pub milestones: Vec<Milestone>,
    pub projects: Vec<Project>,
    pub duties: Vec<Duty>,
    pub work_groups: Vec<WorkGroup>,
    pub response_levels: Vec<ResponseLevel>,
    pub event_grades: Vec<EventGrade>,
    pub terms: Vec<Term>,
    pub references: Vec<Reference>,
    pub anomalies: Vec<Anomaly>,
    pub bodies: Vec<Body>,
    pub regions: Vec<Region>,
    /// Published after the plans; by indicator and year.
    pub results: Vec<Outcome>,
    /// What [`Records::find`] knows.
    #[serde(skip)]
    pub places: Places,
}

columns!(Records {
    indicators, tasks, milestones, projects, duties, work_groups, response_levels, event_grades, terms, references, anomalies,
    bodies, regions, results,
} without places);

impl Records {
    /// Takes in more records: of one more document, of one more file.
    pub fn extend(&mut self, other: Records) {
        self.places = Places::default();
        self.indicators.extend(other.indicators);
        self.tasks.extend(other.tasks);
        self.milestones.extend(other.milestones);
        self.projects.extend(other.projects);
        self.duties.extend(other.duties);
        self.work_groups.extend(other.work_groups);
        self.response_levels.extend(other.response_levels);
        self.event_grades.extend(other.event_grades);
        self.terms.extend(other.terms);
        self.references.extend(other.references);
        self.anomalies.extend(other.anomalies);
        self.bodies.extend(other.bodies);
        self.regions.extend(other.regions);
        self.results.extend(other.results);
    }

    /// The record of this id in one of the lists of these records. Lists that were changed by hand after the first such
    /// question are not looked through again; [`Records::extend`] may change them.
    pub fn find<'a, T: Record>(&self, list: &'a [T], id: &str) -> Option<&'a T> {
        self.places.of(self, list, id).map(|at| &list[at])
    }

    /// A record with those before and after it in its list, where they are of the same document.
    pub fn beside<'a, T: Record>(&self, list: &'a [T], id: &str) -> Option<(Option<&'a T>, Option<&'a T>)> {
        let at = self.places.of(self, list, id)?;
        let same = |other: &&T| other.source().document == list[at].source().document;
        let before = at.checked_sub(1).map(|before| &list[before]);
        Some((before.filter(same), list.get(at + 1).filter(same)))
    }

    /// Changes every record's id and source.
    pub fn each_source(&mut self, mut change: impl FnMut(&mut String, &mut Source)) {
        self.places = Places::default();
        self.indicators.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.tasks.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.milestones.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.projects.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.duties.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.work_groups.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.response_levels.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.event_grades.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.terms.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.references.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
        self.anomalies.iter_mut().for_each(|r| change(&mut r.id, &mut r.source));
    }

    /// Every record with a source: its kind (the name of its resource), its id and its source.
    pub fn sources(&self) -> impl Iterator<Item = (&'static str, &str, &Source)> {
        fn of<'a, T>(
            kind: &'static str,
            records: &'a [T],
            part: fn(&T) -> (&String, &Source),
        ) -> impl Iterator<Item = (&'static str, &'a str, &'a Source)> {
            records.iter().map(move |record| {
                let (id, source) = part(record);
                (kind, id.as_str(), source)
            })
        }
        of("indicators", &self.indicators, |r| (&r.id, &r.source))
            .chain(of("tasks", &self.tasks, |r| (&r.id, &r.source)))
            .chain(of("milestones", &self.milestones, |r| (&r.id, &r.source)))
            .chain(of("projects", &self.projects, |r| (&r.id, &r.source)))
            .chain(of("duties", &self.duties, |r| (&r.id, &r.source)))
            .chain(of("work_groups", &self.work_groups, |r| (&r.id, &r.source)))
            .chain(of("response_levels", &self.response_levels, |r| (&r.id, &r.source)))
            .chain(of("event_grades", &self.event_grades, |r| (&r.id, &r.source)))
            .chain(of("terms", &self.terms, |r| (&r.id, &r.source)))
            .chain(of("references", &self.references, |r| (&r.id, &r.source)))
            .chain(of("anomalies", &self.anomalies, |r| (&r.id, &r.source)))
    }
}
