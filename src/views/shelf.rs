//! What has been loaded: the index, then texts when they are opened and, when the browser has nothing better to do, all
//! the others for search.
//!
//! Leaves to others: the network (`fetch`), what a bundle is (`store::bundle`), finding (`store::search`).

use super::browser;
use super::fetch::{self, Failure};
use crate::model::{Finding, Records};
use crate::store::bundle::{
    BundleError, DocumentText, Entry, Group, INDEX_NAME, Index, parse_each, parse_editions, parse_records, parse_suggestions,
};
use crate::store::changes::Editions;
use crate::store::order::InKeys;
use crate::store::query::{Facts, facts};
use crate::store::search::Searcher;
use crate::store::suggest::Suggestions;
use crate::views::markup::prelude::*;
use leptos::task::spawn_local;
use litemap::LiteMap;
use std::sync::Arc;

/// The index with what follows from it for each document, in the same order.
#[derive(Debug, PartialEq)]
pub struct Catalogue {
    pub index: Index,
    pub facts: Vec<Facts>,
}

impl Catalogue {
    pub fn new(index: Index) -> Self {
        Self { facts: facts(&index), index }
    }

    /// Place of a document in the index.
    pub fn place(&self, document: &str) -> Option<usize> {
        self.index.place(document)
    }

    /// Places of the documents that name this one as their parent.
    pub fn carried_by<'a>(&'a self, document: &'a str) -> impl Iterator<Item = usize> + 'a {
        let named = move |entry: &Entry| entry.document.parent.as_deref() == Some(document);
        (0..self.index.documents.len()).filter(move |&place| named(&self.index.documents[place]))
    }

    /// A notice that only carries others: its own text has no sections.
    pub fn is_cover(&self, place: usize) -> bool {
        let entry = &self.index.documents[place];
        entry.counts.sections == 0 && self.carried_by(&entry.document.id).next().is_some()
    }

    /// A text that is read for its own sake: neither a cover nor an annex to such a text.
    pub fn is_principal(&self, place: usize) -> bool {
        let parent = self.index.documents[place].document.parent.as_deref().and_then(|id| self.place(id));
        !self.is_cover(place) && parent.is_none_or(|parent| self.is_cover(parent))
    }
}

/// A file on its way.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Loading {
    #[default]
    Waiting,
    /// Bytes that have come so far.
    Coming(usize),
    Done,
    Failed(Failure),
}

impl Loading {
    fn over(result: Result<(), Failure>) -> Self {
        result.map_or_else(Loading::Failed, |()| Loading::Done)
    }
}

/// Handles to everything that was loaded; copies point to the same shelf.
#[derive(Clone, Copy)]
pub struct Shelf {
    pub index: RwSignal<Loading>,
    pub catalogue: RwSignal<Option<Arc<Catalogue>>>,
    /// By the name of the file.
    files: RwSignal<LiteMap<String, Loading>>,
    pub searcher: RwSignal<Searcher>,
    /// Of the groups that have been asked for; see [`Shelf::want`].
    pub records: RwSignal<Records>,
    pub findings: RwSignal<Vec<Finding>>,
    /// Names that the search field offers; none until it was used.
    pub suggestions: RwSignal<Suggestions>,
    /// Published editions; none until their page was opened.
    pub editions: RwSignal<Editions>,
}

/// Reads a file; gives what keeps its contents.
type Read = dyn FnOnce(&[u8]) -> Result<Box<dyn FnOnce()>, BundleError>;

impl Shelf {
    pub fn new() -> Self {
        Self {
            index: RwSignal::new(Loading::Waiting),
            catalogue: RwSignal::new(None),
            files: RwSignal::new(LiteMap::new()),
            searcher: RwSignal::new(Searcher::default()),
            records: RwSignal::new(Records::default()),
            findings: RwSignal::new(Vec::new()),
            suggestions: RwSignal::new(Suggestions::default()),
            editions: RwSignal::new(Editions::default()),
        }
    }

    pub fn load_index(self) {
        self.index.set(Loading::Coming(0));
        spawn_local(async move {
            let bytes = fetch::bytes(INDEX_NAME, &move |count| self.index.set(Loading::Coming(count))).await;
            match bytes.and_then(|bytes| Index::parse(&bytes).map_err(Failure::Bundle)) {
                Ok(index) => {
                    // Reading, looking through and drawing are each long enough for a slow phone.
                    browser::breathe().await;
                    let catalogue = Arc::new(Catalogue::new(index));
                    self.searcher.set(Searcher::new(&catalogue.index));
                    browser::breathe().await;
                    self.catalogue.set(Some(catalogue));
                    self.index.set(Loading::Done);
                }
                Err(failure) => self.index.set(Loading::Failed(failure)),
            }
        });
    }

    /// Everything at once, for pages that are rendered whole.
    pub fn stock(self, searcher: Searcher, records: Records, findings: Vec<Finding>) {
        let Some(catalogue) = self.catalogue.get_untracked() else { return };
        let index = &catalogue.index;
        let texts = index.shards.iter().chain(&index.packs).map(|file| &file.name);
        let names = texts.chain(index.records.iter().map(|file| &file.name)).chain(&index.editions);
        self.files.set(names.map(|name| (name.clone(), Loading::Done)).collect());
        self.searcher.set(searcher);
        self.records.set(records);
        self.findings.set(findings);
    }

    /// How far a file with texts is.
    pub fn state(self, file: &str) -> Loading {
        self.files.with(|files| files.get(file).cloned().unwrap_or_default())
    }

    /// Loads a file with texts unless it is there or coming. What is kept on a device holds each text once, in a pack:
    /// where the file itself can't be had, its texts may come from there.
    pub fn open(self, file: String) {
        if self.is_busy(&file) {
            return;
        }
        self.set_state(&file, Loading::Coming(0));
        spawn_local(async move {
            let state = match self.take_texts(&file).await {
                Err(_) if self.load_packs_of(&file).await => Loading::Done,
                result => Loading::over(result),
            };
            self.set_state(&file, state);
        });
    }

    /// Whether all texts of a file are there now.
    async fn load_packs_of(self, file: &str) -> bool {
        let Some(catalogue) = self.catalogue.get_untracked() else { return false };
        let index = &catalogue.index;
        let Some(shard) = index.shards.iter().find(|shard| shard.name == file) else { return false };
        for pack in index.packs.iter().filter(|pack| pack.documents.iter().any(|id| shard.documents.contains(id))) {
            self.load(pack.name.clone()).await;
        }
        let mut places = shard.documents.iter().filter_map(|id| catalogue.place(id));
        self.searcher.with_untracked(|texts| places.all(|place| texts.text(place).is_some()))
    }

    /// Loads the records of these groups, unless they are there or coming.
    pub fn want(self, groups: &[Group]) {
        let Some(catalogue) = self.catalogue.get_untracked() else { return };
        for file in catalogue.index.records.iter().filter(|file| groups.contains(&file.group)) {
            let name = file.name.clone();
            self.load_file(name, parse_records, move |parcel| {
                self.records.update(|records| records.extend(parcel.records));
                if !parcel.findings.is_empty() {
                    self.findings.set(parcel.findings);
                }
            });
        }
    }

    /// Loads the names that the search field offers. Should that fail, it works without them.
    pub fn load_suggestions(self) {
        let Some(name) = self.catalogue.with_untracked(|catalogue| catalogue.as_ref()?.index.suggestions.clone()) else { return };
        self.load_file(name, parse_suggestions, move |suggestions| self.suggestions.set(suggestions));
    }

    /// Loads the published editions, if there are any.
    pub fn load_editions(self) {
        let Some(name) = self.catalogue.with_untracked(|catalogue| catalogue.as_ref()?.index.editions.clone()) else { return };
        self.load_file(name, parse_editions, move |editions| self.editions.set(editions));
    }

    /// How far the records of these groups are: the first failure, else what is still coming, else done. A group without
    /// records is done.
    pub fn records_state(self, groups: &[Group]) -> Loading {
        let Some(catalogue) = self.catalogue.get_untracked() else { return Loading::Waiting };
        let files = catalogue.index.records.iter().filter(|file| groups.contains(&file.group));
        let states: Vec<Loading> = files.map(|file| self.state(&file.name)).in_vec();
        let failed = states.iter().find(|state| matches!(state, Loading::Failed(_)));
        failed.or(states.iter().find(|state| **state != Loading::Done)).cloned().unwrap_or(Loading::Done)
    }

    /// Loads a file with texts unless it is there or coming.
    async fn load(self, file: String) {
        if !self.is_busy(&file) {
            let result = self.take_texts(&file).await;
            self.set_state(&file, Loading::over(result));
        }
    }

    /// Gets a file with texts, and lets the browser breathe after each text; its state is `Coming` when this is over,
    /// whatever came.
    async fn take_texts(self, file: &str) -> Result<(), Failure> {
        let bytes = self.bytes(file).await?;
        let mut result = Ok(());
        for text in parse_each(&bytes).map_err(Failure::Bundle)? {
            match text {
                Ok(text) => self.searcher.update_untracked(|searcher| searcher.add(Arc::new(text))),
                Err(error) => result = Err(Failure::Bundle(error)),
            }
            browser::breathe().await;
        }
        // Told once: whoever shows results would make them anew for each text.
        self.searcher.notify();
        result
    }

    /// Loads a file, unless it is there or coming, reads it and keeps what it says. Reading and showing are each long enough
    /// for a slow phone: between them the browser answers its reader.
    fn load_file<T: 'static>(self, file: String, read: fn(&[u8]) -> Result<T, BundleError>, keep: impl FnOnce(T) + 'static) {
        let read = move |bytes: &[u8]| read(bytes).map(|said| Box::new(|| keep(said)) as Box<dyn FnOnce()>);
        self.load_and_keep(file, Box::new(read));
    }

    /// Of any kind: what waits for files is much code, and there need not be more than one of it.
    fn load_and_keep(self, file: String, read: Box<Read>) {
        if self.is_busy(&file) {
            return;
        }
        // At once: who asks next must not load it again.
        self.set_state(&file, Loading::Coming(0));
        spawn_local(async move {
            let result = match self.bytes(&file).await.and_then(|bytes| read(&bytes).map_err(Failure::Bundle)) {
                Ok(keep) => {
                    browser::breathe().await;
                    keep();
                    Ok(())
                }
                Err(failure) => Err(failure),
            };
            self.set_state(&file, Loading::over(result));
        });
    }

    /// What a file holds; its state is `Coming` when this is over, whatever came.
    async fn bytes(self, file: &str) -> Result<Vec<u8>, Failure> {
        self.set_state(file, Loading::Coming(0));
        fetch::bytes(file, &|count| self.set_state(file, Loading::Coming(count))).await
    }

    /// There, or coming.
    fn is_busy(self, file: &str) -> bool {
        self.files.with_untracked(|files| matches!(files.get(file), Some(Loading::Coming(_) | Loading::Done)))
    }

    fn set_state(self, file: &str, state: Loading) {
        self.files.update(|files| {
            files.insert(file.to_owned(), state);
        });
    }

    /// Loads all that is not there yet, one file after the other, so that a document that the reader opens meanwhile
    /// does not wait behind them.
    pub fn load_rest(self) {
        let Some(catalogue) = self.catalogue.get_untracked() else { return };
        spawn_local(async move {
            for pack in &catalogue.index.packs {
                let wanted = |searcher: &Searcher| {
                    let place = |id: &String| catalogue.place(id);
                    pack.documents.iter().filter_map(place).any(|place| searcher.text(place).is_none())
                };
                if self.searcher.with_untracked(wanted) {
                    self.load(pack.name.clone()).await;
                }
            }
        });
    }

    /// Documents whose text could not be loaded for search.
    pub fn failed_documents(self) -> usize {
        let Some(catalogue) = self.catalogue.get() else { return 0 };
        let failed = |name: &str| matches!(self.state(name), Loading::Failed(_));
        let packs = catalogue.index.packs.iter().filter(|pack| failed(&pack.name));
        let missing = |id: &&String| catalogue.place(id).is_some_and(|place| self.searcher.with(|texts| texts.text(place).is_none()));
        packs.flat_map(|pack| &pack.documents).filter(missing).count()
    }

    /// The text of a document, once it is there.
    pub fn text(self, place: usize) -> Option<Arc<DocumentText>> {
        self.searcher.with(|searcher| searcher.text(place).cloned())
    }
}

impl Default for Shelf {
    fn default() -> Self {
        Self::new()
    }
}
