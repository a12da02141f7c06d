//! Hard-wrapped lines become logical lines again: a paragraph, a heading, an item.
//!
//! Indents and empty lines are lost in most extractions, so the width of the printed lines has to tell. A line that
//! left room for the first word of the next one was ended on purpose; a full line that ends a sentence was ended on
//! purpose if the next one is as short as the first line of a paragraph (two ems of indent are missing) and yet full.
//! What a marker at the head of a line adds to that: 三、 behind a full stop begins something.
//!
//! Leaves to others: what a logical line is. Lines of tables are joined here as badly as any; `outline` reads tables from
//! the printed lines.

use super::line::{Letter, Line};
use super::marker::Form;
use super::shape::{Label, Shape};

/// The indent of a paragraph's first line, in half ems.
const INDENT: usize = 4;
/// How far justification presses or stretches a line, in half ems: guessed from the gazettes, whose lines of 18 ems run
/// from 17 to 19.
const SLACK: usize = 2;

/// For each line: does it continue the logical line of the line before?
pub fn continuations(lines: &[Line]) -> Vec<bool> {
    let shapes: Vec<Shape> = lines.iter().map(Shape::of).collect();
    let whole = whole(&shapes);
    let mut measures = measures(&shapes);
    measures.iter_mut().zip(&whole).filter(|(_, whole)| **whole).for_each(|(measure, _)| *measure = 0);
    let usual_gap = usual_gap(lines);
    let mut joins = vec![false; lines.len()];
    let mut start = 0;
    for at in 1..lines.len() {
        // The short last line of a wide paragraph is measured like its first.
        let page = Page { shapes: &shapes, measure: measures[at - 1].max(measures[start]), whole: whole[at] };
        joins[at] = page.continues(start, at) || page.is_of_one_cell(at, lines[at].gap < usual_gap);
        if !joins[at] {
            start = at;
        }
    }
    joins
}

/// The number of empty lines that most lines have before them.
fn usual_gap(lines: &[Line]) -> usize {
    let mut gaps: Vec<usize> = lines.iter().map(|line| line.gap).collect();
    gaps.sort_unstable();
    gaps.get(gaps.len() / 2).copied().unwrap_or(0)
}

/// The letters of several printed lines, one behind the other. Between two Latin words that a line break parted goes one
/// blank, which takes its place in the bytes of the break.
pub fn join(lines: &[Line]) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for line in lines {
        if let (Some(last), first) = (letters.last().copied(), &line.letters[0])
            && last.letter.is_ascii_alphabetic()
            && first.letter.is_ascii_alphabetic()
        {
            letters.push(Letter { at: last.end, end: first.at, letter: ' ' });
        }
        letters.extend_from_slice(&line.letters);
    }
    letters
}

/// For each line: does it stand in a text that has a paragraph a line? No page is as wide as two lines nearby are. There the cells
/// of a table, too, are a line each, and so are names of offices one below the other, however many of them have one width.
fn whole(shapes: &[Shape]) -> Vec<bool> {
    /// In half ems.
    const PAGE: usize = 140;
    const REACH: usize = 150;
    let mut wide = vec![0_usize; shapes.len() + 1];
    for (at, shape) in shapes.iter().enumerate() {
        wide[at + 1] = wide[at] + usize::from(shape.width > PAGE && !shape.alone);
    }
    (0..shapes.len()).map(|at| wide[(at + REACH).min(shapes.len())] - wide[at.saturating_sub(REACH)] >= 2).collect()
}

/// The measure around each line: the width that most unfinished lines nearby have. Wide lines (a box set across both
/// columns) are measured among themselves. 0 where lines are not hard-wrapped.
fn measures(shapes: &[Shape]) -> Vec<usize> {
    const REACH: usize = 40;
    let mut found: Vec<usize> = Vec::with_capacity(shapes.len());
    for at in 0..shapes.len() {
        let around = &shapes[at.saturating_sub(REACH)..(at + REACH).min(shapes.len())];
        let common = most_common(around, 0);
        let wide = if shapes[at].width > common + 6 { most_common(around, common + 6) } else { 0 };
        found.push(if wide > 0 { wide } else { common });
    }
    found
}

/// The most common width above `floor` among lines that end no clause, if at least half of the long lines do not (wrapped
/// text), else 0.
fn most_common(shapes: &[Shape], floor: usize) -> usize {
    // Titles, addresses, entries of contents and the fields of a portal end where they are done.
    let whole = |shape: &Shape| {
        shape.alone || shape.titled || shape.dotted || matches!(shape.label, Some(Label::Alone | Label::Office | Label::Address))
    };
    let long = |shape: &&Shape| shape.width > floor.max(19) && !whole(shape);
    let mut counts = std::collections::BTreeMap::new();
    for shape in shapes.iter().filter(long).filter(|shape| !shape.ends) {
        *counts.entry(shape.width).or_insert(0_usize) += 1;
    }
    let (all, unfinished) = (shapes.iter().filter(long).count(), counts.values().sum::<usize>());
    if unfinished * 2 < all {
        return 0;
    }
    // Neighbouring widths count together: justification spreads one measure over two or three.
    let weight = |width: usize| (width.saturating_sub(1)..=width + 1).filter_map(|w| counts.get(&w)).sum::<usize>();
    // Two lines of one width are chance, three are a measure: a guess.
    counts.keys().copied().filter(|width| weight(*width) >= 3).max_by_key(|width| (weight(*width), *width)).unwrap_or(0)
}

/// The lines of a text around one decision.
struct Page<'a> {
    shapes: &'a [Shape],
    measure: usize,
    /// A paragraph a line.
    whole: bool,
}

impl Page<'_> {
    /// Does line `at` go on with the logical line that begins at `start`?
    fn continues(&self, start: usize, at: usize) -> bool {
        let (before, line) = (&self.shapes[at - 1], &self.shapes[at]);
        if line.width > 0 && self.is_inside_brackets(start, at) {
            return true;
        }
        // No line begins with ， or 。: it goes on, whatever the line before; and a numeral goes with its 第.
        if line.marked_off || before.numbers && line.width > 0 {
            return true;
        }
        if self.is_broken(start, at) || before.head_cut && line.rest_of_head {
            return true;
        }
        let whole_title = before.titled && at - 1 == start && line.preamble;
        if (line.heads_table || whole_title) && !before.open {
            return false;
        }
        if self.is_labelled(start, at) || (line.page_blank && self.is_title(start, at)) {
            return false;
        }
        if self.is_rest_of_chapter(start, at) {
            return true;
        }
        // * 成果：建成平台5个、 / 园区2个: a wrapped item.
        let wrapped = before.bulleted && at - 1 == start && !before.ends && (before.open || self.measure > 0) && line.marker.is_none();
        if line.indent || line.alone || before.alone && !wrapped || (line.dashed && before.ends) {
            return false;
        }
        let in_annex_list = self.shapes[start].marker == Some(Form::Annex) && line.marker == Some(Form::Arabic);
        let item = line.marker.is_some()
            && (before.ends || before.closes || line.has_strong_marker() || in_annex_list || self.is_title(start, at));
        if item && !before.open {
            return false;
        }
        if self.measure == 0 {
            return self.is_cut(start, at);
        }
        if before.open {
            return true;
        }
        !self.left_room(start, at) && !self.begins_like_a_paragraph(start, at)
    }

    /// Where empty lines part the paragraphs, a line without one goes on in the cell of a table that broke it.
    fn is_of_one_cell(&self, at: usize, close: bool) -> bool {
        let (before, line) = (&self.shapes[at - 1], &self.shapes[at]);
        let plain = line.marker.is_none() && line.label.is_none() && !line.alone && !line.indent && !before.alone && before.label.is_none();
        close && self.whole && !before.ends && plain
    }

    /// Broken where no writer breaks a line: …新增 5 / 家工厂; and on web pages, which set what is bold or small by itself, …浓度（PM /
    /// 2.5 / ）…, …经济社会发展的 / 主要预期目标 / 是：….
    fn is_broken(&self, start: usize, at: usize) -> bool {
        let (before, line) = (&self.shapes[at - 1], &self.shapes[at]);
        if self.measure > 0 {
            return before.number_cut && line.counts && line.marker.is_none() && !line.alone;
        }
        let small = line.subscript && before.particle || before.subscript && at - 1 > start;
        small || before.unfinished && before.marker.is_none() && line.marker.is_none() && !line.alone && line.label.is_none()
    }

    /// A bracket that opened a few lines ago and closes on this line or soon: （责任单位：… is one item over several lines.
    fn is_inside_brackets(&self, start: usize, at: usize) -> bool {
        const REACH: usize = 12;
        let sum = |from: usize, to: usize| self.shapes[from..to].iter().map(|shape| shape.depth).sum::<i32>();
        let unclosed = at - start <= REACH && sum(start, at) > 0;
        let closes = || (at + 1..=(at + REACH).min(self.shapes.len())).any(|end| sum(start, end) <= 0);
        let line = &self.shapes[at];
        unclosed && self.measure > 0 && !line.has_strong_marker() && !line.alone && line.label != Some(Label::Alone) && closes()
    }

    /// Does the wording of either line part them?
    fn is_labelled(&self, start: usize, at: usize) -> bool {
        let (before, line) = (&self.shapes[at - 1], &self.shapes[at]);
        let office_is_whole = line.width + 8 < self.measure || self.measure == 0;
        match (before.label, line.label) {
            (Some(Label::Alone | Label::Office), _) if at - 1 == start => true,
            (Some(Label::Address), _) if at - 1 == start => true,
            (_, Some(Label::Alone)) => !before.open,
            (_, Some(Label::Office)) => !before.open && office_is_whole,
            (_, Some(Label::Address)) => self.measure == 0 || before.titled || self.left_room(start, at),
            (_, Some(Label::Begins)) => {
                !before.open
                    && (before.ends
                        || before.closes
                        || before.titled
                        || self.measure == 0
                        || self.shapes[start].label == Some(Label::Begins))
            }
            _ => false,
        }
    }

    /// A chapter's title is broken where it looks best, not where the line is full: 第十一章　建设人与自然和谐 / 共生的美丽泉城.
    fn is_rest_of_chapter(&self, start: usize, at: usize) -> bool {
        let line = &self.shapes[at];
        let chapter = matches!(self.shapes[start].marker, Some(Form::Part | Form::Chapter | Form::Passage));
        let rest = line.marker.is_none()
            && !line.ends
            && !line.open
            && !line.sentence_inside
            && !line.page_blank
            && line.width + 6 <= self.measure;
        chapter && rest && self.is_title(start, at) && self.shapes[at - 1].width * 2 > self.measure
    }

    /// Text that is not hard-wrapped: only a page break cuts it, in the middle of a sentence.
    fn is_cut(&self, start: usize, at: usize) -> bool {
        let (before, line) = (&self.shapes[at - 1], &self.shapes[at]);
        let heading = self.shapes[start].marker.is_some() && !before.sentence_inside;
        let sentence = (before.width >= 44 || before.open) && !before.titled;
        // 某市发展和改革委员会 below 某市财政局, a number below a cell: neither is a part of a sentence.
        let prose = !self.whole || before.open || before.clauses && (line.clauses || line.ends);
        !before.ends && sentence && !heading && line.marker.is_none() && prose
    }

    /// Would the first word of line `at` have fitted on the line before?
    fn left_room(&self, start: usize, at: usize) -> bool {
        let before = &self.shapes[at - 1];
        let indent = if at - 1 == start { INDENT } else { 0 };
        // A line that breaks off in the middle of a sentence may end some ems short: blanks that were meant, words that
        // can't be parted.
        let slack = if before.ends || before.closes || self.is_title(start, at) { SLACK } else { 2 * SLACK };
        !before.spaced && before.width + indent + self.shapes[at].first_word + slack <= self.measure
    }

    /// Full but for an indent, behind a line that may end a paragraph or is a heading.
    fn begins_like_a_paragraph(&self, start: usize, at: usize) -> bool {
        let line = &self.shapes[at];
        let before = &self.shapes[at - 1];
        // A title's letters are driven apart in a line of its own, not to fill the line: 六 个 １００％: 施 工 工 地 周 边 goes on.
        let may_begin = before.ends || before.closes || (!before.spaced && self.is_title(start, at));
        let indented = line.width + SLACK < self.measure && !line.ends;
        let full = self.shapes.get(at + 1).is_some_and(|next| {
            let room_is_taken = line.width + INDENT + next.first_word + SLACK > self.measure;
            room_is_taken && (next.ends || next.width + SLACK >= line.width.min(self.measure))
        });
        may_begin && indented && full
    }

    /// A numbered line without a sentence: a heading, as far as one can see. （1） and ① number sentences.
    fn is_title(&self, start: usize, at: usize) -> bool {
        let heads = !matches!(self.shapes[start].marker, Some(Form::BracketedArabic | Form::Circled));
        heads
            && at - 1 == start
            && self.shapes[start].marker.is_some()
            && !self.shapes[start].open
            && !self.shapes[start].sentence_inside
            && !self.shapes[start].ends
    }
}

#[cfg(test)]
mod tests {
    use super::super::{line::lines, seed::Seed};
    use super::*;

    fn joined(text: &str) -> Vec<String> {
        let seed = Seed { name: "a.txt".into(), text: text.into() };
        let lines = lines(&seed);
        let joins = continuations(&lines);
        let mut found: Vec<Vec<Line>> = Vec::new();
        for (line, continues) in lines.into_iter().zip(joins) {
            match found.last_mut() {
                Some(last) if continues => last.push(line),
                _ => found.push(vec![line]),
            }
        }
        found.iter().map(|lines| super::super::line::text(&join(lines))).collect()
    }

    #[test]
    fn a_gazette_column() {
        let text = "第一章　开启全面建设新时代现代化\n强省会新征程\n“十四五”时期是我国全面建成小康\n社会、实现第一个百年奋斗目标之后,乘\n势而上开启全面建设社会主义现代化国家\n的五年.面对时代大势,把握发展大局.\n　　一、发展基础\n“十三五”时期是济南经济社会发展\n质量最高、区域功能地位提升最快、城乡\n面貌变化最大、人民群众获益最多的时期\n之一.\n(一)综合实力跨越提升.经济持续\n较快增长,主要经济指标占全省比重稳步\n提高,城市能级和核心竞争力明显提升.\n２０２０年地区生产总值达到１０１４０．９亿元,\n实现历史性突破.一般公共预算收入达到\n９０６．１亿元,金融机构本外币存、贷款余";
        assert_eq!(
            joined(text),
            [
                "第一章　开启全面建设新时代现代化强省会新征程",
                "“十四五”时期是我国全面建成小康社会、实现第一个百年奋斗目标之后,乘势而上开启全面建设社会主义现代化国家的五年.面对时代大势,把握发展大局.",
                "一、发展基础",
                "“十三五”时期是济南经济社会发展质量最高、区域功能地位提升最快、城乡面貌变化最大、人民群众获益最多的时期之一.",
                "(一)综合实力跨越提升.经济持续较快增长,主要经济指标占全省比重稳步提高,城市能级和核心竞争力明显提升.２０２０年地区生产总值达到１０１４０．９亿元,实现历史性突破.一般公共预算收入达到９０６．１亿元,金融机构本外币存、贷款余",
            ]
        );
    }

    #[test]
    fn text_that_is_not_wrapped_is_cut_by_pages_only() {
        let text = "一、保障措施\n（二）完善要素保障。加大商务领域产业、财税、金融、人才、土地等要素的集聚整合力度，建立健全系统性的引导政策体系。深化土地要素保障，\n\n优先保障重大商务招商引资项目和公益性商业设施用地需求。\n\n（三）强化风险防控。建立风险防范机制。\n济南市人民政府办公厅\n2022年3月3日";
        assert_eq!(joined(text).len(), 5);
        assert!(joined(text)[1].ends_with("设施用地需求。"));
    }
}
