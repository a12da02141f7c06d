//! Which of the documents that we hold a citation means: by its number, or by its title.
//!
//! Titles are compared without blanks, quotes and brackets, without the issuer before 关于 and without a note such as
//! （试行） behind them; 二〇三五 is 2035.

use crate::model::{Corpus, Document, Relation};
use crate::normalize::numeral;
use crate::normalize::width::fold;
use crate::phrase::brackets::without_last;
use std::collections::{BTreeMap, BTreeSet};

pub fn link(corpus: &mut Corpus) {
    let held = Held::of(&corpus.documents);
    // 《重点任务清单》 is 专栏9 重点任务清单 of the text itself.
    let boxes: BTreeSet<(&str, String)> = corpus
        .sections
        .iter()
        .filter(|section| section.is_box())
        .map(|section| (section.document.as_str(), key(&section.heading)))
        .collect();
    for reference in &mut corpus.records.references {
        let own = || {
            let document = reference.source.document.clone();
            boxes.contains(&(document.as_str(), key(&reference.title))).then_some((document, "found as a box of the text itself"))
        };
        let Some((document, how)) = held.find(&reference.title, reference.number.as_deref()).or_else(own) else { continue };
        // A plan repeals the one of its name that was before it, never itself.
        if reference.relation == Relation::Repeals && document == reference.source.document {
            continue;
        }
        reference.source.step(format!("{how}: {document}"));
        reference.resolved = Some(document);
    }
}

/// The documents that we hold, by what a citation can say of them.
struct Held {
    titles: BTreeMap<String, Vec<Card>>,
    numbers: BTreeMap<String, String>,
}

/// What a citation must not contradict.
struct Card {
    id: String,
    /// Its own number, or that of the notice that carries it.
    number: Option<String>,
    issuer: Option<String>,
}

impl Held {
    fn of(documents: &[Document]) -> Self {
        let number = |document: &Document| document.number.as_deref().map(number_key);
        let by_id: BTreeMap<&str, &Document> = documents.iter().map(|document| (document.id.as_str(), document)).collect();
        let mut titles: BTreeMap<String, Vec<Card>> = BTreeMap::new();
        for document in documents {
            let parent = document.parent.as_deref().and_then(|parent| by_id.get(parent)).and_then(|parent| number(parent));
            let card = Card { id: document.id.clone(), number: number(document).or(parent), issuer: document.issuer.clone() };
            titles.entry(key(&document.title)).or_default().push(card);
        }
        let numbers = documents.iter().filter_map(|document| Some((number(document)?, document.id.clone())));
        Held { titles, numbers: numbers.collect() }
    }

    /// A plan rather than the notice that carries it, where the title says so.
    fn find(&self, title: &str, number: Option<&str>) -> Option<(String, &'static str)> {
        let number = number.map(number_key);
        let wanted = key(title);
        let card = self.titles.get(&wanted).and_then(|cards| only(cards)).or_else(|| self.without_city(&wanted));
        let by_title = card.filter(|card| card.agrees(title, number.as_deref())).map(|card| (card.id.clone(), "found by its title"));
        by_title.or_else(|| self.numbers.get(&number?).map(|id| (id.clone(), "found by its number")))
    }

    /// A district's own texts leave out the city: 济阳区…方案 is 济南市济阳区…方案.
    fn without_city(&self, key: &str) -> Option<&Card> {
        if key.chars().count() < SHORTEST_OWN {
            return None;
        }
        let mut found = self.titles.iter().filter(|(title, _)| {
            title.strip_suffix(key).is_some_and(|city| (2..=4).contains(&city.chars().count()) && city.ends_with(['市', '省', '州']))
        });
        let first = found.next()?.1;
        only(first).filter(|_| found.next().is_none())
    }
}

impl Card {
    /// 山东省人民政府关于… is no document of 济南市人民政府, and one of another number is another one.
    fn agrees(&self, title: &str, number: Option<&str>) -> bool {
        let numbers = !matches!((number, &self.number), (Some(cited), Some(own)) if cited != own);
        let issuer = title.split_once("关于").map(|(issuer, _)| issuer).filter(|issuer| !issuer.is_empty());
        let issuers = issuer.is_none_or(|cited| self.issuer.as_deref().is_none_or(|own| own.contains(cited) || cited.contains(own)));
        numbers && issuers
    }
}

fn only(cards: &[Card]) -> Option<&Card> {
    cards.first().filter(|_| cards.len() == 1)
}

/// Letters of a title that is certain enough without its city.
const SHORTEST_OWN: usize = 8;

fn number_key(number: &str) -> String {
    number.chars().map(fold).filter(|c| c.is_alphanumeric()).collect()
}

/// Letters and digits of a title, numerals of years as digits.
fn key(title: &str) -> String {
    let title = without_issuer(without_last(title.trim()));
    let letters: Vec<char> = title.chars().map(fold).filter(|c| c.is_alphanumeric() || *c == '○').collect();
    let year =
        |at: usize| letters.get(at..at + 5).is_some_and(|five| five[4] == '年' && five[..4].iter().all(|c| numeral::digit(*c).is_some()));
    let in_year = |at: usize| (at.saturating_sub(3)..=at).any(year);
    letters
        .iter()
        .enumerate()
        .map(|(at, letter)| {
            numeral::digit(*letter).filter(|_| in_year(at)).and_then(|digit| char::from_digit(digit, 10)).unwrap_or(*letter)
        })
        .collect()
}

/// 济南市人民政府关于… is 关于…; 关于 itself does not count either.
fn without_issuer(title: &str) -> &str {
    let issuers = ["人民政府", "办公厅", "办公室", "委员会", "市委", "省委", "国务院", "局"];
    match title.split_once("关于") {
        Some((before, rest)) if before.is_empty() || issuers.iter().any(|issuer| before.ends_with(issuer)) => rest,
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_that_mean_the_same() {
        let cases = [
            ("河东市“十四五”商务发展规划", "河东市 “十四五” 商务发展规划"),
            ("河东市人民政府关于改革的意见", "关于改革的意见"),
            ("河东市第十四个五年规划和二○三五年远景目标纲要", "河东市第十四个五年规划和2035年远景目标纲要"),
            ("河东市总体应急预案（试行）", "河东市总体应急预案"),
        ];
        for (cited, held) in cases {
            assert_eq!(key(cited), key(held), "{cited}");
        }
        assert_ne!(key("河东市地震应急预案"), key("河东市东区地震应急预案"));
    }
}
