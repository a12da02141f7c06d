//! Sections and blocks of one document, with ids.
//!
//! A heading that runs into its text is a block of its own, the text the next one.

use super::documents::Extent;
use super::grid_text::grid_text;
use super::headings::{self, Heading};
use super::lost;
use super::numbering::{Counter, Numbering};
use super::passage::Passage;
use super::pieces::{self, Piece, Role};
use super::tables::Grid;
use crate::model::id::{self, Ids};
use crate::model::{Block, BlockKind, Corpus, Document, Finding, Place, Section, Span, Table};
use crate::normalize::line::{self, Letter, Line};
use crate::normalize::marker::Form;
use crate::normalize::seed::Seed;
use crate::normalize::width::{self, Typesetting};
use std::ops::Range;
use std::sync::Arc;

/// One document while it grows.
pub struct Tree<'a> {
    seed: &'a Seed,
    setting: Typesetting,
    pub document: Document,
    ids: Ids,
    sections: Vec<Section>,
    blocks: Vec<Block>,
    /// For each block the places of the letters of its quote.
    places: Vec<Vec<Place>>,
    tables: Vec<Table>,
    findings: Vec<Finding>,
    /// Open sections, outermost first: index and level.
    stack: Vec<(usize, u8)>,
    counter: Counter,
}

impl<'a> Tree<'a> {
    pub fn new(seed: &'a Seed, setting: Typesetting, document: Document) -> Self {
        Tree {
            seed,
            setting,
            document,
            ids: Ids::default(),
            sections: Vec::new(),
            blocks: Vec::new(),
            places: Vec::new(),
            tables: Vec::new(),
            findings: Vec::new(),
            stack: Vec::new(),
            counter: Counter::default(),
        }
    }

    pub fn read(&mut self, lines: &[Line], passages: &[Passage], extent: &Extent) {
        let own = &passages[extent.passages.clone()];
        let (first, last) = (own[0].lines.start, own[own.len() - 1].lines.end);
        for head in &extent.heads {
            self.push_title(&passages[*head]);
        }
        let pieces = pieces::of(lines, first..last, passages, extent, self.setting);
        let numbering = Numbering::new(pieces.iter().filter_map(Piece::form));
        for piece in &pieces {
            self.push(piece, &numbering, lines, extent);
        }
        self.document.span = self.cover(lines, first..last);
    }

    fn cover(&self, lines: &[Line], range: Range<usize>) -> Span {
        span(&self.seed.name, lines[range.start].span().start..lines[range.end - 1].span().end)
    }

    fn push_title(&mut self, passage: &Passage) {
        let text = passage.text.clone();
        let id = id::of_block(&mut self.ids, &self.document.id, &text);
        self.push_block(id, None, BlockKind::Heading, text, &passage.letters);
    }

    fn push(&mut self, piece: &Piece, numbering: &Numbering, lines: &[Line], extent: &Extent) {
        match piece {
            Piece::Table { grid, lines: range, closes_box } => {
                self.push_table(grid, &lines[range.clone()], extent);
                self.close_box(*closes_box);
            }
            Piece::Text { passage, role, closes_box } => {
                self.push_text(passage, role, numbering);
                self.close_box(*closes_box);
            }
            Piece::BoxTable { grid } => {
                self.push_box_table(grid);
                self.close_box(true);
            }
        }
    }

    fn push_text(&mut self, passage: &Passage, role: &Role, numbering: &Numbering) {
        let kind = match role {
            Role::Heading(heading) => {
                self.push_heading(passage, heading, numbering);
                let rest = &passage.letters[heading.end.min(passage.letters.len())..];
                let rest = &rest[rest.iter().take_while(|l| width::fold(l.letter) == ' ').count()..];
                if !rest.is_empty() {
                    self.push_letters(rest, BlockKind::Paragraph);
                }
                return;
            }
            Role::Paragraph => {
                // 各位代表！: what follows is said of the whole part, not of its last point.
                if headings::addresses(&passage.text) {
                    self.stack.truncate(1);
                }
                self.lost_table(passage);
                BlockKind::Paragraph
            }
            Role::Item => {
                self.count(passage, self.stack.last().map_or(1, |(_, level)| level + 1));
                BlockKind::List
            }
            Role::AnnexItem | Role::Entry | Role::Row => BlockKind::List,
            Role::Boxed => BlockKind::Box,
        };
        self.push_letters(&passage.letters, kind);
    }

    /// The head of a table that could not be read, once for all pages that repeat it.
    fn lost_table(&mut self, passage: &Passage) {
        let found: String = passage.text.chars().take(24).collect();
        let again = self.findings.iter().any(|finding| finding.rule == "table" && finding.found.get(..18) == found.get(..18));
        if lost::is_head(&passage.text) && !again {
            self.findings.push(finding(&self.seed.name, self.line_of(passage), "table", "rows below the head of a table", &found));
        }
    }

    fn line_of(&self, passage: &Passage) -> usize {
        self.seed.text[..passage.letters[0].at].bytes().filter(|byte| *byte == b'\n').count() + 1
    }

    fn push_letters(&mut self, letters: &[Letter], kind: BlockKind) {
        let text = width::read(&line::text(letters), self.setting);
        let id = id::of_block(&mut self.ids, &self.document.id, &text);
        let section = self.stack.last().map(|(index, _)| self.sections[*index].id.clone());
        self.push_block(id, section, kind, text, letters);
    }

    fn push_block(&mut self, id: String, section: Option<String>, kind: BlockKind, text: String, letters: &[Letter]) {
        // Seeds are far below 4 GB: what doesn't fit would be a broken place, not a wrong one.
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        self.places.push(letters.iter().map(|letter| Place { start: byte(letter.at), end: byte(letter.end) }).collect());
        self.blocks.push(Block {
            id,
            document: self.document.id.clone(),
            section,
            kind,
            text,
            order: self.blocks.len(),
            quote: line::text(letters),
            span: span(&self.seed.name, line::span(letters)),
        });
    }

    fn push_heading(&mut self, passage: &Passage, heading: &Heading, numbering: &Numbering) {
        let level = self.level(passage, heading, numbering);
        while self.stack.last().is_some_and(|(_, open)| *open >= level) {
            self.stack.pop();
        }
        self.count(passage, level);
        let letters = &passage.letters[..heading.end.min(passage.letters.len())];
        let (num, title) = letters.split_at(heading.num.min(letters.len()));
        let title = width::read(&line::text(title), self.setting);
        // Read with the letter behind it: whether (1) has Chinese brackets shows there.
        let head = width::read(&line::text(&letters[..(num.len() + 1).min(letters.len())]), self.setting);
        let head = head.strip_suffix(title.chars().next().unwrap_or(' ')).unwrap_or(&head);
        let num = if heading.form.is_some() { headings::printed_number(head, heading) } else { String::new() };
        self.open(num, title.trim_end_matches('。').trim().to_string(), level, letters);
        let section = &self.sections[self.sections.len() - 1];
        let (id, text) = (section.id.clone(), width::read(&line::text(letters), self.setting));
        self.push_block(id.clone(), Some(id), BlockKind::Heading, text, letters);
    }

    /// Opens a section below the one that is open.
    fn open(&mut self, num: String, heading: String, level: u8, letters: &[Letter]) {
        let text = width::read(&line::text(letters), self.setting);
        let section = Section {
            id: id::of_block(&mut self.ids, &self.document.id, &text),
            document: self.document.id.clone(),
            parent: self.stack.last().map(|(index, _)| self.sections[*index].id.clone()),
            level,
            num,
            heading,
            order: self.sections.len(),
            quote: line::text(letters),
            span: span(&self.seed.name, line::span(letters)),
        };
        self.stack.push((self.sections.len(), level));
        self.sections.push(section);
    }

    fn level(&self, passage: &Passage, heading: &Heading, numbering: &Numbering) -> u8 {
        match heading.form {
            Some(form) if form != Form::Box => numbering.level(form),
            None if headings::is_part_of_every_plan(passage) => 1,
            _ => {
                // Parallel leads are siblings, and a box behind them is theirs: below the nearest section with a number.
                let numbered =
                    self.stack.iter().rev().find(|(index, _)| !self.sections[*index].num.is_empty() && !self.sections[*index].is_box());
                numbered.map_or(1, |(_, level)| level + 1)
            }
        }
    }

    /// Notes the number of a heading or item; a missing one before it becomes a finding.
    fn count(&mut self, passage: &Passage, level: u8) {
        let Some(marker) = passage.marker.as_ref().filter(|marker| !matches!(marker.form, Form::Box | Form::Annex | Form::Circled)) else {
            return;
        };
        if let Some(expected) = self.counter.note(marker.form, level, marker.value) {
            let found: String = passage.text.chars().take(24).collect();
            self.findings.push(finding(
                &self.seed.name,
                self.line_of(passage),
                "number-gap",
                &format!("number {expected} of this kind"),
                &found,
            ));
        }
    }

    fn close_box(&mut self, closes: bool) {
        if closes {
            while let Some((index, _)) = self.stack.last().copied() {
                self.stack.pop();
                if self.sections[index].is_box() {
                    break;
                }
            }
        }
    }

    fn push_table(&mut self, grid: &Grid, lines: &[Line], extent: &Extent) {
        let letters = crate::normalize::rejoin::join(lines);
        let text = grid_text(grid, lines, self.setting);
        let id = id::of_block(&mut self.ids, &self.document.id, &text);
        let title = grid.title.clone().or_else(|| extent.label.is_some().then(|| extent.title.clone()));
        let section = self.stack.last().map(|(index, _)| self.sections[*index].id.clone());
        self.tables.push(self.table(id.clone(), title, grid, &letters));
        for doubt in &grid.doubts {
            // A doubt counts lines from the document's first; the table's own first line is where `grid.lines` begins there.
            let line = doubt.line.checked_sub(grid.lines.start).and_then(|at| lines.get(at)).map_or(lines[0].number, |line| line.number);
            self.findings.push(finding(&self.seed.name, line, "table", &doubt.expected, &doubt.found));
        }
        self.push_block(id, section, BlockKind::Table, text, &letters);
    }

    /// The items of a box as a table: it has the id of the box's section, whose paragraphs remain blocks.
    fn push_box_table(&mut self, grid: &Grid) {
        let Some(section) = self.stack.iter().rev().map(|(index, _)| &self.sections[*index]).find(|section| section.is_box()).cloned()
        else {
            return;
        };
        let own: Vec<&Block> = self.blocks.iter().filter(|block| block.section.as_deref() == Some(&section.id)).collect();
        let (Some(first), Some(last)) = (own.first(), own.last()) else { return };
        let quote: String = own.iter().map(|block| block.quote.as_str()).collect();
        let bytes = first.span.start..last.span.end;
        let mut table = self.table(section.id.clone(), grid.title.clone(), grid, &[]);
        table.quote = quote;
        table.span = span(&self.seed.name, bytes);
        self.tables.push(table);
    }

    fn table(&self, id: String, title: Option<String>, grid: &Grid, letters: &[Letter]) -> Table {
        Table {
            id,
            document: self.document.id.clone(),
            section: self.stack.last().map(|(index, _)| self.sections[*index].id.clone()),
            title,
            unit: grid.unit.clone(),
            columns: grid.columns.clone(),
            rows: grid.rows.clone(),
            notes: grid.notes.clone(),
            quote: line::text(letters),
            span: span(&self.seed.name, line::span(letters)),
        }
    }

    /// In the document that carries it, an annex is a section whose text is elsewhere: it has no block.
    pub fn point_to_annex(&mut self, label: &str, title: &str, letters: &[Letter]) {
        self.stack.clear();
        self.open(label.to_string(), title.to_string(), 1, letters);
        self.stack.clear();
    }

    pub fn into_corpus(self, corpus: &mut Corpus) {
        corpus.documents.push(self.document);
        corpus.sections.extend(self.sections);
        corpus.blocks.extend(self.blocks);
        corpus.places.extend(self.places);
        corpus.tables.extend(self.tables);
        corpus.findings.extend(self.findings);
    }
}

pub fn finding(seed: &str, line: usize, rule: &str, expected: &str, found: &str) -> Finding {
    Finding { seed: seed.into(), line, rule: rule.into(), expected: expected.into(), found: found.into() }
}

fn span(seed: &Arc<str>, bytes: Range<usize>) -> Span {
    Span { seed: seed.clone(), start: bytes.start, end: bytes.end }
}
