//! What facets and their values are called.

use crate::store::body::called;
use crate::store::listing::Facet;
use crate::views::app::Site;
use crate::views::markup::Reads;
use crate::views::words::Words;

pub fn facet_name(words: &'static Words, facet: Facet) -> &'static str {
    match facet {
        Facet::Level => words.level(),
        Facet::Region => words.region(),
        Facet::Document => words.facet_document(),
        Facet::Attribute => words.attribute(),
        Facet::Kind => words.facet_kind(),
        Facet::Stage => words.facet_stage(),
        Facet::Year => words.year(),
        Facet::Sort => words.sort_of_date(),
        Facet::Category => words.category(),
        Facet::Role => words.facet_role(),
        Facet::Body => words.facet_body(),
        Facet::Relation => words.relation(),
    }
}

/// Values that are words of the data are said in the language of the page; others are the texts' own.
pub fn value_name(site: Site, facet: Facet, value: &str) -> String {
    let words = site.words();
    if facet == Facet::Body {
        return site.shelf.records.with_untracked(|records| called(records, value));
    }
    let known = match (facet, value) {
        (Facet::Level, "province") => words.province_level(),
        (Facet::Level, "city") => words.city_level(),
        (Facet::Level, "district") => words.district_level(),
        (Facet::Attribute, "binding") => words.binding(),
        (Facet::Attribute, "anticipatory") => words.anticipatory(),
        (Facet::Kind, "level") => words.kind_level(),
        (Facet::Kind, "increment") => words.kind_increment(),
        (Facet::Kind, "cumulative") => words.kind_cumulative(),
        (Facet::Kind, "rate") => words.kind_rate(),
        (Facet::Kind, "text") => words.in_words(),
        (Facet::Stage, "target") => words.stage_target(),
        (Facet::Stage, "result") => words.stage_result(),
        (Facet::Sort, "deadline") => words.to_be_done(),
        (Facet::Sort, "start") => words.begins(),
        (Facet::Sort, "result") => words.reached(),
        (Facet::Sort, "limit") => words.time_limit(),
        (Facet::Role, "lead") => words.lead(),
        (Facet::Role, "support") => words.support(),
        (Facet::Role, "responsible") => words.responsible(),
        (Facet::Relation, "basis") => words.basis(),
        (Facet::Relation, "implements") => words.implements(),
        (Facet::Relation, "repeals") => words.repeals(),
        (Facet::Relation, "mentions") => words.mentions(),
        _ => return value.to_owned(),
    };
    known.to_owned()
}
