//! From blocks in their order to what is drawn: headings with their rank, run-in headings with their paragraph, boxes
//! with what they hold, and stretches short enough that the browser can leave out those that are not on the screen.

use crate::model::{Block, BlockKind, Section};
use crate::store::bundle::DocumentText;
use crate::store::order::InKeys;
use litemap::LiteMap;

/// Blocks that belong together on the screen. Numbers are places in [`DocumentText::blocks`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Stands on a line of its own; `rank` as in HTML, 2 is the highest.
    Heading {
        block: usize,
        section: usize,
        rank: u8,
    },
    /// A paragraph, perhaps with the headings that lead into it: 1.坚持人民至上。牢固树立…
    Paragraph {
        leads: Vec<usize>,
        block: usize,
    },
    Item(usize),
    /// Place in [`DocumentText::tables`].
    Table {
        block: usize,
        table: usize,
    },
    /// A box 专栏 with its heading block.
    Box {
        heading: usize,
        section: usize,
        pieces: Vec<Piece>,
    },
}

/// A run of pieces under one entry of the table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Place in [`DocumentText::sections`] of the nearest section that the contents list.
    pub section: Option<usize>,
    pub pieces: Vec<Piece>,
    /// Places of its blocks.
    pub blocks: std::ops::Range<usize>,
    /// Letters in it, for a guess of its height before it is drawn.
    pub letters: usize,
}

/// Longer runs are cut, so that a stretch is about a screen or two.
const STRETCH: usize = 1500;

/// The contents list numbered sections down to this level.
pub const CONTENTS_LEVEL: u8 = 3;

/// Is this section in the table of contents? Sentences in bold that lead a paragraph are not.
pub fn is_listed(section: &Section) -> bool {
    !section.num.is_empty() && section.level <= CONTENTS_LEVEL && !section.is_box()
}

pub fn stretches(text: &DocumentText) -> Vec<Stretch> {
    let mut layout = Layout::new(text);
    let mut at = 0;
    while at < text.blocks.len() {
        let (piece, next) = layout.piece(at);
        if let Some(piece) = piece {
            layout.push(piece, at..next);
        }
        at = next;
    }
    layout.stretches
}

struct Layout<'a> {
    text: &'a DocumentText,
    sections: LiteMap<&'a str, usize>,
    tables: LiteMap<&'a str, usize>,
    stretches: Vec<Stretch>,
}

impl<'a> Layout<'a> {
    fn new(text: &'a DocumentText) -> Self {
        let sections = text.sections.iter().enumerate().map(|(place, section)| (section.id.as_str(), place)).in_map();
        let tables = text.tables.iter().enumerate().map(|(place, table)| (table.id.as_str(), place)).in_map();
        Self { text, sections, tables, stretches: Vec::new() }
    }

    /// The section that a heading block opens.
    fn own_section(&self, block: &Block) -> Option<usize> {
        self.sections.get(block.id.as_str()).copied().filter(|_| block.kind == BlockKind::Heading)
    }

    /// The piece that begins at a block, and where the next one does. None for a line of the title, which stands at the
    /// head of the page.
    fn piece(&self, at: usize) -> (Option<Piece>, usize) {
        let block = &self.text.blocks[at];
        if block.kind != BlockKind::Heading {
            return (Some(self.body(at)), at + 1);
        }
        let Some(section) = self.own_section(block) else { return (None, at + 1) };
        if self.text.sections[section].is_box() {
            return self.framed(at, section);
        }
        let leads: Vec<usize> = (at..self.text.blocks.len()).take_while(|&place| self.is_lead(place)).in_vec();
        let after = at + leads.len();
        match self.text.blocks.get(after) {
            Some(body) if !leads.is_empty() && body.kind == BlockKind::Paragraph => {
                (Some(Piece::Paragraph { leads, block: after }), after + 1)
            }
            _ => (Some(self.heading(at, section)), at + 1),
        }
    }

    fn heading(&self, block: usize, section: usize) -> Piece {
        let rank = self.text.sections[section].level.saturating_add(1).clamp(2, 6);
        Piece::Heading { block, section, rank }
    }

    fn body(&self, at: usize) -> Piece {
        let block = &self.text.blocks[at];
        match (block.kind, self.tables.get(block.id.as_str())) {
            (BlockKind::Table, Some(&table)) => Piece::Table { block: at, table },
            (BlockKind::List, _) => Piece::Item(at),
            _ => Piece::Paragraph { leads: Vec::new(), block: at },
        }
    }

    /// A heading that the printed text runs into its paragraph: it ends like a sentence, below the second level.
    fn is_lead(&self, at: usize) -> bool {
        let block = &self.text.blocks[at];
        let Some(section) = self.own_section(block).map(|place| &self.text.sections[place]) else { return false };
        !section.is_box() && (section.num.is_empty() || section.level > 2) && block.text.ends_with(['。', '：', '；'])
    }

    /// A box with everything that stands in it.
    fn framed(&self, at: usize, section: usize) -> (Option<Piece>, usize) {
        let mut pieces = Vec::new();
        let mut next = at + 1;
        while next < self.text.blocks.len() && self.is_within(next, section) {
            let (piece, after) = self.piece(next);
            pieces.extend(piece);
            next = after;
        }
        (Some(Piece::Box { heading: at, section, pieces }), next)
    }

    /// Does a block stand in a section, or in one within it?
    fn is_within(&self, at: usize, outer: usize) -> bool {
        let mut here = self.place(self.text.blocks[at].section.as_deref());
        while let Some(place) = here {
            if place == outer {
                return true;
            }
            let parent = self.place(self.text.sections[place].parent.as_deref());
            // Parents come before their children, so this ends.
            here = parent.filter(|&parent| parent < place);
        }
        false
    }

    fn place(&self, section: Option<&str>) -> Option<usize> {
        self.sections.get(section?).copied()
    }

    fn push(&mut self, piece: Piece, blocks: std::ops::Range<usize>) {
        let letters: usize = self.text.blocks[blocks.clone()].iter().map(|block| block.text.chars().count()).sum();
        let listed = self.own_section(&self.text.blocks[blocks.start]).filter(|&place| is_listed(&self.text.sections[place]));
        match self.stretches.last_mut() {
            Some(stretch) if listed.is_none() && stretch.letters < STRETCH => {
                stretch.pieces.push(piece);
                stretch.letters += letters;
                stretch.blocks.end = blocks.end;
            }
            last => {
                let section = listed.or_else(|| last.and_then(|stretch| stretch.section));
                self.stretches.push(Stretch { section, pieces: vec![piece], blocks, letters });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Span, Table};

    fn nowhere() -> Span {
        Span { seed: "".into(), start: 0, end: 0 }
    }

    /// Headings are written `level num|heading`, title lines `-`, other blocks by their first letter.
    fn document(lines: &[&str]) -> DocumentText {
        let mut text = DocumentText { document: "d".into(), ..DocumentText::default() };
        let mut section: Option<String> = None;
        for (order, line) in lines.iter().enumerate() {
            let id = format!("d.{order}");
            let (mark, words) = line.split_once(' ').unwrap();
            let (kind, words) = match mark {
                "p" => (BlockKind::Paragraph, words.to_owned()),
                "l" => (BlockKind::List, words.to_owned()),
                "b" => (BlockKind::Box, words.to_owned()),
                "t" => (BlockKind::Table, words.to_owned()),
                "-" => (BlockKind::Heading, words.to_owned()),
                level => {
                    let (num, heading) = words.split_once('|').unwrap();
                    let parent = text.sections.iter().rev().find(|before| before.level < level.parse().unwrap());
                    let parent = parent.map(|section| section.id.clone());
                    section = Some(id.clone());
                    text.sections.push(Section {
                        id: id.clone(),
                        document: "d".into(),
                        parent,
                        level: level.parse().unwrap(),
                        num: num.into(),
                        heading: heading.trim_end_matches('。').into(),
                        order: 0,
                        quote: String::new(),
                        span: nowhere(),
                    });
                    (BlockKind::Heading, format!("{num}{heading}"))
                }
            };
            if kind == BlockKind::Table {
                text.tables.push(Table {
                    id: id.clone(),
                    document: "d".into(),
                    section: None,
                    title: None,
                    unit: None,
                    columns: vec![],
                    rows: vec![],
                    notes: vec![],
                    quote: String::new(),
                    span: nowhere(),
                });
            }
            let own = if mark == "-" { None } else { section.clone() };
            text.blocks.push(Block {
                id,
                document: "d".into(),
                section: own,
                kind,
                text: words,
                order,
                quote: String::new(),
                span: nowhere(),
            });
        }
        text
    }

    fn pieces(text: &DocumentText) -> Vec<Piece> {
        stretches(text).into_iter().flat_map(|stretch| stretch.pieces).collect()
    }

    #[test]
    fn run_in_headings_lead_their_paragraph() {
        let text =
            document(&["- 规划", "1 一、|总体要求", "2 （一）|基本原则。", "3 1.|人民至上。", "p 牢固树立", "4 |稳中求进。", "p 坚持"]);
        let expected = [
            Piece::Heading { block: 1, section: 0, rank: 2 },
            Piece::Heading { block: 2, section: 1, rank: 3 },
            Piece::Paragraph { leads: vec![3], block: 4 },
            Piece::Paragraph { leads: vec![5], block: 6 },
        ];
        assert_eq!(pieces(&text), expected);
    }

    #[test]
    fn boxes_hold_what_stands_in_them_and_end_with_their_section() {
        let text = document(&["1 一、|目标", "2 专栏1|核心目标", "b 甲", "t 表", "1 二、|任务", "p 乙"]);
        let boxed = vec![Piece::Paragraph { leads: vec![], block: 2 }, Piece::Table { block: 3, table: 0 }];
        let expected = [
            Piece::Heading { block: 0, section: 0, rank: 2 },
            Piece::Box { heading: 1, section: 1, pieces: boxed },
            Piece::Heading { block: 4, section: 2, rank: 2 },
            Piece::Paragraph { leads: vec![], block: 5 },
        ];
        assert_eq!(pieces(&text), expected);
    }

    #[test]
    fn stretches_follow_the_contents_and_stay_short() {
        let long = format!("p {}", "长".repeat(STRETCH));
        let text = document(&["p 序", "1 一、|目标", "p 甲", &long, "p 乙", "2 （一）|子", "l 丙"]);
        let stretches = stretches(&text);
        let sections: Vec<Option<usize>> = stretches.iter().map(|stretch| stretch.section).collect();
        assert_eq!(sections, [None, Some(0), Some(0), Some(1)]);
    }

    #[test]
    fn every_block_but_the_title_is_drawn_once() {
        let text =
            document(&["- 题", "p 甲", "1 一、|目标", "3 1.|先。", "3 2.|后。", "2 专栏1|盒", "3 |中。", "b 乙", "l 丙", "1 二、|完"]);
        fn count(pieces: &[Piece], seen: &mut Vec<usize>) {
            for piece in pieces {
                match piece {
                    Piece::Heading { block, .. } | Piece::Item(block) | Piece::Table { block, .. } => seen.push(*block),
                    Piece::Paragraph { leads, block } => seen.extend(leads.iter().chain([block])),
                    Piece::Box { heading, pieces, .. } => {
                        seen.push(*heading);
                        count(pieces, seen);
                    }
                }
            }
        }
        let mut seen = Vec::new();
        count(&pieces(&text), &mut seen);
        assert_eq!(seen, (1..text.blocks.len()).collect::<Vec<_>>());
    }
}
