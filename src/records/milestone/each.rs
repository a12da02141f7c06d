//! 到2024年、2025年，长者饭堂分别达到150个、220个: each year has its own value, and its own text.

use crate::phrase::amount::{self, Amount};

/// The text of the year at `index` of `count` that stand side by side; nothing where the values are not as many.
pub(super) fn text(text: &str, index: usize, count: usize) -> Option<String> {
    let at = text.find("分别")?;
    let behind = at + "分别".len();
    let amounts: Vec<Amount> = amount::find(text).into_iter().filter(|amount| amount.words.start >= behind).collect();
    let joined = |pair: &&[Amount]| {
        let between = text.get(pair[0].words.end..pair[1].words.start);
        between.is_some_and(|between| !between.is_empty() && between.chars().all(|c| "、和与及，".contains(c)))
    };
    let values = &amounts[..(1 + amounts.windows(2).take_while(joined).count()).min(amounts.len())];
    let (first, last) = (values.first()?, values.last()?);
    let own = values.get(index).filter(|_| count > 1 && values.len() == count)?;
    let (head, verb) = (&text[..at], &text[behind..first.words.start]);
    Some(format!("{head}{verb}{}{}", &text[own.words.clone()], &text[last.words.end..]))
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn each_year_has_its_value() {
        let words = "长者饭堂分别达到150个、220个";
        assert_eq!(text(words, 0, 2).as_deref(), Some("长者饭堂达到150个"));
        assert_eq!(text(words, 1, 2).as_deref(), Some("长者饭堂达到220个"));
        assert_eq!(text(words, 0, 3), None);
    }
}
