//! What is suggested, and how it is spoken. Native only: the tables of pinyin stay out of what a browser loads.

use super::Sort;
use crate::model::Corpus;
use crate::store::body;
use crate::store::search::fold;
use pinyin::{ToPinyin, ToPinyinMulti};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Letters that are spoken in several ways in names of today. Of the others a dictionary has more ways too (市 as fú), but
/// nobody types them.
const SPOKEN_IN_SEVERAL_WAYS: &str = "长重行乐调都会朝曾单参传弹藏石解盖和间降结角空量率模省宿系校应载占种转钻卡便更相数降创";

/// The sounds of all letters, then a line each; see [`Suggestions::parse`]. Empty if there is nothing to suggest.
pub fn lines(corpus: &Corpus) -> Vec<String> {
    let mut lines = Vec::new();
    let titles: BTreeMap<&str, &str> = corpus.documents.iter().map(|document| (document.id.as_str(), document.title.as_str())).collect();
    let title = |document: &str| titles.get(document).copied().unwrap_or_default();
    for region in corpus.records.regions.iter().filter(|region| region.kind != "group") {
        let full = (region.id != region.name).then_some(region.id.as_str());
        let names = std::iter::once(region.name.as_str()).chain(full).chain(region.other_names.iter().map(String::as_str));
        lines.push(line(Sort::District, &region.id, "", names));
    }
    let loads = body::loads(&corpus.records);
    // A reader looks for one body, not for many together.
    let mut bodies: Vec<_> = corpus.records.bodies.iter().filter(|body| !body.is_many()).collect();
    bodies.retain(|body| loads.contains_key(body.id.as_str()));
    bodies.sort_by_key(|body| Reverse(loads[&body.id.as_str()].total()));
    for body in bodies {
        let names = std::iter::once(&body.name).chain(&body.other_names).map(String::as_str);
        lines.push(line(Sort::Body, &body.id, body.region.as_deref().unwrap_or_default(), names));
    }
    let indicators =
        corpus.records.indicators.iter().map(|record| (record.name.as_str(), record.id.as_str(), title(&record.source.document)));
    lines.extend(once_a_name(Sort::Indicator, indicators));
    let terms = corpus.records.terms.iter().map(|record| (record.term.as_str(), record.id.as_str(), title(&record.source.document)));
    lines.extend(once_a_name(Sort::Term, terms));
    for document in &corpus.documents {
        let date = document.date.map(|date| date.to_string()).unwrap_or_default();
        lines.push(line(Sort::Document, &document.id, &date, std::iter::once(document.title.as_str()).chain(document.number.as_deref())));
    }
    if !lines.is_empty() {
        lines.insert(0, sounds(&lines));
    }
    lines
}

/// Records of one name are one suggestion: with its id and where it stands if it is the only one, else with how many.
fn once_a_name<'a>(sort: Sort, records: impl Iterator<Item = (&'a str, &'a str, &'a str)>) -> Vec<String> {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut named: Vec<(&str, &str, &str, usize)> = Vec::new();
    for (name, id, title) in records {
        let at = *known.entry(name).or_insert_with(|| {
            named.push((name, id, title, 0));
            named.len() - 1
        });
        named[at].3 += 1;
    }
    let only = |(name, id, title, count): (&str, &str, &str, usize)| match count {
        1 => line(sort, id, title, std::iter::once(name)),
        _ => line(sort, "", &count.to_string(), std::iter::once(name)),
    };
    named.into_iter().map(only).collect()
}

fn line<'a>(sort: Sort, id: &str, note: &str, names: impl Iterator<Item = &'a str>) -> String {
    let mut parts = vec![sort.letter().to_string(), id.to_owned(), note.to_owned()];
    parts.extend(names.map(str::to_owned));
    // A tab or a line end inside a name would be the file's.
    parts.iter().map(|part| part.replace(['\t', '\n'], " ")).collect::<Vec<_>>().join("\t")
}

/// `委,wei 会,hui,kuai`: letters that are spoken alike stand together.
fn sounds(lines: &[String]) -> String {
    let names = lines.iter().flat_map(|line| line.split('\t').skip(3));
    let letters: BTreeSet<char> =
        names.flat_map(|name| fold(name).chars().collect::<Vec<_>>()).filter(|letter| !letter.is_ascii()).collect();
    let mut alike: BTreeMap<String, String> = BTreeMap::new();
    for letter in letters {
        let Some(main) = letter.to_pinyin() else { continue };
        let several = letter.to_pinyin_multi().filter(|_| SPOKEN_IN_SEVERAL_WAYS.contains(letter));
        let mut plain: Vec<String> = Vec::new();
        for way in std::iter::once(main).chain(several.into_iter().flatten()).map(|way| way.plain()) {
            // ü is typed as v on most keyboards, as u by many.
            for typed in [way.replace('ü', "v"), way.replace('ü', "u")] {
                if !plain.contains(&typed) {
                    plain.push(typed);
                }
            }
        }
        alike.entry(plain.join(",")).or_default().push(letter);
    }
    alike.iter().map(|(ways, letters)| format!("{letters},{ways}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::Suggestions;
    use super::*;

    #[test]
    fn what_is_written_is_found_by_its_sound() {
        let names = ["r\t绿化区\t\t绿化区".to_owned(), "r\t重庆\t\t重庆\t山城".to_owned()];
        let mut lines = vec![sounds(&names)];
        lines.extend(names);
        let suggestions = Suggestions::parse(lines.iter().map(String::as_str));
        for (typed, id) in
            [("lvhua", "绿化区"), ("luhua", "绿化区"), ("lhq", "绿化区"), ("chongqing", "重庆"), ("shancheng", "重庆"), ("sc", "重庆")]
        {
            assert_eq!(suggestions.find(typed, 3).first().map(|(entry, _)| entry.id.as_str()), Some(id), "{typed}");
        }
    }
}
