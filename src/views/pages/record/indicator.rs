//! An indicator: its numbers large, and what belongs to them.

use super::{Facts, Sheet, attribute_name, bound_name};
use crate::model::Indicator;
use crate::views::parts::figure::figure;
use crate::views::routes::Route;
use crate::views::shelf::Catalogue;
use crate::views::words::Words;
use leptos::prelude::*;

pub fn sheet(words: &'static Words, _: &Catalogue, indicator: &Indicator) -> Sheet {
    let mut facts = Facts::default();
    facts.text(words.group, indicator.group.clone());
    facts.text(words.region, indicator.region.clone());
    facts.text(words.attribute, indicator.attribute.map(|attribute| attribute_name(words, attribute).to_owned()));
    facts.text(words.bound, indicator.target.as_ref().and_then(|target| bound_name(words, target.bound)).map(str::to_owned));
    facts.text(words.growth, indicator.growth.as_ref().map(|growth| growth.text.clone()));
    facts.text(words.cumulative, indicator.cumulative.then(|| words.yes.to_owned()));
    let same =
        indicator.same_as.iter().map(|id| view! { <li><a href=Route::Record(id.clone()).href()>{words.elsewhere}</a></li> }).collect_view();
    if !indicator.same_as.is_empty() {
        facts.view(words.same_indicator, view! { <ul>{same}</ul> }.into_any());
    }
    let mut sheet = facts.sheet(words.indicator, indicator.name.clone(), &indicator.source);
    sheet.figure = Some(figure(words, indicator));
    sheet
}
