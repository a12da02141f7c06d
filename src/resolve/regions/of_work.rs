//! The region of a work: what its column says, else what its name, its clause, the headings above it or the title of the
//! document name.

use super::towns::{Towns, is_district, is_town};
use super::{Places, lead, names};
use crate::model::{Corpus, Document, Project};
use crate::phrase;
use std::collections::BTreeMap;

/// Places by printed name and id.
type Named = Vec<(String, String)>;

/// The headings of all sections, each with the section above it.
struct Headings(BTreeMap<String, (String, Option<String>)>);

impl Headings {
    fn of(corpus: &Corpus) -> Self {
        Headings(corpus.sections.iter().map(|section| (section.id.clone(), (section.heading.clone(), section.parent.clone()))).collect())
    }

    /// The places that the nearest heading above names: 二、高水平建设新区 says where the works below it are.
    fn places(&self, section: Option<&str>, places: &Places, document: &Document) -> Named {
        let mut next = section.and_then(|id| self.0.get(id));
        while let Some((heading, parent)) = next {
            let found = places.within(heading, document);
            let found = if found.is_empty() { lead::short_names(heading, places, document) } else { found };
            if !found.is_empty() {
                return found;
            }
            next = parent.as_ref().and_then(|id| self.0.get(id));
        }
        Vec::new()
    }
}

/// What stands around works: the headings, the texts of all blocks, and the towns of the regions.
pub(super) struct Around {
    headings: Headings,
    towns: Towns,
    texts: BTreeMap<String, String>,
}

impl Around {
    pub(super) fn of(corpus: &Corpus, places: &Places) -> Self {
        let texts = corpus.blocks.iter().map(|block| (block.id.clone(), block.text.clone())).collect();
        Around { headings: Headings::of(corpus), towns: Towns::of(corpus, places), texts }
    }

    fn text(&self, project: &Project) -> &str {
        self.texts.get(&project.source.block).map_or("", String::as_str)
    }
}

/// `beside`: the works that the same clause names.
pub(super) fn link(project: &mut Project, document: &Document, beside: &[String], around: &Around, places: &mut Places) {
    if let Some(printed) = project.region.take() {
        project.region = places.named(&printed, document);
        return;
    }
    let (found, whence) = find(project, document, beside, around, places);
    if let Some(id) = places.group(&found, document) {
        project.source.step(format!("the region from {whence}: {id}"));
        project.region = Some(id);
    }
}

fn find(project: &Project, document: &Document, beside: &[String], around: &Around, places: &mut Places) -> (Named, &'static str) {
    let said = if project.in_box.is_none() { in_clause(project, document, beside, places) } else { in_detail(project, document, places) };
    let steps: [(Named, &str); 9] = [
        (both_ends(&project.name, places), "the two ends that its name gives"),
        (by_town(&project.name, document, places), "the town that its name begins with"),
        (places.within(&project.name, document), "its name"),
        (short_name(&project.name, document, places), "its name, which leaves out what kind of region it is"),
        (around.towns.of_work(&project.name, document, places), "the town that its name begins with, without its kind"),
        said,
        (lead::places(&project.source, around.text(project), places, document), "what its sentence is about"),
        (around.headings.places(project.source.section.as_deref(), places, document), "the heading above it"),
        (if project.in_box.is_none() { places.within(&document.title, document) } else { Vec::new() }, "the title of the document"),
    ];
    steps.into_iter().find(|(found, _)| !found.is_empty()).unwrap_or_default()
}

/// 轨道交通S3线云山至平河段: both ends, that of the document's own region too.
fn both_ends(work: &str, places: &Places) -> Named {
    let Some((from, to)) = work.split_once('至') else { return Vec::new() };
    let districts = || places.regions.iter().filter(|region| matches!(region.kind.as_str(), "district" | "county"));
    let left =
        districts().find(|region| from.ends_with(&region.name) || names::short(&region.name).is_some_and(|name| from.ends_with(name)));
    let right =
        districts().find(|region| to.starts_with(&region.name) || names::short(&region.name).is_some_and(|name| to.starts_with(name)));
    let ends = left.zip(right).map(|(left, right)| vec![left, right]).unwrap_or_default();
    ends.into_iter().map(|region| (region.name.clone(), region.id.clone())).collect()
}

/// 云山采煤塌陷区治理. 云山梆子等非遗传承工程: what is handed down is named after the place where it comes from.
fn short_name(work: &str, document: &Document, places: &Places) -> Named {
    let heritage = ["非遗", "文化遗产", "申遗"].iter().any(|word| work.contains(word));
    if heritage { Vec::new() } else { places.by_short_name(work, document) }
}

/// 柳溪街道转运站改造, in a text of the district: its towns are in no register. Of 柳溪街道乡村振兴、白石镇改革试点项目 both.
fn by_town(work: &str, document: &Document, places: &mut Places) -> Named {
    if !document.region.as_deref().is_some_and(is_district) {
        return Vec::new();
    }
    let towns = work.split('、').filter_map(phrase::place::begins).filter(|name| is_town(name));
    towns.filter_map(|name| Some((name.to_owned(), places.named(name, document)?))).collect()
}

fn in_clause(project: &Project, document: &Document, beside: &[String], places: &Places) -> (Named, &'static str) {
    // S3 线甲镇段 is printed with blanks that its name has not.
    let letters = project.source.quote.chars().map(crate::normalize::width::fold).filter(|letter| !letter.is_whitespace());
    let quote: String = letters.collect();
    let quote = beside.iter().filter(|name| **name != project.name).fold(quote, |quote, name| quote.replace(name.as_str(), ""));
    let clause = before(&quote, &project.name);
    let mut found = places.within(clause, document);
    // 依托东城区、平河经济开发区: so may others of a list.
    let zones = clause.split(['、', '等']).filter(|name| !found.is_empty() && name.ends_with("开发区"));
    let zones: Named = zones.flat_map(|zone| places.by_short_name(zone, document)).collect();
    found.extend(zones);
    // 支持平河打造…: where, without the word for its kind.
    let helped = ["支持", "推动"].iter().find_map(|verb| clause.strip_prefix(verb));
    let found = if found.is_empty() { helped.map_or_else(Vec::new, |rest| places.by_short_name(rest, document)) } else { found };
    (found, "its clause")
}

fn in_detail(project: &Project, document: &Document, places: &Places) -> (Named, &'static str) {
    let clause = project.detail.as_deref().and_then(|detail| detail.split(['，', '。', '；']).next()).unwrap_or("");
    let placed = ["位于", "在", "选址", "建设地点"].iter().any(|word| clause.starts_with(word)) || phrase::place::listed_alone(clause);
    (if placed { places.within(clause, document) } else { Vec::new() }, "what is said of it")
}

/// The clause as far as it says where, not what: before the name of the work, and without the other works of its list (加快
/// 高新区东区、齐鲁科学园建设), which end in a region only by their names.
fn before<'a>(clause: &'a str, name: &str) -> &'a str {
    let Some((before, _)) = clause.split_once(name) else { return clause };
    match before.strip_suffix(['、', '和', '及', '与']) {
        Some(list) if !list.contains(['在', '，']) && !list.starts_with("支持") => "",
        _ => before,
    }
}
