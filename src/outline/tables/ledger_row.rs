//! The fragments between two numbers of a ledger to the cells of one row.
//!
//! They run: the row's cells in the order of the columns, then the labels of the next row. A page break inside the row
//! prints part of every cell, and then the rest of every cell. Which fragment belongs to which cell is the assignment
//! that costs least; what is costly is said at each column below. Costs are small whole numbers, guessed and kept as
//! they proved themselves on a ledger of 100 rows.

use super::bodies;
use super::fragments::Fragment;
use super::several;
use super::words::Role;
use std::collections::BTreeMap;
use std::ops::Range;

/// A column behind the number.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub role: Role,
    /// Width in half ems, 0 while unknown.
    pub measure: usize,
    /// Its cell is a name that is printed once for several tasks.
    pub named: bool,
}

/// Which fragments belong to what.
#[derive(Clone, Debug, Default)]
pub struct Assignment {
    /// For each column its fragments: one range a page.
    pub cells: Vec<Vec<Range<usize>>>,
    /// Labels of the next row; behind the last row, what is no part of the ledger.
    pub rest: Range<usize>,
    pub cost: u32,
}

/// More fragments than this are no row.
const MOST: usize = 120;

/// A deadline has no more fragments: a guess, four have been seen.
const LONGEST_DEADLINE: usize = 10;
/// What costs more is followed no further.
const DEAREST: u32 = 90;

/// What the fragments behind the cells are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Labels of the next row, at most this wide (half ems, 0 if unknown).
    Labels(usize),
    /// Whatever follows the ledger.
    Outside,
}

/// Bits of the columns whose cell was cut by a page break.
type Open = u32;

#[derive(Clone)]
struct Step {
    cost: u32,
    /// The state before and the fragments taken by this step.
    from: (usize, Open),
    taken: Range<usize>,
}

type States = BTreeMap<(usize, Open), Step>;

/// The cheapest assignment; `None` for more fragments than a row can have.
pub fn assign(fragments: &[Fragment], columns: &[Column], rest: Rest) -> Option<Assignment> {
    if fragments.len() > MOST || columns.len() > 12 {
        return None;
    }
    let pages = pages(fragments);
    let start = Step { cost: 0, from: (0, 0), taken: 0..0 };
    let mut stages: Vec<States> = vec![BTreeMap::from([((0, 0), start)])];
    for (page, end) in pages.iter().enumerate() {
        for column in 0..columns.len() {
            let begin = if page > 0 && column == 0 { Some(pages[page - 1]) } else { None };
            let taking = Taking { fragments, columns, column, page, begin, end: *end };
            let next = taking.states(&stages[stages.len() - 1]);
            stages.push(next);
        }
    }
    best(&stages, fragments, columns, rest)
}

/// [`assign`] for a row that no assignment fits: a page may have ended inside it though nothing shows it. The page break
/// that fits best is taken, if it fits better by more than the doubt that it is one.
pub fn assign_over_hidden_break(fragments: &[Fragment], columns: &[Column], rest: Rest) -> Option<Assignment> {
    const DOUBT: u32 = 4;
    let plain = assign(fragments, columns, rest)?;
    if plain.cost <= DOUBT || fragments.iter().any(|fragment| fragment.begins_page) {
        return Some(plain);
    }
    let broken_at = |at: usize| {
        let mut fragments = fragments.to_vec();
        fragments[at].begins_page = true;
        assign(&fragments, columns, rest)
    };
    let broken = (1..fragments.len()).filter_map(broken_at).min_by_key(|broken| broken.cost);
    Some(broken.filter(|broken| broken.cost + DOUBT < plain.cost).unwrap_or(plain))
}

/// The end of each page's fragments.
fn pages(fragments: &[Fragment]) -> Vec<usize> {
    let breaks = (1..fragments.len()).filter(|at| fragments[*at].begins_page);
    let mut ends: Vec<usize> = breaks.take(2).collect();
    ends.push(fragments.len());
    ends
}

/// One column on one page takes its fragments.
struct Taking<'a> {
    fragments: &'a [Fragment],
    columns: &'a [Column],
    column: usize,
    page: usize,
    /// The first column of a further page begins where the page does.
    begin: Option<usize>,
    end: usize,
}

impl Taking<'_> {
    fn states(&self, before: &States) -> States {
        let mut states = States::new();
        for (&(start, open), step) in before.iter().filter(|((start, _), _)| self.begin.is_none_or(|begin| begin == *start)) {
            let was_open = open & (1 << self.column) != 0;
            for (length, (cost, is_open)) in self.costs(start, was_open).into_iter().enumerate() {
                let state = (start + length, if is_open { open | (1 << self.column) } else { open & !(1 << self.column) });
                let total = step.cost + cost;
                if total < DEAREST && states.get(&state).is_none_or(|known| total < known.cost) {
                    states.insert(state, Step { cost: total, from: (start, open), taken: start..start + length });
                }
            }
        }
        states
    }

    /// What it costs that this column takes no fragment, one, two, and so on, and whether its cell is then unfinished.
    fn costs(&self, start: usize, was_open: bool) -> Vec<(u32, bool)> {
        let column = self.columns[self.column];
        let fragments = &self.fragments[start..self.end.max(start)];
        let unasked = if self.page > 0 && !was_open { 5 } else { 0 };
        let mut costs = vec![match (self.page, was_open) {
            (0, _) => (empty_cost(column.role), false),
            (_, open) => (if open { 4 } else { 0 }, open),
        }];
        costs.extend(match column.role {
            Role::Deadline => deadline_costs(fragments),
            Role::Lead | Role::Support => self.bodies_costs(fragments, was_open),
            Role::Remark => (1..=fragments.len()).map(|taken| (6 + 2 * taken as u32, false)).collect(),
            _ if column.named => several::name_costs(fragments),
            _ => text_costs(fragments, column.measure),
        });
        costs.iter_mut().skip(1).for_each(|(cost, _)| *cost += unasked);
        costs
    }

    fn bodies_costs(&self, fragments: &[Fragment], was_open: bool) -> Vec<(u32, bool)> {
        let has_neighbour = self.columns.iter().filter(|column| matches!(column.role, Role::Lead | Role::Support)).count() > 1;
        let cell = bodies::Cell { measure: self.columns[self.column].measure, has_neighbour, goes_on: was_open };
        let begins = was_open || fragments.first().is_none_or(|first| bodies::begins(&first.bare));
        bodies::readings(fragments, cell).into_iter().map(|reading| (reading.cost + if begins { 0 } else { 2 }, reading.open)).collect()
    }
}

/// A row without measure, deadline or lead is unlikely; support and remarks are often blank.
fn empty_cost(role: Role) -> u32 {
    match role {
        Role::Text | Role::Name => 8,
        Role::Deadline | Role::Lead => 5,
        Role::Support | Role::Remark => 0,
        _ => 2,
    }
}

/// Sentences: every fragment but the last one is full, the last one ends a sentence.
fn text_costs(fragments: &[Fragment], measure: usize) -> Vec<(u32, bool)> {
    let ends = |fragment: &Fragment| fragment.bare.ends_with(['。', '；', ';', '！', ':', '：']) || fragment.bare.ends_with("。”");
    let mut cost = 0;
    let taking = fragments.iter().enumerate().map(|(at, fragment)| {
        if at > 0 {
            let before = &fragments[at - 1];
            let room = before.left_room(fragment, measure.saturating_sub(2)) && !ends(before);
            cost += 2 * u32::from(room) + 4 * u32::from(fragment.begins_cell);
        }
        (cost, !ends(fragment))
    });
    taking.collect()
}

fn deadline_costs(fragments: &[Fragment]) -> Vec<(u32, bool)> {
    let (mut text, mut borders) = (String::new(), 0);
    let taking = fragments.iter().take(LONGEST_DEADLINE).enumerate().map(|(at, fragment)| {
        text.push_str(&fragment.bare);
        borders += u32::from(at > 0 && fragment.begins_cell);
        (if is_deadline(&text) { 4 * borders } else { 14 }, false)
    });
    taking.collect()
}

/// 2021年年底前, 2021年全年, 6月底前, 长期坚持
pub fn is_deadline(bare: &str) -> bool {
    const LETTERS: &str = "年月日底前末初全上下半中旬季度第一二三四五六七八九十每至到起内持续长期坚推进常态化按时要求立即行完成-—~、,()个";
    let named = ["年", "月", "日", "期", "续", "常态", "立即", "季"].iter().any(|word| bare.contains(word));
    named && bare.chars().count() <= 24 && bare.chars().all(|c| c.is_ascii_digit() || LETTERS.contains(c))
}

/// The cheapest way through the stages of one page or more that leaves a plausible rest.
fn best(stages: &[States], fragments: &[Fragment], columns: &[Column], rest: Rest) -> Option<Assignment> {
    let total = |taken: usize, open: Open, step: &Step| step.cost + open_cost(open, columns) + rest_cost(&fragments[taken..], rest);
    let ends = (1..stages.len()).filter(|stage| stage % columns.len() == 0);
    let ways = ends.flat_map(|stage| stages[stage].iter().map(move |(state, step)| (stage, *state, total(state.0, state.1, step))));
    let (stage, mut state, cost) = ways.min_by_key(|(_, _, cost)| *cost)?;
    let mut found = Assignment { cells: vec![Vec::new(); columns.len()], rest: state.0..fragments.len(), cost };
    for stage in (1..=stage).rev() {
        let step = stages[stage].get(&state)?;
        if !step.taken.is_empty() {
            found.cells[(stage - 1) % columns.len()].insert(0, step.taken.clone());
        }
        state = step.from;
    }
    Some(found)
}

/// A cell that stays unfinished.
fn open_cost(open: Open, columns: &[Column]) -> u32 {
    let cost = |column: &Column| if matches!(column.role, Role::Lead | Role::Support) { 8 } else { 2 };
    columns.iter().enumerate().filter(|(at, _)| open & (1 << at) != 0).map(|(_, column)| cost(column)).sum()
}

fn rest_cost(fragments: &[Fragment], rest: Rest) -> u32 {
    let Some(first) = fragments.first() else { return 0 };
    let text: String = fragments.iter().map(|fragment| fragment.bare.as_str()).collect();
    match rest {
        Rest::Outside => 1 + 3 * u32::from(bodies::begins(&first.bare)),
        Rest::Labels(widest) => {
            let wide = fragments.iter().filter(|fragment| widest > 0 && fragment.width > widest + 2).count() as u32;
            let body = fragments.iter().filter(|fragment| bodies::is_agency(&fragment.bare)).count() as u32;
            let body = 3 * body + 3 * u32::from(bodies::begins(&first.bare) && bodies::is_complete(&first.bare));
            let pages = fragments.iter().skip(1).filter(|fragment| fragment.begins_page).count() as u32;
            // No label is a day: it is the rest of the row's deadline (2024年 / 6月底).
            let dated = first.bare.starts_with(|c: char| c.is_ascii_digit()) && is_deadline(&first.bare);
            // The 、 of 一、 is no list's.
            let lists = text.chars().skip(4).filter(|c| *c == '、').count() as u32;
            5 * wide + 8 * u32::from(dated) + body + 8 * u32::from(text.contains('。')) + 2 * pages + 2 * lists
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_deadline;

    #[test]
    fn deadlines() {
        for text in ["2021年年底前", "2021年全年", "2021年11月15日前", "6月底前", "长期坚持", "持续推进", "2021年4-6月", "每季度"]
        {
            assert!(is_deadline(text), "{text}");
        }
        for text in ["区城管局", "年", "2021年减煤任务", "完成"] {
            assert_eq!(is_deadline(text), text == "年", "{text}");
        }
    }
}
