//! The labels between two rows of a ledger to their columns: 二、实施扬尘污染精细化管控 | 推进裸土综合整治.
//!
//! The category is the label that is numbered and repeats above different tasks: what the runs of labels with the same
//! number have in common. Where a category stands only once, the width that the others never exceed parts it from the
//! task, which is set wider; where that does not help, the fragment that left room.

use super::fragments::{Fragment, joined};
use crate::normalize::marker::{self, Form};

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
    let shared: Vec<Option<usize>> = (0..runs.len()).map(|at| shared(runs, &numbers, at)).collect();
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

/// The fragments of run `at` that make the text which it shares with the other runs of its number, if these go on
/// differently.
fn shared(runs: &[Run], numbers: &[Option<(Form, u32)>], at: usize) -> Option<usize> {
    let text = |run: &Run| run.fragments.iter().map(|fragment| fragment.bare.as_str()).collect::<String>();
    let own: Vec<char> = text(&runs[at]).chars().collect();
    let others = (0..runs.len()).filter(|other| *other != at && numbers[*other] == numbers[at] && numbers[at].is_some());
    let common = |other: usize| text(&runs[other]).chars().zip(&own).take_while(|(a, b)| a == *b).count();
    let letters = others.map(common).filter(|common| *common < own.len()).min()?;
    let mut taken = 0;
    let ends = runs[at].fragments.iter().map(|fragment| {
        taken += fragment.bare.chars().count();
        taken
    });
    let border = ends.take_while(|end| *end <= letters).count();
    (border > 0).then_some(border)
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
