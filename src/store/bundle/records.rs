//! Records on their way through the network: a file for each group of kinds that a page needs together.
//!
//! A record goes without what the app has already: its quote (the app has the words of the block), its place in the seed,
//! the rest of a long text; ids go without the document's.

use super::{BundleError, error};
use crate::model::{Finding, Records, columns};

/// A file with records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordFile {
    pub group: Group,
    /// Relative to the site: `bundle/tasks-<hash>.bin`.
    pub name: String,
    /// Length before any compression, for a progress bar.
    pub bytes: usize,
}

columns!(RecordFile { group, name, bytes });

/// Kinds of records that are loaded together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Bodies, regions, anomalies: what every page may name.
    Registers,
    /// Indicators, and the results that were published later.
    Indicators,
    Tasks,
    Milestones,
    Projects,
    /// Duties, work groups, response levels, event grades.
    Duties,
    /// Terms and references.
    Words,
}

columns!(Group [Registers, Indicators, Tasks, Milestones, Projects, Duties, Words]);

impl Group {
    pub const ALL: [Group; 7] = {
        use Group::{Duties, Indicators, Milestones, Projects, Registers, Tasks, Words};
        [Registers, Indicators, Tasks, Milestones, Projects, Duties, Words]
    };

    /// The group of a record by its id: the letter behind the document's id says the kind. All groups for other ids.
    pub fn of_record(id: &str) -> &'static [Group] {
        match id.split_once('.').and_then(|(_, own)| own.chars().next()) {
            Some('i') => &[Group::Indicators, Group::Registers],
            Some('t') => &[Group::Tasks],
            Some('m') => &[Group::Milestones],
            Some('p') => &[Group::Projects],
            Some('d' | 'g' | 'l' | 'e') => &[Group::Duties],
            Some('n' | 'r') => &[Group::Words],
            Some('a' | 'c') => &[Group::Registers],
            _ => &Group::ALL,
        }
    }
}

/// What one file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parcel {
    pub records: Records,
    /// What could not be read; comes with the registers.
    pub findings: Vec<Finding>,
}

columns!(Parcel { records, findings });

/// The records of one file, with whole ids again.
///
/// # Errors
/// See [`BundleError`].
pub fn parse_records(bytes: &[u8]) -> Result<Parcel, BundleError> {
    let mut parcel: Parcel = error::parse(bytes)?;
    parcel.records.each_source(|id, source| {
        *id = format!("{}.{id}", source.document);
        source.block = format!("{}.{}", source.document, source.block);
    });
    Ok(parcel)
}

#[cfg(not(target_arch = "wasm32"))]
pub(super) use writing::files;

#[cfg(not(target_arch = "wasm32"))]
mod writing {
    use super::{Group, Parcel, RecordFile};
    use crate::model::{Corpus, Records, columns};
    use crate::store::bundle::BundleFile;
    use std::mem::take;

    /// One file a group, groups without records left out.
    pub(in crate::store::bundle) fn files(corpus: &Corpus) -> Vec<(RecordFile, BundleFile)> {
        let mut records = corpus.records.clone();
        lighten(&mut records);
        let mut findings = corpus.findings.clone();
        let mut parcel = |group: Group| Parcel {
            records: group.part_of(&mut records),
            findings: if group == Group::Registers { take(&mut findings) } else { Vec::new() },
        };
        let parcels = Group::ALL.map(|group| (group, parcel(group)));
        parcels.into_iter().filter(|(_, parcel)| *parcel != Parcel::default()).map(|(group, parcel)| file(group, &parcel)).collect()
    }

    fn file(group: Group, parcel: &Parcel) -> (RecordFile, BundleFile) {
        let file = BundleFile::new(group.word(), &columns::encode(parcel));
        (RecordFile { group, name: file.name.clone(), bytes: file.bytes.len() }, file)
    }

    impl Group {
        /// In the names of files.
        fn word(self) -> &'static str {
            match self {
                Group::Registers => "registers",
                Group::Indicators => "indicators",
                Group::Tasks => "tasks",
                Group::Milestones => "milestones",
                Group::Projects => "projects",
                Group::Duties => "duties",
                Group::Words => "words",
            }
        }

        /// Its records, taken out of all.
        fn part_of(self, all: &mut Records) -> Records {
            let mut part = Records::default();
            match self {
                Group::Registers => {
                    part.bodies = take(&mut all.bodies);
                    part.regions = take(&mut all.regions);
                    part.anomalies = take(&mut all.anomalies);
                }
                Group::Indicators => {
                    part.indicators = take(&mut all.indicators);
                    part.results = take(&mut all.results);
                }
                Group::Tasks => part.tasks = take(&mut all.tasks),
                Group::Milestones => part.milestones = take(&mut all.milestones),
                Group::Projects => part.projects = take(&mut all.projects),
                Group::Duties => {
                    part.duties = take(&mut all.duties);
                    part.work_groups = take(&mut all.work_groups);
                    part.response_levels = take(&mut all.response_levels);
                    part.event_grades = take(&mut all.event_grades);
                }
                Group::Words => {
                    part.terms = take(&mut all.terms);
                    part.references = take(&mut all.references);
                }
            }
            part
        }
    }

    /// A row of a list shows no more of a text; the whole is in the block, which a record's page shows.
    const LETTERS: usize = 60;

    fn cut(text: &mut String) {
        if let Some((at, _)) = text.char_indices().nth(LETTERS) {
            text.truncate(at);
            text.push('…');
        }
    }

    fn lighten(records: &mut Records) {
        records.tasks.iter_mut().for_each(|task| cut(&mut task.text));
        records.duties.iter_mut().for_each(|duty| cut(&mut duty.text));
        records.projects.iter_mut().filter_map(|project| project.detail.as_mut()).for_each(cut);
        records.response_levels.iter_mut().filter_map(|level| level.actions.as_mut()).for_each(cut);

        records.each_source(|id, source| {
            let prefix = format!("{}.", source.document);
            *id = id.strip_prefix(&prefix).unwrap_or(id).to_owned();
            source.block = source.block.strip_prefix(&prefix).unwrap_or(&source.block).to_owned();
            source.quote.clear();
            source.section = None;
        });
    }
}
