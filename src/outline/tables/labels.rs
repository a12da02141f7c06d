//! The labels between two rows of a ledger to their columns: 二、实施扬尘污染精细化管控 | 推进裸土综合整治.
//!
//! The category is the label that is numbered and repeats above different tasks: what the runs of labels with the same
//! number have in common. Where a category stands only once, the width that the others never exceed parts it from the
//! task, which is set wider; where that does not help, the fragment that left room.

use super::fragments::{Fragment, joined};
use crate::normalize::marker::{self, Form};
use std::collections::BTreeMap;

/// The labels printed above one row.
pub struct Run {
    /// Index of the row.
    pub row: usize,
    pub fragments: Vec<Fragment>,
}

/// For each run its texts, outer to inner: one for each of `columns` label columns, `None` where the run does not repeat
/// the outer label.
pub fn part(runs: &[Run], columns: usize) -> Vec<Vec<Option<String>>> {
    if columns < 2 {
        return runs.iter().map(|run| vec![Some(joined(run.fragments.iter())); columns]).collect();
    }
    let borders = borders(runs);
    let parted = runs.iter().zip(borders).map(|(run, border)| {
        let text = |fragments: &[Fragment]| (!fragments.is_empty()).then(|| joined(fragments.iter()));
        let mut texts = vec![None; columns];
        (texts[0], texts[columns - 1]) = (text(&run.fragments[..border]), text(&run.fragments[border..]));
        texts
    });
    parted.collect()
}

/// How many fragments of each run are the category.
fn borders(runs: &[Run]) -> Vec<usize> {
    let numbers: Vec<Option<(Form, u32)>> = runs.iter().map(number).collect();
    let any_numbered = numbers.iter().any(Option::is_some);
    let shared = shared(runs, &numbers);
    let widest = runs.iter().zip(&shared).flat_map(|(run, border)| run.fragments[..border.unwrap_or(0)].iter().map(|f| f.width)).max();
    let border = |at: usize| match (numbers[at], shared[at]) {
        (None, _) if any_numbered => 0,
        (_, Some(border)) => border,
        (None, None) => 0,
        (Some(_), None) => by_width(&runs[at].fragments, widest),
    };
    (0..runs.len()).map(border).collect()
}

/// 二、 or （二） at the head of a run.
fn number(run: &Run) -> Option<(Form, u32)> {
    let first = run.fragments.first()?;
    let marker = marker::of(&first.quote).filter(|marker| matches!(marker.form, Form::Enumeration | Form::Bracketed | Form::Chapter));
    marker.map(|marker| (marker.form, marker.value))
}

/// For each run the fragments that make the text which it shares with the other runs of its number, if these go on
/// differently.
fn shared(runs: &[Run], numbers: &[Option<(Form, u32)>]) -> Vec<Option<usize>> {
    let texts: Vec<Vec<char>> = runs.iter().map(|run| run.fragments.iter().flat_map(|fragment| fragment.bare.chars()).collect()).collect();
    let mut groups: BTreeMap<(Form, u32), Vec<&Vec<char>>> = BTreeMap::new();
    for (number, text) in numbers.iter().zip(&texts).filter_map(|(number, text)| Some(((*number)?, text))) {
        groups.entry(number).or_default().push(text);
    }
    groups.values_mut().for_each(|group| group.sort());
    let border = |at: usize| {
        let group = groups.get(&numbers[at]?)?;
        // Of sorted texts the first or the last one differs soonest from any other.
        let common = |other: &[char]| other.iter().zip(&texts[at]).take_while(|(a, b)| a == b).count();
        let ends = [common(group[0]), common(group[group.len() - 1])];
        let letters = ends.into_iter().filter(|common| *common < texts[at].len()).min()?;
        fragments_within(&runs[at].fragments, letters)
    };
    (0..runs.len()).map(border).collect()
}

/// How many whole fragments the first letters hold; `None` for none.
fn fragments_within(fragments: &[Fragment], letters: usize) -> Option<usize> {
    let mut taken = 0;
    let ends = fragments.iter().map(|fragment| {
        taken += fragment.bare.chars().count();
        taken
    });
    Some(ends.take_while(|end| *end <= letters).count()).filter(|border| *border > 0)
}

/// Up to the first fragment that is wider than any category (or than this one's numbered line), or behind the first one
/// that left room. `fragments` is not empty: its first one is numbered.
fn by_width(fragments: &[Fragment], widest: Option<usize>) -> usize {
    let widest = widest.unwrap_or(fragments[0].width);
    if let Some(wide) = (1..fragments.len()).find(|at| fragments[*at].width > widest) {
        return wide;
    }
    let measure = fragments.iter().skip(1).map(|fragment| fragment.width).min().unwrap_or(0);
    let room = (1..fragments.len()).find(|at| fragments[at - 1].left_room(&fragments[*at], measure));
    room.unwrap_or(fragments.len())
}

#[cfg(test)]
mod tests {
    use super::super::fragments::fragments;
    use super::super::tests::with_sheet;
    use super::*;

    /// Runs parted by an empty line, a fragment a line.
    fn parted(text: &str) -> Vec<String> {
        let runs = text.split("\n\n").enumerate();
        let run = |(row, lines)| Run { row, fragments: with_sheet(lines, |sheet| fragments(sheet, 0..sheet.len())) };
        let parted = part(&runs.map(run).collect::<Vec<_>>(), 2);
        parted.into_iter().map(|texts| texts.into_iter().map(|text| text.unwrap_or("-".into())).collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn a_category_is_what_repeats_above_different_tasks() {
        let text = "二、实施\n扬尘污\n染精细\n化管控\n完善精细化\n管控机制\n\n强化督查检\n查\n\n二、实施\n扬尘污\n染精细\n化管控\n推进绿色\n施工\n\n八、积\n极应对\n重污染\n天气\n加强应急联\n动";
        let expected = [
            "二、实施扬尘污染精细化管控|完善精细化管控机制",
            "-|强化督查检查",
            "二、实施扬尘污染精细化管控|推进绿色施工",
            "八、积极应对重污染天气|加强应急联动",
        ];
        assert_eq!(parted(text), expected);
    }

    #[test]
    fn labels_without_numbers_are_tasks() {
        assert_eq!(parted("强化督查检\n查\n\n加强拆迁\n扬尘治理"), ["-|强化督查检查", "-|加强拆迁扬尘治理"]);
    }
}
