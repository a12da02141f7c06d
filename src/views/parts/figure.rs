//! 基数 → 目标 in one glance: the numbers large, units small beside them, years below.

use crate::model::{Attribute, Indicator, Target};
use crate::views::markup::prelude::*;
use crate::views::words::Words;

/// The figure of one indicator: both values, or the one that there is.
pub fn figure(words: &'static Words, indicator: &Indicator) -> View {
    let unit = indicator.unit.clone().unwrap_or_default();
    let from = indicator.baseline.as_ref().map(|baseline| (baseline.text.clone(), baseline.year, words.baseline()));
    let to = indicator.target.as_ref().map(|target| (target.text.clone(), target.year, words.target()));
    let mark = indicator.attribute.map(|attribute| mark(words, attribute));
    let (numbers, years) = match (from, to) {
        (Some((from, from_year, _)), Some((to, to_year, _))) => {
            let numbers = view! { {number(&from, &unit, "from")}{way()}{number(&to, &unit, "to")} };
            let years = view! { <span class="year">{year(words.baseline(), from_year)}</span><span></span><span class="year">{year(words.target(), to_year)}</span> };
            (numbers, years)
        }
        (one, other) => {
            let Some((text, when, name)) = one.or(other).or_else(|| growth(words, indicator)) else { return mark.into_view() };
            (number(&text, &unit, "to"), view! { <span class="year">{year(name, when)}</span> })
        }
    };
    let alone = indicator.baseline.is_none() || indicator.target.is_none();
    view! { <p class="standfirst">{mark}</p><div class="figure" class:alone=alone lang="zh-CN">{numbers}{years}</div> }
}

fn growth(words: &'static Words, indicator: &Indicator) -> Option<(String, Option<u16>, &'static str)> {
    let year = indicator.target.as_ref().and_then(|Target { year, .. }| *year);
    indicator.growth.as_ref().map(|growth| (growth.text.clone(), year, words.growth()))
}

/// 约束性 filled, 预期性 outlined: never by colour alone.
pub fn mark(words: &'static Words, attribute: Attribute) -> View {
    match attribute {
        Attribute::Binding => view! { <span class="mark binding">{words.binding()}</span> },
        Attribute::Anticipatory => view! { <span class="mark anticipatory">{words.anticipatory()}</span> },
    }
}

/// A text target is set as words, not as a number; a unit that the text says already is not said twice.
fn number(text: &str, unit: &str, class: &str) -> View {
    let Some((before, number, after)) = pieces(text) else {
        return view! { <span class=format!("n words {class}")>{text.to_owned()}</span> };
    };
    let unit = if text.contains(unit) { after.to_owned() } else { format!("{after}{unit}") };
    let before = (!before.is_empty()).then(|| view! { <small class="before">{before.to_owned()}</small> });
    let unit = (!unit.is_empty()).then(|| view! { <small>{unit}</small> });
    view! { <span class=format!("n {class}")>{before}{number.to_owned()}{unit}</span> }
}

/// 新增8399个: words, number, words; `None` if there is not just one number with few words around it.
fn pieces(text: &str) -> Option<(&str, &str, &str)> {
    const FEW: usize = 6;
    let of_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let (before, rest) = text.split_at(start);
    let end = rest.find(|letter| !of_number(letter)).unwrap_or(rest.len());
    let (number, after) = rest.split_at(end);
    let few = |words: &str| words.chars().count() <= FEW && !words.contains(|letter: char| letter.is_ascii_digit());
    (few(before) && few(after)).then_some((before, number, after))
}

fn way() -> View {
    view! {
        <svg class="way" viewBox="0 0 60 12" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
            <path d="M-400 6h452" fill="none" stroke="currentColor" stroke-width="2"/><path d="m50 1.2 9.5 4.8L50 10.8z" fill="currentColor"/>
        </svg>
    }
}

fn year(name: &str, year: Option<u16>) -> String {
    year.map_or(name.to_owned(), |year| format!("{year} {name}"))
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn a_number_stands_out_of_its_words() {
        assert_eq!(pieces("新增8399个"), Some(("新增", "8399", "个")));
        assert_eq!(pieces("0.6543以上"), Some(("", "0.6543", "以上")));
        assert_eq!(pieces("[130]"), Some(("[", "130", "]")));
        assert_eq!(pieces("8－10家"), None);
        assert_eq!(pieces("完成省下达任务"), None);
    }
}
