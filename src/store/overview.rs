//! What the home page says before anything else is loaded: counted once, when the texts are compiled, and kept in the
//! index.
//!
//! Leaves to others: reading and linking the records (`records`, `resolve`), showing (`views`).

use crate::model::{Indicator, columns};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// A few targets with baseline and target in numbers; see [`of`].
    pub headlines: Vec<Indicator>,
    /// Years and how many deadlines end in them, in their order.
    pub due: Vec<Due>,
    /// Bodies that have a task or a duty.
    pub bodies: usize,
    /// Of them those with most tasks, the most first. Groups of bodies (各部门) are none of them.
    pub loads: Vec<Load>,
    /// Districts that have documents of their own, those with most promises first.
    pub districts: Vec<District>,
    /// All districts that have a page, also those of which only the city's documents speak.
    pub district_pages: usize,
}

columns!(Overview { headlines, due, bodies, loads, districts, district_pages });

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Due {
    pub year: String,
    pub count: usize,
}

columns!(Due { year, count });

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Of the body.
    pub id: String,
    pub name: String,
    pub region: Option<String>,
    /// Tasks in which it has a part.
    pub tasks: usize,
}

columns!(Load { id, name, region, tasks });

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct District {
    /// Its id.
    pub region: String,
    pub documents: usize,
    pub indicators: usize,
    pub tasks: usize,
}

columns!(District { region, documents, indicators, tasks });

#[cfg(not(target_arch = "wasm32"))]
pub use counting::of;

#[cfg(not(target_arch = "wasm32"))]
mod counting {
    use super::{District, Due, Load, Overview};
    use crate::model::{Attribute, Corpus, Document, Indicator, Level, MilestoneKind, Span};
    use crate::store::district;
    use crate::store::target::Kind;
    use std::cmp::Reverse;
    use std::collections::{BTreeMap, BTreeSet};

    /// As many headlines as stand in two rows on a desk.
    const HEADLINES: usize = 6;
    const LOADS: usize = 8;

    /// Headlines are chosen by a rule, never by name: levels with a baseline and another target in numbers, first those
    /// of the highest level of government, then 约束性 before 预期性 before the others, then as in the texts; an
    /// indicator that several plans name comes once.
    pub fn of(corpus: &Corpus) -> Overview {
        let documents: BTreeMap<&str, &Document> = corpus.documents.iter().map(|document| (document.id.as_str(), document)).collect();
        Overview { headlines: headlines(corpus, &documents), due: due(corpus), ..loads(corpus) }.with_districts(corpus, &documents)
    }

    fn headlines(corpus: &Corpus, documents: &BTreeMap<&str, &Document>) -> Vec<Indicator> {
        let mut found: Vec<&Indicator> = corpus.records.indicators.iter().filter(|indicator| tells_a_way(indicator)).collect();
        found.sort_by_key(|indicator| {
            let level = documents.get(indicator.source.document.as_str()).and_then(|document| document.level);
            (
                level.is_none(),
                level,
                match indicator.attribute {
                    Some(Attribute::Binding) => 0,
                    Some(Attribute::Anticipatory) => 1,
                    None => 2,
                },
            )
        });
        let mut told = BTreeSet::new();
        found.retain(|indicator| {
            let first = !told.contains(&indicator.id);
            told.insert(indicator.id.clone());
            told.extend(indicator.same_as.iter().cloned());
            first
        });
        found.into_iter().take(HEADLINES).map(light).collect()
    }

    fn tells_a_way(indicator: &Indicator) -> bool {
        let from = indicator.baseline.as_ref().and_then(|baseline| baseline.value);
        let to = indicator.target.as_ref().and_then(|target| target.value);
        indicator.region.is_none() && Kind::of(indicator) == Kind::Level && from.zip(to).is_some_and(|(from, to)| from != to)
    }

    /// What a page of a record has of its own is not needed here.
    fn light(indicator: &Indicator) -> Indicator {
        let mut light = indicator.clone();
        light.breakdown.clear();
        light.same_as.clear();
        light.source.quote.clear();
        light.source.span = Span::default();
        light
    }

    fn due(corpus: &Corpus) -> Vec<Due> {
        let mut years: BTreeMap<String, usize> = BTreeMap::new();
        for milestone in corpus.records.milestones.iter().filter(|milestone| milestone.kind == MilestoneKind::Deadline) {
            let date = milestone.when.end.as_ref().or(milestone.when.start.as_ref());
            if let Some(year) = date.and_then(|date| date.get(..4)) {
                *years.entry(year.to_owned()).or_default() += 1;
            }
        }
        years.into_iter().map(|(year, count)| Due { year, count }).collect()
    }

    /// How many tasks each body has a part in; and how many bodies there are.
    fn loads(corpus: &Corpus) -> Overview {
        let mut tasks: BTreeMap<&str, usize> = BTreeMap::new();
        for task in &corpus.records.tasks {
            let bodies: BTreeSet<&str> = task.named().filter_map(|named| named.body.as_deref()).collect();
            bodies.into_iter().for_each(|body| *tasks.entry(body).or_default() += 1);
        }
        let mut loads: Vec<Load> = corpus
            .records
            .bodies
            .iter()
            .filter(|body| !body.is_many())
            .filter_map(|body| {
                let tasks = *tasks.get(body.id.as_str())?;
                Some(Load { id: body.id.clone(), name: body.name.clone(), region: body.region.clone(), tasks })
            })
            .collect();
        loads.sort_by_key(|load| Reverse(load.tasks));
        loads.truncate(LOADS);
        Overview { bodies: corpus.records.bodies.len(), loads, ..Overview::default() }
    }

    impl Overview {
        fn with_districts(mut self, corpus: &Corpus, documents: &BTreeMap<&str, &Document>) -> Self {
            let region_of = |document: &str| {
                let document = documents.get(document).filter(|document| document.level == Some(Level::District))?;
                document.region.as_deref()
            };
            let mut districts: BTreeMap<&str, District> = BTreeMap::new();
            for document in corpus.documents.iter().filter_map(|document| region_of(&document.id)) {
                districts.entry(document).or_default().documents += 1;
            }
            for record in &corpus.records.indicators {
                // A city's plan gives numbers to districts that have no document here.
                let region = record.region.as_deref().filter(|region| districts.contains_key(region));
                if let Some(region) = region.or_else(|| region_of(&record.source.document)) {
                    districts.entry(region).or_default().indicators += 1;
                }
            }
            for region in corpus.records.tasks.iter().filter_map(|task| region_of(&task.source.document)) {
                districts.entry(region).or_default().tasks += 1;
            }
            self.districts = districts.into_iter().map(|(region, district)| District { region: region.to_owned(), ..district }).collect();
            self.districts.sort_by_key(|district| Reverse(district.indicators + district.tasks));
            self.district_pages = district::districts(&corpus.records).len();
            self
        }
    }
}
