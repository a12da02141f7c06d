//! What records of every kind have, and where each stands among its kind.

use super::{Anomaly, Duty, EventGrade, Indicator, Milestone, Project, Records, Reference, ResponseLevel, Source, Task, Term, WorkGroup};
#[cfg(not(target_arch = "wasm32"))]
use std::{collections::HashMap, sync::OnceLock};

/// A record of a kind of its own.
pub trait Record {
    fn id(&self) -> &str;
    fn source(&self) -> &Source;
}

macro_rules! records {
    ($($kind:ident),*) => {
        $(impl Record for $kind {
            fn id(&self) -> &str {
                &self.id
            }

            fn source(&self) -> &Source {
                &self.source
            }
        })*
    };
}

records!(Anomaly, Duty, EventGrade, Indicator, Milestone, Project, Reference, ResponseLevel, Task, Term, WorkGroup);

/// Where the records stand in their lists, by id; learned at the first question. Whoever renders ten thousand pages asks
/// ten times for each; the app asks for one page and walks through the list.
#[derive(Debug, Default)]
pub struct Places {
    #[cfg(not(target_arch = "wasm32"))]
    known: OnceLock<HashMap<String, usize>>,
}

impl Places {
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn of<T: Record>(&self, records: &Records, list: &[T], id: &str) -> Option<usize> {
        let known = self.known.get_or_init(|| {
            let mut last = ("", 0);
            let place = |(kind, id, _): (&'static str, &str, &Source)| {
                last = if last.0 == kind { (kind, last.1 + 1) } else { (kind, 0) };
                (id.to_owned(), last.1)
            };
            records.sources().map(place).collect()
        });
        let is_it = |at: &usize| list.get(*at).is_some_and(|record| record.id() == id);
        known.get(id).copied().filter(is_it)
    }

    #[cfg(target_arch = "wasm32")]
    pub(super) fn of<T: Record>(&self, _: &Records, list: &[T], id: &str) -> Option<usize> {
        list.iter().position(|record| record.id() == id)
    }
}

/// A copy goes its own way: it learns its places anew.
impl Clone for Places {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// What was learned makes no difference.
impl PartialEq for Places {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}
