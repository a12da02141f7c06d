//! The region of a work: what its column says, else what its name, its clause, the headings above it or the title of the
//! document name.

use super::Places;
use crate::model::{Corpus, Document, Project};
use crate::phrase;
use std::collections::BTreeMap;

/// Places by printed name and id.
type Named = Vec<(String, String)>;

/// The headings of all sections, each with the section above it.
pub(super) struct Headings(BTreeMap<String, (String, Option<String>)>);

impl Headings {
    pub(super) fn of(corpus: &Corpus) -> Self {
        Headings(corpus.sections.iter().map(|section| (section.id.clone(), (section.heading.clone(), section.parent.clone()))).collect())
    }

    /// The places that the nearest heading above names: 二、高水平建设新区 says where the works below it are.
    fn places(&self, section: Option<&str>, places: &Places, document: &Document) -> Named {
        let mut next = section.and_then(|id| self.0.get(id));
        while let Some((heading, parent)) = next {
            let found = places.within(heading, document);
            if !found.is_empty() {
                return found;
            }
            next = parent.as_ref().and_then(|id| self.0.get(id));
        }
        Vec::new()
    }
}

/// `beside`: the works that the same clause names.
pub(super) fn link(project: &mut Project, document: &Document, beside: &[String], headings: &Headings, places: &mut Places) {
    if let Some(printed) = project.region.take() {
        project.region = places.named(&printed, document);
        return;
    }
    let (found, whence) = find(project, document, beside, headings, places);
    if let Some(id) = places.group(&found, document) {
        project.source.step(format!("the region from {whence}: {id}"));
        project.region = Some(id);
    }
}

fn find(project: &Project, document: &Document, beside: &[String], headings: &Headings, places: &mut Places) -> (Named, &'static str) {
    let said = if project.in_box.is_none() { in_clause(project, document, beside, places) } else { in_detail(project, document, places) };
    let steps: [(Named, &str); 6] = [
        (places.within(&project.name, document), "its name"),
        (places.by_short_name(&project.name, document), "its name, which leaves out what kind of region it is"),
        (by_town(&project.name, document, places), "the town that its name begins with"),
        said,
        (headings.places(project.source.section.as_deref(), places, document), "the heading above it"),
        (if project.in_box.is_none() { places.within(&document.title, document) } else { Vec::new() }, "the title of the document"),
    ];
    steps.into_iter().find(|(found, _)| !found.is_empty()).unwrap_or_default()
}

/// 柳溪街道转运站改造, in a text of the district: its towns are in no register.
fn by_town(work: &str, document: &Document, places: &mut Places) -> Named {
    let district = document.region.as_ref().is_some_and(|region| region.ends_with(['区', '县', '旗']));
    let own = phrase::place::begins(work).filter(|name| district && is_town(name));
    let town = own.and_then(|name| Some((name.to_owned(), places.named(name, document)?)));
    town.into_iter().collect()
}

/// 柳溪街道, 白石镇, 东岗乡; 棋山艾乡 may be anything.
fn is_town(name: &str) -> bool {
    name.ends_with(['镇', '道']) || (name.ends_with('乡') && name.chars().count() == 3)
}

fn in_clause(project: &Project, document: &Document, beside: &[String], places: &Places) -> (Named, &'static str) {
    let quote: String = project.source.quote.chars().map(crate::normalize::width::fold).collect();
    let quote = beside.iter().filter(|name| **name != project.name).fold(quote, |quote, name| quote.replace(name.as_str(), ""));
    let clause = before(&quote, &project.name);
    let found = places.within(clause, document);
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
