//! The writer's half of the bundle: a corpus to files. Native only.

use super::packed::Packed;
use super::{Counts, DocumentText, Entry, Holds, INDEX_NAME, Index, RecordFile, Shard, Source, TopHeading, error, records};
use crate::model::columns;
use crate::model::{Block, BlockKind, Corpus, Document, id::hash_of};
use crate::outline::catalog::{self, Catalog};
use crate::store::changes::Editions;
use crate::store::overview::{self, Overview};
use crate::store::suggest;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Letters of the content hash in a file's name: 60 bits, more than enough for the few thousand files of a province.
const HASH_LETTERS: usize = 12;

/// Words in a pack: about 0.4 MB compressed, so that at ten times a city's text the first answer need not wait for the
/// last pack, and what a browser compresses together still shares its phrases. A guess.
const PACK_BYTES: usize = 1_500_000;

/// One file of the bundle, its name relative to the site: `bundle/index.bin`, `bundle/text-<hash>.bin`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BundleFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The bundle of a corpus that was never released: the index first. The same corpus gives the same bytes.
pub fn encode(corpus: &Corpus, catalog: &Catalog) -> Vec<BundleFile> {
    encode_released(corpus, catalog, &Editions::default())
}

/// The same with the editions that were released.
pub fn encode_released(corpus: &Corpus, catalog: &Catalog, editions: &Editions) -> Vec<BundleFile> {
    let texts: Vec<DocumentText> = DocumentText::all(corpus);
    let (packed, recorded) = rayon::join(|| texts.par_iter().map(Packed::new).collect::<Vec<_>>(), || records::files(corpus));
    let mut documents: Vec<Entry> = Vec::with_capacity(corpus.documents.len());
    let issuances = issuances(corpus);
    for (shard, issuance) in issuances.iter().enumerate() {
        documents.extend(issuance.iter().map(|&place| Entry::new(&corpus.documents[place], &texts[place], shard)));
    }
    let mut files = Vec::new();
    let shards = issuances.iter().map(|issuance| shard("text", issuance, &packed, &mut files)).collect();
    let packs = packs(&issuances, &packed).iter().map(|pack| shard("texts", pack, &packed, &mut files)).collect();
    count_records(corpus, &mut documents);
    let (listed, written): (Vec<RecordFile>, Vec<BundleFile>) = recorded.into_iter().unzip();
    files.extend(written);
    let mut index = Index::new(documents, (shards, packs), listed, (catalog, overview::of(corpus)));
    let suggestions = suggest::lines(corpus);
    index.suggestions = (!suggestions.is_empty()).then(|| put(&mut files, "names", &columns::encode(&suggestions.join("\n"))));
    index.editions = (!editions.editions.is_empty()).then(|| put(&mut files, "editions", &columns::encode(editions)));
    index.build = hash_of(&columns::encode(&index), 8);
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files.insert(0, BundleFile { name: INDEX_NAME.to_owned(), bytes: error::file(&columns::encode(&index)) });
    files
}

/// Writes one file with the texts at these places.
fn shard(sort: &str, places: &[usize], packed: &[Packed], files: &mut Vec<BundleFile>) -> Shard {
    let texts: Vec<Packed> = places.iter().map(|&place| packed[place].clone()).collect();
    let name = put(files, sort, &columns::encode(&texts));
    let bytes = files.last().map_or(0, |file| file.bytes.len());
    Shard { name, bytes, documents: places.iter().map(|&place| packed[place].document().to_owned()).collect() }
}

/// Adds a file; gives its name.
fn put(files: &mut Vec<BundleFile>, sort: &str, content: &[u8]) -> String {
    files.push(BundleFile::new(sort, content));
    files.last().map(|file| file.name.clone()).unwrap_or_default()
}

impl BundleFile {
    /// Named by what it is and by its content.
    pub(super) fn new(sort: &str, content: &[u8]) -> Self {
        let bytes = error::file(content);
        Self { name: format!("bundle/{sort}-{}.bin", hash_of(&bytes, HASH_LETTERS)), bytes }
    }
}

fn count_records(corpus: &Corpus, documents: &mut [Entry]) {
    let mut places: BTreeMap<String, &mut Holds> =
        documents.iter_mut().map(|entry| (entry.document.id.clone(), &mut entry.holds)).collect();
    for (kind, _, source) in corpus.records.sources() {
        if let Some(holds) = places.get_mut(&source.document) {
            holds.add(kind);
        }
    }
}

/// Issuances joined while they fit.
fn packs(issuances: &[Vec<usize>], packed: &[Packed]) -> Vec<Vec<usize>> {
    let mut packs: Vec<Vec<usize>> = Vec::new();
    let mut size = 0;
    for issuance in issuances {
        let own: usize = issuance.iter().map(|&place| packed[place].size()).sum();
        match packs.last_mut() {
            Some(pack) if size + own <= PACK_BYTES => pack.extend(issuance),
            _ => {
                packs.push(issuance.clone());
                size = 0;
            }
        }
        size += own;
    }
    packs
}

/// Places in `corpus.documents` by issuance: every root with what it carries, directly or through another annex. A
/// document whose parent is not in the corpus, or that carries itself, is a root.
fn issuances(corpus: &Corpus) -> Vec<Vec<usize>> {
    let places: BTreeMap<&str, usize> =
        corpus.documents.iter().enumerate().map(|(place, document)| (document.id.as_str(), place)).collect();
    let root_of = |start: usize| {
        let mut at = start;
        // As many steps as there are documents end every chain that ends at all.
        for _ in 0..corpus.documents.len() {
            match corpus.documents[at].parent.as_deref().and_then(|id| places.get(id)) {
                Some(&parent) => at = parent,
                None => return at,
            }
        }
        start
    };
    let roots: Vec<usize> = (0..corpus.documents.len()).map(root_of).collect();
    let mut issuances: Vec<Vec<usize>> = Vec::new();
    let mut issuance_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, &root) in roots.iter().enumerate() {
        let at = *issuance_of.entry(root).or_insert(issuances.len());
        issuances.resize_with(issuances.len().max(at + 1), Vec::new);
        issuances[at].push(place);
    }
    issuances
}

impl Index {
    fn new(
        mut documents: Vec<Entry>,
        (shards, packs): (Vec<Shard>, Vec<Shard>),
        records: Vec<RecordFile>,
        (catalog, overview): (&Catalog, Overview),
    ) -> Self {
        rank_titles(&mut documents);
        let source =
            |entry: &catalog::Entry| Source { file: entry.file.clone(), about: entry.about.clone(), published: entry.source.clone() };
        Self {
            build: String::new(),
            title: catalog.title.clone(),
            report: catalog.report.clone(),
            edition: catalog.edition,
            newest: documents.iter().filter_map(|entry| entry.document.printed.max(entry.document.date)).max(),
            documents,
            shards,
            packs,
            records,
            sources: catalog.seeds.iter().map(source).collect(),
            suggestions: None,
            editions: None,
            overview,
        }
    }
}

/// GB 2312 lists its 3,755 common characters by pinyin, so the bytes of GBK order titles much as a dictionary does.
/// Ranked here because a browser would need the table for it.
fn rank_titles(documents: &mut [Entry]) {
    let key = |entry: &Entry| encoding_rs::GBK.encode(&entry.document.title).0.into_owned();
    let mut order: Vec<usize> = (0..documents.len()).collect();
    order.sort_by_cached_key(|&place| key(&documents[place]));
    for (rank, place) in order.into_iter().enumerate() {
        documents[place].title_rank = rank;
    }
}

impl Entry {
    fn new(document: &Document, text: &DocumentText, shard: usize) -> Self {
        let highest = text.sections.iter().filter(|section| !section.is_box()).map(|section| section.level).min();
        let headings = text
            .sections
            .iter()
            .filter(|section| Some(section.level) == highest && !section.is_box())
            .map(|section| TopHeading { id: section.id.clone(), num: section.num.clone(), heading: section.heading.clone() })
            .collect();
        Self { document: document.clone(), counts: Counts::of(text), holds: Holds::default(), headings, shard, title_rank: 0 }
    }
}

impl Holds {
    /// Counts one record of a resource.
    fn add(&mut self, resource: &str) {
        let count = match resource {
            "indicators" => &mut self.indicators,
            "tasks" => &mut self.tasks,
            "milestones" => &mut self.milestones,
            "projects" => &mut self.projects,
            "duties" => &mut self.duties,
            "work_groups" => &mut self.work_groups,
            "response_levels" => &mut self.response_levels,
            "event_grades" => &mut self.event_grades,
            "terms" => &mut self.terms,
            "references" => &mut self.references,
            "anomalies" => &mut self.anomalies,
            _ => return,
        };
        *count += 1;
    }
}

impl Counts {
    fn of(text: &DocumentText) -> Self {
        let boxes = text.sections.iter().filter(|section| section.is_box()).count();
        let is_paragraph = |kind: BlockKind| matches!(kind, BlockKind::Paragraph | BlockKind::List | BlockKind::Box);
        let letters = |block: &Block| block.text.chars().filter(|c| !c.is_whitespace()).count();
        Self {
            sections: text.sections.len() - boxes,
            paragraphs: text.blocks.iter().filter(|block| is_paragraph(block.kind)).count(),
            tables: text.tables.len(),
            boxes,
            characters: text.blocks.iter().map(letters).sum(),
        }
    }
}
