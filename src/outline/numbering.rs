//! Levels of headings, from the forms of their numbers and nothing else.
//!
//! Plans nest 第…章 > 第…节 > 一、 > （一） > 1. > （1） > ①; contingency plans nest 1 > 1.1 > 1.1.1 (or put a point behind
//! the first: 1. above 1.1). Which of these a document uses decides what its first level is. A conversion's heading marks
//! are not asked: 一、 stands at every level of them.

use crate::normalize::marker::Form;

/// The forms that a document uses for its headings, highest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbering {
    forms: Vec<Form>,
}

impl Numbering {
    pub fn new(used: impl IntoIterator<Item = Form>) -> Self {
        let mut forms: Vec<Form> = used.into_iter().filter(|form| !matches!(form, Form::Box | Form::Annex)).collect();
        let points = forms.iter().find(|form| matches!(form, Form::Arabic | Form::Decimal(_))) == Some(&Form::Arabic);
        let pointed = points && !forms.contains(&Form::Decimal(1));
        forms.sort_by_key(|form| match form {
            // 1. 总则 > 1.1 编制目的: the chapters have a point.
            Form::Decimal(depth) if pointed => rank(Form::Arabic) + u32::from(*depth),
            form => rank(*form),
        });
        forms.dedup();
        Numbering { forms }
    }

    /// 1 for the highest form in use.
    pub fn level(&self, form: Form) -> u8 {
        self.forms.iter().position(|known| *known == form).map_or(1, |at| at as u8 + 1)
    }
}

/// Decimal numbers stand between chapters and the other forms: below 第一章, above （1）.
fn rank(form: Form) -> u32 {
    match form {
        Form::Part => 0,
        Form::Chapter => 10,
        Form::Passage => 20,
        Form::Article => 25,
        Form::Decimal(depth) => 30 + u32::from(depth),
        Form::Enumeration => 40,
        Form::Bracketed => 50,
        Form::Arabic => 60,
        Form::BracketedArabic => 70,
        Form::Circled => 80,
        Form::Spoken | Form::Box | Form::Annex => 90,
    }
}

/// The numbers read so far, to notice one that is missing.
///
/// A number follows on its sibling's, or on the last of its form in the document (some plans count 1. to 21. through all
/// chapters), or begins again with 1.
#[derive(Clone, Debug, Default)]
pub struct Counter {
    /// Form, level, value; deeper levels are forgotten when a higher one goes on.
    open: Vec<(Form, u8, u32)>,
    last: std::collections::BTreeMap<Form, u32>,
}

impl Counter {
    /// Notes a number at its level; gives the number that was expected instead, if one is missing.
    pub fn note(&mut self, form: Form, level: u8, value: u32) -> Option<u32> {
        let sibling = self.open.iter().find(|(known, at, _)| *known == form && *at == level).map(|(_, _, value)| *value);
        let last = self.last.insert(form, value);
        self.open.retain(|(known, at, _)| *at < level || (*at == level && *known != form));
        self.open.push((form, level, value));
        let follows = |before: Option<u32>| before.is_some_and(|before| value == before + 1);
        let sound = value <= 1 || follows(sibling) || follows(last);
        (!sound).then(|| sibling.or(last).map_or(1, |before| before + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_level_is_the_highest_form_in_use() {
        let numbering = Numbering::new([Form::Bracketed, Form::Enumeration, Form::Arabic, Form::Bracketed]);
        assert_eq!([Form::Enumeration, Form::Bracketed, Form::Arabic].map(|form| numbering.level(form)), [1, 2, 3]);
    }

    #[test]
    fn chapters_with_a_point_hold_decimals() {
        let numbering = Numbering::new([Form::Arabic, Form::Decimal(2), Form::Decimal(3), Form::BracketedArabic, Form::Arabic]);
        assert_eq!([Form::Arabic, Form::Decimal(2), Form::Decimal(3)].map(|form| numbering.level(form)), [1, 2, 3]);
    }

    #[test]
    fn numbers_may_run_through_chapters_but_not_skip() {
        let mut counter = Counter::default();
        let steps = [
            (Form::Enumeration, 1, 1, None),
            (Form::Arabic, 2, 1, None),
            (Form::Arabic, 2, 2, None),
            (Form::Enumeration, 1, 2, None),
            (Form::Arabic, 2, 3, None),
            (Form::Arabic, 2, 5, Some(4)),
            (Form::Enumeration, 1, 4, Some(3)),
        ];
        for (form, level, value, expected) in steps {
            assert_eq!(counter.note(form, level, value), expected, "{form:?} {value}");
        }
    }
}
