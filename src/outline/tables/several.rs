//! Rows of a ledger that hold several tasks under one number: 1 产业引育工程 …目标。 市招商中心 / …目标。 市经信局. The number and the
//! name are printed once, each task has its own bodies.

use super::bodies;
use super::fragments::Fragment;
use super::words::Role;

/// Letters of a body, fragments of a cell of bodies, letters of a row's name: guesses.
const LONGEST: usize = 12;
const MOST: usize = 4;
const NAME: usize = 14;

/// 序号 重点工程 工作内容 2026年目标 牵头单位: a number and a name may be printed once for several tasks.
pub fn may_be(columns: &[Role]) -> bool {
    let bodies = |role: &Role| matches!(role, Role::Lead | Role::Support | Role::Deadline);
    columns.first() == Some(&Role::Number) && columns.len() >= 4 && columns.iter().position(bodies) == Some(columns.len() - 1)
}

/// The rows of a ledger and which number each has, from 0.
pub fn rows(zones: Vec<Vec<Fragment>>, several: bool) -> (Vec<usize>, Vec<Vec<Fragment>>) {
    let parted = |zone| if several { tasks(zone) } else { vec![zone] };
    zones.into_iter().enumerate().flat_map(|(at, zone)| parted(zone).into_iter().map(move |task| (at, task))).unzip()
}

/// The fragments of each task of a row, the name of the row before those of each.
fn tasks(row: Vec<Fragment>) -> Vec<Vec<Fragment>> {
    let Some(name) = row.first().filter(|first| is_name(first)).cloned() else { return vec![row] };
    let mut starts: Vec<usize> = Vec::new();
    let ends: Vec<usize> = (1..row.len()).filter_map(|at| bodies_end(&row, at)).collect();
    for pair in ends.windows(2) {
        let goes_on = row[pair[0]..pair[1]].iter().any(ends_sentence);
        starts.extend(Some(pair[0]).filter(|_| goes_on));
    }
    let bounds: Vec<usize> = [0].into_iter().chain(starts).chain([row.len()]).collect();
    let task = |pair: &[usize]| {
        let above = (pair[0] > 0).then(|| name.clone());
        above.into_iter().chain(row[pair[0]..pair[1]].iter().cloned()).collect()
    };
    bounds.windows(2).map(task).collect()
}

/// The end of a cell of bodies that begins here, behind a sentence.
fn bodies_end(row: &[Fragment], at: usize) -> Option<usize> {
    let opens = ends_sentence(&row[at - 1]) && bodies::begins(&row[at].bare);
    let most = row.len().min(at + MOST);
    (at + 1..=most).rev().filter(|_| opens).find(|end| {
        let text: String = row[at..*end].iter().map(|fragment| fragment.bare.as_str()).collect();
        text.split(['、', ',']).all(|name| bodies::is_complete(name) && name.chars().count() <= LONGEST)
    })
}

/// What it costs that a name takes one fragment, two, and so on.
pub fn name_costs(fragments: &[Fragment]) -> Vec<(u32, bool)> {
    let cost = |fragment: &Fragment| if is_name(fragment) { 1 } else { 8 };
    let mut total = 0;
    let taking = fragments.iter().enumerate().map(|(at, fragment)| {
        total += cost(fragment) - u32::from(at == 0);
        (total, false)
    });
    taking.collect()
}

fn is_name(fragment: &Fragment) -> bool {
    fragment.bare.chars().count() <= NAME && !fragment.bare.contains(['。', ',', '、', ';'])
}

fn ends_sentence(fragment: &Fragment) -> bool {
    fragment.bare.ends_with('。')
}
