//! Whom a clause charges, and how far back the words of the duty reach: to the condition before it, or to what a body that only carries
//! out carries out.

use super::condition;
use std::ops::Range;

/// Who is charged in a clause: the range of the names, where the duty begins, and where the condition under which it is one.
pub struct Charge {
    pub names: Range<usize>,
    pub start: usize,
    pub condition: usize,
}

impl Charge {
    pub fn new(names: Range<usize>, start: usize) -> Self {
        Charge { names, start, condition: start }
    }

    /// The first of its words, the name among them.
    pub fn begins(&self) -> usize {
        self.condition.min(self.names.start)
    }
}

/// Where the condition of each charge begins, behind the charge before and within its part of the sentence.
pub fn with_conditions(text: &str, sentence: &Range<usize>, charges: &mut [Charge]) {
    let mut from = sentence.start;
    for charge in charges {
        let between = text.get(from..charge.start).unwrap_or("");
        let part = between.rfind('；').map_or(0, |mark| mark + '；'.len_utf8());
        let goes_on = part == 0 && from > sentence.start;
        if let Some(at) = condition::begins(&between[part..], goes_on) {
            charge.condition = from + part + at;
        }
        from = charge.names.end.max(charge.start);
    }
}

/// 抢险工作在县政府领导下，县应急局组织实施。: of a body that only carries out, what it carries out stands before.
pub fn with_objects(text: &str, sentence: &Range<usize>, charges: &mut [Charge]) {
    const BARE: &[&str] = &["组织实施", "负责实施", "负责落实", "组织落实", "具体负责", "具体实施"];
    let bare = |charge: &Charge| BARE.contains(&text[charge.names.end..sentence.end].trim_end_matches(['。', '；']));
    if let [charge] = charges
        && charge.start == charge.names.start
        && bare(charge)
    {
        charge.condition = sentence.start;
    }
}

/// What a charge says, from its condition on.
pub fn whole(text: &str, charge: &Charge, after: &str) -> String {
    let found = text[charge.start..].find(after).filter(|_| charge.condition < charge.start);
    found.map_or(after.to_owned(), |at| text[charge.condition..charge.start + at + after.len()].to_owned())
}
