//! The words of a row to the cells of its columns.
//!
//! A blank parts two cells, but also a name from its unit, a number from the words around it, and stands wherever a line
//! was broken: so the cells are the cut of the words that fits the columns best. Costs are small whole numbers, guessed
//! once and kept as they proved themselves.

use super::Sheet;
use super::value::Kind;
use super::words::Role;
use crate::normalize::width::is_ideograph;

/// A piece of a line between two blanks.
#[derive(Clone, Debug)]
pub struct Word {
    pub quote: String,
    /// First of its line, and not the first of the row.
    pub broken: bool,
    /// A whole line, where every cell has a line of its own.
    whole: bool,
    kind: Kind,
}

impl Word {
    fn new(quote: &str, broken: bool, whole: bool) -> Self {
        Word { quote: quote.to_string(), broken, whole, kind: Kind::Empty }
    }
}

/// Cells and what their cut costs.
pub struct Cut {
    pub cells: Vec<String>,
    pub cost: u32,
}

/// Rows have fewer words than this, or they are no rows.
const MOST_WORDS: usize = 80;
/// A cut that costs more is no row.
const DEAREST: u32 = 7;
const NEVER: u32 = 1000;

/// The words of a line; letters that were driven apart (达 到) are one word.
pub fn words(quote: &str, broken: bool) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let single = |text: &str| text.chars().count() == 1 && text.chars().all(is_ideograph);
    let mut spread = false;
    for piece in quote.split([' ', '\u{3000}', '\t']).filter(|piece| !piece.is_empty()) {
        match words.last_mut() {
            Some(last) if single(piece) && (spread || single(&last.quote)) => {
                last.quote.push_str(piece);
                spread = true;
            }
            first => {
                let broken = broken && first.is_none();
                spread = false;
                words.push(Word::new(piece, broken, false));
            }
        }
    }
    words.iter_mut().for_each(|word| word.kind = Kind::of(&word.quote));
    words
}

/// A line as one word.
pub fn whole_line(quote: &str, broken: bool) -> Word {
    let mut word = Word::new(quote, broken, true);
    word.kind = Kind::of(quote);
    word
}

/// The cells of a row, if its words can be cut into them. A group's cell may be empty.
pub fn cut(sheet: &Sheet, words: &[Word], roles: &[Role]) -> Option<Cut> {
    if words.is_empty() || words.len() > MOST_WORDS {
        return None;
    }
    let (costs, begins) = costs(words, roles);
    let cost = costs[roles.len()][words.len()];
    if cost > DEAREST {
        return None;
    }
    let mut end = words.len();
    let mut cells: Vec<String> = Vec::with_capacity(roles.len());
    for cell in (1..=roles.len()).rev() {
        let start = begins[cell][end];
        cells.push(sheet.cell(&joined(&words[start..end])));
        end = start;
    }
    cells.reverse();
    Some(Cut { cells, cost })
}

/// `costs[c][w]`: the cheapest cut of the first w words into the first c cells; `begins[c][w]`: where its last cell begins.
fn costs(words: &[Word], roles: &[Role]) -> (Vec<Vec<u32>>, Vec<Vec<usize>>) {
    let mut costs = vec![vec![NEVER; words.len() + 1]; roles.len() + 1];
    let mut begins = vec![vec![0; words.len() + 1]; roles.len() + 1];
    costs[0][0] = 0;
    for (cell, role) in roles.iter().enumerate() {
        for start in (0..=words.len()).filter(|start| costs[cell][*start] < NEVER).collect::<Vec<_>>() {
            for end in start..=words.len() {
                let total = costs[cell][start] + cost(*role, &words[start..end]);
                if total < costs[cell + 1][end] {
                    costs[cell + 1][end] = total;
                    begins[cell + 1][end] = start;
                }
            }
        }
    }
    (costs, begins)
}

fn joined(words: &[Word]) -> String {
    words.iter().enumerate().fold(String::new(), |text, (at, word)| {
        let blank = if at == 0 || word.broken { "" } else { " " };
        text + blank + &word.quote
    })
}

/// What it costs to read the words as one cell of a column.
fn cost(role: Role, words: &[Word]) -> u32 {
    let Some(first) = words.first() else { return if role == Role::Group { 1 } else { NEVER } };
    match role {
        Role::Number if words.len() == 1 && first.quote.chars().all(|c| c.is_numeric()) => 0,
        Role::Number => NEVER,
        Role::Attribute if super::value::is_attribute(&super::bare(&joined(words))) => 0,
        Role::Attribute => NEVER,
        Role::Value => value_cost(words),
        Role::Unit if words.len() == 1 && first.kind == Kind::Text && first.quote.chars().count() <= 8 => 0,
        Role::Unit => 4,
        Role::Group => group_cost(words),
        Role::Deadline if super::ledger_row::is_deadline(&super::bare(&joined(words))) => 0,
        Role::Deadline if words.len() == 1 && is_quantity(first) => 0,
        _ => name_cost(words),
    }
}

/// One word, or one that its narrow column broke: 经济 / 发展.
fn group_cost(words: &[Word]) -> u32 {
    let plain =
        words.iter().all(|word| word.kind == Kind::Text && !word.quote.starts_with(['(', '（']) && word.quote.chars().count() <= 12);
    let broken = words[1..].iter().all(|word| word.broken && !word.whole);
    if plain && broken && words.len() <= 4 { 0 } else { 6 }
}

fn name_cost(words: &[Word]) -> u32 {
    let begins = 6 * u32::from(is_bracket(&words[0]) || words[0].kind != Kind::Text);
    let ends = 4 * u32::from(words.len() > 1 && is_quantity(&words[words.len() - 1]));
    let attributes = words.iter().filter(|word| word.kind == Kind::Attribute).count() as u32;
    let lines = 3 * words.iter().skip(1).filter(|word| word.whole).count() as u32;
    begins + ends + 10 * attributes + lines
}

fn value_cost(words: &[Word]) -> u32 {
    let first = match words[0].kind {
        _ if is_bracket(&words[0]) => 8,
        Kind::Number | Kind::Dash | Kind::Year => 0,
        Kind::Attribute => 12,
        _ => 2,
    };
    first + words.windows(2).map(|pair| gap_cost(&pair[0], &pair[1])).sum::<u32>()
}

/// What it costs that two words stand in one cell.
fn gap_cost(before: &Word, after: &Word) -> u32 {
    match (is_quantity(before), is_quantity(after)) {
        (true, true) => 10,
        (false, false) if after.broken => 3 * u32::from(after.whole),
        (true, false) if after.quote.chars().count() <= 3 && !is_bracket(after) => 1,
        (false, true) if before.quote.chars().count() <= 3 => 1,
        _ => 4,
    }
}

fn is_quantity(word: &Word) -> bool {
    matches!(word.kind, Kind::Number | Kind::Dash | Kind::Year)
}

/// (％), （万平方米）: a unit behind a name.
fn is_bracket(word: &Word) -> bool {
    word.quote.starts_with(['(', '（']) && word.quote.ends_with([')', '）'])
}
