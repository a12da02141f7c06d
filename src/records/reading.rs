//! One document, ready for the rules.

use super::heading;
use super::prose::Prose;
use super::sheet::Sheet;
use crate::model::{Block, BlockKind, Corpus, Document, Place, Section};
use chrono::Datelike;
use std::collections::BTreeMap;

/// A document's text and tables with their places, and the sections around them.
pub struct Reading<'a> {
    pub document: &'a Document,
    /// The notice that carries it.
    pub parent: Option<&'a Document>,
    /// All blocks that are no tables, headings among them, in reading order. The paragraphs of a box whose items are also
    /// a table are here too: see [`Reading::is_listed`].
    pub prose: Vec<Prose<'a>>,
    pub tables: Vec<Sheet<'a>>,
    sections: BTreeMap<&'a str, &'a Section>,
}

/// All documents of a corpus, in order.
pub fn of(corpus: &Corpus) -> Vec<Reading<'_>> {
    let mut blocks: BTreeMap<&str, Vec<(&Block, &[Place])>> = BTreeMap::new();
    for (block, places) in corpus.blocks.iter().zip(&corpus.places) {
        blocks.entry(&block.document).or_default().push((block, places));
    }
    let mut sections: BTreeMap<&str, BTreeMap<&str, &Section>> = BTreeMap::new();
    for section in &corpus.sections {
        sections.entry(&section.document).or_default().insert(&section.id, section);
    }
    let mut tables: BTreeMap<&str, Vec<&crate::model::Table>> = BTreeMap::new();
    for table in &corpus.tables {
        tables.entry(&table.document).or_default().push(table);
    }
    let documents: BTreeMap<&str, &Document> = corpus.documents.iter().map(|document| (document.id.as_str(), document)).collect();
    let read = |document| {
        let own = blocks.remove(document_id(document)).unwrap_or_default();
        let tables = tables.remove(document_id(document)).unwrap_or_default();
        Reading {
            document,
            parent: document.parent.as_deref().and_then(|parent| documents.get(parent).copied()),
            tables: sheets(&tables, &own),
            prose: own
                .iter()
                .filter(|(block, _)| block.kind != BlockKind::Table)
                .map(|(block, places)| Prose::new(block, places))
                .collect(),
            sections: sections.remove(document_id(document)).unwrap_or_default(),
        }
    };
    corpus.documents.iter().map(read).collect()
}

fn document_id(document: &Document) -> &str {
    &document.id
}

fn sheets<'a>(tables: &[&'a crate::model::Table], own: &[(&'a Block, &'a [Place])]) -> Vec<Sheet<'a>> {
    let mut printed: BTreeMap<&str, Vec<(&'a Block, &'a [Place])>> = BTreeMap::new();
    for (block, places) in own {
        printed.entry(&block.id).or_default().push((block, places));
        if let Some(section) = block.section.as_deref().filter(|section| *section != block.id) {
            printed.entry(section).or_default().push((block, places));
        }
    }
    let blocks_of = |table: &&'a crate::model::Table| {
        let mut all = printed.get(table.id.as_str()).cloned().unwrap_or_default();
        all.retain(|(block, _)| block.kind != BlockKind::Heading);
        let own: Vec<_> = all.iter().copied().filter(|(block, _)| block.id == table.id && block.kind == BlockKind::Table).collect();
        Sheet::new(table, if own.is_empty() { &all } else { &own })
    };
    tables.iter().map(blocks_of).collect()
}

impl<'a> Reading<'a> {
    pub fn section(&self, id: &str) -> Option<&'a Section> {
        self.sections.get(id).copied()
    }

    pub fn has_sections(&self) -> bool {
        !self.sections.is_empty()
    }

    /// The sections around a block or table, innermost first.
    pub fn around(&self, section: Option<&str>) -> Vec<&'a Section> {
        let first = section.and_then(|id| self.section(id));
        std::iter::successors(first, |section| section.parent.as_deref().and_then(|parent| self.section(parent))).collect()
    }

    /// Does a table hold the same words? Its rows are read there.
    pub fn is_listed(&self, prose: &Prose) -> bool {
        self.tables.iter().any(|sheet| Some(sheet.table.id.as_str()) == prose.block.section.as_deref())
    }

    /// Are the words of a table also printed as paragraphs, a box whose items are its rows? They are read there.
    pub fn is_in_prose(&self, sheet: &Sheet) -> bool {
        self.prose.iter().any(|prose| prose.block.section.as_deref() == Some(sheet.table.id.as_str()))
    }

    /// The tables whose words are not printed as paragraphs too.
    pub fn tables_beside_prose(&self) -> impl Iterator<Item = &Sheet<'a>> {
        self.tables.iter().filter(|sheet| !self.is_in_prose(sheet))
    }

    /// The last year that the document plans for: its own period's, or that of the notice that carries it.
    pub fn last_year(&self) -> Option<u16> {
        self.document.period.or(self.parent.and_then(|parent| parent.period)).map(|period| period.end)
    }

    /// The year that a date without one has (8月底前, 今年): that of a heading around (2023年工作安排), of a plan for one
    /// year, or of issue.
    pub fn year_at(&self, section: Option<&str>) -> Option<u16> {
        let of_heading = self.around(section).iter().find_map(|section| heading::year_of_work(&section.heading));
        let period = self.document.period.or(self.parent.and_then(|parent| parent.period));
        let of_plan = || period.filter(|period| period.start == period.end).map(|period| period.end);
        let of_issue = || self.date().and_then(|date| u16::try_from(date.year()).ok()).or_else(|| self.year_of_number());
        of_heading.or_else(of_plan).or_else(of_issue)
    }

    /// 政办发〔2022〕15号: the year of a text that prints no day of its own.
    fn year_of_number(&self) -> Option<u16> {
        let number = self.document.number.as_ref().or(self.parent.and_then(|parent| parent.number.as_ref()))?;
        number.split(['〔', '[', '（', '(']).nth(1)?.get(..4)?.parse().ok().filter(|year| (1950..=2100).contains(year))
    }

    /// Does a heading around say that what stands here was done?
    pub fn looks_back(&self, section: Option<&str>) -> bool {
        self.around(section).iter().any(|section| heading::looks_back(&section.heading))
    }

    /// Are words explained there and nothing promised: 名词解释, 注释, in a heading around or as the title?
    pub fn is_glossary(&self, section: Option<&str>) -> bool {
        let explains =
            |title: &str| title == "注释" || ["名词解释", "名词注释", "名词释义", "术语解释"].iter().any(|word| title.contains(word));
        explains(&self.document.title) || self.around(section).iter().any(|section| explains(&section.heading))
    }

    /// 成文日期, or the day of printing.
    pub fn date(&self) -> Option<chrono::NaiveDate> {
        let own = |document: &Document| document.date.or(document.printed);
        own(self.document).or(self.parent.and_then(own))
    }
}
