//! A fall is said by the name, as in tables (单位GDP能耗降低): 化肥使用量较2020年下降6% is 6% of 化肥使用量下降.

use super::quantity::Figure;
use super::relation::DOWN;

/// Adds the verb to the name of a figure that is a fall and nothing else.
pub(super) fn name(figure: &mut Figure) {
    let falls = figure.growth.as_ref().is_some_and(|(text, value)| *value < 0.0 && *text == figure.text);
    let verb = DOWN.iter().filter_map(|verb| Some((figure.text.rfind(verb)?, *verb))).max_by_key(|(at, verb)| (*at, verb.len()));
    if let Some((_, verb)) = verb.filter(|(_, verb)| falls && !figure.name.ends_with(verb)) {
        figure.name.push_str(verb);
    }
}
