//! The text of one document cut into what it is made of: tables, headings, items, paragraphs, the inside of boxes.

use super::boxes;
use super::contents;
use super::documents::Extent;
use super::headings::{self, Heading};
use super::lost;
use super::passage::{self, Passage};
use super::series;
use super::tables::{self, Grid};
use crate::normalize::line::Line;
use crate::normalize::marker::Form;
use crate::normalize::width::{Typesetting, is_ideograph};
use std::ops::Range;

/// One piece, in reading order.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    Table {
        grid: Grid,
        lines: Range<usize>,
        closes_box: bool,
    },
    Text {
        passage: Passage,
        role: Role,
        closes_box: bool,
    },
    /// The items of the box before it, read as a table; it closes the box.
    BoxTable {
        grid: Grid,
    },
}

/// What a passage is.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    Heading(Heading),
    Paragraph,
    /// A numbered or marked item of a list.
    Item,
    /// A line of an annex list (附件：1.…).
    AnnexItem,
    /// A line of a printed table of contents.
    Entry,
    /// The head of a row of a table that could not be read.
    Row,
    /// Inside a box.
    Boxed,
}

impl Piece {
    pub fn form(&self) -> Option<Form> {
        match self {
            Piece::Text { role: Role::Heading(heading), .. } => heading.form,
            _ => None,
        }
    }
}

/// Cuts the printed lines of a document. The lines of its title are left out.
pub fn of(lines: &[Line], range: Range<usize>, passages: &[Passage], extent: &Extent, setting: Typesetting) -> Vec<Piece> {
    let heads: Vec<&Passage> = extent.heads.iter().map(|head| &passages[*head]).collect();
    let grids = grids(lines, &range, &heads, setting);
    let texts: Vec<Passage> =
        passages[extent.passages.clone()].iter().filter(|p| !heads.iter().any(|head| head.lines == p.lines)).cloned().collect();
    let mut pieces = lay(lines, texts, grids, setting);
    mark_contents(&mut pieces);
    mark_headings(&mut pieces, setting);
    mark_boxes(&mut pieces, setting);
    mark_leads(&mut pieces, setting);
    pieces
}

/// The tables of the document, in lines of the seed, cut free of its title.
fn grids(lines: &[Line], range: &Range<usize>, heads: &[&Passage], setting: Typesetting) -> Vec<(Grid, Range<usize>)> {
    let title_end = heads.iter().map(|head| head.lines.end).max().unwrap_or(range.start);
    let found = tables::find(&lines[range.clone()], setting).into_iter().map(|grid| {
        let own = range.start + grid.lines.start..range.start + grid.lines.end;
        (grid, own.start.max(title_end)..own.end)
    });
    found.filter(|(_, own)| own.start < own.end).collect()
}

/// Passages and tables in order; passages that reach into a table are cut at its edge. A table's first line that is the
/// title of a box becomes a passage of its own.
fn lay(lines: &[Line], texts: Vec<Passage>, grids: Vec<(Grid, Range<usize>)>, setting: Typesetting) -> Vec<Piece> {
    let text = |passage: Passage| Piece::Text { passage, role: Role::Paragraph, closes_box: false };
    let own: Vec<Range<usize>> = grids.iter().map(|(_, own)| own.clone()).collect();
    let mut pieces: Vec<(usize, Piece)> = Vec::new();
    for passage in texts {
        let whole = outside(&passage.lines, &own);
        let cut = whole.len() != 1 || whole[0] != passage.lines;
        let parts = if cut { whole.into_iter().map(|range| passage::passage(lines, range, setting)).collect() } else { vec![passage] };
        pieces.extend(parts.into_iter().map(|part| (part.lines.start, text(part))));
    }
    for (grid, mut own) in grids {
        if let Some(title) = box_title(lines, &own, setting) {
            pieces.push((own.start, text(title)));
            own.start += 1;
        }
        pieces.push((own.start, Piece::Table { grid, lines: own, closes_box: false }));
    }
    pieces.sort_by_key(|(start, _)| *start);
    pieces.into_iter().map(|(_, piece)| piece).collect()
}

/// The parts of a range that lie in none of the (sorted, disjoint) others.
fn outside(range: &Range<usize>, others: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    for other in others.iter().filter(|other| other.start < range.end && range.start < other.end) {
        parts.push(start..other.start.max(start));
        start = other.end.max(start);
    }
    parts.push(start..range.end.max(start));
    parts.retain(|part| part.start < part.end);
    parts
}

/// The first line of a table that is the title of a box (专栏 2 主要指标体系 and empty cells).
fn box_title(lines: &[Line], own: &Range<usize>, setting: Typesetting) -> Option<Passage> {
    let mut title = passage::passage(lines, own.start..own.start + 1, setting);
    let is_box = own.len() > 1 && title.marker.as_ref().is_some_and(|marker| marker.form == Form::Box);
    while title.letters.last().is_some_and(|letter| letter.letter == '\t') {
        title.letters.pop();
    }
    is_box.then_some(title)
}

/// Entries of a printed table of contents are items, whatever they look like.
fn mark_contents(pieces: &mut [Piece]) {
    let texts: Vec<usize> = (0..pieces.len()).filter(|at| passage(&pieces[*at]).is_some()).collect();
    let passages: Vec<Passage> = texts.iter().filter_map(|at| passage(&pieces[*at]).cloned()).collect();
    for (at, is_entry) in texts.into_iter().zip(contents::entries(&passages)) {
        if is_entry {
            set(&mut pieces[at], Role::Entry);
        }
    }
}

pub(super) fn passage(piece: &Piece) -> Option<&Passage> {
    match piece {
        Piece::Text { passage, .. } => Some(passage),
        _ => None,
    }
}

fn set(piece: &mut Piece, new: Role) {
    if let Piece::Text { role, .. } = piece {
        *role = new;
    }
}

fn is_paragraph(piece: &Piece) -> bool {
    matches!(piece, Piece::Text { role: Role::Paragraph, .. })
}

fn mark_headings(pieces: &mut [Piece], setting: Typesetting) {
    let mut rows = false;
    for at in 0..pieces.len() {
        rows = lost::goes_on(&pieces[at], rows);
        let before = at.checked_sub(1).map(|at| &pieces[at]);
        let Some(passage) = passage(&pieces[at]).filter(|_| is_paragraph(&pieces[at])) else { continue };
        let next = pieces.get(at + 1).and_then(self::passage);
        let form = passage.marker.as_ref().map(|marker| marker.form);
        let last = pieces[..at].iter().rev().find(|piece| !signs(piece));
        let after_item = last.is_some_and(|last| is_item(last) && item_form(last) == form);
        let in_annex_list = form == Some(Form::Arabic)
            && before.is_some_and(|before| is_item(before) && matches!(item_form(before), Some(Form::Annex)) || is_annex_item(before));
        let whole = Heading { form: None, value: 0, num: 0, end: passage.letters.len() };
        let unnumbered = || Some(whole).filter(|_| headings::unnumbered(passage, before.and_then(self::passage), next));
        let around = headings::Around {
            after_item,
            in_series: series::heads(pieces, at, setting),
            among_items: series::is_of_items(pieces, at, setting),
            next,
        };
        let role = match headings::numbered(passage, &around, setting).filter(|_| !in_annex_list).or_else(unnumbered) {
            Some(heading) if !rows || lost::ends(heading.form) => Role::Heading(heading),
            Some(_) if form.is_none() => continue,
            Some(_) => Role::Row,
            None if rows && form.is_some_and(|form| !lost::ends(Some(form))) => Role::Row,
            None if in_annex_list => Role::AnnexItem,
            None if form.is_some() => Role::Item,
            None => continue,
        };
        set(&mut pieces[at], role);
    }
}

fn signs(piece: &Piece) -> bool {
    passage(piece).filter(|_| is_paragraph(piece)).is_some_and(headings::signs)
}

fn is_item(piece: &Piece) -> bool {
    matches!(piece, Piece::Text { role: Role::Item, .. })
}

fn is_annex_item(piece: &Piece) -> bool {
    matches!(piece, Piece::Text { role: Role::AnnexItem, .. })
}

fn item_form(piece: &Piece) -> Option<Form> {
    passage(piece)?.marker.as_ref().map(|marker| marker.form)
}

/// Finds the inside of every box, and its reading as a table where its items have one shape.
fn mark_boxes(pieces: &mut Vec<Piece>, setting: Typesetting) {
    let mut at = 0;
    while at < pieces.len() {
        if pieces[at].form() != Some(Form::Box) {
            at += 1;
            continue;
        }
        let inside = box_inside(pieces, at, setting);
        for piece in &mut pieces[inside.clone()] {
            set(piece, Role::Boxed);
        }
        let title = passage(&pieces[at]).map(|p| p.text.clone()).unwrap_or_default();
        match box_grid(&title, &pieces[inside.clone()]) {
            Some(grid) => pieces.insert(inside.end, Piece::BoxTable { grid }),
            None => close(&mut pieces[inside.end - 1]),
        }
        at = inside.end;
    }
}

/// A table inside a box is its whole inside; else its paragraphs, up to its end.
fn box_inside(pieces: &[Piece], title: usize, setting: Typesetting) -> Range<usize> {
    let start = title + 1;
    if matches!(pieces.get(start), Some(Piece::Table { .. })) {
        return start..start + 1;
    }
    let stop = (start..pieces.len()).find(|at| passage(&pieces[*at]).is_none()).unwrap_or(pieces.len());
    let passages: Vec<Passage> = pieces[title..stop].iter().filter_map(|piece| passage(piece).cloned()).collect();
    let items = numbered_items(&passages);
    let is_heading = |at: usize| match &pieces[title + at] {
        Piece::Text { role: Role::Heading(heading), passage, .. } => (heading.form.is_some() || passage.marked) && !items.contains(&at),
        _ => false,
    };
    start..(title + boxes::end(&passages, 0, is_heading, setting)).max(start)
}

/// Items numbered from 1 right below the title of a box (`passages[0]`): they look like headings and are none.
fn numbered_items(passages: &[Passage]) -> Range<usize> {
    let numbered = |at: usize| passages.get(at).and_then(|passage| passage.marker.as_ref());
    let Some(first) = numbered(1).filter(|marker| marker.value == 1) else { return 0..0 };
    let is_sentence = |at: usize| passages[at].text.ends_with(['。', '；', '）']);
    let mut expected = 1;
    let mut end = 1;
    for (at, passage) in passages.iter().enumerate().skip(1) {
        match &passage.marker {
            Some(marker) if marker.form == first.form && marker.value == expected && is_sentence(at) == is_sentence(1) => {
                expected += 1;
                end = at + 1;
            }
            Some(marker) if marker.form <= first.form => break,
            _ => {}
        }
    }
    1..end
}

fn close(piece: &mut Piece) {
    match piece {
        Piece::Table { closes_box, .. } | Piece::Text { closes_box, .. } => *closes_box = true,
        Piece::BoxTable { .. } => {}
    }
}

fn box_grid(title: &str, inside: &[Piece]) -> Option<Grid> {
    let texts: Option<Vec<String>> = inside.iter().map(|piece| passage(piece).map(|p| p.text.clone())).collect();
    let listing = tables::of_box(title, &texts?)?;
    Some(Grid { title: Some(parted_title(title)), columns: listing.columns, rows: listing.rows, ..Grid::default() })
}

/// 专栏3消费空间布局 with a blank behind its number, as the titles of all other tables have.
fn parted_title(title: &str) -> String {
    let behind = title.strip_prefix("专栏").map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    match behind.filter(|name| name.len() + "专栏".len() < title.len() && name.starts_with(|c: char| is_ideograph(c) || "“《".contains(c)))
    {
        Some(name) => format!("{}\u{3000}{name}", title.strip_suffix(name).unwrap_or(title)),
        None => title.to_string(),
    }
}

/// Parallel paragraphs with a leading sentence each, between two headings: at least two, and most of them. Some texts give the
/// sentence a line of its own.
fn mark_leads(pieces: &mut [Piece], setting: Typesetting) {
    let mut at = 0;
    while at < pieces.len() {
        let end = at + pieces[at..].iter().take_while(|piece| is_paragraph(piece)).count();
        let leads: Vec<(usize, Heading)> =
            (at..end).filter_map(|index| Some((index, headings::lead(passage(&pieces[index])?, setting)?))).collect();
        let alone: Vec<(usize, Heading)> = (at..end.saturating_sub(1))
            .filter_map(|index| Some((index, headings::lead_alone(passage(&pieces[index])?, passage(&pieces[index + 1])?, setting)?)))
            .collect();
        let enough = |found: &[(usize, Heading)], share: usize| found.len() >= 2 && found.len() * share >= end - at;
        // 依法行政强法治。 above 强法治是关键支撑。要…: the line of its own is the heading.
        let marked = if enough(&alone, 3) { alone } else { Some(leads).filter(|leads| enough(leads, 2)).unwrap_or_default() };
        for (index, heading) in marked {
            set(&mut pieces[index], Role::Heading(heading));
        }
        at = end.max(at + 1);
    }
}
