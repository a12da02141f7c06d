//! Comparing up to four things: which they are, and which targets they share.
//!
//! Leaves to others: the table and its words (`views`).

use super::bundle::Index;
use super::query::Facts;
use crate::model::{Body, Indicator, Records, Region};
use crate::store::order::InKeys;

/// More do not fit beside each other.
pub const MOST: usize = 4;

/// Something that can stand beside others. Documents by their place in the index.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Subject<'a> {
    Indicator(&'a Indicator),
    Document(usize),
    Body(&'a Body),
    Region(&'a Region),
}

/// What an id names.
pub fn find<'a>(id: &str, index: &Index, records: &'a Records) -> Option<Subject<'a>> {
    let document = || index.place(id).map(Subject::Document);
    let indicator = || records.find(&records.indicators, id).map(Subject::Indicator);
    let body = || records.bodies.iter().find(|body| body.id == id).map(Subject::Body);
    let region = || records.regions.iter().find(|region| region.id == id).map(Subject::Region);
    document().or_else(indicator).or_else(body).or_else(region)
}

/// Ids with one more, the oldest going where there are too many; nothing comes twice.
pub fn with(ids: &[String], more: &str) -> Vec<String> {
    let mut all: Vec<String> = ids.iter().filter(|id| *id != more).cloned().in_vec();
    all.push(more.to_owned());
    all.split_off(all.len().saturating_sub(MOST))
}

/// A target that two or more of the subjects name, one place a subject.
pub type Shared<'a> = (String, Vec<Option<&'a Indicator>>);

/// Targets under one name and in one unit in two or more of these documents and regions, in reading order. City and
/// district say 全市 and 全区 of the same quantity.
pub fn shared<'a>(subjects: &[Subject], index: &Index, facts: &[Facts], records: &'a Records) -> Vec<Shared<'a>> {
    let belongs = |indicator: &Indicator, subject: &Subject| match subject {
        Subject::Document(place) => index.documents[*place].document.id == indicator.source.document,
        Subject::Region(region) => {
            let place = index.place(&indicator.source.document);
            let own = indicator.region.as_deref().or(place.and_then(|place| facts[place].region.as_deref()));
            own == Some(&region.id)
        }
        Subject::Indicator(_) | Subject::Body(_) => false,
    };
    let mut found: Vec<(String, Shared)> = Vec::new();
    for indicator in records.indicators.iter().filter(|indicator| indicator.target.is_some()) {
        for (at, _) in subjects.iter().enumerate().filter(|(_, subject)| belongs(indicator, subject)) {
            let key = format!("{}/{}", bare(&indicator.name), indicator.unit.as_deref().unwrap_or_default());
            let row = found.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
                found.push((key, (bare(&indicator.name).to_owned(), vec![None; subjects.len()])));
                found.len() - 1
            });
            found[row].1.1[at].get_or_insert(indicator);
        }
    }
    found.into_iter().map(|(_, shared)| shared).filter(|(_, cells)| cells.iter().flatten().count() > 1).in_vec()
}

fn bare(name: &str) -> &str {
    ["全市", "全区", "全县", "我市", "我区", "我县"].iter().find_map(|whole| name.strip_prefix(whole)).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_at_most_and_none_twice() {
        let ids = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<_>>();
        for (before, more, after) in [("a,b", "c", "a,b,c"), ("a,b", "a", "b,a"), ("a,b,c,d", "e", "b,c,d,e")] {
            assert_eq!(with(&ids(before), more), ids(after));
        }
        assert_eq!(with(&[], "a"), ids("a"));
    }

    #[test]
    fn city_and_district_name_one_quantity() {
        assert_eq!(bare("全市常住人口城镇化率"), bare("全区常住人口城镇化率"));
    }
}
